using CoSo.Contracts.Organization;
using CoSo.Data.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>Makes the fictional accounts of a demo. Never called outside one.</summary>
internal sealed class LoadDemoPeople(AppDbContext db, SettingStore settings, Locality locality, TimeProvider time)
{
    /// <summary>Password of every account in a demo database; shown on its sign-in page.</summary>
    public const string Password = "dan-chu-o-co-so";

    private const string FeaturedSetting = "demo.featured";

    /// <summary>User names of those whom the sign-in page shows first: the people that the first walk needs.</summary>
    public static async Task<IReadOnlyList<string>> FeaturedAsync(SettingStore settings, CancellationToken cancellation) =>
        (await settings.ReadAsync(FeaturedSetting, cancellation) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<Account>().AnyAsync(cancellation))
        {
            return;
        }

        var units = await db.Set<UnitRow>().ToDictionaryAsync(unit => unit.Code, cancellation);
        var now = time.GetUtcNow().UtcDateTime;

        // One hash for all: hashing sixty times would make the first start seconds slower.
        string? hash = null;
        var people = YamlFile.Read<PeopleFile>(locality.File("people.yaml")).People;
        await settings.WriteAsync(FeaturedSetting, string.Join(',', people.Where(person => person.Featured).Select(person => person.UserName)), cancellation);
        foreach (var person in people)
        {
            var account = new Account
            {
                Id = OrderedId.New(),
                UserName = person.UserName,
                NormalizedUserName = person.UserName.ToUpperInvariant(),
                DisplayName = person.Name,
                Title = person.Title,
                UnitId = UnitOf(units, person.Unit).Id,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
            };
            account.PasswordHash = hash ??= new PasswordHasher<Account>().HashPassword(account, Password);
            db.Add(account.Refold());
            db.Record(new AccountCreated(account.Id, account.UnitId, person.UserName), Guid.Empty, now);
            foreach (var role in person.Roles)
            {
                // "form-checker@ubnd-q10": one role held elsewhere than the others.
                var parts = role.Split('@');
                var at = UnitOf(units, parts.ElementAtOrDefault(1) ?? person.At ?? person.Unit).Id;
                db.Give(account.Id, Known(parts[0]), at, Guid.Empty, now);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static UnitRow UnitOf(Dictionary<string, UnitRow> units, string code) =>
        units.GetValueOrDefault(code) ?? throw new InvalidDataException($"people.yaml: không có đơn vị {code} trong units.yaml.");

    private static string Known(string role) =>
        Roles.Find(role)?.Key ?? throw new InvalidDataException($"people.yaml: không có vai trò {role}.");
}
