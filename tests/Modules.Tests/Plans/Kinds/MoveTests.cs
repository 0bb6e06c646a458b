using System.Net;
using CoSo.Contracts.Organization;
using CoSo.Kernel;
using CoSo.Duties;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans.Kinds;

/// <summary>Milestones and reviews are moved with the paper behind it: the duty follows, what was stays in the history.</summary>
public sealed class MoveTests(House house) : IClassFixture<House>
{
    private static readonly DateOnly Before = new(2024, 11, 15);

    [Fact]
    public async Task A_milestone_is_moved_its_duty_follows_and_its_history_stays()
    {
        var coordinator = await house.AsAsync("noivu");
        var (plan, work) = await ItemAsync();
        (await coordinator.PostAsync($"/ke-hoach/{plan}/hang-muc/{work}/sua", new { name = "Nghiệm thu", dueOn = "15/11/2024" }, "Milestone")).ShouldRedirectTo($"/ke-hoach/{plan}/hang-muc/{work}");
        var milestone = await MilestoneAsync(work);
        var show = (await coordinator.GetAsync($"/ke-hoach/{plan}/hang-muc/{work}")).ShouldBeShown();
        var url = show.Document.QuerySelector("a[href*='/moc/']")!.GetAttribute("href")!;
        var form = (await coordinator.GetAsync(url)).ShouldBeShown();

        (await coordinator.SubmitAsync(form, "form[data-unsaved]", new { DueOn = "1/12/2024", Paper = "" })).ShouldShowRefusal("văn bản hoặc lý do");
        (await coordinator.SubmitAsync(form, "form[data-unsaved]", new { Paper = "Thông báo số 96/TB-UBND" })).ShouldShowRefusal("chưa thay đổi");
        (await coordinator.SubmitAsync(form, "form[data-unsaved]", new { Name = "Nghiệm thu đợt 1", DueOn = "1/12/2024", Paper = "Thông báo số 96/TB-UBND" })).ShouldRedirectTo($"/ke-hoach/{plan}/hang-muc/{work}");

        var moved = await MilestoneAsync(work);
        Assert.Equal(("Nghiệm thu đợt 1", new DateOnly(2024, 12, 1)), (moved.Name, moved.DueOn));
        var duty = await DutyAsync(milestone.Id);
        Assert.Equal(new DateOnly(2024, 12, 1), duty.DueOn);
        Assert.EndsWith("Nghiệm thu đợt 1", duty.Title, StringComparison.Ordinal);
        Assert.Contains("MilestoneMoved", await house.AuditAsync(work));
        var history = (await coordinator.GetAsync(url)).ShouldBeShown();
        Assert.Contains("từ 15/11/2024 sang 1/12/2024; Thông báo số 96/TB-UBND", history.Text);
        Assert.Contains("“Nghiệm thu” thành “Nghiệm thu đợt 1”", history.Text);

        var stale = await coordinator.SubmitAsync(form, "form[data-unsaved]", new { DueOn = "2/12/2024", Paper = "Ghi nhầm" });
        stale.ShouldShowRefusal("Có người vừa sửa nội dung này");
        Assert.Equal("2/12/2024", stale.Document.QuerySelector("[name=DueOn]")!.GetAttribute("value"));
        (await coordinator.SubmitAsync(stale, "form[data-unsaved]")).ShouldRedirectTo($"/ke-hoach/{plan}/hang-muc/{work}");
        Assert.Equal(2, await house.WithDbAsync(db => db.Set<DayMove>().CountAsync(move => move.SubjectId == milestone.Id)));
    }

