using System.Text.RegularExpressions;
using CoSo.Access;
using CoSo.Contracts.Organization;
using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Sealed;

/// <summary>Appointed people of District 10 with their keys, and what tests send and open; all through the pages.</summary>
internal static partial class SealedDesk
{
    public const string Passphrase = "năm từ không liên quan đến nhau";

    public static readonly string[] Keepers = ["chanhvanphong", "truongnoivu", "truonglaodong"];

    /// <summary>Two handlers of two units, the chairman who decides, three keepers; all have made their keys.</summary>
    public static async Task AppointAllAsync(this House house)
    {
        await house.AppointAsync("tiepcongdan", HolderKind.Handler);
        await house.AppointAsync("thanhtra", HolderKind.Handler);
        await house.AppointAsync("chutich", HolderKind.Decider);
        foreach (var keeper in Keepers)
        {
            await house.AppointAsync(keeper, HolderKind.Keeper);
        }
    }

    public static async Task AppointAsync(this House house, string userName, HolderKind kind, string head = "chutich")
    {
        (await (await house.AsAsync(head)).PostAsync("/to-cao/phan-cong", new { Account = await house.AccountAsync(userName), Kind = kind, Paper = "12/QĐ-UBND" })).ShouldRedirectTo("/to-cao/phan-cong");
        await house.MakeKeyAsync(userName);
    }

    public static async Task MakeKeyAsync(this House house, string userName, string passphrase = Passphrase, bool isLost = false)
    {
        var key = await house.KeyAsync(userName);
        (await (await house.AsAsync(userName)).PostAsync("/to-cao/khoa", new { key = key.Id, Passphrase = passphrase, Again = passphrase, IsLost = isLost ? "true" : "false" })).ShouldRedirectTo("/to-cao/khoa");
    }

    public static Task<Guid> AccountAsync(this House house, string userName) =>
        house.WithDbAsync(db => db.Set<Account>().Where(account => account.UserName == userName).Select(account => account.Id).SingleAsync());

    public static async Task<SealKey> KeyAsync(this House house, string userName)
    {
        var account = await house.AccountAsync(userName);
        return await house.WithDbAsync(db => db.Set<SealKey>().AsNoTracking().Where(key => key.AccountId == account).OrderBy(key => key.EndedOn != null).FirstAsync());
    }

    public static Task<UnitRow> UnitOfAsync(this House house, string code) => house.WithDbAsync(db => db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Code == code));

    public static async Task<Dictionary<string, object>> FormAsync(this House house, string? unit, string title = "Thu tiền không biên lai") => new()
    {
        ["Key"] = Guid.NewGuid().ToString(), ["Input.Unit"] = unit is null ? "" : (await house.UnitOfAsync(unit)).Id.ToString(), ["Input.About"] = "Ông Bị Cáo Mẫu, cán bộ địa chính",
        ["Input.Title"] = title, ["Input.Body"] = "Ngày 2/9 nhận năm triệu đồng, không ghi biên lai.", ["Input.Name"] = "Bà Tố Giác Mẫu", ["Input.Address"] = "12 hẻm Mẫu", ["Input.Contact"] = "0900000000",
    };

    /// <summary>By anybody over the portal; code and secret as the page shows them.</summary>
    public static async Task<(string Code, string Secret)> SendAsync(this House house, Dictionary<string, object> form) =>
        Receipt((await house.Anonymous().PostAsync("/to-cao/gui", form)).ShouldBeShown());

    /// <summary>On paper, entered by a handler.</summary>
    public static async Task<(string Code, string Secret)> EnterAsync(this House house, string handler, Dictionary<string, object> form, string received = "11/9/2024", string procedure = "denunciation")
    {
        form["ProcedureId"] = procedure;
        form["Channel"] = "Paper";
        form["ReceivedOn"] = received;
        return Receipt((await (await house.AsAsync(handler)).PostAsync("/to-cao/xu-ly/nhan-don", form)).ShouldBeShown());
    }

    public static (string Code, string Secret) Receipt(HtmlPage page) => page.All("dl strong") is [var code, var secret] ? (code, secret) : throw new InvalidOperationException(page.Text);

    public static Task<SealedMatter> MatterAsync(this House house, string code) => house.WithDbAsync(db => db.Set<SealedMatter>().AsNoTracking().SingleAsync(matter => matter.Code == code));

    /// <summary>A session of the officer in which the matter is open.</summary>
    public static async Task<Visitor> OpenAsync(this House house, string userName, Guid id, string passphrase = Passphrase)
    {
        var visitor = await house.AsAsync(userName);
        (await visitor.PostAsync($"/to-cao/xu-ly/{id}", new { Passphrase = passphrase, Reason = OpeningReason.InitialCheck }, "Open")).ShouldRedirectTo($"/to-cao/xu-ly/{id}");
        return visitor;
    }

    public static async Task DoAsync(this Visitor visitor, Guid id, string action, params (string Field, string Value)[] fields)
    {
        var answer = await visitor.TryAsync(id, action, fields);
        answer.ShouldRedirectTo($"/to-cao/xu-ly/{id}");
    }

    public static async Task<HtmlPage> TryAsync(this Visitor visitor, Guid id, string action, params (string Field, string Value)[] fields)
    {
        var page = (await visitor.GetAsync($"/to-cao/xu-ly/{id}?viec={action}")).ShouldBeShown();
        return await visitor.SubmitAsync(page, "form[data-unsaved]", fields.ToDictionary(field => $"Input.{field.Field}", field => (object)field.Value));
    }

    /// <summary>A form that the page does not offer, sent all the same.</summary>
    public static async Task<HtmlPage> ForgeAsync(this Visitor visitor, string url, params (string Field, string Value)[] fields)
    {
        var token = (await visitor.GetAsync("/tai-khoan/mat-khau")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([.. fields.Select(field => new KeyValuePair<string, string>(field.Field, field.Value)), new("__RequestVerificationToken", token)]);
        return await HtmlPage.OfAsync(await visitor.Http.PostAsync(url, content), url);
    }

    public static Task<HtmlPage> FollowAsync(this House house, string code, string secret) => house.Anonymous().PostAsync("/theo-doi", new { Code = code, Secret = secret });

    [GeneratedRegex("/to-cao/xu-ly/[0-9a-f-]{36}/tep/[0-9a-f-]{36}")]
    public static partial Regex FileAddress();
}
