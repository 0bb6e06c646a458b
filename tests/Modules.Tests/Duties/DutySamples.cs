using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Data.Files;
using CoSo.Duties;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Duties;

/// <summary>A duty that the unit gave itself: nobody else has a part in it.</summary>
internal sealed class DutySample : ISample
{
    public string Route => "viec/{id}";

    public Task<object> MakeAsync(House house, Guid unitId) => house.WithServicesAsync<object>(async services =>
    {
        var id = services.GetRequiredService<IDutyLedger>().Raise(
            new NewDuty
            {
                UnitId = unitId,
                AssignerUnitId = unitId,
                Title = "Việc mẫu",
                Source = new DutySource("sample", OrderedId.New(), "Mẫu"),
                GivenOn = new DateOnly(2024, 9, 2),
            },
            Guid.Empty);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return new { id };
    });
}

internal sealed class UnitBoardSample : ISample
{
    public string Route => "bang/don-vi/{code}";

    public async Task<object> MakeAsync(House house, Guid unitId) =>
        new { code = await house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Id == unitId).Select(unit => unit.Code).SingleAsync()) };
}

/// <summary>Evidence: the endpoint asks for signing in only, the kind of the file for the rest.</summary>
internal sealed class EvidenceSample : ISample
{
    public string Route => "tep/{id}";

    public string? Capability => Contracts.Access.Capability.SeeDuties;

    public Task<object> MakeAsync(House house, Guid unitId) => house.WithServicesAsync<object>(async services =>
    {
        var file = await services.GetRequiredService<FileStore>().AttachAsync(
            new NewFile("mau.txt", "text/plain", "mẫu"u8.ToArray(), Evidence.OwnerKind, OrderedId.New(), unitId, Guid.Empty, new DateTime(2024, 9, 11, 2, 0, 0, DateTimeKind.Utc)), default);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return new { id = file.Id };
    });
}

/// <summary>A draft that the unit submitted to itself: the clerk in whose reach it is numbers it.</summary>
internal sealed class DraftSample : ISample
{
    public string Route => "viec/van-thu/{id}";

    public Task<object> MakeAsync(House house, Guid unitId) => house.WithServicesAsync<object>(async services =>
    {
        var (ledger, db) = (services.GetRequiredService<IDutyLedger>(), services.GetRequiredService<AppDbContext>());
        var source = new DutySource("sample", OrderedId.New(), "Mẫu");
        var id = ledger.Raise(
            new NewDuty { UnitId = unitId, AssignerUnitId = unitId, Title = "Tham mưu mẫu", Source = source, Relation = DutyRelation.Draft, GivenOn = new DateOnly(2024, 9, 2) },
            Guid.Empty);
        await ledger.ReportedAsync(source, new DateOnly(2024, 9, 3), Guid.Empty, default);
        await db.SaveChangesAsync();
        return new { id };
    });
}

/// <summary>The page from which a letter to the unit is written.</summary>
internal sealed class ChaseOfUnitSample : ISample
{
    public string Route => "viec/don-doc/don-vi/{code}";

    public async Task<object> MakeAsync(House house, Guid unitId) =>
        new { code = await house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Id == unitId).Select(unit => unit.Code).SingleAsync()) };
}

internal sealed class ChaseLetterSample : ISample
{
    public string Route => "viec/don-doc/cong-van/{id}";

    public Task<object> MakeAsync(House house, Guid unitId) => house.WithDbAsync<object>(async db =>
    {
        var letter = new CoSo.Duties.Chasing.ChaseLetter
        {
            Id = OrderedId.New(), UnitId = unitId, AssignerUnitId = unitId, Day = new DateOnly(2024, 9, 11), ReplyBy = new DateOnly(2024, 9, 20), MadeBy = "Mẫu",
            MadeAt = new DateTime(2024, 9, 11, 2, 0, 0, DateTimeKind.Utc),
        };
        db.Add(letter);
        await db.SaveChangesAsync();
        return new { id = letter.Id };
    });
}
