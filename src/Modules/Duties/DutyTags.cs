using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Tags;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>Tags on duties: a duty carries its own, those of the item that raised it and those of its plan.</summary>
internal static class DutyTags
{
    private const int MostTags = 200;

    public static IQueryable<Duty> Carrying(this AppDbContext db, IQueryable<Duty> duties, Guid tagId)
    {
        var marked = db.Set<TagMarkRow>().Where(mark => mark.TagId == tagId).Select(mark => mark.SubjectId);
        return duties.Where(duty => marked.Contains(duty.Id) || marked.Contains(duty.SourceId) || (duty.PlanId != null && marked.Contains(duty.PlanId.Value)));
    }

    public static Task<List<TagRow>> OfAsync(this AppDbContext db, Guid dutyId, Guid sourceId, Guid? planId, CancellationToken cancellation) =>
        db.Set<TagRow>().Where(tag => db.Set<TagMarkRow>().Any(mark => mark.TagId == tag.Id && (mark.SubjectId == dutyId || mark.SubjectId == sourceId || mark.SubjectId == planId)))
            .OrderBy(tag => tag.Name).ToListAsync(cancellation);

    /// <summary>Tags as choices of a filter, newest first.</summary>
    public static async Task<List<SelectListItem>> TagChoicesAsync(this AppDbContext db, CancellationToken cancellation) =>
        (await db.Set<TagRow>().OrderByDescending(tag => tag.FromYear).ThenBy(tag => tag.Name).ThenBy(tag => tag.Id).Take(MostTags).Select(tag => new { tag.Id, tag.Name }).ToListAsync(cancellation))
        .ConvertAll(tag => new SelectListItem(tag.Name, tag.Id.ToString()));
}

/// <summary>Duties carry tags of their own too, where the officer coordinates for the unit or for the one that assigned them.</summary>
internal sealed class TaggedDuty(AppDbContext db, Officer officer) : ITagged
{
    public string Kind => "duty";

    public string Name => "Việc";

    public async Task<TagSubject?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var reached = officer.Reach(Capability.ManagePlans).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        return await db.Set<Duty>().Where(duty => duty.Id == id && (reached.Contains(duty.UnitId) || reached.Contains(duty.AssignerUnitId)))
            .Select(duty => new TagSubject(duty.Id, duty.Title, $"/viec/{id}", duty.UnitId, duty.AssignerUnitId)).SingleOrDefaultAsync(cancellation);
    }
}
