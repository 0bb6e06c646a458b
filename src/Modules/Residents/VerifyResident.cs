using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Settings;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents;

/// <param name="Code">In clear, for this once; null where none was asked for.</param>
internal sealed record VerifiedAtCounter(Resident Resident, string? Code);

/// <summary>Who stands in a list without a number, as typed at the counter from the paper and the list; like the number it goes nowhere.</summary>
internal sealed record ListedPerson(string Household, string Name, int Born);

/// <summary>Đối chiếu giấy tờ: the officer looked at the paper. The number becomes a mark here and goes nowhere else.</summary>
internal sealed class VerifyResident(AppDbContext db, ResidentKey key, SettingStore settings, ResidentAreas areas, ResidentPace pace, IssueCode codes, LetterBrought letters, ResidentsFile file, Officer officer, Clock clock)
{
    /// <param name="listed">The line of a list that the person stands in, for who brings no letter: one person all the same.</param>
    /// <param name="letter">Code of a letter or slip that the person brings: who has come by a list and by the counter stays one person.</param>
    public async Task<Outcome<VerifiedAtCounter>> RunAsync(string? typed, Guid areaId, string? letter, ListedPerson? listed, bool withCode, CancellationToken cancellation)
    {
        if (Codes.NumberOf(typed) is not { } number)
        {
            return ResidentRefusals.NotANumber;
        }

        if (!pace.MayAsk(officer.Id))
        {
            return ResidentPace.TooMany;
        }

        if (!await areas.ReachesAsync(Capability.VerifyResidents, areaId, cancellation))
        {
            return ResidentRefusals.BeyondReach;
        }

        if (await key.OpenAsync(settings, cancellation) is not { } marks)
        {
            return ResidentKey.Missing;
        }

        var mark = marks.OfNumber(number);
        var resident = await db.Set<Resident>().SingleOrDefaultAsync(one => one.NumberMark == mark, cancellation);
        var (brought, wrong) = await letters.FindAsync(letter, cancellation);
        if (wrong is null && brought is null && listed is not null)
        {
            (brought, wrong) = await letters.ListedAsync(listed, areaId, mark, marks, cancellation);
        }

        if (wrong is not null || (brought?.NumberMark is { } other && other != mark))
        {
            return wrong ?? ResidentRefusals.OthersLetter;
        }

        if (resident is not null && brought is not null && brought.Id != resident.Id)
        {
            await letters.JoinAsync(resident, brought, cancellation);
        }

        resident ??= brought;
        if (resident is null)
        {
            resident = new Resident { Id = OrderedId.New(), Mark = mark, NumberMark = mark };
            db.Add(resident);
        }

        resident.NumberMark = mark;
        Verify(resident, areaId);
        db.Record(new ResidentVerified(areaId, areaId), officer.Id, clock.UtcNow);
        var code = withCode ? await codes.AddAsync(resident, marks, null, cancellation) : null;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return ResidentRefusals.Changed;
        }

        return new VerifiedAtCounter(resident, code);
    }

    private void Verify(Resident resident, Guid areaId)
    {
        var today = clock.Today;
        (resident.AreaId, resident.Method, resident.VerifiedOn, resident.VerifiedBy) = (areaId, ResidentMethod.Counter, today, officer.Id);
        (resident.ValidUntil, resident.WithdrawnOn) = (today.AddDays(file.VerifiedDays), null);
    }
}

/// <summary>The letter that somebody brings to the counter, so that they are not counted a second time under their number.</summary>
internal sealed class LetterBrought(AppDbContext db, FindResident find, ResidentAreas areas, Lists.MergeResidents merge)
{
    public async Task<(Resident? Resident, Refusal? Refusal)> FindAsync(string? code, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return (null, null);
        }

