using CoSo.Cases.Letters;
using CoSo.Contracts.Duties;

namespace CoSo.Modules.Tests.Cases;

/// <summary>Suspended, resumed, extended, overdue: by the law of the day on which the case began, through its page, with plain dates.</summary>
public sealed class CaseTimeTests
{
    [Fact]
    public async Task A_complaint_of_July_2026_is_suspended_and_runs_on_by_the_law_in_force()
    {
        await using var house = await House.StartAsync("phuong-dien-hong", new DateOnly(2026, 7, 6));
        var (counter, leader) = (await house.AsAsync("vanphong"), await house.AsAsync("chutich"));
        var id = await counter.ReceiveAsync("complaint.first", "6/7/2026");
        Assert.Equal(new DateOnly(2026, 7, 15), (await house.StepAsync(id, "accept")).DueOn); // seven working days
        house.Time.Set(new DateOnly(2026, 7, 8));
        await leader.DoAsync(id, "thu-ly", ("On", "8/7/2026"), ("Paper", "3/TB-UBND"));
        Assert.Equal(new DateOnly(2026, 8, 7), (await house.StepAsync(id, "decide")).DueOn); // thirty days from acceptance

        house.Time.Set(new DateOnly(2026, 7, 20));
        (await leader.TryAsync(id, "tam-dinh-chi", ("On", "20/7/2026"))).ShouldShowRefusal("Chọn lý do theo luật");
        await leader.DoAsync(id, "tam-dinh-chi", ("PauseReason", "linked"), ("On", "20/7/2026"), ("Paper", "5/QĐ-UBND"));
        var (stopped, sending) = (await house.StepAsync(id, "decide"), await house.StepAsync(id, SendingSteps.Pause));
        Assert.Equal((CaseState.Paused, (DateOnly?)null), ((await house.CaseAsync(id)).State, stopped.DueOn));
        Assert.Equal(new DateOnly(2026, 7, 23), sending.DueOn); // three working days
        Assert.Null((await house.DutyOfAsync(stopped)).DueOn);
        Assert.Equal(new DateOnly(2026, 7, 23), (await house.DutyOfAsync(sending)).DueOn);
        var page = (await leader.GetAsync($"/don-thu/{id}")).ShouldBeShown();
        Assert.Contains("Tạm đình chỉ từ 20/7/2026", page.Text);
        Assert.Contains("Gửi quyết định tạm đình chỉ", page.Text);
        await leader.DoAsync(id, "xong-buoc", ("Step", sending.Id.ToString()), ("On", "20/7/2026"), ("Paper", "5/QĐ-UBND"));
        Assert.Equal(DutyState.Closed, (await house.DutyOfAsync(sending)).State);

        house.Time.Set(new DateOnly(2026, 7, 27));
        await leader.DoAsync(id, "tiep-tuc", ("On", "27/7/2026"), ("Paper", "6/QĐ-UBND"));
        var running = await house.StepAsync(id, "decide");
        Assert.Equal(new DateOnly(2026, 8, 14), running.DueOn); // the seven days from 20 to 26 July are not counted
        Assert.Equal(new DateOnly(2026, 7, 30), (await house.StepAsync(id, SendingSteps.Resume)).DueOn);
        Assert.Equal(running.DueOn, (await house.DutyOfAsync(running)).DueOn);
        Assert.Contains("Không tính thời gian tạm đình chỉ từ 20/7/2026 đến hết 26/7/2026", (await leader.GetAsync($"/don-thu/{id}")).Text);

        await leader.DoAsync(id, "tinh-chat", ("Trait", "Complex"), ("Text", "Biên bản 7/BB: ba nội dung"));
        var longer = await house.StepAsync(id, "decide");
        Assert.Equal(new DateOnly(2026, 9, 3), longer.DueOn); // forty-five and seven days end on Saturday 29 August; Monday is a day in lieu, 1 and 2 September a holiday
        Assert.Contains("29/8/2026", longer.DueHow);
        Assert.Equal(["CaseReceived", "CaseAccepted", "CasePaused", "CaseStepDone", "CaseResumed", "CaseTraitFound"], await house.AuditAsync(id));
    }

