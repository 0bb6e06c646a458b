using System.Text.RegularExpressions;
using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>Walks the outline and reads who has to do what.</summary>
internal sealed partial class AssignmentReader
{
    private readonly Outline outline;
    private readonly bool isDirective;
    private readonly DateOnly? issued;
    private readonly Dictionary<OutlineNode, UnitHeading?> unitOf = [];
    private readonly List<AssignmentRead> found = [];
    private readonly List<ReportRead> reports = [];
    private readonly AttributeLines attributes = new();
    private UnitHeading? documentUnit;
    private UnitHeading? looseUnit;
    private bool looseReset;
    private MarkerKind looseKind;

    private AssignmentReader(Outline outline, bool isDirective, DateOnly? issued)
    {
        this.outline = outline;
        this.isDirective = isDirective;
        this.issued = issued;
    }

    public static (List<AssignmentRead> Assignments, List<ReportRead> Reports) Read(Outline outline, bool isDirective, DateOnly? issued)
    {
        var reader = new AssignmentReader(outline, isDirective, issued);
        foreach (var node in outline.Nodes.Where(n => n.Block.Kind != BlockKind.TableRow && !n.InAnnex))
        {
            reader.Take(node);
        }

        reader.found.AddRange(TaskTables.Read(outline, issued));
        return ([.. reader.found.OrderBy(a => a.Span.Start)], reader.reports);
    }

    private void Take(OutlineNode node)
    {
        if (node.IsSection)
        {
            (looseUnit, looseReset) = (null, false);
            attributes.Begin(node);
        }
        else if (node.Marker.Kind != MarkerKind.None && node.Marker.Kind == looseKind)
        {
            (looseUnit, looseKind) = (null, MarkerKind.None);
        }

        if (Promulgates().IsMatch(EvenFold.Fold(node.Body)))
        {
            return;
        }

        if (node is { IsSection: true, IsHeading: true })
        {
            TakeHeading(node);
            return;
        }

        if (TakeLeadIn(node) || TakeLooseHeading(node) || TakeAttribute(node))
        {
            return;
        }

        if (OpensWork(node) is { } from)
        {
            TakeText(node, from, ContextOf(node));
        }
    }

    // A closing paragraph is made of general demands; an order to one unit may follow them ("… Giao Phòng A theo dõi, đôn đốc").
    private static int? OpensWork(OutlineNode node)
    {
        var text = node.Block.Text;
        if (node.IsSection || node.Marker.IsBullet || !Boilerplate().IsMatch(EvenFold.Fold(FirstSentence(text, node.Start))))
        {
            return node.Start;
        }

        var order = Order().Match(text, node.Start);
        return order.Success ? order.Index : null;
    }

    private static string FirstSentence(string text, int from)
    {
        var end = from;
        while (end < text.Length && !TaskSplitter.IsFullStop(text, end, text.Length))
        {
            end++;
        }

        return text[from..end];
    }

    private void TakeHeading(OutlineNode node)
    {
        unitOf[node] = NoWork().IsMatch(EvenFold.Fold(node.Top.Title)) ? null : UnitHeading.Read(node.Block.Text[node.Start..node.TitleEnd] + ":", InOrganisation(node));
        if (unitOf[node] is null && ReportingTitle().IsMatch(EvenFold.Fold(node.Title)))
        {
            unitOf[node] = Reporters(node);
        }

        var rest = TaskSplitter.SkipBlanks(node.Block.Text, Math.Min(node.TitleEnd + 1, node.Block.Text.Length), node.Block.Text.Length);
        if (rest < node.Block.Text.Length - 3 && node.TitleEnd < node.Block.Text.Length)
        {
            TakeText(node, rest, unitOf[node] ?? ContextOf(node));
        }
        else if (unitOf[node] is null && isDirective && !node.HasChildren && ContextOf(node) is { } context && Actions.StartsWithVerb(node.Body))
        {
            TakeText(node, node.Start, context);
        }
        else if (unitOf[node] is null && !node.HasChildren && InOrganisation(node) && Opening.Read(node.Block.Text, node.Start, node.Block.Text.Length) is not null)
        {
            // "1. Phòng A đo mực nước hằng tuần." is short as a heading, and a task.
            TakeText(node, node.Start, ContextOf(node));
        }
    }

    // Under "Chế độ báo cáo" the periods come first and who reports in a later sentence, or nowhere.
    private UnitHeading? Reporters(OutlineNode section)
    {
        if (Opening.Read(section.Block.Text, TaskSplitter.SkipBlanks(section.Block.Text, Math.Min(section.TitleEnd + 1, section.Block.Text.Length), section.Block.Text.Length), section.Block.Text.Length) is { } own)
        {
            return own.AsHeading(null);
        }

        foreach (var node in outline.Nodes.Where(n => n.Section == section && !n.IsSection))
        {
            if (Opening.Read(node.Block.Text, node.Start, node.Block.Text.Length) is { } opening)
            {
                return opening.AsHeading(null);
            }
        }

        return documentUnit;
    }

