using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Matters;

/// <summary>What the locality says: where one goes when this agency is itself concerned.</summary>
internal sealed class SealedPlace(AppDbContext db, Locality locality, AboveFile file, Clock clock)
{
    public string Above => file.Above;

    /// <summary>The coordinator sees and counts every duty of the authority: no duty may tell the unit concerned that something came in about it.</summary>
    public async Task<bool> ConcernsCoordinatorAsync(UnitRow? about, CancellationToken cancellation)
    {
        var today = clock.Today;
        return about is not null && await db.Set<UnitRow>().On(today).AnyAsync(unit => unit.Code == locality.CoordinatorUnit && unit.Path.Substring(0, about.Path.Length) == about.Path, cancellation);
    }
}

/// <summary>The part of a locality's <c>cases.yaml</c> that is read here.</summary>
internal sealed class AboveFile
{
    public string Above { get; init; } = "";

    public static AboveFile Load(Locality locality)
    {
        const string Key = "above:";
        var path = locality.File("cases.yaml");
        var line = File.Exists(path) ? File.ReadLines(path).FirstOrDefault(one => one.StartsWith(Key, StringComparison.Ordinal)) : null;
        return new AboveFile { Above = line?[Key.Length..].Trim().Trim('"') ?? "" };
    }
}
