using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Duties.Assign;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.InCharge;

/// <summary>Which officer of the unit does the duty. A page of its own: the page of a duty need not know who works at the unit.</summary>
[Requires(Capability.ReportDuties)]
internal sealed class IndexModel(DutyAccess access, IUnitOfficers officers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Người phụ trách")]
    public Guid? AccountId { get; set; }

    public string DutyTitle { get; private set; } = "";

    public List<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await access.FindAsync(Id, cancellation) is not { MayReport: true } hand)
        {
            return NotFound();
        }

        AccountId = hand.Duty.InChargeId;
        return await ShowAsync(hand.Duty, cancellation);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] PutInCharge putInCharge, CancellationToken cancellation)
    {
        if (await access.FindAsync(Id, cancellation) is not { MayReport: true } hand)
        {
            return NotFound();
        }

        if (hand.Duty.Version != Version)
        {
            return await AgainAsync(hand.Duty, DutyRefusals.ChangedMeanwhile, cancellation);
        }

        try
        {
            if ((await putInCharge.RunAsync(hand.Duty, AccountId, cancellation)).Refusal is { } refusal)
            {
                return await AgainAsync(hand.Duty, refusal, cancellation);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return await AgainAsync(hand.Duty, DutyRefusals.ChangedMeanwhile, cancellation);
        }

        TempData["Saved"] = "Đã phân công người phụ trách.";
        return Redirect($"/viec/{Id}");
    }

    private async Task<IActionResult> AgainAsync(Duty duty, Refusal refusal, CancellationToken cancellation)
    {
        await ShowAsync(duty, cancellation);
        return this.PageWithErrors(refusal);
    }

    private async Task<IActionResult> ShowAsync(Duty duty, CancellationToken cancellation)
    {
        (Version, DutyTitle) = (duty.Version, duty.Title);
        People = [.. (await officers.AtAsync(duty.UnitId, cancellation)).Select(one => new SelectListItem($"{one.Name}, {one.Title}", one.AccountId.ToString()))];
        return Page();
    }
}
