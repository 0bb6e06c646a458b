using CoSo.Contracts.Organization;
using CoSo.Documents.Writing;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>The state of a plan as a short report of the coordinating unit, by Decree 30/2020/NĐ-CP.</summary>
internal sealed class PlanOnePagePaper(AppDbContext db, Locality locality)
{
    public async Task<byte[]> WriteAsync(PlanOnePage.Sheet sheet, CancellationToken cancellation)
    {
        var units = await db.Set<UnitRow>().AsNoTracking().Where(unit => unit.Code == locality.CoordinatorUnit || unit.Code == locality.RootUnit).ToListAsync(cancellation);
        var (issuer, root) = (units.First(unit => unit.Code == locality.CoordinatorUnit), units.First(unit => unit.Code == locality.RootUnit));
        var (capacity, title) = PaperNames.Signer(issuer, byDeputy: false);
        return OfficialPaperWriter.Write(new OfficialPaper
        {
            ParentAgency = PaperNames.IsCommittee(issuer) ? null : PaperNames.Agency(root, locality).Replace('\n', ' '),
            IssuingAgency = PaperNames.Agency(issuer, locality),
            IssuerName = issuer.Name,
            Sign = issuer.PaperSign is { } sign ? $"BC-{sign}" : "BC",
            Place = issuer.PaperPlace ?? locality.Place,
            Year = sheet.Today.Year,
            TypeName = "BÁO CÁO",
            Summary = $"Tình hình thực hiện {sheet.Plan.Label} đến ngày {Vn.Day(sheet.Today)}",
            AddressedTo = [root.Name],
            Body = [.. Body(sheet)],
            Recipients = ["Như trên", "Lưu: VT"],
            Signature = new PaperSignature(capacity, title, null),
            IsDraft = true,
            Author = issuer.Name,
            MadeAt = sheet.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        });
    }

    private static IEnumerable<PaperBlock> Body(PlanOnePage.Sheet sheet)
    {
        yield return new PaperParagraph($"Có {Vn.Number(sheet.Whole.Total)} việc được giao; {Vn.Number(sheet.Whole.Done)} việc đã báo cáo hoặc hoàn thành; {Vn.Number(sheet.Whole.Late)} việc quá hạn.");
        yield return new PaperTable(
            [new PaperColumn("Nhóm nhiệm vụ", 4), new PaperColumn("Tổng số", 1, PaperAlign.Right), new PaperColumn("Đã báo cáo, hoàn thành", 1.3, PaperAlign.Right), new PaperColumn("Quá hạn", 1, PaperAlign.Right)],
            [.. sheet.Streams.Select(line => new PaperRow([line.Label, Vn.Number(line.Total), Vn.Number(line.Done), Vn.Number(line.Late)]))]);
        if (sheet.Late.Count > 0)
        {
            yield return new PaperTable(
                [new PaperColumn("Việc quá hạn", 3.5), new PaperColumn("Đơn vị", 1.5), new PaperColumn("Hạn", 1, PaperAlign.Center), new PaperColumn("Giải trình", 2.5)],
                [.. sheet.Late.Select(line => new PaperRow([line.Title, line.UnitName, Vn.Day(line.DueOn), line.Explanation ?? "Chưa có"]))]);
        }

        if (sheet.Soon.Count > 0)
        {
            yield return new PaperTable(
                [new PaperColumn("Việc đến hạn trong 10 ngày làm việc tới", 5), new PaperColumn("Hạn", 1, PaperAlign.Center), new PaperColumn("Số đơn vị", 1, PaperAlign.Right)],
                [.. sheet.Soon.Select(line => new PaperRow([line.Title, Vn.Day(line.DueOn), Vn.Number(line.Units)]))]);
        }
    }
}
