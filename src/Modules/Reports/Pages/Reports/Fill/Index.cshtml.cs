using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Reports.Pages.Reports.Fill;

/// <summary>One return: the form for who writes it, the same figures and words to read for who receives it.</summary>
[Requires(Capability.SeeReports)]
internal sealed class IndexModel(ReturnDesk desk, AppDbContext db, FileStore files, ReturnPaper paper, ReportForm form, Clock clock, IStringLocalizer texts) : PageModel
{
    public ReturnSheet Sheet { get; private set; } = null!;

    public ReportForm Form => form;

    /// <summary>What the form shows: stored, proposed, or as typed.</summary>
    public ReturnContent Shown { get; private set; } = new();

    /// <summary>What is stored, where it differs from what is shown after a clash.</summary>
    public ReturnContent Stored { get; private set; } = new();

    public IReadOnlySet<string> Prefilled { get; private set; } = new HashSet<string>();

    public IReadOnlyDictionary<string, FieldFault> Faults { get; private set; } = new Dictionary<string, FieldFault>();

    public IReadOnlyList<string> Others { get; private set; } = [];

    public Proposal? Proposal { get; private set; }

    public DeskRights Rights { get; private set; } = null!;

    /// <summary>The paper on its way to Văn thư, or the offer to send it; null for who only receives.</summary>
    public PaperDoor? Door { get; private set; }

    public string ToUnit { get; private set; } = "";

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<ReturnStep> Steps { get; private set; } = [];

    public string Name => Period.Name(Sheet.Return.Kinds, Sheet.Period.Quarter, Sheet.Period.Year, texts);

    public bool IsLate => Sheet.IsLate(clock.Today);

    /// <summary>A draft is the unit's own affair until it is sent.</summary>
    public bool ShowsContent => Rights.IsOfUnit || Rights.TakesOver || Sheet.Return.State is not (ReturnState.Draft or ReturnState.Submitted)
        && (Sheet.Return.State is not ReturnState.Merged || Sheet.Return.SentOn is not null);

    /// <summary>Returns of ended units that went into this one.</summary>
    public IReadOnlyList<MergedLine> MergedHere { get; private set; } = [];

    [BindProperty(Name = "tai-lieu"), Display(Name = "Tài liệu kèm theo", Description = "PDF, DOCX, XLSX, ảnh; mỗi tệp không quá 25 MB")]
    public List<IFormFile> Uploads { get; set; } = [];

    [BindProperty(Name = "nguoi-duyet"), Display(Name = "Lãnh đạo đã duyệt ngoài hệ thống", Description = "Họ tên, chức vụ người duyệt; chỉ ghi khi lãnh đạo không duyệt trong CoSo")]
    public string? ApprovedBy { get; set; }

    [BindProperty(Name = "ly-do"), Display(Name = "Nội dung đề nghị bổ sung", Description = "Nêu rõ chỗ cần sửa và lý do; có thể đánh dấu từng mục ở bảng trên")]
    public string? Reason { get; set; }

    [BindProperty(Name = "can-sua")]
    public List<string> Flagged { get; set; } = [];

    [BindProperty(Name = "so"), Display(Name = "Số, ký hiệu văn bản", Description = "Ví dụ: 85/BC-UBND")]
    public string? PaperNumber { get; set; }

    [BindProperty(Name = "ngay"), Display(Name = "Ngày văn bản")]
    public DateOnly? PaperDate { get; set; }

    [BindProperty(Name = "van-ban"), Display(Name = "Bản PDF đã ký, đóng dấu")]
    public IFormFile? PaperFile { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, bool refresh, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is not { } sheet)
        {
            return NotFound();
        }

        await LoadAsync(sheet, cancellation);
        if (Rights.Edits)
        {
            await ProposeAsync(refresh, cancellation);
            Faults = ReturnCheck.DraftFaults(Sheet.Fields, Shown).ToDictionary(fault => fault.Field);
        }

