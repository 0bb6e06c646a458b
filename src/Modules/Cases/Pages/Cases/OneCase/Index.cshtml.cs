using CoSo.Cases.Letters;
using CoSo.Cases.Letters.Work;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.OneCase;

/// <summary>One case: what it is, when what is due and why, what may be done now, and all that was done.</summary>
[Requires(Capability.SeeCases)]
internal sealed class IndexModel(AppDbContext db, CaseDesk desk, CaseBook book, CaseChoices choices, CaseNotices notices, AlikeCases alike, LawBook law, IStringLocalizer texts) : PageModel
{
    private Dictionary<Guid, string> units = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "viec", SupportsGet = true)]
    public string? Chosen { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public CaseInput Input { get; set; } = new();

    public CaseInHand Hand { get; private set; } = null!;

    public Case Case => Hand.Case;

    public Procedure Procedure { get; private set; } = null!;

    public List<CaseStep> Steps { get; private set; } = [];

    public List<TimelineItem> History { get; private set; } = [];

    public List<CaseMessage> Messages { get; private set; } = [];

    public List<FileItem> Files { get; private set; } = [];

    public List<LinkLine> Links { get; private set; } = [];

    public IReadOnlyList<AlikeCase> Alike { get; private set; } = [];

    public IReadOnlyList<CaseAction> Actions { get; private set; } = [];

    public IReadOnlyList<CaseNotices.Notice> Papers { get; private set; } = [];

    public CaseAction? Open { get; private set; }

    public Dictionary<string, List<SelectListItem>> Choices { get; } = [];

    public DateOnly Today => book.Today;

    public DueDate? SecondLodge => CaseClock.SecondLodge(Case, Steps, law, Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Version = Case.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] CaseActing acting, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Open is not { } action)
        {
            return this.PageWithErrors(CaseRefusals.NotNow);
        }

        Check(action);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (Version != Case.Version)
        {
            return this.PageWithErrors(CaseRefusals.Changed);
        }

        try
        {
            var outcome = await acting.RunAsync(Case, action.Key, Input, cancellation);
            if (outcome.Refusal is { } refusal)
            {
                return this.PageWithErrors(refusal);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.PageWithErrors(CaseRefusals.Changed);
        }

        TempData["Saved"] = texts["Đã ghi: {0}.", texts[action.Label].Value].Value;
        var seen = await desk.FindAsync(Id, cancellation) is not null;
        return Redirect(seen ? $"/don-thu/{Id}" : "/don-thu");
    }

    public string NameOf(CaseStep step) => book.NameOf(Case, step.StepId);

    public string UnitName(Guid? id) => id is { } known ? units.GetValueOrDefault(known, "") : "";

    private void Check(CaseAction action)
    {
        foreach (var (field, isMissing, message) in Needed())
        {
            if (action.Fields.Contains(field) && isMissing)
            {
                ModelState.AddModelError($"Input.{field}", message);
            }
        }

        if (action.Key == "gia-han" && string.IsNullOrWhiteSpace(Input.Paper))
        {
            ModelState.AddModelError("Input.Paper", texts["Nhập số, ngày quyết định gia hạn"]);
        }

        if (VietnameseText.Clean(Input.Text).Length > (action.Key == "nhan-tin" ? CaseMessage.TextMaxLength : Case.TextMaxLength))
        {
            ModelState.AddModelError("Input.Text", texts["Nội dung không quá {0} ký tự", Vn.Number(action.Key == "nhan-tin" ? CaseMessage.TextMaxLength : Case.TextMaxLength)]);
        }
    }

    private IEnumerable<(string Field, bool IsMissing, string Message)> Needed() =>
    [
        ("Text", string.IsNullOrWhiteSpace(Input.Text), texts["Nhập nội dung"]), ("Unit", Input.Unit is null, texts["Chọn đơn vị giải quyết"]),
        ("Verifier", Input.Verifier is null, texts["Chọn người được giao xác minh"]), ("Step", Input.Step is null, texts["Chọn bước"]),
        ("Trait", Input.Trait is null, texts["Chọn tính chất vụ việc"]), ("Authority", string.IsNullOrWhiteSpace(Input.Authority), texts["Nhập cơ quan có thẩm quyền"]),
        ("DueOn", Chosen == "cam-ket" && Input.DueOn is null, texts["Nhập hạn cam kết"]), ("Secret", string.IsNullOrWhiteSpace(Input.Secret), texts["Nhập mã bí mật trên biên nhận"]),
        ("OtherCode", string.IsNullOrWhiteSpace(Input.OtherCode), texts["Nhập mã hồ sơ"]), ("Ending", string.IsNullOrEmpty(Input.Ending), texts["Chọn lý do theo luật"]),
    ];

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await desk.FindAsync(Id, cancellation) is not { } hand)
        {
            return false;
        }

        Hand = hand;
        Procedure = book.ProcedureOf(Case);
        Steps = await book.StepsAsync(Case, cancellation);
        var mayPause = (await choices.OfAsync("PauseReason", Case, Steps, cancellation)).Count > 0;
        Actions = CaseActions.Of(hand, Procedure, Steps, mayPause);
        Open = Actions.FirstOrDefault(action => action.Key == Chosen);
        foreach (var field in Open?.Fields ?? [])
        {
            Choices[field] = await choices.OfAsync(field, Case, Steps, cancellation);
        }

        await LoadAroundAsync(cancellation);
        return true;
    }

    private async Task LoadAroundAsync(CancellationToken cancellation)
    {
        Guid?[] ids = [Case.UnitId, Case.ReceiverUnitId, Case.AboutUnitId, Case.PlaceUnitId];
        units = await db.Set<UnitRow>().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellation);
        var entries = await db.Set<CaseEntry>().AsNoTracking().Where(entry => entry.CaseId == Id).OrderByDescending(entry => entry.Id).ToListAsync(cancellation);
        History = entries.ConvertAll(entry => new TimelineItem(Vn.Instant(entry.At), $"{texts[CaseWords.Of(entry.Act)].Value}, {Vn.Day(entry.On)}", entry.Who, string.Join("\n", new[] { entry.Text, entry.How }.OfType<string>())));
        Messages = await db.Set<CaseMessage>().AsNoTracking().Where(message => message.CaseId == Id).OrderBy(message => message.Id).ToListAsync(cancellation);
        Files = await db.Set<StoredFile>().AsNoTracking().Where(file => file.OwnerId == Id && file.OwnerKind == ReceiveCase.FileOwner && file.WithdrawnAt == null).OrderBy(file => file.Id)
            .Select(file => new FileItem(file.Name, $"/don-thu/{Id}/tep/{file.Id}", file.Size, null)).ToListAsync(cancellation);
        Papers = Hand.MayWork ? await notices.OfAsync(Case, cancellation) : [];
        var seen = desk.Cases();
        Links = await db.Set<CaseLink>().AsNoTracking().Where(link => link.CaseId == Id || link.OtherId == Id)
            .Join(seen, link => link.CaseId == Id ? link.OtherId : link.CaseId, other => other.Id, (link, other) => new LinkLine(other.Id, other.Code, other.Title, link.Kind)).ToListAsync(cancellation);
        if (Hand.MayReceive && Case.IsOpen)
        {
            var known = Links.ConvertAll(link => link.Id);
            Alike = [.. (await alike.OfAsync(Case, cancellation)).Where(other => !known.Contains(other.Id))];
        }
    }

    internal sealed record LinkLine(Guid Id, string Code, string Title, LinkKind Kind);
}
