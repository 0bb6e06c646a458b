using System.Text.RegularExpressions;

namespace CoSo.Law.Citations;

/// <summary>What stands behind a number: its day, who issued it, what it is about.</summary>
internal sealed partial record CitationTail(DateOnly? Date, string? DateAsWritten, string? Issuer, string? Subject, int End)
{
    public static CitationTail Read(string text, int at)
    {
        var start = at;
        string? issuer = null;
        var lead = DateLead().Match(text, at);
        var dayAt = lead.Success ? lead.Index + lead.Length : at;
        DateOnly? day = null;
        string? written = null;
        if (lead.Success && CitationDate.TryReadAt(text, dayAt, out day, out var length))
        {
            issuer = Trim(lead.Groups["by"].Value);
            written = text.Substring(dayAt, length);
            at = dayAt + length;
        }

        var after = IssuerAfter().Match(text, at);
        if (after.Success)
        {
            issuer ??= Trim(after.Groups["by"].Value);
            at = after.Index + after.Length;
        }

        var subject = SubjectAfter().Match(text, at);
        return new CitationTail(day, written, issuer, subject.Success ? Trim(subject.Groups["s"].Value) : null, written is null ? start : at);
    }

    /// <summary>"Ngày 06/8/2009, Chủ tịch … đã ban hành Chỉ thị số 07/…": the day stands before.</summary>
    public CitationTail WithDateBefore(string text, int numberAt)
    {
        var from = Math.Max(0, numberAt - 200);
        var match = DayBefore().Match(text[from..numberAt]);
        return match.Success && CitationDate.TryReadAt(text, from + match.Groups["day"].Index, out var day, out var length)
            ? this with { Date = day, DateAsWritten = text.Substring(from + match.Groups["day"].Index, length) }
            : this;
    }

    private static string? Trim(string value)
    {
        var trimmed = value.Trim(' ', ',', '\n', '\t', '\u00B9', '\u00B2', '\u00B3');
        return trimmed.Length == 0 ? null : trimmed;
    }

    [GeneratedRegex(@"(?:^|[.;]\s+|\s)(?<day>Ngày\s+[0-9]{1,2}[^,;]{3,24}),\s+[^;]{3,120}?(?:ban\s+hành|phê\s+duyệt|ký|có)\s+\p{L}[^;,.0-9]{2,40}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DayBefore();

    // "số 199/KH-… của Bộ X ngày …": the issuer may stand before the day, but no other number, and no end of a sentence.
    [GeneratedRegex(@"\G[⁰¹²³⁴-⁹⁽⁾\s]*,?\s*(?:\([^()]{1,12}\)\s*)?(?:\(\s*|cùng\s+)?(?:(?:được\s+)?(?:ban\s+hành|ký)\s+)?(?:của\s+(?<by>[^;.0-9/]{3,110}?)\s*,?\s+)?(?=(?:ng[àa]y?|Ngày)\s*[0-9]{1,2}\s*(?:tháng|[/.-]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DateLead();

    [GeneratedRegex(@"\G\s*,?\s*của\s+(?<by>[^;.,""“”]{3,120}?)(?=\s+(?i:về|tại|và\s+chỉ\s+đạo|và\s+Kế\s+hoạch|ban\s+hành|quy\s+định|hướng\s+dẫn|phê\s+duyệt|triển\s+khai|tiếp\s+tục|thực\s+hiện|V/v)\b|[;.,""“”\n]|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex IssuerAfter();

    [GeneratedRegex(@"\G\s*,?\s*(?:về\s+(?:việc\s+)?|V/v\s+|quy\s+định\s+(?:chi\s+tiết\s+)?|phê\s+duyệt\s+|hướng\s+dẫn\s+)?[“""]?(?<s>(?<=(?:về|việc|V/v|định|tiết|duyệt|dẫn)\s+[“""]?)[^;.“”""]{4,220})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SubjectAfter();
}
