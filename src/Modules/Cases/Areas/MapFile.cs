using CoSo.Contracts.Organization;

namespace CoSo.Cases.Areas;

/// <summary>The shape of a locality's <c>map.yaml</c>: where the tile of each area stands.</summary>
internal sealed class MapFile
{
    /// <summary>False where the positions are a sketch that nobody of the locality has looked at.</summary>
    public bool Confirmed { get; set; }

    public List<TileLine> Tiles { get; set; } = [];

    public sealed class TileLine
    {
        /// <summary>Code of the ward or neighbourhood.</summary>
        public string Unit { get; set; } = "";

        public int Row { get; set; }

        public int Column { get; set; }
    }

    public static MapFile Load(Locality locality)
    {
        var file = File.Exists(locality.File("map.yaml")) ? YamlFile.Read<MapFile>(locality.File("map.yaml")) : new MapFile();
        var wrong = file.Tiles.Find(tile => tile.Row < 1 || tile.Column < 1 || file.Tiles.Exists(other => other != tile && (other.Unit == tile.Unit || (other.Row, other.Column) == (tile.Row, tile.Column))));
        return wrong is null ? file : throw new InvalidDataException($"{locality.File("map.yaml")}: tile of {wrong.Unit} has no place of its own.");
    }
}
