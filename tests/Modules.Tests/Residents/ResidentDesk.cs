using System.Text.RegularExpressions;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Residents;
using CoSo.Data;
using CoSo.Data.Settings;
using CoSo.Kernel;
using CoSo.Residents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Residents;

/// <summary>A verified resident of the unit.</summary>
internal sealed class ResidentSample : ISample
{
    public string Route => "cu-tru/{id}";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var id = OrderedId.New();
        await house.WithDbAsync(db =>
        {
            db.Add(new Resident { Id = id, Mark = id.ToString("N"), NumberMark = id.ToString("N"), AreaId = unitId, VerifiedOn = new DateOnly(2024, 9, 11), ValidUntil = new DateOnly(2026, 9, 11) });
            return db.SaveChangesAsync();
        });
        return new { id };
    }
}

/// <summary>What the tests of residents do again and again.</summary>
internal static partial class ResidentDesk
{
    /// <summary>Verifies at the counter of a ward and reads the code from the page.</summary>
    public static async Task<(Guid Id, string Code)> VerifyAsync(this House house, string number, string area = "p12-kp1", string officer = "phuong12")
    {
        var page = await house.CounterAsync(await house.AsAsync(officer), number, area);
        return (Guid.Parse(page.Url.Split('/')[2]), CodeIn(page));
    }

    public static async Task<HtmlPage> CounterAsync(this House house, Visitor officer, string number, string area)
    {
        var sent = await officer.PostAsync("/cu-tru/doi-chieu", await house.CounterFormAsync(number, area));
        sent.ShouldRedirectTo("/cu-tru/");
        return (await officer.FollowAsync(sent)).ShouldBeShown();
    }

    public static async Task<Dictionary<string, object>> CounterFormAsync(this House house, string number, string area) =>
        new() { ["Number"] = number, ["Area"] = (await house.AreaAsync(area)).Id.ToString(), ["Seen"] = "true", ["WithCode"] = "true" };

    public static Task<UnitRow> AreaAsync(this House house, string code) => house.WithDbAsync(db => db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Code == code));

    public static string CodeIn(HtmlPage page) => Code().Match(page.Text).Value is { Length: > 0 } code ? code : throw new InvalidOperationException("No code:\n" + page.Text);

    /// <summary>A visitor who entered a code.</summary>
    public static async Task<Visitor> EnterAsync(this House house, string code)
    {
        var visitor = house.Anonymous();
        (await visitor.PostAsync(ResidentAddress.Enter, new { Code = code })).ShouldRedirectTo(ResidentAddress.Enter);
        return visitor;
    }

    /// <summary>What another module would be told of somebody who stands in the table.</summary>
    public static Task<string> PseudonymAsync(this House house, Guid residentId, string matter) => house.WithServicesAsync(async services =>
    {
        var resident = await services.GetRequiredService<AppDbContext>().Set<Resident>().SingleAsync(one => one.Id == residentId);
        return (await services.GetRequiredService<ResidentKey>().OpenAsync(services.GetRequiredService<SettingStore>(), CancellationToken.None))!.Pseudonym(resident, matter);
    });

    [GeneratedRegex("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}")]
    private static partial Regex Code();
}

internal static class ResidentCookies
{
    public static Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions GetCookieOptions(this IServiceProvider services) =>
        services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>>().Get(ResidentSessions.Scheme);
}
