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
        var hashes = TextBands.Hashes($"{one.Title} {one.Content}");
        var bands = db.Set<CaseBand>();
        var near = bands.Where(band => hashes.Contains(band.Hash) && band.CaseId != one.Id).Select(band => band.CaseId).Distinct();
        var (mark, receiver) = (one.SenderMark, one.ReceiverUnitId);
        var found = await desk.Cases().AsNoTracking()
            .Where(other => other.Id != one.Id && other.EndedOn == null && (near.Contains(other.Id) || (mark != null && other.SenderMark == mark && other.ReceiverUnitId == receiver)))
            .OrderByDescending(other => other.Id).Take(MostLookedAt).ToListAsync(cancellation);
        return [.. found.Select(other => Compared(one, other)).Where(alike => alike.Share >= LeastShare || alike.IsSameSender).OrderByDescending(alike => alike.Share).Take(MostShown)];
    }

    private static AlikeCase Compared(Case one, Case other) => new(
        other.Id, other.Code, other.Number, other.Year, other.Title, other.ReceivedOn,
        TextBands.Likeness($"{one.Title} {one.Content}", $"{other.Title} {other.Content}"), one.SenderMark is not null && one.SenderMark == other.SenderMark);
}
