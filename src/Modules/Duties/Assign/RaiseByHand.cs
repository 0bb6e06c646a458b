using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Assign;

/// <summary>Giao việc: one duty for each unit chosen, on the paper named; units beside the line of command are asked, not ordered.</summary>
internal sealed class RaiseByHand(AppDbContext db, IDutyLedger ledger, DutyBook book, LawBook law, Officer officer)
{
    /// <summary>Source of a duty given by hand.</summary>
    public const string SourceKind = "hand";

    /// <returns>Ids of the duties raised.</returns>
    public async Task<Outcome<List<Guid>>> RunAsync(HandDuty wanted, CancellationToken cancellation)
    {
        if (wanted.DueOn is { } due && DayRules.Check(due, book.Today, law.Calendar) is { } refusal)
        {
            return refusal;
        }

        var units = await db.Set<UnitRow>().AsNoTracking().Where(unit => wanted.UnitIds.Contains(unit.Id)).OrderBy(unit => unit.Position).ToListAsync(cancellation);
        if (units.Count == 0)
        {
            return DutyRefusals.NoUnits;
        }

        // Beside the line of command one may ask; below it one may order; a unit of another line that is no partner, neither.
        if (units.Find(unit => !unit.IsRequested && !officer.Can(Capability.AssignDuties, unit.Path)) is { } beyond)
        {
            return DutyRefusals.BeyondReach with { Arguments = [beyond.ShortName] };
        }

        if (wanted.Detail is not null && units.Find(unit => DutyContents.Of(unit.Kind) is not DutyContent.Full) is { } reserved)
        {
            return DutyRefusals.DetailOfReserved with { Arguments = [reserved.ShortName] };
        }

        var source = new DutySource(SourceKind, OrderedId.New(), wanted.Basis);
        var raised = units.ConvertAll(unit => ledger.Raise(
            new NewDuty
            {
                UnitId = unit.Id,
                AssignerUnitId = wanted.AssignerUnitId,
                Title = wanted.Title,
                Detail = wanted.Detail,
                Source = source,
                Relation = unit.IsRequested ? DutyRelation.Request : DutyRelation.Order,
                DueOn = wanted.DueOn,
                DueHow = wanted.DueOn is null ? null : "theo văn bản giao việc",
                GivenOn = book.Today,
                PlanId = wanted.PlanId,
                WorkstreamId = wanted.WorkstreamId,
                Partners = [.. wanted.PartnerIds.Where(id => id != unit.Id).Select(id => new NewPartner(id, DutyRelation.Cooperate))],
            },
            officer.Id));
        await db.SaveChangesAsync(cancellation);
        return raised;
    }
}

/// <param name="Basis">The paper or source behind it, as shown under "Căn cứ".</param>
internal sealed record HandDuty(
    string Title, string? Detail, string Basis, DateOnly? DueOn, Guid AssignerUnitId, IReadOnlyList<Guid> UnitIds, IReadOnlyList<Guid> PartnerIds, Guid? PlanId, Guid? WorkstreamId);
