using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents.Lists;

/// <summary>Letters with codes that were printed in one go. For whom is not known to it; their codes name it.</summary>
internal sealed class LetterBatch : Versioned
{
    public const int WhoMaxLength = 300;

    public Guid Id { get; init; }

    /// <summary>Another one once the area has ended.</summary>
    public Guid AreaId { get; set; }

    public DateOnly PrintedOn { get; init; }

    public int Letters { get; init; }

    public required string Who { get; init; }

    public DateOnly? WithdrawnOn { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<LetterBatch>(batch =>
    {
        batch.ToTable("resident_letters");
        batch.Property(b => b.Id).ValueGeneratedNever();
        batch.Property(b => b.Who).HasMaxLength(WhoMaxLength);
        batch.HasIndex(b => new { b.AreaId, b.Id });
    });
}

/// <param name="Left">How many of the list wait for the next batch.</param>
internal sealed record PrintedLetters(byte[] Docx, int Letters, int Left);

/// <summary>
/// In thư: a code and a letter for each person of the list who has none that works. Names come from the list in hand and go onto the paper only;
/// codes are in clear there and nowhere else, so a lost file is withdrawn as a whole and printed anew from the list.
/// </summary>
internal sealed class PrintLetters(AppDbContext db, CensusReading reading, KnownResidents residents, ResidentPapers papers, IssueCode issue, Officer officer, Clock clock)
{
    /// <summary>Letters in one file.</summary>
    public const int AtOnce = 500;

    private static readonly Refusal NotImported = new("letters-not-imported", "Có người trong danh sách chưa được nhập hoặc đã hết hạn xác minh. Nhập danh sách trước, rồi in thư.");

    private static readonly Refusal NobodyLeft = new("letters-nobody", "Ai trong danh sách cũng có mã đang dùng được. Muốn in lại thì thu hồi đợt thư cũ trước.");

    public async Task<Outcome<PrintedLetters>> RunAsync(CensusTable table, Marks marks, string address, CancellationToken cancellation)
    {
        var read = await reading.ReadAsync(table, marks, cancellation);
        var known = await residents.OfAsync(read.Lines, cancellation);
        var people = read.Lines.Select(line => (Line: line, KnownResidents.MoveOf(line, known).Known)).ToList();
        if (read.Faults.Count > 0 || people.Exists(one => one.Known?.IsValidOn(clock.Today) != true))
        {
            return NotImported;
        }

        var without = await WithoutCodeAsync(people.ConvertAll(one => (one.Line, one.Known!)), cancellation);
        if (without.Count == 0)
        {
            return NobodyLeft;
        }

        var now = without.Take(AtOnce).ToList();
        var batch = new LetterBatch { Id = OrderedId.New(), AreaId = table.Area, PrintedOn = clock.Today, Letters = now.Count, Who = $"{officer.Name}, {officer.UnitName}" };
        db.Add(batch);
        var letters = new List<Letter>();
        foreach (var (line, resident) in now)
        {
            // Counts on the resident's row, so that of two officers at once one gives a code that works.
            db.Entry(resident).State = EntityState.Modified;
            letters.Add(new Letter(line.Name, line.Household, resident.AreaId, await issue.AddAsync(resident, marks, batch.Id, cancellation)));
        }

        db.Record(new ResidentLettersPrinted(batch.Id, batch.AreaId, batch.Letters), officer.Id, clock.UtcNow);
        var docx = await papers.LettersAsync(letters, issue.ExpiresOn, address, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return ResidentRefusals.Changed;
        }

        return new PrintedLetters(docx, now.Count, without.Count - now.Count);
    }

    private async Task<List<(CensusLine Line, Resident Resident)>> WithoutCodeAsync(List<(CensusLine Line, Resident Resident)> people, CancellationToken cancellation)
    {
        var (today, having) = (clock.Today, new HashSet<Guid>());
        foreach (var chunk in people.Select(one => one.Resident.Id).Chunk(AtOnce))
        {
            having.UnionWith(await db.Set<ResidentCode>().Where(code => chunk.Contains(code.ResidentId) && code.WithdrawnOn == null && code.ExpiresOn >= today).Select(code => code.ResidentId).ToListAsync(cancellation));
        }

        return people.FindAll(one => !having.Contains(one.Resident.Id));
    }
}

/// <param name="Household">As the list calls it.</param>
/// <param name="Code">In clear.</param>
internal sealed record Letter(string Name, string Household, Guid AreaId, string Code);

/// <summary>Thu hồi cả đợt: letters that were lost, or printed wrongly. Codes given anew since then stay.</summary>
internal sealed class WithdrawLetters(AppDbContext db, ResidentAreas areas, Officer officer, Clock clock)
{
    /// <returns>How many codes ended.</returns>
    public async Task<Outcome<int?>> RunAsync(Guid id, CancellationToken cancellation)
    {
        var batch = await db.Set<LetterBatch>().SingleOrDefaultAsync(one => one.Id == id, cancellation);
        if (batch is null || !await areas.ReachesAsync(Capability.KeepResidentLists, batch.AreaId, cancellation))
        {
            return ResidentRefusals.BeyondReach;
        }

        if (batch.WithdrawnOn is not null)
        {
            return 0;
        }

        var codes = await db.Set<ResidentCode>().Where(code => code.BatchId == id && code.WithdrawnOn == null).ToListAsync(cancellation);
        codes.ForEach(code => code.WithdrawnOn = clock.Today);
        batch.WithdrawnOn = clock.Today;
        db.Record(new ResidentLettersWithdrawn(batch.Id, batch.AreaId, codes.Count), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // One of them was reissued at this moment.
            db.ChangeTracker.Clear();
            return ResidentRefusals.Changed;
        }

        return codes.Count;
    }
}
