using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Issues;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.OneIssue;

/// <summary>One issue of a place; the unit that leads writes what came of it and how the people were told.</summary>
[Requires(Capability.SeeDuties)]
internal sealed class IndexModel(AppDbContext db, IssueVoices voices, Officer officer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Kết quả giải quyết"), Required(ErrorMessage = "Nhập kết quả"), StringLength(PlaceIssue.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Result { get; set; }

    [BindProperty, Display(Name = "Đã thông báo cho Nhân dân bằng cách nào", Description = "Họp khu phố, niêm yết, loa, trang công khai"), Required(ErrorMessage = "Nhập cách thông báo"), StringLength(PlaceIssue.HowMaxLength)]
    public string? How { get; set; }

    [BindProperty, Display(Name = "Ngày thông báo"), Required(ErrorMessage = "Nhập ngày thông báo")]
    public DateOnly? On { get; set; }

    public PlaceIssue Issue { get; private set; } = null!;

    public string Place { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public bool MayAnswer { get; private set; }

    public VoiceCount Count { get; private set; } = new(0, 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Version = Issue.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] AnswerIssue answer, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!MayAnswer)
        {
            return Forbid();
        }

        var refusal = !ModelState.IsValid ? null
            : Version != Issue.Version ? CaseRefusals.Changed
            : (await answer.RunAsync(Issue, VietnameseText.Clean(Result), VietnameseText.Clean(How), On!.Value, cancellation)).Refusal;
        if (!ModelState.IsValid || refusal is not null)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã ghi kết quả.";
        return Redirect($"/van-de-noi-com/{Id}");
    }

    public async Task<IActionResult> OnPostShowAsync(bool toAll, [FromServices] ShowIssue show, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!MayAnswer)
        {
            return Forbid();
        }

        ModelState.Clear();
        if ((await show.RunAsync(Issue, toAll, cancellation)).Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = toAll ? "Đã công khai." : "Đã thôi công khai.";
        return Redirect($"/van-de-noi-com/{Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await PlaceIssue.Seen(db, officer).SingleOrDefaultAsync(issue => issue.Id == Id, cancellation) is not { } found)
        {
            return false;
        }

        Issue = found;
        var units = await db.Set<UnitRow>().AsNoTracking().Where(unit => unit.Id == found.UnitId || unit.Id == found.PlaceUnitId).ToListAsync(cancellation);
        var lead = units.Find(unit => unit.Id == found.UnitId)!;
        (Unit, Place, MayAnswer) = (lead.ShortName, units.Find(unit => unit.Id == found.PlaceUnitId)!.ShortName, officer.Can(Capability.ReportDuties, lead.Path));
        Count = await voices.CountAsync(found, cancellation);
        return true;
    }
}
