using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Duties.Assign;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.Raise;

/// <summary>Giao việc by hand: outside a plan, or beside it.</summary>
[Requires(Capability.AssignDuties)]
internal sealed class IndexModel(AppDbContext db, Officer officer, RaiseByHand raise, IUnitDirectory directory, WorkstreamNames workstreams, Clock clock) : PageModel
{
    [BindProperty, Display(Name = "Nội dung việc", Description = "Nêu sản phẩm phải có: văn bản, hội nghị, số liệu."), Required(ErrorMessage = "Nhập nội dung việc"), StringLength(Duty.TitleMaxLength), DataType(DataType.MultilineText)]
    public string? What { get; set; }

    [BindProperty, Display(Name = "Chi tiết"), StringLength(4000), DataType(DataType.MultilineText)]
    public string? Detail { get; set; }

    [BindProperty, Display(Name = "Căn cứ", Description = "Số, ký hiệu, ngày của văn bản hoặc kết luận cuộc họp."), Required(ErrorMessage = "Nhập văn bản làm căn cứ"), StringLength(300)]
    public string? Basis { get; set; }

    [BindProperty, Display(Name = "Hạn", Description = "Để trống là chưa ấn định hạn.")]
    public DateOnly? DueOn { get; set; }

    [BindProperty, Display(Name = "Nhóm nhiệm vụ")]
    public Guid? Workstream { get; set; }

    [BindProperty, Display(Name = "Nhóm đơn vị")]
    public List<string> Groups { get; set; } = [];

    [BindProperty, Display(Name = "Đơn vị thực hiện")]
    public List<Guid> UnitIds { get; set; } = [];

    [BindProperty, Display(Name = "Đơn vị phối hợp")]
    public List<Guid> PartnerIds { get; set; } = [];

    public List<SelectListItem> Units { get; private set; } = [];

    public List<SelectListItem> AllGroups { get; private set; } = [];

    public List<SelectListItem> Workstreams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var groups = await LoadAsync(cancellation);
        var chosen = UnitIds.Union(groups.Where(group => Groups.Contains(group.Key)).SelectMany(group => group.UnitIds)).ToList();
        if (chosen.Count == 0)
        {
            ModelState.AddModelError(nameof(UnitIds), "Chọn ít nhất một đơn vị hoặc một nhóm đơn vị");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await raise.RunAsync(await WantedAsync(chosen, cancellation), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        var raised = outcome.Value!;
        TempData["Saved"] = "Đã giao việc.";
        return Redirect(raised.Count == 1 ? $"/viec/{raised[0]}" : "/viec");
    }

    private async Task<HandDuty> WantedAsync(List<Guid> units, CancellationToken cancellation)
    {
        var named = Workstream is { } id ? (await workstreams.InForceAsync()).Find(row => row.Id == id) : null;
        return new HandDuty(
            VietnameseText.Clean(What), VietnameseText.Clean(Detail) is { Length: > 0 } detail ? detail : null, VietnameseText.Clean(Basis), DueOn,
            await AssignerAsync(cancellation), units, PartnerIds, named?.PlanId, named?.Id);
    }

    /// <summary>The unit in whose name the officer assigns: the highest that the right reaches.</summary>
    private async Task<Guid> AssignerAsync(CancellationToken cancellation)
    {
        var top = officer.Reach(Capability.AssignDuties).Paths.MinBy(path => path.Length)!;
        var today = clock.Today;
        return await db.Set<UnitRow>().Where(unit => unit.Path == top && unit.From <= today).OrderByDescending(unit => unit.From).Select(unit => unit.Id).FirstAsync(cancellation);
    }

    private async Task<IReadOnlyList<UnitGroup>> LoadAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var ordered = officer.Reach(Capability.AssignDuties).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        var units = await db.Set<UnitRow>()
            .Where(unit => unit.From <= today && (unit.To == null || unit.To >= today) && (unit.IsRequested || ordered.Contains(unit.Id)))
            .OrderBy(unit => unit.Position).Select(unit => new { unit.Id, unit.ShortName }).ToListAsync(cancellation);
        Units = units.ConvertAll(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));
        var groups = await directory.GroupsAsync(today, cancellation);
        AllGroups = [.. groups.Select(group => new SelectListItem($"{group.Name} ({group.UnitIds.Count})", group.Key))];
        Workstreams = await workstreams.ChoicesAsync();
        return groups;
    }
}
