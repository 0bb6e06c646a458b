using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>Writes the tasks of one paragraph down, and the reporting duties among them.</summary>
internal sealed partial class TaskScribe(OutlineNode node, string? bracket, DateOnly? issued)
{
    private readonly string text = node.Block.Text;
    private string clause = "";

    /// <summary>Outside the parts that hand out work, what has no verb in front is a topic or a thing, not a task.</summary>
    public bool OnlyVerbs { get; init; }

    public void Write(int from, int to, UnitHeading? context, Opening? opening, List<AssignmentRead> found, List<ReportRead> reports)
    {
        var owner = opening is null ? context : opening.AsHeading(context);
        clause = opening?.Clause ?? "";
        var start = opening?.TaskStart ?? from;
        var first = true;
        foreach (var part in TaskSplitter.Split(text, start, to))
        {
            var begin = part.Start;
            if (!first && Opening.Read(text, part.Start, part.End) is { } own && !own.MatchesContext(owner) && !GoesOnWith(own))
            {
                owner = own.AsHeading(context);
                clause = own.Clause;
                begin = own.TaskStart;
            }

            first = false;
            if (owner is not null && new Stretch(begin, part.End - begin) is { Length: > 3 } stretch)
            {
                Add(owner, stretch, opening is not null, found, reports);
            }
        }
    }

    // A sentence inside a unit's paragraph may have a thing as subject; only bodies by command or with a duty take over.
    private static bool GoesOnWith(Opening own) => !own.Commanded && !own.HasRelation && own.Unit.Split(' ').Length < 2;

    private void Add(UnitHeading owner, Stretch part, bool explicitUnit, List<AssignmentRead> found, List<ReportRead> reports)
    {
        var sentence = text.Substring(part.Start, part.Length).Trim();
        var folded = EvenFold.Fold(sentence);
        var verb = Actions.StartsWithVerb(sentence);
        if (NoTask().IsMatch(folded) || (!verb && !explicitUnit && (OnlyVerbs || char.IsLower(sentence[0]) || sentence.Count(c => c == ' ') < (owner.OfDocument ? 4 : 1))))
        {
            return;
        }

        var span = node.Block.SpanOf(part.Start, part.Length);
        var partners = Coordination.Read(sentence).Where(p => !string.Equals(p, owner.Unit, StringComparison.OrdinalIgnoreCase)).ToList();
        partners.AddRange(owner.Partners.Except(partners));
        var task = new TaskRecord(sentence, owner.Unit, partners)
        {
            Section = node.IsSection ? node.Path : node.Section?.Path,
            Relation = RelationOf(owner, folded),
            Time = bracket,
            Clause = clause,
            Span = new TextSpan(span.Start, span.End),
            Confidence = (verb ? 0.9 : 0.6) - (explicitUnit ? 0.05 : 0) - (sentence.Length > 600 ? 0.1 : 0),
        }.Write(issued);
        found.Add(task);
        if (ReportFinder.Find(sentence, owner.Unit, task.Frequency, task.Deadline) is { } report)
        {
            reports.Add(report with { Section = task.Section, Span = task.Span });
        }
    }

    /// <summary>Relation of the unit to its task (practice: giao, tham mưu, chủ trì, phối hợp, đề nghị phối hợp).</summary>
    internal static string RelationOf(UnitHeading owner, string folded)
    {
        if (owner.Requested || NotOurs().IsMatch(EvenFold.Fold(owner.Unit)))
        {
            return "đề nghị phối hợp";
        }

        var opening = folded[..Math.Min(folded.Length, 60)];
        return opening.Contains("tham muu", StringComparison.Ordinal) ? "tham mưu"
            : opening.Contains("chu tri", StringComparison.Ordinal) ? "chủ trì"
            : Cooperates().IsMatch(opening) ? "phối hợp" : "giao";
    }

    // The Front and its members, the Party, the forces, courts: asked, never ordered by a people's committee.
    [GeneratedRegex(@"mat tran|mttq|quan su|cong an|bo doi|bien phong|lien doan lao dong|hoi lien hiep|doan thanh nien|doan tncs|cuu chien binh|hoi nong dan|(?:quan|tinh|huyen|thanh|dang) uy|ban dan van|ban tuyen giao|toa an|vien kiem sat", RegexOptions.CultureInvariant)]
    private static partial Regex NotOurs();

    [GeneratedRegex(@"^(?:(?:thuong xuyen|tang cuong|chu dong|tich cuc)\s+)?phoi hop", RegexOptions.CultureInvariant)]
    private static partial Regex Cooperates();

    [GeneratedRegex(@"^(?:thanh phan|dia diem|kinh phi|hinh thuc|doi tuong|luu y|ghi chu|noi nhan|so luong|chuong trinh|thoi gian)\b[^:]{0,30}:|^(?:nhu|bao gom|gom|cu the|rieng)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoTask();
}
