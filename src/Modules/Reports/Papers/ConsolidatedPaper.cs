using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Documents.Spreadsheets;
using CoSo.Documents.Writing;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>The consolidated report as DOCX by Decree 30/2020, and its figures as XLSX.</summary>
internal sealed class ConsolidatedPaper(AppDbContext db, ReportForm form, Locality locality)
{
    /// <param name="frame">What the chain knows of the paper; null for the report by itself.</param>
    public async Task<byte[]> DocxAsync(ConsolidatedSheet sheet, CancellationToken cancellation, PaperFrame? frame = null)
    {
        var (unit, period, report) = (sheet.Unit, sheet.Period, sheet.Report);
        var above = await db.Set<UnitRow>().SingleOrDefaultAsync(u => u.Id == unit.ParentId, cancellation);
        var name = Period.Name(period.Kinds, period.Quarter, period.Year);
        return OfficialPaperWriter.Write(new OfficialPaper
        {
            ParentAgency = PaperWords.IsCommittee(unit) || above is null ? null : PaperWords.Agency(above, locality).Replace('\n', ' '),
            IssuingAgency = PaperWords.Agency(unit, locality),
            IssuerName = unit.Name,
            Number = frame?.Number ?? report.PaperNumber?.Split('/')[0],
            Sign = frame?.Sign ?? (unit.PaperSign is { } sign ? $"BC-{sign}" : "BC"),
            Place = unit.PaperPlace ?? locality.Place,
            Date = frame is null ? report.PaperDate : frame.IssuedOn,
            Year = period.CutOff.Year,
            TypeName = "BÁO CÁO",
            Summary = $"{PaperWords.Subject} {name}",
            Bases = await PaperWords.BasesAsync(db, period, cancellation),
            Body = [.. Body(sheet, name)],
            Recipients = frame?.Recipients ?? await RecipientsAsync(sheet, cancellation),
            Signature = frame is null ? PaperWords.Signature(unit, report.SignedByDeputy, report.SignerName) : new PaperSignature(frame.Capacity, frame.SignerTitle, frame.SignerName),
            Annexes = [FigureTable.Annex(form, sheet.Fields, period, (field, column) => Cell(sheet, field, column), id => Note(sheet, id), UnitOf)],
            IsDraft = frame?.IsDraft ?? report.State == ConsolidatedState.Draft,
            Author = sheet.Coordinator.Name,
            MadeAt = report.SavedAt ?? new DateTime(period.CutOff.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        });
    }

    public async Task<byte[]> XlsxAsync(ConsolidatedSheet sheet, CancellationToken cancellation)
    {
        var figures = sheet.Fields.All.Where(f => f is { Indicator.HasAmount: true, IsEstimateMark: false, Column: ReportColumn.Quarter }).ToList();
        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            writer.BeginSheet("Tổng hợp",
            [
                new("TT", 6), new("Chỉ tiêu", 60), new("Đơn vị tính", 14), new("Trong quý", 16), new("Từ đầu năm", 16), new("Số đơn vị có số liệu", 14), new("Ghi chú", 14),
            ]);
            foreach (var field in figures)
            {
                var quarter = sheet.Totals.GetValueOrDefault((field.IndicatorId, ReportColumn.Quarter));
                var since = sheet.Totals.GetValueOrDefault((field.IndicatorId, ReportColumn.Since));
                writer.WriteRow(
                    field.Indicator!.Number, field.Indicator.Name, UnitOf(field.Indicator), FigureCells.Number(field.Indicator, quarter?.Total ?? 0),
                    FigureCells.Number(field.Indicator, since?.Total ?? 0), (long)(quarter?.Filled ?? 0), Note(sheet, field.IndicatorId));
            }

            await ByUnitAsync(writer, sheet, figures, ReportColumn.Quarter, "Từng đơn vị - trong quý", cancellation);
            await ByUnitAsync(writer, sheet, figures, ReportColumn.Since, "Từng đơn vị - từ đầu năm", cancellation);
        }

        return stream.ToArray();
    }

