using CoSo.Contracts.Access;
using CoSo.Data.Search;
using CoSo.Ui;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>Which part of the inbox: what stands behind its tabs.</summary>
internal enum InboxPart
{
    All,
    Late,
    Soon,
    Mine,
    Unassigned,
}

/// <param name="Filter">Kind, state: what was chosen beside the tab.</param>
/// <param name="IsOpen">Of open cases, by what is due; else what ended last comes first.</param>
/// <param name="Count">Where it was counted before: as <see cref="CaseInbox.CountsAsync"/> gives it.</param>
internal sealed record InboxQuestion(InboxPart Part, Func<IQueryable<Case>, IQueryable<Case>> Filter, bool IsOpen, string? Search, int? Count = null);

/// <summary>
/// The inbox with any number of letters stored. How many an officer has is counted part by part through indexes and never beyond
/// <see cref="Most"/>. Who has few is shown these; who has more than that meets a page of them soon by walking all in order of the day,
/// or, looking for words, the newest of the text index.
/// </summary>
internal sealed class CaseInbox(AppDbContext db, CaseDesk desk, Officer officer, Clock clock)
{
    /// <summary>Counted so far; beyond, "999+".</summary>
    public const int Most = 999;

    private const int SoonDays = 7;

    public static PrivateText TextOf(Case one) => new() { SubjectId = one.Id, Folded = $"{one.Code} {one.Title} {one.Content}" };

    /// <summary>How many stand behind each tab; beyond <see cref="Most"/> one more than that.</summary>
    public async Task<IReadOnlyDictionary<InboxPart, int>> CountsAsync(CancellationToken cancellation)
    {
        var (today, soon, me) = (clock.Today, clock.Today.AddDays(SoonDays), officer.Id);
        var parts = await desk.PartsAsync(cancellation);
        var few = Ids(parts, InboxPart.All, Open);
        var counted = await db.Set<Case>().Where(one => few.Contains(one.Id)).GroupBy(one => 1).Select(group => new
        {
            All = group.Count(),
            Late = group.Count(one => one.DueOrder < today),
            Soon = group.Count(one => one.DueOrder >= today && one.DueOrder <= soon),
            Mine = group.Count(one => one.VerifierId == me),
            Unassigned = group.Count(one => one.VerifierId == null),
        }).SingleOrDefaultAsync(cancellation);
        if (counted is null || counted.All <= Most)
        {
            return new Dictionary<InboxPart, int>
            {
                [InboxPart.All] = counted?.All ?? 0, [InboxPart.Late] = counted?.Late ?? 0, [InboxPart.Soon] = counted?.Soon ?? 0, [InboxPart.Mine] = counted?.Mine ?? 0,
                [InboxPart.Unassigned] = counted?.Unassigned ?? 0,
            };
        }

        var counts = new Dictionary<InboxPart, int> { [InboxPart.All] = Most + 1 };
        foreach (var part in (InboxPart[])[InboxPart.Late, InboxPart.Soon, InboxPart.Mine, InboxPart.Unassigned])
        {
            counts[part] = Math.Min(Most + 1, await Ids(parts, part, Open).CountAsync(cancellation));
        }

        return counts;
    }

    /// <summary>The page and one row more.</summary>
    public async Task<List<T>> RowsAsync<T>(InboxQuestion asked, PageRequest request, Func<IQueryable<Case>, IQueryable<T>> choose, CancellationToken cancellation)
    {
        var few = Ids(await desk.PartsAsync(cancellation), asked.Part, asked.Filter);
        if ((asked.Count ?? await few.CountAsync(cancellation)) <= Most)
        {
            var texts = db.Set<PrivateText>().Holding(asked.Search);
            var cases = db.Set<Case>().AsNoTracking().Where(one => few.Contains(one.Id));
            var found = SearchIndex.Asks(asked.Search) ? cases.Where(one => texts.Any(text => text.SubjectId == one.Id)) : cases;
            return await choose(Ordered(found, asked, request).PageAndOneMore(request)).ToListAsync(cancellation);
        }

        var walked = asked.Filter(Of(asked.Part, desk.Walked().AsNoTracking()));
        return SearchIndex.Asks(asked.Search)
            ? await db.NewestPrivateAsync(asked.Search, request.Size + 1, texts => choose(texts
                .Join(walked, text => text.SubjectId, one => one.Id, (text, one) => new { text, one })
                .OrderByDescending(pair => pair.text.Id).Select(pair => pair.one).PageAndOneMore(request)), cancellation)
            : await choose(Ordered(walked, asked, request).PageAndOneMore(request)).ToListAsync(cancellation);
    }

    public static IQueryable<Case> Open(IQueryable<Case> cases) => cases.Where(one => one.EndedOn == null);

    private static IQueryable<Case> Ordered(IQueryable<Case> cases, InboxQuestion asked, PageRequest request) => (asked.IsOpen, request.Descending) switch
    {
        // All are open: the first column orders nothing, but PostgreSQL walks the indexes that begin with it only when it is named.
        (true, false) => cases.OrderBy(one => one.EndedOn).ThenBy(one => one.DueOrder).ThenBy(one => one.Id),
        (true, true) => cases.OrderByDescending(one => one.EndedOn).ThenByDescending(one => one.DueOrder).ThenByDescending(one => one.Id),

        // Of ended cases none is due.
        (false, _) => cases.OrderByDescending(one => one.EndedOn).ThenByDescending(one => one.Id),
    };

    /// <summary>Ids of each part of the desk, no more of any than <see cref="Most"/> and one, put together: complete when they are fewer.</summary>
    private IQueryable<Guid> Ids(IReadOnlyList<IQueryable<Case>> parts, InboxPart part, Func<IQueryable<Case>, IQueryable<Case>> filter) =>
        (part is InboxPart.Mine ? parts.Take(1) : parts).Select(cases => filter(Of(part, cases)).Select(one => one.Id).Take(Most + 1)).Aggregate((all, more) => all.Union(more));

    private IQueryable<Case> Of(InboxPart part, IQueryable<Case> cases)
    {
        var (today, soon, me) = (clock.Today, clock.Today.AddDays(SoonDays), officer.Id);
        return part switch
        {
            InboxPart.Late => Open(cases).Where(one => one.DueOrder < today),
            InboxPart.Soon => Open(cases).Where(one => one.DueOrder >= today && one.DueOrder <= soon),
            InboxPart.Mine => cases.Where(one => one.VerifierId == me),
            InboxPart.Unassigned => Open(cases).Where(one => one.VerifierId == null),
            _ => cases,
        };
    }
}
