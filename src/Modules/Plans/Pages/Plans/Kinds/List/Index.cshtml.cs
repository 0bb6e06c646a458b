using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Kinds.List;

/// <summary>The kinds of plan that the locality has, and how many plans of each the officer sees.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(PlanKinds kinds, KindList list, Officer officer, Clock clock) : PageModel
{
    public IReadOnlyList<(PlanKind Kind, int Count)> Kinds { get; private set; } = [];

    public int Year => clock.Today.Year;

    public bool MayRecord => officer.Can(Capability.RecordPlans);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var counted = new List<(PlanKind, int)>();
        foreach (var kind in kinds.All)
        {
            counted.Add((kind, await list.Of(kind, Year).CountAsync(cancellation)));
        }

        Kinds = counted;
    }
}
