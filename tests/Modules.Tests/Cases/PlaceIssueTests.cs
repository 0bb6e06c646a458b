using System.Net;
using CoSo.Cases.Issues;
using CoSo.Contracts.Duties;
using CoSo.Duties;
using CoSo.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>An issue of a place that such a unit leads.</summary>
internal sealed class PlaceIssueSample : ISample
{
    public string Route => "van-de-noi-com/{id}";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var issue = new PlaceIssue { Id = OrderedId.New(), UnitId = unitId, PlaceUnitId = unitId, Topic = "Hẻm ngập", What = "Ngập sau mưa.", RaisedOn = new DateOnly(2024, 9, 11), DueOn = new DateOnly(2024, 9, 30) };
        await house.WithDbAsync(db =>
        {
            db.Add(issue);
            return db.SaveChangesAsync();
        });
        return new { id = issue.Id };
    }
}

/// <summary>Issues of a place: without persons, led by a unit, told to the people.</summary>
public sealed class PlaceIssueTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task An_issue_becomes_a_duty_of_the_unit_that_leads_and_ends_when_the_people_were_told()
    {
        var coordinator = await house.AsAsync("noivu");
        var sent = await coordinator.PostAsync("/van-de-noi-com/them", await FormAsync());
        sent.ShouldRedirectTo("/van-de-noi-com/");
        var id = Guid.Parse(sent.Location!.Split('/')[2]);
        var duty = await DutyAsync(id);
        Assert.Equal((new DateOnly(2024, 9, 30), DutyState.Open), (duty.DueOn, duty.State));
        Assert.Contains("Chợ tự phát lấn lòng đường", (await coordinator.GetAsync("/van-de-noi-com")).ShouldBeShown().Text);

        (await (await house.AsAsync("truongnoivu")).GetAsync($"/van-de-noi-com/{id}")).ShouldBeShown(); // his office gave it
        (await (await house.AsAsync("truonglaodong")).GetAsync($"/van-de-noi-com/{id}")).ShouldBe(HttpStatusCode.NotFound);
        var ward = await house.AsAsync("phuong4");
        var page = (await ward.GetAsync($"/van-de-noi-com/{id}")).ShouldBeShown();
        (await ward.SubmitAsync(page, "main form")).ShouldShowError("Result", "Nhập kết quả");
        (await ward.SubmitAsync(page, "main form", new { Result = "Bà Lê Thị Bảy đã dời sạp", How = "Họp khu phố", On = "11/9/2024" })).ShouldShowRefusal("không ghi người");
        (await ward.SubmitAsync(page, "main form", new { Result = "Đã sắp xếp điểm bán mới, lòng đường thông thoáng", How = "Họp khu phố, niêm yết", On = "11/9/2024" })).ShouldRedirectTo("/van-de-noi-com/");

        Assert.Equal(DutyState.Closed, (await DutyAsync(id)).State);
        Assert.Equal(["PlaceIssueRaised", "PlaceIssueAnswered"], await house.AuditAsync(id));
        Assert.Contains("Đã sắp xếp điểm bán mới", (await house.Anonymous().GetAsync("/phan-anh/van-de-da-giai-quyet")).ShouldBeShown().Text);
        (await ward.SubmitAsync(page, "main form", new { Result = "x", How = "y", On = "11/9/2024" })).ShouldShowRefusal("Người khác vừa thay đổi");
    }

    [Fact]
    public async Task A_person_in_the_words_is_refused_and_nothing_typed_is_lost()
    {
        var coordinator = await house.AsAsync("noivu");
        var before = await house.WithDbAsync(db => db.Set<PlaceIssue>().CountAsync());

        var page = await coordinator.PostAsync("/van-de-noi-com/them", await FormAsync(what: "Ông Trần Văn Mẫu, 0903123456, dựng sạp"));

        page.ShouldShowRefusal("Vấn đề của một nơi không ghi người: bỏ “Trần Văn Mẫu”");
        Assert.Contains("0903123456", page.Document.QuerySelector("textarea[name=What]")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("select[name=Unit] option[selected]:not([value=''])"));
        (await coordinator.PostAsync("/van-de-noi-com/them", await FormAsync(due: "10/9/2024"))).ShouldShowRefusal("hạn không trước hôm nay");
        Assert.Equal(before, await house.WithDbAsync(db => db.Set<PlaceIssue>().CountAsync()));
    }

    [Fact]
    public async Task A_sibling_neither_sees_nor_answers_and_no_unit_raises_one_itself()
    {
        var sent = await (await house.AsAsync("noivu")).PostAsync("/van-de-noi-com/them", await FormAsync());

        (await (await house.AsAsync("phuong5")).GetAsync(sent.Location!)).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.AsAsync("phuong4")).GetAsync("/van-de-noi-com/them")).ShouldBe(HttpStatusCode.Forbidden);
        Assert.Null((await (await house.AsAsync("noivu")).GetAsync(sent.Location!)).ShouldBeShown().Document.QuerySelector("textarea[name=Result]"));
    }

    private async Task<Dictionary<string, object>> FormAsync(string what = "Lấn chiếm từ 5 giờ đến 8 giờ, kẹt xe.", string due = "30/9/2024")
    {
        var ward = (await house.UnitAsync("phuong-4")).Id.ToString();
        return new() { ["Place"] = ward, ["Topic"] = "Chợ tự phát lấn lòng đường", ["What"] = what, ["Unit"] = ward, ["DueOn"] = due };
    }

    private Task<Duty> DutyAsync(Guid id) => house.WithDbAsync(db => db.Set<Duty>().AsNoTracking().SingleAsync(duty => duty.SourceKind == PlaceIssue.SourceKind && duty.SourceId == id));
}
