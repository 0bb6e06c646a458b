using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Architecture.Tests;

/// <summary>What modules show to others, how pages are placed and guarded, and what code may not do.</summary>
public sealed partial class SurfaceTests
{
    private static readonly Assembly[] Modules =
    [
        .. Directory.GetDirectories(Path.Combine(TestPlaces.Root, "src", "Modules"))
            .Select(path => Assembly.Load("CoSo." + Path.GetFileName(path))),
    ];

    [Fact]
    public void A_module_shows_only_its_entry_points_and_what_yaml_or_razor_must_see()
    {
        var shown = Modules.SelectMany(module => module.GetExportedTypes())
            .Where(type => !type.IsNested && type.Namespace?.Contains(".Migrations", StringComparison.Ordinal) != true)
            .Where(type => !type.Name.EndsWith("Module", StringComparison.Ordinal))
            .Where(type => type.Namespace != "AspNetCoreGeneratedDocument")
            .Select(type => type.FullName!)
            .Except(["CoSo.Organization.LocalityFile", "CoSo.Organization.UnitsFile", "CoSo.Organization.GroupsFile", "CoSo.Organization.LoadLocalityUnits"]);

        Assert.Empty(shown);
    }

    [Fact]
    public void Every_page_model_says_who_may()
    {
        var silent = PageModels().Where(type =>
            !type.GetCustomAttributes(inherit: true).Any(attribute => attribute is IAuthorizeData or IAllowAnonymous));

        Assert.Empty(silent.Select(type => type.FullName));
    }

    [Fact]
    public void Pages_stand_under_their_modules_name_and_no_two_share_a_path()
    {
        var root = Path.Combine(TestPlaces.Root, "src", "Modules");
        var views = Directory.GetFiles(root, "*.cshtml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/") && !path.Contains("/bin/"))
            .Where(path => !Path.GetFileName(path).StartsWith("_View", StringComparison.Ordinal));

        Assert.All(views, path =>
        {
            var module = path.Split('/')[0];
            Assert.StartsWith($"{module}/Pages/{module}/", path);
        });
    }

    /// <summary>A form that inspected by itself would keep a file that no scanner has seen.</summary>
    [Fact]
    public void What_somebody_sends_comes_in_through_the_inspector_of_uploads_alone()
    {
        var around = Directory.GetFiles(Path.Combine(TestPlaces.Root, "src", "Modules"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && Path.GetFileName(file) != "DemoDays.cs")
            .Where(file => File.ReadAllText(file) is var text && (text.Contains("FileInspector.Inspect(", StringComparison.Ordinal) || text.Contains("new NoScanner", StringComparison.Ordinal)))
            .Select(Path.GetFileName);

        Assert.Equal(["SealedUpload.cs"], around); // ADR 0018
    }

    [Fact]
    public void No_test_sleeps()
    {
        var sleeping = Directory.GetFiles(Path.Combine(TestPlaces.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => Sleep().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(TestPlaces.Root, file));

        Assert.Empty(sleeping);
    }

    [Fact]
    public void Code_asks_the_clocks_and_knows_no_provider_outside_data()
    {
        var faults = new List<string>();
        foreach (var file in Sources())
        {
            var text = File.ReadAllText(file);
            var name = Path.GetRelativePath(TestPlaces.Root, file);
            if (SystemClock().IsMatch(text))
            {
                faults.Add($"{name}: asks the system clock");
            }

            if (text.Contains("Guid.CreateVersion7", StringComparison.Ordinal))
            {
                faults.Add($"{name}: identifiers out of order within a millisecond; OrderedId.New()");
            }

            if (!name.StartsWith(Path.Combine("src", "Data"), StringComparison.Ordinal)
                && !name.Contains("Migrations.", StringComparison.Ordinal) && Provider().IsMatch(text))
            {
                faults.Add($"{name}: knows which database it is");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void No_module_saves_what_belongs_to_an_outer_verb()
    {
        // Contract implementations add to the unit of work; only the outermost verb saves.
        var contracts = typeof(Contracts.Duties.IDutyLedger).Assembly.GetExportedTypes().Where(type => type.IsInterface).ToHashSet();
        var saving = Modules.SelectMany(module => module.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(contracts.Contains))
            .Where(type => Source(type) is { } text && text.Contains("SaveChangesAsync", StringComparison.Ordinal))
            .Select(type => type.FullName);

        Assert.Empty(saving);
    }

    internal static IEnumerable<Type> PageModels() =>
        Modules.Append(typeof(Ui.IPageChrome).Assembly).SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(PageModel).IsAssignableFrom(type));

    private static IEnumerable<string> Sources() =>
        Directory.GetFiles(Path.Combine(TestPlaces.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string? Source(Type type) =>
        Sources().FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == type.Name) is { } file ? File.ReadAllText(file) : null;

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"\bIs(Sqlite|Npgsql)\(\)|\busing Npgsql\b|\busing Microsoft\.Data\.Sqlite\b")]
    private static partial Regex Provider();

    [GeneratedRegex(@"\b(?:Task\s*\.\s*Delay|Thread\s*\.\s*Sleep)\s*\(")]
    private static partial Regex Sleep();
}
