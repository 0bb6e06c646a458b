using CoSo.Cases.Letters;
using CoSo.Cases.Pages.Cases;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Documents.Writing;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Reception;

/// <summary>
/// The three papers of reception: notice of a refusal (01/TCD), receipt for papers (02/TCD), visit book (03/TCD). The number of a form
/// stands on it where the law of the day has one; what each form must say is in our own words until its text has been read.
/// A visit with a denunciation makes none.
/// </summary>
internal sealed class ReceptionPapers(AppDbContext db, CasePapers papers, LawBook law, Officer officer, Clock clock)
{
    public const string Refusal = "01-tcd";

    public const string Receipt = "02-tcd";

    private const string FormsDecree = "154/2026/NĐ-CP";

    /// <summary>Columns of the book: thirteen, as the form has; their titles are to be checked against it.</summary>
    private static readonly PaperColumn[] Columns =
    [
        new("Số", 0.5, PaperAlign.Center), new("Ngày tiếp", 0.9, PaperAlign.Center), new("Họ tên người đến", 1.3), new("Địa chỉ", 1.3), new("Số người, đại diện", 0.7, PaperAlign.Center),
        new("Loại", 0.9), new("Nội dung, yêu cầu", 2.2), new("Giấy tờ đã nhận", 1), new("Xử lý", 1.2), new("Đơn vị trả lời", 1), new("Hạn trả lời", 0.9, PaperAlign.Center),
        new("Kết quả trả lời", 1.2), new("Ghi chú", 0.9),
    ];

    /// <summary>Whether the law of the day has numbered forms.</summary>
    public bool AreNumbered(DateOnly day) => law.InForceOn(day).Procedure("reception").Procedure?.Steps.Any(step => step.Paper is not null) == true;

    /// <summary>Thông báo từ chối tiếp, only where the law wants it in writing; null otherwise.</summary>
    public async Task<byte[]?> RefusalAsync(Visit visit, VisitMatter matter, CancellationToken cancellation)
    {
        if (visit.IsSealed || matter.Handling is not MatterHandling.Refused || RefusalReasons.On(law, visit.On).FirstOrDefault(reason => reason.Id == matter.RefusalId) is not { InWriting: true } why)
        {
            return null;
        }

        var paper = new CasePaper("THÔNG BÁO", "Về việc từ chối tiếp công dân", null, null)
        {
            To = [visit.Name ?? "Người đến nơi tiếp công dân"],
            Bases = [$"Căn cứ {why.Source}"],
            Body =
            [
                .. FormLine(visit.On, "01/TCD", "Đ4 khoản 2"),
                new PaperParagraph($"Ngày {Vn.Day(visit.On)}, {visit.Name}{(visit.Address is { } home ? $", địa chỉ: {home}," : "")} đến nơi tiếp công dân; số trong sổ: {visit.Number}/{visit.Year}."),
                new PaperParagraph($"Nội dung trình bày: {matter.Facts}."),
                new PaperParagraph($"Cơ quan từ chối tiếp nội dung này vì: {why.Text}."),
                new PaperParagraph("Cơ quan thông báo để ông (bà) biết và thực hiện đúng quy định của pháp luật."),
            ],
            Copies = ["Như trên", "Lưu: VT, hồ sơ tiếp công dân"],
            IsDraft = true,
        };
        return await MadeAsync(visit, "01/TCD", paper, cancellation);
    }

    /// <summary>Giấy biên nhận, where papers were taken; null otherwise.</summary>
    public async Task<byte[]?> ReceiptAsync(Visit visit, CancellationToken cancellation)
    {
        if (visit.IsSealed || visit.Papers is not { } taken)
        {
            return null;
        }

        var paper = new CasePaper("GIẤY BIÊN NHẬN", "Đơn, thông tin, tài liệu do công dân cung cấp", null, visit.On)
        {
            Body =
            [
                .. FormLine(visit.On, "02/TCD", "Đ15 khoản 4"),
                new PaperParagraph($"Ngày {Vn.Day(visit.On)}, tại nơi tiếp công dân, cơ quan nhận của: {visit.Name}{(visit.Address is { } home ? $"; địa chỉ: {home}" : "")}."),
                new PaperParagraph($"Giấy tờ, tài liệu đã nhận: {taken}."),
                new PaperParagraph($"Số trong sổ tiếp công dân: {visit.Number}/{visit.Year}. Giấy này lập thành hai bản, mỗi bên giữ một bản."),
                new PaperTable([new PaperColumn("Người giao (ký, ghi họ tên)", 1, PaperAlign.Center), new PaperColumn("Người nhận (ký, ghi họ tên)", 1, PaperAlign.Center)], [new PaperRow(["", $"\n\n\n{officer.Name}"])]),
            ],
            Copies = ["Người giao giấy tờ", "Lưu: hồ sơ tiếp công dân"],
        };
        return await MadeAsync(visit, "02/TCD", paper, cancellation);
    }

