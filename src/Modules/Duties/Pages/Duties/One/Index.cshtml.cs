using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Contracts.Plans;
using CoSo.Contracts.Tags;
using CoSo.Documents.Inspection;
using CoSo.Duties.Assign;
using CoSo.Duties.Report;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.One;

/// <summary>One duty: what, who, why, by when, what was done; and what this officer may do with it.</summary>
[Requires(Capability.SeeDuties), KeptWhileUnchanged]
internal sealed class IndexModel(AppDbContext db, Officer officer, DutyAccess access, StatusWords words, AllUnits units, DraftDoor door, IMeasureBases measureBases, UploadInspector inspector) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The duty's version when the form was opened.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The file or deed the form is about.</summary>
    [BindProperty]
    public Guid About { get; set; }

    public ResultInput Result { get; } = new();

    public TextInput Explanation { get; } = new();

    public AnswerInput Answer { get; } = new();

    public TextInput Correction { get; } = new();

    public TextInput TakeBack { get; } = new();

    public TextInput FileReason { get; } = new();

    public TextInput Reason { get; } = new();

    public TextInput Withdrawal { get; } = new();

    public TextInput Urging { get; } = new();

    public WaitInput Wait { get; } = new();

    public DueInput Due { get; } = new();

    public ConfirmInput Confirmation { get; } = new();

    public List<TagRow> Tags { get; private set; } = [];

    /// <summary>Documents that the item behind the duty rests on.</summary>
    public IReadOnlyList<MeasureBasisRow> Bases { get; private set; } = [];

    public bool MayTag => officer.Can(Capability.ManagePlans, View.About.UnitPath) || officer.Can(Capability.ManagePlans, View.About.AssignerPath);

    /// <summary>A unit's own plan is read by the unit and those above it, not by who only co-operates.</summary>
    public bool OpensPlanned => officer.Can(Capability.SeePlans, View.About.UnitPath);

    public IssueInput Issue { get; } = new();

    public ConsentInput Given { get; } = new();

    public DutyView View { get; private set; } = null!;

    /// <summary>Where a draft stands on its way to Văn thư; null for any other duty.</summary>
    public PaperDoor? Door { get; private set; }

    public StatusWords Words => words;

    public List<SelectListItem> Units { get; private set; } = [];

    /// <summary>What others did while this officer was writing; null when nothing.</summary>
    public IReadOnlyList<Deed>? Meanwhile { get; private set; }

    /// <summary>The action whose form is shown open, because it has errors.</summary>
    public string? OpenForm { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await DutyView.LoadAsync(db, Id, officer, access, cancellation) is not { } view)
        {
            return NotFound();
        }

        Version = view.Duty.Version;
        return await ShowAsync(view, cancellation);
    }

    public Task<IActionResult> OnPostNoteAsync([FromServices] NoteProgress noteProgress, CancellationToken cancellation) =>
        WithFilesAsync((duty, files) =>
        {
            if (string.IsNullOrWhiteSpace(Result.Text) && files.Count == 0)
            {
                ModelState.AddModelError("Result.Text", "Nhập nội dung đã làm");
                return null;
            }

            return noteProgress.RunAsync(duty, Clean(Result.Text), files, cancellation);
        }, "Đã ghi tiến độ.", mustBeCurrent: false, cancellation);

    public Task<IActionResult> OnPostReportAsync([FromServices] ReportDuty reportDuty, CancellationToken cancellation) =>
        WithFilesAsync((duty, files) =>
        {
            if (duty.Content is DutyContent.Full && string.IsNullOrWhiteSpace(Result.Text))
            {
                ModelState.AddModelError("Result.Text", "Nhập kết quả thực hiện");
                return null;
            }

            return reportDuty.RunAsync(duty, new Done(Clean(Result.Text), Result.DoneOn ?? words.Today, Clean(Result.Paper)), files, cancellation);
        }, "Đã báo cáo hoàn thành.", mustBeCurrent: true, cancellation);

    public Task<IActionResult> OnPostExplainAsync([FromServices] ExplainLateness explain, CancellationToken cancellation) =>
        DoAsync("Explanation", Explanation, hand => hand.MayReport, hand => explain.RunAsync(hand.Duty, Clean(Explanation.Text)!, cancellation), "Đã gửi giải trình.", cancellation);

    public Task<IActionResult> OnPostWaitAsync([FromServices] WaitForUnit wait, CancellationToken cancellation) =>
        DoAsync("Wait", Wait, hand => hand.MayReport, hand => wait.RunAsync(hand.Duty, Wait.UnitId!.Value, Clean(Wait.What)!, Wait.By!.Value, cancellation), "Đã ghi nhận đang chờ; đơn vị kia đã nhận việc phối hợp.", cancellation);

    public Task<IActionResult> OnPostResumeAsync([FromServices] ResumeDuty resume, CancellationToken cancellation) =>
        DoAsync("Resume", new object(), hand => hand.MayReport, hand => resume.RunAsync(hand.Duty, null, cancellation), "Đã ghi nhận hết chờ.", cancellation);

    public Task<IActionResult> OnPostTakeBackAsync([FromServices] TakeBackReport takeBack, CancellationToken cancellation) =>
        DoAsync("TakeBack", TakeBack, hand => hand.MayReport, hand => takeBack.RunAsync(hand.Duty, Clean(TakeBack.Text)!, cancellation), "Đã rút báo cáo hoàn thành.", cancellation);

    public Task<IActionResult> OnPostCorrectAsync([FromServices] CorrectDeed correct, CancellationToken cancellation) =>
        DoAsync("Correction", Correction, hand => hand.MayReport, hand => correct.RunAsync(hand.Duty, About, Clean(Correction.Text)!, cancellation), "Đã đính chính.", cancellation);

    public Task<IActionResult> OnPostWithdrawFileAsync([FromServices] WithdrawEvidence withdraw, CancellationToken cancellation) =>
        DoAsync("FileReason", FileReason, hand => hand.MayReport, hand => withdraw.RunAsync(hand.Duty, About, Clean(FileReason.Text)!, cancellation), "Đã rút tệp.", cancellation);

    public Task<IActionResult> OnPostAnswerAsync([FromServices] AnswerCooperation answer, CancellationToken cancellation) =>
        DoAsync("Answer", Answer, hand => hand.PartnerUnitId is not null, async hand =>
        {
            var outcome = await answer.RunAsync(hand.Duty, hand.PartnerUnitId!.Value, Clean(Answer.Text), cancellation);
            if (outcome.Refusal == DutyRefusals.AnswerEmpty)
            {
                ModelState.AddModelError("Answer.Text", "Nhập nội dung");
                return Invalid;
            }

            return outcome;
        }, "Đã trả lời phối hợp.", cancellation);

    public Task<IActionResult> OnPostIssueAsync([FromServices] IssuePaper issue, CancellationToken cancellation) =>
        DoAsync("Issue", Issue, hand => hand.MayReport || hand.MayAssign, hand => issue.RunAsync(hand.Duty, new IssuedPaper(Clean(Issue.Number)!, Issue.On!.Value), Clean(Issue.Text), cancellation), "Đã ghi số, ngày văn bản ban hành.", cancellation);

    public async Task<IActionResult> OnPostHandInAsync(CancellationToken cancellation)
    {
        if (await access.FindAsync(Id, cancellation) is not { } hand)
        {
            return NotFound();
        }

        var handed = hand.MayReport ? await door.HandIn.RunAsync(hand.Duty, cancellation) : DutyRefusals.NotADraft;
        return handed.Refusal is { } refusal ? await AgainAsync(refusal, cancellation) : Redirect(PaperAddress.Of(handed.Value));
    }

    public Task<IActionResult> OnPostConsentAsync([FromServices] RecordConsent record, CancellationToken cancellation) =>
        DoAsync("Given", Given, hand => hand.MayReport || hand.MayAssign || hand.PartnerUnitId is not null, hand => record.RunAsync(
            hand, new NewConsent(Given.UnitId!.Value, Given.How!.Value, Clean(Given.GivenBy)!, Given.On!.Value, Clean(Given.Paper), Clean(Given.Note)), cancellation), "Đã ghi nhận đồng ý phối hợp.", cancellation);

    public Task<IActionResult> OnPostConfirmAsync([FromServices] ConfirmDuty confirm, CancellationToken cancellation) =>
        DoAsync("Confirmation", Confirmation, hand => hand.MayAssign, hand => confirm.RunAsync(hand.Duty, Clean(Confirmation.Text), cancellation), "Đã xác nhận hoàn thành.", cancellation);

    public Task<IActionResult> OnPostReturnAsync([FromServices] ReturnDuty returnDuty, CancellationToken cancellation) =>
        DoAsync("Reason", Reason, hand => hand.MayAssign, hand => returnDuty.RunAsync(hand.Duty, Clean(Reason.Text)!, cancellation), "Đã trả lại, đề nghị bổ sung.", cancellation);

    public Task<IActionResult> OnPostDueAsync([FromServices] SetDueDay setDueDay, CancellationToken cancellation) =>
        DoAsync("Due", Due, hand => hand.MayAssign, hand => setDueDay.RunAsync(hand.Duty, Due.Day, Clean(Due.Paper)!, cancellation), "Đã ấn định hạn.", cancellation);

    public Task<IActionResult> OnPostWithdrawAsync([FromServices] WithdrawDuty withdraw, CancellationToken cancellation) =>
        DoAsync("Withdrawal", Withdrawal, hand => hand.MayAssign, hand => withdraw.RunAsync(hand.Duty, Clean(Withdrawal.Text)!, cancellation), "Đã thôi thực hiện việc này.", cancellation);

    public Task<IActionResult> OnPostUrgeAsync([FromServices] UrgeUnit urge, CancellationToken cancellation) =>
        DoAsync("Urging", Urging, hand => hand.MayAssign, hand => urge.RunAsync(hand.Duty, Clean(Urging.Text)!, cancellation), "Đã ghi ý kiến đôn đốc.", cancellation);

    private static string? Clean(string? text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? clean : null;

    private Task<IActionResult> WithFilesAsync(
        Func<Duty, IReadOnlyList<InspectedFile>, Task<Outcome<Duty>>?> act, string saved, bool mustBeCurrent, CancellationToken cancellation) =>
        DoAsync("Result", Result, hand => hand.MayReport, async hand =>
        {
            var files = await Evidence.InspectAsync(inspector, Result.Files, cancellation);
            return files.Refusal is { } refusal ? refusal : await (act(hand.Duty, files.Value!) ?? Task.FromResult<Outcome<Duty>>(Invalid));
        }, saved, cancellation, mustBeCurrent);

    private static readonly Refusal Invalid = new("invalid", "");

    /// <summary>What every action has in common: may it be seen, may it be done, is the form right, did others change the duty meanwhile.</summary>
    private async Task<IActionResult> DoAsync(
        string form, object input, Func<DutyInHand, bool> may, Func<DutyInHand, Task<Outcome<Duty>>> act, string saved, CancellationToken cancellation, bool mustBeCurrent = true)
    {
        if (await access.FindAsync(Id, cancellation) is not { } hand)
        {
            return NotFound();
        }

        if (!may(hand))
        {
            return Forbid();
        }

        OpenForm = form;
        if (!await TryUpdateModelAsync(input, input.GetType(), form))
        {
            return await AgainAsync(null, cancellation);
        }

        if (mustBeCurrent && hand.Duty.Version != Version)
        {
            return await AgainAsync(Changed, cancellation);
        }

        try
        {
            var outcome = await act(hand);
            if (outcome.Refusal is { } refusal)
            {
                return await AgainAsync(refusal == Invalid ? null : refusal, cancellation);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return await AgainAsync(Changed, cancellation);
        }

        TempData["Saved"] = saved;
        return Redirect($"/viec/{Id}");
    }

    private static readonly Refusal Changed = new(
        "changed", "Trong lúc bạn đang soạn, người khác đã thay đổi việc này. Xem thay đổi bên dưới; nội dung bạn nhập vẫn còn, gửi lại nếu vẫn đúng.");

    private async Task<IActionResult> AgainAsync(Refusal? refusal, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (await DutyView.LoadAsync(db, Id, officer, access, cancellation) is not { } view)
        {
            return NotFound();
        }

        if (refusal == Changed)
        {
            Meanwhile = [.. view.Deeds.Where(deed => deed.DutyVersion > Version)];
        }

        Version = view.Duty.Version;
        await ShowAsync(view, cancellation);
        return this.PageWithErrors(refusal);
    }

    private async Task<IActionResult> ShowAsync(DutyView view, CancellationToken cancellation)
    {
        View = view;
        Door = view.Duty.Relation is DutyRelation.Draft && (view.MayReport || view.MayAssign) ? await door.OfAsync(view.Duty, view.MayReport, cancellation) : null;
        Tags = view.About.HasTags ? await db.OfAsync(view.Duty.Id, view.Duty.SourceId, view.Duty.PlanId, cancellation) : [];
        if (measureBases.Knows(view.Duty.SourceKind))
        {
            Bases = await measureBases.OfAsync(view.Duty.SourceKind, view.Duty.SourceId, cancellation);
        }

        if (view.MayReport && view.Duty is { State: DutyState.Open, WaitingOnUnitId: null })
        {
            Units = await units.OthersAsync(view.Duty.UnitId, cancellation);
        }

        return Page();
    }
}
