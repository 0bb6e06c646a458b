using System.Net;
using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;
using CoSo.Sealed.Recovery;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Sealed;

/// <summary>Handlers come and go, passphrases are lost: who can open what, before and after.</summary>
public sealed class HandOverTests : IAsyncLifetime
{
    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_new_handler_is_given_all_but_what_concerns_them_and_the_leaver_loses_all()
    {
        await house.AppointAsync("thanhtra", HolderKind.Handler);
        var about12 = await house.MatterAsync((await house.SendAsync(await house.FormAsync("phuong-12"))).Code);
        var aboutBoard = await house.MatterAsync((await house.SendAsync(await house.FormAsync("ban-tiep-cong-dan"))).Code);
        await house.AppointAsync("tiepcongdan", HolderKind.Handler);
        (await (await house.AsAsync("tiepcongdan")).GetAsync($"/to-cao/xu-ly/{about12.Id}")).ShouldBe(HttpStatusCode.NotFound);

        var head = await house.AsAsync("chutich");
        var leaving = await house.KeyAsync("thanhtra");
        (await head.PostAsync($"/to-cao/phan-cong?thoi={leaving.Id}", new { thoi = leaving.Id, Paper = "15/QĐ" }, "End")).ShouldShowRefusal("Còn 2 hồ sơ");
        (await (await house.AsAsync("thanhtra")).PostAsync("/to-cao/xu-ly/cap-nhat-khoa", new { SealedDesk.Passphrase })).ShouldRedirectTo("/to-cao/xu-ly");

        Assert.Contains("Bà Tố Giác Mẫu", (await (await house.OpenAsync("tiepcongdan", about12.Id)).GetAsync($"/to-cao/xu-ly/{about12.Id}")).Text);
        (await (await house.AsAsync("tiepcongdan")).GetAsync($"/to-cao/xu-ly/{aboutBoard.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await head.PostAsync($"/to-cao/phan-cong?thoi={leaving.Id}", new { thoi = leaving.Id, Paper = "15/QĐ" }, "End")).ShouldShowRefusal("Còn 1 hồ sơ");

        await house.AppointAsync("chanhthanhtra", HolderKind.Handler);
        await (await house.AsAsync("thanhtra")).PostAsync("/to-cao/xu-ly/cap-nhat-khoa", new { SealedDesk.Passphrase });
        (await head.PostAsync($"/to-cao/phan-cong?thoi={leaving.Id}", new { thoi = leaving.Id, Paper = "15/QĐ" }, "End")).ShouldRedirectTo("/to-cao/phan-cong");
        (await (await house.AsAsync("thanhtra")).GetAsync($"/to-cao/xu-ly/{aboutBoard.Id}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.Contains("Bà Tố Giác Mẫu", (await (await house.OpenAsync("chanhthanhtra", aboutBoard.Id)).GetAsync($"/to-cao/xu-ly/{aboutBoard.Id}")).Text);
        Assert.False(await house.WithDbAsync(db => db.Set<MatterBox>().AnyAsync(box => box.KeyId == leaving.Id)));
        Assert.Equal(["SealHolderAppointed", "SealKeyMade", "SealedResealed", "SealedResealed", "SealHolderEnded"], await house.AuditAsync(leaving.Id));
    }

    [Fact]
    public async Task Two_keepers_give_access_back_and_one_does_not()
    {
        await house.AppointAllAsync();
        var matter = await house.MatterAsync((await house.SendAsync(await house.FormAsync("phuong-12"))).Code);
        await house.MakeKeyAsync("thanhtra", "cụm mật khẩu mới sau khi mất", isLost: true);
        var handler = await house.AsAsync("thanhtra");
        (await handler.GetAsync($"/to-cao/xu-ly/{matter.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await handler.PostAsync("/to-cao/khoi-phuc", new { Paper = "" }, "Ask")).ShouldShowError("Paper", "Nhập số");
        (await handler.PostAsync("/to-cao/khoi-phuc", new { Paper = "3/TTr" }, "Ask")).ShouldRedirectTo("/to-cao/khoi-phuc");
        var recovery = await house.WithDbAsync(db => db.Set<KeyRecovery>().AsNoTracking().SingleAsync());

        (await handler.ForgeAsync("/to-cao/khoi-phuc?handler=Complete", ("recovery", recovery.Id.ToString()), ("Passphrase", "cụm mật khẩu mới sau khi mất"))).ShouldShowRefusal("Chưa đủ hai người");
        await ConsentAsync("truongnoivu", recovery.Id);
        (await (await house.AsAsync("truongnoivu")).ForgeAsync("/to-cao/khoi-phuc?handler=Consent", ("recovery", recovery.Id.ToString()), ("Passphrase", SealedDesk.Passphrase))).ShouldShowRefusal("không ở bước này");
        (await handler.ForgeAsync("/to-cao/khoi-phuc?handler=Complete", ("recovery", recovery.Id.ToString()), ("Passphrase", "cụm mật khẩu mới sau khi mất"))).ShouldShowRefusal("Chưa đủ hai người");
        await ConsentAsync("chanhvanphong", recovery.Id);
        (await handler.PostAsync("/to-cao/khoi-phuc", new { recovery = recovery.Id, Passphrase = "cụm mật khẩu mới sau khi mất" }, "Complete")).ShouldRedirectTo("/to-cao/khoi-phuc");

        var opened = await house.OpenAsync("thanhtra", matter.Id, "cụm mật khẩu mới sau khi mất");
        Assert.Contains("Bà Tố Giác Mẫu", (await opened.GetAsync($"/to-cao/xu-ly/{matter.Id}")).Text);
        Assert.False(await house.WithDbAsync(db => db.Set<RecoveredShare>().AnyAsync()));
        Assert.Equal(["SealRecoveryAsked", "SealRecoveryConsented", "SealRecoveryConsented", "SealRecoveryDone"], await house.AuditAsync(recovery.Id));
        (await (await house.AsAsync("quantri")).GetAsync("/to-cao/khoi-phuc")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Recovery_gives_nothing_to_whom_the_matter_concerns()
    {
        await house.AppointAllAsync();
        var matter = await house.MatterAsync((await house.SendAsync(await house.FormAsync("thanh-tra"))).Code);
        var handler = await house.AsAsync("thanhtra");
        await handler.PostAsync("/to-cao/khoi-phuc", new { Paper = "3/TTr" }, "Ask");
        var recovery = await house.WithDbAsync(db => db.Set<KeyRecovery>().AsNoTracking().SingleAsync());
        await ConsentAsync("truongnoivu", recovery.Id);
        await ConsentAsync("truonglaodong", recovery.Id);

        (await handler.PostAsync("/to-cao/khoi-phuc", new { recovery = recovery.Id, SealedDesk.Passphrase }, "Complete")).ShouldRedirectTo("/to-cao/khoi-phuc");

        (await handler.GetAsync($"/to-cao/xu-ly/{matter.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task ConsentAsync(string keeper, Guid recovery) =>
        (await (await house.AsAsync(keeper)).PostAsync("/to-cao/khoi-phuc", new { recovery, SealedDesk.Passphrase }, "Consent")).ShouldRedirectTo("/to-cao/khoi-phuc");
}
