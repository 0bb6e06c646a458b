using System.Text.RegularExpressions;

namespace CoSo.Architecture.Tests;

/// <summary>A page's code is found from its address: the last table of docs/glossary.md and the @page lines say the same, both ways.</summary>
public sealed partial class AddressTests
{
    private static readonly string Modules = Path.Combine(TestPlaces.Root, "src", "Modules");

    [Fact]
    public void Every_page_stands_in_the_table_of_addresses_and_every_row_has_its_page()
    {
        var pages = Pages();
        var rows = Rows();

        Assert.NotEmpty(pages);
        Assert.Equal(rows.Count, rows.Distinct().Count());
        Assert.True(!pages.Except(rows).Any(), "docs/glossary.md lacks:\n" + string.Join('\n', pages.Except(rows)));
        Assert.True(!rows.Except(pages).Any(), "docs/glossary.md names pages that are not:\n" + string.Join('\n', rows.Except(pages)));
    }

    [Fact]
    public void The_table_of_addresses_is_in_order_so_that_a_row_has_one_place()
    {
        var rows = Rows();

        Assert.Equal(rows.Order(StringComparer.Ordinal), rows);
    }

    [Fact]
    public void Addresses_are_lower_case_without_diacritics_and_no_two_pages_share_one()
    {
        var addresses = Pages().Select(row => row.Split('`')[1]).ToList();

        Assert.All(addresses, address => Assert.Matches("^/[a-z0-9/{}:?.-]*$", Parameter().Replace(address, "{}")));
        Assert.Equal(addresses.Count, addresses.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static List<string> Pages() =>
    [
        .. new[] { Modules, Path.Combine(TestPlaces.Root, "src", "Ui", "Pages") }
            .SelectMany(folder => Directory.GetFiles(folder, "*.cshtml", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => (Folder: Path.GetRelativePath(Modules, Path.GetDirectoryName(path)!).Replace('\\', '/'), Route: PageLine().Match(File.ReadAllText(path))))
            .Where(page => page.Route.Success)
            .Select(page => $"| `{page.Route.Groups[1].Value}` | `{page.Folder}` |")
            .Order(StringComparer.Ordinal),
    ];

    private static List<string> Rows() =>
    [
        .. File.ReadLines(Path.Combine(TestPlaces.Root, "docs", "glossary.md"))
            .SkipWhile(line => line != "## Addresses and folders")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)),
    ];

    [GeneratedRegex("^\uFEFF?@page \"([^\"]*)\"", RegexOptions.Multiline)]
    private static partial Regex PageLine();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
