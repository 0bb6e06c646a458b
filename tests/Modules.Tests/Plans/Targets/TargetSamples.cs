using CoSo.Kernel;
using CoSo.Contracts.Organization;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans.Targets;

/// <summary>A target given to ward 12, whoever set it: it is seen there, for it binds the ward.</summary>
internal sealed class TargetSample : ISample
{
    public string Route => "chi-tieu/{id}";

    public bool SeenFromBeyond => true;

    public async Task<object> MakeAsync(House house, Guid unitId) => new { id = await SampleTarget.IdAsync(house, unitId, given: "phuong-12") };
}

/// <summary>Changed by those who manage plans of the unit that set it.</summary>
internal sealed class TargetToEditSample : ISample
{
    public string Route => "chi-tieu/{id}/sua";

    public async Task<object> MakeAsync(House house, Guid unitId) => new { id = await SampleTarget.IdAsync(house, unitId) };
}

internal sealed class TargetToGiveSample : ISample
{
    public string Route => "chi-tieu/{id}/don-vi";

    public async Task<object> MakeAsync(House house, Guid unitId) => new { id = await SampleTarget.IdAsync(house, unitId) };
}

/// <summary>The result of the whole, entered by the unit that answers for it.</summary>
internal sealed class TargetResultSample : ISample
{
    public string Route => "chi-tieu/{id}/ket-qua";

    public async Task<object> MakeAsync(House house, Guid unitId) => new { id = await SampleTarget.IdAsync(house, unitId) };
}

internal static class SampleTarget
{
    private static int codes;

    public static async Task<Guid> IdAsync(House house, Guid unitId, string? given = null)
    {
        var id = OrderedId.New();
        await house.WithDbAsync(async db =>
        {
            db.Add(new Target
            {
                Id = id, OwnerUnitId = unitId, Code = $"M{Interlocked.Increment(ref codes)}", Name = "Chỉ tiêu mẫu", Folded = "chi tieu mau", FromYear = 2024, ToYear = 2024, LeadUnitId = unitId,
            });
            if (given is not null)
            {
                db.Add(new TargetUnit { TargetId = id, UnitId = await db.Set<UnitRow>().Where(unit => unit.Code == given).Select(unit => unit.Id).SingleAsync() });
            }

            return await db.SaveChangesAsync();
        });
        return id;
    }
}
