using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Law;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.Rota;

/// <summary>The rota of a month and how it stands against the law; over all points where several are in reach.</summary>
[Requires(Capability.SeeReception)]
internal sealed class IndexModel(AppDbContext db, ReceptionDesk desk, LawBook law, Clock clock) : PageModel
{
    [BindProperty(Name = "thang", SupportsGet = true)]
    public string? Wanted { get; set; }

    [BindProperty(Name = "noi", SupportsGet = true)]
    public Guid? Unit { get; set; }

    /// <summary>First and last day of a longer stretch: behind the figure of the head's responsibility; null for a month.</summary>
    [BindProperty(Name = "tu", SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "den", SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Days are not listed beyond so many months.</summary>
    private const int MostMonths = 24;

    public bool IsStretch => Point is not null && From is { } first && To is { } last && first <= last && last <= first.AddMonths(MostMonths);

    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    public List<ReceptionPoint> Points { get; private set; } = [];

    public ReceptionPoint? Point { get; private set; }

    public DateOnly Month { get; private set; }

    public string MonthText => $"{Month.Month}/{Month.Year}";

    public bool Keeps { get; private set; }

    public List<FloorPeriod> Floor { get; private set; } = [];

    public List<DayLine> Days { get; private set; } = [];

    public List<PointLine> Overview { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Month = Vn.TryReadDay("1/" + Wanted, out var month) ? month : new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        Points = await desk.PointsAsync(Capability.SeeReception, cancellation);
        Point = Points.Count == 1 ? Points[0] : Points.Find(point => point.UnitId == Unit);
        if (Unit is not null && Point is null)
        {
            return NotFound();
        }

        var days = await DaysAsync(Point is null ? [.. Points.Select(point => point.UnitId)] : [Point.UnitId], cancellation);
        if (Point is null)
        {
            Overview = Points.ConvertAll(point => LineOf(point, days));
            return Page();
        }

        Keeps = await desk.KeepsAsync(Point.UnitId, cancellation);
        Floor = IsStretch ? ReceptionFloor.Between(law, Point.Number, From!.Value, To!.Value, FloorDays(days)) : ReceptionFloor.Of(law, Point.Number, Month, FloorDays(days));
        Days = IsStretch ? days : days.FindAll(day => day.On >= Month && day.On < Month.AddMonths(1));
        return Page();
    }

    public async Task<IActionResult> OnPostPublishAsync([FromServices] PublishReceptionDays publish, CancellationToken cancellation)
    {
        var days = new List<ReceptionDay>();
        foreach (var id in Ids)
        {
            if (await desk.DayAsync(id, cancellation) is { } day && await desk.KeepsAsync(day.UnitId, cancellation))
            {
                days.Add(day);
            }
        }

        if (await publish.RunAsync(days, cancellation) > 0)
        {
            TempData["Saved"] = "Đã công khai lịch tiếp công dân.";
        }

        return Redirect(days.Count == 0 ? "/tiep-cong-dan" : $"/tiep-cong-dan?thang={days[0].On.Month}/{days[0].On.Year}&noi={days[0].UnitId}");
    }

    /// <summary>Days of the month and of the weeks that reach beyond it: some fifty a point at most.</summary>
    private Task<List<DayLine>> DaysAsync(List<Guid> units, CancellationToken cancellation)
    {
        var (from, to) = IsStretch ? (From!.Value, To!.Value.AddDays(1)) : (Month.AddDays(-7), Month.AddMonths(1).AddDays(7));
        return db.Set<ReceptionDay>().Where(day => units.Contains(day.UnitId) && day.On >= from && day.On < to)
            .OrderBy(day => day.On).ThenBy(day => day.Id)
            .Select(day => new DayLine(
                day.Id, day.UnitId, day.On, day.Starts, day.Ends, day.Place, day.Form, day.IsAdHoc, day.State, day.PublishBy, day.PublishedOn, day.ReceivedBy,
                db.Set<Appointment>().Count(asked => asked.DayId == day.Id && asked.State != AppointmentState.Withdrawn)))
            .ToListAsync(cancellation);
    }

    private List<FloorDay> FloorDays(List<DayLine> days) =>
        days.FindAll(day => day.State is ReceptionState.Planned or ReceptionState.Published or ReceptionState.Held)
            .ConvertAll(day => new FloorDay(day.On, day.State is ReceptionState.Held, ReceptionFloor.Counts(law, day.On, day.ReceivedBy)));

    private PointLine LineOf(ReceptionPoint point, List<DayLine> days)
    {
        var floor = ReceptionFloor.Of(law, point.Number, Month, FloorDays(days.FindAll(day => day.UnitId == point.UnitId)));
        return new PointLine(point, floor.Sum(period => period.Planned), floor.Sum(period => period.Held), floor.Count(period => !period.IsPlanned));
    }

    internal sealed record DayLine(
        Guid Id, Guid UnitId, DateOnly On, TimeOnly Starts, TimeOnly Ends, string Place, ReceptionForm Form, bool IsAdHoc, ReceptionState State, DateOnly? PublishBy, DateOnly? PublishedOn, ReceivedBy? ReceivedBy, int Asked);

    internal sealed record PointLine(ReceptionPoint Point, int Planned, int Held, int Short);
}
