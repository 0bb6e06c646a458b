using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>The shape of a locality's <c>cases.yaml</c>: who reads what comes in, and the fields of feedback.</summary>
internal sealed class CasesFile
{
    public List<string> Recipients { get; set; } = [];

    public string Above { get; set; } = "";

    public List<CategoryLine> Categories { get; set; } = [];

    /// <summary>Procedures whose intake stays in another system: not received here, only its lists are brought in.</summary>
    public List<HeldLine> HeldElsewhere { get; set; } = [];

    /// <summary>When many letters of one topic come from one area; null for no warnings.</summary>
    public Areas.WarningRule? Warning { get; set; }

    public sealed class HeldLine
    {
        public string Procedure { get; set; } = "";

        /// <summary>"Cổng thông tin 1022 Thành phố (1022.tphcm.gov.vn)".</summary>
        public string System { get; set; } = "";

        /// <summary>First day on which it is received there.</summary>
        public DateOnly From { get; set; }
    }

    public sealed class CategoryLine
    {
        public string Key { get; set; } = "";

        public string Name { get; set; } = "";

        /// <summary>Code of the unit proposed to handle it.</summary>
        public string Unit { get; set; } = "";
    }

    public static CasesFile Load(Locality locality)
    {
        var file = File.Exists(locality.File("cases.yaml")) ? YamlFile.Read<CasesFile>(locality.File("cases.yaml")) : new CasesFile();
        return file.Warning is { } rule && (rule.Least < 1 || rule.Times < 1 || rule.Weeks < 1 || rule.Silent < 1 || rule.LeadDays < 1)
            ? throw new InvalidDataException($"{locality.File("cases.yaml")}: warning: least, times, weeks, silent, leadDays are whole numbers from 1.")
            : file;
    }

    public string? NameOf(string? category) => Categories.Find(one => one.Key == category)?.Name;
}

/// <summary>Which unit's appointed recipient reads what a person sends without a counter: the first that it does not concern.</summary>
internal sealed class Recipients(AppDbContext db, CasesFile file, Clock clock)
{
    public async Task<UnitRow?> ForAsync(string? aboutPath, CancellationToken cancellation)
    {
        var today = clock.Today;
        var units = await db.Set<UnitRow>().AsNoTracking().On(today).Where(unit => file.Recipients.Contains(unit.Code)).ToListAsync(cancellation);
        return file.Recipients.Select(code => units.Find(unit => unit.Code == code)).OfType<UnitRow>().FirstOrDefault(unit => !Concerns(aboutPath, unit.Path));
    }

    /// <summary>Whether the unit concerned is this one or one above it.</summary>
    public static bool Concerns(string? aboutPath, string unitPath) => aboutPath is not null && unitPath.StartsWith(aboutPath, StringComparison.Ordinal);
}
