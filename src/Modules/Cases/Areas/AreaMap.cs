using CoSo.Ui;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Areas;

/// <summary>Draws counts by area as a map of tiles.</summary>
internal static class AreaMap
{
    private const int Steps = 5;

    /// <param name="counts">One for each area; null where it is hidden.</param>
    /// <param name="href">Where a tile leads.</param>
    public static TileMap Of(string caption, IReadOnlyList<Area> areas, IReadOnlyList<int?> counts, Func<Area, string> href, IStringLocalizer texts)
    {
        var largest = Math.Max(Steps, counts.Max() ?? 0);
        var tiles = areas.Select((area, at) => new MapTile(
            area.Name, area.Row, area.Column, counts[at] is { } count ? StepOf(count, largest) : null, counts[at] is { } shown ? Vn.Number(shown) : texts["ẩn"].Value, href(area))).ToList();
        var legend = new List<MapShade> { new(0, "0") };
        if (counts.Any(count => count > 0))
        {
            legend.AddRange(Enumerable.Range(1, Steps).Select(step => new MapShade(step, Range(step, largest))));
        }

        if (counts.Any(count => count is null))
        {
            legend.Add(new MapShade(null, texts["ẩn: số nhỏ không công khai"]));
        }

        return new TileMap(caption, tiles, legend);
    }

    private static int StepOf(int count, int largest) => count == 0 ? 0 : (int)Math.Ceiling((decimal)count * Steps / largest);

    private static string Range(int step, int largest)
    {
        var (from, to) = (((step - 1) * largest / Steps) + 1, step * largest / Steps);
        return from == to ? Vn.Number(from) : $"{Vn.Number(from)} – {Vn.Number(to)}";
    }
}
