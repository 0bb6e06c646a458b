using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>A stretch of a block's text.</summary>
internal readonly record struct Stretch(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// Splits the text under a unit into tasks: at a semicolon or full stop where the next part begins with a verb of its own,
/// not where it goes on listing objects and not for manner.
/// </summary>
internal static class TaskSplitter
{
    private static readonly WordTrie Prefixes = new(
        "qua|thong qua|tren co so|trong qua trinh|trong thoi gian|trong nam|trong quy|trong thang|truoc|truoc ngay|sau khi|khi|ngay sau|sau ky|dinh ky|hang nam|hang quy|hang thang|hang tuan|doi voi|truoc mat|ngoai ra|ben canh do|theo do|tu do|dong thoi|cung voi|ket thuc|vao|tu nay|den ngay|de|nham|voi|tai|tu ngay|cham nhat|rieng|nhan dip|can cu|theo dinh ky|neu|truong hop|noi dung|6 thang|cuoi|dau nam|tuy|dua tren|theo|moi|thuong xuyen|mat khac");

    public static IEnumerable<Stretch> Split(string text, int from, int to)
    {
        var folded = EvenFold.Fold(text);
        var start = from;
        for (var i = from; i < to; i++)
        {
            var semicolon = text[i] == ';';
            if (!semicolon && !IsFullStop(text, i, to))
            {
                continue;
            }

            var next = SkipBlanks(text, i + 1, to);
            if (next >= to || !BeginsTask(text, folded, next, semicolon, to) || (semicolon && GoesOnListing(text, folded, start, i, next)))
            {
                continue;
            }

            yield return Trim(text, start, i);
            start = next;
        }

        var last = Trim(text, start, to);
        if (last.Length > 0)
        {
            yield return last;
        }
    }

    // "… đánh giá về công tác tiếp công dân, xử lý đơn thư; xử lý tin phản ánh": the verb is one object more of the first.
    private static bool GoesOnListing(string text, string folded, int start, int semicolon, int next)
    {
        if (!Actions.IsVerbAt(text, folded, next, out var length) || folded.AsSpan(start).StartsWith(folded.AsSpan(next, length)))
        {
            return false;
        }

        var part = folded[start..semicolon];
        var about = part.IndexOf(" ve ", StringComparison.Ordinal);
        return about > 0 && part.IndexOf($", {folded.Substring(next, length)} ", about, StringComparison.Ordinal) > 0;
    }

    /// <summary>The part beginning here is a task of its own.</summary>
    private static bool BeginsTask(string text, string folded, int at, bool afterSemicolon, int to)
    {
        if (afterSemicolon && Actions.IsMannerAt(folded, at))
        {
            return false;
        }

        if (TimeReader.IsOnlyTime(text[at..SentenceEnd(text, at, to)]))
        {
            return false;
        }

        if (folded.AsSpan(at).StartsWith("khong ") && !afterSemicolon)
        {
            return true;
        }

        if (Actions.IsVerbAt(text, folded, at, out _))
        {
            return true;
        }

        if (Units.TrySubject(text, folded, at, out var end) && end < to)
        {
            return true;
        }

        return Prefixes.MatchAt(folded, at) > 0 && VerbBehindClause(text, folded, at, to);
    }

    private static int SentenceEnd(string text, int at, int to)
    {
        while (at < to && text[at] != ';' && !IsFullStop(text, at, to))
        {
            at++;
        }

        return at;
    }

    // "Qua công tác giải quyết đơn thư, kịp thời kiến nghị …", "định kỳ 6 tháng, năm báo cáo …"
    private static bool VerbBehindClause(string text, string folded, int at, int to)
    {
        for (var i = at; i < to && text[i] is not (';' or ':') && !IsFullStop(text, i, to); i++)
        {
            if (text[i] != ',' && !(i > at && text[i] == ' ' && folded.AsSpan(at).StartsWith("dinh ky")))
            {
                continue;
            }

            var next = SkipBlanks(text, i + 1, to);
            if (next < to && (Actions.IsVerbAt(text, folded, next, out _) || Units.TrySubject(text, folded, next, out _)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsFullStop(string text, int i, int to)
    {
        if (text[i] is not ('.' or '!' or '…') || i + 1 >= to || !char.IsWhiteSpace(text[i + 1]))
        {
            return false;
        }

        var next = SkipBlanks(text, i + 1, to);
        if (next >= to || !(char.IsUpper(text[next]) || text[next] is '“' or '"' or '('))
        {
            return false;
        }

        // "TP. Hồ Chí Minh", "KT. CHỦ TỊCH", "1. Phòng": an abbreviation or a number, no end.
        var word = i;
        while (word > 0 && char.IsLetterOrDigit(text[word - 1]))
        {
            word--;
        }

        var before = text[word..i];
        return before is not ("TP" or "Tp" or "TX" or "KT" or "TM" or "TL" or "ThS" or "TS" or "PGS" or "GS" or "P" or "Q" or "H" or "BS" or "Th") && !(before.Length <= 2 && before.Length > 0 && before.All(char.IsDigit) && (word == 0 || text[word - 1] == ' ') && false);
    }

    public static int SkipBlanks(string text, int at, int to)
    {
        while (at < to && (char.IsWhiteSpace(text[at]) || text[at] is '-' or '+' or '–'))
        {
            at++;
        }

        return at;
    }

    private static Stretch Trim(string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] is '.' or ';' or ',' or '/' or ':'))
        {
            to--;
        }

        return new Stretch(from, to - from);
    }
}
