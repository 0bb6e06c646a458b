using CoSo.Cases.Letters;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Outside;

/// <summary>Which units have a list, and what is received both here and there.</summary>
internal sealed class OutsideLists(AppDbContext db, CaseProcedures procedures)
{
    /// <summary>Said where there is no list: in a return, on a page.</summary>
    public static readonly string None = Key("chưa có danh sách");

    public static OutsideSource SourceOf(OutsideKind kind) => kind switch
    {
        OutsideKind.Feedback => OutsideSource.Feedback,
        OutsideKind.Dossier => OutsideSource.OneStop,
        _ => OutsideSource.Petitions,
    };

    /// <summary>Units that a list of the source speaks for: brought in since the first of the days, with lines up to the last.</summary>
    public async Task<HashSet<Guid>> CoveredAsync(OutsideSource source, IReadOnlyCollection<Guid> unitIds, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var since = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - Clock.VietnamOffset;
        var scopes = await db.Set<OutsideList>().AsNoTracking().Where(list => list.Source == source && list.At >= since && list.From <= to).Select(list => list.Scope).Distinct().ToListAsync(cancellation);
        var paths = scopes.SelectMany(scope => scope.Split('|', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
        if (paths.Count == 0)
        {
            return [];
        }

        var units = await db.Set<UnitRow>().AsNoTracking().Where(unit => unitIds.Contains(unit.Id)).Select(unit => new { unit.Id, unit.Path }).ToListAsync(cancellation);
        return [.. units.Where(unit => paths.Exists(path => unit.Path.StartsWith(path, StringComparison.Ordinal))).Select(unit => unit.Id)];
    }

    /// <summary>Whether letters of the kind that the mandatory system also holds are received here on the day.</summary>
    public bool IsReceivedHere(ProcedureKind kind, DateOnly day) => procedures.Of(kind switch { ProcedureKind.Feedback => "feedback.1022", ProcedureKind.Complaint => "complaint.first", _ => "petition" }, day).IsOn;

    private static string Key(string text) => text;
}
