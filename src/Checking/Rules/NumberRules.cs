using System.Text.RegularExpressions;
using CoSo.Law.Citations;

namespace CoSo.Checking.Rules;

/// <summary>The form of every number written, the paper's own included.</summary>
internal static partial class NumberRules
{
    public static void Apply(Inspection inspection)
    {
        foreach (var piece in inspection.Pieces)
        {
            foreach (var citation in piece.Citations)
            {
                Judge(inspection, piece, citation);
            }

            foreach (Match match in piece.Part == PaperPart.Foot ? [] : Signless().Matches(piece.Text).AsEnumerable())
            {
                inspection.Add(CheckRule.NumberSignless, FindingSeverity.Look, piece, match.Index, match.Length, new Said(
                    "“{0}” chỉ có số, không có ký hiệu.", "Ghi đủ số và ký hiệu, ví dụ 61/2023/NĐ-CP.", match.Value));
            }
        }
    }

    private static void Judge(Inspection inspection, Piece piece, Citation citation)
    {
        var (fault, right) = NumberForm.Judge(citation);
        void Add(CheckRule rule, FindingSeverity severity, Said said) => inspection.Add(rule, severity, piece, citation.Start, citation.Length, said);
        switch (fault)
        {
            case NumberFault.Malformed:
                Add(CheckRule.MalformedNumber, FindingSeverity.Error, new Said("Số “{0}” viết không đúng cách.", "Ghi {1}.", citation.AsWritten, right!) { Replacement = right });
                break;
            case NumberFault.Letters:
                Add(CheckRule.NumberLetters, FindingSeverity.Look, new Said("Chữ viết tắt trong “{0}” không đúng.", "Ghi {1}.", citation.AsWritten, right!) { Replacement = right });
                break;
            case NumberFault.OtherSide:
                Add(CheckRule.NumberSide, FindingSeverity.Look, new Said("“{0}” lẫn cách ghi số của Đảng với cách của Nhà nước.", "Ghi {1}.", citation.AsWritten, right!) { Replacement = right });
                break;
            case NumberFault.YearMissing when right is not null:
                Add(CheckRule.NumberYear, FindingSeverity.Error, new Said("“{0}” là văn bản quy phạm pháp luật nhưng số không có năm.", "Ghi {1}.", citation.AsWritten, right) { Replacement = right });
                break;
            case NumberFault.YearMissing:
                Add(CheckRule.NumberYear, FindingSeverity.Look, new Said("“{0}” là văn bản quy phạm pháp luật nhưng số không có năm.", "Thêm năm ban hành vào số.", citation.AsWritten));
                break;
            case NumberFault.YearTooMuch:
                Add(CheckRule.NumberYear, FindingSeverity.Look, new Said("“{0}” có năm trong số, văn bản loại này thường không có.", "Kiểm tra lại; thường ghi {1}.", citation.AsWritten, right!));
                break;
            case NumberFault.YearDiffers:
                Add(CheckRule.NumberYear, FindingSeverity.Error, new Said("Năm trong số “{0}” khác năm của ngày đi kèm ({1}).", "Kiểm tra lại số và ngày.", citation.AsWritten, citation.DateAsWritten ?? ""));
                break;
        }

        if (fault == NumberFault.None && citation.Flags.HasFlag(CitationFlags.UnclearNumber))
        {
            Add(CheckRule.NumberUnclear, FindingSeverity.Look, new Said("Số “{0}” có ký tự lạ.", "Kiểm tra lại; có lẽ là {1}.", citation.AsWritten, citation.Number));
        }
    }

    // "Nghị định số 59 ngày 14/8/2023": a number and a day, and no sign.
    [GeneratedRegex(
        @"\b(?:Nghị\s+định|Nghị\s+quyết|Quyết\s+định|Chỉ\s+thị|Thông\s+tư|Kế\s+hoạch|Kết\s+luận|Công\s+văn)\s+(?:số\s+)?[0-9]{1,4}\s*,?\s+ngày\s+[0-9]{1,2}\s*(?:/|tháng)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Signless();
}
