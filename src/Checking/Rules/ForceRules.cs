using System.Text.RegularExpressions;
using CoSo.Kernel;
using CoSo.Law;
using CoSo.Law.Citations;

namespace CoSo.Checking.Rules;

/// <summary>Documents cited that are not in force on the paper's day, as far as the law book knows; an article is never judged.</summary>
internal static partial class ForceRules
{
    public static void Apply(Inspection inspection)
    {
        var (from, to) = Days(inspection);
        if (from is null)
        {
            return;
        }

        foreach (var piece in inspection.Pieces.Where(p => p.Part is PaperPart.Body or PaperPart.Footnote))
        {
            foreach (var citation in piece.Citations)
            {
                if (inspection.Documents.Find(citation.Number) is { IsConfirmed: true } document && IsMeant(citation, document))
                {
                    Judge(inspection, piece, citation, document, from.Value, to!.Value);
                }
            }
        }
    }

    private static void Judge(Inspection inspection, Piece piece, Citation citation, LegalDocument document, DateOnly from, DateOnly to)
    {
        var firm = document.Confidence == Confidence.A && StartsAsBasis().IsMatch(piece.Text);
        if (document.To is { } last && last < from)
        {
            if (!SaysSo().IsMatch(piece.Text[..citation.Start]) && !SaysSoAfter().IsMatch(piece.Text[citation.End..]))
            {
                Add(firm ? FindingSeverity.Error : FindingSeverity.Look, document.ReplacedBy.Count > 0
                    ? new Said("{0} hết hiệu lực từ ngày {1}.", "Viện dẫn {2} thay cho văn bản này.", citation.Number, Vn.Day(last.AddDays(1)), string.Join(", ", document.ReplacedBy))
                    : new Said("{0} hết hiệu lực từ ngày {1}.", "Bỏ viện dẫn này, hoặc thay bằng văn bản đang có hiệu lực.", citation.Number, Vn.Day(last.AddDays(1))));
            }
        }
        else if (document.From is { } first && first > to && !SaysFrom().IsMatch(piece.Text[citation.End..]))
        {
            Add(FindingSeverity.Look, new Said("{0} có hiệu lực từ ngày {1}, sau ngày của văn bản này.", "Kiểm tra lại; nếu viện dẫn trước ngày có hiệu lực thì ghi rõ ngày đó.", citation.Number, Vn.Day(first)));
        }

        void Add(FindingSeverity severity, Said said) =>
            inspection.Add(CheckRule.NotInForce, severity, piece, citation.Start, citation.Length, said with { Source = document.EndedBy is { } by ? new RuleSource(by.Document, by.Article is null ? null : "Điều " + by.Article) : null });
    }

    /// <summary>The day of the paper; for a draft without one, the year its title names.</summary>
    private static (DateOnly?, DateOnly?) Days(Inspection inspection)
    {
        if (inspection.On is { } on)
        {
            return (on, on);
        }

        return inspection.Reading.Title is { } title && YearOf().Matches(title) is [.., var last] && int.Parse(last.Groups["y"].Value, System.Globalization.CultureInfo.InvariantCulture) is var year
            ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : (null, null);
    }

    // "33/CT-TTg" comes again every year: only the day tells which one is meant.
    private static bool IsMeant(Citation citation, LegalDocument document) =>
        HasYear().IsMatch(document.Number) || (citation.Date is { } day && day == document.Date);

    [GeneratedRegex(@"^\s*[-+*]?\s*(?:Căn cứ|Thực hiện|Thi hành)\b", RegexOptions.CultureInvariant)]
    private static partial Regex StartsAsBasis();

    [GeneratedRegex(@"(?:thay\s+thế|thay\s+cho|bãi\s+bỏ|sửa\s+đổi|bổ\s+sung|hết\s+hiệu\s+lực)[^.;]{0,60}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysSo();

    [GeneratedRegex(@"^[^.;]{0,160}?(?:hết\s+hiệu\s+lực|được\s+thay|đã\s+thay|bị\s+bãi\s+bỏ|được\s+sửa\s+đổi)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysSoAfter();

    [GeneratedRegex(@"^[^.;]{0,80}?hiệu\s+lực", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysFrom();

    [GeneratedRegex(@"\bnăm\s+(?<y>20[0-9]{2})\b(?!\s*[-–])", RegexOptions.CultureInvariant)]
    private static partial Regex YearOf();

    [GeneratedRegex(@"^[0-9]+/(?:19|20)[0-9]{2}/")]
    private static partial Regex HasYear();
}
