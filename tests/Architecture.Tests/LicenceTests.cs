using System.Text.Json;
using System.Xml.Linq;

namespace CoSo.Architecture.Tests;

/// <summary>Every package that is resolved, direct or not, has a licence we allow. NuGet's and npm's.</summary>
public sealed class LicenceTests
{
    private static readonly HashSet<string> Allowed =
    [
        "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "PostgreSQL", "OFL-1.1", "MPL-2.0", "Unlicense", "CC0-1.0", "MIT-0",
        "MS-PL OR Apache-2.0", "(MIT OR Apache-2.0)", "Apache-2.0 OR MIT", "CC-BY-4.0", "BlueOak-1.0.0", "Python-2.0", "(MIT AND CC-BY-3.0)", "(BSD-2-Clause OR MIT OR Apache-2.0)",
    ];

    /// <summary>Packages that name a file or an address instead of an expression, read by a person.</summary>
    private static readonly Dictionary<string, string> ReadByAPerson = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SQLitePCLRaw.lib.e_sqlite3"] = "public domain (SQLite), Apache-2.0 (wrapper)",
        ["CommandLineParser"] = "MIT (License.md); of BenchmarkDotNet",
        ["Microsoft.DotNet.PlatformAbstractions"] = "MIT (LICENSE.TXT); of BenchmarkDotNet",
    };

    [Fact]
    public void Every_nuget_package_has_a_licence_we_allow()
    {
        var faults = Resolved().Select(package => (package, licence: NuGetLicence(package)))
            .Where(found => !Allowed.Contains(found.licence) && !ReadByAPerson.ContainsKey(found.package.Split('/')[0]))
            .Select(found => $"{found.package}: {found.licence}");

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_npm_package_has_a_licence_we_allow()
    {
        var file = Path.Combine(TestPlaces.Root, "src", "Ui", "assets", "package-lock.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var faults = json.RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0)
            .Select(package => (package.Name, Licence: package.Value.TryGetProperty("license", out var licence) ? licence.GetString()! : "none named"))
            .Where(package => !Allowed.Contains(package.Licence))
            .Select(package => $"{package.Name}: {package.Licence}");

        Assert.Empty(faults);
    }

    [Fact]
    public void Npm_lock_names_no_address_to_download_from() =>
        Assert.DoesNotContain("\"resolved\"", File.ReadAllText(Path.Combine(TestPlaces.Root, "src", "Ui", "assets", "package-lock.json")));

    [Fact]
    public void Versions_are_pinned_exactly_and_only_in_one_place()
    {
        var central = XDocument.Load(Path.Combine(TestPlaces.Root, "Directory.Packages.props"));
        var loose = central.Descendants("PackageVersion").Select(package => (string)package.Attribute("Version")!).Where(version => !version.StartsWith('[') || !version.EndsWith(']') || version.Contains(','));
        var local = Projects().Where(project => XDocument.Load(project).Descendants("PackageReference").Any(reference => reference.Attribute("Version") is not null));

        Assert.Empty(loose);
        Assert.Empty(local);
    }

    [Fact]
    public void Every_package_we_name_has_its_line_of_decision()
    {
        var decisions = File.ReadAllText(Path.Combine(TestPlaces.Root, "docs", "adr", "0002-packages.md"));
        var named = XDocument.Load(Path.Combine(TestPlaces.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(package => (string)package.Attribute("Include")!);

        Assert.DoesNotContain(named, package => !decisions.Contains($"`{package}`", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Projects() =>
        new[] { "src", "tests", "bench" }.Where(folder => Directory.Exists(Path.Combine(TestPlaces.Root, folder))).SelectMany(folder => Directory.GetFiles(Path.Combine(TestPlaces.Root, folder), "*.csproj", SearchOption.AllDirectories));

    private static SortedSet<string> Resolved()
    {
        var packages = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var project in Projects())
        {
            var assets = Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json");
            if (!File.Exists(assets))
            {
                continue;
            }

            using var json = JsonDocument.Parse(File.ReadAllText(assets));
            foreach (var library in json.RootElement.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package"))
            {
                packages.Add(library.Name);
            }
        }

        Assert.NotEmpty(packages);
        return packages;
    }

    private static string NuGetLicence(string package)
    {
        var (id, version) = (package.Split('/')[0].ToLowerInvariant(), package.Split('/')[1].ToLowerInvariant());
        var home = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var nuspec = Path.Combine(home, id, version, id + ".nuspec");
        if (!File.Exists(nuspec))
        {
            return "no nuspec";
        }

        var metadata = XDocument.Load(nuspec).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        string? Element(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();
        var licence = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value.Trim() : Element("license") ?? Element("licenseUrl") ?? "none named";
    }
}
