using CoSo.Kernel;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Plans;

/// <summary>A plan in force that names ward 12, whoever issued it: the units a plan names see it, for it binds them.</summary>
internal sealed class PlanInForceSample : ISample
{
    public string Route => "ke-hoach/{id}";

    public bool SeenFromBeyond => true;

    public Task<object> MakeAsync(House house, Guid unitId) => SamplePlan.MakeAsync(house, unitId, PlanState.InForce, namedUnit: "phuong-12");
}

/// <summary>A plan in review is nobody's business but those who manage the issuer's plans.</summary>
internal sealed class PlanInReviewSample : ISample
{
    public string Route => "ke-hoach/{id}/soat-lai";

    public Task<object> MakeAsync(House house, Guid unitId) => SamplePlan.MakeAsync(house, unitId, PlanState.InReview, namedUnit: "phuong-12");
}

internal sealed class PlanToAdoptSample : ISample
{
    public string Route => "ke-hoach/{id}/dua-vao-theo-doi";

    public Task<object> MakeAsync(House house, Guid unitId) => SamplePlan.MakeAsync(house, unitId, PlanState.InReview, namedUnit: "phuong-12");
}

internal static class SamplePlan
{
    public static Task<object> MakeAsync(House house, Guid issuerId, PlanState state, string namedUnit) => house.WithServicesAsync<object>(async services =>
    {
        var db = services.GetRequiredService<CoSo.Data.AppDbContext>();
        var id = OrderedId.New();
        var now = house.Time.GetUtcNow().UtcDateTime;
        var named = await db.Set<UnitRow>().Where(unit => unit.Code == namedUnit).Select(unit => unit.Id).SingleAsync();
        var file = await services.GetRequiredService<FileStore>().AttachAsync(
            new NewFile("ke-hoach.txt", "text/plain", "Kế hoạch mẫu"u8.ToArray(), "plan", id, issuerId, Guid.Empty, now), CancellationToken.None);
        db.Add(new Plan
        {
            Id = id, Title = "Kế hoạch mẫu", Type = "Kế hoạch", Year = 2024, IssuerUnitId = issuerId, State = state, FileId = file.Id, FileHash = file.Hash,
            TextHash = id.ToString("N"), UploadedAt = now, AdoptedAt = state == PlanState.InForce ? now : null,
        });
        db.Add(new PlanText { PlanId = id, Text = "Tổ chức hội nghị." });
        var measure = new Measure { Id = OrderedId.New(), PlanId = id, Ordinal = 1, Kind = MeasureKind.Duty, Text = "Tổ chức hội nghị", Start = 0, End = 16, IsAdopted = state == PlanState.InForce };
        var name = new PlanName { Id = OrderedId.New(), PlanId = id, Written = "Phường 12", Folded = "phuong 12" };
        db.AddRange(measure, name);
        db.Add(new PlanNameUnit { NameId = name.Id, UnitId = named, PlanId = id });
        db.Add(new MeasureUnit { MeasureId = measure.Id, NameId = name.Id, PlanId = id });
        await db.SaveChangesAsync();
        return new { id, ordinal = 1, number = 1 };
    });
}

/// <summary>Whoever sees a plan may have it checked for themselves; a plan in force is seen by the units it names.</summary>
internal sealed class PlanToCheckSample : ISample
{
    public string Route => "ke-hoach/{id}/soat-van-ban";

    public bool SeenFromBeyond => true;

    public Task<object> MakeAsync(House house, Guid unitId) => SamplePlan.MakeAsync(house, unitId, PlanState.InForce, namedUnit: "phuong-12");
}
