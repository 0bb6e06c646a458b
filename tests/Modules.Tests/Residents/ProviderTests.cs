using System.Net;
using CoSo.Contracts.Residents;
using CoSo.Modules.Tests.Sealed;
using CoSo.Residents;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;

namespace CoSo.Modules.Tests.Residents;

/// <summary>Verified by a provider of electronic identity (OpenIddict in its place): the same person as at the counter, and nothing of the person kept.</summary>
public sealed class ProviderTests : IAsyncLifetime
{
    private const string Number = "999071300001";
    private const string Start = ResidentAddress.Enter + "?handler=Provider";

    private IdentityProvider provider = null!;
    private House house = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await IdentityProvider.StartAsync();
        provider.Number = Number;
        house = await HouseAsync(Rules());
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task Who_was_seen_at_the_counter_needs_no_code_any_more_and_is_the_same_person()
    {
        var (id, _) = await house.VerifyAsync(Number);
        var audited = await house.AuditAsync();
        var visitor = house.Anonymous();

        var page = (await visitor.GetAsync(ResidentAddress.Back("/phan-anh"))).ShouldBeShown();
        var link = page.Document.QuerySelector("a[href*='handler=Provider']")!.GetAttribute("href")!;
        Assert.Contains("Xác minh bằng Định danh thử", page.Text);
        var back = await SignInAsync(visitor, link);

        Assert.Equal("/phan-anh", back.Location);
        Assert.Contains("người cư trú tại Khu phố 1, Phường 12", (await visitor.GetAsync(ResidentAddress.Enter)).ShouldBeShown().Text);
        var asked = provider.Asked!;
        Assert.Equal(["openid", "cu_tru"], asked.GetScopes());
        Assert.Equal(("code", "S256", "login"), (asked.ResponseType, asked.CodeChallengeMethod, asked.Prompt));
        Assert.NotEmpty(asked.State!);
        Assert.NotEmpty(asked.Nonce!);
        Assert.Equal(id, await house.WithDbAsync(db => db.Set<Resident>().Select(one => one.Id).SingleAsync()));
        Assert.Equal(audited, await house.AuditAsync());

        // The answer is good for once, and for the browser that asked.
        Assert.Contains("Chưa xác minh được qua Định danh thử", (await FollowAsync(house.Anonymous(), back.Url)).Text);
        Assert.Contains("Chưa xác minh được qua", (await FollowAsync(house.Anonymous(), ResidentProvider.ReturnPath + "?code=x&state=y")).Text);
    }

    [Fact]
    public async Task A_provider_that_tells_the_ward_verifies_at_once_and_the_counter_later_finds_the_same_person()
    {
        provider.Area = "26999";
        var visitor = house.Anonymous();
        (await SignInAsync(visitor, Start)).ShouldRedirectTo(ResidentAddress.Enter);
        Assert.Contains("người cư trú tại Phường 12", (await visitor.GetAsync(ResidentAddress.Enter)).Text);
        var made = await OnlyAsync();
        Assert.Equal((ResidentMethod.Provider, Guid.Empty, new DateOnly(2026, 9, 11)), (made.Method, made.VerifiedBy, made.ValidUntil));
        var pseudonym = await house.PseudonymAsync(made.Id, "matter:a");

        // The counter tells the neighbourhood; the provider's ward does not take it away.
        var (id, _) = await house.VerifyAsync(Number);
        await SignInAsync(house.Anonymous(), Start);
        var known = await OnlyAsync();
        Assert.Equal((made.Id, (await house.AreaAsync("p12-kp1")).Id, ResidentMethod.Counter), (id, known.AreaId, known.Method));
        Assert.Equal(pseudonym, await house.PseudonymAsync(id, "matter:a"));

        // Moved: a unit's code without a line of its own in the rules.
        provider.Area = "phuong-4";
        await SignInAsync(house.Anonymous(), Start);
        Assert.Equal((await house.AreaAsync("phuong-4")).Id, (await OnlyAsync()).AreaId);

        // The officers' page counts it, the identity is an id without a time in it.
        Assert.NotEqual(7, made.Id.Version);
        Assert.Contains("Định danh điện tử", (await (await house.AsAsync("phuong4")).GetAsync("/cu-tru")).ShouldBeShown().Text);
    }

