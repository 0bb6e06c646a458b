using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Duties.Pages.Duties.Calendar;

/// <summary>Lịch: a month with how much falls due on each day, and the duties of the month or of one day under it.</summary>
[Requires(Capability.SeeDuties)]
internal sealed class IndexModel(Officer officer, global::CoSo.Duties.Reached reached, AllUnits units, StatusWords words, LawBook law, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["han"]);

    [BindProperty(SupportsGet = true, Name = "thang")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public string? AskedDay { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi"), Display(Name = "Đơn vị")]
    public Guid? Unit { get; set; }

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; private set; }

    public DateOnly? Day { get; private set; }

    public List<SelectListItem> Units { get; private set; } = [];

    public List<DayCell[]> Weeks { get; private set; } = [];

    public TablePage<DutyLine> Duties { get; private set; } = null!;

    public string Lead { get; private set; } = "";

    public StatusWords Words => words;

    public IEnumerable<string> Weekdays => [texts["T2"], texts["T3"], texts["T4"], texts["T5"], texts["T6"], texts["T7"], texts["CN"]];

    public Viewpoint Viewpoint => officer.Can(Capability.AssignDuties) ? Viewpoint.Assigner : officer.Can(Capability.ReportDuties) ? Viewpoint.Unit : Viewpoint.Leader;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Month = FirstOf(Asked) ?? new DateOnly(words.Today.Year, words.Today.Month, 1);
        Day = DateOnly.TryParseExact(AskedDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Month && day < Month.AddMonths(1) ? day : null;
        Units = await reached.ChoicesAsync(cancellation);
        var (from, to) = (Month, Month.AddMonths(1));
        var duties = (await reached.DutiesAsync(cancellation)).Where(duty => duty.DueOrder >= from && duty.DueOrder < to && duty.State != DutyState.Withdrawn);
        if (Unit is { } unit)
        {
            duties = duties.Where(duty => duty.UnitId == unit);
        }

        var counts = await duties.GroupBy(duty => duty.DueOrder).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        Weeks = [.. WeeksOf(counts)];
        Lead = counts.Count == 0 ? texts["Không có việc nào đến hạn."] : texts["{0} việc đến hạn trong tháng.", Vn.Number(counts.Values.Sum())];
        await ListAsync(Day is { } one ? duties.Where(duty => duty.DueOrder == one) : duties, cancellation);
    }

    public string Link(DateOnly month, DateOnly? day = null) => string.Create(
        CultureInfo.InvariantCulture, $"/lich?thang={month:yyyy-MM}{(Unit is { } unit ? $"&don-vi={unit}" : "")}{(day is { } one ? $"&ngay={one:yyyy-MM-dd}" : "")}");

    private async Task ListAsync(IQueryable<Duty> duties, CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var ordered = request.Descending ? duties.OrderByDescending(duty => duty.DueOrder).ThenByDescending(duty => duty.Id) : duties.OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id);
        var rows = await units.NameAsync(await ordered.PageAndOneMore(request).Select(DutyLine.Of).ToListAsync(cancellation), cancellation);
        Duties = new TablePage<DutyLine>(request, rows);
    }

    private IEnumerable<DayCell[]> WeeksOf(Dictionary<DateOnly, int> counts)
    {
        var monday = Month.AddDays(-(((int)Month.DayOfWeek + 6) % 7));
        for (var week = monday; week < Month.AddMonths(1); week = week.AddDays(7))
        {
            yield return [.. Enumerable.Range(0, 7).Select(week.AddDays).Select(day => new DayCell(day, counts.GetValueOrDefault(day), day.Month != Month.Month, IsRest(day)))];
        }
    }

    /// <summary>Days that are not worked, as far as the calendar of the law goes.</summary>
    private bool IsRest(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        ? day < law.Calendar.First || day > law.Calendar.Last || !law.Calendar.IsWorkingDay(day)
        : day >= law.Calendar.First && day <= law.Calendar.Last && !law.Calendar.IsWorkingDay(day);

    private static DateOnly? FirstOf(string? month) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is > 2000 and < 2100 ? first : null;

    public sealed record DayCell(DateOnly Day, int Count, bool IsOutside, bool IsRest);
}
