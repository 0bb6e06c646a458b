using CoSo.Kernel;
using CoSo.Cases.Reception;

namespace CoSo.Modules.Tests.Cases;

/// <summary>A reception day kept by the unit itself.</summary>
internal sealed class ReceptionDaySample : ISample
{
    public string Route => "tiep-cong-dan/{id}";

    public Task<object> MakeAsync(House house, Guid unitId) => house.WithDbAsync<object>(async db =>
    {
        var day = ReceptionData.Day(unitId, new DateOnly(2024, 9, 20));
        db.Add(day);
        await db.SaveChangesAsync();
        return new { id = day.Id };
    });
}

/// <summary>A visit in the unit's book.</summary>
internal sealed class VisitSample : ISample
{
    private static int made;

    public string Route => "tiep-cong-dan/so/{id}";

    public Task<object> MakeAsync(House house, Guid unitId) => house.WithDbAsync<object>(async db =>
    {
        var visit = new Visit { Id = OrderedId.New(), UnitId = unitId, Year = 2024, Number = 900 + Interlocked.Increment(ref made), On = new DateOnly(2024, 9, 10), Name = "Trần Văn Mẫu" };
        db.AddRange(visit, new VisitMatter { Id = OrderedId.New(), VisitId = visit.Id, Ordinal = 1, Facts = "Mẫu" });
        await db.SaveChangesAsync();
        return new { id = visit.Id };
    });
}

/// <summary>The receipt for papers of a visit in the unit's book.</summary>
internal sealed class VisitPaperSample : ISample
{
    private static int made;

    public string Route => "tiep-cong-dan/so/{id}/van-ban/{kind}";

    public Task<object> MakeAsync(House house, Guid unitId) => house.WithDbAsync<object>(async db =>
    {
        var visit = new Visit { Id = OrderedId.New(), UnitId = unitId, Year = 2023, Number = 900 + Interlocked.Increment(ref made), On = new DateOnly(2023, 9, 10), Name = "Trần Văn Mẫu", Papers = "Đơn" };
        db.AddRange(visit, new VisitMatter { Id = OrderedId.New(), VisitId = visit.Id, Ordinal = 1, Facts = "Mẫu" });
        await db.SaveChangesAsync();
        return new { id = visit.Id, kind = "02-tcd" };
    });
}

internal static class ReceptionData
{
    public static readonly DateOnly Today = new(2024, 9, 11);

    public static ReceptionDay Day(Guid unitId, DateOnly on, bool isPublic = false)
    {
        var day = new ReceptionDay
        {
            Id = OrderedId.New(), UnitId = unitId, HostUnitId = unitId, On = on, Starts = new TimeOnly(8, 0), Ends = new TimeOnly(11, 0),
            Place = "Phòng tiếp công dân", Host = "Chủ tịch Phường 4", PublishBy = on.AddDays(-7),
        };
        if (isPublic)
        {
            day.Publish(Today);
        }

        return day;
    }
}