    [Fact]
    public async Task Nothing_of_the_person_is_kept()
    {
        provider.Area = "26999";
        var visitor = house.Anonymous();
        var back = await SignInAsync(visitor, Start);
        await visitor.GetAsync(ResidentAddress.Enter);

        var code = back.Url.Split("code=")[1].Split('&')[0];
        Assert.Empty(Traces.Find(await Traces.OfAsync(house, ""), [Number, IdentityProvider.Name, IdentityProvider.Subject, code]));
    }

    [Theory]
    [InlineData(null, null, "Định danh thử không cho biết số định danh")]
    [InlineData("12345", null, "Định danh thử không cho biết số định danh")]
    [InlineData(Number, null, "chưa biết bạn cư trú ở phường nào")]
    [InlineData(Number, "phong-noi-vu", "chưa biết bạn cư trú ở phường nào")]
    [InlineData(Number, "00000", "chưa biết bạn cư trú ở phường nào")]
    public async Task Who_cannot_be_placed_is_told_what_to_do_and_nothing_is_kept(string? number, string? area, string message)
    {
        (provider.Number, provider.Area) = (number, area);
        var visitor = house.Anonymous();

        var page = await FollowAsync(visitor, (await SignInAsync(visitor, Start + "&ve=/phan-anh")).Location!);

        page.ShouldShowRefusal(message);
        Assert.Equal("/phan-anh", page.Document.QuerySelector("input[name=ve]")?.GetAttribute("value"));
        Assert.Equal(0, await house.WithDbAsync(db => db.Set<Resident>().CountAsync()));
    }

    [Fact]
    public async Task Who_says_no_or_was_withdrawn_or_expired_is_told_so()
    {
        provider.Denies = true;
        var visitor = house.Anonymous();
        (await FollowAsync(visitor, (await SignInAsync(visitor, Start)).Location!)).ShouldShowRefusal("Bạn đã dừng ở Định danh thử");

        provider.Denies = false;
        var (id, _) = await house.VerifyAsync(Number);
        await house.WithDbAsync(db => db.Set<Resident>().ExecuteUpdateAsync(set => set.SetProperty(one => one.ValidUntil, new DateOnly(2024, 9, 10))));
        (await FollowAsync(visitor, (await SignInAsync(visitor, Start)).Location!)).ShouldShowRefusal("đã hết hạn hoặc đã thu hồi");

        // With the ward told, an ended verification begins anew; one that an officer withdrew does not.
        provider.Area = "26999";
        (await SignInAsync(visitor, Start)).ShouldRedirectTo(ResidentAddress.Enter);
        var renewed = await OnlyAsync();
        Assert.Equal((id, ResidentMethod.Provider, new DateOnly(2026, 9, 11)), (renewed.Id, renewed.Method, renewed.ValidUntil));
        await house.WithDbAsync(db => db.Set<Resident>().ExecuteUpdateAsync(set => set.SetProperty(one => one.WithdrawnOn, new DateOnly(2024, 9, 10))));
        (await FollowAsync(visitor, (await SignInAsync(visitor, Start)).Location!)).ShouldShowRefusal("đã hết hạn hoặc đã thu hồi");
        Assert.DoesNotContain("người cư trú tại", (await visitor.GetAsync(ResidentAddress.Enter)).Text);
    }

    [Fact]
    public async Task A_level_of_assurance_that_is_too_low_is_not_enough()
    {
        var rules = Rules();
        rules.Levels = ["muc-2"];
        await using var strict = await HouseAsync(rules);
        await strict.VerifyAsync(Number);
        provider.Level = "muc-1";
        var visitor = strict.Anonymous();
        (await FollowAsync(visitor, (await SignInAsync(visitor, Start)).Location!)).ShouldShowRefusal("chưa ở mức định danh cần thiết");
        Assert.Equal("muc-2", (string?)provider.Asked!.GetParameter("acr_values"));

        provider.Level = "muc-2";
        (await SignInAsync(visitor, Start)).ShouldRedirectTo(ResidentAddress.Enter);
        Assert.Contains("người cư trú tại", (await visitor.GetAsync(ResidentAddress.Enter)).Text);
    }