    /// <summary>Sổ tiếp công dân of a month, with names: who keeps the book prints it, and that is on record.</summary>
    public async Task<byte[]> BookAsync(ReceptionPoint point, DateOnly month, CancellationToken cancellation)
    {
        var (from, to) = (month, month.AddMonths(1).AddDays(-1));
        var visits = await db.Set<Visit>().AsNoTracking().Where(visit => visit.UnitId == point.UnitId && visit.On >= from && visit.On <= to).OrderBy(visit => visit.Number).ToListAsync(cancellation);
        var paper = new CasePaper("SỔ TIẾP CÔNG DÂN", $"Tháng {month.Month}/{month.Year}", null, null)
        {
            Body =
            [
                .. FormLine(to, "03/TCD", "Đ27 khoản 1"),
                new PaperParagraph($"{point.Host}. Từ ngày {Vn.Day(from)} đến ngày {Vn.Day(to)}: {visits.Count} lượt tiếp. Tên và thứ tự các cột: cần xác nhận với mẫu ban hành kèm theo quy định."),
            ],
            Annexes = [new PaperAnnex("Các lượt tiếp trong tháng", [new PaperTable(Columns, await RowsAsync(visits, cancellation))], Landscape: true)],
            Copies = ["Lưu: hồ sơ tiếp công dân"],
            IsDraft = false,
        };
        db.Record(new VisitBookPrinted(point.UnitId, point.UnitId, from, to, visits.Count), officer.Id, clock.UtcNow);
        var docx = await papers.WriteAsync(point.UnitId, paper, cancellation);
        await db.SaveChangesAsync(cancellation);
        return docx;
    }

    private async Task<List<PaperRow>> RowsAsync(List<Visit> visits, CancellationToken cancellation)
    {
        var ids = visits.ConvertAll(visit => visit.Id);
        var matters = (await db.Set<VisitMatter>().AsNoTracking().Where(matter => ids.Contains(matter.VisitId)).OrderBy(matter => matter.Ordinal).ToListAsync(cancellation)).ToLookup(matter => matter.VisitId);
        var handlers = matters.SelectMany(group => group).Select(matter => matter.HandlerUnitId).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<UnitRow>().Where(unit => handlers.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellation);
        List<PaperRow> rows = [.. visits.SelectMany(visit => matters[visit.Id].Select(matter => Row(visit, matter, names)))];
        return rows.Count > 0 ? rows : [new PaperRow(["Không có lượt tiếp nào trong tháng."])];
    }

    private static PaperRow Row(Visit visit, VisitMatter matter, Dictionary<Guid, string> names) => new(
    [
        $"{visit.Number}", Vn.Day(visit.On), visit.IsSealed ? "Giữ kín danh tính" : visit.Name ?? "", visit.Address ?? "", visit.People == 1 ? "1" : $"{visit.People}, {visit.Representatives} đại diện",
        Words.Of(matter.Kind), matter.Facts, visit.Papers ?? "", Words.Of(matter.Handling), matter.HandlerUnitId is { } handler ? names.GetValueOrDefault(handler, "") : "",
        matter.AnswerBy is { } by ? Vn.Day(by) : "", matter.AnsweredOn is { } on ? $"{Vn.Day(on)}, {matter.AnswerPaper}" : "", "",
    ]);

    private IEnumerable<PaperBlock> FormLine(DateOnly day, string form, string article)
    {
        if (AreNumbered(day))
        {
            yield return new PaperParagraph([new PaperRun($"Mẫu {form} ({law.Cite($"{FormsDecree} {article}")})", Italic: true)]);
        }
    }

    private async Task<byte[]> MadeAsync(Visit visit, string form, CasePaper paper, CancellationToken cancellation)
    {
        db.Record(new VisitPaperMade(visit.Id, visit.UnitId, form), officer.Id, clock.UtcNow);
        var docx = await papers.WriteAsync(visit.UnitId, paper, cancellation);
        await db.SaveChangesAsync(cancellation);
        return docx;
    }
}
