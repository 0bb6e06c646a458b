using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Which items a bulk change means, and when the reviewer saw them.</summary>
/// <param name="Ids">Items ticked; null for all that the filter shows.</param>
/// <param name="SeenAt">When the page was made: what others changed since is left alone and told.</param>
internal sealed record MeasureSelection(IReadOnlyList<Guid>? Ids, MeasureFilter Filter, DateTime SeenAt)
{
    public static readonly Refusal NothingSelected = new("nothing-selected", "Chưa chọn mục nào. Đánh dấu các mục cần sửa, hoặc chọn “Tất cả các mục đang lọc”.");

    /// <summary>Items that may be changed, in reading order, and the numbers of those that somebody else has just changed.</summary>
    public async Task<(List<Measure> Free, List<int> ChangedByOthers)> LoadAsync(AppDbContext db, Guid planId, Officer officer, CancellationToken cancellation)
    {
        var query = Ids is null
            ? Filter.Of(db, planId)
            : db.Set<Measure>().Where(measure => measure.PlanId == planId && measure.ReplacedIn == null && Ids.Contains(measure.Id));
        var all = await query.OrderBy(measure => measure.Start).ThenBy(measure => measure.Ordinal).ToListAsync(cancellation);
        var taken = all.Where(measure => measure.ChangedBy != officer.Id && measure.ChangedAt > SeenAt).ToList();
        return ([.. all.Except(taken)], [.. taken.Select(measure => measure.Ordinal)]);
    }
}

/// <summary>How many items were changed, and which were left because somebody else had changed them.</summary>
/// <param name="ChangeId">By which it can be undone; null where it cannot.</param>
internal sealed record ManyChanged(int Count, IReadOnlyList<int> ChangedByOthers, Guid? ChangeId = null);
