namespace CoSo.Browser.Tests;

/// <summary>One house of the demo for the tests of a class; none of them leaves anything that another would notice.</summary>
public sealed class DemoHouse : IAsyncLifetime
{
    private RunningHouse? house;

    public RunningHouse House => house!;

    public async ValueTask InitializeAsync() => house = await RunningHouse.StartAsync("quan-10", "--demo");

    public async ValueTask DisposeAsync() => await House.DisposeAsync();
}
