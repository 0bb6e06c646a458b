using CoSo.Contracts.Organization;
using CoSo.Documents.Writing;
using Microsoft.EntityFrameworkCore;
using PaperFrame = CoSo.Contracts.Papers.PaperFrame;

namespace CoSo.Duties.Chasing;

/// <summary>Công văn đôn đốc as DOCX by Decree 30/2020/NĐ-CP, the late duties as a table in it.</summary>
internal sealed class ChaseLetterPaper(AppDbContext db, Locality locality)
{
    public async Task<byte[]> WriteAsync(ChaseLetter letter, IReadOnlyList<ChaseLetterLine> lines, CancellationToken cancellation, PaperFrame? frame = null)
    {
        var units = await db.Set<UnitRow>().AsNoTracking().Where(unit => unit.Id == letter.UnitId || unit.Id == letter.AssignerUnitId || unit.Code == locality.CoordinatorUnit).ToListAsync(cancellation);
        var (to, issuer) = (units.First(unit => unit.Id == letter.UnitId), units.First(unit => unit.Id == letter.AssignerUnitId));
        var drafter = units.Find(unit => unit.Code == locality.CoordinatorUnit && unit.Id != issuer.Id);
        var above = PaperNames.IsCommittee(issuer) ? null : await db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == issuer.ParentId, cancellation);
        var (capacity, title) = PaperNames.Signer(issuer, byDeputy: false);
        return OfficialPaperWriter.Write(new OfficialPaper
        {
            ParentAgency = above is null ? null : PaperNames.Agency(above, locality).Replace('\n', ' '),
            IssuingAgency = PaperNames.Agency(issuer, locality),
            IssuerName = issuer.Name,
            Number = frame?.Number ?? letter.Number?.Split('/')[0],
            Sign = frame is not null ? frame.Sign : letter.Number is { } number && number.Contains('/', StringComparison.Ordinal) ? number[(number.IndexOf('/', StringComparison.Ordinal) + 1)..] : Sign(issuer, drafter),
            Place = issuer.PaperPlace ?? locality.Place,
            Date = frame is null ? letter.IssuedOn : frame.IssuedOn,
            Year = letter.Day.Year,
            Summary = "đôn đốc thực hiện các nhiệm vụ đã quá hạn",
            AddressedTo = [to.Name],
            Body = [.. Body(letter, lines, to, issuer)],
            Recipients = frame is null ? ["Như trên", $"Lưu: VT{(drafter?.PaperSign is { } sign ? $", {sign}" : "")}"] : ["Như trên", .. frame.Recipients.Where(line => line != to.Name)],
            Signature = frame is null ? new PaperSignature(capacity, title, null) : new PaperSignature(frame.Capacity, frame.SignerTitle, frame.SignerName),
            IsDraft = frame?.IsDraft ?? letter.Number is null,
            Author = (drafter ?? issuer).Name,
            MadeAt = letter.MadeAt,
        });
    }

    private static string Sign(UnitRow issuer, UnitRow? drafter) => string.Join('-', new[] { issuer.PaperSign, drafter?.PaperSign }.OfType<string>());

    private static IEnumerable<PaperBlock> Body(ChaseLetter letter, IReadOnlyList<ChaseLetterLine> lines, UnitRow to, UnitRow issuer)
    {
        yield return new PaperParagraph(
            $"Qua theo dõi tiến độ thực hiện công tác dân vận chính quyền và thực hiện dân chủ ở cơ sở, đến ngày {Vn.Day(letter.Day)}, {to.Name} có {lines.Count} nhiệm vụ đã quá hạn nhưng chưa báo cáo kết quả, gồm:");
        yield return new PaperTable(
            [
                new PaperColumn("TT", 0.5, PaperAlign.Center), new PaperColumn("Nhiệm vụ", 3.4), new PaperColumn("Căn cứ", 1.8), new PaperColumn("Hạn", 1.1, PaperAlign.Center),
                new PaperColumn("Số ngày làm việc quá hạn", 1, PaperAlign.Center), new PaperColumn("Giải trình của đơn vị", 1.9),
            ],
            [
                .. lines.Select(line => new PaperRow(
                    [Vn.Number(line.Position), line.Title, line.SourceLabel, Vn.Day(line.DueOn), Vn.Number(line.LateDays), line.Explanation ?? "Chưa có"])),
            ]);
        yield return new PaperParagraph(
            $"{issuer.Name} đề nghị {to.Name} tập trung hoàn thành các nhiệm vụ nêu trên, báo cáo kết quả kèm tài liệu minh chứng trước ngày {Vn.Day(letter.ReplyBy)}; nhiệm vụ chưa thể hoàn thành thì nêu rõ nguyên nhân, khó khăn, kiến nghị và thời gian hoàn thành.");
        foreach (var line in (letter.Note ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return new PaperParagraph(line);
        }
    }
}
