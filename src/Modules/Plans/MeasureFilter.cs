using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Which items of a plan the reviewer looks at; in the address, so that a bulk change can mean all of them.</summary>
internal sealed class MeasureFilter
{
    [FromQuery(Name = "loai")]
    public MeasureKind? Kind { get; set; }

    /// <summary>A <see cref="PlanName"/>.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? NameId { get; set; }

    [FromQuery(Name = "nhom")]
    public Guid? WorkstreamId { get; set; }

    [FromQuery(Name = "xem")]
    public MeasureView? View { get; set; }

    public IQueryable<Measure> Of(AppDbContext db, Guid planId)
    {
        // What a change made and its undoing took out again shows nowhere.
        var measures = View == MeasureView.Dismissed
            ? db.Set<Measure>().Where(measure => measure.PlanId == planId && measure.ReplacedIn != null && measure.MadeIn != measure.ReplacedIn)
            : db.Set<Measure>().Where(measure => measure.PlanId == planId && measure.ReplacedIn == null);
        if (Kind is { } kind)
        {
            measures = measures.Where(measure => measure.Kind == kind);
        }

        if (NameId is { } nameId)
        {
            measures = measures.Where(measure => db.Set<MeasureUnit>().Any(unit => unit.MeasureId == measure.Id && unit.NameId == nameId));
        }

        if (WorkstreamId is { } workstreamId)
        {
            measures = workstreamId == Guid.Empty
                ? measures.Where(measure => measure.WorkstreamId == null)
                : measures.Where(measure => measure.WorkstreamId == workstreamId);
        }

        return View switch
        {
            MeasureView.Doubtful => measures.Where(measure => measure.Confidence < Measure.LowConfidence && measure.SettledAt == null),
            MeasureView.Unsettled => measures.Where(measure => measure.SettledAt == null),
            MeasureView.WithoutDay => measures.Where(measure => measure.Kind == MeasureKind.Duty && measure.DueOn == null && measure.Rhythm == Rhythm.Once && measure.ReportId == null),
            MeasureView.WithoutUnit => measures.Where(measure => measure.Kind == MeasureKind.Duty && measure.ReportId == null
                && !db.Set<MeasureUnit>().Any(unit => unit.MeasureId == measure.Id && !unit.IsPartner)),
            MeasureView.UnknownUnit => measures.Where(measure => db.Set<MeasureUnit>().Any(unit => unit.MeasureId == measure.Id
                && db.Set<PlanName>().Any(name => name.Id == unit.NameId && name.Unknown != null))),
            MeasureView.PastDay => measures.Where(measure => measure.Kind == MeasureKind.Duty && measure.DueOn < Today),
            _ => measures,
        };
    }

    /// <summary>Set by the page before <see cref="Of"/>.</summary>
    internal DateOnly Today { get; set; }
}

/// <summary>Shortcuts of the filter.</summary>
internal enum MeasureView
{
    /// <summary>Chưa chắc.</summary>
    Doubtful,

    /// <summary>Chưa soát.</summary>
    Unsettled,

    /// <summary>Chưa ấn định hạn.</summary>
    WithoutDay,

    /// <summary>Chưa có đơn vị.</summary>
    WithoutUnit,

    /// <summary>Đơn vị chưa rõ.</summary>
    UnknownUnit,

    /// <summary>Hạn đã qua.</summary>
    PastDay,

    /// <summary>Đã bỏ.</summary>
    Dismissed,
}
