using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using KeepVisitVerb = CoSo.Cases.Reception.KeepVisit;

namespace CoSo.Cases.Pages.Cases.KeepVisit;

[Requires(Capability.KeepReception)]
internal sealed class IndexModel(AppDbContext db, ReceptionDesk desk, KeepVisitVerb keep, LawBook law, Clock clock, IStringLocalizer texts) : PageModel
{
    /// <summary>The head's day it belongs to; null for everyday reception.</summary>
    [BindProperty(Name = "ngay-tiep", SupportsGet = true)]
    public Guid? DayId { get; set; }

    [BindProperty, Display(Name = "Nơi tiếp")]
    public Guid? Unit { get; set; }

    [BindProperty, Display(Name = "Ngày tiếp"), Required(ErrorMessage = "Nhập ngày tiếp")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Họ tên người đến"), StringLength(Visit.NameMaxLength)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Địa chỉ"), StringLength(Visit.AddressMaxLength)]
    public string? Address { get; set; }

    [BindProperty, Display(Name = "Số người"), Required(ErrorMessage = "Nhập số người"), Range(1, 500, ErrorMessage = "Số người từ 1 đến 500")]
    public int? People { get; set; } = 1;

    [BindProperty, Display(Name = "Số người đại diện", Description = "Khi đoàn đông người"), Range(1, 500, ErrorMessage = "Số người từ 1 đến 500")]
    public int? Representatives { get; set; }

    [BindProperty, Display(Name = "Giấy tờ đã nhận", Description = "Ghi tên giấy tờ; cấp giấy biên nhận"), StringLength(500)]
    public string? Papers { get; set; }

    [BindProperty]
    public List<MatterInput> Matters { get; set; } = [];

    public List<SelectListItem> Points { get; private set; } = [];

    public List<SelectListItem> Units { get; private set; } = [];

    public List<SelectListItem> Refusals { get; private set; } = [];

    public List<SelectListItem> KindChoices => [.. Enum.GetValues<MatterKind>().Select(kind => new SelectListItem(texts[Words.Of(kind)], kind.ToString()))];

    public List<SelectListItem> HandlingChoices => [.. Enum.GetValues<MatterHandling>().Select(handling => new SelectListItem(texts[Words.Of(handling)], handling.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is null)
        {
            return NotFound();
        }

        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not { } unitId)
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            Fill();
            return this.PageWithErrors();
        }

        var matters = Matters.Where(matter => matter.IsFilled).Select(matter => new NewMatter(matter.Kind, matter.Facts, matter.Handling, matter.Handler, matter.Refusal)).ToList();
        var outcome = await keep.RunAsync(unitId, new NewVisit(DayId, On!.Value, Clean(Name), Clean(Address), People!.Value, Representatives, Clean(Papers), matters), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            Fill();
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = texts["Đã ghi sổ lượt số {0}.", $"{outcome.Value!.Number}/{outcome.Value.Year}"].Value;
        return Redirect($"/tiep-cong-dan/so/{outcome.Value.Id}");
    }

    private void Check()
    {
        if (!Matters.Exists(matter => matter.IsFilled))
        {
            ModelState.AddModelError("Matters[0].Facts", "Nhập nội dung, yêu cầu của người đến");
        }

        // A denunciation must not be typed here; a name is asked for only where it is kept.
        if (!Matters.Exists(matter => matter.Kind is MatterKind.Denunciation) && Clean(Name) is null)
        {
            ModelState.AddModelError(nameof(Name), "Nhập họ tên người đến");
        }

        for (var at = 0; at < Matters.Count; at++)
        {
            if (Matters[at].IsFilled && Matters[at].Handling is MatterHandling.Refused && Refusals.TrueForAll(reason => reason.Value != Matters[at].Refusal))
            {
                ModelState.AddModelError($"Matters[{at}].Refusal", "Chọn lý do từ chối theo luật");
            }
        }
    }

    private void Fill()
    {
        while (Matters.Count < Visit.MostMatters)
        {
            Matters.Add(new MatterInput());
        }
    }

    /// <returns>The unit whose book it goes into; null when the officer keeps none, or not that one.</returns>
    private async Task<Guid?> LoadAsync(CancellationToken cancellation)
    {
        var points = await desk.PointsAsync(Capability.KeepReception, cancellation);
        Points = points.ConvertAll(point => new SelectListItem(point.UnitName, point.UnitId.ToString()));
        var day = DayId is { } id ? await desk.DayAsync(id, cancellation) : null;
        if (DayId is not null && (day is null || !await desk.KeepsAsync(day.UnitId, cancellation)))
        {
            return null;
        }

        On ??= day?.On ?? clock.Today;
        Refusals = [.. RefusalReasons.On(law, On.Value).Select(reason => new SelectListItem($"{reason.Text} ({reason.Source})", reason.Id))];
        var today = clock.Today;
        Units = await db.Set<UnitRow>().On(today).OrderBy(unit => unit.Position)
            .Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString())).ToListAsync(cancellation);
        return day?.UnitId ?? (Unit is null ? points.FirstOrDefault()?.UnitId : points.Find(point => point.UnitId == Unit)?.UnitId);
    }

    private static string? Clean(string? text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? clean : null;
}
