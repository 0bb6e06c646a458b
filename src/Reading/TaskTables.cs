using System.Text.RegularExpressions;
using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>Tables that hand out work: one column says what, one who, others with whom and by when.</summary>
internal static partial class TaskTables
{
    private sealed record Columns(int Task, int Unit, int With, int Time);

    public static IEnumerable<AssignmentRead> Read(Outline outline, DateOnly? issued)
    {
        foreach (var rows in outline.Nodes.Where(n => n.Block.Kind == BlockKind.TableRow).GroupBy(n => n.Block.Table))
        {
            var all = rows.ToList();
            for (var i = 0; i < Math.Min(3, all.Count); i++)
            {
                if (Header(all[i].Block.Cells) is not { } columns)
                {
                    continue;
                }

                string? unit = null;
                foreach (var (cells, row) in Whole(all.Skip(i + 1), columns))
                {
                    if (ReadRow(row, cells, columns, ref unit, issued) is { } assignment)
                    {
                        yield return assignment;
                    }
                }

                break;
            }
        }
    }

    // A table drawn with bars writes each line of a cell as a row of its own: without a number and in small letters it goes on.
    private static List<(IReadOnlyList<Block> Cells, OutlineNode Row)> Whole(IEnumerable<OutlineNode> rows, Columns columns)
    {
        var whole = new List<(IReadOnlyList<Block> Cells, OutlineNode Row)>();
        foreach (var row in rows)
        {
            var cells = row.Block.Cells;
            var goesOn = whole.Count > 0 && columns.Task > 0 && cells.Count == whole[^1].Cells.Count && cells[0].Text.Length == 0 && cells.All(c => c.Text.Length == 0 || char.IsLower(c.Text[0]));
            if (goesOn)
            {
                whole[^1] = ([.. whole[^1].Cells.Zip(cells, (a, b) => b.Text.Length == 0 ? a : a.Text.Length == 0 ? b : Block.Paragraph(a, b))], whole[^1].Row);
                continue;
            }

            whole.Add((cells, row));
        }

        return whole;
    }

    private static Columns? Header(IReadOnlyList<Block> cells)
    {
        var names = cells.Select(c => EvenFold.Fold(c.Text).Replace('\n', ' ')).ToList();
        var with = names.FindIndex(n => n.Contains("phoi hop", StringComparison.Ordinal) && !n.Contains("chu tri", StringComparison.Ordinal));
        var time = names.FindIndex(n => TimeName().IsMatch(n));
        var unit = names.FindIndex(n => UnitName().IsMatch(n));
        unit = unit == with ? -1 : unit;
        var task = -1;
        for (var i = 0; i < names.Count && task < 0; i++)
        {
            task = i != with && i != time && i != unit && TaskName().IsMatch(names[i]) ? i : -1;
        }

        return task >= 0 && (unit >= 0 || time >= 0) ? new Columns(task, unit, with, time) : null;
    }

    private static AssignmentRead? ReadRow(OutlineNode row, IReadOnlyList<Block> cells, Columns columns, ref string? unit, DateOnly? issued)
    {
        var task = Cell(cells, columns.Task);
        var own = Cell(cells, columns.Unit);
        if (own is not null)
        {
            unit = own.Text;
        }

        if (task is null || task.Text.Length < 6 || Numbers().IsMatch(task.Text))
        {
            return null;
        }

        var sentence = Flat(task.Text);
        var name = unit;
        IReadOnlyList<string> partners = [];
        if (columns.Unit < 0)
        {
            if (Opening.Read(sentence, 0, sentence.Length) is not { } opening)
            {
                return null;
            }

            (name, sentence) = (opening.Unit, sentence[opening.TaskStart..].Trim());
        }
        else if (own is null && cells.Count(c => c.Text.Length > 0) <= 2)
        {
            return null;
        }

        if (name is null)
        {
            return null;
        }

        var (clean, with) = AttributeLines.UnitWithPartners(Flat(name));
        partners = Cell(cells, columns.With) is { } cell ? Coordination.SplitList(Bullets().Replace(cell.Text, "\n").Trim()) : with;
        return new TaskRecord(sentence, clean, partners)
        {
            Section = row.Section?.Path,
            Time = Cell(cells, columns.Time) is { } when ? Flat(when.Text) : null,
            Span = new TextSpan(task.Span.Start, task.Span.End),
        }.Write(issued);
    }

    private static Block? Cell(IReadOnlyList<Block> cells, int at) => at >= 0 && at < cells.Count && cells[at].Text.Trim().Length > 0 ? cells[at] : null;

    private static string Flat(string text) => Bullets().Replace(text, " ").Trim(' ', '-', '.', ';');

    [GeneratedRegex(@"\s*\n\s*[-+•]?\s*")]
    private static partial Regex Bullets();

    [GeneratedRegex(@"^[\d\s.IVX()]+$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"noi dung|nhiem vu|cong viec|hoat dong|cong tac|ten (?:nhiem vu|cong viec|de an)|viec can lam|dau viec", RegexOptions.CultureInvariant)]
    private static partial Regex TaskName();

    [GeneratedRegex(@"chu tri|thuc hien(?!.*thoi gian)|phu trach|don vi|co quan|nguoi|bo phan|phan cong|trach nhiem|chu quan", RegexOptions.CultureInvariant)]
    private static partial Regex UnitName();

    [GeneratedRegex(@"thoi gian|thoi han|tien do|hoan thanh|^han|ky han|^thang|^ngay", RegexOptions.CultureInvariant)]
    private static partial Regex TimeName();
}
