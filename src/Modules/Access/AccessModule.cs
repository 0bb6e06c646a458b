using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using CoSo.Contracts.Demo;
using CoSo.Data.Changes;
using CoSo.Ui;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CoSo.Access;

/// <summary>Sign-in, sessions, roles at units and what they allow.</summary>
public static class AccessModule
{
    /// <summary>Name of the sign-in cookie.</summary>
    public const string CookieName = "coso-phien";

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(AccessModule).Assembly);
        services.AddSingleton<IModelPart, AccessModel>();
        services.AddSingleton(new SeldomTable("session", "ended_at"));
        services.AddSingleton(new SeldomTable("account", "display_name, unit_id, closed_at"));
        services.AddSingleton(new SeldomTable("role_grant"));
        services.AddHttpContextAccessor();
        services.AddScoped(provider =>
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Officer>() ?? Officer.Nobody);
        AddIdentity(services);
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(LiveSession())
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.Configure<AuthorizationOptions>(options =>
        {
            options.AddPolicy(SignedInAttribute.PolicyName, LiveSession());
            foreach (var capability in Capability.All)
            {
                options.AddPolicy(capability, policy => policy
                    .RequireAuthenticatedUser()
                    .RequireAssertion(context => (context.Resource as HttpContext)?.Features.Get<Officer>()?.Can(capability) == true));
            }
        });
        services.AddScoped<Sessions>();
        services.AddScoped<EnterWithPassword>();
        services.AddScoped<EnterWithPasskey>();
        services.AddScoped<CreateAccount>();
        services.AddScoped<GrantRole>();
        services.AddScoped<TakeRole>();
        services.AddScoped<EditAccount>();
        services.AddScoped<CloseAccount>();
        services.AddScoped<UnlockAccount>();
        services.AddScoped<InviteOfficer>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<KeepPasskeys>();
        services.AddScoped<IUnitOfficers, UnitOfficers>();
        services.AddScoped<IOfficerMail, OfficerMail>();
        services.AddScoped<IOfficerBook, OfficerBook>();
        services.AddSingleton<SignInPace>();
        services.AddNavItem(new NavItem("Tài khoản", "/quan-tri/tai-khoan", Capability.ManageAccess, Order: 110));
        services.AddNavItem(new NavItem("Nhật ký hệ thống", "/quan-tri/nhat-ky", Capability.SeeAudit, Order: 115));
        services.AddSingleton(AccountAudit.Words);
        services.AddScoped<IAuditNames, AccountAudit>();
        services.AddSingleton<AuditBook>();
        services.AddScoped<AuditTrail>();
        services.AddSingleton(AuditExportLimit.Usual);
        services.AddScoped<AuditExport>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<LoadDemoPeople>();
        services.AddScoped<IDemoPeople, DemoPeople>();
        return services;
    }

    /// <summary>
    /// Called once at start: a demo gets its fictional people; an installation without accounts gets a code for the link that
    /// makes the first administrator.
    /// </summary>
    /// <returns>The code; null when somebody can sign in already.</returns>
    public static async Task<string?> PrepareAccessAsync(IServiceProvider services, bool isDemo, CancellationToken cancellation)
    {
        if (isDemo)
        {
            await services.GetRequiredService<LoadDemoPeople>().RunAsync(cancellation);
        }

        return await services.GetRequiredService<FirstAdministrator>().NewCodeAsync(cancellation);
    }

    /// <summary>Address of the page that makes the first administrator.</summary>
    public static string SetupAddress(string code) => $"/thiet-lap?ma={code}";

    private static AuthorizationPolicy LiveSession() => new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = AccountRules.PasswordMinLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = AccountRules.TriesBeforeLock;
                options.Lockout.DefaultLockoutTimeSpan = AccountRules.LockTime;
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_@";
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddSignInManager()
            .AddEntityFrameworkStores<AppDbContext>()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = CookieName;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = AccountRules.SessionLength;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/dang-nhap";
            cookie.AccessDeniedPath = "/khong-duoc-phep";
            cookie.ReturnUrlParameter = "ve";
            cookie.Events = new CookieAuthenticationEvents
            {
                OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<Sessions>().ValidateAsync(context),
                OnRedirectToAccessDenied = context =>
                {
                    // The page of the error itself is rendered by the status code handler, at the address asked for.
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                },
            };
        });
    }
}

/// <summary>Rules of accounts; security settings of CoSo's own, no numbers of the law.</summary>
internal static class AccountRules
{
    public const int PasswordMinLength = 12;

    public const int TriesBeforeLock = 5;

    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan SessionLength = TimeSpan.FromHours(10);

    /// <summary>Tries to sign in with one name in a minute, right or wrong.</summary>
    public const int TriesEachMinute = 20;

    /// <summary>Tries of everybody together each second, and how many may come at once: checking a password costs much.</summary>
    public const int TriesEachSecond = 10;

    public const int TriesAtOnce = 100;

    /// <summary>How long the link to choose a password works.</summary>
    public static readonly TimeSpan InvitationLength = TimeSpan.FromDays(7);

    /// <summary>How seldom the time a session was last seen is written.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);
}
