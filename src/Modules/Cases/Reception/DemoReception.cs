using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Reception;

/// <summary>The demo year's reception of citizens: the head's rota for the last and the coming month, days held with a few visits in the book, one asked appointment.</summary>
internal sealed class DemoReception(IDemoPeople people, AppDbContext db, ReceptionPoints points, Locality locality, LawBook law) : IDemoDays
{
    private const int PlannedBefore = 30;
    private const int PlannedAfter = 40;

    private static readonly string[] Asked =
        ["Hỏi thủ tục cấp số nhà cho nhà mới xây", "Kiến nghị mở rộng hẻm theo quy hoạch đã công bố", "Phản ánh việc thu gom rác không đúng giờ"];

    public int Order => 42;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        var before = locality.DemoToday.DayNumber - day.DayNumber;
        if (before is < 1 or > PlannedBefore || (before != PlannedBefore && !law.Calendar.IsWorkingDay(day)) || (await points.AllAsync(cancellation)).FirstOrDefault() is not { } point
            || await people.OfUnitAsync(point.UnitId, Capability.KeepReception, cancellation) is not { } keeper)
        {
            return;
        }

        if (before == PlannedBefore)
        {
            await people.ActAsync(keeper, services => PlanAsync(services, point, day, cancellation));
        }
        else if (await db.Set<ReceptionDay>().AsNoTracking().AnyAsync(one => one.UnitId == point.UnitId && one.On == day, cancellation))
        {
            await people.ActAsync(keeper, services => HoldAsync(services, point, day, cancellation));
        }
    }

    private static T Done<T>(Outcome<T> outcome, string what) => outcome.Value ?? throw new InvalidOperationException($"The demo year's reception: {what}: {outcome.Refusal!.Code}");

    private async Task<bool> PlanAsync(IServiceProvider services, ReceptionPoint point, DateOnly day, CancellationToken cancellation)
    {
        var wish = new RotaWish(day.AddDays(1), locality.DemoToday.AddDays(PlannedAfter), [DayOfWeek.Thursday], [], new TimeOnly(8, 0), new TimeOnly(11, 0), point.Place, ReceptionForm.InPerson);
        Done(await services.GetRequiredService<PlanReceptionDays>().RunAsync(point, wish, cancellation), "planned");
        var days = await services.GetRequiredService<AppDbContext>().Set<ReceptionDay>().Where(one => one.UnitId == point.UnitId).ToListAsync(cancellation);
        await services.GetRequiredService<PublishReceptionDays>().RunAsync(days, cancellation);
        var last = days.MaxBy(one => one.On)!;
        Done(await services.GetRequiredService<AskAppointment>().RunAsync(last, "Nguyễn Thị Mẫu", null, Asked[1], cancellation), "asked");
        return true;
    }

    private static async Task<bool> HoldAsync(IServiceProvider services, ReceptionPoint point, DateOnly day, CancellationToken cancellation)
    {
        var held = await services.GetRequiredService<AppDbContext>().Set<ReceptionDay>().SingleAsync(one => one.UnitId == point.UnitId && one.On == day, cancellation);
        Done(await services.GetRequiredService<HoldReceptionDay>().RunAsync(held, ReceivedBy.Head, null, null, cancellation), "held");
        var facts = Asked[DemoChance.Of(Asked.Length, $"{day:yyyyMMdd}")];
        var matter = new NewMatter(MatterKind.Petition, facts, MatterHandling.AnsweredAtOnce, null, null);
        Done(await services.GetRequiredService<KeepVisit>().RunAsync(point.UnitId, new NewVisit(held.Id, day, "Trần Văn Mẫu", "Địa chỉ trình diễn", 1, null, "Đơn viết tay, một bản; bản sao giấy tờ nhà, hai trang", [matter]), cancellation), facts);
        return true;
    }
}
