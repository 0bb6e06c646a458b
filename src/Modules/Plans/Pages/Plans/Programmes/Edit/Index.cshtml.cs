using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Programmes.Edit;

/// <summary>Which yearly plans carry a programme out, which bodies take part, when it is reviewed.</summary>
[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, ProgrammeVerbs verbs, TargetChoices choices, Officer officer) : PageModel
{
    private const int MostRows = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Kế hoạch năm")]
    public Guid? PlanId { get; set; }

    [BindProperty, Display(Name = "Đơn vị, nhóm đơn vị", Description = "Như văn bản viết")]
    public string? Party { get; set; }

    [BindProperty, Display(Name = "Đơn vị chủ trì chương trình")]
    public bool IsLead { get; set; }

    [BindProperty, Display(Name = "Tên", Description = "Ví dụ Sơ kết 3 năm thực hiện chương trình"), StringLength(ProgrammeReview.NameMaxLength, ErrorMessage = "Tên không quá {1} ký tự")]
    public string? ReviewName { get; set; }

    [BindProperty, Display(Name = "Là tổng kết")]
    public bool IsFinal { get; set; }

    [BindProperty, Display(Name = "Phải xong ngày")]
    public DateOnly? DueOn { get; set; }

    [BindProperty, Display(Name = "Đơn vị chủ trì")]
    public Guid? UnitId { get; set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Title, int Year)> Linked { get; private set; } = [];

    public IReadOnlyList<(string Name, bool IsLead)> Parties { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostLinkAsync(CancellationToken cancellation) => EndAsync(() => verbs.LinkAsync(Id, PlanId ?? Guid.Empty, true, cancellation), "Đã nối kế hoạch năm với chương trình.", cancellation);

    public Task<IActionResult> OnPostUnlinkAsync(CancellationToken cancellation) => EndAsync(() => verbs.LinkAsync(Id, PlanId ?? Guid.Empty, false, cancellation), "Đã bỏ nối.", cancellation);

    public Task<IActionResult> OnPostPartyAsync(CancellationToken cancellation) => EndAsync(() => verbs.PartyAsync(Id, Party, IsLead, cancellation), "Đã ghi đơn vị tham gia.", cancellation);

    public Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellation) => EndAsync(() => verbs.PartyAsync(Id, Party, null, cancellation), "Đã bỏ đơn vị tham gia.", cancellation);

    public Task<IActionResult> OnPostReviewAsync(CancellationToken cancellation) =>
        EndAsync(() => verbs.SetReviewAsync(Id, IsFinal, ReviewName, DueOn, UnitId, cancellation), "Đã đặt lần sơ kết, tổng kết; đơn vị chủ trì có một việc có hạn.", cancellation);

    private async Task<IActionResult> EndAsync(Func<Task<Outcome<CoSo.Plans.Plan>>> act, string said, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var outcome = ModelState.IsValid ? await act() : null;
        if (outcome?.Value is null)
        {
            return this.PageWithErrors(outcome?.Refusal);
        }

        TempData["Saved"] = said;
        return Redirect($"/ke-hoach/{Id}/chuong-trinh/sua");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var found = await db.Managed(officer).Where(plan => plan.Id == Id && plan.State == PlanState.InForce)
            .Join(db.Set<PlanProfile>().Where(profile => profile.UntilYear != null), plan => plan.Id, profile => profile.PlanId, (plan, profile) => new { plan.Title, plan.Year, profile.UntilYear })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return false;
        }

        Title = found.Title;
        Units = await choices.AllUnitsAsync(cancellation);
        var inYears = await db.Seen(officer).Where(plan => plan.Id != Id && plan.State == PlanState.InForce && plan.Year >= found.Year && plan.Year <= found.UntilYear)
            .OrderByDescending(plan => plan.Year).ThenBy(plan => plan.Id).Take(MostRows)
            .Select(plan => new { plan.Id, plan.Title, plan.Year, IsLinked = db.Set<ProgrammeLink>().Any(link => link.ProgrammeId == Id && link.PlanId == plan.Id) }).ToListAsync(cancellation);
        Linked = [.. inYears.Where(plan => plan.IsLinked).Select(plan => (plan.Id, plan.Title, plan.Year))];
        Plans = [.. inYears.Where(plan => !plan.IsLinked).Select(plan => new SelectListItem($"{plan.Year}: {plan.Title}".Cut(120), plan.Id.ToString()))];
        Parties = (await db.Set<ProgrammeParty>().Where(party => party.ProgrammeId == Id).Join(db.Set<UnitRow>(), party => party.UnitId, unit => unit.Id, (party, unit) => new { unit.Name, party.IsLead, unit.Position })
            .OrderByDescending(one => one.IsLead).ThenBy(one => one.Position).Take(MostRows).ToListAsync(cancellation)).ConvertAll(one => (one.Name, one.IsLead));
        return true;
    }
}
