using System.Net;
using CoSo.Duties.Chasing;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Duties;

/// <summary>The locality's steps: dated rows with history, changed by the coordinator, read by all who are chased.</summary>
public sealed class ChaseStepsTests
{
    private const string Url = "/viec/don-doc/cac-buoc";

    [Fact]
    public async Task What_the_localitys_file_says_holds_until_changed()
    {
        await using var house = await House.StartAsync();

        var page = (await (await house.AsAsync("phuong4")).GetAsync(Url)).ShouldBeShown();

        Assert.Contains("sau hạn 5 ngày làm việc", page["dl"]!, StringComparison.Ordinal);
        Assert.Contains("Theo tệp của địa phương, áp dụng từ ngày 1/7/2021", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[action*='handler=Set']"));
    }

    [Theory]
    [InlineData("10/9/2024", "1", "3", "5", "10", "không được trước hôm nay, 11/9/2024")]
    [InlineData("1/10/2024", "3", "3", "5", "10", "Bước sau phải muộn hơn bước trước")]
    [InlineData("1/10/2024", "1", "3", "0", "10", "Bước sau phải muộn hơn bước trước|Chỉ báo thủ trưởng đơn vị")]
    [InlineData("1/10/2024", "", "", "", "", "ít nhất một bước")]
    [InlineData("1/10/2024", "1", "3", "5", "400", "đến 90 ngày sau hạn")]
    public async Task What_makes_no_sense_is_refused(string from, string remind, string again, string head, string above, string message)
    {
        await using var house = await House.StartAsync();

        var answer = await (await house.AsAsync("noivu")).PostAsync(Url, Fields(from, remind, again, head, above), "Set");

        answer.ShouldBe(HttpStatusCode.BadRequest);
        Assert.Contains(message.Split('|'), part => answer.Text.Contains(part, StringComparison.Ordinal));
        Assert.Equal(0, await house.WithDbAsync(db => db.Set<ChaseScheme>().CountAsync()));
    }

    [Fact]
    public async Task New_steps_hold_from_their_day_and_what_has_not_begun_can_be_taken_back()
    {
        await using var house = await House.StartAsync();
        var coordinator = await house.AsAsync("noivu");

        (await coordinator.PostAsync(Url, Fields("1/10/2024", "-3", "1", "", "4"), "Set")).ShouldRedirectTo(Url);
        (await coordinator.PostAsync(Url, Fields("1/10/2024", "-3", "1", "", "4"), "Set")).ShouldShowRefusal("Đã có các bước áp dụng từ ngày 1/10/2024");
        (await coordinator.PostAsync(Url, Fields("1/11/2024", "1", "", "", ""), "Set")).ShouldRedirectTo(Url);
        Assert.Contains("sau hạn 5 ngày làm việc", (await coordinator.GetAsync(Url))["dl"]!, StringComparison.Ordinal);
        var later = await house.WithDbAsync(db => db.Set<ChaseScheme>().SingleAsync(scheme => scheme.Remind == 1));
        (await coordinator.PostAsync(Url, new { id = later.Id.ToString() }, "Withdraw")).ShouldRedirectTo(Url);

        house.Time.Set(new DateOnly(2024, 11, 4));
        var page = (await coordinator.GetAsync(Url)).ShouldBeShown();
        Assert.Contains("trước hạn 3 ngày làm việc", page["dl"]!, StringComparison.Ordinal);
        Assert.Contains("không dùng", page["dl"]!, StringComparison.Ordinal);
        Assert.Contains("rút lại lúc", page.Text, StringComparison.Ordinal);
        var begun = await house.WithDbAsync(db => db.Set<ChaseScheme>().SingleAsync(scheme => scheme.Remind == -3));
        (await coordinator.PostAsync(Url, new { id = begun.Id.ToString() }, "Withdraw")).ShouldShowRefusal("đã áp dụng");
        Assert.Equal(["ChaseStepsSet", "ChaseStepsSet", "ChaseStepsWithdrawn"], (await house.AuditAsync()).Where(kind => kind.StartsWith("ChaseSteps", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_only_reports_changes_nothing()
    {
        await using var house = await House.StartAsync();

        var ward = await house.AsAsync("phuong4");
        var token = (await ward.GetAsync("/tai-khoan/mat-khau")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("From", "1/10/2024"), new("Remind", "1"), new("Basis", "Công văn")]);
        using var answer = await ward.Http.PostAsync(Url + "?handler=Set", body);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);

        Assert.Equal(0, await house.WithDbAsync(db => db.Set<ChaseScheme>().CountAsync()));
    }

    private static object Fields(string from, string remind, string again, string head, string above) =>
        new { From = from, Remind = remind, RemindAgain = again, Head = head, Above = above, Basis = "Công văn số 12/UBND-NV" };
}
