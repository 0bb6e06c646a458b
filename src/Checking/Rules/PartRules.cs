using System.Text.RegularExpressions;
using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Checking.Rules;

/// <summary>
/// The parts that a paper must have: an administrative one by 30/2020/NĐ-CP, Article 8; one of the Party by its own guidance
/// (no national title, the Party's instead).
/// </summary>
internal static partial class PartRules
{
    private static readonly DateOnly SinceDecree30 = new(2020, 3, 5);

    public static void Apply(Inspection inspection)
    {
        var head = EvenFold.Fold(string.Join('\n', inspection.Pieces.Where(p => p.Part == PaperPart.Head).Select(p => p.Text)));
        var party = head.Contains("dang cong san", StringComparison.Ordinal) || (inspection.Reading.DocumentSign is { } sign && PartySign().IsMatch(sign));
        CheckHead(inspection, head, party);
        CheckFoot(inspection, party);
        CheckPadding(inspection, party);
        CheckSignature(inspection);
        CheckEnding(inspection, party);
    }

    // What is missing of the head is one finding, so that a text pasted without its head is not five.
    private static void CheckHead(Inspection inspection, string head, bool party)
    {
        var reading = inspection.Reading;
        var letter = head.Contains("kinh gui", StringComparison.Ordinal) || inspection.Pieces.Take(14).Any(p => EvenFold.Fold(p.Text).StartsWith("kinh gui", StringComparison.Ordinal));
        List<string> missing = [];
        void Need(bool there, string part)
        {
            if (!there)
            {
                missing.Add(part);
            }
        }

        if (party)
        {
            Need(head.Contains("dang cong san", StringComparison.Ordinal), "tiêu đề Đảng Cộng sản Việt Nam");
        }
        else
        {
            Need(NationalTitle().IsMatch(head), "quốc hiệu");
            Need(Motto().IsMatch(head), "tiêu ngữ");
        }

        Need(reading.Spans.ContainsKey("issuer") && head.Length > 0 && !IsInBody(inspection, "issuer"), "tên cơ quan ban hành");
        Need(reading.DocumentSign is not null || NumberLine().IsMatch(head), "số, ký hiệu");
        Need(reading.PlaceAndDate is not null || PlaceLine().IsMatch(head), "địa danh và ngày, tháng, năm");
        Need(reading.DocumentType is not null || letter, "tên loại");
        Need(reading.Title is not null || letter, "trích yếu");
        if (missing.Count > 0)
        {
            Missing(inspection, party, PaperPart.Head, new Said("Thiếu: {0}.", "Bổ sung trước khi trình ký.", string.Join("; ", missing)));
        }
    }

    private static bool IsInBody(Inspection inspection, string name) =>
        inspection.Reading.Spans[name].Start is var at && inspection.Pieces.FirstOrDefault(p => p.Block.Span.Start <= at && at < p.Block.Span.End) is { Part: PaperPart.Body };

    private static void CheckFoot(Inspection inspection, bool party)
    {
        var reading = inspection.Reading;
        List<string> missing = [];
        if (reading.Recipients.Count == 0)
        {
            missing.Add("nơi nhận");
        }
        else if (reading.Archive is null)
        {
            missing.Add("dòng “Lưu: VT” ở nơi nhận");
        }

        if (reading.Signer is null or { Position: null, Capacity: null })
        {
            missing.Add("chức vụ của người ký");
        }

        if (reading.Signer is null or { Name: null })
        {
            missing.Add("họ tên người ký");
        }

        if (missing.Count > 0)
        {
            Missing(inspection, party, PaperPart.Foot, new Said("Thiếu: {0}.", "Bổ sung trước khi trình ký.", string.Join("; ", missing)));
        }
    }

    private static void Missing(Inspection inspection, bool party, PaperPart part, Said said) =>
        inspection.AddMissing(party ? CheckRule.MissingPartyPart : CheckRule.MissingPart, FindingSeverity.Error, part, said);

