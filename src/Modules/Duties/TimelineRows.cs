using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using CoSo.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Duties;

/// <summary>
/// Bars of the timeline. By measure: a page of the plan's items, then the duties of these alone, so that the page costs the
/// same for a plan of five hundred items. By unit: a page of its duties.
/// </summary>
internal sealed class TimelineRows(AppDbContext db, Officer officer, StatusWords words, Clock clock, IStringLocalizer texts)
{
    public async Task<List<TimelineBar>> OfMeasuresAsync(Guid planId, Guid? workstreamId, PageRequest request, CancellationToken cancellation)
    {
        var seen = Seen(planId);
        var measures = await (
            from measure in db.Set<MeasureRow>()
            where measure.PlanId == planId && measure.IsAdopted && (workstreamId == null || measure.WorkstreamId == workstreamId)
                && seen.Any(duty => duty.SourceId == measure.Id)
            join workstream in db.Set<WorkstreamRow>() on measure.WorkstreamId equals (Guid?)workstream.Id into named
            from workstream in named.DefaultIfEmpty()
            orderby workstream == null ? 9999 : workstream.Position, measure.Ordinal, measure.Id
            select new { measure.Id, measure.Ordinal, measure.Text, Workstream = workstream == null ? null : workstream.Number + " " + workstream.Title })
            .PageAndOneMore(request).ToListAsync(cancellation);
        var ids = measures.ConvertAll(measure => measure.Id);
        var today = clock.Today;
        var states = (await seen.Where(duty => ids.Contains(duty.SourceId)).GroupBy(duty => duty.SourceId).Select(group => new
        {
            group.Key,
            From = group.Min(duty => duty.GivenOn),
            To = group.Max(duty => duty.DueOn),
            Total = group.Count(),
            Done = group.Count(duty => duty.State != DutyState.Open),
            Late = group.Count(duty => duty.State == DutyState.Open && duty.ShownLateFrom <= today),
            LateAfter = group.Min(duty => duty.State == DutyState.Open && duty.ShownLateFrom <= today ? duty.LateAfter : null),
        }).ToListAsync(cancellation)).ToDictionary(state => state.Key);
        return measures.ConvertAll(measure =>
        {
            var state = states[measure.Id];
            var status = state.Late == 0 ? texts["{0}/{1} đã báo cáo", state.Done, state.Total] : texts["{0}/{1} đã báo cáo, chậm {2}", state.Done, state.Total, state.Late];
            return new TimelineBar(Short(measure.Text), state.From, state.To, state.Done == state.Total ? ChartFill.Done : ChartFill.Doing, status, $"/ke-hoach/{planId}/muc/{measure.Ordinal}")
            {
                Group = measure.Workstream ?? texts["Việc khác"], LateFrom = state.LateAfter?.AddDays(1), LateTo = today,
            };
        });
    }

    public async Task<List<TimelineBar>> OfUnitAsync(Guid planId, Guid? workstreamId, Guid unitId, PageRequest request, CancellationToken cancellation)
    {
        var today = clock.Today;
        var rows = await Seen(planId).Where(duty => duty.UnitId == unitId && (workstreamId == null || duty.WorkstreamId == workstreamId))
            .OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id).PageAndOneMore(request)
            .Select(duty => new { duty.Id, duty.Title, duty.GivenOn, duty.DueOn, duty.State, duty.IsBegun, duty.LateAfter, duty.ShownLateFrom, duty.ReportedOn, duty.WaitingOnName, duty.Relation })
            .ToListAsync(cancellation);
        return rows.ConvertAll(duty =>
        {
            var status = words.Of(new DutyFacts(duty.State, duty.IsBegun, duty.DueOn, duty.LateAfter, duty.ShownLateFrom, duty.ReportedOn, duty.WaitingOnName, duty.Relation), Viewpoint.Leader);
            var isLate = duty.State is DutyState.Open ? duty.ShownLateFrom <= today : duty.ReportedOn > duty.LateAfter;
            return new TimelineBar(
                Short(duty.Title), duty.GivenOn, duty.DueOn, duty.State is DutyState.Open ? ChartFill.Doing : ChartFill.Done,
                status.Argument is null ? texts[status.Text] : texts[status.Text, status.Argument], officer.Can(Capability.SeeDuties) ? $"/viec/{duty.Id}" : null)
            {
                LateFrom = isLate ? duty.LateAfter?.AddDays(1) : null, LateTo = duty.ReportedOn ?? today,
            };
        });
    }

    /// <summary>Duties of the plan that the officer's board counts.</summary>
    private IQueryable<Duty> Seen(Guid planId)
    {
        var reached = officer.Reach(Capability.SeeBoard).Of(db.Set<UnitRow>());
        return db.Set<Duty>().Where(duty => duty.PlanId == planId && duty.State != DutyState.Withdrawn
            && (reached.Any(unit => unit.Id == duty.UnitId) || reached.Any(unit => unit.Id == duty.AssignerUnitId)));
    }

    private static string Short(string text) => text.Length <= 120 ? text : text[..119] + "…";
}
