using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Plans.Pages.Plans.Bases;

/// <summary>Văn bản làm căn cứ: the documents that plans in force rest on, what became of each, and how many items rest on it.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(BasisRegister register) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "hieu-luc"), Display(Name = "Hiệu lực hôm nay")]
    public Force? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Tìm số, ký hiệu, tên văn bản"), StringLength(200)]
    public string? Search { get; set; }

    public TablePage<BasisLine> Documents { get; private set; } = null!;

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var state = Enum.TryParse<BasisState>(State?.ToString(), out var asked) ? asked : (BasisState?)null;
        Documents = await register.PageAsync(PageRequest.From(Request, BasisRegister.Shape), state, Search, cancellation);
        var (documents, measures) = await register.EndedAsync(cancellation);
        Figures = [new(documents, "văn bản hết hiệu lực, đã thay thế", "/ke-hoach/can-cu?hieu-luc=Ended", Tone.Warning), new(measures, "mục của kế hoạch dựa vào các văn bản đó")];
    }

    /// <summary>States as the list is asked for them; named like <see cref="BasisState"/>.</summary>
    public enum Force
    {
        [Display(Name = "Hết hiệu lực, đã thay thế")]
        Ended,

        [Display(Name = "Còn hiệu lực")]
        InForce,

        [Display(Name = "Chưa có hiệu lực")]
        NotYet,

        [Display(Name = "Chưa rõ ngày hiệu lực")]
        Undated,

        [Display(Name = "Chưa có trong sổ văn bản")]
        Unknown,
    }
}
