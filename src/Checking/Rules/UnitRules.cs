using System.Text.RegularExpressions;
using CoSo.Documents.Reading;
using CoSo.Kernel;
using CoSo.Reading;

namespace CoSo.Checking.Rules;

/// <summary>Who has to do what: units nobody knows, tasks nobody has, units that have none.</summary>
internal static partial class UnitRules
{
    public static void Apply(Inspection inspection)
    {
        FindUnknown(inspection);
        FindRowsWithoutUnit(inspection);
        foreach (var part in inspection.Reading.Sections.Where(s => s.Level == 1 && Organising().IsMatch(EvenFold.Fold(s.Title))))
        {
            FindIn(inspection, part);
        }
    }

    private static void FindUnknown(Inspection inspection)
    {
        if (inspection.Options.UnknownUnits is not { } unknown)
        {
            return;
        }

        var told = new HashSet<string>();
        foreach (var assignment in inspection.Reading.Assignments)
        {
            foreach (var part in assignment.CoordinatesWith.Prepend(assignment.Unit).SelectMany(unknown).Where(part => told.Add(VietnameseText.Fold(part)) && IsName(inspection, assignment, part, unknown)))
            {
                inspection.Add(CheckRule.UnknownUnit, FindingSeverity.Look, PlaceOf(inspection, assignment, part), new Said(
                    "Không có đơn vị nào tên “{0}” trong cây đơn vị.", "Ghi đúng tên đơn vị, hoặc bổ sung đơn vị vào cây.", part));
            }
        }
    }

