using CoSo.Checking;
using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Check;

/// <summary>A finding as shown; <paramref name="Reason"/> where this officer dismissed it.</summary>
internal sealed record FindingRow(int Ordinal, Finding Finding, string? Reason)
{
    public bool IsDismissed => Reason is not null;
}

/// <summary>Findings of a text with this officer's own dismissals: those of others are never asked for.</summary>
internal sealed class Dismissals(AppDbContext db, Officer officer)
{
    public async Task<IReadOnlyList<FindingRow>> RowsAsync(CheckedText paper, CancellationToken cancellation)
    {
        var reasons = await db.Set<FindingDismissal>().Where(one => one.OfficerId == officer.Id && one.PaperHash == paper.Hash)
            .ToDictionaryAsync(one => one.FindingKey, one => one.Reason, cancellation);
        return [.. paper.Findings.Select((finding, index) => new FindingRow(index + 1, finding, reasons.GetValueOrDefault(finding.Key)))];
    }
}