    // "Chủ tịch … yêu cầu Thủ trưởng các sở … thực hiện các nội dung sau:" makes them responsible for what follows.
    private bool TakeLeadIn(OutlineNode node)
    {
        var body = node.Body.TrimEnd();
        if (!body.EndsWith(':') || node.Marker.Kind != MarkerKind.None || node.Section is not null)
        {
            return false;
        }

        var folded = EvenFold.Fold(body);
        foreach (Match match in LeadIn().Matches(body))
        {
            var at = match.Index + match.Length;
            if (Units.TrySubject(body, folded, at, out var end))
            {
                documentUnit = new UnitHeading(UnitHeading.CleanName(body[at..end]), EvenFold.Fold(match.Value).Contains("de nghi", StringComparison.Ordinal), []) { OfDocument = true };
                return true;
            }
        }

        return false;
    }

    // A line without a number that ends in a colon: names a unit for what follows, or ends the one before ("Chế độ báo cáo:").
    private bool TakeLooseHeading(OutlineNode node)
    {
        var body = node.Body.TrimEnd();
        if (node.Marker.Kind != MarkerKind.None || body.Length > 170 || !(body.EndsWith(':') || (node.Block.Bold && body.Length < 90 && body[^1] is not '.' and not ';')))
        {
            return false;
        }

        var unit = UnitHeading.Read(body, false);
        if (unit is not null)
        {
            (looseUnit, looseReset) = (unit, false);
            return true;
        }

        if (body.Length < 70 && !Actions.StartsWithVerb(body))
        {
            (looseUnit, looseReset) = (null, true);
            return true;
        }

        return false;
    }

    private bool TakeAttribute(OutlineNode node)
    {
        if (ContextOf(node) is not null && !AttributeLines.NamesUnit(node.Body))
        {
            return false;
        }

        return attributes.Take(node, found, issued);
    }

    private void TakeText(OutlineNode node, int from, UnitHeading? context)
    {
        if (!InOrganisation(node) && node.Ancestors().Any(a => NoWork().IsMatch(EvenFold.Fold(a.Title))))
        {
            return;
        }

        var text = node.Block.Text;
        var to = text.Length;
        var bracket = TimeReader.EndBracket(text, to);
        bracket = bracket is { } closing && closing.Bracket.Start <= from ? null : bracket;
        to = bracket?.Bracket.Start ?? to;
        var opening = Opening.Read(text, from, to);
        if (opening is not null && (!Accepts(opening, node, context) || (context is { OfDocument: false } && opening.Hands)))
        {
            opening = null;
        }

        if (opening is null && context is null && AttributeLines.BracketUnit(text) is { } who && who.Start > from)
        {
            context = new UnitHeading(who.Unit, false, who.Partners);
            bracket = who.Time is null ? null : (new Stretch(who.Start, text.Length - who.Start), who.Time);
            to = who.Start;
        }

        if (node.Marker.Kind != MarkerKind.None && !node.IsSection && node.Body.TrimEnd().EndsWith(':') && UnitHeading.Read(node.Body, false) is { } named)
        {
            (unitOf[node], looseUnit, looseKind) = (named, named, node.Marker.Kind);
            return;
        }

        if (opening is null && context is null)
        {
            attributes.Remember(node);
            return;
        }

        if (node.Body.TrimEnd().EndsWith(':') && node.HasChildren)
        {
            to = TakeLead(node, from, to, context, opening);
            if (to <= from)
            {
                return;
            }
        }

        var strict = !InOrganisation(node) && !isDirective;
        var scribe = new TaskScribe(node, bracket?.Time, issued) { OnlyVerbs = strict };
        scribe.Write(from, to, context, opening, found, reports);
    }

    // The last sentence opens the list under it: its unit and partners hold for the list; the sentences before are tasks.
    private int TakeLead(OutlineNode node, int from, int to, UnitHeading? context, Opening? opening)
    {
        var text = node.Block.Text;
        var last = TaskSplitter.Split(text, from, to).LastOrDefault();
        var own = last.Start > from ? Opening.Read(text, last.Start, to) ?? opening : opening;
        unitOf[node] = own is null ? context : own.AsHeading(context);
        if (unitOf[node] is { } unit)
        {
            unitOf[node] = unit with { Partners = [.. unit.Partners, .. Coordination.Read(text[last.Start..to]).Except(unit.Partners)] };
        }

        return last.Start;
    }

    // Outside the parts that hand out work only an order counts ("Giao …", "… chủ trì", "… có trách nhiệm").
    private bool Accepts(Opening opening, OutlineNode node, UnitHeading? context) =>
        (node.Section is not null && HasDay(opening, node)) || (node.Section is not null && Units.IsDefinite(opening.Unit) && WorkTitle().IsMatch(EvenFold.Fold(node.Top.Title))) || opening.Commanded || opening.HasRelation || context is not null || (isDirective && (node.IsSection || node.Section is not null)) || InOrganisation(node);

