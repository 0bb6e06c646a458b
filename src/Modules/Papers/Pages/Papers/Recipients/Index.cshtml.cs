using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Papers.Pages.Papers.Recipients;

/// <summary>Who got an issued paper, who has read it and when; the clerk sends it, reminds, notes what went on paper.</summary>
[Requires(Capability.SeePapers)]
internal sealed class IndexModel(AppDbContext db, PaperAccess access, SendingVerbs verbs, RecipientUnits recipients, Clock clock, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["thu-tu"], 50);

    public PaperInHand Hand { get; private set; } = null!;

    public Paper Paper => Hand.Paper;

    public TablePage<PaperDelivery> Deliveries { get; private set; } = null!;

    public List<Figure> Figures { get; private set; } = [];

    public int Open { get; private set; }

    public int Total { get; private set; }

    /// <summary>Units that "Nơi nhận" means and that have not got the paper.</summary>
    public List<SelectListItem> Proposed { get; private set; } = [];

    public List<SelectListItem> Others { get; private set; } = [];

    [BindProperty(Name = "den"), Display(Name = "Gửi qua hệ thống đến")]
    public List<Guid> UnitIds { get; set; } = [];

    [BindProperty(Name = "ban-giay"), Display(Name = "Gửi bản giấy đến", Description = "Không phải đơn vị trong hệ thống; Văn thư ghi khi đã giao hoặc gửi bưu điện")]
    public List<string> OnPaper { get; set; } = [];

    [BindProperty(Name = "them"), Display(Name = "Thêm nơi nhận", Description = "Mỗi dòng một nơi: tên đơn vị hoặc nhóm (UBND 14 phường) được gửi qua hệ thống, còn lại ghi là gửi bản giấy")]
    [StringLength(4000), DataType(DataType.MultilineText)]
    public string? More { get; set; }

    [BindProperty(Name = "noi-nhan")]
    public Guid DeliveryId { get; set; }

    [BindProperty(Name = "ngay-giao"), Display(Name = "Ngày giao")]
    public DateOnly? HandedOn { get; set; }

    [BindProperty(Name = "nguoi-nhan"), Display(Name = "Người nhận, cách gửi"), StringLength(Paper.NameMaxLength)]
    public string? Receiver { get; set; }

    [BindProperty(Name = "ghi-chu"), Display(Name = "Ghi chú, lý do"), StringLength(PaperDelivery.NoteMaxLength)]
    public string? Note { get; set; }

    /// <summary>To be pasted into the units' chat group: text and address, nothing personal.</summary>
    public string Message => texts["Văn bản số {0} ngày {1} ({2}) đã gửi đến đơn vị. Đề nghị mở mục Văn bản đến, xác nhận đã nhận và đã đọc: {3}", Paper.FullNumber!, Vn.Day(Paper.IssuedOn), Paper.Title, $"{Request.Scheme}://{Request.Host}/van-ban-den"];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "step")] string? step, CancellationToken cancellation)
    {
        var (outcome, saved) = step switch
        {
            _ when !ModelState.IsValid => ((Outcome<Paper>)new Refusal("typed-here", "Xem lại các ô nhập: ngày viết như 14/9/2024."), ""),
            "send" => (await SendAsync(id, cancellation), "Đã gửi văn bản đến nơi nhận."),
            "remind" => (await verbs.Remind.RunAsync(id, cancellation), "Đã nhắc các đơn vị chưa xác nhận đã đọc."),
            "hand" => (await verbs.Note.HandOverAsync(id, DeliveryId, HandedOn, Receiver, Note, cancellation), "Đã ghi việc giao bản giấy."),
            "recall" => (await verbs.Note.RecallAsync(id, DeliveryId, Note, cancellation), "Đã thu hồi văn bản gửi nhầm."),
            _ => ((Outcome<Paper>)new Refusal("unknown-step", "Không có thao tác này."), ""),
        };
        if (outcome is { Value: not null })
        {
            TempData["Saved"] = saved;
            return Redirect($"/van-ban/{id}/noi-nhan");
        }

        db.ChangeTracker.Clear();
        return outcome is null || !await LoadAsync(id, cancellation) ? NotFound() : this.PageWithErrors(outcome.Refusal);
    }

    private async Task<Outcome<Paper>?> SendAsync(Guid id, CancellationToken cancellation)
    {
        var more = await recipients.OfAsync(PaperTyped.LinesOf(More), cancellation);
        return await verbs.Send.RunAsync(id, [.. UnitIds, .. more.Units.Select(unit => unit.Id)], [.. PaperTyped.LinesOf(string.Join('\n', OnPaper)), .. more.Others], cancellation);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await access.FindAsync(id, cancellation) is not { Paper.State: Contracts.Papers.PaperState.Issued } hand)
        {
            return false;
        }

        Hand = hand;
        var request = PageRequest.From(Request, Shape);
        var all = db.Set<PaperDelivery>().AsNoTracking().Where(d => d.PaperId == id);
        var counts = await all.Where(d => d.RecalledAt == null).GroupBy(_ => 1).Select(rows => new
        {
            Sent = rows.Count(), Received = rows.Count(d => d.ReceivedAt != null), Read = rows.Count(d => d.ReadAt != null),
            Open = rows.Count(d => d.UnitId != null && d.Way == DeliveryWay.System && d.ReadAt == null),
        }).SingleOrDefaultAsync(cancellation);
        Open = counts?.Open ?? 0;
        Total = await all.CountAsync(cancellation);
        Figures =
        [
            new Figure(counts?.Sent ?? 0, "Nơi nhận"), new Figure(counts?.Received ?? 0, "Đã nhận"), new Figure(counts?.Read ?? 0, "Đã đọc", Tone: Tone.Success),
            new Figure(Open, "Chưa xác nhận đã đọc", Tone: Open > 0 ? Tone.Warning : Tone.Neutral),
        ];
        Deliveries = new TablePage<PaperDelivery>(request, await all.OrderBy(d => d.Position).ThenBy(d => d.Id).PageOf(request).ToListAsync(cancellation), Total);
        if (hand.MaySend)
        {
            await ProposeAsync(id, cancellation);
        }

        return true;
    }

    private async Task ProposeAsync(Guid id, CancellationToken cancellation)
    {
        var meant = await recipients.OfAsync([.. Paper.Recipients.Select(line => line.Written)], cancellation);
        var there = await db.Set<PaperDelivery>().Where(d => d.PaperId == id).Select(d => new { d.UnitId, d.Name }).ToListAsync(cancellation);
        var units = meant.Units.Where(unit => !there.Exists(d => d.UnitId == unit.Id)).ToList();
        Proposed = units.ConvertAll(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));
        Others = [.. meant.Others.Where(line => !there.Exists(d => d.UnitId is null && d.Name == line)).Select(line => new SelectListItem(line, line))];
        if (HttpMethods.IsGet(Request.Method))
        {
            UnitIds = units.ConvertAll(unit => unit.Id);
            OnPaper = there.Count == 0 ? [.. Others.Select(line => line.Value)] : [];
        }
    }
}
