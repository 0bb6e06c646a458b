using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Areas;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.Warnings;

/// <summary>Early warnings that units in reach would lead; who assigns work raises an issue of a place from one, or dismisses it.</summary>
[Requires(Capability.SeeDuties)]
internal sealed class IndexModel(AppDbContext db, EarlyWarnings warnings, CasesFile file, Officer officer, IStringLocalizer texts) : PageModel
{
    private const int AnswersShown = 20;

    [BindProperty]
    public string? Key { get; set; }

    [BindProperty, Display(Name = "Lý do bỏ qua"), StringLength(WarningAnswer.WhyMaxLength)]
    public string? Why { get; set; }

    public WarningRule? Rule => warnings.Rule;

    public List<Warning> Open { get; private set; } = [];

    public List<AnswerLine> Answered { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostRaiseAsync([FromServices] AnswerWarning answer, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Open.Find(warning => warning.Key == Key) is not { } warning || !MayAnswer(warning))
        {
            return NotFound();
        }

        var outcome = await answer.RaiseAsync(warning, texts, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã ghi vấn đề và giao đơn vị chủ trì.";
        return Redirect($"/van-de-noi-com/{outcome.Value!.Id}");
    }

    public async Task<IActionResult> OnPostDismissAsync([FromServices] AnswerWarning answer, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Open.Find(warning => warning.Key == Key) is not { } warning || !MayAnswer(warning))
        {
            return NotFound();
        }

        var why = VietnameseText.Clean(Why);
        if (why.Length == 0)
        {
            ModelState.AddModelError(nameof(Why), texts["Nhập lý do bỏ qua"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await answer.DismissAsync(warning, why, cancellation);
        TempData["Saved"] = "Đã bỏ qua cảnh báo.";
        return Redirect("/van-de-noi-com/canh-bao");
    }

    public bool MayAnswer(Warning warning) => officer.Can(Capability.AssignDuties, warning.Lead.Path);

    public string NameOf(Warning warning) => warning.Line.Topic.NameIn(file, texts);

    public string NameOf(string topic) => topic.Split(':') is [var kind, .. var rest] && Enum.TryParse<ProcedureKind>(kind, out var read) ? new Topic(read, rest.FirstOrDefault()).NameIn(file, texts) : topic;

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Open = (await warnings.OpenAsync(cancellation)).FindAll(warning => officer.Can(Capability.SeeDuties, warning.Lead.Path));
        var reach = officer.Reach(Capability.SeeDuties).Of(db.Set<UnitRow>());
        Answered = await db.Set<WarningAnswer>().AsNoTracking().Join(reach, answer => answer.AreaUnitId, unit => unit.Id, (answer, unit) => new { answer, unit.ShortName })
            .OrderByDescending(one => one.answer.On).ThenByDescending(one => one.answer.Id).Take(AnswersShown).Select(one => new AnswerLine(one.answer, one.ShortName)).ToListAsync(cancellation);
    }

    internal sealed record AnswerLine(WarningAnswer Answer, string Area);
}
