using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoSo.Checking.Rules;

/// <summary>Letters that look right and are not: two ways of coding the same letter, letters of other alphabets, marks gone astray.</summary>
internal static partial class LetterRules
{
    private const string Foreign = "АВСЕНІКМОРТХУаеорсухіјѕΑΒΕΗΙΚΜΝΟΡΤΥΧοΖ";
    private const string Latin = "ABCEHIKMOPTXYaeopcyxijsABEHIKMNOPTYXoZ";

    public static void Apply(Inspection inspection)
    {
        FindMixedForms(inspection);
        FindOldFont(inspection);
        FindWrongDyet(inspection);
        foreach (var piece in inspection.Pieces)
        {
            foreach (Match match in Alien().Matches(piece.Text))
            {
                var right = new string([.. match.Value.Select(c => Foreign.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Latin[at] : c)]);
                inspection.Add(CheckRule.LookAlike, FindingSeverity.Error, piece, match.Index, match.Length, new Said(
                    "“{0}” có chữ của bảng chữ cái khác.", "Gõ lại: {1}.", match.Value, right) { Replacement = right });
            }

            foreach (Match match in Stray().Matches(piece.Text))
            {
                inspection.Add(CheckRule.StrayMark, FindingSeverity.Error, piece, match.Index, match.Length, new Said("Có dấu thanh hoặc ký tự hỏng đứng lạc ở “{0}”.", "Xóa ký tự này rồi gõ lại từ.", match.Value));
            }
        }
    }

    // Counted in the text as it came; a Word file is composed when it is read and tells how many letters were not.
    private static void FindMixedForms(Inspection inspection)
    {
        var text = inspection.Paper.Text;
        var (composed, apart, first) = (0, inspection.Paper.DecomposedLetters, -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\u0300' and <= '\u036F' && i > 0 && char.IsLetter(text[i - 1]) && text[(i - 1)..(i + 1)].Normalize(NormalizationForm.FormC).Length == 1)
            {
                apart++;
                first = first < 0 ? i - 1 : first;
            }
            else
            {
                composed += text[i] is (>= '\u00C0' and <= '\u01B0' or >= '\u1EA0' and <= '\u1EF9') && text[i] is not ('Đ' or 'đ' or '\u00D0' or '\u00F0') ? 1 : 0;
            }
        }

        if (apart > 0 && composed > 0)
        {
            var at = Math.Max(0, first);
            inspection.Add(CheckRule.MixedForms, FindingSeverity.Look, new Reading.TextSpan(at, first < 0 ? at : at + 2), new Said(
                "Có {0} chữ tổ hợp lẫn trong {1} chữ dựng sẵn.", "Chọn cả văn bản và chuyển về Unicode dựng sẵn.", apart.ToString(CultureInfo.InvariantCulture), composed.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static void FindOldFont(Inspection inspection)
    {
        if (inspection.Paper.Notes.Any(note => note.Code is "converted-tcvn3" or "converted-vni"))
        {
            inspection.AddMissing(CheckRule.OldFont, FindingSeverity.Error, PaperPart.Head, new Said("Văn bản gõ bằng bảng mã cũ (TCVN3 hoặc VNI).", "Chuyển cả văn bản sang Unicode, phông Times New Roman."));
        }
    }

    // Đ of Vietnamese is U+0110; U+00D0 is the Icelandic eth. Told once, however often it stands there.
    private static void FindWrongDyet(Inspection inspection)
    {
        var hits = inspection.Pieces.SelectMany(p => WrongDyet().Matches(p.Text).Select(m => (Piece: p, Match: m))).ToList();
        if (hits.Count > 0)
        {
            var (piece, match) = hits[0];
            var right = match.Value.Replace('\u00D0', 'Đ').Replace('\u00F0', 'đ');
            inspection.Add(CheckRule.LookAlike, FindingSeverity.Error, piece, match.Index, match.Length, new Said(
                "Chữ Đ trong “{0}” là ký tự khác nhìn giống Đ; cả văn bản có {1} chỗ.", "Thay tất cả bằng chữ Đ (U+0110).", match.Value, hits.Count.ToString(CultureInfo.InvariantCulture)) { Replacement = right });
        }
    }

    [GeneratedRegex(@"[\p{L}]*(?:[A-Za-z\u00C0-\u1EF9][\u0370-\u03FF\u0400-\u04FF]|[\u0370-\u03FF\u0400-\u04FF][A-Za-z\u00C0-\u024F])[\p{L}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Alien();

    [GeneratedRegex(@"[^\s]{0,12}(?:(?<![\p{L}\u0300-\u036F])[\u0300-\u036F]|\uFFFD)[^\s]{0,12}", RegexOptions.CultureInvariant)]
    private static partial Regex Stray();

    [GeneratedRegex(@"[\p{L}]*[\u00D0\u00F0][\p{L}-]*", RegexOptions.CultureInvariant)]
    private static partial Regex WrongDyet();
}
