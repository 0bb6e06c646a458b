using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.Day;

/// <summary>One reception day: who asked to come, and what becomes of it.</summary>
[Requires(Capability.SeeReception)]
internal sealed class IndexModel(AppDbContext db, ReceptionDesk desk, LawBook law, Clock clock, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["turn"]);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The appointment a form is about.</summary>
    [BindProperty]
    public Guid About { get; set; }

    [BindProperty, Display(Name = "Lý do, ngày khác có thể đến"), StringLength(500)]
    public string? Answer { get; set; }

    [BindProperty, Display(Name = "Người tiếp")]
    public ReceivedBy By { get; set; }

    [BindProperty, Display(Name = "Cơ quan, đơn vị cùng tiếp"), StringLength(ReceptionDay.ReasonMaxLength)]
    public string? Together { get; set; }

    [BindProperty, Display(Name = "Thông báo kết luận (số, ngày)"), StringLength(ReceptionDay.ReasonMaxLength)]
    public string? Conclusion { get; set; }

    [BindProperty, Display(Name = "Sang ngày")]
    public DateOnly? To { get; set; }

    [BindProperty, Display(Name = "Lý do dời ngày", Description = "Người dân đọc được"), StringLength(ReceptionDay.ReasonMaxLength)]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Lý do không tổ chức", Description = "Người dân đọc được"), StringLength(ReceptionDay.ReasonMaxLength)]
    public string? WhyOff { get; set; }

    [BindProperty, Display(Name = "Địa chỉ, phòng, mã để vào", Description = "Ví dụ địa chỉ phòng họp và mã vào"), StringLength(ReceptionDay.JoinMaxLength)]
    public string? Join { get; set; }

    public ReceptionDay Day { get; private set; } = null!;

    public bool Keeps { get; private set; }

    public DateOnly Today => clock.Today;

    public string? Open { get; private set; }

    public TablePage<Appointment> Asked { get; private set; } = null!;

    public bool Counts => ReceptionFloor.Counts(law, Day.On, Day.ReceivedBy);

    public string? DeputySource => law.InForceOn(Day.On).FindNumber("reception.deputy.counted")?.Source.ToString();

    /// <summary>Last day to test the link of an online session.</summary>
    public DueDate? Test => law.InForceOn(Day.On).FindTerm("reception.online.test")?.From(Day.On);

    /// <summary>The article that wants online sessions recorded; null on a day when none is in force.</summary>
    public string? RecordBasis => OnlineRecording.BasisOn(law, Day.On);

    public string? PublishHow => law.InForceOn(Day.On).FindTerm(Day.Form is ReceptionForm.Online ? "reception.online.notice" : "reception.schedule")?.Source.ToString();

    public List<SelectListItem> ByChoices => [.. Enum.GetValues<ReceivedBy>().Select(by => new SelectListItem(texts[Words.Of(by)], by.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await desk.DayAsync(Id, cancellation) is not { } day)
        {
            return NotFound();
        }

        await ShowAsync(day, cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostPublishAsync([FromServices] PublishReceptionDays publish, CancellationToken cancellation) =>
        DoAsync("Publish", null, null, async day =>
        {
            await publish.RunAsync([day], cancellation);
            return day;
        }, "Đã công khai ngày tiếp.", cancellation);

    public Task<IActionResult> OnPostHoldAsync([FromServices] HoldReceptionDay hold, CancellationToken cancellation) =>
        DoAsync("Hold", null, null, day => hold.RunAsync(day, By, Clean(Together), Clean(Conclusion), cancellation), "Đã ghi buổi tiếp.", cancellation);

    public Task<IActionResult> OnPostMoveAsync([FromServices] MoveReceptionDay move, CancellationToken cancellation)
    {
        if (To is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(To), "Nhập ngày mới");
        }

        return DoAsync("Move", nameof(Reason), Reason, day => move.RunAsync(day, To!.Value, Clean(Reason)!, cancellation), "Đã dời ngày tiếp.", cancellation);
    }

    public Task<IActionResult> OnPostCallOffAsync([FromServices] CallOffReceptionDay callOff, CancellationToken cancellation) =>
        DoAsync("CallOff", nameof(WhyOff), WhyOff, day => callOff.RunAsync(day, Clean(WhyOff)!, cancellation), "Đã ghi không tổ chức.", cancellation);

    public Task<IActionResult> OnPostOnlineAsync([FromServices] OpenReceptionOnline open, CancellationToken cancellation)
    {
        if (Clean(Join) is null)
        {
            ModelState.AddModelError(nameof(Join), "Nhập nơi vào buổi tiếp trực tuyến");
        }

        return DoAsync("Online", null, null, day => open.RunAsync(day, Clean(Join)!, cancellation), "Đã ghi nơi vào; người được xác nhận xem được bằng mã trên phiếu.", cancellation);
    }

    public Task<IActionResult> OnPostConfirmAsync([FromServices] AnswerAppointment answer, CancellationToken cancellation) =>
        AnswerAsync(answer, confirm: true, cancellation);

    public Task<IActionResult> OnPostDeclineAsync([FromServices] AnswerAppointment answer, CancellationToken cancellation)
    {
        if (Clean(Answer) is null)
        {
            ModelState.AddModelError(nameof(Answer), "Nhập lý do để người đăng ký biết");
        }

        return AnswerAsync(answer, confirm: false, cancellation);
    }

    private async Task<IActionResult> AnswerAsync(AnswerAppointment answer, bool confirm, CancellationToken cancellation)
    {
        if (await desk.DayAsync(Id, cancellation) is not { } day
            || await db.Set<Appointment>().SingleOrDefaultAsync(asked => asked.Id == About && asked.DayId == Id && asked.State == AppointmentState.Asked, cancellation) is not { } asked)
        {
            return NotFound();
        }

        if (!await desk.KeepsAsync(day.UnitId, cancellation))
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            await ShowAsync(day, cancellation);
            return this.PageWithErrors();
        }

        await answer.RunAsync(day, asked, confirm, Clean(Answer), cancellation);
        TempData["Saved"] = confirm ? "Đã xác nhận người đăng ký." : "Đã gửi lý do cho người đăng ký.";
        return Redirect($"/tiep-cong-dan/{Id}");
    }

    private async Task<IActionResult> DoAsync(
        string form, string? reasonField, string? reason, Func<ReceptionDay, Task<Outcome<ReceptionDay>>> act, string saved, CancellationToken cancellation)
    {
        if (await desk.DayAsync(Id, cancellation) is not { } day)
        {
            return NotFound();
        }

        if (!await desk.KeepsAsync(day.UnitId, cancellation))
        {
            return Forbid();
        }

        Open = form;
        if (reasonField is not null && Clean(reason) is null)
        {
            ModelState.AddModelError(reasonField, "Nhập lý do");
        }

        if (!ModelState.IsValid)
        {
            await ShowAsync(day, cancellation);
            return this.PageWithErrors();
        }

        var refusal = day.Version != Version ? ReceptionRefusals.ChangedMeanwhile : (await act(day)).Refusal;
        if (refusal is not null)
        {
            await ShowAsync(day, cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = saved;
        return Redirect($"/tiep-cong-dan/{Id}");
    }

    private async Task ShowAsync(ReceptionDay day, CancellationToken cancellation)
    {
        Day = day;
        Version = day.Version;
        Keeps = await desk.KeepsAsync(day.UnitId, cancellation);
        var request = PageRequest.From(Request, Shape);
        var asked = db.Set<Appointment>().AsNoTracking().Where(one => one.DayId == Id);
        var rows = Keeps ? await asked.OrderBy(one => one.Turn ?? int.MaxValue).ThenBy(one => one.AskedAt).ThenBy(one => one.Id).PageOf(request).ToListAsync(cancellation) : [];
        Asked = new TablePage<Appointment>(request, rows, await asked.CountAsync(one => one.State != AppointmentState.Withdrawn, cancellation));
    }

    private static string? Clean(string? text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? clean : null;
}
