using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>
/// Which paper says what the return says. A return sent back and sent again with other content needs a paper and a number of its own;
/// sent again unchanged, its paper stands.
/// </summary>
internal sealed class ReturnVersions(AppDbContext db)
{
    /// <summary>The first sending of the content that counts now; null while nothing was sent.</summary>
    public async Task<ReturnStep?> SentAsync(int returnNumber, CancellationToken cancellation)
    {
        var sent = await db.Set<ReturnStep>().AsNoTracking().Where(step => step.ReturnNumber == returnNumber && step.Kind == ReturnStepKind.Sent)
            .OrderByDescending(step => step.Id).ToListAsync(cancellation);
        return sent.TakeWhile(step => !Differs(step.Content, sent[0].Content)).LastOrDefault();
    }

    /// <summary>Whether what is about to be sent differs from what was sent last.</summary>
    public async Task<bool> DiffersFromSentAsync(ReturnSheet sheet, CancellationToken cancellation) =>
        Differs((await SentAsync(sheet.Return.Number, cancellation))?.Content, sheet.Stored.ToJson());

    public async Task<bool> IsOutdatedAsync(PaperRow paper, int returnNumber, CancellationToken cancellation) =>
        await SentAsync(returnNumber, cancellation) is { } sent && IsOutdated(paper, sent);

    /// <summary>Handed in with what was sent before.</summary>
    public static bool IsOutdated(PaperRow paper, ReturnStep sent) => paper.ApprovedAt < sent.At;

    private static bool Differs(string? before, string? now) =>
        before != now && ReturnContent.OfJson(before ?? "{}").DifferFrom(ReturnContent.OfJson(now ?? "{}")).Any();
}
