using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans;

/// <summary>The guide as a page, and its word kept: what is written by it goes from the box to the ledger without a correction.</summary>
public sealed class GuideTests
{
    [Fact]
    public async Task The_guide_shows_its_rules_and_its_sample_and_gives_the_sample_away()
    {
        await using var house = await House.StartAsync();
        var officer = await house.AsAsync("noivu");
        var upload = (await officer.GetAsync("/ke-hoach/tai-len")).ShouldBeShown();

        var page = (await officer.GetAsync(upload.Document.QuerySelector("a[href='/ke-hoach/huong-dan']")!.GetAttribute("href")!)).ShouldBeShown();

        Assert.Equal(Guide.Current.Rules.Count, page.All("ol.p-guide li").Count);
        Assert.True(Guide.Current.Rules.Count >= 12);
        Assert.DoesNotContain("Tests", string.Concat(page.All("ol.p-guide li")), StringComparison.Ordinal);
        Assert.Contains("TỔ CHỨC THỰC HIỆN", page["pre"]!, StringComparison.Ordinal);
        var sample = await officer.Http.GetStringAsync("/ke-hoach/huong-dan?handler=Sample", TestContext.Current.CancellationToken);
        Assert.Equal(Guide.Current.Sample, sample);
    }

    [Fact]
    public async Task The_sample_is_pasted_read_and_followed_without_one_correction()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await PlanDesk.OpenAsync(house);

        var id = await desk.TakeInAsync(Guide.Current.Sample);

        var review = (await desk.Coordinator.GetAsync($"/ke-hoach/{id}/soat-lai")).ShouldBeShown();
        var measures = await desk.MeasuresAsync(id);
        Assert.DoesNotContain(measures, measure => measure.Confidence < Measure.LowConfidence);
        Assert.Empty(review.All(".p-doubt"));
        Assert.False(await house.WithDbAsync(db => db.Set<PlanName>().AnyAsync(name => name.PlanId == id && name.Unknown != null)));
        Assert.Equal("", (await house.WithDbAsync(db => db.Set<Plan>().AsNoTracking().SingleAsync(plan => plan.Id == id))).Notes);
        (await desk.AdoptAsync(id)).ShouldRedirectTo($"/ke-hoach/{id}");

        // 1 of the summing-up, 1 of the handbook, 14 of the dialogues; what recurs is raised when a period opens.
        Assert.Equal(16, await house.WithDbAsync(db => db.Set<CoSo.Duties.Duty>().CountAsync(duty => duty.PlanId == id)));
        Assert.DoesNotContain(await desk.MeasuresAsync(id), measure => measure.ChangedByName is not null);
    }
}
