using CoSo.Contracts.Folders;
using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;
using CoSo.Documents.Writing;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders.Inspections;

/// <summary>One row of the table of contents, as both the DOCX and the XLSX have it.</summary>
internal sealed record ContentsRow(string Number, string What, string UnitName, string State, string Proof, string Paper, string Files, string? Missing);

/// <summary>Danh mục minh chứng: what stands in the ZIP, and what is missing from it.</summary>
internal sealed class ContentsPaper(AppDbContext db, Locality locality)
{
    private const string MissingWord = "THIẾU: ";

    /// <param name="unread">Files that could not be read from the store, by their name in the ZIP.</param>
    public static IEnumerable<ContentsRow> Rows(Chapter chapter, IReadOnlySet<string> unread)
    {
        foreach (var line in chapter.Items)
        {
            var item = line.Item;
            var proof = item.Missing is { } missing ? MissingWord + missing : PlainName.Mask(item.Withheld ?? item.Deed ?? (item.Files.Count > 0 ? "Tài liệu kèm theo" : "Chưa đến kỳ"));
            var files = item.Files.Select((file, at) => FileName(line, at, file)).Select(name => unread.Contains(name) ? $"{name} (không đọc được)" : name);
            string?[] paper = [item.Number is null ? null : $"số {item.Number}", item.On is { } on ? $"ngày {Vn.Day(on)}" : null];
            yield return new ContentsRow(line.Number, PlainName.Mask(item.What), line.UnitName, item.State, proof, string.Join(" ", paper.OfType<string>()), string.Join("; ", files), item.Missing);
        }
    }

    /// <summary>"3.7_1.pdf": number of the line, of the file, extension by content.</summary>
    public static string FileName(Numbered line, int at, EvidenceFile file) => $"{line.Number}_{at + 1}{file.Extension}";

    public async Task<byte[]> DocxAsync(InspectionFile file, Collected collected, IReadOnlySet<string> unread, CancellationToken cancellation)
    {
        var unit = await db.Set<UnitRow>().AsNoTracking().SingleAsync(row => row.Id == file.UnitId, cancellation);
        var above = await db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == unit.ParentId, cancellation);
        var (capacity, title) = PaperNames.Signer(unit, byDeputy: false);
        return OfficialPaperWriter.Write(new OfficialPaper
        {
            ParentAgency = PaperNames.IsCommittee(unit) || above is null ? null : PaperNames.Agency(above, locality).Replace('\n', ' '),
            IssuingAgency = PaperNames.Agency(unit, locality),
            IssuerName = unit.Name,
            Sign = "",
            Place = unit.PaperPlace ?? locality.Place,
            Year = file.To.Year,
            TypeName = "DANH MỤC",
            Summary = $"Tài liệu minh chứng thực hiện {collected.PlanLabel}, từ ngày {Vn.Day(file.From)} đến ngày {Vn.Day(file.To)}",
            Body = [.. Body(collected)],
            Recipients = ["Đoàn kiểm tra", "Lưu: VT"],
            Signature = new PaperSignature(capacity, title, null),
            Annexes = [new PaperAnnex("Danh mục chi tiết", [.. collected.Chapters.SelectMany(chapter => Table(chapter, unread))], Landscape: true)],
            Author = unit.Name,
            MadeAt = file.MadeAt,
        });
    }

    public static void WriteSheet(Stream target, Collected collected, IReadOnlySet<string> unread)
    {
        using var writer = new SheetWriter(target);
        writer.BeginSheet("Danh mục minh chứng",
            [new("STT", 8), new("Tiêu chí", 40), new("Nội dung", 70), new("Đơn vị", 22), new("Tình trạng", 22), new("Minh chứng", 50), new("Số, ngày", 26), new("Tệp", 34), new("Thư mục", 34)]);
        foreach (var chapter in collected.Chapters)
        {
            foreach (var row in Rows(chapter, unread))
            {
                writer.WriteRow(row.Number, chapter.Title, row.What, row.UnitName, row.State, row.Proof, row.Paper, row.Files, row.Files.Length == 0 ? null : chapter.Folder);
            }
        }

        writer.BeginSheet("Còn thiếu", [new("STT", 8), new("Tiêu chí", 40), new("Nội dung", 70), new("Đơn vị", 22), new("Còn thiếu", 50)]);
        foreach (var chapter in collected.Chapters)
        {
            foreach (var row in Rows(chapter, unread).Where(row => row.Missing is not null))
            {
                writer.WriteRow(row.Number, chapter.Title, row.What, row.UnitName, row.Missing);
            }
        }
    }

    private static IEnumerable<PaperBlock> Body(Collected collected)
    {
        yield return new PaperParagraph($"{collected.UnitName} lập hồ sơ gồm {collected.Items} nội dung, {collected.Files} tệp; còn thiếu minh chứng ở {collected.Missing} nội dung.");
        yield return new PaperTable(
            [new PaperColumn("STT", 0.5, PaperAlign.Center), new PaperColumn("Tiêu chí", 5), new PaperColumn("Nội dung", 1, PaperAlign.Right), new PaperColumn("Tệp", 1, PaperAlign.Right), new PaperColumn("Còn thiếu", 1, PaperAlign.Right)],
            [
                .. collected.Chapters.Select(chapter => new PaperRow(
                    [$"{chapter.Number}", chapter.Title, Vn.Number(chapter.Items.Count), Vn.Number(chapter.Items.Sum(line => line.Item.Files.Count)), Vn.Number(chapter.Missing)])),
            ]);
        yield return new PaperParagraph("Tên tệp trong hồ sơ là số thứ tự của nội dung. Hồ sơ của công dân (đơn thư, tiếp công dân) không đưa vào đây; đoàn kiểm tra xem tại nơi lưu giữ");
    }

    private static IEnumerable<PaperBlock> Table(Chapter chapter, IReadOnlySet<string> unread)
    {
        if (chapter.Items.Count == 0)
        {
            yield return new PaperHeading(2, $"{chapter.Number}.", chapter.Title);
            yield return new PaperParagraph("Không có nội dung phát sinh trong kỳ.");
            yield break;
        }

        yield return new PaperTable(
            [new PaperColumn("STT", 0.6, PaperAlign.Center), new PaperColumn("Nội dung", 4), new PaperColumn("Đơn vị", 1.4), new PaperColumn("Minh chứng", 3), new PaperColumn("Số, ngày", 1.6), new PaperColumn("Tệp", 1.6)],
            [.. Rows(chapter, unread).Select(row => new PaperRow([row.Number, row.What, row.UnitName, row.Proof, row.Paper, row.Files]))],
            $"{chapter.Number}. {chapter.Title}");
    }
}
