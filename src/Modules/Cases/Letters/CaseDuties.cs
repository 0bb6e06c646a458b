using CoSo.Cases.Letters.Agreements;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>Raises the duty of a step: its words name no person and no content.</summary>
internal sealed class CaseDuties(AppDbContext db, IDutyLedger ledger, Locality locality, Officer officer, Clock clock)
{
    public CaseDuties Unsigned() => new(db, ledger, locality, Officer.Nobody, clock);

    /// <summary>Where the coordinator works, by the day: asked once for all steps of a request.</summary>
    private (DateOnly On, string? Path)? coordinator;

    public Task RaiseAsync(Case one, CaseStep step, string name, CancellationToken cancellation) => RaiseAsync(
        one, one.UnitId, $"{name}, đơn số {one.Number}/{one.Year}", new DutySource(CaseStep.SourceKind, step.Id, $"Sổ đơn thư số {one.Number}/{one.Year}", $"/don-thu/{one.Id}"), (step.DueOn, step.DueHow), cancellation);

    /// <summary>What a unit promised the sender.</summary>
    public Task RaiseAsync(Case one, AgreedPromise promise, CancellationToken cancellation) => RaiseAsync(
        one, promise.UnitId, $"Thực hiện điều đã thống nhất với người gửi, đơn số {one.Number}/{one.Year}",
        new DutySource(AgreedPromise.SourceKind, promise.Id, $"Biên bản thống nhất, đơn số {one.Number}/{one.Year}", $"/don-thu/{one.Id}/thong-nhat"), (promise.DueOn, "Ngày ghi trong biên bản."), cancellation);

    private async Task RaiseAsync(Case one, Guid unitId, string title, DutySource source, (DateOnly? On, string? How) due, CancellationToken cancellation)
    {
        if (await IsSeenByTheUnitConcernedAsync(one, cancellation))
        {
            return;
        }

        ledger.Raise(
            new NewDuty
            {
                UnitId = unitId,
                AssignerUnitId = one.ReceiverUnitId,
                Title = title,
                Source = source,
                DueOn = due.On,
                DueHow = due.How,
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
