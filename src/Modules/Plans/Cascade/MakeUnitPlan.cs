using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// One click: the unit's draft with the right bases and every item that the plan above gives it, taken over as it stands.
/// Pressed twice, or by two officers at once, it finds the draft that is there.
/// </summary>
internal sealed class MakeUnitPlan(AppDbContext db, UnitItems unitItems, UnitPlanBook book, Locality locality, LawBook law)
{
    public async Task<Outcome<UnitPlan>> RunAsync(Guid planId, Guid unitId, CancellationToken cancellation)
    {
        var parent = await db.Seen(book.Officer).AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == planId && plan.State == PlanState.InForce, cancellation);
        var unit = await db.Set<UnitRow>().SingleOrDefaultAsync(row => row.Id == unitId, cancellation);
        if (parent is null || unit is null || !book.Officer.Can(Capability.DraftUnitPlans, unit.Path))
        {
            return UnitPlanBook.NotYours;
        }

        if (unit.Id == parent.IssuerUnitId)
        {
            return new Refusal("unit-plan-own", "Kế hoạch này do chính đơn vị ban hành nên không lập kế hoạch thực hiện riêng.");
        }

        if (await FindAsync(planId, unitId, cancellation) is { } there)
        {
            return there;
        }

        var made = await DraftAsync(parent, unit, cancellation);
        var saved = await book.SaveAsync(made, cancellation);
        return saved.Refusal is null ? saved : await FindAsync(planId, unitId, cancellation) is { } other ? other : saved;
    }

    private async Task<UnitPlan> DraftAsync(Plan parent, UnitRow unit, CancellationToken cancellation)
    {
        var issuer = await db.Set<UnitRow>().SingleAsync(row => row.Id == parent.IssuerUnitId, cancellation);
        var coordinator = await db.Set<UnitRow>().FirstOrDefaultAsync(row => row.Code == locality.CoordinatorUnit && row.Path.StartsWith(issuer.Path), cancellation) ?? issuer;
        var made = new UnitPlan
        {
            Id = OrderedId.New(), PlanId = parent.Id, UnitId = unit.Id, ParentVersion = parent.CurrentVersion, MadeBy = book.Officer.Id, MadeAt = book.Now,
            Title = DraftText.Title(parent, unit), Purpose = DraftText.Purpose(parent, issuer, unit), Organisation = DraftText.Organisation(coordinator, unit),
            Recipients = DraftText.Recipients(coordinator, issuer), Bases = string.Join('\n', await BasesAsync(parent, cancellation)),
        };
        book.Touch(made);
        db.Add(made);
        var items = await unitItems.Of(parent.Id, unit.Id).OrderBy(m => m.Start).ThenBy(m => m.Ordinal).AsNoTracking().ToListAsync(cancellation);
        var streams = await db.Set<Workstream>().Where(stream => stream.PlanId == parent.Id).ToDictionaryAsync(stream => stream.Id, stream => stream.Title, cancellation);
        db.AddRange(items.Select((item, at) => LineOf(made, item, at, item.WorkstreamId is { } id ? streams.GetValueOrDefault(id) : null)));
        book.Step(made, UnitPlanStepKind.Made);
        book.Record(new UnitPlanMade(made.Id, unit.Id, parent.Id, items.Count));
        return made;
    }

    public static UnitPlanLine LineOf(UnitPlan plan, Measure item, int position, string? heading) => new()
    {
        Id = OrderedId.New(), UnitPlanId = plan.Id, Position = position, Kind = LineKind.Taken, MeasureId = item.Id, Section = item.Section,
        Heading = heading.Cut(Workstream.TitleMaxLength), Text = item.Text, ParentText = item.Text, ParentDueOn = item.DueOn,
    };

    private async Task<IReadOnlyList<string>> BasesAsync(Plan parent, CancellationToken cancellation)
    {
        var text = await db.Set<PlanText>().Where(one => one.PlanId == parent.Id).Select(one => one.Text).SingleOrDefaultAsync(cancellation) ?? "";
        var first = await db.Set<PlanSection>().Where(one => one.PlanId == parent.Id).OrderBy(one => one.Position).Select(one => one.Title).FirstOrDefaultAsync(cancellation);
        var end = first is { Length: > 0 } ? text.IndexOf(first, StringComparison.Ordinal) : -1;
        var citations = await db.Set<PlanCitation>().AsNoTracking().Where(one => one.PlanId == parent.Id).OrderBy(one => one.Position).ToListAsync(cancellation);
        return DraftBases.From(end < 0 ? text[..Math.Min(text.Length, 4000)] : text[..end], citations, law, book.Today);
    }

    private async Task<UnitPlan?> FindAsync(Guid planId, Guid unitId, CancellationToken cancellation) =>
        await db.Set<UnitPlan>().SingleOrDefaultAsync(plan => plan.PlanId == planId && plan.UnitId == unitId, cancellation);
}
