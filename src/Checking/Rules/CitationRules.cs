using System.Text.RegularExpressions;
using CoSo.Kernel;
using CoSo.Law;
using CoSo.Law.Citations;

namespace CoSo.Checking.Rules;

/// <summary>What the mentions of one document say of each other, of the law book, of their issuer and kind.</summary>
internal static partial class CitationRules
{
    private sealed record Mention(Piece Piece, Citation Citation);

    public static void Apply(Inspection inspection)
    {
        var own = inspection.Reading.DocumentNumber;
        var mentions = inspection.Pieces.Where(p => p.Part is PaperPart.Body or PaperPart.Footnote)
            .SelectMany(p => p.Citations.Where(c => c.Number != own).Select(c => new Mention(p, c))).ToList();
        foreach (var group in mentions.Where(m => m.Citation.Date is not null).GroupBy(m => Key(m.Citation.Number)))
        {
            CompareDates(inspection, [.. group]);
        }

        foreach (var mention in mentions)
        {
            CompareWithBook(inspection, mention);
            CompareWithPaper(inspection, mention);
            CompareSign(inspection, mention);
        }

        CompareOwnSign(inspection);
    }

    // Numbers without a year begin anew every year and at every issuer: two days are two documents, unless only one figure of the day slipped.
    private static void CompareDates(Inspection inspection, IReadOnlyList<Mention> mentions)
    {
        var first = mentions[0].Citation;
        foreach (var other in mentions.Skip(1).Where(m => m.Citation.Date != first.Date).DistinctBy(m => m.Citation.Date))
        {
            var (a, b) = (first.Date!.Value, other.Citation.Date!.Value);
            if (IsUnique(first.Number) || a.Year == b.Year || (a.Month == b.Month && a.Day == b.Day))
            {
                Add(inspection, CheckRule.TwoDates, IsUnique(first.Number) ? FindingSeverity.Error : FindingSeverity.Look, other, new Said(
                    "{0} ở đây ghi ngày {1}, chỗ khác ghi ngày {2}.", "Tra lại ngày ban hành và ghi thống nhất.", first.Number, Vn.Day(b), Vn.Day(a)));
            }
        }
    }

    private static void CompareWithBook(Inspection inspection, Mention mention)
    {
        if (mention.Citation.Date is { } day && inspection.Documents.Find(mention.Citation.Number) is { Date: { } known, Confidence: Confidence.A } document
            && known != day && (IsUnique(document.Number) || (known.Year == day.Year && Central().IsMatch(document.Number))))
        {
            Add(inspection, CheckRule.BookDate, IsUnique(document.Number) ? FindingSeverity.Error : FindingSeverity.Look, mention, new Said(
                "{0} ghi ngày {1}; theo sổ tay pháp luật là ngày {2}.", "Tra lại văn bản gốc.", document.Number, Vn.Day(day), Vn.Day(known)));
        }
    }

    private static void CompareWithPaper(Inspection inspection, Mention mention)
    {
        if (inspection.On is { } on && mention.Citation.Date is { } day && day > on)
        {
            Add(inspection, CheckRule.CitedLater, FindingSeverity.Error, mention, new Said(
                "{0} ngày {1} được viện dẫn trong văn bản ngày {2}.", "Kiểm tra lại ngày của văn bản được viện dẫn, hoặc ngày của văn bản này.", mention.Citation.Number, Vn.Day(day), Vn.Day(on)));
        }
    }

    private static void CompareSign(Inspection inspection, Mention mention)
    {
        var citation = mention.Citation;
        if (citation.Issuer is { } issuer && SignTable.IssuerFits(citation.Number, issuer) is { } expected)
        {
            Add(inspection, CheckRule.SignIssuer, FindingSeverity.Look, mention, new Said(
                "{0} ghi là của “{1}”, nhưng ký hiệu là của {2}.", "Kiểm tra lại số hoặc tên cơ quan ban hành.", citation.Number, Cut(issuer), expected));
        }

        var before = KindBefore().Match(mention.Piece.Text[..citation.Start]);
        if (before.Success && SignTable.KindFits(citation.Number, before.Groups["k"].Value) is { } kind)
        {
            Add(inspection, CheckRule.SignKind, FindingSeverity.Look, mention, new Said(
                "“{0} {1}”: ký hiệu là của {2}.", "Kiểm tra lại tên loại hoặc ký hiệu.", Blanks().Replace(before.Groups["k"].Value, " "), citation.Number, kind));
        }
    }

    // The paper's own sign against the name of its type: "KẾ HOẠCH" with "QĐ-UBND".
    private static void CompareOwnSign(Inspection inspection)
    {
        var (sign, type) = (inspection.Reading.DocumentSign, inspection.Reading.DocumentType);
        if (sign is null || type is null || SignTable.KindFits("1/" + sign, type) is not { } kind)
        {
            return;
        }

        var piece = inspection.Pieces.FirstOrDefault(p => p.Part == PaperPart.Head && CitationGrammar.Normalise(p.Text).Contains(sign, StringComparison.Ordinal));
        if (piece is not null)
        {
            inspection.Add(CheckRule.SignKind, FindingSeverity.Error, piece, 0, piece.Text.Length, new Said(
                "“{0} {1}”: ký hiệu là của {2}.", "Kiểm tra lại tên loại hoặc ký hiệu.", type, sign, kind));
        }
    }

    private static void Add(Inspection inspection, CheckRule rule, FindingSeverity severity, Mention mention, Said said) =>
        inspection.Add(rule, severity, mention.Piece, mention.Citation.Start, Math.Max(mention.Citation.Length, mention.Citation.End - mention.Citation.Start), said);

    private static bool IsUnique(string number) => YearInNumber().IsMatch(number);

    private static string Key(string number) => number.TrimStart('0').ToUpperInvariant();

    private static string Cut(string text) => text.Length <= 80 ? text : text[..80] + "…";

    [GeneratedRegex(@"^[0-9]+/(?:19|20)[0-9]{2}/")]
    private static partial Regex YearInNumber();

    // One series a year for the whole country; "20/KH-UBND" has every locality.
    [GeneratedRegex(@"(?:-TTg|-CP|/TW)$", RegexOptions.CultureInvariant)]
    private static partial Regex Central();

    // Only the word right before the number: "Kế hoạch thực hiện Chỉ thị số …" is about the directive.
    [GeneratedRegex(
        @"\b(?<k>Nghị\s+định|Nghị\s+quyết|Quyết\s+định|Chỉ\s+thị|Thông\s+tư|Thông\s+tri|Thông\s+báo|Kết\s+luận|Kế\s+hoạch|Chương\s+trình|Hướng\s+dẫn|Công\s+điện|Báo\s+cáo|Tờ\s+trình|Luật|Pháp\s+lệnh)\s+(?:số\s*)?:?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex KindBefore();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
