using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;

namespace CoSo.Cases.Letters;

/// <summary>Raises the duty of a step: its words name no person and no content.</summary>
internal sealed class CaseDuties(AppDbContext db, IDutyLedger ledger, Locality locality, Officer officer, Clock clock)
{
    public void Raise(Case one, CaseStep step, string name)
    {
        if (IsSeenByTheUnitConcerned(one))
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
    private bool IsSeenByTheUnitConcerned(Case one)
    {
        if (one.AboutPath is not { } about)
        {
            return false;
        }

        var today = clock.Today;
        var coordinator = db.Set<UnitRow>().On(today).Where(unit => unit.Code == locality.CoordinatorUnit).Select(unit => unit.Path).FirstOrDefault();
        return coordinator?.StartsWith(about, StringComparison.Ordinal) == true;
    }
}
