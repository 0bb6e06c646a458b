using CoSo.Cases.Letters;
using CoSo.Cases.Letters.Work;
using CoSo.Contracts.Access;
using CoSo.Law;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.OneCase;

/// <summary>What the selects of the open form offer; only the form that is open asks for anything.</summary>
internal sealed class CaseChoices(CaseUnits units, IUnitOfficers officers, CaseBook book, PauseCase pause, IStringLocalizer texts)
{
    /// <summary>Endings that have actions of their own.</summary>
    private static readonly string[] OfTheirOwn = ["settled", "concluded", "answered", "forwarded", "withdrawn"];

    public async Task<List<SelectListItem>> OfAsync(string field, Case one, IReadOnlyList<CaseStep> steps, CancellationToken cancellation)
    {
        var procedure = book.ProcedureOf(one);
        return field switch
        {
            "Unit" => await units.HandlersAsync(one.AboutPath, cancellation),
            "Verifier" => [.. (await officers.AtAsync(one.UnitId, cancellation)).Select(officer => new SelectListItem($"{officer.Name}, {officer.Title}", officer.AccountId.ToString()))],
            "Step" => [.. steps.Where(step => step.IsOpen).Select(step => new SelectListItem(book.NameOf(one, step.StepId), step.Id.ToString()))],
            "Optional" => [.. procedure.Steps.Where(step => !step.IsRequired && step.Actor is not CaseActor.Sender).Select(step => new SelectListItem(step.Name, step.Id))],
            "Trait" => [.. FindTrait.Possible(procedure, one).Select(trait => new SelectListItem(texts[CaseWords.Of(trait)], trait.ToString()))],
            "PauseReason" => [.. (await pause.LawOfAsync(one, book.Today, cancellation))?.Reasons.Select(reason => new SelectListItem($"{reason.Text} ({reason.Source})", reason.Id)) ?? []],
            "Ending" => [.. procedure.Endings.Where(ending => !OfTheirOwn.Contains(ending.Id)).SelectMany(Endings)],
            "Link" => [.. Enum.GetValues<LinkKind>().Select(kind => new SelectListItem(texts[CaseWords.Of(kind)], kind.ToString()))],
            _ => [],
        };
    }

    private static IEnumerable<SelectListItem> Endings(ProcedureEnding ending) => ending.Reasons.Count == 0
        ? [new SelectListItem(ending.Name, $"{ending.Id}:")]
        : ending.Reasons.Select(reason => new SelectListItem($"{ending.Name}: {reason.Text} ({reason.Source})", $"{ending.Id}:{reason.Id}"));
}
