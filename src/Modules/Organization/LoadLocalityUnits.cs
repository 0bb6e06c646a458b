using CoSo.Kernel;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Brings the units of the locality's file into an empty installation.</summary>
public sealed class LoadLocalityUnits(AppDbContext db, Locality locality, Clock clock, IServiceProvider services)
{
    /// <returns>How many units were made; zero when there are units already.</returns>
    /// <exception cref="InvalidDataException">The file names a unit it does not have, or one twice.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var made = await db.Set<Unit>().AnyAsync(cancellation) ? 0 : await MakeAsync(cancellation);
        await services.GetRequiredService<LoadPosts>().RunAsync(cancellation);
        return made;
    }

    private async Task<int> MakeAsync(CancellationToken cancellation)
    {
        var lines = YamlFile.Read<UnitsFile>(locality.File("units.yaml")).Units;
        var made = new Dictionary<string, Unit>();
        foreach (var line in lines)
        {
            var unit = Make(line, made);
            if (!made.TryAdd(line.Code, unit))
            {
                throw new InvalidDataException($"units.yaml: mã đơn vị {line.Code} lặp lại.");
            }

            db.Add(unit);
        }

        foreach (var line in lines)
        {
            db.AddRange(line.Successors.Select(successor => new Succession { UnitId = made[line.Code].Id, SuccessorId = Named(made, successor, line.Code)!.Id }));
        }

        db.Record(new UnitsLoaded(made[locality.RootUnit].Id, made.Count), Guid.Empty, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return made.Count;
    }

    private Unit Make(UnitsFile.UnitLine line, Dictionary<string, Unit> made)
    {
        var parent = Named(made, line.Parent, line.Code);
        return new Unit
        {
            Id = OrderedId.New(),
            Code = line.Code,
            Name = line.Name,
            ShortName = line.ShortName,
            Kind = line.Kind,
            Path = (parent?.Path ?? "/") + line.Code + "/",
            ParentId = parent?.Id,
            ProfessionalParentId = Named(made, line.ProfessionalParent, line.Code)?.Id,
            IsRequested = line.Relation == "requested",
            From = line.From ?? locality.BeganOn,
            To = line.To ?? locality.EndedOn,
            Position = made.Count + 1,
            StateCode = line.StateCode,
            PaperSign = line.Sign,
            PaperPlace = line.Place,
            Households = line.Households,
            Note = line.Note,
            IsConfirmed = line.Confirmed,
        }.KnownAs(line.Aliases);
    }

    private static Unit? Named(Dictionary<string, Unit> made, string? code, string of) =>
        code is null ? null
        : made.GetValueOrDefault(code) ?? throw new InvalidDataException($"units.yaml: đơn vị {of} nêu đơn vị {code} không có trong tệp, hoặc đơn vị cấp trên đứng sau đơn vị cấp dưới.");
}
