using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Papers.Pages.Papers.Draft;

/// <summary>Begins a paper written outside: its text is uploaded.</summary>
[Requires(Capability.DraftPapers)]
internal sealed class IndexModel(DraftPaper draftPaper, PaperAccess access, Signers signers, IPaperDesk desk, Officer officer) : PaperForm
{
    public bool IsOn => desk.IsOn;

    [BindProperty(SupportsGet = true, Name = "don-vi"), Display(Name = "Đơn vị ban hành")]
    public Guid? UnitId { get; set; }

    public List<SelectListItem> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Initials = ArchiveLine.InitialsOf(officer.Name);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Letters is null)
        {
            ModelState.AddModelError("loai", "Chọn loại văn bản");
        }

        if (Upload is null)
        {
            ModelState.AddModelError("tep", "Chọn tệp dự thảo");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await draftPaper.RunAsync(UnitId ?? Guid.Empty, Typed, Upload, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã lưu dự thảo. Kiểm tra lại rồi bấm Trình.";
        return Redirect($"/van-ban/{outcome.Value!.Id}");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var issuers = await access.IssuersAsync(cancellation);
        Units = [.. issuers.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        UnitId ??= issuers.Count > 0 ? issuers[0].Id : null;
        var own = issuers.FirstOrDefault(unit => unit.Id == officer.UnitId);
        if (issuers.FirstOrDefault(unit => unit.Id == UnitId) is { } chosen)
        {
            OfferSigners(await signers.OfAsync(chosen, own ?? chosen, cancellation));
        }
    }
}
