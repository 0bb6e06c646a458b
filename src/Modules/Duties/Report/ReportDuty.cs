using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Documents.Inspection;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Report;

/// <summary>
/// Báo cáo hoàn thành: what was done and on which day; that day counts for lateness. A draft is reported by its product, Tờ
/// trình and draft: files, or the number of the Tờ trình.
/// </summary>
internal sealed class ReportDuty(AppDbContext db, DutyBook book, Evidence evidence, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, Done done, IReadOnlyList<InspectedFile> files, CancellationToken cancellation)
    {
        if (duty.State is not DutyState.Open)
        {
            return DutyRefusals.NotOpen;
        }

        if (Check(duty, done, files.Count) is { } refusal)
        {
            return refusal;
        }

        await evidence.KeepAsync(duty, files, cancellation);
        book.Report(duty, done.On, done.Text, officer.Id, done.Paper);
        await EndTheWaitAsync(duty, done.Text, cancellation);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }

    private Refusal? Check(Duty duty, Done done, int files)
    {
        if (done.On > book.Today)
        {
            return DutyRefusals.DoneInFuture with { Arguments = [Vn.Day(book.Today)] };
        }

        if (done.On.Year < duty.GivenOn.Year - 1)
        {
            return DutyRefusals.DoneBeforeGiven with { Arguments = [duty.GivenOn.Year - 1] };
        }

        if ((done.Text is not null || files > 0 || (done.Paper is not null && duty.Content is DutyContent.ReportedOnly)) && DutyContents.Refusal(duty.Content) is { } reserved)
        {
            return reserved;
        }

        return duty.Relation is DutyRelation.Draft && duty.Content is DutyContent.Full && files + duty.Files == 0 && done.Paper?.Any(char.IsAsciiDigit) != true
            ? DutyRefusals.ProductMissing
            : null;
    }

    /// <summary>Another unit waited for this: its own work goes on.</summary>
    private async Task EndTheWaitAsync(Duty duty, string? text, CancellationToken cancellation)
    {
        if (duty.SourceKind == WaitForUnit.SourceKind
            && await db.Set<Duty>().SingleOrDefaultAsync(waiting => waiting.Id == duty.SourceId && waiting.WaitingOnUnitId == duty.UnitId, cancellation) is { } waiting)
        {
            book.Resume(waiting, officer.Id, text);
        }
    }
}

/// <param name="Text">Null for those of whom no content is kept.</param>
/// <param name="Paper">Tờ trình of a draft; the reference of a Party matter.</param>
internal sealed record Done(string? Text, DateOnly On, string? Paper = null);
