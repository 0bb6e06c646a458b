using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Duties.Chasing;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Duties.Pages.Duties.Chasing.Steps;

/// <summary>The locality's steps of chasing: which hold, which held, and from when others shall. Every unit may read by what it is chased.</summary>
[Requires(Capability.SeeDuties)]
internal sealed class IndexModel(AppDbContext db, Officer officer, ChaseSchemes schemes, Locality locality, Clock clock, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["-tu"]);

    [BindProperty, Display(Name = "Áp dụng từ ngày"), Required(ErrorMessage = "Nhập ngày bắt đầu áp dụng")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Nhắc lần 1")]
    public int? Remind { get; set; }

    [BindProperty, Display(Name = "Nhắc lần 2")]
    public int? RemindAgain { get; set; }

    [BindProperty, Display(Name = "Báo thủ trưởng đơn vị")]
    public int? Head { get; set; }

    [BindProperty, Display(Name = "Báo lãnh đạo cấp trên")]
    public int? Above { get; set; }

    [BindProperty, Display(Name = "Căn cứ", Description = "Văn bản hoặc ý kiến chỉ đạo quy định các bước."), Required(ErrorMessage = "Nhập văn bản làm căn cứ"), StringLength(300)]
    public string? Basis { get; set; }

    public ChaseSteps? Current { get; private set; }

    public TablePage<ChaseScheme> History { get; private set; } = null!;

    public IEnumerable<ChaseSteps> OfFile => schemes.OfFile();

    public bool MayChange { get; private set; }

    public DateOnly Today => clock.Today;

    public string Written(int? days)
    {
        if (days is not { } count)
        {
            return texts["không dùng"];
        }

        var (text, argument) = ChaseWords.When(count);
        return texts[text, argument];
    }

    public string InOneLine(ChaseSteps steps) =>
        string.Join("; ", Enum.GetValues<ChaseStep>().Where(step => steps.Days(step) is not null).Select(step => $"{texts[ChaseWords.Of(step)]} {Written(steps.Days(step))}"));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Remind, RemindAgain, Head, Above) = (Current?.Remind, Current?.RemindAgain, Current?.Head, Current?.Above);
    }

    public async Task<IActionResult> OnPostSetAsync([FromServices] SetChaseSteps set, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!MayChange)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await set.RunAsync(new ChaseSteps(From!.Value, Remind, RemindAgain, Head, Above), VietnameseText.Clean(Basis), cancellation);
        return outcome.Refusal is { } refusal ? this.PageWithErrors(refusal) : Saved("Đã lưu các bước đôn đốc.");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, [FromServices] SetChaseSteps set, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!MayChange)
        {
            return Forbid();
        }

        ModelState.Clear();
        var outcome = await set.WithdrawAsync(id, cancellation);
        return outcome.Refusal is { } refusal ? this.PageWithErrors(refusal) : Saved("Đã rút các bước chưa áp dụng.");
    }

    private RedirectResult Saved(string words)
    {
        TempData["Saved"] = words;
        return Redirect("/viec/don-doc/cac-buoc");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var root = await db.Set<UnitRow>().Where(unit => unit.Code == locality.RootUnit).OrderByDescending(unit => unit.From).Select(unit => unit.Path).FirstOrDefaultAsync(cancellation);
        MayChange = root is not null && officer.Can(Capability.AssignDuties, root);
        Current = await schemes.OnAsync(clock.Today, cancellation);
        var request = PageRequest.From(Request, Shape);
        var all = db.Set<ChaseScheme>().AsNoTracking();
        var ordered = request.Descending ? all.OrderByDescending(scheme => scheme.From).ThenByDescending(scheme => scheme.Id) : all.OrderBy(scheme => scheme.From).ThenBy(scheme => scheme.Id);
        History = new TablePage<ChaseScheme>(request, await ordered.PageAndOneMore(request).ToListAsync(cancellation));
    }
}
