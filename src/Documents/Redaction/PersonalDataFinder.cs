using System.Text.RegularExpressions;

namespace CoSo.Documents.Redaction;

/// <summary>
/// Finds names, telephone and identity numbers, house addresses, number plates and e-mail addresses in Vietnamese text, by rules
/// that give the same answer every time. It proposes and never decides: what it misses a person must see, what it takes too much
/// a person lets stand.
/// </summary>
public static partial class PersonalDataFinder
{
    /// <summary>One capitalised word; Vietnamese letters, composed.</summary>
    private const string Word = @"\p{Lu}\p{L}*";

    private const string House = @"\d{1,4}[A-Za-zĐđ]?(?:/\d{1,4}[A-Za-zĐđ]?)*";

    private static readonly HashSet<string> FamilyNames = [.. Lines("family-names.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Upper)];

    private static readonly string[] Places = [.. Lines("places.txt").Select(Upper)];

    /// <summary>In the order of the text; none overlaps another.</summary>
    public static IReadOnlyList<PersonalFind> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<PersonalFind>();
        Add(found, Email().Matches(text), PersonalKind.Email);
        Add(found, IdNumber().Matches(text), PersonalKind.IdNumber);
        Add(found, NamedIdNumber().Matches(text), PersonalKind.IdNumber);
        Add(found, Phone().Matches(text), PersonalKind.Phone);
        Add(found, Plate().Matches(text), PersonalKind.Plate);
        Add(found, Address().Matches(text), PersonalKind.Address);
        Add(found, HouseNumber().Matches(text), PersonalKind.Address);
        Add(found, Addressed().Matches(text), PersonalKind.Name);
        foreach (var name in Run().Matches(text).Select(run => NameIn(text, run)).OfType<PersonalFind>())
        {
            AddOne(found, name);
        }

        return [.. found.OrderBy(find => find.Start)];
    }

    /// <summary>The group "it" where a rule needs words around it, else the whole.</summary>
    private static void Add(List<PersonalFind> found, IEnumerable<Match> matches, PersonalKind kind)
    {
        foreach (var match in matches)
        {
            var it = match.Groups["it"] is { Success: true } group ? (Capture)group : match;
            AddOne(found, new PersonalFind(it.Index, it.Value, kind));
        }
    }

    private static void AddOne(List<PersonalFind> found, PersonalFind find)
    {
        if (!found.Exists(known => find.Start < known.End && known.Start < find.End))
        {
            found.Add(find);
        }
    }

    /// <summary>From the first family name of a run of capitalised words to its end; null for a place, and for a street, school or ward named after somebody.</summary>
    private static PersonalFind? NameIn(string text, Match run)
    {
        for (var at = 0; at >= 0 && run.Value.IndexOf(' ', at) > 0; at = run.Value.IndexOf(' ', at) + 1)
        {
            var name = Upper(run.Value[at..]);
            if (!FamilyNames.Contains(name.Split(' ', 2)[0]))
            {
                continue;
            }

            var start = run.Index + at;
            return Array.Exists(Places, place => name == place || name.StartsWith(place + " ", StringComparison.Ordinal)) || PlaceBefore().IsMatch(text.AsSpan(Math.Max(0, start - 30), Math.Min(30, start)))
                ? null
                : new PersonalFind(start, run.Value[at..], PersonalKind.Name);
        }

        return null;
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(PersonalDataFinder).Assembly.GetManifestResourceStream($"CoSo.Documents.Redaction.{file}")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.StartsWith('#'))];
    }

    private static string Upper(string text) => text.Normalize(System.Text.NormalizationForm.FormC).ToUpperInvariant();

    [GeneratedRegex(@"[\p{L}\d._+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Email();

    /// <summary>Căn cước: twelve digits from 0.</summary>
    [GeneratedRegex(@"(?<![\d.,/])0\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex IdNumber();

    [GeneratedRegex(@"(?:CMND|CCCD|chứng minh nhân dân|căn cước(?: công dân)?|hộ chiếu|số định danh(?: cá nhân)?)[^\d\n]{0,20}?(?<it>\p{Lu}?\d{7,12})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NamedIdNumber();

    [GeneratedRegex(@"(?<![\d.,/])(?:\+84|0)[ .-]?(?:\d[ .-]?){8,9}\d(?!\d)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![\w/.-])\d{2}[ -]?[A-ZĐ]{1,2}\d?[ -]?(?:\d{3}[. ]?\d{2}|\d{4})(?![\d/])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Plate();

    /// <summary>A house number with its street.</summary>
    [GeneratedRegex(@"(?:\b[Ss]ố nhà |\b[Nn]hà số |\b[Ss]ố )?(?<![\w/.])" + House + @",? (?:(?:đường|phố|hẻm|ngõ|ngách|kiệt) (?:số )?(?:\d+(?:/\d+)*|" + Word + @")(?: " + Word + @"){0,4}|(?<=\b(?:[Ss]ố nhà|[Nn]hà số|[Ss]ố|tại|ở|[Đđ]ịa chỉ:?) " + House + @",? )" + Word + @"(?: " + Word + @"){1,4})", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Address();

    /// <summary>A house number without its street, or inside an alley.</summary>
    [GeneratedRegex(@"\b(?:[Ss]ố nhà|[Nn]hà số) " + House + @"|\b[Hh]ẻm \d{1,4}(?:/\d{1,4})+(?: " + Word + @"){0,4}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex HouseNumber();

    /// <summary>After a form of address even one word is a name.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ|[Hh]ọ(?: và)? tên:?|[Nn]gười gửi:?|[Cc]ông dân) (?<it>" + Word + @"(?: " + Word + @"){0,4})", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"(?<!\p{L})" + Word + @"(?: " + Word + @"){1,6}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Run();

    /// <summary>What comes before the name of a street, a place, an institution, a movement named after somebody.</summary>
    [GeneratedRegex(@"(?:đường|phố|hẻm|ngõ|ngách|trường|tiểu học|cơ sở|phổ thông|mầm non|mẫu giáo|THCS|THPT|TH|MN|phường|quận|xã|huyện|tỉnh|thị trấn|chợ|cầu|công viên|bệnh viện|chùa|đền|tượng đài|nhà hát|rạp|ngã tư|ngã ba|giải|lớp|khu|tư tưởng|chung cư|trung tâm) $", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex PlaceBefore();
}
