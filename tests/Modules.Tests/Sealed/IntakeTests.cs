using System.Net;
using CoSo.Duties;
using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Sealed;

/// <summary>What comes in over the portal and at the counter, and for whom it is encrypted.</summary>
public sealed class IntakeTests : IAsyncLifetime
{
    private House house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await House.StartAsync();
        await house.AppointAllAsync();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task The_portal_says_first_what_the_law_wants_and_prints_the_form()
    {
        var page = (await house.Anonymous().GetAsync("/to-cao")).ShouldBeShown();

        Assert.True(page.Text.IndexOf("đơn có chữ ký hoặc điểm chỉ, hoặc trình bày trực tiếp", StringComparison.Ordinal) < page.Text.IndexOf("Gửi thông tin kín", StringComparison.Ordinal));
        Assert.Contains("Điều 22 Luật Tố cáo", page.Text);
        Assert.Contains("suy thoái", page.Text); // rules 1374 and 1775: off, with the reason
        Assert.NotNull(page.Document.QuerySelector("a[href='/to-cao/mau-don']"));
        Assert.Equal(HttpStatusCode.OK, (await house.Anonymous().Http.GetAsync("/to-cao/mau-don")).StatusCode);
    }

    [Fact]
    public async Task Information_is_encrypted_for_handlers_decider_and_pairs_of_keepers_and_the_receipt_shows_once()
    {
        var form = await house.FormAsync("phuong-12");
        var (code, secret) = await house.SendAsync(form);
        var matter = await house.MatterAsync(code);

        Assert.StartsWith("HS-", code);
        Assert.True(matter.IsInformation);
        Assert.Null(matter.DueOn);
        Assert.Equal(24, secret.Length);
        var (boxes, shares, kinds) = await house.WithDbAsync(async db => (
            await db.Set<MatterBox>().CountAsync(box => box.MatterId == matter.Id), await db.Set<MatterShare>().CountAsync(share => share.MatterId == matter.Id),
            await db.Set<Parcel>().Where(parcel => parcel.MatterId == matter.Id).Select(parcel => parcel.Kind).ToListAsync()));
        Assert.Equal((3, 6), (boxes, shares));
        Assert.Equal([ParcelKind.Route, ParcelKind.Content], kinds.Order());
        Assert.Equal(["SealedReceived"], await house.AuditAsync(matter.Id));

        // The same form once more makes no second matter and shows no secret.
        (await house.Anonymous().PostAsync("/to-cao/gui", form)).ShouldShowRefusal(code);
        Assert.Equal(1, await house.WithDbAsync(db => db.Set<SealedMatter>().CountAsync()));
    }

    [Fact]
    public async Task Only_the_antiforgery_cookie_no_referrer_no_copy_no_script_no_other_site()
    {
        var visitor = house.Anonymous();
        foreach (var address in new[] { "/to-cao", "/to-cao/gui", "/theo-doi" })
        {
            using var answer = await visitor.Http.GetAsync(address);
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.All(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [], cookie => Assert.Contains("Antiforgery", cookie, StringComparison.OrdinalIgnoreCase));
        }

        var page = await visitor.PostAsync("/to-cao/gui", await house.FormAsync("phuong-12"));
        Assert.DoesNotContain("http", string.Concat(page.Document.QuerySelectorAll("[src], link[href], form[action]").Select(one => one.GetAttribute("src") ?? one.GetAttribute("href") ?? one.GetAttribute("action"))).Replace("data:", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_it_concerns_gets_no_key_and_sees_nothing()
    {
        var (code, _) = await house.SendAsync(await house.FormAsync("thanh-tra"));
        var matter = await house.MatterAsync(code);
        var inspector = await house.AsAsync("thanhtra");

        (await inspector.GetAsync($"/to-cao/xu-ly/{matter.Id}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain($"{matter.Number}/{matter.Year}", (await inspector.GetAsync("/to-cao/xu-ly")).Text);
        Assert.Contains($"Hồ sơ số {matter.Number}/{matter.Year}", (await (await house.AsAsync("tiepcongdan")).GetAsync("/to-cao/xu-ly")).Text);
        var key = await house.KeyAsync("thanhtra");
        Assert.False(await house.WithDbAsync(db => db.Set<MatterBox>().AnyAsync(box => box.KeyId == key.Id && box.MatterId == matter.Id)));
        (await (await house.AsAsync("thanhtra")).PostAsync("/to-cao/xu-ly/nhan-don", await Paper("thanh-tra"))).ShouldShowRefusal("không được nhận");
        Assert.Equal(1, await house.WithDbAsync(db => db.Set<SealedMatter>().CountAsync()));
    }

    [Fact]
    public async Task About_the_authority_itself_nothing_is_kept_and_the_page_says_where_to_go()
    {
        var form = await house.FormAsync("ubnd-q10");
        var page = await house.Anonymous().PostAsync("/to-cao/gui", form);

        page.ShouldShowRefusal("Thanh tra Thành phố");
        Assert.Equal(form["Input.Body"], page.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.False(await house.WithDbAsync(db => db.Set<SealedMatter>().AnyAsync()));
    }

    [Fact]
    public async Task About_the_coordinators_unit_no_duty_tells_it_and_otherwise_one_without_content()
    {
        await house.EnterAsync("tiepcongdan", await house.FormAsync("phong-noi-vu"));
        Assert.Equal(0, await house.WithDbAsync(db => db.Set<Duty>().CountAsync(duty => duty.SourceKind == MatterStep.SourceKind)));

        await house.EnterAsync("tiepcongdan", await house.FormAsync("phuong-12"));
        var duties = await house.WithDbAsync(db => db.Set<Duty>().AsNoTracking().Where(duty => duty.SourceKind == MatterStep.SourceKind).ToListAsync());
        Assert.All(duties, duty => Assert.Equal("Việc theo hồ sơ số 2/2024", duty.Title));
        Assert.Equal([new DateOnly(2024, 9, 20)], duties.Select(duty => duty.DueOn).OfType<DateOnly>().Distinct());
        Assert.All(duties, duty => Assert.Null(duty.DueHow ?? duty.SourceUrl));
    }

    [Fact]
    public async Task What_is_missing_is_told_and_what_was_typed_stays()
    {
        var form = await house.FormAsync("phuong-12");
        form["Input.Title"] = "";
        form["Input.Files"] = new Upload("Trần Văn Lộ Tên.exe", "MZ chương trình"u8.ToArray());

        var page = await house.Anonymous().PostAsync("/to-cao/gui", form);

        page.ShouldShowError("Input.Title", "Nhập việc gì");
        page.ShouldShowError("Input.Files", "Tệp thứ 1");
        Assert.DoesNotContain("Lộ Tên", page.Text);
        Assert.Equal("Bà Tố Giác Mẫu", page.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_is_not_appointed_enters_nothing_and_without_handlers_nothing_is_taken()
    {
        (await (await house.AsAsync("chutichphuong12")).PostAsync("/to-cao/xu-ly/nhan-don", await Paper("phuong-14"))).ShouldShowRefusal("không được nhận");
        await using var empty = await House.StartAsync();
        (await empty.Anonymous().PostAsync("/to-cao/gui", await empty.FormAsync(null))).ShouldShowRefusal("chưa được phân công");
        Assert.False(await empty.WithDbAsync(db => db.Set<SealedMatter>().AnyAsync()));
    }

    private async Task<Dictionary<string, object>> Paper(string unit) =>
        new(await house.FormAsync(unit)) { ["ProcedureId"] = "denunciation", ["Channel"] = "Paper", ["ReceivedOn"] = "11/9/2024" };
}
