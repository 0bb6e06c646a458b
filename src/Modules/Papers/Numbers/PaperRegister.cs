using System.Globalization;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Documents.Spreadsheets;
using CoSo.Documents.Writing;
using CoSo.Ui;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>One line of the register: a number and what became of it.</summary>
internal sealed record RegisterLine(
    Guid NumberId, int Number, NumberState NumberState, DateOnly On, string? Reason, Guid? PaperId, string? PaperNumber, string? Type, string? Title, string? SignerName, int? Copies, PaperState? State)
{
    public IReadOnlyList<string> Recipients { get; init; } = [];

    public string? Keeper { get; init; }

    /// <summary>Number of the paper that stands in its place.</summary>
    public string? ReplacedBy { get; init; }

    public string FullNumber => PaperNumber ?? Number.ToString("00", CultureInfo.InvariantCulture);

    public bool IsReserved => NumberState == NumberState.Reserved;

    public string ShortRecipients => string.Join("; ", Recipients.Take(4)) + (Recipients.Count > 4 ? "; …" : "");

    public string Words => NumberState switch
    {
        NumberState.Reserved => Key("Đang giữ"),
        NumberState.Cancelled => Key("Đã hủy"),
        _ => ReplacedBy is not null ? Key("Đã thay thế") : State == PaperState.Issued ? Key("Đã phát hành") : Key("Đã cấp số, chờ phát hành"),
    };

    public Tone Tone => NumberState switch
    {
        NumberState.Reserved => Tone.Info,
        NumberState.Cancelled => Tone.Neutral,
        _ => ReplacedBy is not null ? Tone.Neutral : State == PaperState.Issued ? Tone.Success : Tone.Warning,
    };

    private static string Key(string text) => text;
}

/// <summary>The register of outgoing papers, its columns by annex IV of 30/2020/NĐ-CP.</summary>
internal sealed class PaperRegister(AppDbContext db, Locality locality, Clock clock)
{
    /// <summary>So that a printed year stays within what a spreadsheet and a printer bear.</summary>
    private const int MostPrinted = 20_000;

    public IQueryable<PaperNumber> Numbers(Guid unitId, int year, string? search)
    {
        var numbers = db.Set<PaperNumber>().AsNoTracking().Where(n => n.UnitId == unitId && n.Year == year);
        var folded = VietnameseText.Fold(search);
        return folded.Length == 0 ? numbers
            : numbers.Where(n => db.Set<Paper>().Any(p => p.Id == n.PaperId && p.Folded.Contains(folded)));
    }

    public async Task<IReadOnlyList<RegisterLine>> LinesAsync(IQueryable<PaperNumber> numbers, bool descending, CancellationToken cancellation)
    {
        var lines = await (
            from number in numbers
            join paper in db.Set<Paper>() on number.PaperId equals paper.Id into papers
            from paper in papers.DefaultIfEmpty()
            join unit in db.Set<UnitRow>() on paper.DraftUnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            select new RegisterLine(
                number.Id, number.Number, number.State, number.On, number.Reason, number.PaperId,
                number.State == NumberState.Given ? paper!.FullNumber : null, paper!.Type, paper.Title, paper.SignerName, paper.Copies, paper.State)
            {
                Keeper = unit!.ShortName, ReplacedBy = number.State == NumberState.Given ? paper!.ReplacedBy : null,
            }).ToListAsync(cancellation);
        var ids = lines.ConvertAll(line => line.PaperId);
        var recipients = (await db.Set<PaperRecipient>().AsNoTracking().Where(r => ids.Contains(r.PaperId)).OrderBy(r => r.Position).Select(r => new { r.PaperId, r.Written }).ToListAsync(cancellation))
            .ToLookup(r => r.PaperId, r => r.Written);
        var filled = lines.Select(line => line with { Recipients = line.PaperId is { } id ? [.. recipients[id]] : [] });
        return [.. descending ? filled.OrderByDescending(line => line.Number) : filled.OrderBy(line => line.Number)];
    }

    public async Task<byte[]> XlsxAsync(UnitRow unit, int year, string? search, CancellationToken cancellation)
    {
        var lines = await LinesAsync(Numbers(unit.Id, year, search).OrderBy(n => n.Number).Take(MostPrinted), false, cancellation);
        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            writer.BeginSheet($"Văn bản đi {year}",
            [
                new("Số, ký hiệu văn bản", 20), new("Ngày tháng văn bản", 16), new("Tên loại và trích yếu nội dung văn bản", 60), new("Người ký", 24), new("Nơi nhận văn bản", 40),
                new("Đơn vị, người nhận bản lưu", 24), new("Số lượng bản", 12), new("Ngày chuyển", 14), new("Ký nhận", 14), new("Ghi chú", 30),
            ]);
            foreach (var line in lines)
            {
                writer.WriteRow([.. Cells(line)]);
            }
        }

        return stream.ToArray();
    }

    public async Task<byte[]> DocxAsync(UnitRow unit, int year, CancellationToken cancellation)
    {
        var lines = await LinesAsync(Numbers(unit.Id, year, null).OrderBy(n => n.Number).Take(MostPrinted), false, cancellation);
        PaperColumn[] columns =
        [
            new("Số, ký hiệu", 1.3), new("Ngày tháng", 1), new("Tên loại và trích yếu nội dung", 3), new("Người ký", 1.4), new("Nơi nhận", 2), new("Người nhận bản lưu", 1.3),
            new("Số lượng bản", 0.7, PaperAlign.Center), new("Ngày chuyển", 1), new("Ký nhận", 0.9), new("Ghi chú", 1.2),
        ];
        return OfficialPaperWriter.Write(new OfficialPaper
        {
            IssuingAgency = unit.Name.ToUpper(CultureInfo.InvariantCulture), IssuerName = unit.Name, Sign = unit.PaperSign ?? "", Place = unit.PaperPlace ?? locality.Place, Year = year,
            TypeName = "SỔ ĐĂNG KÝ VĂN BẢN ĐI", Summary = $"Năm {year}", Body = [new PaperParagraph($"In ngày {Vn.Day(clock.Today)}, gồm {lines.Count} số.")],
            Signature = new PaperSignature(null, "VĂN THƯ", null), MadeAt = clock.UtcNow,
            Annexes = [new PaperAnnex($"Văn bản đi năm {year}", [new PaperTable(columns, [.. lines.Select(line => new Documents.Writing.PaperRow([.. Cells(line).Select(Text)]))])], Landscape: true)],
        });
    }

    private static IEnumerable<object?> Cells(RegisterLine line) =>
    [
        line.FullNumber, line.On, line.Title is null ? line.Reason : $"{PaperTypes.NameOf(line.Type ?? "")}: {line.Title}", line.SignerName, string.Join("; ", line.Recipients),
        line.Keeper is null ? null : $"VT, {line.Keeper}", line.Copies, line.State == PaperState.Issued ? line.On : null, null,
        line.NumberState switch { NumberState.Reserved => "Số đang giữ", NumberState.Cancelled => $"Hủy: {line.Reason}", _ => line.ReplacedBy is { } by ? $"Đã thay thế bằng văn bản số {by}" : null },
    ];

    private static string Text(object? cell) => cell switch { null => "", DateOnly day => Vn.Day(day), var other => Convert.ToString(other, CultureInfo.InvariantCulture)! };
}