    // The reader may end a name too early or too late; and "Ủy ban Mặt trận … phường" in a district's plan means each ward's.
    private static bool IsName(Inspection inspection, AssignmentRead assignment, string name, Func<string, IReadOnlyList<string>> unknown)
    {
        if (!char.IsUpper(name[0]) || NoName().IsMatch(EvenFold.Fold(name)) || unknown(Level().Replace(name, " các $1")).Count == 0)
        {
            return false;
        }

        var place = PlaceOf(inspection, assignment, name);
        var rest = NextWords().Match(inspection.Paper.Text, Math.Min(place.End, inspection.Paper.Text.Length));
        for (var end = rest.Index + rest.Length; rest.Success && end > place.End; end--)
        {
            if (!char.IsLetterOrDigit(inspection.Paper.Text[end - 1]) || (end < inspection.Paper.Text.Length && char.IsLetterOrDigit(inspection.Paper.Text[end])))
            {
                continue;
            }

            if (unknown(inspection.Paper.Text[place.Start..end]).Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    // The name stands in the heading above the sentence, or in the sentence itself.
    private static TextSpan PlaceOf(Inspection inspection, AssignmentRead assignment, string name)
    {
        var text = inspection.Paper.Text;
        var at = text.LastIndexOf(name, Math.Min(text.Length - 1, assignment.Span.End), StringComparison.OrdinalIgnoreCase);
        return at >= 0 ? new TextSpan(at, at + name.Length) : assignment.Span;
    }

    // Tables of tasks: who leads stands in a column of its own.
    private static void FindRowsWithoutUnit(Inspection inspection)
    {
        foreach (var table in inspection.Paper.Blocks.Where(b => b.Kind == BlockKind.TableRow && b.Table > 0).GroupBy(b => b.Table))
        {
            var head = table.First().Cells.Select(c => EvenFold.Fold(c.Text)).ToList();
            var (task, unit) = (head.FindIndex(h => TaskColumn().IsMatch(h)), head.FindIndex(h => UnitColumn().IsMatch(h)));
            if (task < 0 || unit < 0 || task == unit)
            {
                continue;
            }

            foreach (var row in table.Skip(1).Where(r => r.Cells.Count == head.Count && r.Cells.Count(c => c.Text.Trim().Length > 0) > 2 && r.Cells[unit].Text.Trim().Length == 0 && r.Cells[task].Text.Trim().Length > 12))
            {
                var cell = row.Cells[task];
                inspection.Add(CheckRule.TaskWithoutUnit, FindingSeverity.Error, new Piece(cell, PaperPart.Body, true), 0, cell.Text.Length, new Said(
                    "Dòng này có việc mà ô đơn vị để trống.", "Ghi đơn vị chủ trì."));
            }
        }
    }

    private static void FindIn(Inspection inspection, SectionRead part)
    {
        var sections = inspection.Reading.Sections;
        var end = sections.Where(s => s.Level == 1 && s.Span.Start > part.Span.Start).Select(s => s.Span.Start).DefaultIfEmpty(EndOfBody(inspection)).Min();
        var paragraphs = inspection.Pieces.Where(p => p is { Part: PaperPart.Body, Block.Kind: BlockKind.Paragraph } && p.Block.Span.Start > part.Span.Start && p.Block.Span.Start < end).ToList();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var (piece, span) = (paragraphs[i], paragraphs[i].Block.Span);
            if (sections.FirstOrDefault(s => s.Level > 1 && s.Span.Start == span.Start) is { } heading)
            {
                FindEmpty(inspection, piece, heading, i + 1 < paragraphs.Count ? paragraphs[i + 1] : null);
            }

            var overlaps = inspection.Reading.Assignments.Any(a => a.Span.Start < span.End && a.Span.End > span.Start) || inspection.Reading.Reports.Any(r => r.Span.Start < span.End && r.Span.End > span.Start);
            var under = sections.LastOrDefault(s => s.Level > 1 && s.Span.Start <= span.Start && s.Span.Start > part.Span.Start);
            if (!overlaps && !(under is not null && BodyName().IsMatch(EvenFold.Fold(under.Title))) && FirmVerb().Match(piece.Text) is { Success: true } verb && piece.Text.Length - verb.Length > 25 && !piece.Text.TrimEnd().EndsWith(':'))
            {
                inspection.Add(CheckRule.TaskWithoutUnit, FindingSeverity.Look, piece, 0, piece.Text.Length, new Said(
                    "Việc này đứng trong phần tổ chức thực hiện mà không thấy giao cho đơn vị nào.", "Ghi rõ đơn vị chịu trách nhiệm."));
            }
        }
    }

    // A heading that names a body, followed at once by the next heading of its level.
    private static void FindEmpty(Inspection inspection, Piece piece, SectionRead heading, Piece? next)
    {
        var sections = inspection.Reading.Sections;
        var nothingBeside = piece.Text.Length - (heading.Span.End - heading.Span.Start) < 4;
        var nextHeading = next is null ? null : sections.FirstOrDefault(s => s.Span.Start == next.Block.Span.Start);
        if (nothingBeside && heading.Title.Length < 140 && BodyName().IsMatch(EvenFold.Fold(heading.Title)) && !TaskInTitle().IsMatch(EvenFold.Fold(heading.Title)) && (next is null || nextHeading is { } follower && follower.Level <= heading.Level))
        {
            inspection.Add(CheckRule.UnitWithoutTask, FindingSeverity.Look, piece, 0, piece.Text.Length, new Said(
                "“{0}” đứng làm đề mục mà không có việc nào bên dưới.", "Ghi việc của đơn vị, hoặc bỏ đề mục.", heading.Title));
        }
    }

    private static int EndOfBody(Inspection inspection) =>
        inspection.Pieces.FirstOrDefault(p => p.Part == PaperPart.Foot)?.Block.Span.Start ?? inspection.Paper.Text.Length;

    [GeneratedRegex(@"(?:^| )(?:cua nguoi|trach nhiem|nguoi dung dau)(?: |$)| (?:trong|ve|cua|va|de|cho|theo|khi)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    [GeneratedRegex(@"\s+(phường|xã|khu phố|quận|huyện)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    [GeneratedRegex(@"\G(?:[ -]+[\p{L}0-9]+){1,7}", RegexOptions.CultureInvariant)]
    private static partial Regex NextWords();

    [GeneratedRegex(@"to chuc thuc hien|phan cong|trach nhiem|to chuc trien khai", RegexOptions.CultureInvariant)]
    private static partial Regex Organising();

    [GeneratedRegex(@"noi dung|nhiem vu|cong viec|ten viec", RegexOptions.CultureInvariant)]
    private static partial Regex TaskColumn();

    [GeneratedRegex(@"chu tri|don vi thuc hien|co quan thuc hien|nguoi thuc hien|phu trach|trach nhiem|phan cong", RegexOptions.CultureInvariant)]
    private static partial Regex UnitColumn();

    [GeneratedRegex(
        @"^\s*(?:[-+*•]|[0-9]{1,2}[.)]|[a-zđ]\))\s*(?:Tổ chức|Xây dựng|Ban hành|Hướng dẫn|Kiểm tra|Rà soát|Tổng hợp|Tham mưu|Công khai|Niêm yết|Lập|Mở|Cập nhật|Chủ trì|Biên soạn|Thành lập|Bố trí)\s+\p{L}",
        RegexOptions.CultureInvariant)]
    private static partial Regex FirmVerb();

    [GeneratedRegex(@"^(?:(?:de nghi|giao|yeu cau|doi voi|trach nhiem cua)\s+)?(?:so|phong|cac phong|ban|uy ban|ubnd|van phong|thanh tra|cong an|truong|cac truong|trung tam|tram|mat tran|hoi|cac hoi|to|cac to|khoa|chi cuc|co quan|cac co quan|don vi|cac don vi|doan|lien doan|thu truong|chu tich|giam doc|hieu truong|bo phan|[0-9]{1,3} (?:phuong|xa|khu pho|truong|thon|ap))\s?", RegexOptions.CultureInvariant)]
    private static partial Regex BodyName();

    [GeneratedRegex(@"(?:chu tri|phoi hop|thuc hien|to chuc|co trach nhiem|xay dung|bao cao|tham muu|bo tri|tiep tuc|huong dan)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TaskInTitle();
}
