using System.Net;

namespace CoSo.Modules.Tests.Plans;

public sealed class LocalityPlansTests
{
    [Theory]
    [InlineData("quan-10", "2024-09-11", "noivu")]
    [InlineData("phuong-dien-hong", "2026-11-23", "vanhoaxahoi")]
    public async Task The_plan_that_ships_with_a_locality_is_taken_in(string locality, string today, string coordinator)
    {
        await using var house = await House.StartAsync(locality, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        var plan = await File.ReadAllBytesAsync(Path.Combine(TestPlaces.Root, "localities", locality, "plan.docx"));

        var answer = await (await house.AsAsync(coordinator)).PostAsync("/ke-hoach/tai-len", new { Paper = new Upload("plan.docx", plan), Pasted = "" });

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("/soat-lai", answer.Location, StringComparison.Ordinal);
    }
}
