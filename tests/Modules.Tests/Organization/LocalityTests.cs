using System.Text.RegularExpressions;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Organization;

/// <summary>The second locality: a ward of today, two-tier. Nothing in the program knows the first.</summary>
public sealed partial class LocalityTests
{
    [Fact]
    public async Task The_second_locality_starts_with_its_people_units_and_groups()
    {
        await using var house = await House.StartAsync("phuong-dien-hong", new DateOnly(2026, 9, 16));

        var administrator = await house.AsAsync("quantri");
        (await administrator.GetAsync("/quan-tri/tai-khoan")).ShouldBeShown();
        var tree = (await administrator.GetAsync("/don-vi")).ShouldBeShown();
        var match = await house.WithServicesAsync(services =>
            services.GetRequiredService<IUnitDirectory>().FindAsync("Các cơ quan, đơn vị thuộc phường và 12 khu phố", new DateOnly(2026, 9, 16), default));

        Assert.Contains("Ủy ban nhân dân phường Diên Hồng", tree.Text);
        Assert.DoesNotContain("Phường 6", tree.Text);
        Assert.Empty(match.Unknown);
        Assert.Equal(12, match.Units.Count(unit => unit.Kind == "neighbourhood"));
        Assert.DoesNotContain("Quận 10", tree.Text);
    }

    [Fact]
    public async Task A_unit_made_of_others_names_them()
    {
        await using var house = await House.StartAsync("phuong-dien-hong", new DateOnly(2026, 9, 16));
        var id = await house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == "ubnd-dien-hong").Select(unit => unit.Id).SingleAsync());

        var page = await (await house.AsAsync("quantri")).GetAsync($"/don-vi/{id}");

        Assert.Contains("Hình thành từ", page.Text);
        Assert.Contains("Ủy ban nhân dân Phường 8, Quận 10", page.Text);
    }

    [Fact]
    public void No_program_text_knows_a_district()
    {
        // The name of the locality that is started by default is an option, not knowledge; comments may give examples.
        var faults = Directory.GetFiles(Path.Combine(TestPlaces.Root, "src"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/StyleGuide/", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Select((line, at) => (File: Path.GetRelativePath(TestPlaces.Root, file), Line: line, At: at + 1)))
            .Where(found => !Comment().IsMatch(found.Line) && Place().IsMatch(found.Line) && !found.Line.Contains("Locality { get; init; } = \"quan-10\"", StringComparison.Ordinal))
            .Select(found => $"{found.File}:{found.At}: {found.Line.Trim()}");

        Assert.Empty(faults);
    }

    [GeneratedRegex(@"^\s*(?://|\*|@\*)")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?i)quận 10|quan-10|quan 10|ubnd-q10|\bq10\b|diên hồng|dien-hong|phong-noi-vu|(?-i)Phường \d")]
    private static partial Regex Place();
}
