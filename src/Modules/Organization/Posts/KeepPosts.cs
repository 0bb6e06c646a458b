using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Adds posts to a unit and says who holds them; what was is never written over.</summary>
internal sealed class KeepPosts(AppDbContext db, Officer officer, Clock clock)
{
    public async Task<Outcome<Post>> AddAsync(Unit unit, string title, string? deputisesFor, string? collective, CancellationToken cancellation)
    {
        (title, deputisesFor, collective) = (VietnameseText.Clean(title), NullIfEmpty(deputisesFor), NullIfEmpty(collective));
        var posts = await db.Set<Post>().AsNoTracking().Where(p => p.UnitId == unit.Id).ToListAsync(cancellation);
        if (posts.Exists(p => VietnameseText.Fold(p.Title) == VietnameseText.Fold(title)))
        {
            return new Refusal("post-there", "Đơn vị đã có chức danh này.");
        }

        if (deputisesFor is not null && !posts.Exists(p => p.Title == deputisesFor))
        {
            return new Refusal("post-unknown", "Đơn vị không có chức danh {0} để ký thay.") { Arguments = [deputisesFor] };
        }

        var post = new Post { Id = OrderedId.New(), UnitId = unit.Id, Title = title, DeputisesFor = deputisesFor, Collective = collective, Position = posts.Count + 1 };
        db.Add(post);
        db.Record(new PostAdded(post.Id, unit.Id, title), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return post;
    }

    /// <summary>Somebody takes the post up. Of a head's post the holding before ends on the day before.</summary>
    public async Task<Outcome<PostHolding>> HoldAsync(Unit unit, Guid postId, string name, DateOnly from, bool isActing, CancellationToken cancellation)
    {
        var post = await db.Set<Post>().SingleOrDefaultAsync(p => p.Id == postId && p.UnitId == unit.Id, cancellation);
        if (post is null)
        {
            return new Refusal("post-unknown-here", "Chọn chức danh của đơn vị.");
        }

        var open = await db.Set<PostHolding>().Where(h => h.PostId == postId && h.To == null).ToListAsync(cancellation);
        if (post.DeputisesFor is null && open.Find(h => h.From >= from) is { } later)
        {
            return new Refusal("post-held-later", "{0} đã giữ chức danh này từ {1}. Nhập ngày sau đó.") { Arguments = [later.Name, Vn.Day(later.From)] };
        }

        if (post.DeputisesFor is null)
        {
            open.ForEach(h => h.To = from.AddDays(-1));
        }

        var holding = new PostHolding { Id = OrderedId.New(), PostId = postId, Name = VietnameseText.Clean(name), From = from, IsActing = isActing };
        db.Add(holding);
        db.Record(new PostTakenUp(holding.Id, unit.Id, postId, from, isActing), officer.Id, clock.UtcNow);
        return await SaveAsync(holding, cancellation);
    }

    public async Task<Outcome<PostHolding>> EndAsync(Unit unit, Guid holdingId, DateOnly lastDay, CancellationToken cancellation)
    {
        var holding = await (
            from h in db.Set<PostHolding>()
            join p in db.Set<Post>() on h.PostId equals p.Id
            where h.Id == holdingId && p.UnitId == unit.Id && h.To == null
            select h).SingleOrDefaultAsync(cancellation);
        if (holding is null || lastDay < holding.From)
        {
            return new Refusal("post-end", "Chọn người đang giữ chức danh và ngày thôi giữ không trước ngày nhận.");
        }

        holding.To = lastDay;
        db.Record(new PostLaidDown(holding.Id, unit.Id, lastDay), officer.Id, clock.UtcNow);
        return await SaveAsync(holding, cancellation);
    }

    private static string? NullIfEmpty(string? text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? clean : null;

    private async Task<Outcome<PostHolding>> SaveAsync(PostHolding holding, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return holding;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new Refusal("post-same", "Người này đã giữ chức danh từ ngày đó.");
        }
    }
}
