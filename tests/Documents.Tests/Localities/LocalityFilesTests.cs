using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Documents.Tests.Localities;

/// <summary>What every locality's data must keep; a new folder is tested without a new line here.</summary>
public partial class LocalityFilesTests
{
    private static readonly HashSet<string> Kinds =
    [
        "people-committee", "ward", "office", "department", "inspectorate", "party-body", "steering-committee", "front", "mass-organisation",
        "military", "police", "public-unit", "school", "neighbourhood", "city-department", "city-committee", "council", "service-centre", "union", "board",
    ];

    /// <summary>Asked to co-operate, never ordered (practice.md 4); boards and councils too are nobody's to command.</summary>
    private static readonly HashSet<string> Requested =
        ["party-body", "steering-committee", "front", "mass-organisation", "union", "military", "police", "city-department", "city-committee", "council"];

    private static readonly HashSet<string> Types = ["whole", "scaled", "money", "yes-no", "text"];

    private static readonly HashSet<string> Roles =
    [
        "administrator", "coordinator", "leader", "head-of-unit", "sealed-officer", "unit-officer", "case-recipient", "form-checker", "clerk", "case-officer", "front-officer",
        "neighbourhood-officer", "reader", "resident-officer",
    ];

    private static readonly LocalityFiles District10 = new("quan-10");

    public static TheoryData<string> Localities { get; } = Writing.PlanFilesTests.Localities;

    [Theory]
    [MemberData(nameof(Localities))]
    public void Units_make_one_tree_in_the_order_of_the_file(string key)
    {
        var seen = new HashSet<string>();
        foreach (var unit in new LocalityFiles(key).Units)
        {
            Assert.Contains(unit["kind"]!, Kinds);
            Assert.All([unit["parent"], unit["professionalParent"]], parent => Assert.True(parent is null || seen.Contains(parent), $"{unit["code"]}: {parent}"));
            Assert.True(seen.Add(unit["code"]!), $"{unit["code"]} stands twice");
        }
    }

    [Theory]
    [MemberData(nameof(Localities))]
    public void Whom_the_committee_may_not_order_is_requested(string key) =>
        Assert.All(new LocalityFiles(key).Units.Where(unit => Requested.Contains(unit["kind"]!)), unit => Assert.Equal("requested", unit["relation"]));

    [Theory]
    [MemberData(nameof(Localities))]
    public void A_state_code_means_one_unit_on_a_day(string key)
    {
        var files = new LocalityFiles(key);

        foreach (var day in new[] { "2024-09-11", "2025-06-30", "2025-07-01", "2026-11-23" })
        {
            var codes = files.Units.Where(unit => unit["stateCode"] is not null && files.IsValidOn(unit, day))
                .Select(unit => unit["stateCode"]).ToList();
            Assert.Equal(codes.Count, codes.Distinct().Count());
        }
    }

    [Theory]
    [MemberData(nameof(Localities))]
    public void Whatever_is_named_exists(string key)
    {
        var files = new LocalityFiles(key);
        var units = files.UnitCodes;
        var groups = files.Groups.Select(group => group["code"]!).ToHashSet();
        var above = files.Locality.Inner("levelAbove");

        string?[] ofLocality = [files.Locality["root"], files.Locality["coordinator"], above["committee"], above["through"]];
        Assert.All(ofLocality.Concat(files.Locality.List("secondAddressees")), code => Assert.Contains(code!, units));
        Assert.All(files.Units.SelectMany(unit => unit.List("successors")), code => Assert.Contains(code, units));
        foreach (var selector in files.Groups.SelectMany(group => group.Rows("select").Concat(group.Rows("except"))))
        {
            Assert.All(selector.List("kinds"), kind => Assert.Contains(kind, Kinds));
            Assert.All(selector.List("units"), code => Assert.Contains(code, units));
            Assert.All(selector.List("groups"), code => Assert.Contains(code, groups));
            Assert.True(selector["under"] is not { } under || units.Contains(under));
        }
    }

