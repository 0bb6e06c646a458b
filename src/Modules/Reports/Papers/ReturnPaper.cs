using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Documents.Spreadsheets;
using CoSo.Documents.Writing;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>A unit's own report as DOCX by Decree 30/2020, and its figures as XLSX.</summary>
internal sealed class ReturnPaper(AppDbContext db, ReportForm form, Locality locality)
{
    /// <param name="frame">What the chain knows of the paper; null for the return by itself.</param>
    public async Task<byte[]> DocxAsync(ReturnSheet sheet, CancellationToken cancellation, PaperFrame? frame = null)
    {
        var (unit, period, made) = (sheet.Unit, sheet.Period, sheet.Return);
        var above = await db.Set<UnitRow>().SingleOrDefaultAsync(u => u.Id == unit.ParentId, cancellation);
        var to = await db.Set<UnitRow>().SingleAsync(u => u.Id == made.ToUnitId, cancellation);
        var stored = sheet.Stored;
        var name = Period.Name(made.Kinds, period.Quarter, period.Year);
        return OfficialPaperWriter.Write(new OfficialPaper
        {
            ParentAgency = PaperWords.IsCommittee(unit) || above is null ? null : PaperWords.Agency(above, locality).Replace('\n', ' '),
            IssuingAgency = PaperWords.Agency(unit, locality),
            IssuerName = unit.Name,
            Number = frame?.Number ?? made.PaperNumber?.Split('/')[0],
            Sign = frame?.Sign ?? (unit.PaperSign is { } sign ? $"BC-{sign}" : "BC"),
            Place = unit.PaperPlace ?? locality.Place,
            Date = frame is null ? made.PaperDate : frame.IssuedOn,
            Year = period.CutOff.Year,
            TypeName = "BÁO CÁO",
            Summary = $"{PaperWords.Subject} {name}",
            Bases = await PaperWords.BasesAsync(db, period, cancellation),
            Body = [.. Body(sheet, stored, name), .. Replacing(frame)],
            Recipients = frame?.Recipients ?? [to.Name, "Lưu: VT"],
            Signature = frame is null ? PaperWords.Signature(unit, byDeputy: false, name: null) : new PaperSignature(frame.Capacity, frame.SignerTitle, frame.SignerName),
            Annexes = [FigureTable.Annex(form, sheet.Fields, period, (field, column) => Cell(sheet, stored, field, column), id => stored[ReturnFields.EstimateName(id)].Length > 0 ? "số ước" : "", indicator => indicator.Unit ?? "")],
            IsDraft = frame?.IsDraft ?? (made.IsEditable || made.State == ReturnState.Submitted),
            Author = unit.Name,
            MadeAt = made.SavedAt ?? new DateTime(period.CutOff.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        });
    }

    public byte[] Xlsx(ReturnSheet sheet)
    {
        var stored = sheet.Stored;
        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            writer.BeginSheet("Số liệu",
            [
                new("TT", 6), new("Chỉ tiêu", 60), new("Đơn vị tính", 14), new("Trong quý", 16), new("Từ đầu năm", 16), new("Ghi chú", 14),
            ]);
            foreach (var field in sheet.Fields.All.Where(f => f is { Indicator: not null, IsEstimateMark: false, Column: ReportColumn.Quarter }))
            {
                writer.WriteRow(
                    field.Indicator!.Number, field.Indicator.Name, field.Indicator.Unit,
                    FigureCells.Of(field.Indicator, Cell(sheet, stored, field, ReportColumn.Quarter)),
                    FigureCells.Of(field.Indicator, Cell(sheet, stored, field, ReportColumn.Since)),
                    stored[ReturnFields.EstimateName(field.IndicatorId)].Length > 0 ? "số ước" : null);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A figure of one column stands in both: a stock, and every figure of the first quarter.</summary>
    internal static string Cell(ReturnSheet sheet, ReturnContent stored, FormField field, ReportColumn column)
    {
        var since = ReturnFields.FigureName(field.IndicatorId, ReportColumn.Since);
        return column == ReportColumn.Since && sheet.Fields.Find(since) is not null ? stored[since] : stored[field.Name];
    }

    private static IEnumerable<PaperBlock> Replacing(PaperFrame? frame) =>
        frame?.Replaces is { } former ? [new PaperParagraph($"Báo cáo này thay thế Báo cáo {former}.")] : [];

    private static IEnumerable<PaperBlock> Body(ReturnSheet sheet, ReturnContent stored, string name)
    {
        var period = sheet.Period;
        yield return new PaperParagraph(
            $"{sheet.Unit.Name} báo cáo kết quả {name} (số liệu trong quý tính từ ngày {Vn.Day(period.From)}, số từ đầu năm tính từ ngày {Vn.Day(period.Since)}, đều đến hết ngày {Vn.Day(period.CutOff)}) như sau:");
        OutlinePart? open = null;
        var index = 0;
        foreach (var field in sheet.Fields.All.Where(field => field.Part is not null))
        {
            if (field.Part != open)
            {
                (open, index) = (field.Part, 0);
                yield return new PaperHeading(1, $"{open!.Number}.", open.Title);
            }

            if (field.WorkstreamId is not null)
            {
                yield return new PaperHeading(2, $"{++index}.", sheet.Headings.First(heading => heading.Id == field.WorkstreamId).Title);
            }

            var text = stored[field.Name];
            foreach (var block in PaperWords.Lines(text.Length == 0 ? "(chưa có nội dung)" : Amounts.IsNothing(text) ? "Không phát sinh." : text))
            {
                yield return block;
            }
        }
    }
}

/// <summary>Figures as cells of a sheet: numbers as numbers, words as words.</summary>
internal static class FigureCells
{
    public static object? Of(Indicator indicator, string text) =>
        text.Length == 0 ? null
        : indicator.Type is IndicatorType.YesNo or IndicatorType.Text || Amounts.Read(indicator, text) is not { } amount ? text
        : Number(indicator, amount);

    public static object Number(Indicator indicator, long amount) =>
        indicator.Type == IndicatorType.Scaled ? amount / (decimal)Math.Pow(10, indicator.Scale) : amount;
}
