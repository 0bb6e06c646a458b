using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Portal;

/// <summary>
/// The plan's account as anybody may read it, kept in memory: counting a whole ledger for every visitor would cost more than all
/// officers together. Every change writes an audit event, so as long as the newest event is the same, the figures are.
/// </summary>
internal sealed class PublicAccount(IServiceScopeFactory scopes, TimeProvider time, Clock clock) : IDisposable
{
    /// <summary>How long nothing is asked at all.</summary>
    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(5);

    /// <summary>Nodes' clocks differ a little, so the newest event alone is not trusted for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim counting = new(1, 1);
    private volatile Kept? kept;

    /// <summary>The plan in force of the newest year that the authority itself issued; null while there is none.</summary>
    public async ValueTask<PlanAccount?> CurrentAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (kept is { Account: not null } fresh && now - fresh.AskedAt < Unasked && fresh.Day == clock.Today)
        {
            return fresh.Account;
        }

        // Whoever comes while another counts takes what there is; only the very first visitors wait.
        if (!await counting.WaitAsync(kept is { Account: not null } ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellation))
        {
            return kept!.Account;
        }

        try
        {
            return (kept = await AskAsync(now, cancellation)).Account;
        }
        finally
        {
            counting.Release();
        }
    }

    public void Dispose() => counting.Dispose();

    private async Task<Kept> AskAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var head = await db.Set<AuditEntry>().OrderByDescending(entry => entry.Id).Select(entry => (Guid?)entry.Id).FirstOrDefaultAsync(cancellation);
        if (kept is { } old && old.Head == head && old.Day == clock.Today && now - old.CountedAt < Longest)
        {
            return old with { AskedAt = now };
        }

        var account = await PlanAccounts.LoadAsync(scope.ServiceProvider, null, cancellation);
        return new Kept(account, head, clock.Today, now, now);
    }

    private sealed record Kept(PlanAccount? Account, Guid? Head, DateOnly Day, DateTimeOffset CountedAt, DateTimeOffset AskedAt);
}

/// <summary>One plan with the state of its workstreams. No unit, no person.</summary>
internal sealed record PlanAccount(Guid Id, string? Number, DateOnly? IssuedOn, string Title, int Year, int Measures, IReadOnlyList<StreamAccount> Streams)
{
    public int Open => Streams.Sum(stream => stream.Open);

    public int Late => Streams.Sum(stream => stream.Late);

    public int Reported => Streams.Sum(stream => stream.Reported);

    public int Closed => Streams.Sum(stream => stream.Closed);

    public int Total => Open + Reported + Closed;
}

/// <param name="Id">Null for what stands under no workstream.</param>
/// <param name="Late">Of those open.</param>
internal sealed record StreamAccount(Guid? Id, string Number, string Title, int Open, int Late, int Reported, int Closed);

internal static class PlanAccounts
{
    /// <summary>Plans in force that the authority itself issued, newest first: these are public.</summary>
    public static IQueryable<PlanRow> Public(AppDbContext db, Locality locality) => db.Set<PlanRow>()
        .Where(plan => plan.State == "InForce" && db.Set<UnitRow>().Any(unit => unit.Id == plan.IssuerUnitId && unit.Code == locality.RootUnit))
        .OrderByDescending(plan => plan.Year).ThenByDescending(plan => plan.Id);

    /// <summary>Without an id the newest plan whose items are followed: one that is only recorded has no account to give.</summary>
    public static async Task<PlanAccount?> LoadAsync(IServiceProvider services, Guid? planId, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var plan = await Public(db, services.GetRequiredService<Locality>())
            .Where(p => planId == null ? db.Set<MeasureRow>().Any(m => m.PlanId == p.Id && m.IsAdopted) : p.Id == planId)
            .Select(p => new { p.Id, p.Number, p.IssuedOn, p.Title, p.Year, Measures = db.Set<MeasureRow>().Count(m => m.PlanId == p.Id && m.IsAdopted && m.Kind == "Duty") })
            .FirstOrDefaultAsync(cancellation);
        if (plan is null)
        {
            return null;
        }

        var states = await services.GetRequiredService<IDutyFigures>().ByWorkstreamAsync(plan.Id, cancellation);
        var streams = await db.Set<WorkstreamRow>().Where(stream => stream.PlanId == plan.Id).OrderBy(stream => stream.Position).ThenBy(stream => stream.Id)
            .Select(stream => new { stream.Id, stream.Number, stream.Title }).ToListAsync(cancellation);
        var accounts = streams.Select(stream => Of(stream.Id, stream.Number, stream.Title, states.FirstOrDefault(state => state.WorkstreamId == stream.Id))).ToList();
        if (states.FirstOrDefault(state => state.WorkstreamId is null || streams.TrueForAll(stream => stream.Id != state.WorkstreamId)) is { } rest)
        {
            accounts.Add(Of(null, "", "", rest));
        }

        return new PlanAccount(plan.Id, plan.Number, plan.IssuedOn, plan.Title, plan.Year, plan.Measures, accounts);
    }

    private static StreamAccount Of(Guid? id, string number, string title, WorkstreamState? state) =>
        new(id, number, title, state?.Open ?? 0, state?.Late ?? 0, state?.Reported ?? 0, state?.Closed ?? 0);
}
