using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Duties.Feed;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.Feeds;

/// <summary>An officer's own calendar addresses.</summary>
[Requires(Capability.SeeDuties)]
internal sealed class IndexModel(AppDbContext db, KeepFeeds feeds, global::CoSo.Duties.Reached reached) : PageModel
{
    private const string Secret = "CalendarSecret";

    private static readonly PageShape Shape = new(["-tao"]);

    [BindProperty(Name = "don-vi"), Display(Name = "Lịch gồm", Description = "Việc của tôi: việc của đơn vị tôi công tác và việc phối hợp. Hoặc chọn một đơn vị.")]
    public Guid? Unit { get; set; }

    public List<SelectListItem> Units { get; private set; } = [];

    public TablePage<FeedLine> Feeds { get; private set; } = null!;

    /// <summary>The address just made.</summary>
    public string? Address { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Address = TempData[Secret] is string secret ? $"{Request.Scheme}://{Request.Host}/lich/{secret}.ics" : null;
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        var outcome = await feeds.OpenAsync(Unit, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            await LoadAsync(cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData[Secret] = outcome.Value;
        return Redirect("/lich/dang-ky");
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancellation)
    {
        await feeds.RevokeAsync(id, cancellation);
        TempData["Saved"] = "Đã thu hồi địa chỉ lịch.";
        return Redirect("/lich/dang-ky");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Units = await reached.ChoicesAsync(cancellation);
        var request = PageRequest.From(Request, Shape);
        var ordered = request.Descending ? feeds.Live.OrderByDescending(feed => feed.Id) : feeds.Live.OrderBy(feed => feed.Id);
        var rows = await ordered.PageAndOneMore(request)
            .Select(feed => new FeedLine(feed.Id, feed.At, db.Set<UnitRow>().Where(unit => unit.Id == feed.UnitId).Select(unit => unit.ShortName).FirstOrDefault())).ToListAsync(cancellation);
        Feeds = new TablePage<FeedLine>(request, rows);
    }

    public sealed record FeedLine(Guid Id, DateTime At, string? UnitName);
}
