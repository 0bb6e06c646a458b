using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.PlanRota;

[Requires(Capability.KeepReception)]
internal sealed class IndexModel(ReceptionDesk desk, PlanReceptionDays plan, Clock clock, IStringLocalizer texts) : PageModel
{
    [BindProperty(Name = "noi", SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Nhập ngày bắt đầu")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Đến ngày"), Required(ErrorMessage = "Nhập ngày kết thúc")]
    public DateOnly? To { get; set; }

    [BindProperty, Display(Name = "Vào các thứ")]
    public List<string> Weekdays { get; set; } = [];

    [BindProperty, Display(Name = "Vào các ngày trong tháng"), StringLength(60)]
    public string? DaysOfMonth { get; set; }

    [BindProperty, Display(Name = "Bắt đầu lúc", Description = "Ví dụ 8:00"), Required(ErrorMessage = "Nhập giờ bắt đầu"), StringLength(5)]
    public string? Starts { get; set; }

    [BindProperty, Display(Name = "Kết thúc lúc"), Required(ErrorMessage = "Nhập giờ kết thúc"), StringLength(5)]
    public string? Ends { get; set; }

    [BindProperty, Display(Name = "Nơi tiếp"), Required(ErrorMessage = "Nhập nơi tiếp"), StringLength(ReceptionDay.PlaceMaxLength)]
    public string? Place { get; set; }

    [BindProperty, Display(Name = "Hình thức")]
    public ReceptionForm Form { get; set; }

    public ReceptionPoint? Point { get; private set; }

    public List<SelectListItem> WeekdayChoices =>
        [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.Select(day => new SelectListItem(texts[NameOf(day)], day.ToString()))];

    public List<SelectListItem> FormChoices => [.. Enum.GetValues<ReceptionForm>().Select(form => new SelectListItem(texts[Words.Of(form)], form.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        var next = new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(1);
        (From, To, Starts, Ends, Place) = (next, next.AddMonths(1).AddDays(-1), "8:00", "11:00", Point!.Place);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        var days = ReadDays();
        var (starts, ends) = (ReadTime(nameof(Starts), Starts), ReadTime(nameof(Ends), Ends));
        Check(days, starts, ends);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var weekdays = Weekdays.Select(day => Enum.TryParse<DayOfWeek>(day, out var read) ? read : DayOfWeek.Sunday).Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
        var outcome = await plan.RunAsync(Point!, new RotaWish(From!.Value, To!.Value, weekdays, days!, starts!.Value, ends!.Value, Place!, Form), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = texts["Đã thêm {0} ngày tiếp vào lịch; hãy công khai lịch.", outcome.Value].Value;
        return Redirect($"/tiep-cong-dan?thang={From.Value.Month}/{From.Value.Year}&noi={Point!.UnitId}");
    }

    private void Check(List<int>? days, TimeOnly? starts, TimeOnly? ends)
    {
        if (days is null)
        {
            ModelState.AddModelError(nameof(DaysOfMonth), "Ghi các ngày từ 1 đến 31, cách nhau bằng dấu phẩy");
        }
        else if (days.Count == 0 && Weekdays.Count == 0)
        {
            ModelState.AddModelError(nameof(Weekdays), "Chọn ít nhất một thứ hoặc ghi ngày trong tháng");
        }

        if (starts >= ends)
        {
            ModelState.AddModelError(nameof(Ends), "Giờ kết thúc phải sau giờ bắt đầu");
        }

        if (To < From || To > From?.AddYears(1))
        {
            ModelState.AddModelError(nameof(To), "Ngày kết thúc phải sau ngày bắt đầu, không quá một năm");
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var points = await desk.PointsAsync(Capability.KeepReception, cancellation);
        Point = Unit is null ? points.FirstOrDefault() : points.Find(point => point.UnitId == Unit);
        Unit = Point?.UnitId;
        return Point is not null;
    }

    /// <summary>Null when something is no day of a month.</summary>
    private List<int>? ReadDays()
    {
        var read = new List<int>();
        foreach (var part in (DaysOfMonth ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 31)
            {
                return null;
            }

            read.Add(day);
        }

        return read;
    }

    private TimeOnly? ReadTime(string field, string? text)
    {
        if (TimeOnly.TryParseExact(text?.Trim().Replace('h', ':').Replace('g', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            ModelState.AddModelError(field, "Ghi giờ như 8:00 hoặc 14:30");
        }

        return null;
    }

    private static string NameOf(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Key("Thứ Hai"),
        DayOfWeek.Tuesday => Key("Thứ Ba"),
        DayOfWeek.Wednesday => Key("Thứ Tư"),
        DayOfWeek.Thursday => Key("Thứ Năm"),
        _ => Key("Thứ Sáu"),
    };

    private static string Key(string text) => text;
}
