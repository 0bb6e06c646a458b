using System.Xml.Linq;

namespace CoSo.Architecture.Tests;

/// <summary>Who may use whom (DESIGN §4), read from the project files.</summary>
public sealed class ReferenceTests
{
    /// <summary>Direct references allowed to each project outside the modules.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Kernel"] = [],
        ["Law"] = ["Kernel"],
        ["Documents"] = ["Kernel"],
        ["Reading"] = ["Kernel", "Law", "Documents"],
        ["Checking"] = ["Kernel", "Law", "Documents", "Reading"],
        ["Contracts"] = ["Kernel", "Law"],
        ["Data"] = ["Kernel", "Documents"],
        ["Ui"] = ["Kernel"],
        ["Cli"] = ["Kernel", "Law", "Documents", "Reading", "Checking"],
        ["Migrations.Sqlite"] = ["Data", "*modules"],
        ["Migrations.Postgres"] = ["Data", "*modules"],
        ["Host"] = ["*"],
    };

    private static readonly string[] Modules = [.. Directory.GetDirectories(Path.Combine(TestPlaces.Root, "src", "Modules")).Select(path => Path.GetFileName(path)!)];

    [Fact]
    public void Projects_reference_only_what_stands_below_them()
    {
        foreach (var (project, allowed) in Allowed)
        {
            if (allowed is ["*"])
            {
                continue;
            }

            var references = References(Path.Combine(TestPlaces.Root, "src", project, $"CoSo.{project}.csproj"));
            var beyond = references.Where(name => !allowed.Contains(name) && !(allowed.Contains("*modules") && Modules.Contains(name)));
            Assert.True(!beyond.Any(), $"{project} references {string.Join(", ", beyond)}");
        }
    }

    [Fact]
    public void Modules_never_reference_one_another()
    {
        foreach (var module in Modules)
        {
            var references = References(Path.Combine(TestPlaces.Root, "src", "Modules", module, $"CoSo.{module}.csproj"));
            var other = references.Intersect(Modules);
            Assert.True(!other.Any(), $"{module} references {string.Join(", ", other)}; modules meet in src/Contracts");
        }
    }

    [Fact]
    public void Every_project_of_src_is_in_the_table_or_a_module()
    {
        var projects = Directory.GetDirectories(Path.Combine(TestPlaces.Root, "src")).Select(path => Path.GetFileName(path)!).Where(name => name != "Modules");

        Assert.Equal(Allowed.Keys.Order(), projects.Order());
    }

    private static List<string> References(string project) =>
    [
        .. XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')).Replace("CoSo.", "")),
    ];
}
