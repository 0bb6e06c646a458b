using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>The opening of a sentence that names who does it: "Giao Sở A …", "Sở A chủ trì …", "Các trường: …".</summary>
/// <param name="Unit">The body.</param>
/// <param name="TaskStart">Where what it has to do begins.</param>
/// <param name="Commanded">By a word of command.</param>
/// <param name="HasRelation">By its relation to the task.</param>
internal sealed partial record Opening(string Unit, int TaskStart, bool Commanded, bool HasRelation, bool Requested)
{
    /// <summary>"Phân công lực lượng bảo vệ …" under a unit is what that unit does, not another's work.</summary>
    public bool Hands { get; private init; }

    /// <summary>What stands before the body ("Định kỳ hàng quý (trước ngày 15), các sở …"): it says when, for all that follows.</summary>
    public string Clause { get; private init; } = "";

    public static Opening? Read(string text, int from, int to)
    {
        var folded = EvenFold.Fold(text);
        var at = from;
        var command = Command().Match(folded, at, to - at);
        var clause = "";
        if (command.Success)
        {
            at = command.Index + command.Length;
        }
        else if (ClauseBefore(text, folded, from, to) is { } behind)
        {
            clause = text[from..behind];
            at = behind;
        }

        // "Tiêu chuẩn, đo lường: Ủy ban nhân dân … chủ động …": a topic stands before the subject.
        var colon = text.IndexOf(':', from, Math.Min(to - from, 90));
        if (colon > 0 && !command.Success)
        {
            var behindColon = TaskSplitter.SkipBlanks(text, colon + 1, to);
            if (behindColon < to && char.IsUpper(text[behindColon]) && !Actions.IsVerbAt(text, folded, behindColon, out _) && Units.TrySubject(text, folded, behindColon, out var far) && far < to && text[far] != ':' && text.IndexOfAny([';', '.'], from, colon - from) < 0)
            {
                at = behindColon;
            }
        }

        if (!Units.TrySubject(text, folded, at, out var end) || end >= to || end - at < 2)
        {
            return null;
        }

        var unit = UnitHeading.CleanName(text[at..end]);
        if (Units.IsNobody(unit))
        {
            return null;
        }

        var start = end;
        if (text[end] == ':')
        {
            start = TaskSplitter.SkipBlanks(text, end + 1, to);
            if (start >= to)
            {
                return null;
            }

            return new Opening(unit, start, command.Success, true, IsRequest(command)) { Clause = clause, Hands = command.Success && command.Value.StartsWith("phan cong", StringComparison.Ordinal) };
        }

        var duty = HasDuty().Match(text, start, to - start);
        var relation = Relation().Match(folded, start, to - start);
        start = duty.Success ? TaskSplitter.SkipBlanks(text, duty.Index + duty.Length, to) : start;
        return new Opening(unit, start, command.Success, duty.Success || relation.Success, IsRequest(command)) { Clause = clause, Hands = command.Success && command.Value.StartsWith("phan cong", StringComparison.Ordinal) };
    }

    public UnitHeading AsHeading(UnitHeading? context) => new(MatchesContext(context) ? context!.Unit : Unit, Requested, []);

    /// <summary>The sentence repeats the name in the heading above it.</summary>
    public bool MatchesContext(UnitHeading? context)
    {
        if (context is null || context.OfDocument)
        {
            return false;
        }

        var (own, heading) = (Words(Unit), Words(context.Unit));
        return own.Count > 0 && own.Count(heading.Contains) * 10 >= own.Count * 6 && heading.Count(own.Contains) * 10 >= heading.Count * 6;
    }

    private static HashSet<string> Words(string name) => [.. EvenFold.Fold(name).Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries)];

    private static bool IsRequest(Match command) => command.Success && command.Value.Contains("de nghi", StringComparison.Ordinal);

    // "Ngay sau kỳ nghỉ, các cơ quan khẩn trương …", "Căn cứ Kế hoạch này, các đơn vị xây dựng …"
    private static int? ClauseBefore(string text, string folded, int from, int to)
    {
        if (!ClauseStart().IsMatch(folded[from..to]))
        {
            return null;
        }

        for (var i = from; i < Math.Min(to, from + 160); i++)
        {
            if (text[i] is ';' or ':' || TaskSplitter.IsFullStop(text, i, to))
            {
                return null;
            }

            if (text[i] == ',')
            {
                var next = TaskSplitter.SkipBlanks(text, i + 1, to);
                if (next < to && Actions.IsVerbAt(text, folded, next, out _))
                {
                    return null;
                }

                if (next < to && Units.IsUnitAt(text, folded, next, mayBeSmall: false) && Units.TrySubject(text, folded, next, out var end) && end < to && text[end] != ':')
                {
                    return next;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"\G(?:giao(?: cho)?|phan cong|kinh de nghi|de nghi|yeu cau|rieng doi voi|rieng|doi voi|dong thoi(?:,)? (?:yeu cau|de nghi|giao))\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"\G\s*(?:(?:có|chịu)\s+trách\s+nhiệm(?:\s+trong\s+việc|\s+về\s+việc)?|cần|phải)\s*:?\s+(?!trước )", RegexOptions.CultureInvariant)]
    private static partial Regex HasDuty();

    [GeneratedRegex(@"\G\s*(?:chu tri|la (?:co quan )?dau moi|lam dau moi|chiu trach nhiem|la co quan)", RegexOptions.CultureInvariant)]
    private static partial Regex Relation();

    [GeneratedRegex(@"^(?:can cu|ngay sau|sau khi|khi|trong qua trinh|tren co so|dinh ky|hang |truoc ngay|trong thang|trong quy|ket thuc|tu ngay|theo|cham nhat)", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseStart();
}
