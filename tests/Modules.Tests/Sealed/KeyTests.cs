using System.Net;
using CoSo.Contracts;
using CoSo.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Sealed;

/// <summary>Who is appointed by whom, and the keys they make.</summary>
public sealed class KeyTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task The_head_appoints_by_a_paper_and_the_person_makes_the_key()
    {
        var head = await house.AsAsync("chutich");
        (await head.GetAsync("/to-cao/phan-cong")).ShouldBeShown();
        (await head.PostAsync("/to-cao/phan-cong", new { Account = "", Kind = "", Paper = "" })).ShouldShowError("Paper", "Nhập số, ký hiệu văn bản phân công");
        (await head.PostAsync("/to-cao/phan-cong", new { Account = await house.AccountAsync("phuong12"), Kind = HolderKind.Handler, Paper = "1/QĐ" })).ShouldShowRefusal("không được phân công");
        (await head.PostAsync("/to-cao/phan-cong", new { Account = await house.AccountAsync("thanhtra"), Kind = HolderKind.Decider, Paper = "1/QĐ" })).ShouldShowRefusal("Người giải quyết phải là");
        (await head.PostAsync("/to-cao/phan-cong", new { Account = await house.AccountAsync("thanhtra"), Kind = HolderKind.Handler, Paper = "1/QĐ" })).ShouldRedirectTo("/to-cao/phan-cong");

        var mine = await house.AsAsync("thanhtra");
        var key = await house.KeyAsync("thanhtra");
        Assert.False(key.IsReady);
        Assert.Contains("chưa tạo khóa", (await mine.GetAsync("/to-cao/xu-ly")).Text);
        (await mine.PostAsync("/to-cao/khoa", new { key = key.Id, Passphrase = "ngắn quá", Again = "ngắn quá" })).ShouldShowRefusal("từ 20 ký tự");
        (await mine.PostAsync("/to-cao/khoa", new { key = key.Id, Passphrase = SealedDesk.Passphrase, Again = "khác" })).ShouldShowError("Again", "không giống nhau");
        await house.MakeKeyAsync("thanhtra");

        key = await house.KeyAsync("thanhtra");
        Assert.True(key.IsReady);
        Assert.Equal((SealCosts.Demo.Passes, SealCosts.Demo.MemoryBytes), (key.Passes, key.MemoryBytes));
        Assert.Equal(["SealHolderAppointed", "SealKeyMade"], await house.AuditAsync(key.Id));
        Assert.Contains(key.Mark, (await head.GetAsync("/to-cao/phan-cong")).Text);
    }

    [Fact]
    public async Task Nobody_but_the_head_appoints_and_the_administrator_comes_nowhere_near()
    {
        foreach (var (user, address) in new[] { ("quantri", "/to-cao/phan-cong"), ("quantri", "/to-cao/xu-ly"), ("quantri", "/to-cao/khoa"), ("quantri", "/to-cao/khoi-phuc"), ("noivu", "/to-cao/phan-cong"), ("noivu", "/to-cao/xu-ly"), ("vanthu", "/to-cao/xu-ly"), ("thanhtra", "/to-cao/phan-cong") })
        {
            (await (await house.AsAsync(user)).GetAsync(address)).ShouldBe(HttpStatusCode.Forbidden);
        }

        // The head of a ward appoints in the ward, not in the district.
        var wardHead = await house.AsAsync("chutichphuong12");
        (await wardHead.PostAsync("/to-cao/phan-cong", new { Account = await house.AccountAsync("thanhtra"), Kind = HolderKind.Handler, Paper = "1/QĐ" })).ShouldShowRefusal("không được phân công");
        (await wardHead.GetAsync($"/to-cao/phan-cong?co-quan={(await house.UnitOfAsync("ubnd-q10")).Id}")).ShouldBeShown();
        Assert.False(await house.WithDbAsync(async db =>
        {
            var ward = (await house.UnitOfAsync("phuong-12")).Id;
            return await db.Set<SealKey>().AnyAsync(key => key.UnitId == ward);
        }));
    }

    [Fact]
    public async Task Three_keepers_and_no_fourth()
    {
        await using var own = await House.StartAsync();
        foreach (var keeper in SealedDesk.Keepers)
        {
            await own.AppointAsync(keeper, HolderKind.Keeper);
        }

        var answer = await (await own.AsAsync("chutich")).PostAsync("/to-cao/phan-cong", new { Account = await own.AccountAsync("chanhthanhtra"), Kind = HolderKind.Keeper, Paper = "2/QĐ" });

        answer.ShouldShowRefusal("đủ ba người giữ khóa");
    }

    [Fact]
    public async Task A_key_opens_with_its_passphrase_alone_however_the_keyboard_composes_it()
    {
        var key = new SealKey { Id = Guid.NewGuid(), Name = "", Post = "", Paper = "" };
        await KeyWrap.MakeAsync(key, SealedDesk.Passphrase, SealCosts.Demo, CancellationToken.None);

        var opened = await KeyWrap.OpenAsync(key, SealedDesk.Passphrase.Normalize(System.Text.NormalizationForm.FormD), CancellationToken.None);

        Assert.Equal(key.PublicKey, CoSo.Sealed.Crypto.Sealing.PublicOf(opened!));
        Assert.Null(await KeyWrap.OpenAsync(key, SealedDesk.Passphrase + "x", CancellationToken.None));
        Assert.DoesNotContain(Convert.ToHexString(opened!), Convert.ToHexString(key.Wrapped!));
    }

    [Fact]
    public void The_cheap_cost_is_for_demos_alone()
    {
        Assert.Same(SealCosts.Everyday, SealCosts.Of(new Installation(IsDemo: false)));
        Assert.Same(SealCosts.Demo, SealCosts.Of(new Installation(IsDemo: true)));
        Assert.True(SealCosts.Everyday is { Passes: >= 3, MemoryBytes: >= 256 * 1024 * 1024 });
    }
}
