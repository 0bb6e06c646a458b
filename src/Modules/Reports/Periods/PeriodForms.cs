using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>The form of one period: the locality's, its narrative by the outline of the period where the coordinator brought one in.</summary>
internal sealed class PeriodForms(AppDbContext db, ReportForm form)
{
    public Task<List<PeriodHeading>> HeadingsAsync(Guid periodId, CancellationToken cancellation) =>
        db.Set<PeriodHeading>().Where(h => h.PeriodId == periodId).OrderBy(h => h.Position).AsNoTracking().ToListAsync(cancellation);

    public async Task<ReportForm> OfAsync(Guid periodId, CancellationToken cancellation)
    {
        var headings = await HeadingsAsync(periodId, cancellation);
        return headings.Count == 0 ? form : With(form, headings);
    }

    /// <summary>
    /// The outline takes the place of the usual parts; the proposals, which become duties of the level above, and the annex stay, the
    /// proposals only where the outline does not ask for them itself.
    /// </summary>
    internal static ReportForm With(ReportForm form, IReadOnlyList<PeriodHeading> headings)
    {
        var own = headings.Where(h => !h.HasParts).Select(PartOf).ToList();
        var kept = form.Parts.Where(part => part.Annex || (part.Itemised && !own.Exists(o => o.Itemised)));
        return new ReportForm { Groups = form.Groups, Indicators = form.Indicators, Parts = [.. own, .. kept] };
    }

    private static OutlinePart PartOf(PeriodHeading heading) => new()
    {
        Code = $"dc-{heading.Number.ToLowerInvariant()}",
        Number = heading.Number,
        Title = heading.Title,
        Hint = heading.WantsFigure ? $"{heading.Hint} (nêu số liệu)".Trim() : heading.Hint,
        Itemised = VietnameseText.Fold(heading.Title) is var title && (title.Contains("kien nghi", StringComparison.Ordinal) || title.Contains("de xuat", StringComparison.Ordinal)),
        MayBeNothing = true,
    };
}
