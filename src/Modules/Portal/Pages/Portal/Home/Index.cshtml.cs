using CoSo.Contracts.Access;
using CoSo.Law;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Portal.Pages.Portal.Home;

[Public]
internal sealed class IndexModel(PublicAccount account, LawBook law, Clock clock) : PageModel
{
    public PlanAccount? Plan { get; private set; }

    /// <summary>Contents that the law orders a ward to make public today.</summary>
    public int MustBePublic { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Plan = await account.CurrentAsync(cancellation);
        MustBePublic = Plan is null ? law.InForceOn(clock.Today).Disclosures.Count() : 0;
    }
}
