using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Duties.Assign;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.PaperNumber;

/// <summary>The clerk records the number and day of the paper that a draft became.</summary>
[Requires(Capability.NumberPapers)]
internal sealed class IndexModel(AppDbContext db, Officer officer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Số, ký hiệu", Description = "Ví dụ 142/KH-UBND"), Required(ErrorMessage = "Nhập số, ký hiệu văn bản"), StringLength(IssuedPaper.NumberMaxLength)]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Ngày văn bản"), Required(ErrorMessage = "Nhập ngày văn bản")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Ghi chú"), StringLength(1000)]
    public string? Text { get; set; }

    public Duty Duty { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        (Version, Number, On) = (Duty.Version, Duty.PaperNumber, Duty.PaperOn);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] IssuePaper issue, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (Duty.Version != Version)
        {
            return Again(DutyRefusals.ChangedMeanwhile);
        }

        try
        {
            var outcome = await issue.RunAsync(Duty, new IssuedPaper(VietnameseText.Clean(Number), On!.Value), VietnameseText.Clean(Text) is { Length: > 0 } text ? text : null, cancellation);
            if (outcome.Refusal is { } refusal)
            {
                return this.PageWithErrors(refusal);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return Again(DutyRefusals.ChangedMeanwhile);
        }

        TempData["Saved"] = "Đã ghi số, ngày văn bản ban hành.";
        return Redirect("/viec/van-thu");
    }

    private IActionResult Again(Refusal refusal)
    {
        Version = Duty.Version;
        ModelState.Remove(nameof(Version));
        return this.PageWithErrors(refusal);
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var found = await officer.Reach(Capability.NumberPapers).Of(db.Set<Duty>(), duty => duty.AssignerUnitId, db.Set<UnitRow>())
            .Where(duty => duty.Id == Id && duty.Relation == DutyRelation.Draft && (duty.State == DutyState.Reported || duty.State == DutyState.Closed))
            .Join(db.Set<UnitRow>(), duty => duty.UnitId, unit => unit.Id, (duty, unit) => new { duty, unit.ShortName })
            .SingleOrDefaultAsync(cancellation);
        (Duty, UnitName) = (found?.duty!, found?.ShortName ?? "");
        return found is not null;
    }
}