        return Page();
    }

    public async Task<IActionResult> OnGetDocxAsync(Guid id, CancellationToken cancellation) =>
        await ReadableAsync(id, cancellation) is { } sheet
            ? File(await paper.DocxAsync(sheet, cancellation), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileName(sheet, "docx"))
            : NotFound();

    public async Task<IActionResult> OnGetXlsxAsync(Guid id, CancellationToken cancellation) =>
        await ReadableAsync(id, cancellation) is { } sheet
            ? File(paper.Xlsx(sheet), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileName(sheet, "xlsx"))
            : NotFound();

    public async Task<IActionResult> OnGetTepAsync(Guid id, [FromQuery(Name = "so")] Guid fileId, CancellationToken cancellation)
    {
        if (await ReadableAsync(id, cancellation) is null)
        {
            return NotFound();
        }

        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(
            f => f.Id == fileId && f.OwnerId == id && (f.OwnerKind == ReturnFiles.OwnerKind || f.OwnerKind == ReturnFiles.PaperKind), cancellation);
        return file is null ? NotFound() : File(files.Open(file), file.MediaType, file.Name);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "step")] string? step, CancellationToken cancellation)
    {
        var form = await Request.ReadFormAsync(cancellation);
        return step switch
        {
            "save" or "submit" or "send" => await SaveAndGoOnAsync(id, step, form, cancellation),
            _ when step?.StartsWith("withdraw-", StringComparison.Ordinal) == true => await SaveAndGoOnAsync(id, step, form, cancellation),
            "send-submitted" => await AnswerAsync(id, await desk.Send.RunAsync(id, ApprovedBy, cancellation), "Đã gửi báo cáo.", cancellation),
            "recall" => await AnswerAsync(id, await desk.Recall.RunAsync(id, Reason, cancellation), "Đã rút báo cáo lại để sửa.", cancellation),
            "accept" => await AnswerAsync(id, await desk.Accept.RunAsync(id, cancellation), "Đã tiếp nhận báo cáo.", cancellation),
            "send-back" => await AnswerAsync(id, await desk.SendBack.RunAsync(id, Reason, Flagged, cancellation), "Đã trả lại báo cáo, đề nghị bổ sung.", cancellation),
            "hand-in" => await HandInAsync(id, cancellation),
            "take-over" => await TakeOverAsync(id, cancellation),
            "paper" => await AnswerAsync(
                id, await desk.Files.BringPaperAsync(id, new SignedPaper(PaperNumber, PaperDate, PaperFile), cancellation), "Đã bổ sung văn bản đã ký.", cancellation),
            _ => await desk.FindAsync(id, cancellation) is null ? NotFound() : BadRequest(),
        };
    }

    /// <summary>Fields whose text is the ledger's: told apart from what was typed when the form comes back.</summary>
    public string ProposedHashes => TypedReturn.HashesOf(Prefilled.Where(name => Others.Count == 0 || Shown[name] == Stored[name]), Shown);

    public string StoredHashes => TypedReturn.HashesOf(Sheet.Fields.All.Select(one => one.Name), Stored);

    public string Label(FieldFault fault) => texts[fault.Message, fault.Arguments];

    public IReadOnlyList<FieldDifference> DifferencesOf(ReturnStep sent) => ReturnHistory.Differences(Sheet.Fields, Steps, sent);

    private async Task<IActionResult> SaveAndGoOnAsync(Guid id, string step, IFormCollection form, CancellationToken cancellation)
    {
        if (await desk.Save.RunAsync(id, form, cancellation) is not { } saved)
        {
            return NotFound();
        }

        if (saved.Value is { IsSaved: false } clash)
        {
            return await ClashAsync(clash, cancellation);
        }

        if (saved.Refusal is not null)
        {
            return await AnswerAsync(id, saved.Refusal, "", cancellation);
        }

        if (Uploads.Count > 0 && await desk.Files.AttachAsync(id, Uploads, cancellation) is { Refusal: { } refused })
        {
            return await AnswerAsync(id, refused, "", cancellation);
        }

        return step switch
        {
            "submit" => await AnswerAsync(id, await desk.Submit.RunAsync(id, cancellation), "Đã trình lãnh đạo đơn vị.", cancellation),
            "send" => await AnswerAsync(id, await desk.Send.RunAsync(id, ApprovedBy, cancellation), "Đã gửi báo cáo.", cancellation),
            "save" => Done(id, "Đã lưu bản nháp."),
            _ => await AnswerAsync(
                id, Guid.TryParse(step["withdraw-".Length..], out var file) ? await desk.Files.WithdrawAsync(id, file, cancellation) : null, "Đã gỡ tệp.", cancellation),
        };
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Outcome<Return>? outcome, string saved, CancellationToken cancellation)
    {
        if (outcome is null || (outcome.Refusal is not null && await desk.FindAsync(id, cancellation) is null))
        {
            return NotFound();
        }

        if (outcome.Refusal is not { } refusal)
        {
            return Done(id, saved);
        }

        await LoadAsync((await desk.FindAsync(id, cancellation))!, cancellation);
        if (Rights.Edits)
        {
            await ProposeAsync(refresh: false, cancellation);
            ShowFaults(refusal);
        }

        return this.PageWithErrors(refusal);
    }

    private async Task<IActionResult> HandInAsync(Guid id, CancellationToken cancellation)
    {
        var handed = await desk.HandIn.RunAsync(id, cancellation);
        return handed is { Refusal: null } paper ? Redirect(PaperAddress.Of(paper.Value)) : await AnswerAsync(id, handed is null ? null : (Outcome<Return>)handed.Refusal!, "", cancellation);
    }

    private async Task<IActionResult> TakeOverAsync(Guid id, CancellationToken cancellation)
    {
        var outcome = await desk.TakeOver.RunAsync(id, cancellation);
        return outcome?.Value is { } target ? Done(target.Id, "Đã lấy số liệu, nội dung của đơn vị đã kết thúc. Xem lại rồi gửi.") : await AnswerAsync(id, outcome, "", cancellation);
    }

    private RedirectResult Done(Guid id, string saved)
    {
        TempData["Saved"] = saved;
        return Redirect($"/bao-cao/{id}");
    }

    private void ShowFaults(Refusal refusal)
    {
        if (refusal.Code == "incomplete")
        {
            Faults = ReturnCheck.Faults(Sheet.Fields, Sheet.Stored).ToDictionary(fault => fault.Field);
            foreach (var fault in Faults.Values.Where(fault => Shown[fault.Field].Length > 0 || Sheet.Fields.Find(fault.Field)!.Part is not null))
            {
                ModelState.AddModelError(fault.Field, Label(fault));
            }

            ShowEmptyFigures();
        }
    }

    /// <summary>Dozens of empty cells are one line for each group, not one for each cell.</summary>
    private void ShowEmptyFigures()
    {
        var empty = Faults.Keys.Where(name => Shown[name].Length == 0).Select(name => Sheet.Fields.Find(name)!).Where(field => field.Indicator is not null);
        foreach (var group in empty.GroupBy(field => field.Indicator!.Group))
        {
            var named = form.Groups.First(g => g.Code == group.Key);
            var numbers = string.Join(", ", group.Select(field => field.Indicator!.Number).Distinct());
            ModelState.AddModelError(group.First().Name, texts["{0}: còn {1} ô chưa nhập ({2}). Nhập số liệu, hoặc ghi “Không phát sinh”", $"{named.Number}. {named.Name}", group.Count(), numbers]);
        }
    }

    private async Task<IActionResult> ClashAsync(SaveResult clash, CancellationToken cancellation)
    {
        await LoadAsync(clash.Sheet, cancellation);
        Shown = clash.Shown;
        Others = clash.Others;
        Proposal = await desk.ProposeAsync(Sheet, cancellation);
        foreach (var field in clash.Clashes)
        {
            ModelState.AddModelError(field, texts["{0}: cả hai người cùng sửa; đã lưu “{1}”", Sheet.Fields.Find(field)!.Label, Stored[field]]);
        }

        return this.PageWithErrors(new Refusal(
            "saved-meanwhile", "{0} vừa lưu báo cáo này lúc {1}. Chưa có gì của bạn bị mất: {2} mục khác nhau được nêu dưới đây. Xem lại rồi lưu lần nữa.")
        {
            Arguments = [Sheet.Return.SavedBy ?? "", Sheet.Return.SavedAt is { } at ? Vn.Instant(at) : "", clash.Others.Count],
        });
    }

    private async Task LoadAsync(ReturnSheet sheet, CancellationToken cancellation)
    {
        Sheet = sheet;
        Stored = sheet.Stored;
        Shown = Stored;
        Prefilled = sheet.Prefilled;
        Rights = await desk.RightsAsync(sheet, cancellation);
        Door = Rights.IsOfUnit ? await desk.HandIn.DoorAsync(sheet, cancellation) : null;
        ToUnit = await db.Set<UnitRow>().Where(u => u.Id == sheet.Return.ToUnitId).Select(u => u.Name).SingleAsync(cancellation);
        Files = await db.Set<StoredFile>().AsNoTracking()
            .Where(f => f.OwnerId == sheet.Return.Id && f.WithdrawnAt == null && (f.OwnerKind == ReturnFiles.OwnerKind || f.OwnerKind == ReturnFiles.PaperKind))
            .OrderBy(f => f.Id).ToListAsync(cancellation);
        MergedHere = await (
            from r in db.Set<Return>()
            where r.MergedIntoId == sheet.Return.Id
            join u in db.Set<UnitRow>() on r.UnitId equals u.Id
            orderby u.Position, r.Number
            select new MergedLine(r.Id, u.Name, r.TakenOverAt)).ToListAsync(cancellation);
        Steps = await db.Set<ReturnStep>().AsNoTracking().Where(s => s.ReturnNumber == sheet.Return.Number).OrderBy(s => s.Id).ToListAsync(cancellation);
    }

    /// <summary>Empty fields show what the ledger says; on demand, so do fields that hold what it once said. What was typed stays.</summary>
    private async Task ProposeAsync(bool refresh, CancellationToken cancellation)
    {
        Proposal = await desk.ProposeAsync(Sheet, cancellation);
        var shown = ReturnContent.OfJson(Stored.ToJson());
        var prefilled = Prefilled.ToHashSet();
        foreach (var name in Sheet.Fields.All.Where(field => !field.IsEstimateMark).Select(field => field.Name))
        {
            var proposed = Proposal.Content[name];
            if (proposed.Length > 0 && (shown[name].Length == 0 || (refresh && prefilled.Contains(name))))
            {
                shown[name] = proposed;
                prefilled.Add(name);
            }
        }

        (Shown, Prefilled) = (shown, prefilled);
    }

    private async Task<ReturnSheet?> ReadableAsync(Guid id, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is not { } sheet)
        {
            return null;
        }

        Sheet = sheet;
        Rights = await desk.RightsAsync(sheet, cancellation);
        return ShowsContent ? sheet : null;
    }

    internal sealed record MergedLine(Guid Id, string Unit, DateTime? TakenOverAt);

    private static string FileName(ReturnSheet sheet, string extension) => $"bao-cao-{sheet.Unit.Code}-{sheet.Period.Key}.{extension}";
}
