using CoSo.Contracts.Organization;

namespace CoSo.Organization;

/// <summary>All names of units and groups that mean something on one day.</summary>
internal sealed class UnitBook
{
    private readonly Dictionary<string, IReadOnlyList<UnitRow>> byName = [];
    private IReadOnlyList<string> endings = [];

    public required DateOnly Day { get; init; }

    public Dictionary<GroupsFile.GroupLine, IReadOnlyList<UnitRow>> Groups { get; } = [];

    /// <summary>The units a name means; null where nothing answers to it, or two units do and no one can tell which.</summary>
    public IReadOnlyList<UnitRow>? Lookup(string written)
    {
        foreach (var name in WrittenName.Weaker(WrittenName.Plain(written), endings))
        {
            if (byName.TryGetValue(name, out var units))
            {
                return units.Count == 0 ? null : units;
            }
        }

        return null;
    }

    public static UnitBook Of(
        DateOnly day, IReadOnlyList<UnitRow> rows, IReadOnlyDictionary<Guid, string> aliases, IReadOnlyList<GroupsFile.GroupLine> groups, Locality locality)
    {
        var book = new UnitBook { Day = day, endings = Endings(locality) };
        foreach (var row in rows)
        {
            // Full names first: they are never taken away by another unit's nickname.
            book.Name(WrittenName.Plain(row.Name), row, sure: true);
        }

        foreach (var row in rows)
        {
            foreach (var alias in aliases[row.Id].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(row.ShortName))
            {
                book.Name(WrittenName.Plain(alias), row, sure: false);
            }
        }

        foreach (var row in rows)
        {
            // "Phòng Tư pháp Quận 10" is "Phòng Tư pháp" in the papers of Quận 10.
            var name = WrittenName.Plain(row.Name);
            foreach (var ending in book.endings.Where(ending => name.EndsWith(" " + ending, StringComparison.Ordinal)))
            {
                book.byName.TryAdd(name[..^(ending.Length + 1)], [row]);
            }
        }

        book.AddGroups(groups, rows);
        return book;
    }

    private void Name(string name, UnitRow row, bool sure)
    {
        if (name.Length == 0)
        {
            return;
        }

        if (!byName.TryGetValue(name, out var known))
        {
            byName[name] = [row];
        }
        else if (!sure && (known.Count == 0 || known[0].Id != row.Id) && !Equal(known, name))
        {
            // "Khu phố 1" of two wards: whoever reads the paper must say which.
            byName[name] = [];
        }
    }

    /// <summary>Whether the name is the full name of the unit it already means.</summary>
    private static bool Equal(IReadOnlyList<UnitRow> known, string name) => known.Count == 1 && WrittenName.Plain(known[0].Name) == name;

    private void AddGroups(IReadOnlyList<GroupsFile.GroupLine> groups, IReadOnlyList<UnitRow> rows)
    {
        var bySelf = groups.ToDictionary(group => group.Code);
        foreach (var group in groups)
        {
            var units = Select(group, bySelf, rows);
            Groups[group] = units;
            foreach (var name in group.Names.Append(group.Name))
            {
                byName[WrittenName.Plain(name)] = units;
            }
        }
    }

    /// <summary>"Quận 10" and "quận": how the authority's papers end the names of its units.</summary>
    private static List<string> Endings(Locality locality)
    {
        var name = WrittenName.Plain(locality.ShortName);
        return [.. new[] { name, name.Split(' ')[0], WrittenName.Plain(locality.Name) }.Distinct().OrderByDescending(ending => ending.Length)];
    }

    private static List<UnitRow> Select(GroupsFile.GroupLine group, Dictionary<string, GroupsFile.GroupLine> groups, IReadOnlyList<UnitRow> rows)
    {
        var chosen = group.Select.SelectMany(selector => Select(selector, groups, rows)).ToHashSet();
        chosen.ExceptWith(group.Except.SelectMany(selector => Select(selector, groups, rows)));
        return [.. chosen.OrderBy(unit => unit.Position)];
    }

    private static IEnumerable<UnitRow> Select(GroupsFile.Selector selector, Dictionary<string, GroupsFile.GroupLine> groups, IReadOnlyList<UnitRow> rows)
    {
        var named = selector.Groups.SelectMany(code => Select(groups[code], groups, rows));
        var matched = rows.Where(unit =>
            (selector.Kinds.Contains(unit.Kind) || selector.Units.Contains(unit.Code))
            && (selector.Under is null || unit.Path.Contains($"/{selector.Under}/", StringComparison.Ordinal)));
        return named.Concat(matched);
    }
}
