using System.Security.Claims;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Residents;
using CoSo.Data.Settings;
using CoSo.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CoSo.Residents;

/// <summary>How the locality reads what its provider of electronic identity answers (<c>provider:</c> of <c>residents.yaml</c>); names of claims are replaceable.</summary>
internal sealed class ProviderRules
{
    /// <summary>As people call it, on the button.</summary>
    public string Name { get; set; } = "VNeID";

    /// <summary>Asked for besides <c>openid</c>.</summary>
    public List<string> Scopes { get; set; } = [];

    /// <summary>The claim that holds the personal number of 12 figures.</summary>
    public string NumberClaim { get; set; } = "personal_number";

    /// <summary>The claim that holds where the person lives; empty where the provider tells none: then the area comes from a counter or a list.</summary>
    public string AreaClaim { get; set; } = "";

    /// <summary>What the area claim may say, with the code of the unit here. A value that is not named is looked up as a unit's code.</summary>
    public Dictionary<string, string> Areas { get; set; } = [];

    /// <summary>Levels of assurance (<c>acr</c>) that are enough; empty: any.</summary>
    public List<string> Levels { get; set; } = [];
}

/// <summary>Where the provider is and as whom this installation asks (<c>Residents:Provider</c> of the configuration); holds a secret, so never in a file of the locality.</summary>
internal sealed class ProviderAccess
{
    /// <summary>The provider's issuer; without it there is none, and no page speaks of it.</summary>
    public Uri? Authority { get; set; }

    public string ClientId { get; set; } = "";

    public string? ClientSecret { get; set; }

    public bool IsOn => Authority is not null;

    public static ProviderAccess Of(IConfiguration configuration) => configuration.GetSection("Residents:Provider").Get<ProviderAccess>() ?? new ProviderAccess();
}

/// <summary>Why a provider's answer verified nobody. Travels as its code in the address back to the page.</summary>
internal static class ProviderRefusals
{
    public static readonly Refusal Denied = new("provider-denied", "Bạn đã dừng ở {0}, chưa có gì được gửi sang đây. Thử lại, hoặc nhập mã trên giấy.");

    public static readonly Refusal Failed = new("provider-failed", "Chưa xác minh được qua {0}. Thử lại; nếu vẫn không được thì nhập mã trên giấy hoặc đến phường.");

    public static readonly Refusal Away = new("provider-away", "Hiện không kết nối được với {0}. Thử lại sau ít phút, hoặc nhập mã trên giấy.");

    public static readonly Refusal TooLow = new("provider-level", "Tài khoản {0} của bạn chưa ở mức định danh cần thiết. Nâng mức định danh, hoặc mang thẻ căn cước đến phường.");

    public static readonly Refusal NoNumber = new("provider-number", "{0} không cho biết số định danh nên chưa xác minh được. Mang thẻ căn cước đến phường.");

    public static readonly Refusal NotListed = new("provider-area", "{0} đã nhận ra bạn, nhưng ở đây chưa biết bạn cư trú ở phường nào. Mang thẻ căn cước đến phường một lần; từ lần sau chỉ cần {0}.");

    public static readonly Refusal Ended = new("provider-ended", "Xác minh cư trú của bạn đã hết hạn hoặc đã thu hồi. Mang thẻ căn cước đến phường để được đối chiếu lại.");

    private static readonly Refusal[] All = [Denied, Failed, Away, TooLow, NoNumber, NotListed, Ended, ResidentKey.Missing];

    /// <summary>Null for a code that is none of ours.</summary>
    public static Refusal? Of(string? code, string provider) => Array.Find(All, one => one.Code == code) is { } found ? found with { Arguments = [provider] } : null;
}

/// <summary>
/// What the provider answered becomes a visit. Of its claims the number becomes a mark, as at the counter, so that both ways are one person; the area, where
/// it tells one, becomes a unit; the subject, the name and all tokens are dropped.
/// </summary>
internal sealed class VerifyByProvider(AppDbContext db, ResidentKey key, SettingStore settings, ResidentsFile file, ResidentSessions sessions, Clock clock)
{
    /// <returns>Why not; null for who is inside now.</returns>
    public async Task<Refusal?> RunAsync(ClaimsPrincipal who, CancellationToken cancellation)
    {
        var rules = file.Provider;
        if (rules.Levels.Count > 0 && !rules.Levels.Contains(who.FindFirstValue("acr") ?? ""))
        {
            return ProviderRefusals.TooLow;
        }

        if (Codes.NumberOf(who.FindFirstValue(rules.NumberClaim)) is not { } number)
        {
            return ProviderRefusals.NoNumber;
        }

        if (await key.OpenAsync(settings, cancellation) is not { } marks)
        {
            return ResidentKey.Missing;
        }

        var area = rules.AreaClaim.Length == 0 ? null : await AreaAsync(who.FindFirstValue(rules.AreaClaim), cancellation);
        var (resident, refusal) = await ResidentAsync(marks.OfNumber(number), area, cancellation);
        if (resident is null)
        {
            return refusal;
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return ProviderRefusals.Failed;
        }

        return await sessions.BeginAsync(resident, null, cancellation) ? null : ResidentKey.Missing;
    }

