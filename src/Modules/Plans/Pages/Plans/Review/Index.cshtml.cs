using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Review;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, Clock clock, ReviewList list, ReviewVerbs verbs, UnitSuggestions unitSuggestions, IStringLocalizer texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public MeasureFilter Filter { get; set; } = new();

    /// <summary>The item whose form is open.</summary>
    [FromQuery(Name = "sua")]
    public int? Editing { get; set; }

    /// <summary>The change that may be undone.</summary>
    [FromQuery(Name = "hoan-tac")]
    public Guid? Undoable { get; set; }

    public PlanHead Head { get; private set; } = null!;

    public TablePage<ReviewItem> Items { get; private set; } = null!;

    public IReadOnlyList<SourceMark> Marks { get; private set; } = [];

    public string Text { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Workstreams { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Names { get; private set; } = [];

    public IReadOnlyList<string> Suggestions { get; private set; } = [];

    /// <summary>What the open form holds; kept as typed when it comes back.</summary>
    public MeasureEdit Edit { get; private set; } = new();

    /// <summary>The item as it is now, when the form came back because somebody else changed it.</summary>
    public ReviewItem? Theirs { get; private set; }

    public long SeenAt => clock.UtcNow.Ticks;

    public string ReturnUrl => Request.Path + Request.QueryString.ToUriComponent();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(null, cancellation) ? Page() : Away();

    public async Task<IActionResult> OnPostEditAsync([FromForm(Name = "Edit")] MeasureEdit edit, string? step, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(edit, null, cancellation);
        }

        if (verbs.Edit.UnreadBasis(edit) is { } unread)
        {
            ModelState.AddModelError("Edit.Bases", texts["Không đọc được số, ký hiệu văn bản ở dòng “{0}”. Ghi như 59/2023/NĐ-CP hoặc 23-QĐ/TW, mỗi dòng một văn bản.", unread.Cut(80)!]);
            return await AgainAsync(edit, null, cancellation);
        }

        if (step == "split")
        {
            var split = await verbs.Replace.SplitAsync(Id, edit.Id, edit.Version, MeasureEdit.Lines(edit.Text), cancellation);
            return split.Value is { } parts ? Done(texts["Đã tách thành {0} mục.", parts.Count], parts) : await AgainAsync(edit, split.Refusal, cancellation);
        }

        var outcome = await verbs.Edit.RunAsync(Id, edit, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return await AgainAsync(edit, refusal, cancellation);
        }

        TempData["Saved"] = texts["Đã lưu mục {0}.", outcome.Value!.Ordinal].Value;
        return Redirect($"{Address("sua", "hoan-tac")}#muc-{outcome.Value.Ordinal}");
    }

    public async Task<IActionResult> OnPostManyAsync([FromForm] BulkForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(null, null, cancellation);
        }

        var selection = new MeasureSelection(form.All ? null : form.Ids, Filter, new DateTime(Math.Clamp(form.SeenAt, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc));
        Filter.Today = clock.Today;
        var (outcome, said) = form.Step switch
        {
            "dismiss" => (await verbs.Replace.DismissAsync(Id, selection, cancellation), "Đã bỏ {0} mục."),
            "merge" => (await verbs.Replace.MergeAsync(Id, selection, cancellation), "Đã gộp {0} mục thành một."),
            _ when form.Change() is { } change => (await verbs.Many.RunAsync(Id, selection, change, cancellation), "Đã sửa {0} mục."),
            _ => (new Refusal("no-step", "Chọn việc cần làm với các mục đã đánh dấu."), ""),
        };
        return outcome.Value is { } changed ? Done(texts[said, changed.Count], changed) : await AgainAsync(null, outcome.Refusal, cancellation);
    }

    public async Task<IActionResult> OnPostAddAsync([FromForm] string? newText, CancellationToken cancellation)
    {
        if (newText.Cut(Measure.TextMaxLength) is not { } text)
        {
            return await AgainAsync(null, new Refusal("empty-measure", "Nhập nội dung của mục cần thêm."), cancellation);
        }

        var outcome = await verbs.Replace.AddAsync(Id, text, cancellation);
        return outcome.Value is { } changed ? Done(texts["Đã thêm mục. Mở mục đó để ghi đơn vị và hạn."], changed) : await AgainAsync(null, outcome.Refusal, cancellation);
    }

    public async Task<IActionResult> OnPostUndoAsync([FromForm] Guid changeId, CancellationToken cancellation)
    {
        var outcome = await verbs.Undo.RunAsync(Id, changeId, cancellation);
        return outcome.Value is { } changed ? Done(texts["Đã hoàn tác."], changed) : await AgainAsync(null, outcome.Refusal, cancellation);
    }

    private RedirectResult Done(LocalizedString said, ManyChanged changed)
    {
        TempData["Saved"] = changed.ChangedByOthers.Count == 0
            ? said.Value
            : $"{said.Value} {texts["Chưa sửa các mục {0} vì người khác vừa sửa; xem lại rồi làm tiếp.", string.Join(", ", changed.ChangedByOthers)].Value}";
        var address = Address("hoan-tac", "sua");
        return Redirect(changed.ChangeId is { } id ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}hoan-tac={id}" : address);
    }

    /// <summary>This address without some of its keys.</summary>
    public string Address(params string[] without)
    {
        var kept = Request.Query.Where(pair => pair.Key != "handler" && !without.Contains(pair.Key)).SelectMany(pair => pair.Value, (pair, value) => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}");
        var query = string.Join('&', kept);
        return query.Length == 0 ? Request.Path : $"{Request.Path}?{query}";
    }

    public string EditAddress(int ordinal)
    {
        var address = Address("sua", "hoan-tac");
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}sua={ordinal}#muc-{ordinal}";
    }

    private async Task<IActionResult> AgainAsync(MeasureEdit? edit, Refusal? refusal, CancellationToken cancellation)
    {
        if (!await LoadAsync(edit, cancellation))
        {
            return Away();
        }

        if (refusal?.Code == EditMeasure.ChangedMeanwhile.Code && edit is not null)
        {
            Theirs = await list.OneAsync(Id, Editing ?? 0, cancellation);
            edit.Version = Theirs?.Version ?? edit.Version;
            ModelState.Remove("Edit.Version");
        }

        return this.PageWithErrors(refusal);
    }

    private IActionResult Away() => Head is null ? NotFound() : Redirect($"/ke-hoach/{Id}");

    private async Task<bool> LoadAsync(MeasureEdit? edit, CancellationToken cancellation)
    {
        Head = (await PlanHead.LoadAsync(db, officer, Id, cancellation))!;
        if (Head is not { State: PlanState.InReview })
        {
            return false;
        }

        Filter.Today = clock.Today;
        var request = PageRequest.From(Request, ReviewList.Shape);
        if (int.TryParse(Request.Query["muc"], out var wanted) && !Request.Query.ContainsKey("trang"))
        {
            request = request with { Page = await list.PageOfAsync(Id, wanted, cancellation), Sort = ReviewList.ByText };
        }

        Items = await list.PageAsync(Id, Filter, request, cancellation);
        Marks = await list.MarksAsync(Id, Items.Rows.Select(item => item.Ordinal).ToHashSet(), cancellation);
        Text = await db.Set<PlanText>().Where(text => text.PlanId == Id).Select(text => text.Text).SingleAsync(cancellation);
        Workstreams = await db.Set<Workstream>().Where(w => w.PlanId == Id).OrderBy(w => w.Position)
            .Select(w => new SelectListItem($"{w.Number}. {w.Title}", w.Id.ToString())).ToListAsync(cancellation);
        Names = await db.Set<PlanName>().Where(name => name.PlanId == Id && db.Set<MeasureUnit>().Any(unit => unit.NameId == name.Id)).OrderBy(name => name.Folded)
            .Select(name => new SelectListItem(name.Written, name.Id.ToString())).ToListAsync(cancellation);
        Suggestions = await unitSuggestions.AllAsync(cancellation);
        await OpenFormAsync(edit, cancellation);
        return true;
    }

    private async Task OpenFormAsync(MeasureEdit? edit, CancellationToken cancellation)
    {
        if (edit is not null)
        {
            Edit = edit;
        }
        else if (Editing is { } ordinal && await list.OneAsync(Id, ordinal, cancellation) is { ReplacedIn: null } item)
        {
            Edit = new MeasureEdit
            {
                Id = item.Id, Version = item.Version, Kind = item.Kind, Text = item.Text, WorkstreamId = item.WorkstreamId, Relation = item.Relation,
                Units = string.Join('\n', item.Names.Where(name => !name.IsPartner).Select(name => name.Written)),
                Partners = string.Join('\n', item.Names.Where(name => name.IsPartner).Select(name => name.Written)),
                Frequency = item.Frequency, Rhythm = item.Rhythm, Deadline = item.Deadline, DueOn = item.DueOn, DueBasis = item.DueBasis,
                Bases = string.Join('\n', item.Bases.Select(basis => basis.Number)),
            };
        }
    }
}

