using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Documents.Inspection;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Report;

/// <summary>Báo cáo hoàn thành: what was done and on which day; that day counts for lateness.</summary>
internal sealed class ReportDuty(AppDbContext db, DutyBook book, Evidence evidence, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, string text, DateOnly doneOn, IReadOnlyList<InspectedFile> files, CancellationToken cancellation)
    {
        if (duty.State is not DutyState.Open)
        {
            return DutyRefusals.NotOpen;
        }

        if (doneOn > book.Today)
        {
            return DutyRefusals.DoneInFuture with { Arguments = [Vn.Day(book.Today)] };
        }

        if (doneOn.Year < duty.GivenOn.Year - 1)
        {
            return DutyRefusals.DoneBeforeGiven with { Arguments = [duty.GivenOn.Year - 1] };
        }

        await evidence.KeepAsync(duty, files, cancellation);
        book.Report(duty, doneOn, text, officer.Id);
        await EndTheWaitAsync(duty, text, cancellation);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }

    /// <summary>Another unit waited for this: its own work goes on.</summary>
    private async Task EndTheWaitAsync(Duty duty, string text, CancellationToken cancellation)
    {
        if (duty.SourceKind == WaitForUnit.SourceKind
            && await db.Set<Duty>().SingleOrDefaultAsync(waiting => waiting.Id == duty.SourceId && waiting.WaitingOnUnitId == duty.UnitId, cancellation) is { } waiting)
        {
            book.Resume(waiting, officer.Id, text);
        }
    }
}
