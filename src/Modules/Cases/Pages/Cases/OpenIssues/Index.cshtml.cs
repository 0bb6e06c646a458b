using CoSo.Cases.Issues;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Cases.Pages.Cases.OpenIssues;

/// <summary>Issues of places shown to everybody and not settled yet.</summary>
[Public]
internal sealed class IndexModel(OpenIssueList list) : PageModel
{
    public TablePage<OpenIssueRow> Issues { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Issues = await list.PageAsync(PageRequest.From(Request, OpenIssueList.Shape), cancellation);
}
