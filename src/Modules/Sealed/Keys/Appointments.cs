using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Sealed.Matters;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Keys;

/// <summary>Who is appointed at an agency, and who could be.</summary>
internal sealed class Appointments(AppDbContext db, IOfficerMail holders, IOfficerBook officers, Officer officer, Clock clock)
{
    /// <summary>Units at which the officer appoints: those whose head they are, not those above which they stand.</summary>
    public async Task<List<UnitRow>> AgenciesAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var paths = officer.Reaches.GetValueOrDefault(Capability.AppointSealed)?.ToList() ?? [];
        return await db.Set<UnitRow>().AsNoTracking().On(today).Where(unit => paths.Contains(unit.Path)).OrderBy(unit => unit.Position).ToListAsync(cancellation);
    }

    public Task<List<SealKey>> OfAsync(Guid unitId, CancellationToken cancellation) =>
        db.Set<SealKey>().AsNoTracking().Where(key => key.UnitId == unitId).OrderBy(key => key.EndedOn != null).ThenBy(key => key.Kind).ThenBy(key => key.Id).Take(200).ToListAsync(cancellation);

    /// <summary>Open accounts at or below the agency that may be appointed and are not.</summary>
    public async Task<List<Candidate>> CandidatesAsync(UnitRow agency, CancellationToken cancellation)
    {
        var path = agency.Path;
        var today = clock.Today;
        var units = await db.Set<UnitRow>().On(today).Where(unit => unit.Path.Substring(0, path.Length) == path).Select(unit => unit.Id).ToListAsync(cancellation);
        var taken = await db.Set<SealKey>().Where(key => key.UnitId == agency.Id && key.EndedOn == null).Select(key => key.AccountId).ToListAsync(cancellation);
        var found = new List<Candidate>();
        foreach (var holder in (await holders.HoldersAsync(units, [Capability.HandleSealed], cancellation)).DistinctBy(one => one.AccountId).Where(one => !taken.Contains(one.AccountId)))
        {
            if (await officers.OfAccountAsync(holder.AccountId, cancellation) is { } one)
            {
                found.Add(new Candidate(one, holder.Title));
            }
        }

        return found;
    }
}

internal sealed record Candidate(Officer Officer, string Title);

/// <summary>Phân công: by the head of the agency, by a paper. Gives no access to anything until the person has made a key.</summary>
internal sealed class AppointHolder(AppDbContext db, Appointments appointments, Officer officer, Clock clock)
{
    /// <summary>Two of three give access back; more would make it easier to come by two.</summary>
    public const int Keepers = 3;

    public async Task<Outcome<SealKey>> RunAsync(UnitRow agency, Guid accountId, HolderKind kind, string paper, CancellationToken cancellation)
    {
        if ((await appointments.CandidatesAsync(agency, cancellation)).Find(one => one.Officer.Id == accountId) is not { } candidate)
        {
            return SealedRefusals.NoCandidate;
        }

        // Decides in the agency's name: only who may also appoint there.
        if (kind is HolderKind.Decider && !candidate.Officer.Holds(Capability.AppointSealed, agency.Path))
        {
            return SealedRefusals.NotHead;
        }

        if (kind is HolderKind.Keeper && await db.Set<SealKey>().CountAsync(key => key.UnitId == agency.Id && key.Kind == HolderKind.Keeper && key.EndedOn == null, cancellation) >= Keepers)
        {
            return SealedRefusals.EnoughKeepers;
        }

        var key = new SealKey
        {
            Id = OrderedId.New(), UnitId = agency.Id, AccountId = accountId, Name = candidate.Officer.Name, Post = candidate.Title is { Length: > 0 } title ? title : candidate.Officer.UnitName,
            Kind = kind, Paper = paper, AppointedOn = clock.Today,
        };
        db.Add(key);
        db.Record(new SealHolderAppointed(key.Id, agency.Id, accountId, kind, paper), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return key;
    }
}

/// <summary>Thôi phân công: what was encrypted for the person is taken away in the same transaction.</summary>
internal sealed class EndAppointment(AppDbContext db, Officer officer, Clock clock)
{
    public async Task<Outcome<SealKey>> RunAsync(SealKey key, string paper, CancellationToken cancellation)
    {
        // A matter that nobody else could open would be lost.
        var boxes = db.Set<MatterBox>();
        var lonely = await boxes.Where(box => box.KeyId == key.Id)
            .CountAsync(box => !boxes.Any(other => other.MatterId == box.MatterId && other.KeyId != key.Id && db.Set<SealKey>().Any(one => one.Id == other.KeyId && one.Kind == HolderKind.Handler)), cancellation);
        if (key.Kind is HolderKind.Handler && lonely > 0)
        {
            return SealedRefusals.HandOverFirst with { Arguments = [lonely] };
        }

        (key.EndedOn, key.EndedPaper, key.Wrapped, key.Salt) = (clock.Today, paper, null, null);
        db.RemoveRange(await boxes.Where(box => box.KeyId == key.Id).ToListAsync(cancellation));
        db.RemoveRange(await db.Set<MatterShare>().Where(share => share.KeeperId == key.Id || share.OtherId == key.Id).ToListAsync(cancellation));
        db.Record(new SealHolderEnded(key.Id, key.UnitId, paper), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return key;
    }
}
