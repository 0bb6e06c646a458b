using CoSo.Contracts.Access;
using CoSo.Law;
using CoSo.Sealed.Matters;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CoSo.Sealed.Pages.Sealed.Send;

/// <summary>
/// Information from anybody, without account or name. The receipt is the answer to the form, not a page redirected to: on the way
/// the secret would have to lie in a cookie, an address or a table.
/// </summary>
[Public]
internal sealed class IndexModel(AppDbContext db, Clock clock, IStringLocalizer texts) : PageModel
{
    private const string Denunciation = "denunciation";

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public MatterForm Input { get; set; } = new();

    public List<SelectListItem> Units { get; private set; } = [];

    public ReceiptShown? Receipt { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Key = Guid.NewGuid();
        Units = await MatterForm.UnitsAsync(db, clock.Today, cancellation);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] ReceiveMatter receive, [FromServices] SealedPace pace, CancellationToken cancellation)
    {
        Units = await MatterForm.UnitsAsync(db, clock.Today, cancellation);
        Input.Check(ModelState, nameof(Input), texts);
        var files = await this.InspectedAsync(Input.Files, $"{nameof(Input)}.{nameof(Input.Files)}", texts, cancellation);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (!pace.MaySend())
        {
            return this.PageWithErrors(SealedRefusals.TooMany);
        }

        var outcome = await receive.RunAsync(
            new NewMatter
            {
                Key = Key, ProcedureId = Denunciation, Channel = IntakeChannel.Portal, ReceivedOn = clock.Today, Content = Input.Content, Files = files,
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
}
