using System.Globalization;
using System.Security.Claims;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Residents;
using CoSo.Data.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents;

/// <param name="Until">When this browser must be verified again.</param>
internal sealed record ResidentVisit(Resident Resident, DateTimeOffset Until);

/// <summary>
/// A verified visitor on one browser, for a short while, apart from officers' accounts. The cookie says which row, sealed by the
/// installation's key, because cookies' own keys lie in the database. That somebody entered is written nowhere: with the time of entering
/// the person could be tied to what was done then.
/// </summary>
internal sealed class ResidentSessions(IHttpContextAccessor access, AppDbContext db, ResidentKey key, SettingStore settings, ResidentsFile file, TimeProvider time, Clock clock)
{
    public const string Scheme = "CoSo.Resident";
    public const string CookieName = "coso-cu-dan";
    private const string ResidentClaim = "resident";
    private const string CodeClaim = "code";
    private const string UntilClaim = "until";
    private const string SealClaim = "seal";

    private HttpContext Http => access.HttpContext ?? throw new InvalidOperationException("A resident's session outside a request.");

    public async Task<bool> BeginAsync(Resident resident, Guid? codeId, CancellationToken cancellation)
    {
        if (await key.OpenAsync(settings, cancellation) is not { } marks)
        {
            return false;
        }

        var until = time.GetUtcNow().AddMinutes(file.SessionMinutes);
        var (who, code, end) = (resident.Id.ToString(), codeId?.ToString() ?? "", until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        var identity = new ClaimsIdentity([new Claim(ResidentClaim, who), new Claim(CodeClaim, code), new Claim(UntilClaim, end), new Claim(SealClaim, marks.Seal($"{who}|{code}|{end}"))], Scheme);
        await Http.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { ExpiresUtc = until, IsPersistent = false });
        return true;
    }

    public Task EndAsync() => Http.SignOutAsync(Scheme);

    /// <summary>Asked of the database each time: a withdrawn code or verification ends it at once.</summary>
    public async Task<ResidentVisit?> CurrentAsync(CancellationToken cancellation)
    {
        if (access.HttpContext is null || !Http.Request.Cookies.ContainsKey(CookieName) || (await Http.AuthenticateAsync(Scheme)).Principal is not { } visitor)
        {
            return null;
        }

        var (who, code, end) = (visitor.FindFirstValue(ResidentClaim) ?? "", visitor.FindFirstValue(CodeClaim) ?? "", visitor.FindFirstValue(UntilClaim) ?? "");
        if (!long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || !Guid.TryParse(who, out var id)
            || DateTimeOffset.FromUnixTimeSeconds(seconds) is var until && until <= time.GetUtcNow()
            || await key.OpenAsync(settings, cancellation) is not { } marks || !marks.IsSeal($"{who}|{code}|{end}", visitor.FindFirstValue(SealClaim)))
        {
            return null;
        }

        var today = clock.Today;
        var resident = await db.Set<Resident>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation);
        var codeWorks = !Guid.TryParse(code, out var codeId) || await db.Set<ResidentCode>().AnyAsync(one => one.Id == codeId && one.WithdrawnOn == null && one.ExpiresOn >= today, cancellation);
        return resident?.IsValidOn(today) == true && codeWorks ? new ResidentVisit(resident, until) : null;
    }
}

/// <summary>Finds who stands behind a code or a number.</summary>
internal sealed class FindResident(AppDbContext db, ResidentKey key, SettingStore settings, ResidentPace pace, Officer officer, Clock clock)
{
    public async Task<Outcome<(Resident Resident, Guid CodeId)>> ByCodeAsync(string? typed, CancellationToken cancellation)
    {
        var plain = Codes.Plain(typed);
        var serial = Codes.SerialOf(plain);
        if (!pace.MayTry(serial))
        {
            return ResidentPace.TooMany;
        }

        if (await key.OpenAsync(settings, cancellation) is not { } marks)
        {
            return ResidentKey.Missing;
        }

        // Hashed and compared also where there is no such row, so that the time taken tells nothing.
        var code = await db.Set<ResidentCode>().AsNoTracking().SingleOrDefaultAsync(one => one.Serial == serial, cancellation);
        var fits = Codes.Fits(code, marks.OfCode(plain));
        if (code is null || !fits || code.WithdrawnOn is not null)
        {
            return ResidentRefusals.WrongCode;
        }

        var today = clock.Today;
        if (code.ExpiresOn < today)
        {
            return ResidentRefusals.CodeExpired with { Arguments = [Vn.Day(code.ExpiresOn)] };
        }

        var resident = await db.Set<Resident>().AsNoTracking().SingleAsync(one => one.Id == code.ResidentId, cancellation);
        return resident.IsValidOn(today) ? (resident, code.Id) : ResidentRefusals.WrongCode;
    }

