using System.Net;
using CoSo.Cases.Letters;
using CoSo.Cases.Quality;
using CoSo.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>An answer drawn for review at such a unit.</summary>
internal sealed class ReviewSample : ISample
{
    public string Route => "don-thu/soat-tra-loi/{id}";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var caseId = await LetterData.MakeAsync(house, unitId);
        await LetterData.AnswerAsync(house, caseId, "Đã sửa vỉa hè.");
        var review = new AnswerReview { Id = OrderedId.New(), CaseId = caseId, UnitId = unitId, From = new DateOnly(2024, 9, 1), To = new DateOnly(2024, 9, 11), DrawnAt = new DateTime(2024, 9, 11, 2, 0, 0, DateTimeKind.Utc) };
        await house.WithDbAsync(db =>
        {
            db.Add(review);
            return db.SaveChangesAsync();
        });
        return new { id = review.Id };
    }
}

/// <summary>Answers drawn by chance, looked at by another officer, worked on again where they do not hold.</summary>
public sealed class QualityTests : IAsyncLifetime
{
    private const string List = "/don-thu/soat-tra-loi";

    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task The_same_number_of_every_unit_is_drawn_and_none_twice()
    {
        await AnsweredAsync("phong-quan-ly-do-thi", 4);
        await AnsweredAsync("phong-y-te", 1);
        var leader = await house.AsAsync("chutich");

        (await leader.PostAsync(List, new { From = "1/9/2024", To = "11/9/2024", OfUnit = "2" })).ShouldRedirectTo(List);

        var drawn = await ReviewsAsync();
        Assert.Equal([1, 2], drawn.GroupBy(review => review.UnitId).Select(unit => unit.Count()).Order());
        (await leader.PostAsync(List, new { From = "1/9/2024", To = "11/9/2024", OfUnit = "20" })).ShouldRedirectTo(List);
        Assert.Equal(5, (await ReviewsAsync()).Select(review => review.CaseId).Distinct().Count());
        (await leader.PostAsync(List, new { From = "1/9/2024", To = "11/9/2024", OfUnit = "2" })).ShouldShowRefusal("Không có câu trả lời nào chưa soát");
        (await leader.PostAsync(List, new { From = "1/9/2024", To = "12/9/2024", OfUnit = "2" })).ShouldShowRefusal("Kỳ soát phải kết thúc không sau hôm nay");
        Assert.Equal(2, (await house.AuditAsync()).Count(kind => kind == "AnswersDrawn"));
    }

    [Fact]
    public async Task An_answer_that_does_not_hold_says_why_and_is_worked_on_again()
    {
        var id = (await AnsweredAsync("phong-y-te", 1))[0];
        var leader = await house.AsAsync("chutich");
        await leader.PostAsync(List, new { From = "1/9/2024", To = "11/9/2024", OfUnit = "1" });
        var review = (await ReviewsAsync()).Single();

        (await leader.PostAsync($"{List}/{review.Id}", new { ToThePoint = "true" })).ShouldShowError("Note", "Nêu rõ điểm chưa đạt");
        (await leader.PostAsync($"{List}/{review.Id}", new { ToThePoint = "true", Note = "Chưa nêu ngày sửa", Reopens = "true" })).ShouldRedirectTo(List);

        var one = await house.CaseAsync(id);
        Assert.Equal((CaseState.Working, (DateOnly?)null), (one.State, one.EndedOn));
        Assert.True((await house.StepAsync(id, "answer")).IsOpen);
        Assert.Contains("AnswerReviewed", await house.AuditAsync(id));
        var list = (await leader.GetAsync(List)).ShouldBeShown();
        Assert.Contains("Có điểm cần sửa", list.Text);
        Assert.Contains("Chưa nêu ngày sửa", (await leader.GetAsync($"{List}/{review.Id}")).ShouldBeShown().Text);
        (await leader.GetAsync($"/don-thu/{id}")).ShouldBeShown();
    }

    [Fact]
    public async Task Who_decided_does_not_review_the_own_decision_and_a_unit_officer_reviews_none()
    {
        var id = (await AnsweredAsync("phong-y-te", 1))[0];
        var deputy = await house.AsAsync("phochutich");
        await deputy.PostAsync(List, new { From = "1/9/2024", To = "11/9/2024", OfUnit = "1" });
        var review = (await ReviewsAsync()).Single();
        var leaderId = await house.AccountAsync("chutich");
        await house.WithDbAsync(db =>
        {
            db.Add(new CaseEntry { Id = OrderedId.New(), CaseId = id, Act = CaseAct.Decided, On = new DateOnly(2024, 9, 11), ActorId = leaderId });
            return db.SaveChangesAsync();
        });

        (await (await house.AsAsync("chutich")).GetAsync($"{List}/{review.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await deputy.GetAsync($"{List}/{review.Id}")).ShouldBeShown();
        (await (await house.AsAsync("yte")).GetAsync(List)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<List<Guid>> AnsweredAsync(string unit, int count)
    {
        var ids = new List<Guid>();
        for (var at = 0; at < count; at++)
        {
            ids.Add(await LetterData.MakeAsync(house, (await house.UnitAsync(unit)).Id));
            await LetterData.AnswerAsync(house, ids[^1], "Đã sửa.");
        }

        return ids;
    }

    private Task<List<AnswerReview>> ReviewsAsync() => house.WithDbAsync(db => db.Set<AnswerReview>().AsNoTracking().ToListAsync());
}
