using CoSo.Modules.Tests.Plans;
using CoSo.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Reports;

public sealed class FromPlanTests
{
    [Fact]
    public async Task Adopting_the_plan_opens_the_nine_month_returns_by_workstream_and_leads_to_one_consolidated_report()
    {
        await using var house = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInPlanFileAsync();
        await desk.MapAllAsync(plan);
        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");

        var senders = await house.WithDbAsync(db => db.Set<Return>().CountAsync());
        Assert.True(senders > 40, $"{senders} returns");
        var ward = await house.AsAsync("phuong12");
        Assert.Contains("Báo cáo quý III và 9 tháng năm 2024", (await ward.GetAsync("/bao-cao")).Text);
        Assert.Contains("Gửi báo cáo định kỳ, số liệu đến ngày 14/9/2024", (await ward.GetAsync("/lam-viec")).Text);
        var id = await house.ReturnIdAsync("phuong-12");
        var form = (await ward.GetAsync($"/bao-cao/{id}")).ShouldBeShown();
        Assert.True(form.Document.QuerySelectorAll("textarea[name^='muc-results-']").Length > 3);

        await house.SendAsync("phuong12", "phuong-12");
        await house.AcceptAsync(id);

        var page = (await desk.Coordinator.GetAsync("/bao-cao/ky/2024-09-14/tong-hop")).ShouldBeShown();
        Assert.Contains($"Tổng hợp từ 1/{senders} báo cáo đã tiếp nhận.", page.Text);
        var docx = await desk.Coordinator.Http.GetByteArrayAsync("/bao-cao/ky/2024-09-14/tong-hop/docx");
        using var paper = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(docx), false);
        Assert.Contains("Căn cứ Kế hoạch số 142/KH-UBND", paper.MainDocumentPart!.Document!.InnerText);
    }
}
