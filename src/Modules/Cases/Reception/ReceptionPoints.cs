using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Reception;

/// <summary>The shape of a locality's <c>reception.yaml</c>: who keeps the rota of whose head, and which article sets its least number.</summary>
internal sealed class ReceptionFile
{
    public List<PointLine> Points { get; set; } = [];

    public sealed class PointLine
    {
        /// <summary>Code of the unit that keeps the rota; or <see cref="Kind"/>.</summary>
        public string? Unit { get; set; }

        /// <summary>Kind of the units that each keep their own.</summary>
        public string? Kind { get; set; }

        /// <summary>Code of the unit whose head receives; the unit itself where absent.</summary>
        public string? Of { get; set; }

        /// <summary>Post of the one who receives.</summary>
        public string Host { get; set; } = "";

        /// <summary>Number of the law book that says how often.</summary>
        public string Number { get; set; } = "";

        public string? Place { get; set; }
    }

    public static ReceptionFile Load(Locality locality) =>
        File.Exists(locality.File("reception.yaml")) ? YamlFile.Read<ReceptionFile>(locality.File("reception.yaml")) : new ReceptionFile();
}

/// <summary>A place where a head receives citizens.</summary>
/// <param name="UnitId">Unit that keeps the rota and the book.</param>
/// <param name="HostUnitId">Unit whose head receives.</param>
/// <param name="Number">Id of the law's least number.</param>
internal sealed record ReceptionPoint(Guid UnitId, string UnitName, string UnitPath, Guid HostUnitId, string Host, string Number, string Place);

/// <summary>The reception points of the locality as of today.</summary>
internal sealed class ReceptionPoints(AppDbContext db, ReceptionFile file, Clock clock)
{
    public async Task<List<ReceptionPoint>> AllAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var units = await db.Set<UnitRow>().AsNoTracking().On(today)
            .OrderBy(unit => unit.Position).ToListAsync(cancellation);
        return [.. file.Points.SelectMany(line => units.Where(unit => unit.Code == line.Unit || (line.Kind is not null && unit.Kind == line.Kind)).Select(unit => Of(line, unit, units)))];
    }

    private static ReceptionPoint Of(ReceptionFile.PointLine line, UnitRow unit, List<UnitRow> units)
    {
        var host = units.Find(other => other.Code == line.Of) ?? unit;
        return new ReceptionPoint(unit.Id, unit.ShortName, unit.Path, host.Id, $"{line.Host} {host.ShortName}", line.Number, line.Place ?? unit.Name);
    }
}