    internal static string Cell(ConsolidatedSheet sheet, FormField field, ReportColumn column) =>
        sheet.Totals.GetValueOrDefault((field.IndicatorId, column)) is { } total ? Amounts.WriteTotal(field.Indicator!, total.Total) : "";

    /// <summary>What a total of the indicator counts: of a yes/no the units that said yes.</summary>
    internal static string UnitOf(Indicator indicator) => indicator.Type == IndicatorType.YesNo ? "đơn vị" : indicator.Unit ?? "";

    private static string Note(ConsolidatedSheet sheet, int indicatorId) =>
        sheet.Totals.GetValueOrDefault((indicatorId, ReportColumn.Quarter)) is { Estimated: > 0 } ? "có số ước" : "";

    private static IEnumerable<PaperBlock> Body(ConsolidatedSheet sheet, string name)
    {
        var period = sheet.Period;
        yield return new PaperParagraph(
            $"{sheet.Unit.Name} báo cáo kết quả {name}, tổng hợp từ báo cáo của {sheet.Counted} cơ quan, đơn vị, địa phương (số liệu trong quý tính từ ngày {Vn.Day(period.From)}, số từ đầu năm tính từ ngày {Vn.Day(period.Since)}, đều đến hết ngày {Vn.Day(period.CutOff)}) như sau:");
        OutlinePart? open = null;
        var index = 0;
        foreach (var part in sheet.Parts)
        {
            if (part.Field.Part != open)
            {
                (open, index) = (part.Field.Part, 0);
                yield return new PaperHeading(1, $"{open!.Number}.", open.Title);
            }

            if (part.Field.WorkstreamId is not null)
            {
                var label = part.Field.Label;
                yield return new PaperHeading(2, $"{++index}.", label[(label.IndexOf(' ', label.IndexOf(' ') + 1) + 1)..]);
            }

            foreach (var block in PaperWords.Lines(part.Text.Length == 0 ? "Không phát sinh." : part.Text))
            {
                yield return block;
            }
        }
    }

    private async Task ByUnitAsync(SheetWriter writer, ConsolidatedSheet sheet, List<FormField> figures, ReportColumn column, string title, CancellationToken cancellation)
    {
        writer.BeginSheet(title, [new("Đơn vị", 32), .. figures.Select(field => new SheetColumn($"{field.Indicator!.Number} {field.Indicator.Name}", 16))]);
        var rows = await (
            from r in db.Set<Return>()
            join u in db.Set<UnitRow>() on r.UnitId equals u.Id
            join v in db.Set<ReturnValue>() on r.Number equals v.ReturnNumber
            where r.PeriodId == sheet.Period.Id && v.Column == column && v.Amount != null && (r.State == ReturnState.Accepted || r.State == ReturnState.Locked)
            orderby u.Position, r.Number
            select new { r.Number, u.ShortName, v.IndicatorId, v.Amount }).ToListAsync(cancellation);
        foreach (var unit in rows.GroupBy(row => (row.Number, row.ShortName)))
        {
            var amounts = unit.ToDictionary(row => row.IndicatorId, row => row.Amount!.Value);
            object?[] cells = [unit.Key.ShortName, .. figures.Select(field =>
                amounts.TryGetValue(field.IndicatorId, out var amount) ? FigureCells.Number(field.Indicator!, amount) : null)];
            writer.WriteRow(cells);
        }
    }

    /// <summary>The level above, those through whom it goes, the second addressees, the archive.</summary>
    public async Task<IReadOnlyList<string>> RecipientsAsync(ConsolidatedSheet sheet, CancellationToken cancellation)
    {
        string?[] codes = [locality.ReportsTo, locality.ReportsVia, .. locality.SecondAddressees];
        var names = await db.Set<UnitRow>().Where(unit => codes.Contains(unit.Code)).Select(unit => new { unit.Code, unit.Name }).ToListAsync(cancellation);
        return
        [
            .. codes.Select(code => names.Find(name => name.Code == code)?.Name).OfType<string>(),
            $"Lưu: VT{(sheet.Coordinator.PaperSign is { } sign ? $", {sign}" : "")}",
        ];
    }
}
