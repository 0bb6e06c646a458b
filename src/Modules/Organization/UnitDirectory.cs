using System.Text.RegularExpressions;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Finds units by the names that papers use: the locality's names, aliases and groups; on a given day.</summary>
internal sealed partial class UnitDirectory(AppDbContext db, Locality locality) : IUnitDirectory
{
    private Book? book;

    public async Task<UnitMatch> FindAsync(string writtenName, DateOnly day, CancellationToken cancellation)
    {
        var here = await BookOnAsync(day, cancellation);
        var found = new Dictionary<Guid, UnitRow>();
        var unknown = new List<string>();
        Collect(here, Plain(writtenName), found, unknown);
        return new UnitMatch([.. found.Values.OrderBy(unit => unit.Position)], unknown);
    }

    public async Task<IReadOnlyList<UnitGroup>> GroupsAsync(DateOnly day, CancellationToken cancellation)
    {
        var here = await BookOnAsync(day, cancellation);
        return [.. here.Groups.Select(group => new UnitGroup(group.Key.Code, group.Key.Name, [.. group.Value.Select(unit => unit.Id)]))];
    }

    public async Task<UnitRow?> ByCodeAsync(string code, DateOnly day, CancellationToken cancellation) =>
        await db.Set<UnitRow>()
            .Where(unit => unit.Code == code && unit.From <= day && (unit.To == null || unit.To >= day))
            .OrderByDescending(unit => unit.From)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>The whole name first, then its parts at "và", comma or semicolon, from the longest beginning down.</summary>
    private static void Collect(Book here, string name, Dictionary<Guid, UnitRow> found, List<string> unknown)
    {
        if (name.Length == 0)
        {
            return;
        }

        if (here.Lookup(name) is { } units)
        {
            foreach (var unit in units)
            {
                found.TryAdd(unit.Id, unit);
            }

            return;
        }

        var joints = Joint().Matches(name);
        for (var i = joints.Count - 1; i >= 0; i--)
        {
            var first = name[..joints[i].Index].Trim();
            if (here.Lookup(first) is not null || i == 0)
            {
                Collect(here, first, found, unknown);
                Collect(here, name[(joints[i].Index + joints[i].Length)..].Trim(), found, unknown);
                return;
            }
        }

        unknown.Add(name);
    }

    private static string Plain(string name) =>
        Courtesy().Replace(VietnameseText.Fold(name).Replace("uy ban", "uy ban", StringComparison.Ordinal).Trim(' ', '.', ':', ';'), "");

    private async Task<Book> BookOnAsync(DateOnly day, CancellationToken cancellation)
    {
        if (book?.Day == day)
        {
            return book;
        }

        var rows = await db.Set<UnitRow>().Where(unit => unit.From <= day && (unit.To == null || unit.To >= day))
            .OrderBy(unit => unit.Position).ToListAsync(cancellation);
        var aliases = await db.Set<Unit>().Where(unit => unit.From <= day && (unit.To == null || unit.To >= day))
            .Select(unit => new { unit.Id, unit.Aliases }).ToDictionaryAsync(unit => unit.Id, unit => unit.Aliases, cancellation);
        return book = Book.Of(day, rows, aliases, YamlFile.Read<GroupsFile>(locality.File("groups.yaml")).Groups);
    }

    [GeneratedRegex(@"\s*(?:,|;|\bva\b|\bcung\b|\bvoi\b)\s*")]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:de nghi|giao|yeu cau|thu truong)\s+")]
    private static partial Regex Courtesy();

    private sealed class Book
    {
        private readonly Dictionary<string, IReadOnlyList<UnitRow>> byName = [];

        public required DateOnly Day { get; init; }

        public Dictionary<GroupsFile.GroupLine, IReadOnlyList<UnitRow>> Groups { get; } = [];

        public IReadOnlyList<UnitRow>? Lookup(string name) => byName.GetValueOrDefault(name);

        public static Book Of(DateOnly day, List<UnitRow> rows, Dictionary<Guid, string> aliases, List<GroupsFile.GroupLine> groups)
        {
            var made = new Book { Day = day };
            foreach (var row in rows)
            {
                foreach (var alias in aliases[row.Id].Split('|', StringSplitOptions.RemoveEmptyEntries))
                {
                    made.byName.TryAdd(alias, [row]);
                }
            }

            var bySelf = groups.ToDictionary(group => group.Code);
            foreach (var group in groups)
            {
                var units = Select(group, bySelf, rows);
                made.Groups[group] = units;
                foreach (var name in group.Names.Append(group.Name))
                {
                    made.byName[VietnameseText.Fold(name)] = units;
                }
            }

            return made;
        }

        private static List<UnitRow> Select(GroupsFile.GroupLine group, Dictionary<string, GroupsFile.GroupLine> groups, List<UnitRow> rows)
        {
            var chosen = group.Select.SelectMany(selector => Select(selector, groups, rows)).ToHashSet();
            chosen.ExceptWith(group.Except.SelectMany(selector => Select(selector, groups, rows)));
            return [.. chosen.OrderBy(unit => unit.Position)];
        }

        private static IEnumerable<UnitRow> Select(GroupsFile.Selector selector, Dictionary<string, GroupsFile.GroupLine> groups, List<UnitRow> rows)
        {
            var named = selector.Groups.SelectMany(code => Select(groups[code], groups, rows));
            var matched = rows.Where(unit =>
                (selector.Kinds.Contains(unit.Kind) || selector.Units.Contains(unit.Code))
                && (selector.Under is null || unit.Path.Contains($"/{selector.Under}/", StringComparison.Ordinal)));
            return named.Concat(matched);
        }
    }
}
