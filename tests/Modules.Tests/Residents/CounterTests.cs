using System.Net;
using CoSo.Contracts.Residents;
using CoSo.Modules.Tests.Sealed;
using CoSo.Residents;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Residents;

/// <summary>Verified at a counter, a code on paper, a short visit; nothing in clear.</summary>
public sealed class CounterTests(House house) : IClassFixture<House>
{
    // Numbers of nobody: no province has code 999.
    private const string Number = "999071234567";

    [Fact]
    public async Task Somebody_verified_at_the_counter_enters_with_the_code_and_leaves_again()
    {
        var before = (await house.AuditAsync()).Count;
        var (id, code) = await house.VerifyAsync("999 071 234 560");

        var visitor = house.Anonymous();
        (await visitor.PostAsync(ResidentAddress.Enter, new { Code = "" })).ShouldShowError("Code", "Nhập mã trên giấy");
        var sent = await visitor.PostAsync(ResidentAddress.Back("/phan-anh"), new { Code = code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), ve = "/phan-anh" });
        Assert.Equal("/phan-anh", sent.Location);
        var inside = (await visitor.GetAsync(ResidentAddress.Enter)).ShouldBeShown();
        Assert.Contains("người cư trú tại Khu phố 1, Phường 12", inside.Text);
        Assert.DoesNotContain(id.ToString(), inside.Document.DocumentElement.OuterHtml);

        (await visitor.SubmitAsync(inside, "form[action*=Leave] button")).ShouldRedirectTo(ResidentAddress.Enter);
        Assert.DoesNotContain("người cư trú tại", (await visitor.GetAsync(ResidentAddress.Enter)).Text);