    private static void CheckPadding(Inspection inspection, bool party)
    {
        if (party || inspection.On is { } on && on < SinceDecree30)
        {
            return;
        }

        foreach (var piece in inspection.Pieces.Where(p => p.Part == PaperPart.Head))
        {
            foreach (Match match in Unpadded().Matches(piece.Text))
            {
                inspection.Add(CheckRule.Padding, FindingSeverity.Look, piece, match.Index, match.Length, new Said("“{0}” thiếu số 0 đứng trước.", "Ghi {1}.", match.Value, Padded(match)) { Replacement = Padded(match) });
            }
        }
    }

    private static string Padded(Match match) => Lonely().Replace(match.Value, "0$0");

    private static void CheckSignature(Inspection inspection)
    {
        if (inspection.Reading.Signer is { Capacity: { } capacity, Position: { } position } && EvenFold.Fold(capacity).StartsWith("kt", StringComparison.Ordinal) && !Deputy().IsMatch(EvenFold.Fold(position))
            && inspection.Pieces.FirstOrDefault(p => p.Part == PaperPart.Foot && p.Text.Contains(position, StringComparison.Ordinal)) is { } piece)
        {
            inspection.Add(CheckRule.Signature, FindingSeverity.Look, piece, piece.Text.IndexOf(position, StringComparison.Ordinal), position.Length, new Said(
                "Ký thay (“{0}”) nhưng chức vụ ghi “{1}”.", "Ghi chức vụ cấp phó của người ký, hoặc bỏ KT.", capacity, position));
        }
    }

    private static void CheckEnding(Inspection inspection, bool party)
    {
        var body = inspection.Pieces.TakeWhile(p => p.Part != PaperPart.Foot).Where(p => p is { Part: PaperPart.Body, InTable: false, Block.Kind: BlockKind.Paragraph }).ToList();
        if (party || inspection.On < SinceDecree30 || body.Count == 0 || inspection.Pieces.All(p => p.Part != PaperPart.Foot) || body[^1].Text.TrimEnd().EndsWith("./.", StringComparison.Ordinal))
        {
            return;
        }

        // A table may close the body; nothing can be said then.
        var lastRow = inspection.Paper.Blocks.TakeWhile(b => b.Kind != BlockKind.Tail).LastOrDefault(b => b.Kind is BlockKind.Paragraph or BlockKind.TableRow);
        if (lastRow is { Kind: BlockKind.Paragraph })
        {
            var text = body[^1].Text;
            inspection.Add(CheckRule.Ending, FindingSeverity.Look, body[^1], Math.Max(0, text.Length - 20), Math.Min(20, text.Length), new Said("Nội dung không kết thúc bằng “./.”.", "Ghi “./.” sau câu cuối."));
        }
    }

    [GeneratedRegex(@"^[A-ZĐ][\p{L}]*/(?:TW|TU|QU|HU|ĐU|ĐUK|VPTW)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PartySign();

    [GeneratedRegex(@"cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam", RegexOptions.CultureInvariant)]
    private static partial Regex NationalTitle();

    [GeneratedRegex(@"doc\s+lap\s*[-–—]\s*tu\s+do\s*[-–—]\s*hanh\s+phuc", RegexOptions.CultureInvariant)]
    private static partial Regex Motto();

    [GeneratedRegex(@"(?:^|\n)\s*so\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@",\s*ngay[\s\S]{0,60}?nam\s+[0-9.…_ ]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLine();

    [GeneratedRegex(@"(?:ngày\s+[1-9](?=\s+tháng)(?:\s+tháng\s+[0-9]{1,2})?|tháng\s+[12](?=\s+năm)|(?<=Số:?\s*)[1-9](?=\s*/))", RegexOptions.CultureInvariant)]
    private static partial Regex Unpadded();

    [GeneratedRegex(@"(?<![0-9])(?:(?<=ngày\s+)[1-9]|(?<=tháng\s+)[12]|^[1-9])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Lonely();

    [GeneratedRegex(@"\bpho\b", RegexOptions.CultureInvariant)]
    private static partial Regex Deputy();
}
