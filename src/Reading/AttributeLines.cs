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
            return false;
        }

        var value = body[match.Length..].Trim(' ', '.', ';', ')', '*');
        if (match.Groups["with"].Success)
        {
            Amend(found, a => a with { CoordinatesWith = [.. a.CoordinatesWith, .. Coordination.SplitList(value)] });
        }
        else if (match.Groups["when"].Success)
        {
            time = value;
            Amend(found, a => a with { Deadline = value, DeadlineDate = TimeReader.LastDay(value, issued) });
        }
        else if (match.Groups["who"].Success && value.Length is > 2 and < 200)
        {
            Write(value, found, issued);
        }

        return true;
    }

    private void Write(string unit, List<AssignmentRead> found, DateOnly? issued)
    {
        var (name, partners) = UnitWithPartners(unit);
        firstWritten = found.Count;
        var sources = pending.Count > 0 ? pending : heading is { } own ? [own] : [];
        foreach (var source in sources)
        {
            var sentence = source.Block.Text[source.Start..(source.IsSection && source.TitleEnd > source.Start ? source.TitleEnd : source.Block.Text.Length)].Trim().TrimEnd('.', ';', ':');
            if (sentence.Length < 4)
            {
                continue;
            }

            var span = source.Block.SpanOf(source.Start, sentence.Length);
            var deadline = TimeReader.Deadline(sentence) ?? time;
            var frequency = TimeReader.Frequency(sentence);
            found.Add(new AssignmentRead
            {
                Section = source.IsSection ? source.Path : source.Section?.Path,
                Unit = name,
                Task = TaskText.Shorten(sentence),
                Frequency = frequency,
                Deadline = deadline,
                DeadlineDate = TimeReader.LastDay(deadline, issued),
                CoordinatesWith = partners,
                Relation = "chủ trì",
                Kind = KindProposal.Of(sentence, frequency, deadline),
                Text = sentence,
                Span = new TextSpan(span.Start, span.End),
                Confidence = 0.75,
            });
        }

        written = found.Count - firstWritten;
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
    public static (string Unit, List<string> Partners, int Start)? BracketUnit(string text)
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

        var end = Leads().Match(value);
        var (unit, partners) = UnitWithPartners(end.Success ? value[..end.Index] : value.Split(';')[0]);
        return (unit, partners.Count > 0 ? partners : Coordination.Read(value + " "), match.Index);
    }

    [GeneratedRegex(@"\((?<in>[^()]{6,260})\)[\s.;]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WhoBracket();

    [GeneratedRegex(@"\s+(?:chủ\s+trì|thực\s+hiện|phụ\s+trách|tham\s+mưu)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Leads();

    [GeneratedRegex(@"^(?:Giao|giao)\s+|\s+chủ trì\W*$|\s+thực hiện\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex LeadWords();
}
