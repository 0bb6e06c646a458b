using CoSo.Contracts.Plans;
using CoSo.Data.Changes;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>Plans that are followed and their workstreams, and the tags, for filters and the board; kept while none changes.</summary>
internal sealed class WorkstreamNames(AppDbContext db, Seldom seldom)
{
    private static readonly Func<AppDbContext, IAsyncEnumerable<Named>> InForce = EF.CompileAsyncQuery((AppDbContext db) =>
        from workstream in db.Set<WorkstreamRow>()
        join plan in db.Set<PlanRow>() on workstream.PlanId equals plan.Id
        where plan.State == "InForce"
        orderby plan.Year descending, plan.Id, workstream.Position, workstream.Id
        select new Named(workstream.Id, plan.Id, workstream.Number, workstream.Title, plan.Year));

    /// <summary>Workstreams of the plans in force, newest plan first; at most a hundred.</summary>
    public async Task<List<Named>> InForceAsync() => await seldom.KeepAsync("workstreams", LoadAsync, CancellationToken.None);

    /// <summary>As choices of a filter. Shared between requests: nobody changes them.</summary>
    public async Task<List<SelectListItem>> ChoicesAsync() => await seldom.KeepAsync("workstream-choices", LoadChoicesAsync, CancellationToken.None);

    /// <summary>Tags as choices of a filter, newest first.</summary>
    public async Task<List<SelectListItem>> TagsAsync(CancellationToken cancellation) =>
        await seldom.KeepAsync("tag-choices", () => db.TagChoicesAsync(cancellation), cancellation);

    private async Task<List<Named>> LoadAsync()
    {
        var found = new List<Named>();
        await foreach (var row in InForce(db))
        {
            found.Add(row);
            if (found.Count == 100)
            {
                break;
            }
        }

        return found;
    }

    private async Task<List<SelectListItem>> LoadChoicesAsync()
    {
        var names = await InForceAsync();
        var severalYears = names.Count > 0 && names[0].PlanId != names[^1].PlanId;
        return new SharedChoices(names.Select(name => new SelectListItem(
            severalYears ? $"{name.Number} {name.Title} ({name.Year})" : $"{name.Number} {name.Title}", name.Id.ToString())));
    }

    public sealed record Named(Guid Id, Guid PlanId, string Number, string Title, int Year);
}
