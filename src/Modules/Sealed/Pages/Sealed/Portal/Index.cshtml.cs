using CoSo.Contracts.Access;
using CoSo.Law;
using CoSo.Sealed.Matters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Sealed.Pages.Sealed.Portal;

/// <summary>First what the law wants of a denunciation; then what else can be done. The same page for everybody.</summary>
[Public]
internal sealed class IndexModel(LawBook law, SealedPlace place, Clock clock) : PageModel
{
    public LegalSource Form => law.Cite("25/2018/QH14 Đ22");

    public LegalSource Contents => law.Cite("25/2018/QH14 Đ23");

    public LegalSource Nameless => law.Cite("25/2018/QH14 Đ25");

    public LegalSource Secrecy => law.Cite("25/2018/QH14 Đ8");

    public string Above => place.Above;

    /// <summary>What is said of the procedure in force today, and why what is off is off.</summary>
    public List<ProcedureInForce> Procedures => [.. law.InForceOn(clock.Today).Procedures.Where(one => one.Procedure?.Secrecy is ProcedureSecrecy.Sealed)];
}