    /// <summary>By the number on a paper that the officer holds.</summary>
    public async Task<Outcome<Resident>> ByNumberAsync(string number, CancellationToken cancellation)
    {
        if (!pace.MayAsk(officer.Id))
        {
            return ResidentPace.TooMany;
        }

        if (await key.OpenAsync(settings, cancellation) is not { } marks)
        {
            return ResidentKey.Missing;
        }

        var mark = marks.OfNumber(number);
        return await db.Set<Resident>().AsNoTracking().SingleOrDefaultAsync(one => one.NumberMark == mark, cancellation) is { } found ? found : ResidentRefusals.NotFound;
    }

    /// <summary>By the open half of a code, as printed on its letter.</summary>
    public async Task<Outcome<Resident>> BySerialAsync(string? typed, CancellationToken cancellation)
    {
        var serial = Codes.SerialOf(Codes.Plain(typed));
        if (!pace.MayAsk(officer.Id))
        {
            return ResidentPace.TooMany;
        }

        var id = await db.Set<ResidentCode>().Where(code => code.Serial == serial).Select(code => (Guid?)code.ResidentId).SingleOrDefaultAsync(cancellation);
        return await db.Set<Resident>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is { } found ? found : ResidentRefusals.NotFound;
    }
}

/// <summary>What other modules are told.</summary>
internal sealed class ResidentAnswers(AppDbContext db, ResidentSessions sessions, FindResident find, ResidentKey key, SettingStore settings, Officer officer, Clock clock) : IResidents
{
    public async Task<VerifiedResident?> VisitorAsync(string matter, CancellationToken cancellation) =>
        await sessions.CurrentAsync(cancellation) is { } visit ? await OfAsync(visit.Resident, matter, cancellation) : null;

    public async Task<Outcome<VerifiedResident>> InPersonAsync(string matter, string typed, CancellationToken cancellation)
    {
        var (found, refusal) = await WhoAsync(typed, cancellation);
        if (found is null)
        {
            return refusal!;
        }

        if (await OfAsync(found, matter, cancellation) is not { } resident)
        {
            return ResidentRefusals.WrongCode;
        }

        return officer.Can(Capability.AssistResidents, resident.AreaPath) ? resident : ResidentRefusals.NotInReach;
    }

    private async Task<(Resident?, Refusal?)> WhoAsync(string typed, CancellationToken cancellation)
    {
        if (Codes.NumberOf(typed) is not { } number || !officer.Can(Capability.VerifyResidents))
        {
            var byCode = await find.ByCodeAsync(typed, cancellation);
            return (byCode.Refusal is null ? byCode.Value.Resident : null, byCode.Refusal);
        }

        var byNumber = await find.ByNumberAsync(number, cancellation);
        return byNumber.Value?.IsValidOn(clock.Today) == false ? (null, ResidentRefusals.NotValid) : (byNumber.Value, byNumber.Refusal);
    }

    private async Task<VerifiedResident?> OfAsync(Resident resident, string matter, CancellationToken cancellation)
    {
        var path = await db.Set<UnitRow>().Where(unit => unit.Id == resident.AreaId).Select(unit => unit.Path).SingleAsync(cancellation);
        return await key.OpenAsync(settings, cancellation) is { } marks ? new VerifiedResident(resident.AreaId, path, marks.Pseudonym(resident, matter)) : null;
    }
}
