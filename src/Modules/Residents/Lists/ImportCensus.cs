using System.Security.Cryptography;
using System.Text;
using CoSo.Contracts.Access;
using CoSo.Data.Settings;
using CoSo.Documents.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents.Lists;

/// <summary>What becomes of a line.</summary>
/// <param name="Known">Null for somebody new.</param>
/// <param name="Twin">Known twice, by number and by an earlier list without one: the second row ends and its household passes over.</param>
internal sealed record CensusMove(CensusLine Line, Resident? Known, Resident? Twin, bool TakesHousehold);

/// <summary>What a list would change, told in numbers.</summary>
internal sealed record CensusPreview(IReadOnlyList<CensusMove> Moves, int Unchanged, IReadOnlyList<CensusFault> Faults)
{
    public int Added => Moves.Count(move => move.Known is null);

    public int Changed => Moves.Count - Added;

    /// <summary>Fingerprint of the changes, given back with the order to make them.</summary>
    public string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', Moves.Select(move => $"{move.Line.HouseholdMark}{move.Line.NumberMark}{move.Line.AreaId}{move.Known?.Version}{move.Twin?.Version}{move.TakesHousehold}")))));
}

/// <summary>
/// Nhập danh sách điều tra, rà soát: looks first, then does exactly that, all or nothing. Of each line stay marks, the area and the days. Who is not in
/// the list stays.
/// </summary>
internal sealed class ImportCensus(AppDbContext db, CensusReading reading, CensusColumns columns, KnownResidents residents, MergeResidents merge, ResidentsFile file, Officer officer, Clock clock)
{
    private static readonly Refusal Stale = new("list-stale", "Số liệu đã thay đổi sau khi xem trước, chưa có gì được nhập. Xem trước lại rồi nhập.");

    public async Task<CensusPreview> PreviewAsync(CensusTable table, Marks marks, CancellationToken cancellation)
    {
        var read = await reading.ReadAsync(table, marks, cancellation);
        var known = await residents.OfAsync(read.Lines, cancellation);
        var (moves, unchanged, faults, claimed) = (new List<CensusMove>(), 0, read.Faults.ToList(), new HashSet<string>());
        var persons = new HashSet<Guid>();
        foreach (var line in read.Lines)
        {
            var move = KnownResidents.MoveOf(line, known);
            move = move with { TakesHousehold = move.TakesHousehold && claimed.Add(line.HouseholdMark) };
            if (move.Known is { } resident && !persons.Add(resident.Id))
            {
                faults.Add(new CensusFault(line.Row, TableReader.AddressOf(table.Columns.GetValueOrDefault(CensusField.Name), line.Row), Key("Người này có ở hai dòng của danh sách: một dòng có số định danh, một dòng không."), []));
            }
            else if (move.Known is { } same && !Changes(same, move))
            {
                unchanged++;
            }
            else
            {
                moves.Add(move);
            }
        }

        return new CensusPreview(moves, unchanged, faults);
    }

    public async Task<Outcome<CensusPreview>> ApplyAsync(CensusTable table, Marks marks, string print, CancellationToken cancellation)
    {
        var preview = await PreviewAsync(table, marks, cancellation);
        if (preview.Faults.Count > 0 || preview.Print != print || preview.Moves.Count == 0)
        {
            return Stale;
        }

        foreach (var move in preview.Moves)
        {
            await TakeAsync(move, cancellation);
        }

        await columns.RememberAsync(table.Headings, table.Columns, cancellation);
        db.Record(new ResidentListImported(table.Area, table.Area, preview.Added, preview.Changed, preview.Unchanged), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody verified one of them at this moment.
            db.ChangeTracker.Clear();
            return Stale;
        }

        return preview;
    }

