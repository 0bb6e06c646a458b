namespace CoSo.Modules.Tests.Heads;

/// <summary>The responsibility of a unit's head, with what is written of it.</summary>
internal sealed class HeadSample : ISample
{
    public string Route => "nguoi-dung-dau/{id}";

    public Task<object> MakeAsync(House house, Guid unitId) => Task.FromResult<object>(new { id = unitId });
}
