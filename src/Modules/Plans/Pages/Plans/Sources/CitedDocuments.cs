using CoSo.Law;
using CoSo.Ui;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Sources;

/// <summary>A document the plan cites, with what the law book knows of it.</summary>
internal sealed record CitedDocument(string Number, DateOnly? IssuedOn, string? Title, bool FootnoteOnly, string Flags, CitedState State, string? ReplacedBy);

internal enum CitedState
{
    /// <summary>The law book does not know it.</summary>
    Unknown,

    InForce,

    /// <summary>No longer, or not yet, in force on the day of the plan.</summary>
    NotInForce,

    /// <summary>Known, its days are not.</summary>
    Undated,
}

/// <summary>Pages through the citations of a plan, compared with the law book on the day the plan was issued.</summary>
internal sealed class CitedDocuments(AppDbContext db, LawBook law, Clock clock)
{
    public static readonly PageShape Shape = new(["text"], 50);

    public async Task<TablePage<CitedDocument>> PageAsync(Guid planId, PageRequest request, CancellationToken cancellation)
    {
        var on = await db.Set<Plan>().Where(plan => plan.Id == planId).Select(plan => plan.IssuedOn).SingleAsync(cancellation) ?? clock.Today;
        var citations = db.Set<PlanCitation>().Where(citation => citation.PlanId == planId);
        var total = await citations.CountAsync(cancellation);
        var rows = await citations.OrderBy(citation => citation.Position).ThenBy(citation => citation.Id).PageOf(request).AsNoTracking().ToListAsync(cancellation);
        return new TablePage<CitedDocument>(request, [.. rows.Select(row => Compare(row, on))], total);
    }

    private CitedDocument Compare(PlanCitation row, DateOnly on)
    {
        var known = law.Documents.Find(row.Number);
        var written = string.Join(" ", new[] { row.Type, row.Issuer is null ? null : $"({row.Issuer})", row.Subject }.Where(part => !string.IsNullOrEmpty(part)));
        return new CitedDocument(
            row.Number, row.IssuedOn ?? known?.Date, known?.Title ?? (written.Length == 0 ? null : written), row.FootnoteOnly, row.Flags,
            known is null ? CitedState.Unknown : known.IsInForceOn(on) switch { true => CitedState.InForce, false => CitedState.NotInForce, _ => CitedState.Undated },
            known?.ReplacedBy is { Count: > 0 } newer ? string.Join(", ", newer) : null);
    }
}
