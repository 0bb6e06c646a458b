using System.ComponentModel.DataAnnotations;
using System.Text;
using CoSo.Contracts.Access;
using CoSo.Documents.Reading;
using CoSo.Plans.Pages.Plans.Upload;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Amend;

/// <summary>Sửa đổi, thay thế: by the amending paper, read and compared, or one item by hand.</summary>
[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, AmendPlan amendPlan, TakeInPlan takeInPlan, MeasureBases bases, Officer officer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [FromQuery(Name = "muc")]
    public int? Ordinal { get; set; }

    [Display(Name = "Tệp văn bản sửa đổi", Description = "DOCX, PDF có lớp chữ hoặc TXT; không quá 25 MB")]
    public IFormFile? Paper { get; set; }

    [Display(Name = "Dán từ Word"), DataType(DataType.MultilineText)]
    public string? Pasted { get; set; }

    [Display(Name = "Thay thế toàn văn: mục không còn trong văn bản mới là bỏ")]
    public bool Whole { get; set; }

    public ItemAmendment Item { get; private set; } = new();

    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, string Title)> Open { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Ordinal is { } ordinal && await db.Set<Measure>().AsNoTracking().SingleOrDefaultAsync(m => m.PlanId == Id && m.Ordinal == ordinal && m.ReplacedIn == null, cancellation) is { } measure)
        {
            Item = new ItemAmendment { Ordinal = ordinal, Text = measure.Text, DueOn = measure.DueOn, Bases = string.Join('\n', (await bases.OfManyAsync([measure.Id], cancellation)).Select(basis => basis.Number)) };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostReadAsync([FromForm] IFormFile? paper, [FromForm] string? pasted, [FromForm] bool whole, CancellationToken cancellation)
    {
        (Pasted, Whole) = (pasted, whole);
        if (await amendPlan.FindAsync(Id, cancellation) is not { } plan)
        {
            return NotFound();
        }

        if (paper is null && string.IsNullOrWhiteSpace(pasted))
        {
            return await AgainAsync(new Refusal("paper-missing", "Chọn tệp văn bản sửa đổi, hoặc dán văn bản vào ô bên dưới."), cancellation);
        }

        if (paper?.Length > ReadingRefusals.MaxBytes)
        {
            return await AgainAsync(ReadingRefusals.TooLarge, cancellation);
        }

        var outcome = await takeInPlan.RunAsync(await GivenAsync(paper, pasted, plan, whole, cancellation), officer, cancellation);
        if (outcome.Value is not { } taken)
        {
            Pasted = outcome.Refusal!.Code == ReadingRefusals.Secret.Code ? null : Pasted;
            return await AgainAsync(outcome.Refusal, cancellation);
        }

        if (!taken.IsNew)
        {
            return await AgainAsync(new Refusal("plan-known", "Văn bản này đã được đưa vào trước đây, nên không đọc lại."), cancellation);
        }

        TempData["Saved"] = "Đã đọc xong văn bản sửa đổi. Soát lại từng mục, rồi đối chiếu với bản đang theo dõi.";
        return Redirect($"/ke-hoach/{taken.PlanId}/soat-lai");
    }

    public async Task<IActionResult> OnPostItemAsync([FromForm(Name = "Item")] ItemAmendment item, CancellationToken cancellation)
    {
        Item = item;
        if (await amendPlan.FindAsync(Id, cancellation) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(null, cancellation);
        }

        var outcome = await amendPlan.ByHandAsync(Id, item, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return await AgainAsync(refusal, cancellation);
        }

        TempData["Saved"] = "Đã sửa đổi kế hoạch; việc của các đơn vị đã đổi theo, kèm văn bản làm căn cứ.";
        return Redirect($"/ke-hoach/{Id}/lich-su");
    }

    private static async Task<GivenPaper> GivenAsync(IFormFile? paper, string? pasted, Plan plan, bool whole, CancellationToken cancellation)
    {
        var bytes = paper is null ? Encoding.UTF8.GetBytes(pasted!) : new byte[paper.Length];
        if (paper is not null)
        {
            await using var stream = paper.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancellation);
        }

        return new GivenPaper(paper is null ? "van-ban-dan.txt" : Path.GetFileName(paper.FileName).Cut(255) ?? "sua-doi", bytes, paper is null ? pasted : null) { Amends = plan, AmendsWhole = whole };
    }

    private async Task<IActionResult> AgainAsync(Refusal? refusal, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return await LoadAsync(cancellation) ? this.PageWithErrors(refusal) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await amendPlan.FindAsync(Id, cancellation) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        Open = [.. (await db.Set<Plan>().Where(one => one.AmendsId == Id && one.State == PlanState.InReview).OrderBy(one => one.Id).Select(one => new { one.Id, one.Title }).Take(20).ToListAsync(cancellation))
            .Select(one => (one.Id, one.Title))];
        return true;
    }
}
