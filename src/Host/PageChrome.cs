using CoSo.Contracts;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Kernel;
using CoSo.Ui;

namespace CoSo.Host;

/// <summary>What stands around every page, from what the request already holds.</summary>
internal sealed class PageChrome(Officer officer, Locality locality, Clock clock, Installation installation) : IPageChrome
{
    public string LocalityName => locality.ShortName;

    public string? UnitName => officer.IsSignedIn ? officer.UnitName : null;

    public string? UserName => officer.IsSignedIn ? officer.Name : null;

    public DateOnly? DemoDay => installation.IsDemo ? clock.Today : null;

    public bool May(string capability) => officer.Can(capability);
}
