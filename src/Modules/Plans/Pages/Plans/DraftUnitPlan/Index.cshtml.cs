using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.DraftUnitPlan;

/// <summary>Soạn kế hoạch của đơn vị: the lines page by page, one open for editing at a time, and the parts around them.</summary>
[Requires(Capability.DraftUnitPlans)]
internal sealed class IndexModel(AppDbContext db, UnitPlanAccess access, UnitPlanVerbs verbs, Assignees assignees, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["text"], 40);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>"phan-chung": the parts around the lines.</summary>
    [FromQuery(Name = "phan")]
    public string? Part { get; set; }

    /// <summary>The line whose form is open.</summary>
    [FromQuery(Name = "sua")]
    public Guid? Editing { get; set; }

    [FromQuery(Name = "loai")]
    public LineView? View { get; set; }

    public UnitPlanInHand Hand { get; private set; } = null!;

    public UnitPlanHead Head { get; private set; } = new();

    public LineEdit Edit { get; private set; } = new();

    [Display(Name = "Phân công")]
    public string? Assignee { get; set; }

    [Display(Name = "Hoặc bộ phận, chức danh")]
    public string? AssignedTo { get; set; }

    [Display(Name = "Hạn của đơn vị")]
    public DateOnly? DueOn { get; set; }

    public TablePage<UnitPlanLine> Lines { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<string> Headings { get; private set; } = [];

    public int Unassigned { get; private set; }

    public string Root => $"/ke-hoach-don-vi/{Id}/soan";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        return Hand.MayEdit ? Page() : Redirect($"/ke-hoach-don-vi/{Id}");
    }

    public async Task<IActionResult> OnPostHeadAsync([FromForm(Name = "Head")] UnitPlanHead head, CancellationToken cancellation)
    {
        Head = head;
        Part = "phan-chung";
        var outcome = ModelState.IsValid ? await verbs.Edit.RunAsync(Id, head, cancellation) : null;
        return outcome?.Value is not null ? Saved("Đã lưu phần chung của kế hoạch.", $"{Root}?phan=phan-chung") : await AgainAsync(outcome?.Refusal, cancellation);
    }

    public async Task<IActionResult> OnPostLineAsync([FromForm(Name = "Edit")] LineEdit edit, CancellationToken cancellation)
    {
        (Edit, Editing) = (edit, edit.Id);
        var outcome = ModelState.IsValid ? await verbs.Lines.SaveAsync(Id, edit, cancellation) : null;
        return outcome?.Value is { } line ? Saved(texts["Đã lưu dòng {0}.", line.Position + 1].Value, $"{Here()}#dong-{line.Id}") : await AgainAsync(outcome?.Refusal, cancellation);
    }

    public async Task<IActionResult> OnPostAddAsync([FromForm] string? newText, [FromForm] string? newHeading, CancellationToken cancellation)
    {
        var outcome = await verbs.Lines.AddAsync(Id, newText, newHeading, cancellation);
        return outcome.Value is { } line
            ? Saved("Đã thêm việc của đơn vị. Phân công và đặt hạn cho việc này.", $"{Root}?trang={(Math.Max(0, await CountAsync(cancellation) - 1) / Shape.Size) + 1}&sua={line.Id}#dong-{line.Id}")
            : await AgainAsync(outcome.Refusal, cancellation);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] Guid lineId, CancellationToken cancellation)
    {
        var outcome = await verbs.Lines.RemoveAsync(Id, lineId, cancellation);
        return outcome.Value is not null ? Saved("Đã bỏ việc đơn vị tự thêm.", Here()) : await AgainAsync(outcome.Refusal, cancellation);
    }

    public async Task<IActionResult> OnPostAssignAsync([FromForm] List<Guid> ids, [FromForm] string? step, [FromForm] string? assignee, [FromForm] string? assignedTo, [FromForm] DateOnly? dueOn, CancellationToken cancellation)
    {
        (Assignee, AssignedTo, DueOn) = (assignee, assignedTo, dueOn);
        var outcome = ModelState.IsValid ? await verbs.Assign.RunAsync(Id, new LineAssignment(step == "all" ? null : ids, assignee, assignedTo, dueOn), cancellation) : null;
        if (outcome?.Value is not { } done)
        {
            return await AgainAsync(outcome?.Refusal, cancellation);
        }

        var said = texts["Đã phân công {0} dòng.", done.Changed].Value;
        return Saved(done.LeftForReason == 0 ? said : $"{said} {texts["{0} dòng giữ nguyên vì hạn này sau hạn của kế hoạch cấp trên: mở từng dòng để ghi lý do.", done.LeftForReason].Value}", Here());
    }

    public async Task<IActionResult> OnPostBringUpAsync(CancellationToken cancellation)
    {
        var outcome = await verbs.BringUp.RunAsync(Id, cancellation);
        return outcome.Value is not null ? Saved("Đã cập nhật theo kế hoạch cấp trên. Xem các dòng được đánh dấu.", $"{Root}?loai=Moved") : await AgainAsync(outcome.Refusal, cancellation);
    }

    /// <summary>This page of the list without an open form.</summary>
    public string Here() => Root + QueryString.Create(Request.Query.Where(one => one.Key is "trang" or "loai").Select(one => KeyValuePair.Create(one.Key, (string?)one.Value.ToString())));

    public string Handler(string name) => $"{Here()}{(Here().Contains('?', StringComparison.Ordinal) ? "&" : "?")}handler={name}";

    public string EditAddress(Guid lineId) => $"{Here()}{(Here().Contains('?', StringComparison.Ordinal) ? "&" : "?")}sua={lineId}#dong-{lineId}";

    private RedirectResult Saved(string said, string to)
    {
        TempData["Saved"] = said;
        return Redirect(to);
    }

    private async Task<IActionResult> AgainAsync(Refusal? refusal, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (refusal?.Code == UnitPlanBook.NotYours.Code)
        {
            return Forbid();
        }

        // What was typed stays; saving once more is meant, over what is now shown.
        ModelState.Remove("Head.Version");
        ModelState.Remove("Edit.Version");
        Head.Version = Hand.Plan.Version;
        Edit.Version = Lines.Rows.FirstOrDefault(line => line.Id == Edit.Id)?.Version ?? Edit.Version;
        return this.PageWithErrors(refusal);
    }

    private Task<int> CountAsync(CancellationToken cancellation) => db.Set<UnitPlanLine>().CountAsync(line => line.UnitPlanId == Id && line.RemovedAt == null, cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await access.FindAsync(Id, cancellation) is not { MayDraft: true } hand)
        {
            return false;
        }

        Hand = hand;
        var (plan, request) = (hand.Plan, PageRequest.From(Request, Shape));
        Head = Head.Title is not null ? Head : new UnitPlanHead
        {
            Version = plan.Version, Title = plan.Title, Bases = plan.Bases, Purpose = plan.Purpose, Organisation = plan.Organisation, Recipients = plan.Recipients,
        };
        var all = db.Set<UnitPlanLine>().AsNoTracking().Where(line => line.UnitPlanId == Id && line.RemovedAt == null);
        Unassigned = await all.CountAsync(line => line.AssignedTo == null && line.Kind != LineKind.NotTaken, cancellation);
        Headings = await all.Where(line => line.Heading != null).Select(line => line.Heading!).Distinct().OrderBy(one => one).Take(100).ToListAsync(cancellation);
        var shown = View switch
        {
            LineView.Unassigned => all.Where(line => line.AssignedTo == null && line.Kind != LineKind.NotTaken),
            LineView.Different => all.Where(line => line.IsDifferent),
            LineView.Own => all.Where(line => line.Kind == LineKind.Added),
            LineView.Moved => all.Where(line => line.ParentChange != null),
            _ => all,
        };
        Lines = new TablePage<UnitPlanLine>(request, await shown.OrderBy(line => line.Position).ThenBy(line => line.Id).PageOf(request).ToListAsync(cancellation), await shown.CountAsync(cancellation));
        People = await assignees.ChoicesAsync(hand.Unit, cancellation);
        if (Editing is { } id && Edit.Id != id && Lines.Rows.FirstOrDefault(line => line.Id == id) is { } open)
        {
            Edit = new LineEdit
            {
                Id = open.Id, Version = open.Version, Kind = open.Kind, Text = open.Text, Reason = open.Reason, Assignee = Assignees.Choice(open),
                AssignedTo = Assignees.Choice(open) is null ? open.AssignedTo : null, DueOn = open.DueOn,
            };
        }

        return true;
    }
}

/// <summary>Shortcuts of the filter.</summary>
internal enum LineView
{
    Unassigned,
    Different,
    Own,

    /// <summary>What the plan above changed.</summary>
    Moved,
}

/// <summary>The verbs of the page, so that its constructor stays short.</summary>
internal sealed record UnitPlanVerbs(EditUnitPlan Edit, EditUnitPlanLines Lines, AssignLines Assign, BringUpUnitPlan BringUp);
