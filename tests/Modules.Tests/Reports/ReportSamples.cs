using CoSo.Kernel;
using CoSo.Modules.Tests.Access;
using CoSo.Reports;

namespace CoSo.Modules.Tests.Reports;

/// <summary>Returns, periods and consolidated reports for the matrix of endpoints and roles.</summary>
internal static class ReportSamples
{
    private static int days;

    /// <summary>A period of its own in a far year: cut-off days are unique.</summary>
    public static async Task<(Guid Id, DateOnly CutOff)> PeriodAsync(House house)
    {
        var cutOff = new DateOnly(2035, 1, 1).AddDays(Interlocked.Increment(ref days));
        var period = new Period
        {
            Id = OrderedId.New(), Year = 2035, Quarter = 3, From = cutOff.AddDays(-90), Since = cutOff.AddDays(-270), CutOff = cutOff,
            Kinds = PeriodKinds.Quarter, State = PeriodState.Open,
        };
        await house.WithDbAsync(async db =>
        {
            db.Add(period);
            return await db.SaveChangesAsync();
        });
        return (period.Id, cutOff);
    }
}

internal sealed class ReturnSample : ISample
{
    public string Route => "bao-cao/{id}";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var period = await ReportSamples.PeriodAsync(house);
        var id = OrderedId.New();
        await house.WithDbAsync(async db =>
        {
            db.Add(new Return { Id = id, PeriodId = period.Id, UnitId = unitId, ToUnitId = unitId, Kinds = PeriodKinds.Quarter, GivenOn = new DateOnly(2024, 9, 1) });
            return await db.SaveChangesAsync();
        });
        return new { id, handler = "" };
    }
}

internal sealed class PeriodSample : ISample
{
    public string Route => "bao-cao/ky/{cutOff}";

    /// <summary>Everybody who sees reports may look at a period; it lists only the returns in their reach.</summary>
    public bool SeenFromBeyond => true;

    public async Task<object> MakeAsync(House house, Guid unitId) => new { cutOff = Period.KeyOf((await ReportSamples.PeriodAsync(house)).CutOff) };
}

internal sealed class ConsolidatedSample : ISample
{
    public string Route => "bao-cao/ky/{cutOff}/tong-hop";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var period = await ReportSamples.PeriodAsync(house);
        await house.WithDbAsync(async db =>
        {
            db.Add(new ConsolidatedReport { Id = OrderedId.New(), PeriodId = period.Id, UnitId = unitId });
            return await db.SaveChangesAsync();
        });
        return new { cutOff = Period.KeyOf(period.CutOff), handler = "" };
    }
}

internal sealed class OutlineSample : ISample
{
    public string Route => "bao-cao/ky/{cutOff}/de-cuong";

    /// <summary>A period belongs to the whole authority; who consolidates for it settles its outline.</summary>
    public bool SeenFromBeyond => true;

    public async Task<object> MakeAsync(House house, Guid unitId) => new { cutOff = Period.KeyOf((await ReportSamples.PeriodAsync(house)).CutOff) };
}
