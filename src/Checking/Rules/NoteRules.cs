using System.Text.RegularExpressions;

namespace CoSo.Checking.Rules;

/// <summary>Every footnote has its mark in the text, every mark its footnote.</summary>
internal static partial class NoteRules
{
    public static void Apply(Inspection inspection)
    {
        var marks = new HashSet<string>();
        var notes = inspection.Pieces.Where(p => p.Part == PaperPart.Footnote && p.Block.Mark is { Length: > 0 }).ToList();
        var known = notes.Select(p => p.Block.Mark!).ToHashSet();
        foreach (var piece in inspection.Pieces.Where(p => p.Part is PaperPart.Body or PaperPart.Head))
        {
            foreach (Match match in Mark().Matches(piece.Text))
            {
                var mark = Plain(match.Value);
                marks.Add(mark);
                if (!known.Contains(mark))
                {
                    inspection.Add(CheckRule.MarkWithoutNote, FindingSeverity.Error, piece, match.Index, match.Length, new Said(
                        "Dấu chú thích {0} không có chú thích tương ứng.", "Bổ sung chú thích, hoặc bỏ dấu.", mark));
                }
            }
        }

        foreach (var note in notes.Where(p => !marks.Contains(p.Block.Mark!)))
        {
            inspection.Add(CheckRule.NoteWithoutMark, FindingSeverity.Error, note, 0, Math.Min(60, note.Text.Length), new Said(
                "Chú thích {0} không có dấu trong lời văn.", "Đặt dấu vào chỗ cần chú thích, hoặc bỏ chú thích.", note.Block.Mark!));
        }
    }

    private static string Plain(string superscript) =>
        new([.. superscript.Select(c => c switch { '\u00B9' => '1', '\u00B2' => '2', '\u00B3' => '3', '\u2070' => '0', _ => (char)('4' + (c - '\u2074')) })]);

    // Squares and cubes are measures, not marks.
    [GeneratedRegex(@"(?<!(?:^|[0-9\s/])(?:k|c|d|m|h)?m)[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
