namespace CoSo.Ui;

/// <summary>Tiles as inline SVG: each a link with its name and figure in it, so that nothing is told by shade alone.</summary>
internal static class TileMapMarkup
{
    private const int Width = 120;
    private const int Height = 72;
    private const int Gap = 4;

    /// <summary>Signs of a name that fit a tile in the large letters of a phone.</summary>
    private const int Short = 9;

    public static void Write(MarkupWriter w, TileMap map)
    {
        var (columns, rows) = (Math.Max(1, map.Tiles.Select(tile => tile.Column).DefaultIfEmpty().Max()), Math.Max(1, map.Tiles.Select(tile => tile.Row).DefaultIfEmpty().Max()));
        w.Raw("<figcaption>").Text(map.Caption).Raw("</figcaption><svg class=\"c-map\" role=\"group\"").Attribute("aria-label", map.Caption)
            .Attribute("viewBox", $"0 0 {columns * Width} {rows * Height}").Raw(">");
        foreach (var tile in map.Tiles)
        {
            Tile(w, tile);
        }

        w.Raw("</svg><ul class=\"c-legend\">");
        foreach (var shade in map.Legend)
        {
            w.Raw("<li><svg class=\"c-map-key\" width=\"14\" height=\"14\" aria-hidden=\"true\"><g").Attribute("data-heat", StepOf(shade.Step))
                .Raw("><rect x=\"1\" y=\"1\" width=\"12\" height=\"12\"/></g></svg> ").Text(shade.Label).Raw("</li>");
        }

        w.Raw("</ul>");
    }

    private static void Tile(MarkupWriter w, MapTile tile)
    {
        var (x, y) = ((tile.Column - 1) * Width, (tile.Row - 1) * Height);
        w.Raw(tile.Href is null ? "" : "<a").Attribute("href", tile.Href).Raw(tile.Href is null ? "" : ">")
            .Raw("<g").Attribute("data-heat", StepOf(tile.Step)).Raw("><rect").Attribute("x", x + Gap).Attribute("y", y + Gap)
            .Attribute("width", Width - (2 * Gap)).Attribute("height", Height - (2 * Gap)).Raw(" rx=\"4\"/><text").Attribute("class", tile.Label.Length > Short ? "c-map-long" : null).Attribute("x", x + (Width / 2)).Attribute("y", y + 30).Raw(">")
            .Text(tile.Label).Raw("</text> <text class=\"c-map-figure\"").Attribute("x", x + (Width / 2)).Attribute("y", y + 56).Raw(">").Text(tile.Text).Raw("</text></g>")
            .Raw(tile.Href is null ? "" : "</a>");
    }

    private static string StepOf(int? step) => step is { } known ? known.ToString(System.Globalization.CultureInfo.InvariantCulture) : "hidden";
}