    [Fact]
    public async Task A_milestone_that_is_done_stays_where_it_was()
    {
        var (plan, work) = await ItemAsync();
        var id = OrderedId.New();
        await house.WithDbAsync(db =>
        {
            db.Add(new WorkMilestone { Id = id, WorkId = work, Name = "Khởi công", DueOn = Before, DoneOn = Before });
            return db.SaveChangesAsync();
        });
        var coordinator = await house.AsAsync("noivu");

        Assert.Null((await coordinator.GetAsync($"/ke-hoach/{plan}/hang-muc/{work}")).ShouldBeShown().Document.QuerySelector("a[href*='/moc/']"));
        (await coordinator.PostAsync($"/ke-hoach/{plan}/hang-muc/{work}/moc/{id}", new { Name = "Khởi công", DueOn = "1/12/2024", Paper = "Ghi nhầm", Version = "0" })).ShouldShowRefusal("đã xong");
        (await coordinator.GetAsync($"/ke-hoach/{plan}/hang-muc/{work}/moc/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_review_of_a_programme_is_moved_likewise()
    {
        var coordinator = await house.AsAsync("noivu");
        var programme = await PlanAsync("chuong-trinh", 2026);
        var edit = $"/ke-hoach/{programme}/chuong-trinh/sua";
        var lead = await UnitAsync("phong-lao-dong");
        (await coordinator.PostAsync(edit, new { ReviewName = "Sơ kết 3 năm", UnitId = lead.ToString(), DueOn = "15/11/2024" }, "Review")).ShouldRedirectTo(edit);
        var page = (await coordinator.GetAsync($"/ke-hoach/{programme}/chuong-trinh")).ShouldBeShown();
        var form = (await coordinator.GetAsync(page.Document.QuerySelector("a[href$='/doi']")!.GetAttribute("href")!)).ShouldBeShown();

        (await coordinator.SubmitAsync(form, "form[data-unsaved]", new { DueOn = "20/12/2024", Paper = "Công văn số 40/UBND" })).ShouldRedirectTo($"/ke-hoach/{programme}/chuong-trinh");

        var review = await house.WithDbAsync(db => db.Set<ProgrammeReview>().AsNoTracking().SingleAsync(one => one.ProgrammeId == programme));
        Assert.Equal(new DateOnly(2024, 12, 20), review.DueOn);
        Assert.Equal(new DateOnly(2024, 12, 20), (await DutyAsync(review.Id)).DueOn);
        Assert.Contains("ProgrammeReviewMoved", await house.AuditAsync(programme));
        Assert.Contains("từ 15/11/2024 sang 20/12/2024; Công văn số 40/UBND", (await coordinator.GetAsync(form.Url)).ShouldBeShown().Text);
    }

    private async Task<(Guid Plan, Guid Work)> ItemAsync()
    {
        var plan = await PlanAsync("do-thi-thong-minh", null);
        var lead = await UnitAsync("phong-van-hoa");
        var work = OrderedId.New();
        await house.WithDbAsync(db =>
        {
            db.Add(new PlanWork { Id = work, PlanId = plan, Name = "Trung tâm điều hành", LeadUnitId = lead });
            return db.SaveChangesAsync();
        });
        return (plan, work);
    }

    private async Task<Guid> PlanAsync(string kind, int? untilYear)
    {
        var made = await SamplePlan.MakeAsync(house, await UnitAsync("ubnd-q10"), PlanState.InForce, namedUnit: "phuong-12");
        var id = (Guid)made.GetType().GetProperty("id")!.GetValue(made)!;
        await house.WithDbAsync(db =>
        {
            db.Add(new PlanProfile { PlanId = id, Kind = kind, UntilYear = untilYear });
            return db.SaveChangesAsync();
        });
        return id;
    }

    private Task<Guid> UnitAsync(string code) => house.WithDbAsync(db => db.Set<UnitRow>().Where(row => row.Code == code).Select(row => row.Id).SingleAsync());

    private Task<WorkMilestone> MilestoneAsync(Guid work) => house.WithDbAsync(db => db.Set<WorkMilestone>().AsNoTracking().SingleAsync(one => one.WorkId == work));

    private Task<Duty> DutyAsync(Guid sourceId) => house.WithDbAsync(db => db.Set<Duty>().AsNoTracking().SingleAsync(duty => duty.SourceId == sourceId));
}