    /// <summary>A list tells where somebody lives and gives more time once half of it is over; the same list again therefore changes nothing.</summary>
    private bool Changes(Resident resident, CensusMove move) =>
        !resident.IsValidOn(clock.Today) || resident.ValidUntil < clock.Today.AddDays(file.VerifiedDays / 2) || resident.AreaId != move.Line.AreaId
        || (resident.NumberMark is null && move.Line.NumberMark is not null) || move.TakesHousehold;

    private async Task TakeAsync(CensusMove move, CancellationToken cancellation)
    {
        var (line, today) = (move.Line, clock.Today);
        var resident = move.Known;
        if (resident is null)
        {
            resident = new Resident { Id = OrderedId.New(), Mark = line.NumberMark ?? line.HouseholdMark };
            db.Add(resident);
        }

        if (move.Twin is { } twin)
        {
            await merge.RunAsync(resident, twin, cancellation);
        }

        resident.NumberMark ??= line.NumberMark;
        resident.HouseholdMark = move.TakesHousehold ? line.HouseholdMark : resident.HouseholdMark;
        (resident.AreaId, resident.Method, resident.VerifiedOn, resident.VerifiedBy) = (line.AreaId, ResidentMethod.Census, today, officer.Id);
        (resident.ValidUntil, resident.WithdrawnOn) = (today.AddDays(file.VerifiedDays), null);
    }

    private static string Key(string text) => text;
}

/// <summary>Who of a list is known, by number or by household, name and year.</summary>
internal sealed class KnownResidents(AppDbContext db)
{
    /// <summary>Marks asked for at once.</summary>
    private const int AtOnce = 500;

    public async Task<Dictionary<string, Resident>> OfAsync(IReadOnlyList<CensusLine> lines, CancellationToken cancellation)
    {
        var known = new Dictionary<string, Resident>();
        foreach (var chunk in lines.Chunk(AtOnce))
        {
            var (households, numbers) = (chunk.Select(line => line.HouseholdMark).ToList(), chunk.Select(line => line.NumberMark).OfType<string>().ToList());
            foreach (var resident in await db.Set<Resident>().Where(one => households.Contains(one.HouseholdMark!) || numbers.Contains(one.NumberMark!)).ToListAsync(cancellation))
            {
                foreach (var mark in new[] { resident.HouseholdMark, resident.NumberMark }.OfType<string>())
                {
                    known[mark] = resident;
                }
            }
        }

        return known;
    }

    /// <summary>The number goes before the household, and two numbers are two people whatever else they share.</summary>
    public static CensusMove MoveOf(CensusLine line, Dictionary<string, Resident> known)
    {
        var ofHouse = known.GetValueOrDefault(line.HouseholdMark);
        if (line.NumberMark is { } number && known.TryGetValue(number, out var ofNumber))
        {
            var twin = ofHouse is { NumberMark: null } && ofHouse != ofNumber ? ofHouse : null;
            return new CensusMove(line, ofNumber, twin, twin is not null || (ofHouse is null && ofNumber.HouseholdMark is null));
        }

        return ofHouse is not null && (line.NumberMark is null || ofHouse.NumberMark is null)
            ? new CensusMove(line, ofHouse, null, TakesHousehold: false)
            : new CensusMove(line, null, null, TakesHousehold: ofHouse is null);
    }
}

/// <summary>Somebody turns out to be known twice: one row stays, the other ends with its codes.</summary>
internal sealed class MergeResidents(AppDbContext db, Clock clock)
{
    /// <summary>Changes the unit of work; the caller saves. What was done under the ended row's pseudonyms stays counted.</summary>
    public async Task RunAsync(Resident kept, Resident twin, CancellationToken cancellation)
    {
        kept.HouseholdMark = twin.HouseholdMark ?? kept.HouseholdMark;
        (twin.HouseholdMark, twin.WithdrawnOn) = (null, clock.Today);
        foreach (var code in await db.Set<ResidentCode>().Where(code => code.ResidentId == twin.Id && code.WithdrawnOn == null).ToListAsync(cancellation))
        {
            code.WithdrawnOn = clock.Today;
        }
    }
}
