using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;
using CoSo.Documents.Writing;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Heads;

/// <summary>One unit as a DOCX by Decree 30/2020/NĐ-CP, all units in reach as an XLSX.</summary>
internal sealed class HeadPaper(AppDbContext db, HeadRows rows, GradeLevels levels, Locality locality, Clock clock)
{
    /// <summary>Units asked about at once: what is held in memory does not grow with their number.</summary>
    private const int AtOnce = 100;

    public async Task<byte[]> DocxAsync(UnitRow unit, IReadOnlyList<HeadRow> heads, HeadPeriod period, CancellationToken cancellation)
    {
        var above = await db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == unit.ParentId, cancellation);
        var (capacity, title) = PaperNames.Signer(unit, byDeputy: false);
        return OfficialPaperWriter.Write(new OfficialPaper
        {
            ParentAgency = PaperNames.IsCommittee(unit) || above is null ? null : PaperNames.Agency(above, locality).Replace('\n', ' '),
            IssuingAgency = PaperNames.Agency(unit, locality),
            IssuerName = unit.Name,
            Sign = unit.PaperSign is { } sign ? $"BC-{sign}" : "BC",
            Place = unit.PaperPlace ?? locality.Place,
            Year = clock.Today.Year,
            TypeName = "BÁO CÁO",
            Summary = $"Kết quả thực hiện nhiệm vụ thuộc trách nhiệm người đứng đầu, từ ngày {Vn.Day(heads[0].Tenure.From)} đến ngày {Vn.Day(heads[^1].Tenure.To)}",
            AddressedTo = above is null ? [] : [above.Name],
            Body = [.. heads.SelectMany(row => Body(row, period))],
            Recipients = ["Như trên", "Lưu: VT"],
            Signature = new PaperSignature(capacity, title, null),
            IsDraft = true,
            Author = unit.Name,
            MadeAt = clock.UtcNow,
        });
    }

    public async Task<byte[]> SheetAsync(IQueryable<UnitRow> units, HeadPeriod period, CancellationToken cancellation)
    {
        using var target = new MemoryStream();
        using (var writer = new SheetWriter(target))
        {
            var names = rows.Names;
            writer.BeginSheet("Người đứng đầu",
            [
                new("Đơn vị", 32), new("Người đứng đầu", 26), new("Từ ngày", 12), new("Đến ngày", 12), .. names.SelectMany(name => new SheetColumn[] { new(name.Label, 16), new("Ghi chú", 30) }),
                new("Tự nhận xét", 50), new("Giải trình", 40), new("Mức tự xếp", 26), new("Nhận xét của cấp trên", 40), new("Mức xếp loại", 26),
            ]);
            for (var at = 0; await units.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).Skip(at).Take(AtOnce).ToListAsync(cancellation) is { Count: > 0 } some; at += AtOnce)
            {
                foreach (var row in await rows.OfAsync(some, period, cancellation))
                {
                    writer.WriteRow(
                    [
                        row.Unit.Name, row.Tenure.Name, row.Tenure.From, row.Tenure.To,
                        .. names.SelectMany(name => row.Figures.TryGetValue(name.Key, out var figure) ? new object?[] { figure.Count, figure.Words } : [null, null]),
                        row.Review?.Text, row.Review?.Explanation, row.Review?.OwnGrade, row.Review?.Remark, row.Review?.Grade,
                    ]);
                }
            }
        }

        return target.ToArray();
    }

    private IEnumerable<PaperBlock> Body(HeadRow row, HeadPeriod period)
    {
        yield return new PaperParagraph($"Người đứng đầu: {row.Tenure.Name ?? "chưa ghi"}{(row.Tenure.Title is { } title ? $", {title}" : "")}, từ ngày {Vn.Day(row.Tenure.From)} đến ngày {Vn.Day(row.Tenure.To)}.");
        yield return new PaperTable(
            [new PaperColumn("Nội dung", 4), new PaperColumn("Số lượng", 1, PaperAlign.Right), new PaperColumn("Ghi chú", 3)],
            [.. rows.Names.Where(name => row.Figures.ContainsKey(name.Key)).Select(name => new PaperRow([name.Label, Vn.Number(row.Figures[name.Key].Count), row.Figures[name.Key].Words ?? ""]))]);
        if (row.Review is not { } review)
        {
            yield break;
        }

        foreach (var (heading, text) in new[] { ("Tự nhận xét", review.Text), ("Giải trình", review.Explanation), ("Mức tự xếp", review.OwnGrade), ("Nhận xét của cấp trên", review.Remark), ("Mức xếp loại", review.Grade) })
        {
            if (text is not null)
            {
                yield return new PaperParagraph($"{heading}: {text}");
            }
        }

        if (period.Round is { } round && levels.On(round.To) is { Confirmed: false, Note: { } note })
        {
            yield return new PaperParagraph($"(Cần xác nhận: {note}.)");
        }
    }
}