/// <summary>What a bulk change is asked with.</summary>
internal sealed class BulkForm
{
    public List<Guid> Ids { get; set; } = [];

    /// <summary>All items that the filter shows, not only those ticked.</summary>
    public bool All { get; set; }

    public long SeenAt { get; set; }

    /// <summary>kind-duty, kind-content, kind-general, place, schedule, unschedule, assign, confirm, dismiss, merge.</summary>
    public string? Step { get; set; }

    public Guid? WorkstreamId { get; set; }

    public DateOnly? DueOn { get; set; }

    public string? DueBasis { get; set; }

    public string? UnitName { get; set; }

    public BulkChange? Change() => Step switch
    {
        "kind-duty" => new SortAs(MeasureKind.Duty),
        "kind-content" => new SortAs(MeasureKind.Content),
        "kind-general" => new SortAs(MeasureKind.General),
        "place" => new PlaceIn(WorkstreamId),
        "schedule" when DueOn is not null => new Schedule(DueOn, DueBasis),
        "unschedule" => new Schedule(null, null),
        "assign" => new AssignTo(UnitName ?? ""),
        "confirm" => new Confirm(),
        _ => null,
    };
}

/// <summary>The verbs of the page, so that its constructor stays short.</summary>
internal sealed record ReviewVerbs(EditMeasure Edit, ChangeMeasures Many, ReplaceMeasures Replace, UndoChange Undo);
