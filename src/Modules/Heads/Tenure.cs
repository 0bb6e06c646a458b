using CoSo.Contracts.Organization;

namespace CoSo.Heads;

/// <summary>A part of a period in which one person was head of the unit.</summary>
/// <param name="HoldingId"><see cref="Guid.Empty"/> where nobody is entered for these days.</param>
internal sealed record Tenure(Guid HoldingId, string? Name, string? Title, bool IsActing, DateOnly From, DateOnly To)
{
    /// <summary>The period parted by days among those who were head in it; days without a head are a part of their own.</summary>
    public static List<Tenure> Of(IEnumerable<PostHolder> heads, DateOnly from, DateOnly to)
    {
        var parts = new List<Tenure>();
        var ordered = heads.OrderBy(head => head.From).ThenBy(head => head.HoldingId).ToList();
        var next = from;
        for (var at = 0; at < ordered.Count; at++)
        {
            var head = ordered[at];
            var first = Later(head.From, next);
            var last = Earlier(head.To ?? to, to);

            // Of two entered for the same days the one who took up the post later holds it.
            if (at + 1 < ordered.Count && ordered[at + 1].From <= last)
            {
                last = ordered[at + 1].From.AddDays(-1);
            }

            if (first > last)
            {
                continue;
            }

            AddVacant(parts, next, first.AddDays(-1));
            parts.Add(new Tenure(head.HoldingId, head.Name, head.Title, head.IsActing, first, last));
            next = last.AddDays(1);
        }

        AddVacant(parts, next, to);
        return parts;
    }

    private static void AddVacant(List<Tenure> parts, DateOnly from, DateOnly to)
    {
        if (from <= to)
        {
            parts.Add(new Tenure(Guid.Empty, null, null, false, from, to));
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
