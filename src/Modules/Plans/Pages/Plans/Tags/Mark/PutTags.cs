using CoSo.Contracts.Access;
using CoSo.Contracts.Tags;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Tags.Mark;

/// <summary>Puts tags on a thing and takes others off, whatever module the thing is of.</summary>
internal sealed class PutTags(AppDbContext db, IEnumerable<ITagged> kinds, Officer officer, Clock clock)
{
    public ITagged? KindOf(string kind) => kinds.FirstOrDefault(one => one.Kind == kind);

    /// <returns>Null where there is no such thing or the officer may not.</returns>
    public async Task<Outcome<TagSubject>?> RunAsync(string kind, Guid id, IReadOnlyList<Guid> wanted, CancellationToken cancellation)
    {
        if (KindOf(kind) is not { } tagged || await tagged.FindAsync(id, cancellation) is not { } subject)
        {
            return null;
        }

        var carried = await db.Set<TagMark>().Where(mark => mark.SubjectId == id).ToListAsync(cancellation);
        var known = await db.Set<WorkTag>().Where(tag => wanted.Contains(tag.Id)).Select(tag => tag.Id).ToListAsync(cancellation);
        var put = known.Where(tag => !carried.Exists(mark => mark.TagId == tag)).ToList();
        var taken = carried.Where(mark => !wanted.Contains(mark.TagId)).ToList();
        if (put.Count + taken.Count == 0)
        {
            return subject;
        }

        db.RemoveRange(taken);
        db.AddRange(put.Select(tag => new TagMark
        {
            TagId = tag, SubjectId = id, SubjectKind = kind, Title = subject.Title.Cut(TagMark.TitleMaxLength)!, Url = subject.Url, UnitId = subject.UnitId,
            AlsoUnitId = subject.AlsoUnitId, By = officer.Id, At = clock.UtcNow,
        }));
        db.Record(new TagsPut(id, subject.UnitId, kind, put, [.. taken.Select(mark => mark.TagId)]), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return subject;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return (Outcome<TagSubject>)new Refusal("tags-changed", "Có người vừa sửa thẻ của nội dung này. Xem lại rồi lưu lần nữa.");
        }
    }
}