        var found = await find.ByCodeAsync(code, cancellation);
        return found.Refusal is { } refusal ? (null, refusal) : (await db.Set<Resident>().SingleAsync(one => one.Id == found.Value.Resident.Id, cancellation), null);
    }

    /// <summary>The row that a list made of household, name and year of birth, in the ward of the area.</summary>
    public async Task<(Resident? Resident, Refusal? Refusal)> ListedAsync(ListedPerson listed, Guid areaId, string numberMark, Marks marks, CancellationToken cancellation)
    {
        var area = await db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Id == areaId, cancellation);
        var mark = marks.OfHousehold(await areas.WardCodeAsync(area, cancellation), listed.Household, listed.Name, listed.Born);
        var found = await db.Set<Resident>().SingleOrDefaultAsync(one => one.HouseholdMark == mark, cancellation);
        return found is null ? (null, ResidentRefusals.NotListed) : found.NumberMark is { } other && other != numberMark ? (null, ResidentRefusals.OthersLine) : (found, null);
    }

    public Task JoinAsync(Resident kept, Resident twin, CancellationToken cancellation) => merge.RunAsync(kept, twin, cancellation);
}

/// <summary>Gives codes; a new one takes the place of those before it, which stay as history.</summary>
internal sealed class IssueCode(AppDbContext db, ResidentKey key, SettingStore settings, ResidentsFile file, Officer officer, Clock clock)
{
    /// <summary>Cấp lại.</summary>
    public async Task<Outcome<string>> RunAsync(Resident resident, CancellationToken cancellation)
    {
        if (!resident.IsValidOn(clock.Today))
        {
            return ResidentRefusals.NotValid;
        }

        if (await key.OpenAsync(settings, cancellation) is not { } marks)
        {
            return ResidentKey.Missing;
        }

        // Counts on the resident's row, so that of two officers at once one gives a code that works.
        db.Entry(resident).State = EntityState.Modified;
        var code = await AddAsync(resident, marks, null, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return ResidentRefusals.Changed;
        }

        return code;
    }

    /// <summary>Last day of a code given today.</summary>
    public DateOnly ExpiresOn => clock.Today.AddDays(file.CodeDays);

    /// <summary>Adds to the unit of work; the caller saves.</summary>
    public async Task<string> AddAsync(Resident resident, Marks marks, Guid? batchId, CancellationToken cancellation)
    {
        var today = clock.Today;
        foreach (var old in await db.Set<ResidentCode>().Where(code => code.ResidentId == resident.Id && code.WithdrawnOn == null).ToListAsync(cancellation))
        {
            (old.WithdrawnOn, old.IsReplaced) = (today, true);
        }

        var written = Codes.New();
        var plain = Codes.Plain(written);
        db.Add(new ResidentCode
        {
            Id = OrderedId.New(), ResidentId = resident.Id, Serial = Codes.SerialOf(plain), Hash = marks.OfCode(plain), IssuedOn = today, IssuedBy = officer.Id,
            ExpiresOn = ExpiresOn, BatchId = batchId,
        });
        if (batchId is null)
        {
            db.Record(new ResidentCodeIssued(resident.AreaId, resident.AreaId), officer.Id, clock.UtcNow);
        }

        return written;
    }
}

/// <summary>Thu hồi: a code that was lost, or the verification itself of somebody who moved away or was entered by mistake.</summary>
internal sealed class WithdrawResident(AppDbContext db, Officer officer, Clock clock)
{
    public async Task<int> CodesAsync(Resident resident, CancellationToken cancellation)
    {
        var withdrawn = await EndCodesAsync(resident, cancellation);
        if (withdrawn > 0)
        {
            db.Record(new ResidentCodeWithdrawn(resident.AreaId, resident.AreaId), officer.Id, clock.UtcNow);
            await db.SaveChangesAsync(cancellation);
        }

        return withdrawn;
    }

    public async Task RunAsync(Resident resident, CancellationToken cancellation)
    {
        if (resident.WithdrawnOn is not null)
        {
            return;
        }

        resident.WithdrawnOn = clock.Today;
        await EndCodesAsync(resident, cancellation);
        db.Record(new ResidentWithdrawn(resident.AreaId, resident.AreaId), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<int> EndCodesAsync(Resident resident, CancellationToken cancellation)
    {
        var live = await db.Set<ResidentCode>().Where(code => code.ResidentId == resident.Id && code.WithdrawnOn == null).ToListAsync(cancellation);
        live.ForEach(code => code.WithdrawnOn = clock.Today);
        return live.Count;
    }
}
