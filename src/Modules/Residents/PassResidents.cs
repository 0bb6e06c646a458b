using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Residents.Lists;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents;

/// <summary>
/// Verified residents of an area that ends live in its successor from the next day: they need not come again, their codes go on. Their marks,
/// and so their pseudonyms, stay: who has taken part in a matter cannot do so twice because wards were merged.
/// </summary>
internal sealed class PassResidents(AppDbContext db, Clock clock) : IPassesOn
{
    /// <summary>Looked up in one question.</summary>
    private const int AtOnce = 500;

    public string Key => "residents";

    public int Order => 60;

    public string Heading => Text("Xác minh cư trú còn hiệu lực");

    /// <summary>No capability: how many is told, who is in no list.</summary>
    public string Capability => "";

    public Task<int> CountAsync(Guid unitId, CancellationToken cancellation) => Of(unitId).CountAsync(cancellation);

    public Task<IReadOnlyList<OpenThing>> OpenAsync(Guid unitId, int skip, int take, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<OpenThing>>([]);

    public async Task<IReadOnlyList<PassedThing>> PassAsync(PassingOn of, CancellationToken cancellation)
    {
        var residents = await Of(of.From.Id).ToListAsync(cancellation);
        residents.ForEach(one => one.AreaId = of.To.Id);
        return residents.ConvertAll(one => new PassedThing(one.Id, PassedFate.Passed, one.Version + 1));
    }

    public async Task<int> TakeBackAsync(PassingOn of, IReadOnlyList<PassedThing> things, CancellationToken cancellation)
    {
        var touched = 0;
        foreach (var some in things.Chunk(AtOnce))
        {
            var versions = some.ToDictionary(thing => thing.Id, thing => thing.Version);
            var ids = versions.Keys.ToList();

            // Who was deleted after their time is not among them: nobody worked on these.
            foreach (var one in await db.Set<Resident>().Where(one => ids.Contains(one.Id)).ToListAsync(cancellation))
            {
                if (one.Version == versions[one.Id])
                {
                    one.AreaId = of.From.Id;
                }
                else
                {
                    touched++;
                }
            }
        }

        return touched;
    }

    private IQueryable<Resident> Of(Guid unitId)
    {
        var today = clock.Today;
        return db.Set<Resident>().Where(one => one.AreaId == unitId && one.WithdrawnOn == null && one.ValidUntil >= today);
    }

    private static string Text(string text) => text;
}

/// <summary>Letters with codes that were printed for an area that ends: the successor must be able to withdraw them.</summary>
internal sealed class PassLetters(AppDbContext db) : IPassesOn
{
    public string Key => "resident-letters";

    public int Order => 61;

    public string Heading => Text("Đợt thư có mã chưa thu hồi");

    public string Capability => Contracts.Access.Capability.KeepResidentLists;

    public Task<int> CountAsync(Guid unitId, CancellationToken cancellation) => Of(unitId).CountAsync(cancellation);

    public async Task<IReadOnlyList<OpenThing>> OpenAsync(Guid unitId, int skip, int take, CancellationToken cancellation) =>
        (await Of(unitId).AsNoTracking().OrderBy(batch => batch.Id).Skip(skip).Take(take).ToListAsync(cancellation))
            .ConvertAll(batch => new OpenThing($"Thư in ngày {Vn.Day(batch.PrintedOn)}", Text("{0} thư"), batch.Letters, null, "/cu-tru/thu"));

    public async Task<IReadOnlyList<PassedThing>> PassAsync(PassingOn of, CancellationToken cancellation)
    {
        var batches = await Of(of.From.Id).ToListAsync(cancellation);
        batches.ForEach(batch => batch.AreaId = of.To.Id);
        return batches.ConvertAll(batch => new PassedThing(batch.Id, PassedFate.Passed, batch.Version + 1));
    }

    public async Task<int> TakeBackAsync(PassingOn of, IReadOnlyList<PassedThing> things, CancellationToken cancellation)
    {
        var versions = things.ToDictionary(thing => thing.Id, thing => thing.Version);
        var ids = versions.Keys.ToList();
        var untouched = (await db.Set<LetterBatch>().Where(batch => ids.Contains(batch.Id)).ToListAsync(cancellation)).FindAll(batch => batch.Version == versions[batch.Id]);
        untouched.ForEach(batch => batch.AreaId = of.From.Id);
        return things.Count - untouched.Count;
    }

    private IQueryable<LetterBatch> Of(Guid unitId) => db.Set<LetterBatch>().Where(batch => batch.AreaId == unitId && batch.WithdrawnOn == null);

    private static string Text(string text) => text;
}
