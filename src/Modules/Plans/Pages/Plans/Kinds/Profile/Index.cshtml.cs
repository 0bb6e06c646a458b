using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Plans.Pages.Plans.Kinds.Profile;

/// <summary>A plan's kind, its years, what its kind asks for, and its check.</summary>
[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(PlanKinds kinds, ChangeProfile changeProfile) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Loại kế hoạch")]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "Đến năm", Description = "Chỉ dùng cho chương trình nhiều năm")]
    public int? UntilYear { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Extra { get; set; } = [];

    [BindProperty, Display(Name = "Kết quả kiểm tra")]
    public bool? IsInOrder { get; set; }

    [BindProperty, Display(Name = "Nội dung cần bổ sung"), StringLength(PlanProfile.NoteMaxLength, ErrorMessage = "Nội dung không quá {1} ký tự")]
    public string? CheckNote { get; set; }

    public CoSo.Plans.Plan Plan { get; private set; } = null!;

    public PlanProfile Shown { get; private set; } = null!;

    public PlanKind Kind => kinds.Of(Code);

    public IReadOnlyList<SelectListItem> Kinds => [.. kinds.All.Select(kind => new SelectListItem(kind.Name, kind.Code))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Version, Code, UntilYear) = (Shown.Version, Shown.Kind, Shown.UntilYear);
        Extra = ExtraFields.Read(Shown.Extra).ToDictionary(one => one.Key, one => (string?)one.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await EndAsync(await changeProfile.SaveAsync(Id, Version, Code ?? "", UntilYear, Extra, cancellation), "Đã lưu thông tin kế hoạch.", cancellation);

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellation) =>
        await EndAsync(await changeProfile.CheckAsync(Id, Version, IsInOrder ?? false, CheckNote, cancellation), "Đã ghi kết quả kiểm tra.", cancellation);

    private async Task<IActionResult> EndAsync(Outcome<CoSo.Plans.Plan> outcome, string said, CancellationToken cancellation)
    {
        if (outcome.Refusal is { } refusal)
        {
            if (!await LoadAsync(cancellation))
            {
                return NotFound();
            }

            Code ??= Shown.Kind;
            Version = Shown.Version;
            ModelState.Remove(nameof(Version));
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = said;
        return Redirect(outcome.Value!.State == PlanState.InForce ? $"/ke-hoach/{Id}" : $"/ke-hoach/{Id}/ho-so");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await changeProfile.FindAsync(Id, cancellation) is not var (plan, profile))
        {
            return false;
        }

        (Plan, Shown) = (plan, profile);
        return true;
    }
}
