using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CoSo.Contracts.Access;
using CoSo.Data.Files;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Papers.Pages.Papers.One;

/// <summary>One paper: where it stands, what the officer may do now, who did what when.</summary>
[Requires(Capability.SeePapers)]
internal sealed class IndexModel(AppDbContext db, PaperAccess access, PaperVerbs verbs, NumberBook book, PaperTurn turn, Clock clock, IStringLocalizer texts) : PageModel
{
    public PaperInHand Hand { get; private set; } = null!;

    public Paper Paper => Hand.Paper;

    public List<TimelineItem> History { get; private set; } = [];

    public List<FileItem> Files { get; private set; } = [];

    public bool OwnBook { get; private set; }

    public List<SelectListItem> Reserved { get; private set; } = [];

    /// <summary>Posts whose turn it is.</summary>
    public string? WaitsFor { get; private set; }

    public int Sent { get; private set; }

    public int Received { get; private set; }

    public int Read { get; private set; }

    [BindProperty(Name = "phien-ban")]
    public int Version { get; set; }

    [BindProperty(Name = "y-kien"), Display(Name = "Ý kiến, lý do"), StringLength(Paper.ReasonMaxLength, ErrorMessage = "Không quá {1} ký tự")]
    public string? Note { get; set; }

    [BindProperty(Name = "nguoi-duyet"), Display(Name = "Họ tên, chức vụ người đã duyệt"), StringLength(Paper.NameMaxLength)]
    public string? Approver { get; set; }

    [BindProperty(Name = "so"), Display(Name = "Số", Description = "Chỉ phần chữ số, ví dụ 85")]
    public int? Number { get; set; }

    [BindProperty(Name = "so-giu"), Display(Name = "Dùng số đang giữ")]
    public int? ReservedNumber { get; set; }

    [BindProperty(Name = "ky-hieu-van-ban"), Display(Name = "Ký hiệu"), StringLength(Paper.NumberMaxLength)]
    public string? Sign { get; set; }

    [BindProperty(Name = "ngay"), Display(Name = "Ngày văn bản")]
    public DateOnly? On { get; set; }

    [BindProperty(Name = "ban-ky"), Display(Name = "Bản PDF đã ký, đóng dấu")]
    public IFormFile? Signed { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        (Version, Sign, Number, On) = (Paper.Version, Paper.Sign, Paper.Number, Paper.IssuedOn ?? clock.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "step")] string? step, CancellationToken cancellation)
    {
        var (outcome, saved) = await ActAsync(id, step, cancellation);
        if (outcome is null)
        {
            return NotFound();
        }

        if (outcome.Refusal is not { } refusal)
        {
            TempData["Saved"] = saved;
            return Redirect($"/van-ban/{id}");
        }

        db.ChangeTracker.Clear();
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        // The officer has now seen the paper as it is: what is typed stays, the next press counts for this version.
        ModelState.Remove("phien-ban");
        Version = Paper.Version;
        return this.PageWithErrors(refusal);
    }

    private async Task<(Outcome<Paper>? Outcome, string Saved)> ActAsync(Guid id, string? step, CancellationToken cancellation) => step switch
    {
        _ when !ModelState.IsValid => ((Outcome<Paper>)new Refusal("typed", "Xem lại các ô nhập: số là chữ số, ngày viết như 14/9/2024."), ""),
        "submit" => (await verbs.Submit.RunAsync(id, Version, Note, cancellation), "Đã trình văn bản."),
        "pass" => (await verbs.Pass.RunAsync(id, Version, Note, cancellation), "Đã chuyển văn bản sang bước tiếp theo."),
        "return" => (await verbs.SendBack.RunAsync(id, Version, Note, cancellation), "Đã trả lại người soạn thảo."),
        "take-back" => (await verbs.TakeBack.RunAsync(id, Note, cancellation), "Đã rút lại văn bản để sửa."),
        "outside" => (await verbs.Outside.RunAsync(id, Version, Approver, cancellation), "Đã ghi nhận văn bản được duyệt ngoài hệ thống."),
        "number" => (await verbs.Number.RunAsync(id, new Numbering(ReservedNumber ?? Number, On, Sign), cancellation), "Đã cấp số, ngày cho văn bản."),
        "book" => (await verbs.Number.RunAsync(id, new Numbering(null, On, Sign), cancellation), "Đã lấy số tiếp theo của sổ."),
        "issue" => (await verbs.Issue.RunAsync(id, Signed, cancellation), "Đã phát hành văn bản."),
        "correct" => (await verbs.Correct.RunAsync(id, new Numbering(Number, On, Sign), Signed, Note, cancellation), "Đã đính chính, thông tin cũ còn trong lịch sử."),
        "withdraw" => (await verbs.Withdraw.RunAsync(id, Note, cancellation), "Đã thôi phát hành văn bản."),
        _ => ((Outcome<Paper>)new Refusal("unknown-step", "Không có thao tác này."), ""),
    };

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await access.FindAsync(id, cancellation) is not { } hand)
        {
            return false;
        }

        Hand = hand;
        var steps = await db.Set<PaperStep>().AsNoTracking().Where(s => s.PaperId == id).OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Take(200).ToListAsync(cancellation);
        History = steps.ConvertAll(s => new TimelineItem(Vn.Instant(s.At), texts[PaperWords.Of(s.Kind)], s.ByUnit is null ? s.ByName : $"{s.ByName}, {s.ByUnit}", s.Note, s.Kind is PaperStepKind.SentBack ? Tone.Warning : Tone.Neutral));
        Files = await FilesAsync(cancellation);
        WaitsFor = await turn.OfAsync(hand, cancellation);
        if (Paper.State == Contracts.Papers.PaperState.Issued)
        {
            var counts = await db.Set<PaperDelivery>().Where(d => d.PaperId == id && d.RecalledAt == null).GroupBy(_ => 1)
                .Select(rows => new { Sent = rows.Count(), Received = rows.Count(d => d.ReceivedAt != null), Read = rows.Count(d => d.ReadAt != null) }).SingleOrDefaultAsync(cancellation);
            (Sent, Received, Read) = (counts?.Sent ?? 0, counts?.Received ?? 0, counts?.Read ?? 0);
        }

        OwnBook = (await book.RulesAsync(hand.Unit, clock.Today, cancellation)).OwnBook;
        if (hand.MayNumber)
        {
            Reserved = (await book.ReservedAsync(hand.Unit.Id, cancellation)).ConvertAll(n => new SelectListItem($"{n.Number:00} ({n.Year}): {n.Reason}", n.Number.ToString(CultureInfo.InvariantCulture)));
        }

        return true;
    }

    /// <summary>The signed paper first, then the text as it stands; earlier texts belong to the history.</summary>
    private async Task<List<FileItem>> FilesAsync(CancellationToken cancellation)
    {
        Guid?[] ids = [Paper.SignedFileId, Paper.FileId];
        var rows = await db.Set<StoredFile>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(cancellation);
        return [.. ids.Select(fileId => rows.Find(f => f.Id == fileId)).OfType<StoredFile>().Select(f => new FileItem(
            f.Name, $"/van-ban/{Paper.Id}/tep/{f.Id}", f.Size, texts[f.Id == Paper.SignedFileId ? "Bản đã ký, đóng dấu" : "Văn bản trình"]))];
    }
}
