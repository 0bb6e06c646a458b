using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Law;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Cases.Pages.Cases.Denounce;

/// <summary>What the law asks of the counter when somebody comes to denounce. Keeps nothing.</summary>
[Requires(Capability.ReceiveCases)]
internal sealed class IndexModel(Recipients recipients, CasesFile file, LawBook law, Clock clock) : PageModel
{
    public Procedure? Procedure { get; private set; }

    public string Recipient { get; private set; } = "";

    public string Above => file.Above;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Procedure = law.InForceOn(clock.Today).Procedure("denunciation").Procedure;
        Recipient = (await recipients.ForAsync(null, cancellation))?.Name ?? file.Above;
    }
}
