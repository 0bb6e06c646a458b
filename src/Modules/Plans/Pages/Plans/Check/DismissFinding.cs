using CoSo.Kernel;
using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Check;

/// <summary>Puts one finding of one text aside for this officer, with a reason.</summary>
internal sealed class DismissFinding(AppDbContext db, Officer officer, Clock clock)
{
    public static readonly Refusal Gone = new("finding-gone", "Không còn điều này trong văn bản. Hãy tải lại trang.");

    public async Task<Outcome<FindingDismissal>> RunAsync(CheckedText paper, string? key, string? reason, CancellationToken cancellation)
    {
        if (paper.Findings.FirstOrDefault(one => one.Key == key) is not { } finding)
        {
            return Gone;
        }

        if (reason.Cut(FindingDismissal.ReasonMaxLength) is not { } why)
        {
            return new Refusal("no-reason", "Ghi lý do bỏ qua điều này.");
        }

        var dismissal = await FindAsync(paper.Hash, finding.Key, cancellation);
        if (dismissal is null)
        {
            dismissal = new FindingDismissal { Id = OrderedId.New(), OfficerId = officer.Id, PaperHash = paper.Hash, FindingKey = finding.Key, Rule = finding.Rule.Id, Reason = why };
            db.Add(dismissal);
        }

        (dismissal.Reason, dismissal.At) = (why, clock.UtcNow);
        db.Record(new FindingDismissed(dismissal.Id, officer.UnitId, finding.Rule.Id, paper.Hash), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault)
        {
            // Sent twice at once: the unique index let the other one through.
            db.ChangeTracker.Clear();
            return await FindAsync(paper.Hash, finding.Key, cancellation) ?? throw new InvalidOperationException("A dismissal could not be saved.", fault);
        }

        return dismissal;
    }

    private async Task<FindingDismissal?> FindAsync(string hash, string key, CancellationToken cancellation) =>
        await db.Set<FindingDismissal>().SingleOrDefaultAsync(one => one.OfficerId == officer.Id && one.PaperHash == hash && one.FindingKey == key, cancellation);
}

/// <summary>Shows a finding again that this officer had put aside.</summary>
internal sealed class TakeBackDismissal(AppDbContext db, Officer officer, Clock clock)
{
    public async Task RunAsync(CheckedText paper, string? key, CancellationToken cancellation)
    {
        if (await db.Set<FindingDismissal>().SingleOrDefaultAsync(one => one.OfficerId == officer.Id && one.PaperHash == paper.Hash && one.FindingKey == key, cancellation) is not { } dismissal)
        {
            return;
        }

        db.Remove(dismissal);
        db.Record(new DismissalTakenBack(dismissal.Id, officer.UnitId, dismissal.Rule, paper.Hash), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
    }
}
