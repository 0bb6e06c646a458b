using System.ComponentModel.DataAnnotations;
using CoSo.Contracts;
using CoSo.Contracts.Access;
using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Sealed.Pages.Sealed.One;

/// <summary>One matter: closed, its days and history; opened with passphrase and reason, what is inside and what can be done.</summary>
[Requires(Capability.HandleSealed)]
internal sealed class IndexModel(AppDbContext db, MatterDesk desk, MakeKey make, OpenKeys open, ReadMatter read, MatterBook book, Officer officer, Installation installation, IStringLocalizer texts) : PageModel
{
    private const int MostEntries = 300;

    private IReadOnlyList<Law.ProcedureStep> optional = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "viec", SupportsGet = true)]
    public string? Chosen { get; set; }

    [BindProperty]
    public MatterInput Input { get; set; } = new();

    [BindProperty, Display(Name = "Cụm mật khẩu"), DataType(DataType.Password), StringLength(200)]
    public string? Passphrase { get; set; }

    [BindProperty, Display(Name = "Lý do mở")]
    public OpeningReason? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public SealedMatter Matter { get; private set; } = null!;

    public MatterInHand Hand { get; private set; } = null!;

    /// <summary>Null while it is closed.</summary>
    public OpenMatter? Opened { get; private set; }

    public bool IsKeyOpen { get; private set; }

    public bool IsDemo => installation.IsDemo;

    public List<StepLine> Steps { get; private set; } = [];

    public List<MatterEntry> Entries { get; private set; } = [];

    public IReadOnlyList<MatterAction> Actions { get; private set; } = [];

    public MatterAction? Open { get; private set; }

    /// <summary>Notices that can be made now.</summary>
    public IReadOnlyList<MatterPaper> Papers { get; private set; } = [];

    public List<SelectListItem> Reasons => [.. Enum.GetValues<OpeningReason>().Select(reason => new SelectListItem(texts[SealedWords.Of(reason)], reason.ToString()))];

    public List<SelectListItem> Choices { get; private set; } = [];

    public string ProcedureName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Reason is null)
        {
            ModelState.AddModelError(nameof(Reason), texts["Chọn lý do mở"]);
        }

        if (!IsKeyOpen && string.IsNullOrEmpty(Passphrase))
        {
            ModelState.AddModelError(nameof(Passphrase), texts["Nhập cụm mật khẩu"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var key = open.Find(officer, Hand.Key.Id) is { } held ? held : await make.OpenAsync(Hand.Key, Passphrase, cancellation);
        var refusal = key.Refusal ?? (await desk.OpenAsync(Hand, key.Value!, Reason!.Value, cancellation)).Refusal;
        return refusal is null ? Redirect($"/to-cao/xu-ly/{Id}") : this.PageWithErrors(refusal);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation)
    {
        if (await desk.FindAsync(Id, cancellation) is null)
        {
            return NotFound();
        }

        open.Close(officer);
        TempData["Saved"] = "Đã khóa lại.";
        return Redirect("/to-cao/xu-ly");
    }

    public async Task<IActionResult> OnPostAsync([FromServices] MatterActing acting, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        // Closed meanwhile: the passphrase is asked for again.
        if (Opened is null || Open is null)
        {
            return this.PageWithErrors(SealedRefusals.NotNow);
        }

        Check(Open);
        var files = Open.Fields.Contains("Files") ? await this.InspectedAsync(Input.Files, $"{nameof(Input)}.{nameof(Input.Files)}", texts, cancellation) : [];
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (Version != Matter.Version)
        {
            return this.PageWithErrors(SealedRefusals.Changed);
        }

        try
        {
            if ((await acting.RunAsync(Matter, Open.Key, Input, files, cancellation)).Refusal is { } refusal)
            {
                return this.PageWithErrors(refusal);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.PageWithErrors(SealedRefusals.Changed);
        }

        TempData["Saved"] = "Đã ghi.";
        return Redirect($"/to-cao/xu-ly/{Id}");
    }

    private void Check(MatterAction action)
    {
        Missing("Text", Input.Text, "Nhập nội dung");
        Missing("Files", Input.Files.Count == 0 ? null : "x", "Chọn tài liệu");
        Missing("Step", Input.Step, "Chọn bước");
        Missing("Trait", Input.Trait?.ToString(), "Chọn tính chất");
        Missing("Ending", Input.Ending, "Chọn cách kết thúc");
        Missing("Secret", Input.Secret, "Nhập mã bí mật");

        void Missing(string field, string? value, string message)
        {
            if (action.Fields.Contains(field) && string.IsNullOrWhiteSpace(value))
            {
                ModelState.AddModelError($"{nameof(Input)}.{field}", texts[message]);
            }
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await desk.FindAsync(Id, cancellation) is not { } hand)
        {
            return false;
        }

        (Hand, Matter) = (hand, hand.Matter);
        if (!HttpMethods.IsPost(Request.Method))
        {
            Version = Matter.Version;
        }

        IsKeyOpen = open.Find(officer, hand.Key.Id) is not null;
        var procedure = book.ProcedureOf(Matter);
        ProcedureName = procedure.Name;
        var steps = await book.StepsAsync(Matter, cancellation);
        foreach (var step in steps.Where(step => !step.IsDropped))
        {
            var name = step.StepId == MatterBook.InformationStep ? texts["Xem xét thông tin"].Value : procedure.Step(step.StepId).Name;
            Steps.Add(new StepLine(step.StepId, name, step.DueOn, step.DoneOn, step.IsOpen ? await book.ExplainAsync(Matter, step, cancellation) : null));
        }

        Entries = await db.Set<MatterEntry>().AsNoTracking().Where(entry => entry.MatterId == Id).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(MostEntries).ToListAsync(cancellation);
        if (await desk.OpenedAsync(hand, cancellation) is { } keys)
        {
            Opened = await read.RunAsync(Matter, keys, cancellation);
            optional = await book.OptionalAsync(Matter, cancellation);
            Actions = MatterActions.Of(hand, steps, procedure, optional);
            Papers = hand.IsHandler ? MatterPapers.Of(Matter, steps) : [];
            Open = Actions.FirstOrDefault(action => action.Key == Chosen);
            Choices = ChoicesOf(procedure, steps);
        }

        return true;
    }

    private List<SelectListItem> ChoicesOf(Law.Procedure procedure, IReadOnlyList<MatterStep> steps) => Open?.Fields switch
    {
        null => [],
        _ when Open.Key == "mo-buoc" => [.. optional.Select(step => new SelectListItem(step.Name, step.Id))],
        var fields when fields.Contains("Step") => [.. Steps.Where(step => step.DoneOn is null && (Open.Key == "gia-han" ? step.DueOn is not null : !StepInMatter.ByDecision.Contains(step.StepId)) && steps.Any(one => one.StepId == step.StepId && one.IsOpen)).Select(step => new SelectListItem(step.Name, step.StepId))],
        var fields when fields.Contains("Trait") => [.. MatterChoices.Traits(Matter, procedure).Select(trait => new SelectListItem(texts[SealedWords.Of(trait)], trait.ToString()))],
        var fields when fields.Contains("Ending") => [.. MatterChoices.Endings(Matter, procedure).Select(one => new SelectListItem(texts[one.Text], one.Value))],
        _ => [],
    };

    internal sealed record StepLine(string StepId, string Name, DateOnly? DueOn, DateOnly? DoneOn, string? How);
}
