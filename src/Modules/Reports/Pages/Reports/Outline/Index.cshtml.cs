using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Reading;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Reports.Pages.Reports.Outline;

/// <summary>"Dán đề cương": the coordinator pastes the outline that the level above sent, sees its headings, settles them for the period.</summary>
[Requires(Capability.ConsolidateReports)]
internal sealed class IndexModel(AppDbContext db, Officer officer, Locality locality, PeriodForms forms, SettleOutline settle, IStringLocalizer texts) : PageModel
{
    public Period Period { get; private set; } = null!;

    /// <summary>Settled before.</summary>
    public IReadOnlyList<PeriodHeading> Settled { get; private set; } = [];

    /// <summary>Consolidates for the authority of this installation.</summary>
    public bool Settles { get; private set; }

    /// <summary>Read from what is typed now; null before.</summary>
    public IReadOnlyList<OutlineHeading>? Proposed { get; private set; }

    [BindProperty(Name = "de-cuong"), Display(Name = "Đề cương báo cáo"), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    public string Name => Period.Name(Period.Kinds, Period.Quarter, Period.Year, texts);

    public async Task<IActionResult> OnGetAsync(DateOnly cutOff, CancellationToken cancellation) =>
        await LoadAsync(cutOff, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(DateOnly cutOff, [FromForm(Name = "step")] string? step, CancellationToken cancellation)
    {
        if (!await LoadAsync(cutOff, cancellation))
        {
            return NotFound();
        }

        if (!Settles)
        {
            return Forbid();
        }

        if (step is "settle" or "drop")
        {
            return await ChangeAsync(cutOff, step, cancellation);
        }

        var read = SettleOutline.Read(Text);
        if (read.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        // Nothing is changed by looking at what was read.
        Proposed = read.Value;
        return Page();
    }

    private async Task<IActionResult> ChangeAsync(DateOnly cutOff, string step, CancellationToken cancellation)
    {
        var outcome = step == "drop" ? await settle.UndoAsync(cutOff, cancellation) : await settle.RunAsync(cutOff, Text, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = step == "drop" ? texts["Đã bỏ đề cương; báo cáo kỳ này theo các mục thường dùng."].Value : texts["Đã chốt đề cương: {0} mục.", outcome.Value].Value;
        return Redirect($"/bao-cao/ky/{CoSo.Reports.Period.KeyOf(cutOff)}/de-cuong");
    }

    private async Task<bool> LoadAsync(DateOnly cutOff, CancellationToken cancellation)
    {
        var root = await db.Set<UnitRow>().Where(u => u.Code == locality.RootUnit).OrderByDescending(u => u.From).FirstOrDefaultAsync(cancellation);
        var period = await db.Set<Period>().AsNoTracking().SingleOrDefaultAsync(p => p.CutOff == cutOff, cancellation);
        if (root is null || period is null)
        {
            return false;
        }

        Settles = officer.Can(Capability.ConsolidateReports, root.Path);
        Period = period;
        Settled = await forms.HeadingsAsync(period.Id, cancellation);
        return true;
    }
}
