using System.Globalization;
using System.Text;
using System.Xml;

namespace CoSo.Documents.Spreadsheets;

/// <summary>The parts of a workbook beside its sheets.</summary>
internal static class SheetXml
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static void WriteRest(IReadOnlyList<string> sheets, Func<string, XmlWriter> part)
    {
        WriteStyles(part);
        WriteWorkbook(sheets, part);
        var targets = sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml"));
        WriteRelations("xl/_rels/workbook.xml.rels", [.. targets, ("rIdStyles", "styles", "styles.xml")], part);
        WriteRelations("_rels/.rels", [("rId1", "officeDocument", "xl/workbook.xml")], part);
        WriteTypes(sheets.Count, part);
    }

    /// <summary>Text without the signs that XML cannot hold.</summary>
    public static string Clean(string text)
    {
        if (text.All(c => c is '\n' or '\t' || (c >= ' ' && c < '\uD800')))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && (rune.Value >= ' ' || rune.Value is '\n' or '\t') && rune.Value is not (0xFFFE or 0xFFFF))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    private static void WriteWorkbook(IReadOnlyList<string> sheets, Func<string, XmlWriter> part)
    {
        using var xml = part("xl/workbook.xml");
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        xml.WriteStartElement("bookViews");
        xml.WriteStartElement("workbookView");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i]);
            xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("id", Office, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("definedNames");
        for (var i = 0; i < sheets.Count; i++)
        {
            // The heading row comes again on every printed page.
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", "_xlnm.Print_Titles");
            xml.WriteAttributeString("localSheetId", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteString($"'{sheets[i].Replace("'", "''", StringComparison.Ordinal)}'!$1:$1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStyles(Func<string, XmlWriter> part)
    {
        using var xml = part("xl/styles.xml");
        const string font = "<sz val=\"12\"/><name val=\"Times New Roman\"/><family val=\"1\"/>";
        const string border = "<left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/>";
        var formats = string.Concat(SheetStyles.Custom.Select(f => $"<numFmt numFmtId=\"{f.Id}\" formatCode=\"{f.Code}\"/>"));
        var cells = string.Concat(SheetStyles.NumberFormats.Select((id, i) => 3 + i == SheetStyles.WrappedPlace
            ? Cell(id, 0, "", "<alignment vertical=\"top\" wrapText=\"1\"/>")
            : Cell(id, 0, "", "<alignment vertical=\"top\"/>")));
        xml.WriteStartDocument();
        xml.WriteRaw(
            $"<styleSheet xmlns=\"{Main}\">"
            + $"<numFmts count=\"{SheetStyles.Custom.Count}\">{formats}</numFmts>"
            + $"<fonts count=\"2\"><font>{font}</font><font><b/>{font}</font></fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEDEDED\"/></patternFill></fill></fills>"
            + $"<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>{border}</border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + $"<cellXfs count=\"{3 + SheetStyles.NumberFormats.Count()}\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>"
            + Cell(0, 0, " quotePrefix=\"1\"", "<alignment vertical=\"top\" wrapText=\"1\"/>")
            + cells
            + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    }

    private static string Cell(int numberFormat, int font, string more, string alignment) =>
        $"<xf numFmtId=\"{numberFormat}\" fontId=\"{font}\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\"{more}>{alignment}</xf>";

    private static void WriteRelations(string path, IEnumerable<(string Id, string Type, string Target)> relations, Func<string, XmlWriter> part)
    {
        using var xml = part(path);
        xml.WriteStartElement("Relationships", Relations);
        foreach (var (id, type, target) in relations)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", $"{Office}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteTypes(int sheets, Func<string, XmlWriter> part)
    {
        using var xml = part("[Content_Types].xml");
        xml.WriteStartElement("Types", Types);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/xl/workbook.xml", Spreadsheet + "sheet.main+xml");
        Override("/xl/styles.xml", Spreadsheet + "styles+xml");
        for (var i = 1; i <= sheets; i++)
        {
            Override($"/xl/worksheets/sheet{i}.xml", Spreadsheet + "worksheet+xml");
        }

        xml.WriteEndElement();

        void Default(string extension, string type) => Element("Default", "Extension", extension, type);

        void Override(string name, string type) => Element("Override", "PartName", name, type);

        void Element(string element, string key, string value, string type)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString(key, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }
}