    [Fact]
    public async Task The_way_back_stays_on_this_site()
    {
        await house.VerifyAsync(Number);
        (await SignInAsync(house.Anonymous(), Start + "&ve=//evil.example/x")).ShouldRedirectTo(ResidentAddress.Enter);
        Assert.DoesNotContain("evil", (await house.Anonymous().GetAsync($"{ResidentAddress.Enter}?loi=<b>evil</b>")).ShouldBeShown().Text);
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_is_told_and_the_code_still_works()
    {
        await using var alone = await House.StartAsync(services: services =>
        {
            services.AddResidentProvider(new ProviderAccess { Authority = IdentityProvider.Issuer, ClientId = "x", ClientSecret = "y" });
            services.Configure<OpenIdConnectOptions>(ResidentProvider.Scheme, options => (options.RequireHttpsMetadata, options.BackchannelHttpHandler) = (false, new Dead()));
        });

        (await alone.Anonymous().GetAsync(Start)).ShouldShowRefusal("Hiện không kết nối được với VNeID");
        var (_, code) = await alone.VerifyAsync(Number);
        await alone.EnterAsync(code);
    }

    [Fact]
    public async Task Without_a_provider_no_page_speaks_of_one()
    {
        await using var plain = await House.StartAsync();
        var page = (await plain.Anonymous().GetAsync(ResidentAddress.Enter)).ShouldBeShown();
        Assert.DoesNotContain("VNeID", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("a[href*='handler=Provider']"));
        (await plain.Anonymous().GetAsync(Start)).ShouldRedirectTo(ResidentAddress.Enter);
        (await plain.Anonymous().GetAsync(ResidentProvider.ReturnPath)).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain("provider", (await plain.Anonymous().GetAsync($"{ResidentAddress.Enter}?loi=provider-failed")).ShouldBeShown().Text);
    }

    private static ProviderRules Rules() => new()
    {
        Name = "Định danh thử", Scopes = ["cu_tru"], NumberClaim = IdentityProvider.NumberClaim, AreaClaim = IdentityProvider.AreaClaim, Areas = new() { ["26999"] = "phuong-12" },
    };

    /// <summary>Through the provider and back; the answer of our address of return.</summary>
    private async Task<HtmlPage> SignInAsync(Visitor visitor, string start)
    {
        using var sent = await visitor.Http.GetAsync(start, TestContext.Current.CancellationToken);
        Assert.Equal(IdentityProvider.Issuer.Host, sent.Headers.Location?.Host);
        var back = new Uri(await provider.VisitAsync(sent.Headers.Location!.AbsoluteUri));
        Assert.Equal(ResidentProvider.ReturnPath, back.AbsolutePath);
        return await visitor.GetAsync(back.PathAndQuery);
    }

    private static async Task<HtmlPage> FollowAsync(Visitor visitor, string address)
    {
        var answer = await visitor.GetAsync(address);
        return answer.Location is { } next ? await visitor.GetAsync(next) : answer;
    }

    private Task<Resident> OnlyAsync() => house.WithDbAsync(db => db.Set<Resident>().AsNoTracking().SingleAsync());

    private Task<House> HouseAsync(ProviderRules rules) => House.StartAsync(services: services =>
    {
        services.AddSingleton(new ResidentsFile { Provider = rules });
        services.AddResidentProvider(new ProviderAccess { Authority = IdentityProvider.Issuer, ClientId = IdentityProvider.ClientId, ClientSecret = IdentityProvider.ClientSecret });
        services.Configure<OpenIdConnectOptions>(ResidentProvider.Scheme, options => (options.RequireHttpsMetadata, options.BackchannelHttpHandler) = (false, provider.Line));
    });

    /// <summary>No line.</summary>
    private sealed class Dead : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new HttpRequestException("no line");
    }
}
