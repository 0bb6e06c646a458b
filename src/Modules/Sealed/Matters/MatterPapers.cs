using CoSo.Contracts.Organization;
using CoSo.Documents.Writing;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Matters;

/// <summary>
/// Notices and minutes of a sealed matter as DOCX, in our own words. A paper lies open on somebody's machine: neither the sender, nor
/// whom it is about, nor what it says is printed; those lines are left for the pen.
/// </summary>
internal sealed class MatterPapers(AppDbContext db, MatterBook book, Locality locality, Clock clock)
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string ToSender = "Ông (Bà) ...................................................... (người tố cáo)";
    private const string ToAccused = "Ông (Bà) ...................................................... (người bị tố cáo)";

    /// <summary>Papers that the state of the matter calls for, in the order of the procedure.</summary>
    public static IReadOnlyList<MatterPaper> Of(SealedMatter matter, IReadOnlyList<MatterStep> steps)
    {
        if (matter.IsInformation || matter.ProcedureId != "denunciation")
        {
            return [];
        }

        var (accepted, concluded) = (DoneOn(steps, "accept") is not null, DoneOn(steps, "conclude") is not null);
        return
        [
            .. When(accepted, new MatterPaper("thu-ly", Key("Thông báo thụ lý, gửi người tố cáo"), "Về việc thụ lý tố cáo"), new MatterPaper("thu-ly-nguoi-bi-to-cao", Key("Thông báo thụ lý, gửi người bị tố cáo"), "Về việc thụ lý tố cáo")),
            .. When(matter.State is MatterState.Refused, new MatterPaper("khong-thu-ly", Key("Thông báo không thụ lý"), "Về việc không thụ lý tố cáo")),
            .. When(matter.State is MatterState.Forwarded, new MatterPaper("chuyen", Key("Thông báo đã chuyển cơ quan có thẩm quyền"), "Về việc chuyển tố cáo đến cơ quan có thẩm quyền")),
            .. When(steps.Any(step => step is { StepId: "conclude", Extensions: > 0 }), new MatterPaper("gia-han", Key("Thông báo gia hạn"), "Về việc gia hạn giải quyết tố cáo")),
            .. When(matter.State is MatterState.Received or MatterState.Accepted, new MatterPaper("bien-ban-rut", Key("Biên bản ghi nhận việc rút tố cáo"), "Ghi nhận việc rút tố cáo")),
            .. When(matter.State is MatterState.Withdrawn, new MatterPaper("dinh-chi", Key("Thông báo đình chỉ do rút tố cáo"), "Về việc đình chỉ giải quyết tố cáo")),
            .. When(concluded, new MatterPaper("ket-luan", Key("Thông báo đã có kết luận"), "Về việc đã có kết luận nội dung tố cáo")),
        ];
    }

    /// <summary>The paper, on record; null where the matter does not call for it.</summary>
    public async Task<byte[]?> WriteAsync(SealedMatter matter, string kind, CancellationToken cancellation)
    {
        var steps = await book.StepsAsync(matter, cancellation);
        if (Of(matter, steps).FirstOrDefault(paper => paper.Kind == kind) is not { } wanted)
        {
            return null;
        }

        var unit = await db.Set<UnitRow>().AsNoTracking().SingleAsync(one => one.Id == matter.UnitId, cancellation);
        var above = PaperNames.IsCommittee(unit) ? null : await db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == unit.ParentId, cancellation);
        var docx = OfficialPaperWriter.Write(Paper(unit, above, matter, wanted, steps));
        book.Record(new SealedPaperMade(matter.Id, matter.UnitId));
        await db.SaveChangesAsync(cancellation);
        return docx;
    }

    private OfficialPaper Paper(UnitRow unit, UnitRow? above, SealedMatter matter, MatterPaper wanted, IReadOnlyList<MatterStep> steps)
    {
        var (procedure, (capacity, title), isMinutes) = (book.ProcedureOf(matter), PaperNames.Signer(unit, byDeputy: false), wanted.Kind == "bien-ban-rut");
        return new OfficialPaper
        {
            ParentAgency = above is null ? null : PaperNames.Agency(above, locality).Replace('\n', ' '),
            IssuingAgency = PaperNames.Agency(unit, locality), IssuerName = unit.Name, Sign = isMinutes ? "" : unit.PaperSign ?? "", Place = unit.PaperPlace ?? locality.Place, Year = clock.Today.Year,
            TypeName = isMinutes ? "BIÊN BẢN" : "THÔNG BÁO", Summary = wanted.Summary, AddressedTo = isMinutes ? [] : [wanted.Kind == "thu-ly-nguoi-bi-to-cao" ? ToAccused : ToSender],
            Bases = [$"Căn cứ {procedure.Source}"], Body = [.. Body(wanted.Kind, matter, procedure, steps)],
            Recipients = isMinutes ? [] : ["Như trên", "Lưu: VT, hồ sơ"],
            Signature = isMinutes ? new PaperSignature(null, "NGƯỜI LẬP BIÊN BẢN", null) : new PaperSignature(capacity, title, null),
            IsDraft = !isMinutes, Author = unit.Name, MadeAt = clock.UtcNow,
        };
    }

    private static IEnumerable<PaperBlock> Body(string kind, SealedMatter matter, Procedure procedure, IReadOnlyList<MatterStep> steps)
    {
        // On which day it came could tell the accused who brought it.
        yield return new PaperParagraph(kind == "thu-ly-nguoi-bi-to-cao"
            ? $"Hồ sơ số {matter.Number}/{matter.Year}."
            : $"Ngày {Vn.Day(matter.ReceivedOn)}, cơ quan nhận một đơn tố cáo, hồ sơ số {matter.Number}/{matter.Year}.");
        var due = steps.Where(step => step.StepId == "conclude").Select(step => step.DueOn).LastOrDefault();
        switch (kind)
        {
            case "thu-ly":
                yield return new PaperParagraph($"Tố cáo đủ điều kiện và được thụ lý ngày {Vn.Day(DoneOn(steps, "accept"))}, theo Quyết định số ............................{Until(due)}");
                yield return Blank("Nội dung được thụ lý");
                break;
            case "thu-ly-nguoi-bi-to-cao":
                yield return new PaperParagraph($"Cơ quan đã thụ lý một tố cáo ngày {Vn.Day(DoneOn(steps, "accept"))}, theo Quyết định số ............................ Ông (Bà) có quyền giải trình, đưa ra chứng cứ.");
                yield return Blank("Nội dung được thụ lý (không ghi điều làm lộ người tố cáo)");
                break;
            case "khong-thu-ly":
                yield return new PaperParagraph($"Cơ quan không thụ lý vì: {ReasonOf(matter, procedure)}.");
                break;
            case "chuyen":
                yield return new PaperParagraph($"Nội dung không thuộc thẩm quyền của cơ quan; đơn đã chuyển ngày {Vn.Day(matter.EndedOn)} đến: ......................................................");
                break;
            case "gia-han":
                yield return new PaperParagraph($"Thời hạn giải quyết được gia hạn theo Quyết định số ............................; thời hạn mới đến hết ngày {Vn.Day(due)}.");
                break;
            case "dinh-chi":
                yield return new PaperParagraph($"Người tố cáo đã rút tố cáo; việc giải quyết được đình chỉ từ ngày {Vn.Day(matter.EndedOn)}.");
                break;
            case "ket-luan":
                yield return new PaperParagraph($"Cơ quan đã kết luận ngày {Vn.Day(DoneOn(steps, "conclude"))}, Kết luận số ............................, gửi kèm thông báo này. Không đồng ý, Ông (Bà) có quyền tố cáo tiếp với cơ quan cấp trên khi có căn cứ.");
                break;
            default:
                foreach (var label in new[] { "Lúc, tại", "Người lập biên bản, chức vụ", "Người rút tố cáo (họ tên, địa chỉ)", "Rút toàn bộ hay một phần; nội dung rút", "Lý do, nếu người rút muốn ghi" })
                {
                    yield return Blank(label);
                }

                yield return new PaperParagraph("Người rút đã đọc, hoặc nghe đọc, và ký hoặc điểm chỉ ở dưới. Rút do bị đe dọa, ép buộc, mua chuộc, hoặc hành vi có dấu hiệu vi phạm pháp luật thì tố cáo vẫn được giải quyết (Điều 33 Luật Tố cáo số 25/2018/QH14)");
                break;
        }
    }

    private static string Until(DateOnly? due) => due is null ? "" : $" Thời hạn giải quyết đến hết ngày {Vn.Day(due)}.";

    private static string ReasonOf(SealedMatter matter, Procedure procedure) =>
        procedure.Endings.SelectMany(ending => ending.Reasons).FirstOrDefault(reason => reason.Id == matter.ReasonId) is { } reason ? $"{reason.Text} ({reason.Source})" : "......................................................";

    private static PaperParagraph Blank(string label) => new($"{label}: {new string('.', Math.Max(20, 150 - label.Length))}");

    private static DateOnly? DoneOn(IReadOnlyList<MatterStep> steps, string id) => steps.Where(step => step.StepId == id).Select(step => step.DoneOn).LastOrDefault();

    private static MatterPaper[] When(bool isCalledFor, params MatterPaper[] papers) => isCalledFor ? papers : [];

    private static string Key(string text) => text;
}

/// <param name="Kind">As in the address.</param>
/// <param name="Label">On the page; key of its translation.</param>
/// <param name="Summary">Trích yếu.</param>
internal sealed record MatterPaper(string Kind, string Label, string Summary);
