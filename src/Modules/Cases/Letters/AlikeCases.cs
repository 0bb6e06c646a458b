using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <param name="Share">How much of the text is the same, from 0 to 1.</param>
/// <param name="IsSameSender">The same sender's mark in the same register and year.</param>
internal sealed record AlikeCase(Guid Id, string Code, int Number, int Year, string Title, DateOnly ReceivedOn, double Share, bool IsSameSender);

/// <summary>Open cases in the officer's reach that say the same or come from the same sender; proposals to link, never a list of senders.</summary>
internal sealed class AlikeCases(AppDbContext db, CaseDesk desk)
{
    private const double LeastShare = 0.35;
    private const int MostLookedAt = 60;
    private const int MostShown = 5;

    public async Task<IReadOnlyList<AlikeCase>> OfAsync(Case one, CancellationToken cancellation)
    {
        var near = await NearAsync(one, cancellation);
        var found = await desk.Cases().AsNoTracking().Where(other => other.EndedOn == null)
            .Where(other => near.Contains(other.Id)).OrderByDescending(other => other.Id).Take(MostLookedAt).ToListAsync(cancellation);
        return [.. found.Select(other => Compared(one, other)).Where(alike => alike.Share >= LeastShare || alike.IsSameSender).OrderByDescending(alike => alike.Share).Take(MostShown)];
    }

    /// <summary>The newest that share a band or the mark: however many say the same, no more than a few of each are looked at.</summary>
    private async Task<List<Guid>> NearAsync(Case one, CancellationToken cancellation)
    {
        var (id, mark, receiver) = (one.Id, one.SenderMark, one.ReceiverUnitId);
        var parts = TextBands.Hashes($"{one.Title} {one.Content}").Distinct()
            .Select(hash => db.Set<CaseBand>().Where(band => band.Hash == hash && band.CaseId != id).OrderByDescending(band => band.CaseId).Select(band => band.CaseId).Take(MostLookedAt)).ToList();
        if (mark is not null)
        {
            parts.Add(db.Set<Case>().Where(other => other.SenderMark == mark && other.ReceiverUnitId == receiver && other.Id != id).OrderByDescending(other => other.Id).Select(other => other.Id).Take(MostLookedAt));
        }

        return parts.Count == 0 ? [] : await parts.Aggregate((all, part) => all.Union(part)).ToListAsync(cancellation);
    }

    private static AlikeCase Compared(Case one, Case other) => new(
        other.Id, other.Code, other.Number, other.Year, other.Title, other.ReceivedOn,
        TextBands.Likeness($"{one.Title} {one.Content}", $"{other.Title} {other.Content}"), one.SenderMark is not null && one.SenderMark == other.SenderMark);
}
