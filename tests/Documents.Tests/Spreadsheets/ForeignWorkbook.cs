using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CoSo.Documents.Tests.Spreadsheets;

/// <summary>A workbook as Excel writes it: shared texts, built-in date format, gaps, a formula, a hidden sheet.</summary>
internal static class ForeignWorkbook
{
    public static byte[] Make()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                new SharedStringItem(new Run(new Text("Phường ") { Space = SpaceProcessingModeValues.Preserve }), new Run(new Text("Diên Hồng"))));
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
            var shown = workbook.AddNewPart<WorksheetPart>();
            shown.Worksheet = new Worksheet(new SheetData(
                new Row(new Cell { CellReference = "A1", DataType = CellValues.SharedString, CellValue = new("0") }) { RowIndex = 1 },
                new Row(new Cell { CellReference = "A2" }) { RowIndex = 2 },
                new Row(
                    new Cell { CellReference = "C5", StyleIndex = 1, CellValue = new("45549") },
                    new Cell { CellReference = "D5", CellValue = new("45549") },
                    new Cell { CellReference = "E5", CellFormula = new("3+4"), CellValue = new("7") })
                { RowIndex = 5 }));
            var hidden = workbook.AddNewPart<WorksheetPart>();
            hidden.Worksheet = new Worksheet(new SheetData());
            workbook.Workbook = new Workbook(new Sheets(
                new Sheet { Name = "Danh sách", SheetId = 1, Id = workbook.GetIdOfPart(shown) },
                new Sheet { Name = "Ẩn", SheetId = 2, Id = workbook.GetIdOfPart(hidden), State = SheetStateValues.Hidden }));
        }

        return stream.ToArray();
    }
}
