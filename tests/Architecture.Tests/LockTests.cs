using System.Text.Json;
using System.Xml.Linq;

namespace CoSo.Architecture.Tests;

/// <summary>What is restored today is restored tomorrow: every project has its lock, and the lock names one version of everything.</summary>
public sealed class LockTests
{
    private const string Mend = "; run ./coso lock and commit packages.lock.json";

    [Fact]
    public void Every_project_has_a_lock_that_names_its_packages()
    {
        foreach (var project in Projects())
        {
            var name = Path.GetRelativePath(TestPlaces.Root, project);
            var path = Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
            Assert.True(File.Exists(path), $"{name} has no lock{Mend}");

            var wanted = XDocument.Load(project).Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!);
            var locked = Entries(path).Where(entry => entry.Kind == "Direct").Select(entry => entry.Package).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var missing = wanted.Where(package => !locked.Contains(package));
            Assert.True(!missing.Any(), $"the lock of {name} lacks {string.Join(", ", missing)}{Mend}");
        }
    }

    [Fact]
    public void Every_locked_package_has_one_version_and_its_hash()
    {
        foreach (var path in Projects().Select(project => Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")))
        {
            var name = Path.GetRelativePath(TestPlaces.Root, path);
            foreach (var entry in Entries(path).Where(entry => entry.Kind != "Project"))
            {
                Assert.True(entry.Resolved is { Length: > 0 } && entry.Hash is { Length: > 0 }, $"{name}: {entry.Package} is not settled{Mend}");
                Assert.True(entry.Kind != "Direct" || entry.Requested == $"[{entry.Resolved}, {entry.Resolved}]", $"{name}: {entry.Package} asks for {entry.Requested}");
            }
        }
    }

    [Fact]
    public void The_lock_is_binding_for_every_build()
    {
        var properties = XDocument.Load(Path.Combine(TestPlaces.Root, "Directory.Build.props")).Descendants("PropertyGroup").Elements().ToLookup(element => element.Name.LocalName, element => element.Value);

        Assert.Equal(["true"], properties["RestorePackagesWithLockFile"]);
        Assert.Equal(["true"], properties["RestoreLockedMode"]);
        Assert.DoesNotContain(Projects(), project => XDocument.Load(project).Descendants("PackageReference").Any(reference => reference.Attribute("VersionOverride") is not null));
    }

    private static IEnumerable<string> Projects() => new[] { "src", "tests", "bench" }
        .SelectMany(folder => Directory.GetFiles(Path.Combine(TestPlaces.Root, folder), "*.csproj", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal);

    private static List<Entry> Entries(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. from framework in json.RootElement.GetProperty("dependencies").EnumerateObject()
               from package in framework.Value.EnumerateObject()
               select new Entry(package.Name, Text(package.Value, "type"), Text(package.Value, "requested"), Text(package.Value, "resolved"), Text(package.Value, "contentHash")),
        ];
    }

    private static string? Text(JsonElement package, string name) => package.TryGetProperty(name, out var value) ? value.GetString() : null;

    private sealed record Entry(string Package, string? Kind, string? Requested, string? Resolved, string? Hash);
}
