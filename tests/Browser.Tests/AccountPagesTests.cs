using System.Text.RegularExpressions;

namespace CoSo.Browser.Tests;

/// <summary>Passkeys end to end, with an authenticator that the browser pretends to have; and one's account on a phone.</summary>
public sealed class AccountPagesTests(Chromium chromium, DemoHouse demo) : IClassFixture<DemoHouse>
{
    [Fact]
    public async Task A_passkey_added_to_the_account_signs_in_without_name_and_password_and_not_twice()
    {
        var page = await chromium.SignedInAsync(demo.House, "quantri");
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });

        await page.GotoAsync("/tai-khoan");
        await page.FillAsync("#passkey-name", "Máy ở cơ quan");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForSelectorAsync(".c-saved");
        Assert.Contains("Máy ở cơ quan", await page.InnerTextAsync("main"));

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/dang-nhap");
        string? replayed = null;
        page.Request += (_, request) => replayed = request.Method == "POST" && request.Url.EndsWith("handler=Passkey", StringComparison.Ordinal) ? request.PostData : replayed;
        await page.ClickAsync("form[data-passkey] button");
        await page.ArriveAsync(new Regex("/lam-viec"));
        Assert.NotNull(replayed);

        // The same answer of the device once more, from elsewhere: refused in words, not by a fault.
        var thief = await chromium.PersonAsync(demo.House);
        await thief.GotoAsync("/dang-nhap");
        var credential = Uri.UnescapeDataString(replayed.Split('&').Single(pair => pair.StartsWith("credential=", StringComparison.Ordinal))["credential=".Length..].Replace('+', ' '));
        await thief.EvaluateAsync("""value => { const form = document.querySelector('form[data-passkey]'); form.querySelector('[name=credential]').value = value; form.submit(); }""", credential);
        await thief.WaitForSelectorAsync("text=Khóa truy cập không dùng được.");
        Assert.EndsWith("/dang-nhap?handler=Passkey", thief.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Pages_of_accounts_units_and_the_portal_are_accessible(int width)
    {
        var page = await chromium.SignedInAsync(demo.House, "quantri", width);
        foreach (var url in new[]
        {
            "/", "/ke-hoach-nam", "/tim-kiem?q=doi+thoai", "/gioi-thieu", "/tai-khoan", "/tai-khoan/mat-khau", "/quan-tri/tai-khoan", "/quan-tri/tai-khoan/them",
            "/don-vi", "/don-vi?tim=phuong", "/don-vi/them", "/don-vi/nhap",
        })
        {
            await page.GotoAsync(url);
            await page.ShouldBeAccessibleAsync();
        }

        await page.GotoAsync("/don-vi?tim=noi+vu");
        await page.ClickAsync("tbody a");
        await page.ShouldBeAccessibleAsync();
        await page.GotoAsync("/quan-tri/tai-khoan");
        await page.ClickAsync("tbody a");
        await page.ShouldBeAccessibleAsync();
    }
}
