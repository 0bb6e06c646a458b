using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers.Pages.Papers.Inbox;

/// <summary>Văn bản đến of the officer's units: what is not yet received or read, and what was.</summary>
[Requires(Capability.ReceivePapers)]
internal sealed class IndexModel(AppDbContext db, PaperInbox inbox, ReceivePaper receive) : PageModel
{
    private static readonly PageShape Shape = new(["-gui"]);

    /// <summary><c>chua-doc</c> (default), <c>da-doc</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Tìm số, trích yếu")]
    public string? Search { get; set; }

    [BindProperty(Name = "van-ban")]
    public List<Guid> Ids { get; set; } = [];

    public TablePage<Line> Papers { get; private set; } = null!;

    public int Unread { get; private set; }

    public bool IsRead => Tab == "da-doc";

    public async Task OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = await receive.ReceiveAsync(Ids, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            await LoadAsync(cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã xác nhận đã nhận văn bản.";
        return Redirect("/van-ban-den");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Tab = Tab == "da-doc" ? Tab : "chua-doc";
        var own = inbox.Own().AsNoTracking();
        Unread = await own.CountAsync(d => d.ReadAt == null, cancellation);
        var chosen = IsRead ? own.Where(d => d.ReadAt != null) : own.Where(d => d.ReadAt == null);
        var folded = VietnameseText.Fold(Search);
        if (folded.Length > 0)
        {
            chosen = chosen.Where(d => db.Set<Paper>().Any(p => p.Id == d.PaperId && p.Folded.Contains(folded)));
        }

        var request = PageRequest.From(Request, Shape);
        var ordered = request.Descending ? chosen.OrderByDescending(d => d.SentAt).ThenByDescending(d => d.Id) : chosen.OrderBy(d => d.SentAt).ThenBy(d => d.Id);
        var rows = await (
            from delivery in ordered.PageAndOneMore(request)
            join paper in db.Set<Paper>() on delivery.PaperId equals paper.Id
            join issuer in db.Set<UnitRow>() on paper.UnitId equals issuer.Id
            select new Line(
                delivery.Id, paper.FullNumber!, paper.IssuedOn, paper.Type, paper.Title, issuer.ShortName, delivery.Name, delivery.SentAt, delivery.ReceivedAt, delivery.ReadAt,
                delivery.RemindedAt, delivery.Reminders)).ToListAsync(cancellation);
        Papers = new TablePage<Line>(request, [.. request.Descending ? rows.OrderByDescending(r => r.SentAt).ThenByDescending(r => r.Id) : rows.OrderBy(r => r.SentAt).ThenBy(r => r.Id)]);
    }

    /// <param name="UnitName">Of the officer's units the one it came to.</param>
    public sealed record Line(
        Guid Id, string Number, DateOnly? IssuedOn, string Type, string Title, string Issuer, string UnitName, DateTime SentAt, DateTime? ReceivedAt, DateTime? ReadAt,
        DateTime? RemindedAt, int Reminders);
}
