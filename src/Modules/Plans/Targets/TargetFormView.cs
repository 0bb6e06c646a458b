using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Plans;

/// <summary>The form of a target with its choices, for the page that makes one and the page that changes one.</summary>
internal sealed record TargetFormView(TargetForm Form, IReadOnlyList<SelectListItem> Units, IReadOnlyList<SelectListItem> Plans, IReadOnlyList<SelectListItem> Indicators, IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Directions)
{
    public static async Task<TargetFormView> LoadAsync(TargetForm form, TargetChoices choices, CancellationToken cancellation) => new(
        form, await choices.AllUnitsAsync(cancellation), await choices.PlansAsync(cancellation), choices.Indicators(), choices.Kinds(), choices.Directions());
}
