using CoSo.Documents.Writing;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>Notices of a case in our own words: acceptance, refusal, transfer, extension, suspension, result. A draft until the clerk has numbered it.</summary>
internal sealed class CaseNotices(AppDbContext db, CaseBook book, CasePapers papers)
{
    private static readonly Notice[] All =
    [
        new("thu-ly", Key("Thông báo thụ lý"), "THÔNG BÁO", "Về việc thụ lý giải quyết", CaseAct.Accepted),
        new("tu-choi", Key("Thông báo không thụ lý, từ chối"), "THÔNG BÁO", "Về việc không thụ lý, từ chối giải quyết", CaseAct.Refused),
        new("dinh-chi", Key("Thông báo đình chỉ, xếp lưu"), "THÔNG BÁO", "Về việc đình chỉ, xếp lưu", CaseAct.Terminated),
        new("chuyen", Key("Phiếu chuyển đơn"), "PHIẾU CHUYỂN", "Chuyển đơn đến cơ quan có thẩm quyền", CaseAct.Forwarded),
        new("gia-han", Key("Thông báo gia hạn"), "THÔNG BÁO", "Về việc gia hạn thời hạn giải quyết", CaseAct.Extended),
        new("tam-dinh-chi", Key("Quyết định tạm đình chỉ"), "QUYẾT ĐỊNH", "Tạm đình chỉ giải quyết", CaseAct.Paused),
        new("tiep-tuc", Key("Quyết định tiếp tục giải quyết"), "QUYẾT ĐỊNH", "Tiếp tục giải quyết", CaseAct.Resumed),
        new("ket-qua", Key("Văn bản trả lời kết quả"), "THÔNG BÁO", "Kết quả giải quyết", CaseAct.Decided),
    ];

    /// <summary>Papers that what happened in the case calls for.</summary>
    public async Task<IReadOnlyList<Notice>> OfAsync(Case one, CancellationToken cancellation)
    {
        var acts = await db.Set<CaseEntry>().Where(entry => entry.CaseId == one.Id).Select(entry => entry.Act).Distinct().ToListAsync(cancellation);
        return [.. All.Where(notice => acts.Contains(notice.After))];
    }

    /// <summary>The paper; null when nothing in the case calls for it.</summary>
    public async Task<byte[]?> WriteAsync(Case one, string kind, CancellationToken cancellation)
    {
        if (Array.Find(All, notice => notice.Kind == kind) is not { } notice
            || await db.Set<CaseEntry>().AsNoTracking().Where(entry => entry.CaseId == one.Id && entry.Act == notice.After).OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(cancellation) is not { } entry)
        {
            return null;
        }

        var procedure = book.ProcedureOf(one);
        var number = notice.After is CaseAct.Decided ? one.DecisionNumber : null;
        return await papers.WriteAsync(
            one.UnitId,
            new CasePaper(notice.TypeName, $"{notice.Summary} {Subject(one.Kind)}", number, number is null ? null : entry.On)
            {
                Bases = [$"Căn cứ {procedure.Source}"],
                To = [To(one, notice)],
                Body = [.. Body(one, procedure, notice, entry, await book.StepsAsync(one, cancellation))],
                Copies = [notice.After is CaseAct.Forwarded ? "Như trên" : "Người gửi đơn", "Lưu: VT, hồ sơ"],
                IsDraft = number is null,
            },
            cancellation);
    }

    private static string To(Case one, Notice notice) => notice.After is CaseAct.Forwarded ? one.ForwardedTo! : one.SenderName ?? "Người gửi đơn";

    private IEnumerable<PaperBlock> Body(Case one, Procedure procedure, Notice notice, CaseEntry entry, List<CaseStep> steps)
    {
        yield return new PaperParagraph($"Ngày {Vn.Day(one.ReceivedOn)}, cơ quan nhận {Subject(one.Kind)} của {one.SenderName ?? "người gửi (không ghi họ tên)"}{(one.SenderAddress is { } home ? $", địa chỉ {home}" : "")}; số trong sổ {one.Number}/{one.Year}, nội dung: {one.Title}.");
        yield return new PaperParagraph(notice.After switch
        {
            CaseAct.Accepted => $"Nội dung thuộc thẩm quyền giải quyết và đủ điều kiện thụ lý. Cơ quan thụ lý từ ngày {Vn.Day(entry.On)}.",
            CaseAct.Refused => $"Cơ quan không thụ lý, từ chối vì: {entry.Text}.",
            CaseAct.Terminated => $"Từ ngày {Vn.Day(entry.On)}, hồ sơ được đình chỉ, xếp lưu vì: {entry.Text}.",
            CaseAct.Forwarded => $"Nội dung không thuộc thẩm quyền của cơ quan chuyển. Đề nghị {one.ForwardedTo} xem xét, giải quyết theo thẩm quyền và thông báo kết quả cho người gửi.",
            CaseAct.Extended => $"Thời hạn giải quyết được gia hạn theo {entry.Text}.",
            CaseAct.Paused => $"Tạm đình chỉ giải quyết từ ngày {Vn.Day(entry.On)}. Lý do: {entry.Text}. Thời gian tạm đình chỉ không tính vào thời hạn giải quyết.",
            CaseAct.Resumed => $"Tiếp tục giải quyết từ ngày {Vn.Day(entry.On)}.",
            _ => one.Result ?? "",
        });
        if (entry.How is { } how)
        {
            yield return new PaperParagraph($"Quy định áp dụng: {how}.");
        }

        var open = steps.Where(step => step is { IsOpen: true, DueOn: not null }).OrderBy(step => step.DueOn).ToList();
        if (notice.After is CaseAct.Accepted or CaseAct.Extended or CaseAct.Resumed)
        {
            foreach (var step in open)
            {
                yield return new PaperBullet($"{book.NameOf(one, step.StepId)}: đến hết ngày {Vn.Day(step.DueOn)}");
            }
        }

        yield return new PaperParagraph($"Người gửi xem tiến độ bằng mã hồ sơ {one.Code} và mã bí mật trên biên nhận.");
    }

    private static string Subject(ProcedureKind kind) => kind switch
    {
        ProcedureKind.Complaint => "khiếu nại",
        ProcedureKind.Information => "yêu cầu cung cấp thông tin",
        ProcedureKind.Feedback => "phản ánh",
        _ => "kiến nghị, phản ánh",
    };

    private static string Key(string text) => text;

    /// <param name="Kind">As in the address.</param>
    /// <param name="After">What calls for it.</param>
    internal sealed record Notice(string Kind, string Label, string TypeName, string Summary, CaseAct After);
}
