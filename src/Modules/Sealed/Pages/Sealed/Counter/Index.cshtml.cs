using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Law;
using CoSo.Sealed.Matters;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CoSo.Sealed.Pages.Sealed.Counter;

/// <summary>A signed letter, or the minutes of what was said in person, entered by an appointed handler; encrypted the same way.</summary>
[Requires(Capability.HandleSealed)]
internal sealed class IndexModel(AppDbContext db, LawBook law, Clock clock, IStringLocalizer texts) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, Display(Name = "Loại")]
    public string? ProcedureId { get; set; }

    [BindProperty, Display(Name = "Hình thức")]
    public IntakeChannel? Channel { get; set; }

    [BindProperty, Display(Name = "Ngày nhận")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public MatterForm Input { get; set; } = new();

    public List<SelectListItem> Units { get; private set; } = [];

    public List<ProcedureInForce> Sealed { get; private set; } = [];

    public List<SelectListItem> Procedures => [.. Sealed.Where(one => one.IsOn).Select(one => new SelectListItem(one.Name, one.Id))];

    public List<SelectListItem> Channels =>
        [new(texts["Trình bày trực tiếp, có biên bản ký"], nameof(IntakeChannel.Counter)), new(texts["Đơn giấy có chữ ký hoặc điểm chỉ"], nameof(IntakeChannel.Paper)), new(texts["Cơ quan khác chuyển đến"], nameof(IntakeChannel.Forwarded))];

    public ReceiptShown? Receipt { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Key, ReceivedOn, Channel, ProcedureId) = (Guid.NewGuid(), clock.Today, IntakeChannel.Paper, Procedures.FirstOrDefault()?.Value);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] ReceiveMatter receive, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Input.Check(ModelState, nameof(Input), texts);
        if (Procedures.TrueForAll(one => one.Value != ProcedureId))
        {
            ModelState.AddModelError(nameof(ProcedureId), texts["Chọn loại"]);
        }

        if (Channel is not (IntakeChannel.Counter or IntakeChannel.Paper or IntakeChannel.Forwarded))
        {
            ModelState.AddModelError(nameof(Channel), texts["Chọn hình thức"]);
        }

        var files = await this.InspectedAsync(Input.Files, $"{nameof(Input)}.{nameof(Input.Files)}", texts, cancellation);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await receive.RunAsync(
            new NewMatter
            {
                Key = Key, ProcedureId = ProcedureId!, Channel = Channel!.Value, ReceivedOn = ReceivedOn ?? clock.Today, Content = Input.Content, Files = files,
                About = await MatterForm.UnitAsync(db, Input.Unit, clock.Today, cancellation),
            },
            cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        Receipt = ReceiptShown.Of(outcome.Value!, Request);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Units = await MatterForm.UnitsAsync(db, clock.Today, cancellation);
        Sealed = [.. law.InForceOn(clock.Today).Procedures.Where(one => one.Procedure?.Secrecy is ProcedureSecrecy.Sealed)];
    }
}
