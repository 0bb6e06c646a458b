using CoSo.Access;
using CoSo.Cases.Letters;
using CoSo.Contracts.Duties;
using CoSo.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>A case moved along through its page, as an officer does it.</summary>
internal static class CaseWalk
{
    public static async Task<Guid> ReceiveAsync(this Visitor counter, string procedure, string on, string channel = "Counter", Guid? about = null)
    {
        var sent = await counter.PostAsync($"/don-thu/tiep-nhan?thu-tuc={procedure}", new Dictionary<string, object>
        {
            ["thu-tuc"] = procedure, ["Key"] = Guid.NewGuid().ToString(), ["Channel"] = channel, ["ReceivedOn"] = on, ["SenderName"] = "Lê Thị Bảy", ["SenderAddress"] = "12 đường Mẫu",
            ["People"] = "1", ["Title"] = "Đề nghị xem xét", ["Body"] = $"Nội dung {Guid.NewGuid():N}", ["About"] = about?.ToString() ?? "",
        });
        sent.ShouldRedirectTo("/don-thu/");
        return Guid.Parse(sent.Location!.Split('/')[2]);
    }

    public static async Task<HtmlPage> TryAsync(this Visitor who, Guid id, string action, params (string Name, string Value)[] fields)
    {
        var page = await who.GetAsync($"/don-thu/{id}?viec={action}");
        var form = new Dictionary<string, object> { ["Version"] = page.Document.QuerySelector("input[name=Version]")?.GetAttribute("value") ?? "0" };
        foreach (var (name, value) in fields)
        {
            form[$"Input.{name}"] = value;
        }

        return await who.PostAsync($"/don-thu/{id}?viec={action}", form);
    }

    public static async Task DoAsync(this Visitor who, Guid id, string action, params (string Name, string Value)[] fields) =>
        (await who.TryAsync(id, action, fields)).ShouldRedirectTo("/don-thu");

    /// <summary>The receipt with a secret issued anew.</summary>
    public static async Task<HtmlPage> ReissuedAsync(this Visitor counter, Guid id)
    {
        var page = await counter.GetAsync($"/don-thu/{id}/bien-nhan");
        return await counter.FollowAsync(await counter.SubmitAsync(page, "main form"));
    }

    public static Task<CaseStep> StepAsync(this House house, Guid id, string step) =>
        house.WithDbAsync(db => db.Set<CaseStep>().AsNoTracking().Where(known => known.CaseId == id && known.StepId == step).OrderByDescending(known => known.Id).FirstAsync());

    public static Task<Duty> DutyOfAsync(this House house, CaseStep step) =>
        house.WithDbAsync(db => db.Set<Duty>().AsNoTracking().SingleAsync(duty => duty.SourceKind == CaseStep.SourceKind && duty.SourceId == step.Id));

    public static Task<Guid> AccountAsync(this House house, string userName) =>
        house.WithDbAsync(db => db.Set<Account>().Where(account => account.UserName == userName).Select(account => account.Id).SingleAsync());
}