    private async Task<(Resident?, Refusal?)> ResidentAsync(string mark, UnitRow? area, CancellationToken cancellation)
    {
        var resident = await db.Set<Resident>().SingleOrDefaultAsync(one => one.NumberMark == mark, cancellation);
        if (area is null)
        {
            return resident is null ? (null, ProviderRefusals.NotListed) : resident.IsValidOn(clock.Today) ? (resident, null) : (null, ProviderRefusals.Ended);
        }

        // What an officer withdrew is looked at by an officer again.
        if (resident?.WithdrawnOn is not null)
        {
            return (null, ProviderRefusals.Ended);
        }

        if (resident is null)
        {
            // Not an ordered id: it would tell the second, and with it what was done right after.
            resident = new Resident { Id = Guid.NewGuid(), Mark = mark, NumberMark = mark, AreaId = area.Id };
            db.Add(resident);
        }
        else if (!await IsWithinAsync(resident.AreaId, area, cancellation))
        {
            resident.AreaId = area.Id;
        }
        else if (resident.IsValidOn(clock.Today))
        {
            return (resident, null);
        }

        var today = clock.Today;
        (resident.Method, resident.VerifiedOn, resident.VerifiedBy, resident.ValidUntil) = (ResidentMethod.Provider, today, Guid.Empty, today.AddDays(file.VerifiedDays));
        return (resident, null);
    }

    /// <summary>A provider knows the ward; a neighbourhood of it that a counter or a list told stays.</summary>
    private async Task<bool> IsWithinAsync(Guid known, UnitRow area, CancellationToken cancellation) =>
        (await db.Set<UnitRow>().Where(unit => unit.Id == known).Select(unit => unit.Path).SingleAsync(cancellation)).StartsWith(area.Path, StringComparison.Ordinal);

    private async Task<UnitRow?> AreaAsync(string? told, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(told))
        {
            return null;
        }

        var code = file.Provider.Areas.GetValueOrDefault(told, told);
        return await ResidentAreas.Of(db.Set<UnitRow>(), clock.Today).AsNoTracking().SingleOrDefaultAsync(unit => unit.Code == code, cancellation);
    }
}

/// <summary>
/// OpenID Connect, code flow with PKCE. The provider's answer ends in a resident's visit and nowhere else: no account, no token kept, no second cookie.
/// </summary>
internal static class ResidentProvider
{
    public const string Scheme = "CoSo.ResidentProvider";

    /// <summary>Registered with the provider, together with the address of this site.</summary>
    public const string ReturnPath = "/xac-minh-cu-tru/tro-lai";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddResidentProvider(this IServiceCollection services, ProviderAccess access)
    {
        services.AddSingleton(access);
        if (!access.IsOn)
        {
            return services;
        }

        services.AddScoped<VerifyByProvider>();
        services.AddAuthentication().AddOpenIdConnect(Scheme, displayName: null, _ => { });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<ResidentsFile>((options, file) => Set(options, access, file.Provider));
        return services;
    }

    private static void Set(OpenIdConnectOptions options, ProviderAccess access, ProviderRules rules)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (access.Authority!.AbsoluteUri, access.ClientId, access.ClientSecret);
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (options.SaveTokens, options.MapInboundClaims, options.GetClaimsFromUserInfoEndpoint) = (false, false, true);

        // On a computer that others use too, whoever comes next is asked again.
        options.Prompt = OpenIdConnectPrompt.Login;
        options.AdditionalAuthorizationParameters.Clear();
        if (rules.Levels.Count > 0)
        {
            options.AdditionalAuthorizationParameters["acr_values"] = string.Join(' ', rules.Levels);
        }

        options.Scope.Clear();
        options.Scope.Add(OpenIdConnectScope.OpenId);
        rules.Scopes.ForEach(options.Scope.Add);

        // Of what the provider tells, these alone are taken.
        options.ClaimActions.Clear();
        foreach (var claim in new[] { rules.NumberClaim, rules.AreaClaim, "acr" }.Where(claim => claim.Length > 0))
        {
            options.ClaimActions.MapJsonKey(claim, claim);
        }

        (options.CallbackPath, options.RemoteSignOutPath, options.SignInScheme) = (ReturnPath, default, ResidentSessions.Scheme);
        options.BackchannelTimeout = Patience;
        foreach (var cookie in new[] { options.NonceCookie, options.CorrelationCookie })
        {
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        }

        options.Events = new OpenIdConnectEvents { OnTicketReceived = ReceiveAsync, OnRemoteFailure = FailAsync, OnAccessDenied = DenyAsync };
    }

    private static async Task ReceiveAsync(TicketReceivedContext received)
    {
        var verify = received.HttpContext.RequestServices.GetRequiredService<VerifyByProvider>();
        var refusal = await verify.RunAsync(received.Principal!, received.HttpContext.RequestAborted);
        received.Response.Redirect(refusal is null ? received.ReturnUri! : BackWith(refusal, received.ReturnUri));
        received.HandleResponse();
    }

    private static Task FailAsync(RemoteFailureContext failed)
    {
        failed.Response.Redirect(BackWith(ProviderRefusals.Failed, failed.Properties?.RedirectUri));
        failed.HandleResponse();
        return Task.CompletedTask;
    }

    private static Task DenyAsync(AccessDeniedContext denied)
    {
        denied.Response.Redirect(BackWith(ProviderRefusals.Denied, denied.ReturnUrl));
        denied.HandleResponse();
        return Task.CompletedTask;
    }

    private static string BackWith(Refusal refusal, string? back) =>
        ResidentAddress.Enter + QueryString.Create([new("loi", refusal.Code), .. back is null or ResidentAddress.Enter ? [] : new KeyValuePair<string, string?>[] { new("ve", back) }]);
}
