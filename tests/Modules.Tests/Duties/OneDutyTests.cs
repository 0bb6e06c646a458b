using System.Net;
using CoSo.Contracts.Duties;
using CoSo.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Duties;

/// <summary>The page of one duty and everything that can be done there.</summary>
public sealed class OneDutyTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    public ValueTask InitializeAsync()
    {
        house.Time.Set(DutyData.Today);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_page_says_what_who_why_and_by_when()
    {
        var id = await house.DutyAsync(partners: ["cong-an"]);

        var page = await (await house.AsAsync("phuong4")).GetAsync($"/viec/{id}");

        page.ShouldBeShown();
        Assert.Equal("Rà soát quy ước khu phố", page.Heading);
        foreach (var expected in new[] { "thứ Ba, 1/10/2024", "theo kế hoạch", "Kế hoạch số 142/KH-UBND, mục II.4", "UBND Quận 10", "Công an Quận 10" })
        {
            Assert.Contains(expected, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_note_makes_it_under_way_and_a_second_changes_no_version()
    {
        var id = await house.DutyAsync();
        var ward = await house.AsAsync("phuong4");

        (await ward.DoAsync(id, "Note", new { Result_Text = "Đã rà soát ba khu phố" })).ShouldRedirectTo($"/viec/{id}");
        var first = await house.StoredAsync(id);
        (await ward.DoAsync(id, "Note", new { Result_Text = "Đã rà soát bốn khu phố" })).ShouldRedirectTo($"/viec/{id}");

        Assert.True(first.IsBegun);
        Assert.Equal(first.Version, (await house.StoredAsync(id)).Version);
        Assert.Equal(["DutyRaised", "DutyNoted", "DutyNoted"], await house.AuditAsync(id));
        Assert.Contains("Phạm Thị Hồng Đào, Phường 4", (await ward.GetAsync($"/viec/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reporting_needs_words_and_a_day_that_has_come()
    {
        var id = await house.DutyAsync();
        var ward = await house.AsAsync("phuong4");

        (await ward.DoAsync(id, "Report", new { Result_Text = "" })).ShouldShowError("Result.Text", "Nhập kết quả thực hiện");
        (await ward.DoAsync(id, "Report", new { Result_Text = "Xong", Result_DoneOn = "31/2/2024" })).ShouldBe(HttpStatusCode.BadRequest);
        var future = await ward.DoAsync(id, "Report", new { Result_Text = "Xong việc này", Result_DoneOn = "12/9/2024" });

        future.ShouldShowRefusal("Ngày hoàn thành không được sau hôm nay, 11/9/2024.");
        Assert.Equal("Xong việc này", future.Document.QuerySelector("textarea[name='Result.Text']")!.TextContent.Trim());
        Assert.Equal(DutyState.Open, (await house.StoredAsync(id)).State);
    }

    [Fact]
    public async Task Reported_confirmed_returned_and_reported_again()
    {
        var id = await house.DutyAsync();
        var (ward, coordinator) = (await house.AsAsync("phuong4"), await house.AsAsync("noivu"));

        (await ward.DoAsync(id, "Report", new { Result_Text = "Đã rà soát xong", Result_DoneOn = "10/9/2024" })).ShouldRedirectTo("/viec/");
        Assert.Equal((DutyState.Reported, new DateOnly(2024, 9, 10)), await StateAsync(id));
        (await coordinator.DoAsync(id, "Return", new { Reason_Text = "" })).ShouldShowError("Reason.Text", "Nhập nội dung");
        (await coordinator.DoAsync(id, "Return", new { Reason_Text = "Bổ sung biên bản" })).ShouldRedirectTo("/viec/");
        Assert.Equal((DutyState.Open, null), await StateAsync(id));
        (await ward.DoAsync(id, "Report", new { Result_Text = "Đã bổ sung" })).ShouldRedirectTo("/viec/");
        (await coordinator.DoAsync(id, "Confirm", new { })).ShouldRedirectTo("/viec/");

        Assert.Equal((DutyState.Closed, DutyData.Today), await StateAsync(id));
        Assert.Equal(["DutyRaised", "DutyReported", "DutyReturned", "DutyReported", "DutyConfirmed"], await house.AuditAsync(id));
    }

    [Fact]
    public async Task A_report_is_taken_back_until_it_is_confirmed()
    {
        var id = await house.DutyAsync();
        var ward = await house.AsAsync("phuong4");
        await ward.DoAsync(id, "Report", new { Result_Text = "Nhầm việc" });

        (await ward.DoAsync(id, "TakeBack", new { TakeBack_Text = "Báo cáo nhầm" })).ShouldRedirectTo("/viec/");

        Assert.Equal((DutyState.Open, null), await StateAsync(id));
        Assert.Contains("DutyReportTakenBack", await house.AuditAsync(id));
    }

    [Fact]
    public async Task A_correction_keeps_the_old_words()
    {
        var id = await house.DutyAsync();
        var ward = await house.AsAsync("phuong4");
        await ward.DoAsync(id, "Note", new { Result_Text = "Đã họp 3 khu phố" });
        var wrong = Assert.Single(await house.DeedsAsync(id));

        (await ward.DoAsync(id, "Correct", new { About = wrong.Id.ToString(), Correction_Text = "Đã họp 5 khu phố" })).ShouldRedirectTo("/viec/");

        var page = await ward.GetAsync($"/viec/{id}");
        Assert.Equal("Đã họp 3 khu phố", page["del"]);
        Assert.Contains("Đã họp 5 khu phố", page.Text, StringComparison.Ordinal);
        Assert.Contains("DeedCorrected", await house.AuditAsync(id));
    }

    [Fact]
    public async Task Two_at_once_the_second_is_shown_what_changed_and_loses_nothing()
    {
        var id = await house.DutyAsync();
        var (first, second) = (await house.AsAsync("phuong4"), await house.AsAsync("phuong4"));
        var opened = await second.GetAsync($"/viec/{id}");
        await first.DoAsync(id, "Note", new { Result_Text = "Đã bắt đầu" });

        var answer = await second.SubmitAsync(opened, "form[action*='handler=Report']", DutyData.Prefixed(new { Result_Text = "Đã làm xong cả năm khu phố" }));

        answer.ShouldShowRefusal("người khác đã thay đổi việc này");
        Assert.Contains("Đã bắt đầu", answer[".c-notice"]!, StringComparison.Ordinal);
        Assert.Equal("Đã làm xong cả năm khu phố", answer.Document.QuerySelector("textarea[name='Result.Text']")!.TextContent.Trim());
        var again = await second.SubmitAsync(answer, "form[action*='handler=Report']");
        again.ShouldRedirectTo($"/viec/{id}");
        Assert.Equal(DutyState.Reported, (await house.StoredAsync(id)).State);
    }

    [Fact]
    public async Task Waiting_stops_the_clock_and_gives_the_other_unit_a_duty()
    {
        var id = await house.DutyAsync(due: new DateOnly(2024, 9, 17));
        var ward = await house.AsAsync("phuong4");
        var justice = await house.WithDbAsync(db => db.Set<CoSo.Contracts.Organization.UnitRow>().SingleAsync(unit => unit.Code == "phong-tu-phap"));

        (await ward.DoAsync(id, "Wait", new { Wait_UnitId = justice.Id.ToString(), Wait_What = "Góp ý dự thảo", Wait_By = "20/9/2024" })).ShouldRedirectTo("/viec/");

        var waiting = await house.StoredAsync(id);
        Assert.Null(waiting.LateAfter);
        var raised = await house.WithDbAsync(db => db.Set<Duty>().SingleAsync(duty => duty.SourceId == id));
        Assert.Equal((justice.Id, new DateOnly(2024, 9, 20), DutyRelation.Cooperate), (raised.UnitId, raised.DueOn!.Value, raised.Relation));
        house.Time.Set(new DateOnly(2024, 9, 16));
        (await (await house.AsAsync("tuphap")).DoAsync(raised.Id, "Report", new { Result_Text = "Đã góp ý" })).ShouldRedirectTo("/viec/");
        var resumed = await house.StoredAsync(id);
        Assert.Equal((3, new DateOnly(2024, 9, 20)), (resumed.WaitedDays, resumed.LateAfter));
        Assert.Null(resumed.WaitingOnUnitId);
        Assert.Equal(["DutyRaised", "DutyWaiting", "DutyResumed"], await house.AuditAsync(id));
    }

    [Fact]
    public async Task The_unit_sees_itself_late_first_and_leaders_after_it_could_explain()
    {
        var id = await house.DutyAsync(due: new DateOnly(2024, 9, 10));
        var (ward, coordinator, leader) = (await house.AsAsync("phuong4"), await house.AsAsync("noivu"), await house.AsAsync("chutich"));

        Assert.Contains("Quá hạn 1 ngày", (await ward.GetAsync($"/viec/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains("giải trình đến hết ngày 12/9/2024", (await ward.GetAsync($"/viec/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Chờ đơn vị giải trình", (await coordinator.GetAsync($"/viec/{id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quá hạn", (await leader.GetAsync($"/viec/{id}"))[".c-lead"]!, StringComparison.Ordinal);
        (await ward.DoAsync(id, "Explain", new { Explanation_Text = "Chờ số liệu của khu phố 3" })).ShouldRedirectTo("/viec/");

        Assert.Contains("Quá hạn 1 ngày", (await leader.GetAsync($"/viec/{id}"))[".c-lead"]!, StringComparison.Ordinal);
        Assert.Contains("DutyExplained", await house.AuditAsync(id));
    }

    [Fact]
    public async Task Setting_a_day_names_the_paper_and_gives_notice_anew()
    {
        var id = await house.DutyAsync(noDay: true);
        var coordinator = await house.AsAsync("noivu");

        (await coordinator.DoAsync(id, "Due", new { Due_Day = "13/9/2024", Due_Paper = "" })).ShouldShowError("Due.Paper", "Nhập văn bản làm căn cứ");
        (await coordinator.DoAsync(id, "Due", new { Due_Day = "10/9/2024", Due_Paper = "CV 9" })).ShouldShowRefusal("Hạn không được trước hôm nay");
        (await coordinator.DoAsync(id, "Due", new { Due_Day = "13/9/2024", Due_Paper = "Công văn số 9/UBND-NV" })).ShouldRedirectTo("/viec/");

        var duty = await house.StoredAsync(id);
        Assert.Equal((new DateOnly(2024, 9, 13), "Công văn số 9/UBND-NV", true), (duty.DueOn, duty.DueHow, duty.IsShortNotice));
        Assert.Null(duty.LateAfter);
        Assert.Contains("DutyDueSet", await house.AuditAsync(id));
    }

    [Fact]
    public async Task Withdrawn_by_the_assigner_with_a_reason_and_then_closed_to_all()
    {
        var id = await house.DutyAsync();
        var ward = await house.AsAsync("phuong4");
        var opened = await ward.GetAsync($"/viec/{id}");

        (await (await house.AsAsync("noivu")).DoAsync(id, "Withdraw", new { Withdrawal_Text = "Trùng với việc khác" })).ShouldRedirectTo("/viec/");

        Assert.Equal(DutyState.Withdrawn, (await house.StoredAsync(id)).State);
        var late = await ward.SubmitAsync(opened, "button[formaction*=Note]", DutyData.Prefixed(new { Result_Text = "Vẫn làm" }));
        late.ShouldShowRefusal("không còn đang thực hiện");
    }

    [Fact]
    public async Task A_partner_sees_it_answers_once_and_the_lead_stays_answerable()
    {
        var id = await house.DutyAsync(partners: ["cong-an", "phong-tu-phap"]);
        var justice = await house.AsAsync("tuphap");

        Assert.Contains("Rà soát quy ước khu phố", (await justice.GetAsync("/lam-viec?muc=phoi-hop")).Text, StringComparison.Ordinal);
        (await justice.DoAsync(id, "Answer", new { Answer_Text = "Đã góp ý bằng văn bản" })).ShouldRedirectTo("/viec/");

        Assert.Contains("DutyPartnerAnswered", await house.AuditAsync(id));
        Assert.Equal(DutyState.Open, (await house.StoredAsync(id)).State);
        Assert.Null((await justice.GetAsync($"/viec/{id}")).Document.QuerySelector("form[action*='handler=Answer']"));
        Assert.Contains("Đã góp ý bằng văn bản", (await (await house.AsAsync("phuong4")).GetAsync($"/viec/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_is_asked_and_never_late()
    {
        var id = await house.DutyAsync("mttq", due: new DateOnly(2024, 9, 2));

        var duty = await house.StoredAsync(id);

        Assert.Equal((DutyRelation.Request, true, null), (duty.Relation, duty.IsRequested, duty.LateAfter));
        var page = await (await house.AsAsync("noivu")).GetAsync($"/viec/{id}");
        Assert.Contains("không tính quá hạn", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quá hạn", page[".c-lead"]!, StringComparison.Ordinal);
    }

    private async Task<(DutyState State, DateOnly? ReportedOn)> StateAsync(Guid id)
    {
        var duty = await house.StoredAsync(id);
        return (duty.State, duty.ReportedOn);
    }
}
