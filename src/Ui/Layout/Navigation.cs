using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Ui;

/// <summary>One entry of the main navigation, given by a module with <see cref="NavigationSetup.AddNavItem"/>.</summary>
/// <param name="Label">Vietnamese words, also the key of their translation.</param>
/// <param name="Href">Where it leads; the current entry is the one whose address begins the page's own, the longest first.</param>
/// <param name="Capability">Shown only to who has it; null for everybody.</param>
/// <param name="Order">Place from the left; what is past the sixth, or 100 and more, stands under "Thêm".</param>
/// <param name="Place">Workspace or portal.</param>
public sealed record NavItem(
    string Label, string Href, string? Capability = null, int Order = 50, NavPlace Place = NavPlace.Workspace);

/// <summary>Which layout an entry belongs to.</summary>
public enum NavPlace
{
    /// <summary>Officials' layout.</summary>
    Workspace,

    /// <summary>Portal.</summary>
    Public,
}

/// <summary>All entries, sorted once.</summary>
public sealed class Navigation(IEnumerable<NavItem> items)
{
    internal const int MoreFrom = 100;

    /// <summary>What fits into the bar at 1280 px beside the longest names.</summary>
    internal const int InBar = 6;

    private readonly NavItem[] workspace = Sorted(items, NavPlace.Workspace);
    private readonly NavItem[] portal = Sorted(items, NavPlace.Public);

    /// <summary>Entries of one place in order.</summary>
    public IReadOnlyList<NavItem> Of(NavPlace place) => place == NavPlace.Workspace ? workspace : portal;

    /// <summary>The entry that a page at <paramref name="path"/> belongs to: the longest address that begins it.</summary>
    public NavItem? Current(NavPlace place, string path)
    {
        NavItem? current = null;
        foreach (var item in Of(place))
        {
            if (Begins(path, item.Href) && (current is null || item.Href.Length > current.Href.Length))
            {
                current = item;
            }
        }

        return current;
    }

    /// <summary>
    /// Whether a link to this address leads somewhere for the reader: the entry it belongs to asks for no capability, or for one they
    /// have. For addresses that are stored with a thing and shown to readers of several kinds.
    /// </summary>
    public bool Opens(string address, Func<string, bool> may) =>
        Current(NavPlace.Workspace, address.Split('?', '#')[0]) is not { Capability: { } wanted } || may(wanted);

    private static bool Begins(string path, string href) =>
        path.StartsWith(href, StringComparison.OrdinalIgnoreCase)
        && (path.Length == href.Length || href is "/" || path[href.Length] == '/');

    private static NavItem[] Sorted(IEnumerable<NavItem> items, NavPlace place) =>
        [.. items.Where(i => i.Place == place).OrderBy(i => i.Order).ThenBy(i => i.Href, StringComparer.Ordinal)];
}

/// <summary>How a module adds itself to the navigation.</summary>
public static class NavigationSetup
{
    /// <summary>Adds one entry.</summary>
    public static IServiceCollection AddNavItem(this IServiceCollection services, NavItem item) => services.AddSingleton(item);
}
