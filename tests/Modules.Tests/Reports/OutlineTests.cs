using System.Net;
using CoSo.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Reports;

/// <summary>"Dán đề cương": the outline of the level above becomes the headings of a period's returns.</summary>
public sealed class OutlineTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    private const string Address = "/bao-cao/ky/2024-09-14/de-cuong";

    private const string Pasted = "ĐỀ CƯƠNG BÁO CÁO\n\nI. CÔNG TÁC CHỈ ĐẠO\nII. KẾT QUẢ\n1. Nạo vét kênh: nêu tổng số mét\n2. Vận động người dân\n- Cách làm hay.\nIII. KIẾN NGHỊ";

    public async ValueTask InitializeAsync()
    {
        if (!await house.WithDbAsync(db => db.Set<Period>().AnyAsync()))
        {
            await house.AdoptAsync(["phuong-4", "phuong-5"]);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_pasted_outline_is_shown_as_it_was_read_before_anything_is_stored()
    {
        var coordinator = await house.AsAsync("noivu");
        var page = (await coordinator.GetAsync(Address)).ShouldBeShown();

        var read = await coordinator.SubmitAsync(page, "button[value=read]", Typed(Pasted));

        Assert.Contains("Nạo vét kênh", read.Text);
        Assert.Contains("nêu tổng số mét", read.Text);
        Assert.Contains("Có số liệu", read.Text);
        Assert.Equal(0, await CountAsync());
    }

    [Theory]
    [InlineData("", "Dán nội dung đề cương báo cáo.")]
    [InlineData("Báo cáo ngắn gọn.", "Không thấy đề mục đánh số trong đề cương")]
    public async Task What_is_no_outline_is_refused_and_kept_in_the_field(string text, string message)
    {
        var coordinator = await house.AsAsync("noivu");
        var page = (await coordinator.GetAsync(Address)).ShouldBeShown();

        var refused = await coordinator.SubmitAsync(page, "button[value=read]", Typed(text));

        refused.ShouldShowRefusal(message);
        Assert.Equal(text, refused.Document.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task Returns_have_the_headings_settled_until_one_is_sent_and_the_usual_ones_when_they_are_dropped()
    {
        var coordinator = await house.AsAsync("noivu");
        var page = (await coordinator.GetAsync(Address)).ShouldBeShown();
        var read = await coordinator.SubmitAsync(page, "button[value=read]", Typed(Pasted));
        (await coordinator.SubmitAsync(read, "button[value=settle]", Typed(Pasted))).ShouldRedirectTo(Address);

        var id = await house.ReturnIdAsync("phuong-4");
        var officer = await house.AsAsync("phuong4");
        var form = (await officer.GetAsync($"/bao-cao/{id}")).ShouldBeShown();
        Assert.Equal(["I. CÔNG TÁC CHỈ ĐẠO", "II.1. Nạo vét kênh", "II.2. Vận động người dân", "III. KIẾN NGHỊ"], form.Document.QuerySelectorAll(".r-part label").Select(label => label.TextContent.Trim()));
        Assert.Contains("nêu số liệu", form.Text);
        Assert.Equal(5, await CountAsync());
        var period = await house.WithDbAsync(db => db.Set<Period>().Where(p => p.CutOff == ReportTestData.NineMonths).Select(p => p.Id).SingleAsync());
        Assert.Contains("PeriodOutlineSettled", await house.AuditAsync(period));

        (await coordinator.SubmitAsync((await coordinator.GetAsync(Address)).ShouldBeShown(), "button[value=drop]")).ShouldRedirectTo(Address);
        Assert.Equal(0, await CountAsync());
        await house.SendAsync("phuong5", "phuong-5");
        var late = await coordinator.SubmitAsync((await coordinator.GetAsync(Address)).ShouldBeShown(), "button[value=read]", Typed(Pasted));
        (await coordinator.SubmitAsync(late, "button[value=settle]", Typed(Pasted))).ShouldShowRefusal("Đã có 1 đơn vị gửi báo cáo kỳ này");
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_unit_does_not_settle_the_outline()
    {
        var officer = await house.AsAsync("phuong4");

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(Address)).Status);
    }

    private static Dictionary<string, object> Typed(string text) => new() { ["de-cuong"] = text };

    private Task<int> CountAsync() => house.WithDbAsync(db => db.Set<PeriodHeading>().CountAsync());
}
