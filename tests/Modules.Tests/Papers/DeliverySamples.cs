using CoSo.Kernel;
using CoSo.Contracts.Papers;
using CoSo.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Papers;

/// <summary>An issued paper, whose recipients are followed.</summary>
internal sealed class IssuedPaperSample : ISample
{
    public string Route => "van-ban/{id}/noi-nhan";

    public async Task<object> MakeAsync(House house, Guid unitId) => new { id = await house.IssuedAsync(unitId) };
}

/// <summary>A paper that came to the unit, from somebody else.</summary>
internal sealed class DeliverySample : ISample
{
    public string Route => "van-ban-den/{id}";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var paper = await house.IssuedAsync(await house.UnitAsync("ubnd-q10"));
        return new { id = await house.DeliverAsync(paper, unitId) };
    }
}
