using CoSo.Folders.HandOvers;
using CoSo.Folders.Inspections;
using CoSo.Kernel;

namespace CoSo.Modules.Tests.Folders;

/// <summary>Minutes of a hand-over at the unit; the page only asks for signing in, because both officers read them.</summary>
internal sealed class HandOverSample : ISample
{
    private static int made;

    public string Route => "ban-giao/{id}";

    public string? Capability => Contracts.Access.Capability.HandOverWork;

    public Task<object> MakeAsync(House house, Guid unitId) => house.WithDbAsync<object>(async db =>
    {
        var one = new HandOver
        {
            Id = OrderedId.New(), UnitId = unitId, FromId = OrderedId.New(), FromName = "Mẫu Một", FromTitle = "Công chức", ToId = OrderedId.New(), ToName = "Mẫu Hai", ToTitle = "Công chức",
            On = new DateOnly(2024, 9, 1).AddDays(Interlocked.Increment(ref made) % 9), MadeByName = "Mẫu", MadeAt = new DateTime(2024, 9, 11, 2, 0, 0, DateTimeKind.Utc),
        };
        db.Add(one);
        await db.SaveChangesAsync();
        return new { id = one.Id };
    });
}

internal sealed class InspectionFileSample : ISample
{
    public string Route => "ho-so-kiem-tra/{id}";

    public Task<object> MakeAsync(House house, Guid unitId) => house.WithDbAsync<object>(async db =>
    {
        var file = new InspectionFile
        {
            Id = OrderedId.New(), UnitId = unitId, PlanId = OrderedId.New(), From = new DateOnly(2024, 1, 1), To = new DateOnly(2024, 9, 11), MadeByName = "Mẫu",
            MadeAt = new DateTime(2024, 9, 11, 2, 0, 0, DateTimeKind.Utc),
        };
        db.Add(file);
        await db.SaveChangesAsync();
        return new { id = file.Id };
    });
}
