using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Tells other modules who holds a unit's posts on a day.</summary>
internal sealed class UnitPosts(AppDbContext db) : IPosts
{
    public async Task<IReadOnlyList<PostHolder>> OnAsync(Guid unitId, DateOnly day, CancellationToken cancellation) =>
        await (
            from post in db.Set<Post>()
            where post.UnitId == unitId
            join holding in db.Set<PostHolding>() on post.Id equals holding.PostId
            where holding.From <= day && (holding.To == null || holding.To >= day)
            orderby post.DeputisesFor != null, post.Position, holding.From, holding.Id
            select new PostHolder(holding.Id, post.UnitId, post.Title, post.DeputisesFor, holding.Name, holding.IsActing, post.Collective, holding.From, holding.To))
            .Take(50).ToListAsync(cancellation);

    public async Task<IReadOnlyList<PostHolder>> HeadsAsync(IReadOnlyCollection<Guid> unitIds, DateOnly first, DateOnly last, CancellationToken cancellation) =>
        await (
            from post in db.Set<Post>()
            where unitIds.Contains(post.UnitId) && post.DeputisesFor == null
            join holding in db.Set<PostHolding>() on post.Id equals holding.PostId
            where holding.From <= last && (holding.To == null || holding.To >= first)
            orderby post.UnitId, holding.From, holding.Id
            select new PostHolder(holding.Id, post.UnitId, post.Title, null, holding.Name, holding.IsActing, post.Collective, holding.From, holding.To))
            .ToListAsync(cancellation);

    public async Task<string> HeadTitleAsync(Guid unitId, CancellationToken cancellation) =>
        await db.Set<Post>().Where(post => post.UnitId == unitId && post.DeputisesFor == null).OrderBy(post => post.Position).Select(post => post.Title).FirstOrDefaultAsync(cancellation)
        ?? "Thủ trưởng đơn vị";
}
