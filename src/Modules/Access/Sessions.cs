using CoSo.Kernel;
using System.Security.Claims;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Changes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>
/// Begins, checks and ends sessions. Each request of a signed-in officer asks the database whether anything that decides who may
/// what has changed, and only then who the officer is, so that taking a role or ending a session counts at once, on every node.
/// </summary>
internal sealed class Sessions(AppDbContext db, TimeProvider time, Locality locality, Seldom seldom)
{
    private const string SessionClaim = "session";

    private static readonly Func<AppDbContext, Guid, DateTime, IAsyncEnumerable<LiveRow>> Live = EF.CompileAsyncQuery(
        (AppDbContext db, Guid id, DateTime now) =>
            from session in db.Set<Session>()
            where session.Id == id && session.EndedAt == null
            join account in db.Set<Account>() on session.AccountId equals account.Id
            where account.ClosedAt == null
            join unit in db.Set<UnitRow>() on account.UnitId equals unit.Id
            join grant in db.Set<Grant>().Where(grant => grant.To == null || grant.To > now)
                on account.Id equals grant.AccountId into grants
            from grant in grants.DefaultIfEmpty()
            join reached in db.Set<UnitRow>() on grant.UnitId equals reached.Id into units
            from reached in units.DefaultIfEmpty()
            select new LiveRow(
                account.Id, account.DisplayName, unit.Id, unit.ShortName, unit.Path, session.SeenAt, grant!.Role, grant!.From, grant!.To, reached!.Code, reached!.Path));

    /// <summary>Begins a session and writes the cookie.</summary>
    public async Task BeginAsync(Account account, HttpContext http)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var session = new Session
        {
            Id = OrderedId.New(),
            AccountId = account.Id,
            StartedAt = now,
            SeenAt = now,
            Device = DeviceName.From(http.Request.Headers.UserAgent.ToString()),
        };
        db.Add(session);
        db.Record(new SignedIn(account.Id, account.UnitId), account.Id, now);
        await db.SaveChangesAsync(http.RequestAborted);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, PrincipalOf(account.Id, session.Id));
    }

    /// <summary>What the cookie holds: who and which session, nothing that could grow stale.</summary>
    public static ClaimsPrincipal PrincipalOf(Guid accountId, Guid sessionId) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, accountId.ToString()), new Claim(SessionClaim, sessionId.ToString())],
        IdentityConstants.ApplicationScheme));

    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await seldom.PinAsync(http.RequestAborted);
        }

        if (Guid.TryParse(context.Principal?.FindFirstValue(SessionClaim), out var sessionId)
            && await OfficerOfAsync(sessionId) is { } officer)
        {
            http.Features.Set(officer);
            return;
        }

        context.RejectPrincipal();
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>The officer behind a live session; null when it has ended or the account is closed.</summary>
    public async Task<Officer?> OfficerOfAsync(Guid sessionId)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var live = await seldom.KeepAsync((typeof(LiveOfficer), sessionId), () => LoadAsync(sessionId, now), CancellationToken.None);
        if (live is not null && now >= live.Until)
        {
            // A role begins or ends by itself: no row changes with it.
            live = await LoadAsync(sessionId, now);
        }

        if (live is not null && now - live.SeenAt > AccountRules.SeenEvery)
        {
            live.SeenAt = now;
            await db.Set<Session>().Where(session => session.Id == sessionId)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now));
        }

        return live?.Officer;
    }

    private async Task<LiveOfficer?> LoadAsync(Guid sessionId, DateTime now)
    {
        LiveRow? first = null;
        var until = DateTime.MaxValue;
        var reaches = new Dictionary<string, IReadOnlyList<string>>();
        await foreach (var row in Live(db, sessionId, now))
        {
            first ??= row;
            if (row.From > now)
            {
                until = row.From.Value < until ? row.From.Value : until;
                continue;
            }

            until = row.To < until ? row.To.Value : until;
            HeldReach.Add(reaches, row.Role, row.ReachedCode, row.ReachedPath, locality);
        }

        return first is null ? null : new LiveOfficer(
            new Officer
            {
                Id = first.AccountId,
                Name = first.Name,
                UnitId = first.UnitId,
                UnitName = first.UnitName,
                UnitPath = first.UnitPath,
                SessionId = sessionId,
                Reaches = reaches,
            },
            until) { SeenAt = first.SeenAt };
    }

    /// <summary>Ends one session of the account; ending one that has ended changes nothing.</summary>
    public async Task EndAsync(Guid sessionId, Guid accountId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var session = await db.Set<Session>()
            .SingleOrDefaultAsync(s => s.Id == sessionId && s.AccountId == accountId && s.EndedAt == null, cancellation);
        if (session is null)
        {
            return;
        }

        session.EndedAt = now;
        db.Record(new SessionEnded(session.Id, null), accountId, now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Ends the account's sessions, but for one, in the unit of work; the caller saves.</summary>
    /// <returns>How many were live.</returns>
    public async Task<int> EndAllAsync(Guid accountId, Guid? except, Guid actorId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var live = await db.Set<Session>().Where(s => s.AccountId == accountId && s.EndedAt == null && s.Id != except).ToListAsync(cancellation);
        foreach (var session in live)
        {
            session.EndedAt = now;
            db.Record(new SessionEnded(session.Id, null), actorId, now);
        }

        return live.Count;
    }

    /// <summary>Sessions that a browser may still hold, newest first.</summary>
    public IQueryable<Session> LiveOf(Guid accountId)
    {
        var since = time.GetUtcNow().UtcDateTime - AccountRules.SessionLength;
        return db.Set<Session>().Where(s => s.AccountId == accountId && s.EndedAt == null && s.SeenAt > since).OrderByDescending(s => s.Id);
    }

    private sealed record LiveRow(
        Guid AccountId, string Name, Guid UnitId, string UnitName, string UnitPath, DateTime SeenAt, string? Role, DateTime? From, DateTime? To, string? ReachedCode, string? ReachedPath);

    /// <param name="Until">When a role begins or ends by itself.</param>
    private sealed record LiveOfficer(Officer Officer, DateTime Until)
    {
        /// <summary>When it was last written that the session was seen.</summary>
        public DateTime SeenAt { get; set; }
    }
}
