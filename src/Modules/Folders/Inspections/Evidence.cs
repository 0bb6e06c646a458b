using CoSo.Contracts.Folders;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders.Inspections;

/// <param name="Number">Also of its folder.</param>
/// <param name="Title">Heading of the plan, or of the part.</param>
internal sealed record Chapter(int Number, string Title, IReadOnlyList<Numbered> Items)
{
    public int Missing => Items.Count(line => line.Item.Missing is not null);

    /// <summary>"03_II_2_Thuc_hien_dan_chu": letters that every unpacker shows alike.</summary>
    public string Folder => $"{Number:00}_{PlainName.Of(Title, 48)}";
}

/// <summary>A line with its number: 3.7.</summary>
internal sealed record Numbered(string Number, string UnitName, EvidenceItem Item);

/// <summary>The whole of a file: its chapters, and how complete they are.</summary>
internal sealed record Collected(string PlanLabel, string UnitName, IReadOnlyList<Chapter> Chapters, bool IsCut)
{
    public int Items => Chapters.Sum(chapter => chapter.Items.Count);

    public int Missing => Chapters.Sum(chapter => chapter.Missing);

    public int Files => Chapters.Sum(chapter => chapter.Items.Sum(line => line.Item.Files.Count));

    public long Bytes => Chapters.Sum(chapter => chapter.Items.Sum(line => line.Item.Files.Sum(file => file.Size)));
}

/// <summary>What is asked for.</summary>
internal sealed record InspectionWish(Guid UnitId, bool WithBelow, Guid PlanId, DateOnly From, DateOnly To);

/// <summary>Asks every shelf and sorts what they hold under the headings of the plan.</summary>
internal sealed class Evidence(AppDbContext db, IEnumerable<IEvidenceShelf> shelves)
{
    /// <summary>Lines from one shelf; beyond, the period or the units are to be narrowed.</summary>
    public const int Most = 3000;

    private readonly List<IEvidenceShelf> shelves = [.. shelves.OrderBy(shelf => shelf.Order)];

    public async Task<Collected> CollectAsync(InspectionWish wish, CancellationToken cancellation)
    {
        var unit = await db.Set<UnitRow>().AsNoTracking().SingleAsync(row => row.Id == wish.UnitId, cancellation);
        var plan = await db.Set<PlanRow>().AsNoTracking().SingleAsync(row => row.Id == wish.PlanId, cancellation);
        var units = await db.Set<UnitRow>().AsNoTracking().Where(row => row.Id == wish.UnitId || (wish.WithBelow && row.Path.StartsWith(unit.Path)))
            .ToDictionaryAsync(row => row.Id, row => row.ShortName, cancellation);
        var scope = new EvidenceScope(wish.PlanId, [.. units.Keys], wish.From, wish.To);
        var (items, isCut) = (new List<EvidenceItem>(), false);
        foreach (var shelf in shelves)
        {
            var found = await shelf.FindAsync(scope, Most, cancellation);
            isCut |= found.Count > Most;
            items.AddRange(found.Take(Most));
        }

        var streams = await db.Set<WorkstreamRow>().AsNoTracking().Where(stream => stream.PlanId == wish.PlanId).OrderBy(stream => stream.Position).ToListAsync(cancellation);
        return new Collected(plan.Number is null ? plan.Title : $"{plan.Type} số {plan.Number}", unit.Name, Chapters(items, streams, units), isCut);
    }

    private static List<Chapter> Chapters(List<EvidenceItem> items, List<WorkstreamRow> streams, Dictionary<Guid, string> units)
    {
        var known = streams.Select(stream => (Guid?)stream.Id).ToHashSet();
        (string Title, IEnumerable<EvidenceItem> Items, bool Always)[] parts =
        [
            ("Văn bản chỉ đạo, kế hoạch", items.Where(item => item.Chapter == EvidenceChapter.Papers), true),
            .. streams.Select(stream => ($"{stream.Number} {stream.Title}", items.Where(item => item.Chapter == EvidenceChapter.Workstream && item.WorkstreamId == stream.Id), true)),
            ("Việc khác", items.Where(item => item.Chapter == EvidenceChapter.Workstream && !known.Contains(item.WorkstreamId)), false),
            ("Chỉ tiêu", items.Where(item => item.Chapter == EvidenceChapter.Targets), false),
            ("Báo cáo", items.Where(item => item.Chapter == EvidenceChapter.Reports), true),
        ];
        var chapters = new List<Chapter>();
        foreach (var (title, own, always) in parts)
        {
            var number = chapters.Count + 1;
            List<Numbered> lines = [.. own.Select((item, at) => new Numbered($"{number}.{at + 1}", units.GetValueOrDefault(item.UnitId, ""), item))];
            if (always || lines.Count > 0)
            {
                chapters.Add(new Chapter(number, title, lines));
            }
        }

        return chapters;
    }
}
