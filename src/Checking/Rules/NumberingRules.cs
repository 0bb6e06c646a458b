using System.Globalization;
using System.Text.RegularExpressions;
using CoSo.Documents.Reading;

namespace CoSo.Checking.Rules;

/// <summary>Headings and points numbered without a gap or a repeat.</summary>
internal static partial class NumberingRules
{
    private const string Letters = "abcdđeghiklmnopqrstuvxy";
    private static readonly string[] Romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];

    private enum Rank
    {
        Roman,
        Article,
        Arabic,
        Decimal,
        Letter,
    }

    private sealed record Place(Rank Rank, int Number, string Written, string Parent)
    {
        /// <summary>A repeat shifts what follows by one: that is no second fault.</summary>
        public bool IsRepeat { get; init; }
    }

    public static void Apply(Inspection inspection)
    {
        var last = new Dictionary<Rank, Place>();
        var arabicBefore = 0;
        foreach (var piece in inspection.Pieces.Where(p => p is { Part: PaperPart.Body, InTable: false, Block.Kind: BlockKind.Paragraph }).TakeWhile(p => !BehindSignature(inspection, p)))
        {
            if (Twice().Match(piece.Text) is { Success: true } twice)
            {
                inspection.Add(CheckRule.NumberingTwice, FindingSeverity.Error, piece, 0, twice.Length, new Said("Đề mục có hai số liền nhau: “{0}”.", "Bỏ một trong hai số.", twice.Value.Trim()));
            }

            if (Read(piece.Text) is not { } place)
            {
                continue;
            }

            var previous = last.GetValueOrDefault(place.Rank);
            arabicBefore = place.Rank == Rank.Roman && last.TryGetValue(Rank.Arabic, out var arabic) ? arabic.Number : arabicBefore;
            Judge(inspection, piece, place, previous, arabicBefore, last);
            if (Counts(place, previous))
            {
                last[place.Rank] = place with { IsRepeat = previous is not null && previous.Parent == place.Parent && previous.Number == place.Number };
                foreach (var inner in last.Keys.Where(rank => rank > place.Rank && !(place.Rank == Rank.Article)).ToList())
                {
                    last.Remove(inner);
                }
            }
        }
    }

    private static void Judge(Inspection inspection, Piece piece, Place place, Place? previous, int arabicBefore, Dictionary<Rank, Place> last)
    {
        if (place.Rank == Rank.Decimal && last.TryGetValue(Rank.Arabic, out var arabic) && place.Parent != arabic.Number.ToString(CultureInfo.InvariantCulture) && !place.Parent.Contains('.', StringComparison.Ordinal))
        {
            Add(new Said("Mục {0} đứng dưới mục {1}.", "Kiểm tra lại số của mục.", place.Written, arabic.Written));
            return;
        }

        if (previous is null || previous.Parent != place.Parent)
        {
            // A list may go on counting across the Roman headings; one that begins later lost its beginning.
            if (place.Number is 2 or 3 && place.Number != arabicBefore + 1 && !(place.Rank == Rank.Decimal && place.Parent.Contains('.', StringComparison.Ordinal)))
            {
                Add(new Said("Thứ tự bắt đầu từ {0}, không có {1}.", "Kiểm tra lại số thứ tự, hoặc mục bị thiếu.", place.Written, Write(place, 1)));
            }
        }
        else if (place.Number == previous.Number && !(place.Number == 1 && last.ContainsKey(Rank.Letter)))
        {
            Add(new Said("Số {0} dùng hai lần liền nhau.", "Ghi {1}.", place.Written, Write(place, place.Number + 1)));
        }
        else if (place.Number > previous.Number + (previous.IsRepeat ? 2 : 1) && place.Number <= previous.Number + 3)
        {
            Add(new Said("Sau {0} là {1}, không có {2}.", "Đánh lại số thứ tự, hoặc bổ sung mục bị thiếu.", previous.Written, place.Written, Write(place, previous.Number + 1)));
        }

        void Add(Said said) => inspection.Add(CheckRule.Numbering, FindingSeverity.Error, piece, 0, Math.Max(1, piece.Text.IndexOf(place.Written, StringComparison.Ordinal) + place.Written.Length), said);
    }

    // A year or a figure at the start of a wrapped line is no number of a heading: those go up by one, or begin anew.
    private static bool Counts(Place place, Place? previous) =>
        previous is null || previous.Parent != place.Parent ? place.Number <= 3 : place.Number == 1 || (place.Number > previous.Number - 1 && place.Number <= previous.Number + 3);

    private static Place? Read(string text)
    {
        var match = Marker().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var n = match.Groups["n"].Value;
        return match switch
        {
            _ when match.Groups["roman"].Success => Array.IndexOf(Romans, n) is var roman and >= 0 ? new Place(Rank.Roman, roman + 1, n, "") : null,
            _ when match.Groups["article"].Success => new Place(Rank.Article, Figure(n), n, ""),
            _ when match.Groups["dec"].Success => new Place(Rank.Decimal, Figure(n[(n.LastIndexOf('.') + 1)..]), n, n[..n.LastIndexOf('.')]),
            _ when match.Groups["letter"].Success => Letters.IndexOf(n[0], StringComparison.Ordinal) is var letter and >= 0 ? new Place(Rank.Letter, letter + 1, n, match.Groups["close"].Value) : null,
            _ => new Place(Rank.Arabic, Figure(n), n, match.Groups["close"].Value),
        };
    }

    private static string Write(Place place, int number) => place.Rank switch
    {
        Rank.Roman => Romans[Math.Min(number, Romans.Length) - 1],
        Rank.Letter => Letters[Math.Min(number, Letters.Length) - 1].ToString(),
        Rank.Decimal => $"{place.Parent}.{number}",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static int Figure(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool BehindSignature(Inspection inspection, Piece piece) =>
        inspection.Pieces.FirstOrDefault(p => p.Part == PaperPart.Foot) is { } foot && piece.Block.Span.Start > foot.Block.Span.Start;

    [GeneratedRegex(@"^(?:(?<roman>(?<n>[IVX]{1,6}))[.)/]\s?(?=\D)|(?<article>Điều\s+(?<n>[0-9]{1,3})\s*[.:])|(?<dec>(?<n>[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}))[.)]?\s+(?=\p{L})|(?<n>[0-9]{1,2})(?<close>[.)])(?:\s?(?=[\p{L}“""(])|\s+(?=[0-9]))|(?<letter>(?<n>[a-zđ]))(?<close>[.)])\s?(?=\p{L}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(?<m>[IVX]{1,6}\.|[0-9]{1,2}\.|[a-zđ]\))\s*(?:\k<m>|(?<=[0-9]\.\s*)[0-9]{1,2}\.)\s+(?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Twice();
}
