using CoSo.Kernel;
using CoSo.Plans;

namespace CoSo.Modules.Tests.Plans.Kinds;

/// <summary>Kinds of plan are the locality's and no secret; what is listed under them is filtered.</summary>
internal sealed class KindSample : ISample
{
    public string Route => "ke-hoach/loai/{code}";

    public bool SeenFromBeyond => true;

    public Task<object> MakeAsync(House house, Guid unitId) => Task.FromResult<object>(new { code = "phong-chong-tham-nhung" });
}

internal sealed class PlanProfileSample : ISample
{
    public string Route => "ke-hoach/{id}/ho-so";

    public Task<object> MakeAsync(House house, Guid unitId) => SampleKind.MakeAsync(house, unitId, "do-thi-thong-minh", null);
}

/// <summary>The plan names ward 12, so its items are seen there.</summary>
internal sealed class WorksSample : ISample
{
    public string Route => "ke-hoach/{id}/hang-muc";

    public bool SeenFromBeyond => true;

    public Task<object> MakeAsync(House house, Guid unitId) => SampleKind.MakeAsync(house, unitId, "do-thi-thong-minh", null);
}

internal sealed class WorkToAddSample : ISample
{
    public string Route => "ke-hoach/{id}/hang-muc/them";

    public Task<object> MakeAsync(House house, Guid unitId) => SampleKind.MakeAsync(house, unitId, "do-thi-thong-minh", null);
}

internal sealed class WorkToEditSample : ISample
{
    public string Route => "ke-hoach/{id}/hang-muc/{work}/sua";

    public Task<object> MakeAsync(House house, Guid unitId) => SampleKind.MakeAsync(house, unitId, "do-thi-thong-minh", null);
}

/// <summary>Told by the unit that leads the item.</summary>
internal sealed class WorkToReportSample : ISample
{
    public string Route => "ke-hoach/{id}/hang-muc/{work}/tien-do";

    public Task<object> MakeAsync(House house, Guid unitId) => SampleKind.MakeAsync(house, unitId, "do-thi-thong-minh", null);
}

internal sealed class ProgrammeSample : ISample
{
    public string Route => "ke-hoach/{id}/chuong-trinh";

    public bool SeenFromBeyond => true;

    public Task<object> MakeAsync(House house, Guid unitId) => SampleKind.MakeAsync(house, unitId, "chuong-trinh", 2026);
}

internal sealed class ProgrammeToEditSample : ISample
{
    public string Route => "ke-hoach/{id}/chuong-trinh/sua";

    public Task<object> MakeAsync(House house, Guid unitId) => SampleKind.MakeAsync(house, unitId, "chuong-trinh", 2026);
}

/// <summary>The paper is brought back by the unit that leads the review.</summary>
internal sealed class ProgrammeReviewSample : ISample
{
    public string Route => "ke-hoach/{id}/chuong-trinh/so-ket/{review}";

    public Task<object> MakeAsync(House house, Guid unitId) => SampleKind.MakeAsync(house, unitId, "chuong-trinh", 2026);
}

internal sealed class MilestoneToMoveSample : ISample
{
    public string Route => "ke-hoach/{id}/hang-muc/{work}/moc/{milestone}";

    public Task<object> MakeAsync(House house, Guid unitId) => SampleKind.MakeAsync(house, unitId, "do-thi-thong-minh", null);
}

/// <summary>Moved by who manages the programme, not by the unit that leads the review.</summary>
internal sealed class ProgrammeReviewToMoveSample : ISample
{
    public string Route => "ke-hoach/{id}/chuong-trinh/so-ket/{review}/doi";

    public Task<object> MakeAsync(House house, Guid unitId) => SampleKind.MakeAsync(house, unitId, "chuong-trinh", 2026);
}

internal static class SampleKind
{
    public static async Task<object> MakeAsync(House house, Guid unitId, string kind, int? untilYear)
    {
        var made = await SamplePlan.MakeAsync(house, unitId, PlanState.InForce, namedUnit: "phuong-12");
        var id = (Guid)made.GetType().GetProperty("id")!.GetValue(made)!;
        var (work, milestone, review) = (OrderedId.New(), OrderedId.New(), OrderedId.New());
        await house.WithDbAsync(async db =>
        {
            db.Add(new PlanProfile { PlanId = id, Kind = kind, UntilYear = untilYear });
            db.Add(new PlanWork { Id = work, PlanId = id, Name = "Hạng mục mẫu", LeadUnitId = unitId });
            db.Add(new WorkMilestone { Id = milestone, WorkId = work, Name = "Nghiệm thu", DueOn = new DateOnly(2024, 11, 15) });
            db.Add(new ProgrammeReview { Id = review, ProgrammeId = id, Name = "Sơ kết", DueOn = new DateOnly(2024, 12, 1), UnitId = unitId });
            return await db.SaveChangesAsync();
        });
        return new { id, work, milestone, review };
    }
}