    [Theory]
    [MemberData(nameof(Localities))]
    public void People_of_the_demo_hold_known_posts_and_every_role_has_someone(string key)
    {
        var files = new LocalityFiles(key);

        Assert.Equal(files.People.Count, files.People.Select(person => person["userName"]).Distinct().Count());
        Assert.Equal(files.People.Count, files.People.Select(person => person["name"]).Distinct().Count());
        Assert.All(files.People, person => Assert.Contains(person["unit"]!, files.UnitCodes));
        Assert.All(files.People, person => Assert.Contains(person["at"] ?? person["unit"]!, files.UnitCodes));
        var roles = files.People.SelectMany(person => person.List("roles")).Select(role => role.Split('@')).ToList();
        Assert.Equal(Roles.Order(), roles.Select(role => role[0]).Distinct().Order());
        Assert.All(roles.Where(role => role.Length > 1), role => Assert.Contains(role[1], files.UnitCodes));
    }

    [Theory]
    [MemberData(nameof(Localities))]
    public void Indicators_can_be_filled_by_someone(string key)
    {
        var files = new LocalityFiles(key);
        var groups = files.IndicatorGroups.Select(group => group["code"]).ToHashSet();
        var kinds = files.Units.Select(unit => unit["kind"]).ToHashSet();

        Assert.Equal(files.Indicators.Count, files.Indicators.Select(indicator => indicator["code"]).Distinct().Count());
        foreach (var indicator in files.Indicators)
        {
            Assert.Contains(indicator["group"], groups);
            Assert.Contains(indicator["type"]!, Types);
            Assert.All(indicator.List("forKinds"), kind => Assert.Contains(kind, kinds));
            Assert.All(indicator.List("forUnits"), code => Assert.Contains(code, files.UnitCodes));
            Assert.Equal(indicator["type"] == "scaled", indicator["scale"] is not null);
        }
    }

    /// <summary>The demo must not begin with units that nobody knows.</summary>
    [Theory]
    [MemberData(nameof(Localities))]
    public void Every_body_the_plan_charges_is_a_unit_or_a_group(string key)
    {
        var files = new LocalityFiles(key);
        var names = files.Units.SelectMany(unit => unit.List("aliases").Append(unit["name"]!).Append(unit["shortName"]!))
            .Concat(files.Groups.SelectMany(group => group.List("names").Append(group["name"]!)))
            .Select(VietnameseText.Fold).ToHashSet();
        var organising = files.Plan[files.Plan.IndexOf("TỔ CHỨC THỰC HIỆN", StringComparison.Ordinal)..];

        var headings = NumberedHeading().Matches(organising).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(headings);
        Assert.All(headings, heading => Assert.True(IsKnown(VietnameseText.Fold(heading.Replace("Đề nghị ", "", StringComparison.Ordinal)), names), heading));
    }

    [Theory]
    [InlineData("2024-09-11", 14)]
    [InlineData("2024-12-31", 14)]
    [InlineData("2025-01-01", 11)]
    public void Three_wards_of_District_10_ended_with_2024(string day, int wards) =>
        Assert.Equal(wards, District10.Units.Count(unit => unit["kind"] == "ward" && District10.IsValidOn(unit, day)));

    /// <summary>A name, or names joined by a comma or "và"; names themselves hold both.</summary>
    private static bool IsKnown(string text, HashSet<string> names) =>
        names.Contains(text)
        || Joint().Matches(text).Any(joint => names.Contains(text[..joint.Index]) && IsKnown(text[(joint.Index + joint.Length)..], names));

    [GeneratedRegex(@"^\d+\. ([^\n]*[^.\n])$", RegexOptions.Multiline)]
    private static partial Regex NumberedHeading();

    [GeneratedRegex(", | va ")]
    private static partial Regex Joint();
}
