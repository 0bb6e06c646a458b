using System.Net;
using CoSo.Contracts.Duties;
using CoSo.Duties;

namespace CoSo.Modules.Tests.Duties;

/// <summary>What the assigner does with several duties of a list at once.</summary>
public sealed class BatchTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    private const string List = "/viec?tinh-trang=All&tim=loat";

    public ValueTask InitializeAsync()
    {
        house.Time.Set(DutyData.Today);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Several_are_confirmed_and_who_is_not_ready_is_told()
    {
        var (one, other, open) = (await DutyAsync("Loạt một"), await DutyAsync("Loạt hai"), await DutyAsync("Loạt ba"));
        foreach (var id in new[] { one, other })
        {
            await (await house.AsAsync("phuong4")).DoAsync(id, "Report", new { Result_Text = "Xong" });
        }

        var coordinator = await house.AsAsync("noivu");
        var answer = await BatchAsync(coordinator, "confirm", one, other, open);
        answer.ShouldRedirectTo(List);

        Assert.Equal((DutyState.Closed, DutyState.Closed, DutyState.Open), (await StateAsync(one), await StateAsync(other), await StateAsync(open)));
        var page = await coordinator.FollowAsync(answer);
        Assert.Contains("Đã thực hiện với 2 việc. 1 việc không thực hiện được: Đơn vị chưa báo cáo hoàn thành", page["[role=status]"]!, StringComparison.Ordinal);
        Assert.Contains("DutyConfirmed", await house.AuditAsync(one));
    }

    [Fact]
    public async Task Several_get_a_day_with_its_paper_and_nothing_typed_is_lost()
    {
        var (one, other) = (await DutyAsync("Loạt bốn"), await DutyAsync("Loạt năm"));
        var coordinator = await house.AsAsync("noivu");

        var wrong = await BatchAsync(coordinator, "due", [one, other], ("Batch.Day", "20/10/2024"), ("Batch.Paper", ""));
        wrong.ShouldShowError("Batch.Paper", "Nhập văn bản làm căn cứ");
        Assert.Equal("20/10/2024", wrong.Document.QuerySelector("[name='Batch.Day']")!.GetAttribute("value"));
        Assert.Equal(2, wrong.Document.QuerySelectorAll("input[name='Batch.Ids'][checked]").Length);
        (await BatchAsync(coordinator, "due", [one, other], ("Batch.Day", "10/9/2024"), ("Batch.Paper", "Công văn số 7"))).ShouldShowRefusal("Hạn không được trước hôm nay");
        (await BatchAsync(coordinator, "due", [one, other], ("Batch.Day", "20/10/2024"), ("Batch.Paper", "Công văn số 7/UBND"))).ShouldRedirectTo(List);

        foreach (var id in new[] { one, other })
        {
            var duty = await house.StoredAsync(id);
            Assert.Equal((new DateOnly(2024, 10, 20), "Công văn số 7/UBND"), (duty.DueOn, duty.DueHow));
            Assert.Equal([DeedKind.DueSet], (await house.DeedsAsync(id)).Select(deed => deed.Kind));
        }
    }

    [Fact]
    public async Task Several_are_urged_in_one_go()
    {
        var (one, other) = (await DutyAsync("Loạt sáu"), await DutyAsync("Loạt bảy"));
        var coordinator = await house.AsAsync("noivu");

        (await BatchAsync(coordinator, "urge", one)).ShouldShowError("Batch.Text", "Nhập ý kiến đôn đốc");
        (await BatchAsync(coordinator, "urge", [], ("Batch.Text", "Khẩn trương"))).ShouldShowRefusal("Chọn ít nhất một việc trong danh sách.");
        (await BatchAsync(coordinator, "urge", [one, other], ("Batch.Text", "Đề nghị khẩn trương"))).ShouldRedirectTo(List);

        Assert.Equal("Đề nghị khẩn trương", Assert.Single(await house.DeedsAsync(other)).Text);
    }

    [Fact]
    public async Task Who_does_not_assign_has_no_boxes_and_a_forged_form_does_nothing()
    {
        var id = await DutyAsync("Loạt tám");
        var ward = await house.AsAsync("phuong4");
        Assert.Null((await ward.GetAsync(List)).Document.QuerySelector("[name='Batch.Ids']"));
        var token = (await ward.GetAsync("/tai-khoan/mat-khau")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Batch.Step", "urge"), new("Batch.Text", "x"), new("Batch.Ids", id.ToString())]);
        using var answer = await ward.Http.PostAsync("/viec?handler=Batch", body);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await house.DeedsAsync(id));
    }

    [Fact]
    public async Task Another_units_assignment_is_not_touched()
    {
        var foreign = await house.DutyAsync("phuong-4", with: duty => duty with { Title = "Loạt chín", AssignerUnitId = duty.UnitId });
        var front = await house.DutyAsync("mttq", with: duty => duty with { Title = "Loạt mười", AssignerUnitId = duty.UnitId });

        await BatchAsync(await house.AsAsync("noivu"), "urge", [foreign, front], ("Batch.Text", "Khẩn trương"));

        Assert.Empty(await house.DeedsAsync(front));
    }

    private Task<Guid> DutyAsync(string title) => house.DutyAsync(with: duty => duty with { Title = title });

    private async Task<DutyState> StateAsync(Guid id) => (await house.StoredAsync(id)).State;

    private static Task<HtmlPage> BatchAsync(Visitor visitor, string step, params Guid[] ids) => BatchAsync(visitor, step, ids, []);

    private static Task<HtmlPage> BatchAsync(Visitor visitor, string step, Guid[] ids, params (string Name, string Value)[] typed) => visitor.PostAsync(
        List, ids.Select(id => new KeyValuePair<string, object>("Batch.Ids", id.ToString())).Append(new("Batch.Step", step)).Concat(typed.Select(one => new KeyValuePair<string, object>(one.Name, one.Value))).ToList(), "Batch");
}
