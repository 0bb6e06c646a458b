using System.Security.Cryptography;
using System.Text;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Outside;

/// <param name="What">Facts that change, in words: "Hạn: 3/9/2024 → 5/9/2024".</param>
internal sealed record OutsideChange(OutsideLine Line, IReadOnlyList<OutsideFact> What);

/// <param name="Name">Key of its translation.</param>
internal sealed record OutsideFact(string Name, string Before, string After);

/// <summary>What a list would change.</summary>
internal sealed record OutsidePreview(IReadOnlyList<OutsideLine> Added, IReadOnlyList<OutsideChange> Changed, int Unchanged, int Denunciations, IReadOnlyList<OutsideFault> Faults)
{
    /// <summary>Fingerprint of the changes, given back with the order to make them.</summary>
    public string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Added.Select(line => $"+{line}").Concat(Changed.Select(change => $"~{change.Line}"))))));
}

/// <summary>
/// Brings in a list of a system that stays mandatory: looks first, then does exactly that, all or nothing. Lines are matched by
/// the source's number; what the list does not name stays. The list itself is kept nowhere.
/// </summary>
internal sealed class ImportList(AppDbContext db, OutsideReading reading, OutsideColumns columns, Officer officer, Clock clock)
{
    /// <summary>Numbers asked for at once.</summary>
    private const int AtOnce = 500;

    public async Task<OutsidePreview> PreviewAsync(OutsideTable table, CancellationToken cancellation)
    {
        var read = await reading.ReadAsync(table, cancellation);
        var known = await KnownAsync(table.Source, read.Lines, cancellation);
        var unitIds = known.Values.Select(letter => letter.UnitId).Concat(read.Lines.Select(line => line.UnitId)).Distinct().ToList();
        var units = await db.Set<UnitRow>().AsNoTracking().Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, cancellation);
        var (added, changed, unchanged, faults) = (new List<OutsideLine>(), new List<OutsideChange>(), 0, read.Faults.ToList());
        foreach (var line in read.Lines)
        {
            if (!known.TryGetValue(line.Number, out var letter))
            {
                added.Add(line);
            }
            else if (Differences(letter, line, units) is { Count: > 0 } what)
            {
                changed.Add(new OutsideChange(line, what));
                if (!officer.Can(Capability.ImportCaseLists, units[letter.UnitId].Path))
                {
                    faults.Add(new OutsideFault(line.Row, Documents.Spreadsheets.TableReader.AddressOf(table.Columns[OutsideField.Number], line.Row), Key("Mã {0} đang thuộc đơn vị ngoài phạm vi của bạn."), [line.Number]));
                }
            }
            else
            {
                unchanged++;
            }
        }

        return new OutsidePreview(added, changed, unchanged, read.Denunciations, faults);
    }

    public async Task<Outcome<OutsidePreview>> ApplyAsync(OutsideTable table, string print, CancellationToken cancellation)
    {
        var preview = await PreviewAsync(table, cancellation);
        if (preview.Faults.Count > 0 || preview.Print != print || preview.Added.Count + preview.Changed.Count == 0)
        {
            return Stale;
        }

        var known = await KnownAsync(table.Source, [.. preview.Changed.Select(change => change.Line)], cancellation);
        foreach (var line in preview.Changed.Select(change => change.Line))
        {
            Take(known[line.Number], line);
        }

        foreach (var line in preview.Added)
        {
            var letter = new OutsideLetter { Id = OrderedId.New(), Source = table.Source, Number = line.Number };
            Take(letter, line);
            db.Add(letter);
        }

        await columns.RememberAsync(table.Source, table.Headings, table.Columns, cancellation);
        Record(table.Source, preview, await ScopeAsync(table, cancellation));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody brought the same numbers in at this moment.
            db.ChangeTracker.Clear();
            return Stale;
        }

        return preview;
    }

    private static readonly Refusal Stale = new("list-stale", "Số liệu đã thay đổi sau khi xem trước, chưa có gì được nhập. Xem trước lại rồi nhập.");

    /// <summary>A list of one unit speaks for that unit alone.</summary>
    private async Task<string> ScopeAsync(OutsideTable table, CancellationToken cancellation) => table.Unit is { } unit
        ? await db.Set<UnitRow>().Where(row => row.Id == unit).Select(row => row.Path).SingleAsync(cancellation)
        : string.Join('|', officer.Reach(Capability.ImportCaseLists).Paths);

    private void Record(OutsideSource source, OutsidePreview preview, string scope)
    {
        var days = preview.Added.Concat(preview.Changed.Select(change => change.Line)).Select(line => line.ReceivedOn).ToList();
        var list = new OutsideList
        {
            Id = OrderedId.New(), Source = source, Added = preview.Added.Count, Changed = preview.Changed.Count, Unchanged = preview.Unchanged, From = days.Min(), To = days.Max(),
            Who = $"{officer.Name}, {officer.UnitName}", ActorId = officer.Id, UnitId = officer.UnitId, At = clock.UtcNow, Scope = scope,
        };
        db.Add(list);
        db.Record(new OutsideListImported(list.Id, officer.UnitId, source, list.Added, list.Changed, list.Unchanged), officer.Id, clock.UtcNow);
    }

    private async Task<Dictionary<string, OutsideLetter>> KnownAsync(OutsideSource source, IReadOnlyList<OutsideLine> lines, CancellationToken cancellation)
    {
        var known = new Dictionary<string, OutsideLetter>();
        foreach (var numbers in lines.Select(line => line.Number).Chunk(AtOnce))
        {
            foreach (var letter in await db.Set<OutsideLetter>().Where(letter => letter.Source == source && numbers.Contains(letter.Number)).ToListAsync(cancellation))
            {
                known[letter.Number] = letter;
            }
        }

        return known;
    }

    private static List<OutsideFact> Differences(OutsideLetter letter, OutsideLine line, Dictionary<Guid, UnitRow> units)
    {
        var all = new List<OutsideFact>();
        Add(Key("Ngày tiếp nhận"), Vn.Day(letter.ReceivedOn), Vn.Day(line.ReceivedOn));
        Add(Key("Hạn"), Vn.Day(letter.DueOn), Vn.Day(line.DueOn));
        Add(Key("Ngày hoàn thành"), Vn.Day(letter.DoneOn), Vn.Day(line.DoneOn));
        Add(Key("Đơn vị"), units[letter.UnitId].ShortName, units[line.UnitId].ShortName);
        Add(Key("Lĩnh vực"), letter.Field ?? "", line.Field ?? "");
        if (letter.Kind != line.Kind)
        {
            Add(Key("Loại"), OutsideWords.Of(letter.Kind), OutsideWords.Of(line.Kind));
        }

        return all;

        void Add(string name, string before, string after)
        {
            if (before != after)
            {
                all.Add(new OutsideFact(name, before, after));
            }
        }
    }

    private static void Take(OutsideLetter letter, OutsideLine line) =>
        (letter.Kind, letter.UnitId, letter.ReceivedOn, letter.DueOn, letter.DoneOn, letter.Field) = (line.Kind, line.UnitId, line.ReceivedOn, line.DueOn, line.DoneOn, line.Field);

    private static string Key(string text) => text;
}
