using System.Text.RegularExpressions;
using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>The foot of a paper: "Nơi nhận" and the signature, in one column or two.</summary>
internal sealed partial class TailReader
{
    private readonly List<(string Text, int Start, int End)> recipients = [];
    private readonly List<string> signature = [];
    private bool listing;
    private bool closed;

    public List<string> Recipients { get; } = [];

    public string? Archive { get; private set; }

    public Signer? Signer { get; private set; }

    /// <summary>The body on whose behalf is signed ("TM. ỦY BAN …").</summary>
    public string? SigningBody { get; private set; }

    public TextSpan? Span { get; private set; }

    public static TailReader Read(IReadOnlyList<Block> blocks)
    {
        var tail = new TailReader();
        foreach (var block in blocks.Where(b => b.Kind == BlockKind.Tail))
        {
            foreach (var cell in block.Cells.Count > 0 ? block.Cells : [block])
            {
                tail.Take(cell);
            }
        }

        tail.Finish();
        return tail;
    }

    private void Take(Block cell)
    {
        var text = cell.Text.Trim().Trim('*', '_').Trim();
        if (text.Length == 0)
        {
            return;
        }

        var head = Head().Match(text);
        if (head.Success)
        {
            listing = true;
            text = text[head.Length..].Trim();
            if (text.Length == 0)
            {
                return;
            }
        }

        if (listing && !closed && !IsSignature(text))
        {
            AddRecipient(text, cell);
        }
        else
        {
            signature.Add(text);
        }
    }

    private void AddRecipient(string text, Block cell)
    {
        var dashed = Dash().Match(text);
        var body = text[dashed.Length..].Trim();
        if (body.Length == 0)
        {
            return;
        }

        // A scan runs the signature into the same line, behind the semicolon.
        var semicolon = dashed.Success ? body.IndexOf(';', StringComparison.Ordinal) : -1;
        if (semicolon > 0 && semicolon < body.Length - 1 && !body.StartsWith("Lưu", StringComparison.Ordinal))
        {
            var rest = body[(semicolon + 1)..].Trim(' ', '.', '\'', '`');
            if (rest.Length > 3)
            {
                signature.Add(rest);
            }

            body = body[..semicolon];
        }

        if (dashed.Success || recipients.Count == 0 || Store().IsMatch(body))
        {
            if (Archive is not null && !dashed.Success)
            {
                closed = true;
                signature.Add(text);
                return;
            }

            recipients.Add((body, cell.Span.Start, cell.Span.End));
            Archive = Store().IsMatch(body) ? body : Archive;
            return;
        }

        if (Archive is not null || IsName(body))
        {
            signature.Add(text);
            return;
        }

        var cut = body.IndexOf("; ", StringComparison.Ordinal);
        if (cut > 0 && IsSignature(body[(cut + 2)..].Trim()))
        {
            signature.Add(body[(cut + 2)..].Trim());
            body = body[..cut];
        }

        var last = recipients[^1];
        recipients[^1] = ($"{last.Text} {body}", last.Start, cell.Span.End);
    }

    private void Finish()
    {
        foreach (var (text, _, _) in recipients)
        {
            Recipients.Add(Store().IsMatch(text) ? text : text.TrimEnd(';', ',', '.', ' '));
        }

        if (recipients.Count > 0)
        {
            Span = new TextSpan(recipients[0].Start, recipients[^1].End);
        }

        // The "Lưu" line comes last, whatever a two-column layout did to the order.
        var archive = Recipients.FindLastIndex(r => Store().IsMatch(r));
        if (archive >= 0)
        {
            Archive = Recipients[archive];
            Recipients.RemoveAt(archive);
            Recipients.Add(Archive);
        }

        ReadSigner();
    }

    private void ReadSigner()
    {
        var capacity = signature.FirstOrDefault(s => ForChief().IsMatch(s)) ?? signature.FirstOrDefault(s => OnBehalf().IsMatch(s));
        SigningBody = signature.Select(s => OnBehalf().Match(s)).FirstOrDefault(m => m.Success)?.Groups["b"].Value.Trim();
        var position = signature.FirstOrDefault(s => s != capacity && Position().IsMatch(s) && !OnBehalf().IsMatch(s));
        var name = signature.LastOrDefault(IsName);
        if (capacity is not null || position is not null || name is not null)
        {
            Signer = new Signer(capacity, position, name);
        }
    }

    private static bool IsSignature(string text) => OnBehalf().IsMatch(text) || ForChief().IsMatch(text) || (IsCapitals(text) && !Dash().IsMatch(text) && text.Count(char.IsLetter) > 2 && text.Count(char.IsUpper) > 2 && !text.Contains("VT", StringComparison.Ordinal)) || (Position().IsMatch(text) && IsCapitals(text)) || text is "(Đã ký)" or "Đã ký";

    private static bool IsCapitals(string text) => !text.Any(char.IsLower);

    private static bool IsName(string text)
    {
        var bare = Degree().Replace(text, "").Trim();
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5 && words.All(w => w.Length <= 7 && char.IsUpper(w[0]) && w.All(char.IsLetter) && w[1..].All(char.IsLower)) && !Units.IsUnitAt(bare, EvenFold.Fold(bare), 0);
    }

    [GeneratedRegex(@"^\W{0,4}n[ơo]i\s+nh[âậa]n\s*[:;.]?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"^[-–—~•+*]\s*")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^Lưu\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Store();

    [GeneratedRegex(@"^(?:TM|T/M)\s*[./]\s*(?<b>\p{Lu}.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OnBehalf();

    [GeneratedRegex(@"^(?:KT|TL|TUQ|Q|K/T|T/L)\s*[./]\s*\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex ForChief();

    [GeneratedRegex(@"^(?:Q\.\s*)?(?:PHÓ|Phó)?\s*(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|CHÁNH|BÍ THƯ|TỔNG GIÁM ĐỐC|VIỆN TRƯỞNG|CHỈ HUY|Chủ tịch|Giám đốc|Hiệu trưởng|Trưởng phòng|Trưởng ban)", RegexOptions.CultureInvariant)]
    private static partial Regex Position();

    [GeneratedRegex(@"^(?:(?:PGS|GS|TS|ThS|BS|KS|CN|Th\.S|CKI|CKII)\.?\s*)+", RegexOptions.CultureInvariant)]
    private static partial Regex Degree();
}