    // "Các tổ dân phố đăng ký … chậm nhất ngày 31/3": who does what by a set day is work, wherever it stands.
    private static bool HasDay(Opening opening, OutlineNode node)
    {
        var text = node.Block.Text;
        return opening.TaskStart < text.Length && Actions.IsVerbAt(text, EvenFold.Fold(text), opening.TaskStart, out _) && TimeReader.Deadline(text[opening.TaskStart..]) is not null;
    }

    private UnitHeading? ContextOf(OutlineNode node)
    {
        for (var lead = node.Lead; lead is not null; lead = lead.Lead)
        {
            if (unitOf.GetValueOrDefault(lead) is { } unit)
            {
                return unit;
            }
        }

        if (looseUnit is not null)
        {
            return looseUnit;
        }

        return looseReset ? documentUnit : node.Ancestors().Select(a => unitOf.GetValueOrDefault(a)).FirstOrDefault(u => u is not null) ?? (node.Section is null && !isDirective ? null : documentUnit);
    }

    private static bool InOrganisation(OutlineNode node) =>
        (node.IsSection ? node.Ancestors().Prepend(node) : node.Ancestors()).Any(a => a.IsSection && OrganisationTitle().IsMatch(EvenFold.Fold(a.Title)));

    [GeneratedRegex(@"nhiem vu|giai phap|noi dung thuc hien|noi dung cong viec|noi dung va", RegexOptions.CultureInvariant)]
    private static partial Regex WorkTitle();

    [GeneratedRegex(@"^(?:che do|thoi han|quy dinh|cong tac)?\s*(?:thong tin,?\s*)?bao cao", RegexOptions.CultureInvariant)]
    private static partial Regex ReportingTitle();

    // Parts that name people and places but hand out no work.
    [GeneratedRegex(@"^(?:(?:thoi gian|noi dung|pham vi),? doi tuong|thanh phan|doi tuong|thoi gian|dia diem|muc dich|muc tieu|yeu cau$|can cu|hien trang|thuc trang|dac diem|tinh hinh|ket qua dat|kinh phi|danh gia)", RegexOptions.CultureInvariant)]
    private static partial Regex NoWork();

    [GeneratedRegex(@"(?:t[oô] chuc|trien khai) thuc hien|phan cong|trach nhiem|giao nhiem vu|to chuc trien khai|nhiem vu cua cac", RegexOptions.CultureInvariant)]
    private static partial Regex OrganisationTitle();

    [GeneratedRegex(@"(?<=[.!]\s+)(?:Giao|Phân công)\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    [GeneratedRegex(@"chiu trach nhiem thi hanh (?:quyet dinh|chi thi|ke hoach|nghi quyet) nay\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Promulgates();

    [GeneratedRegex(@"^tren day la|^(?:chi thi|ke hoach|chuong trinh|nghi quyet) nay (?:duoc )?(?:pho bien|quan triet|trien khai)|^(?:yeu cau|de nghi) [^.;]{0,260}(?:trien khai|thuc hien|chap hanh)[^.;]{0,60}(?:chi thi|ke hoach|noi dung|cong van)[^.;]{0,12}(?:nay|tren)\W*$|^(?:trong qua trinh|qua trinh) (?:to chuc )?(?:trien khai )?(?:thuc hien|trien khai)[^.]{0,40}(?:neu|co|gap|phat sinh)|^(?:chi thi|ke hoach|quyet dinh) nay (?:co hieu luc|thay the)|^nhan duoc (?:ke hoach|chi thi|cong van)|^(?:kinh )?(?:de nghi|yeu cau).{0,320}nghiem tuc (?:to chuc )?(?:trien khai )?(?:thuc hien|trien khai) .{0,40}(?:nay|tren)\W*$|^(?:kinh )?(?:de nghi|yeu cau)[^.;]{0,200}nghiem tuc (?:to chuc )?(?:trien khai )?thuc hien(?:\W*$|\W+(?:neu |truong hop )?(?:co|phat sinh|gap) (?:van de|kho khan|vuong mac))", RegexOptions.CultureInvariant)]
    private static partial Regex Boilerplate();

    [GeneratedRegex(@"(?:yêu cầu|giao|đề nghị|chỉ thị|Yêu cầu|Giao|Đề nghị)\s+(?:cho\s+)?(?=[^:]*(?:nội dung|nhiệm vụ|công việc|giải pháp|biện pháp|việc|vấn đề)(?:\s+(?:trọng tâm|sau|cụ thể|như|chủ yếu|sau đây|dưới đây|đây|chính|công tác))*\s*:$)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();
}
