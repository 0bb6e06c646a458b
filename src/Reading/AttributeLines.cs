using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>
/// Lines that say of the tasks above them who does them: "- Đơn vị chủ trì: …", "- Đơn vị phối hợp: …", "- Thời gian: …".
/// </summary>
internal sealed partial class AttributeLines
{
    private readonly List<OutlineNode> pending = [];
    private OutlineNode? heading;
    private int firstWritten = -1;
    private int written;
    private string? time;

    public static bool NamesUnit(string body) => Line().Match(EvenFold.Fold(body)) is { Success: true } m && m.Groups["who"].Success;

    public void Begin(OutlineNode section)
    {
        pending.Clear();
        heading = section;
        firstWritten = -1;
        time = null;
    }

    public void Remember(OutlineNode node)
    {
        if (firstWritten >= 0)
        {
            pending.Clear();
            firstWritten = -1;
        }

        if (Actions.StartsWithVerb(node.Body))
        {
            pending.Add(node);
        }
    }

    public bool Take(OutlineNode node, List<AssignmentRead> found, DateOnly? issued)
    {
        var body = node.Body.Trim().Trim('(', ')', '*', '_');
        var match = Line().Match(EvenFold.Fold(body));
        if (!match.Success)
        {
            return TakeBracket(node, found, issued);
        }

        var value = body[match.Length..].Trim(' ', '.', ';', ')', '*');
        if (match.Groups["with"].Success)
        {
            Amend(found, a => a with { CoordinatesWith = [.. a.CoordinatesWith, .. Coordination.SplitList(value)] });
        }
        else if (match.Groups["when"].Success)
        {
            time = value;
            Amend(found, a => TimeReader.Of(a.Text, value) is var (often, until) ? a with { Frequency = often, Deadline = until, DeadlineDate = TimeReader.LastDay(until, issued), Kind = KindProposal.Of(a.Text, often, until) } : a);
        }
        else if (match.Groups["who"].Success && value.Length is > 2 and < 200)
        {
            Write(value, found, issued);
        }

        return true;
    }

    // "(Sở A chủ trì, phối hợp với Sở B, hoàn thành trong tháng 6)" on a line of its own under the task.
    private bool TakeBracket(OutlineNode node, List<AssignmentRead> found, DateOnly? issued)
    {
        if (pending.Count == 0 || BracketUnit(node.Body.Trim()) is not { Start: 0 } who)
        {
            return false;
        }

        time = who.Time ?? TimeReader.Deadline(node.Body);
        Write(who.Unit, found, issued);
        time = null;
        Amend(found, a => a with { CoordinatesWith = [.. a.CoordinatesWith.Union(who.Partners)] });
        return true;
    }

    /// <summary>The line says of the task above it who, with whom, by when or with what result; it is no task.</summary>
    public static bool IsAttribute(string sentence) =>
        sentence.Trim().Trim('(', ')', '*', '_') is var body && (Line().IsMatch(EvenFold.Fold(body)) || BracketUnit(sentence.Trim()) is { Start: 0 });

    private void Write(string unit, List<AssignmentRead> found, DateOnly? issued)
    {
        var (name, partners) = UnitWithPartners(unit);
        written = 0;
        var sources = pending.Count > 0 ? pending : heading is { } own ? [own] : [];
        foreach (var source in sources)
        {
            var sentence = source.Block.Text[source.Start..(source.IsHeading && source.TitleEnd > source.Start ? source.TitleEnd : source.Block.Text.Length)].Trim().TrimEnd('.', ';', ':');
            if (sentence.Length < 4)
            {
                continue;
            }

            // Who is in charge by a line of its own goes before whoever the sentence speaks of.
            var span = source.Block.SpanOf(source.Start, sentence.Length);
            found.RemoveAll(a => a.Span.Start >= span.Start && a.Span.End <= span.End);
            written++;
            found.Add(new TaskRecord(sentence, name, partners)
            {
                Section = source.IsSection ? source.Path : source.Section?.Path,
                Time = time,
                Span = new TextSpan(span.Start, span.End),
                Confidence = 0.75,
            }.Write(issued));
        }

        firstWritten = found.Count - written;
        pending.Clear();
    }