        // Entering and leaving are written nowhere.
        Assert.Equal(["ResidentVerified", "ResidentCodeIssued"], (await house.AuditAsync()).Skip(before));
        Assert.Empty(await house.AuditAsync(id));
        (await visitor.PostAsync(ResidentAddress.Back("//evil.example/x"), new { Code = code, ve = "//evil.example/x" })).ShouldRedirectTo(ResidentAddress.Enter);
    }

    [Theory]
    [InlineData("", "Number", "Nhập số định danh cá nhân")]
    [InlineData("079123456", "Number", "đúng 12 chữ số")]
    [InlineData("99907123456x", "Number", "đúng 12 chữ số")]
    public async Task A_number_that_is_none_is_told_and_nothing_kept(string number, string field, string message)
    {
        var before = await CountAsync();
        var officer = await house.AsAsync("phuong12");

        (await officer.PostAsync("/cu-tru/doi-chieu", await house.CounterFormAsync(number, "p12-kp1"))).ShouldShowError(field, message);

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task The_paper_must_have_been_seen_and_the_area_be_in_reach()
    {
        var before = await CountAsync();
        var officer = await house.AsAsync("phuong12");
        var form = await house.CounterFormAsync(Number, "p12-kp1");
        form.Remove("Seen");
        (await officer.PostAsync("/cu-tru/doi-chieu", form)).ShouldShowError("Seen", "Xem giấy tờ trước");

        (await officer.PostAsync("/cu-tru/doi-chieu", await house.CounterFormAsync(Number, "phuong-4"))).ShouldShowRefusal("trong phạm vi của bạn");
        (await officer.PostAsync("/cu-tru/doi-chieu", await house.CounterFormAsync(Number, "phong-noi-vu"))).ShouldShowRefusal("trong phạm vi của bạn");
        (await (await house.AsAsync("phuong5")).GetAsync("/cu-tru/doi-chieu")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await house.AsAsync("chutich")).GetAsync("/cu-tru")).ShouldBe(HttpStatusCode.Forbidden);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task The_same_person_is_one_row_and_one_pseudonym_wherever_they_are_verified()
    {
        var (first, _) = await house.VerifyAsync("999071234561");
        var before = await house.PseudonymAsync(first, "matter:a");

        var (second, _) = await house.VerifyAsync("999.071.234.561", "phuong-4", "phuong4");

        Assert.Equal(first, second);
        Assert.Equal(before, await house.PseudonymAsync(second, "matter:a"));
        Assert.Equal((await house.AreaAsync("phuong-4")).Id, await house.WithDbAsync(db => db.Set<Resident>().Where(one => one.Id == second).Select(one => one.AreaId).SingleAsync()));

        // Who moved is no longer ward 12's.
        (await (await house.AsAsync("phuong12")).GetAsync($"/cu-tru/{first}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.AsAsync("phuong12")).PostAsync("/cu-tru", new { Typed = "999071234561" })).ShouldShowRefusal("Chưa có ai được xác minh với số này");
    }

    [Fact]
    public async Task Pseudonyms_of_two_matters_and_of_two_people_have_nothing_in_common()
    {
        var (one, _) = await house.VerifyAsync("999071234562");
        var (other, _) = await house.VerifyAsync("999071234563");

        string[] all = [await house.PseudonymAsync(one, "matter:a"), await house.PseudonymAsync(one, "matter:b"), await house.PseudonymAsync(other, "matter:a"), await house.PseudonymAsync(other, "matter:b")];

        Assert.Equal(4, all.Distinct().Count());
        Assert.All(all, pseudonym => Assert.Matches("^[0-9a-f]{64}$", pseudonym));
    }

    [Fact]
    public async Task A_code_is_reissued_and_withdrawn_with_its_history_and_ends_visits_at_once()
    {
        var (id, first) = await house.VerifyAsync("999071234564");
        var visitor = await house.EnterAsync(first);
        var officer = await house.AsAsync("phuong12");

        var page = await officer.FollowAsync(await officer.PostAsync("/cu-tru", new { Typed = first[..9] }));
        Assert.Equal($"/cu-tru/{id}", page.Url);
        var sent = await officer.SubmitAsync(page, "button[value=reissue]");
        var second = ResidentDesk.CodeIn(await officer.FollowAsync(sent));
        Assert.NotEqual(first, second);
        (await house.Anonymous().PostAsync(ResidentAddress.Enter, new { Code = first })).ShouldShowRefusal("Mã không đúng hoặc không còn dùng được");
        Assert.DoesNotContain("người cư trú tại", (await visitor.GetAsync(ResidentAddress.Enter)).Text);

        var again = await house.EnterAsync(second);
        page = await officer.GetAsync($"/cu-tru/{id}");
        Assert.Contains("Đã thay bằng mã mới", page.Text);
        var slip = await officer.Http.GetAsync($"/cu-tru/{id}?tai=docx", TestContext.Current.CancellationToken);
        Assert.Equal(ResidentPapers.MediaType, slip.Content.Headers.ContentType?.MediaType);
        (await officer.SubmitAsync(page, "button[value=withdraw-code]")).ShouldRedirectTo($"/cu-tru/{id}");
        (await house.Anonymous().PostAsync(ResidentAddress.Enter, new { Code = second })).ShouldShowRefusal("Mã không đúng hoặc không còn dùng được");
        Assert.DoesNotContain("người cư trú tại", (await again.GetAsync(ResidentAddress.Enter)).Text);

        page = await officer.GetAsync($"/cu-tru/{id}");
        (await officer.SubmitAsync(page, "button[value=withdraw]")).ShouldRedirectTo($"/cu-tru/{id}");
        (await officer.SubmitAsync(page, "button[value=reissue]")).ShouldShowRefusal("Đối chiếu giấy tờ lại");
        Assert.Contains("Đã thu hồi ngày 11/9/2024", (await officer.GetAsync($"/cu-tru/{id}")).Text);
        Assert.Superset(new HashSet<string> { "ResidentCodeWithdrawn", "ResidentWithdrawn" }, (await house.AuditAsync()).ToHashSet());
    }

    [Fact]
    public async Task Wrong_codes_are_held_back_and_expired_ones_told()
    {
        var (_, code) = await house.VerifyAsync("999071234565");
        var wrong = code[..15] + string.Concat(code[15..].Select(c => c == '2' ? '3' : '2'));
        for (var tried = 0; tried < ResidentPace.TriesAMinute; tried++)
        {
            (await house.Anonymous().PostAsync(ResidentAddress.Enter, new { Code = wrong })).ShouldShowRefusal("Mã không đúng");
        }

        // The right one too: nobody learns from being held back.
        (await house.Anonymous().PostAsync(ResidentAddress.Enter, new { Code = code })).ShouldShowRefusal("quá nhiều lần thử");

        var (_, later) = await house.VerifyAsync("999071234566");
        await house.WithDbAsync(db => db.Set<ResidentCode>().Where(one => one.Serial == Codes.SerialOf(Codes.Plain(later))).ExecuteUpdateAsync(set => set.SetProperty(one => one.ExpiresOn, new DateOnly(2024, 9, 10))));
        (await house.Anonymous().PostAsync(ResidentAddress.Enter, new { Code = later })).ShouldShowRefusal("Mã đã hết hạn ngày 10/9/2024");
    }

    [Fact]
    public async Task An_officer_cannot_try_numbers_through()
    {
        await house.VerifyAsync("999071234568", "phuong-4", "phuong4");
        await using var fresh = await House.StartAsync();
        var officer = await fresh.AsAsync("phuong4");
        for (var tried = 0; tried < ResidentPace.AskedAMinute; tried++)
        {
            (await officer.PostAsync("/cu-tru", new { Typed = "99907100000" + (tried % 10) })).ShouldShowRefusal("Chưa có ai");
        }

        (await officer.PostAsync("/cu-tru", new { Typed = "999071234568" })).ShouldShowRefusal("quá nhiều lần thử");
    }

    [Fact]
    public async Task A_forged_cookie_of_who_has_the_database_opens_nothing()
    {
        var (id, _) = await house.VerifyAsync("999071234569");
        var cookie = house.Services.GetCookieOptions();
        var until = TimeProvider.System.GetUtcNow().AddMinutes(20);
        var forged = new System.Security.Claims.ClaimsIdentity(
            [new("resident", id.ToString()), new("code", ""), new("until", until.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)), new("seal", new string('0', 64))], ResidentSessions.Scheme);
        var ticket = new Microsoft.AspNetCore.Authentication.AuthenticationTicket(new(forged), new() { ExpiresUtc = until }, ResidentSessions.Scheme);
        var visitor = house.Anonymous();
        visitor.Http.DefaultRequestHeaders.Add("Cookie", $"{ResidentSessions.CookieName}={cookie.TicketDataFormat.Protect(ticket)}");

        Assert.DoesNotContain("người cư trú tại", (await visitor.GetAsync(ResidentAddress.Enter)).ShouldBeShown().Text);
    }

    [Fact]
    public async Task Without_the_right_key_nobody_is_verified_and_nothing_is_overwritten()
    {
        await using var own = await House.StartAsync();
        var (_, code) = await own.VerifyAsync(Number);
        var path = Path.Combine(own.DataFolder, ResidentKey.FileName);
        var key = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, Convert.ToBase64String(new byte[32]), TestContext.Current.CancellationToken);
        await using var node = await own.AnotherNodeAsync();

        (await node.Anonymous().PostAsync(ResidentAddress.Enter, new { Code = code })).ShouldShowRefusal("không có đúng khóa xác minh cư trú");
        File.Delete(path);
        await using var bare = await own.AnotherNodeAsync();
        (await bare.Anonymous().PostAsync(ResidentAddress.Enter, new { Code = code })).ShouldShowRefusal("không có đúng khóa xác minh cư trú");
        Assert.False(File.Exists(path));
        await File.WriteAllTextAsync(path, key, TestContext.Current.CancellationToken);
        await using var whole = await own.AnotherNodeAsync();
        await whole.EnterAsync(code);
    }

    [Fact]
    public async Task Neither_number_nor_code_nor_key_is_found_in_the_database()
    {
        await using var own = await House.StartAsync();
        var (_, code) = await own.VerifyAsync(Number);
        await own.EnterAsync(code);
        (await (await own.AsAsync("phuong12")).PostAsync("/cu-tru", new { Typed = Number })).ShouldRedirectTo("/cu-tru/");
        var key = await File.ReadAllTextAsync(Path.Combine(own.DataFolder, ResidentKey.FileName), TestContext.Current.CancellationToken);
        var traces = await Traces.OfAsync(own, "");

        Assert.Empty(Traces.Find(traces, [Number, code, Codes.Plain(code)]));
        Assert.Empty(Traces.Find(traces.Where(trace => !trace.Where.EndsWith(ResidentKey.FileName, StringComparison.Ordinal)), [key.Trim()]));
        Assert.NotEmpty(Traces.Find(traces, [Codes.SerialOf(Codes.Plain(code))]));
    }

    private Task<int> CountAsync() => house.WithDbAsync(db => db.Set<Resident>().CountAsync());
}
