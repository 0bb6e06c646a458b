using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Residents;
using CoSo.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Configuration;

namespace CoSo.Residents;

/// <summary>Residents who were verified, without a register of who they are: once per person in each matter, under a pseudonym.</summary>
public static class ResidentsModule
{
    public static IServiceCollection AddResidents(this IServiceCollection services, Locality locality, IConfiguration configuration)
    {
        services.AddCoSoText(typeof(ResidentsModule).Assembly);
        services.AddSingleton<IModelPart, ResidentsModel>();
        services.AddSingleton(ResidentAudit.Words);
        services.AddSingleton(ResidentsFile.Load(locality));
        services.AddSingleton<ResidentKey>();
        services.AddSingleton<ResidentPace>();
        services.AddScoped<ResidentAreas>();
        services.AddScoped<VerifyResident>();
        services.AddScoped<IssueCode>();
        services.AddScoped<WithdrawResident>();
        services.AddScoped<ResidentSessions>();
        services.AddScoped<FindResident>();
        services.AddScoped<LetterBrought>();
        services.AddScoped<Lists.CensusColumns>();
        services.AddScoped<Lists.CensusReading>();
        services.AddScoped<Lists.KnownResidents>();
        services.AddScoped<Lists.MergeResidents>();
        services.AddScoped<Lists.ImportCensus>();
        services.AddScoped<Lists.PrintLetters>();
        services.AddScoped<Lists.WithdrawLetters>();
        services.AddScoped<IPassesOn, PassResidents>();
        services.AddScoped<IPassesOn, PassLetters>();
        services.AddScoped<DeleteEnded>();
        services.AddHostedService<DeletionClock>();
        services.AddScoped<ResidentPapers>();
        services.AddScoped<IResidents, ResidentAnswers>();
        services.AddAuthentication().AddCookie(ResidentSessions.Scheme, Cookie);
        services.AddResidentProvider(ProviderAccess.Of(configuration));
        services.AddNavItem(new NavItem("Xác minh cư trú", "/cu-tru", Capability.VerifyResidents, Order: 122));
        services.AddNavItem(new NavItem("Xác minh cư trú", ResidentAddress.Enter, Order: 19, Place: NavPlace.Public));
        return services;
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = ResidentSessions.CookieName;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.SlidingExpiration = false;
    }
}