    [Fact]
    public async Task A_complaint_accepted_before_July_2026_keeps_its_terms_and_takes_suspension_from_the_new_law()
    {
        await using var house = await House.StartAsync("phuong-dien-hong", new DateOnly(2026, 6, 22));
        var (counter, leader) = (await house.AsAsync("vanphong"), await house.AsAsync("chutich"));
        var id = await counter.ReceiveAsync("complaint.first", "22/6/2026");
        Assert.Equal(new DateOnly(2026, 7, 2), (await house.StepAsync(id, "accept")).DueOn); // ten days
        house.Time.Set(new DateOnly(2026, 6, 24));
        await leader.DoAsync(id, "thu-ly", ("On", "24/6/2026"));
        Assert.Equal(new DateOnly(2026, 7, 24), (await house.StepAsync(id, "decide")).DueOn);
        Assert.Null((await leader.GetAsync($"/don-thu/{id}")).Document.QuerySelector("a[href$='viec=tam-dinh-chi']"));

        house.Time.Set(new DateOnly(2026, 7, 6));
        (await leader.TryAsync(id, "tam-dinh-chi", ("PauseReason", "linked"), ("On", "29/6/2026"))).ShouldShowRefusal("không có tạm đình chỉ");
        await leader.DoAsync(id, "tam-dinh-chi", ("PauseReason", "linked"), ("On", "6/7/2026"));
        house.Time.Set(new DateOnly(2026, 7, 13));
        await leader.DoAsync(id, "tiep-tuc", ("On", "13/7/2026"));

        Assert.Equal(new DateOnly(2026, 7, 31), (await house.StepAsync(id, "decide")).DueOn);
        Assert.Contains("Điều 28", (await house.StepAsync(id, "decide")).DueHow);
    }

    [Theory]
    [InlineData("quan-10", "tiepcongdan", "2024-09-11", "11/9/2024", "2024-10-02", "2024-10-23")]
    [InlineData("phuong-dien-hong", "vanphong", "2026-07-06", "6/7/2026", "2026-07-27", "2026-08-17")]
    public async Task A_request_for_information_is_extended_once_by_decision(string locality, string counter, string today, string typed, string due, string extended)
    {
        await using var house = await House.StartAsync(locality, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        var id = await (await house.AsAsync(counter)).ReceiveAsync("information.request", typed);
        var leader = await house.AsAsync("chutich");
        var first = await house.StepAsync(id, "provide");
        Assert.Equal(due, $"{first.DueOn:yyyy-MM-dd}"); // fifteen working days
        (await leader.TryAsync(id, "gia-han", ("Step", first.Id.ToString()))).ShouldShowError("Input.Paper", "Nhập số, ngày quyết định gia hạn");

        await leader.DoAsync(id, "gia-han", ("Step", first.Id.ToString()), ("Paper", "21/TB-UBND"));
        var longer = await house.StepAsync(id, "provide");
        Assert.Equal((extended, 1), ($"{longer.DueOn:yyyy-MM-dd}", longer.Extensions));
        Assert.Equal(longer.DueOn, (await house.DutyOfAsync(longer)).DueOn);
        (await leader.TryAsync(id, "gia-han", ("Step", first.Id.ToString()), ("Paper", "22/TB-UBND"))).ShouldShowRefusal("chỉ được gia hạn 1 lần");

        var page = (await leader.GetAsync($"/don-thu/{id}")).ShouldBeShown();
        Assert.Contains("21/TB-UBND", page.Text);
        Assert.Contains("Gia hạn 15 ngày làm việc", page.Text);
        Assert.Contains("CaseExtended", await house.AuditAsync(id));
    }

    [Fact]
    public async Task A_first_complaint_not_settled_in_time_may_go_to_the_superior_and_both_sides_read_until_when()
    {
        await using var house = await House.StartAsync();
        var (counter, leader) = (await house.AsAsync("tiepcongdan"), await house.AsAsync("chutich"));
        var id = await counter.ReceiveAsync("complaint.first", "11/9/2024");
        await leader.DoAsync(id, "thu-ly", ("On", "11/9/2024"));
        house.Time.Set(new DateOnly(2024, 10, 11));
        Assert.DoesNotContain("khiếu nại lần hai đến cấp trên", (await leader.GetAsync($"/don-thu/{id}")).Text);

        house.Time.Set(new DateOnly(2024, 10, 14));
        var page = (await leader.GetAsync($"/don-thu/{id}")).ShouldBeShown();

        Assert.Contains("khiếu nại lần hai đến cấp trên trực tiếp hoặc khởi kiện, đến hết ngày 11/11/2024", page.Text); // thirty days end on Sunday 10 November
        Assert.Contains("Điều 33", page.Text);
        var sender = house.Anonymous();
        var secret = (await (await house.AsAsync("tiepcongdan")).ReissuedAsync(id)).All("dl strong")[1];
        await sender.PostAsync("/tra-cuu", new { Code = (await house.CaseAsync(id)).Code, Secret = secret });
        Assert.Contains("đến hết ngày 11/11/2024", (await sender.GetAsync("/tra-cuu")).ShouldBeShown().Text);
    }
}
