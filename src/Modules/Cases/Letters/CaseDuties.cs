using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>Raises the duty of a step: its words name no person and no content.</summary>
internal sealed class CaseDuties(AppDbContext db, IDutyLedger ledger, Locality locality, Officer officer, Clock clock)
{
    /// <summary>Where the coordinator works, by the day: asked once for all steps of a request.</summary>
    private (DateOnly On, string? Path)? coordinator;

    public async Task RaiseAsync(Case one, CaseStep step, string name, CancellationToken cancellation)
    {
        if (await IsSeenByTheUnitConcernedAsync(one, cancellation))
        {
            return;
        }

        ledger.Raise(
            new NewDuty
            {
                UnitId = one.UnitId,
                AssignerUnitId = one.ReceiverUnitId,
                Title = $"{name}, đơn số {one.Number}/{one.Year}",
                Source = new DutySource(CaseStep.SourceKind, step.Id, $"Sổ đơn thư số {one.Number}/{one.Year}", $"/don-thu/{one.Id}"),
                DueOn = step.DueOn,
                DueHow = step.DueHow,
                GivenOn = clock.Today,
            },
            officer.Id);
    }

    /// <summary>
    /// The coordinator sees and counts every duty of the authority. Where the coordinator works in the unit concerned, the due days
    /// stand in the inbox of those who handle the case and nowhere else.
    /// </summary>
    private async Task<bool> IsSeenByTheUnitConcernedAsync(Case one, CancellationToken cancellation)
    {
        if (one.AboutPath is not { } about)
        {
            return false;
        }

        var today = clock.Today;
        if (coordinator?.On != today)
        {
            coordinator = (today, await db.Set<UnitRow>().On(today).Where(unit => unit.Code == locality.CoordinatorUnit).Select(unit => unit.Path).FirstOrDefaultAsync(cancellation));
        }

        return coordinator.Value.Path?.StartsWith(about, StringComparison.Ordinal) == true;
    }
}