    internal static (string Unit, List<string> Partners) UnitWithPartners(string value)
    {
        var folded = EvenFold.Fold(value);
        var at = folded.IndexOf("phoi hop", StringComparison.Ordinal);
        var lead = LeadWords().Replace(TrailingLabel().Replace(at > 3 ? value[..at] : value, "").Trim(' ', ',', ';', '.', '('), "");
        return (UnitHeading.CleanName(lead), at > 3 ? Coordination.Read(value[at..] + " ") is { Count: > 0 } p ? p : Coordination.SplitList(value[(at + 8)..].TrimStart(':', ' ')) : []);
    }

    private void Amend(List<AssignmentRead> found, Func<AssignmentRead, AssignmentRead> change)
    {
        for (var i = firstWritten; firstWritten >= 0 && i < firstWritten + written && i < found.Count; i++)
        {
            found[i] = change(found[i]);
        }
    }

    [GeneratedRegex(@"^(?:(?<with>(?:(?:don vi|co quan|bo phan|ca nhan|to chuc)[^:]{0,30}?)?phoi hop(?: thuc hien)?)|(?<who>(?:(?:cac )?(?:don vi|co quan|bo phan|ca nhan|nguoi|to chuc|can bo|dau moi|phan cong)(?:[,/ ]+(?:don vi|co quan|ca nhan|bo phan))*\s*(?:chu tri|thuc hien|phu trach|chiu trach nhiem|duoc giao|dau moi|tham muu)(?:[^:]{0,20})?)|chu tri(?: thuc hien)?|phan cong(?: thuc hien)?|phu trach|nguoi thuc hien|trach nhiem(?: thuc hien)?)|(?<when>(?:thoi gian|thoi han|tien do|han|ky han)(?: (?:thuc hien|hoan thanh|to chuc|trien khai|bao cao|du kien))?)|(?<other>san pham|ket qua|kinh phi|dia diem|thanh phan)[^:]{0,20})\s*:\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"[;,.]?\s*(?:và\s+)?(?:(?:các\s+)?(?:đơn vị|cơ quan|Đơn vị|Cơ quan))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingLabel();

    /// <summary>A bracket at the end that says who: "(Phòng Văn hóa chủ trì, hoàn thành trước ngày …)", "(Đơn vị thực hiện: Công an phường)".</summary>
    public static (string Unit, List<string> Partners, string? Time, int Start)? BracketUnit(string text)
    {
        var match = WhoBracket().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var inside = match.Groups["in"].Value.Trim();
        var label = Line().Match(EvenFold.Fold(inside));
        var named = label is { Success: true } && label.Groups["who"].Success;
        var value = named ? inside[label.Length..] : inside;
        if (!Units.IsUnitAt(value, EvenFold.Fold(value), 0) || !(named || Leads().IsMatch(value)))
        {
            return null;
        }

        // "Phòng A chủ trì; Phòng B phối hợp; quý III/2022": who, with whom and by when, in parts.
        var end = Leads().Match(value);
        var parts = Parts().Split(end.Success ? value[(end.Index + end.Length)..] : value).Select(p => p.Trim(' ', ',', ';', '.')).Where(p => p.Length > 1).ToList();
        var (unit, partners) = UnitWithPartners(end.Success ? value[..end.Index] : parts[0]);
        var with = parts.Find(p => EvenFold.Fold(p).Contains("phoi hop", StringComparison.Ordinal));
        var time = parts.Find(p => p != with && TimeReader.IsTime(p));
        partners = partners.Count > 0 || with is null ? partners : Coordination.SplitList(With().Replace(with, "").Trim());
        return (unit, partners, time, match.Index);
    }

    [GeneratedRegex(@"\s*;\s*|\s*,\s*(?=(?:hoàn thành|thời gian|thường xuyên|trong|trước|quý|tháng|định kỳ|hằng|hàng)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:đơn vị |cơ quan )?phối hợp(?:\s+(?:với|thực hiện))?\s*:?|\s*phối hợp(?: thực hiện)?$|\s+(?:thực hiện|hoàn thành|xong)\s+(?:trong|trước|từ|chậm nhất)\s.*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex With();

    [GeneratedRegex(@"\((?<in>[^()]{6,260})\)[\s.;]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WhoBracket();

    [GeneratedRegex(@"\s+(?:chủ\s+trì|thực\s+hiện|phụ\s+trách|tham\s+mưu)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Leads();

    [GeneratedRegex(@"^(?:Giao|giao)\s+|\s+chủ trì\W*$|\s+thực hiện\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex LeadWords();
}
