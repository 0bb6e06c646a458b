using CoSo.Cases.Issues;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Cases.Pages.Cases.AssistList;

/// <summary>What an officer may record for a resident in front of them.</summary>
[Requires(Capability.AssistResidents)]
internal sealed class IndexModel(OpenIssueList list) : PageModel
{
    public TablePage<OpenIssueRow> Issues { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Issues = await list.PageAsync(PageRequest.From(Request, OpenIssueList.Shape), cancellation);
}
