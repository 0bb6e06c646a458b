using CoSo.Kernel;
using CoSo.Law;
using CoSo.Sealed.Matters;

namespace CoSo.Modules.Tests.Sealed;

/// <summary>
/// A matter of the unit that was encrypted for nobody who asks: whatever role one holds and wherever, it is not there.
/// </summary>
internal sealed class SealedMatterSample : ISample
{
    public string Route => "to-cao/xu-ly/{id}";

    /// <summary>No role gives access, only a key.</summary>
    public string Capability => "none: a key";

    public async Task<object> MakeAsync(House house, Guid unitId) => new { id = await SealedData.MakeAsync(house, unitId) };
}

internal sealed class SealedFileSample : ISample
{
    public string Route => "to-cao/xu-ly/{id}/tep/{parcelId}";

    public string Capability => "none: a key";

    public async Task<object> MakeAsync(House house, Guid unitId) => new { id = await SealedData.MakeAsync(house, unitId), parcelId = Guid.NewGuid() };
}

internal sealed class SealedPaperSample : ISample
{
    public string Route => "to-cao/xu-ly/{id}/van-ban/{kind}";

    public string Capability => "none: a key";

    public async Task<object> MakeAsync(House house, Guid unitId) => new { id = await SealedData.MakeAsync(house, unitId), kind = "bien-ban-rut" };
}

internal static class SealedData
{
    private static int made = 10_000;

    public static Task<Guid> MakeAsync(House house, Guid unitId) => house.WithDbAsync(async db =>
    {
        var matter = new SealedMatter
        {
            Id = OrderedId.New(), Code = Receipts.NewCode(), ReceiptHash = new string('0', 64), Key = Guid.NewGuid(), UnitId = unitId, Year = 2024, Number = Interlocked.Increment(ref made),
            ProcedureId = "denunciation", Channel = IntakeChannel.Paper, ReceivedOn = new DateOnly(2024, 9, 10), LawDay = new DateOnly(2024, 9, 10), ContentKey = new byte[32], WorkKey = new byte[32], SenderKey = new byte[32],
        };
        db.Add(matter);
        await db.SaveChangesAsync();
        return matter.Id;
    });
}
