using CoSo.Kernel;
using System.Net;
using CoSo.Access;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Access;

/// <summary>
/// Every endpoint of the running house × every role × {own unit, below, sibling, above}. What is expected follows from the
/// table of roles, from what the endpoint says of itself and from where the resource stands; nothing is listed by hand.
/// </summary>
public sealed class MatrixTests(House house) : IClassFixture<House>
{
    /// <summary>Where the officer works, and where the things asked for stand. A ward with neighbourhoods has all four relations.</summary>
    private static readonly (string Relation, string Code, bool Reached)[] Relations =
        [("own", "phuong-12", true), ("below", "p12-kp1", true), ("sibling", "phuong-14", false), ("above", "ubnd-q10", false)];

    private static readonly IReadOnlyList<ISample> Samples =
        [.. typeof(MatrixTests).Assembly.GetTypes().Where(type => typeof(ISample).IsAssignableFrom(type) && !type.IsAbstract).Select(type => (ISample)Activator.CreateInstance(type)!)];

    [Fact]
    public async Task Every_endpoint_says_who_may()
    {
        var silent = (await Doors.AllAsync(house)).Where(door => !door.IsPublic && !door.IsSignedIn && door.Capability is null);

        Assert.Empty(silent.Select(door => door.ToString()));
    }

    [Fact]
    public async Task Every_endpoint_with_a_parameter_has_a_sample()
    {
        var lacking = (await Doors.AllAsync(house)).Where(door => door.HasParameters && !door.IsPublic && SampleOf(door) is null);

        Assert.Empty(lacking.Select(door => $"{door}: add an ISample for \"{door.Plain}\" to the module's tests"));
    }

    [Fact]
    public async Task A_visitor_is_sent_to_sign_in_everywhere_but_in_public()
    {
        var visitor = house.Anonymous();
        var faults = new List<string>();
        foreach (var door in (await Doors.AllAsync(house)).Where(door => !door.IsPublic && door.Method == "GET" && (!door.HasParameters || SampleOf(door) is not null)))
        {
            var answer = await visitor.GetAsync(door.Url(door.HasParameters ? await ValuesAsync(door, "phuong-12") : null));
            if (answer.Status != HttpStatusCode.Unauthorized && answer.Location?.StartsWith("/dang-nhap", StringComparison.Ordinal) != true)
            {
                faults.Add($"{door}: a visitor got {(int)answer.Status}");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Reading_follows_role_and_relation()
    {
        var doors = (await Doors.AllAsync(house)).Where(door => !door.IsPublic && door.Method == "GET" && door.Handler is null).ToList();
        var faults = new List<string>();
        foreach (var role in Roles.All)
        {
            var visitor = await OfficerWithAsync(role);
            foreach (var door in doors)
            {
                foreach (var (relation, code, reached) in Relations)
                {
                    var sample = door.HasParameters ? SampleOf(door) : null;
                    if (door.HasParameters && sample is null)
                    {
                        continue;
                    }

                    var answer = await visitor.GetAsync(door.Url(sample is null ? null : await ValuesAsync(door, code)));
                    if (Fault(door, role, sample, reached, answer.Status) is { } fault)
                    {
                        faults.Add($"{door}: {role.Key}, {relation}: {fault}\n{(answer.Status == HttpStatusCode.InternalServerError ? answer.Text : "")}");
                    }

                    if (sample is null)
                    {
                        break;
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_forged_post_without_the_right_changes_nothing()
    {
        var doors = (await Doors.AllAsync(house)).Where(door => !door.IsPublic && door.Method != "GET" && door.Capability is not null).ToList();
        var faults = new List<string>();
        foreach (var door in doors.Where(door => door.HasParameters && SampleOf(door) is not null))
        {
            foreach (var (_, code, _) in Relations)
            {
                await ValuesAsync(door, code);
            }
        }

        foreach (var role in Roles.All)
        {
            var visitor = await OfficerWithAsync(role);
            var before = await RowsAsync();
            var token = (await visitor.GetAsync("/tai-khoan/mat-khau")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var door in doors.Where(door => !door.HasParameters || SampleOf(door) is not null))
            {
                foreach (var (relation, code, reached) in Relations)
                {
                    var sample = door.HasParameters ? SampleOf(door) : null;
                    var holds = role.Capabilities.Contains(door.Capability!);
                    if (holds && (sample is null || reached || sample.SeenFromBeyond))
                    {
                        // What may be done is for the module's own tests.
                        continue;
                    }

                    var url = door.Url(sample is null ? null : await ValuesAsync(door, code));
                    var status = await SendAsync(visitor, door.Method, url, token);
                    var expected = holds ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden;
                    if (status != expected)
                    {
                        faults.Add($"{door}: {role.Key}, {relation}: {(int)status} instead of {(int)expected}");
                    }

                    if (sample is null)
                    {
                        break;
                    }
                }
            }

            if (await RowsAsync() != before)
            {
                faults.Add($"{role.Key}: one of the forged posts wrote something");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static string? Fault(Door door, Role role, ISample? sample, bool reached, HttpStatusCode status)
    {
        if (door.Capability is { } capability && !role.Capabilities.Contains(capability))
        {
            return status == HttpStatusCode.Forbidden ? null : $"{(int)status} instead of 403";
        }

        if (sample is not null && ((!reached && !sample.SeenFromBeyond) || (sample.Capability is { } own && !role.Capabilities.Contains(own))))
        {
            return status == HttpStatusCode.NotFound ? null : $"{(int)status} instead of 404";
        }

        return (int)status < 400 ? null : $"{(int)status} instead of the page";
    }

    private static ISample? SampleOf(Door door) =>
        Samples.Where(sample => (door.Plain + "/").StartsWith(sample.Route + "/", StringComparison.OrdinalIgnoreCase)).MaxBy(sample => sample.Route.Length);

    private readonly Dictionary<(ISample, string), object> made = [];

    private async Task<object> ValuesAsync(Door door, string unitCode)
    {
        var sample = SampleOf(door)!;
        if (!made.TryGetValue((sample, unitCode), out var values))
        {
            var unitId = await house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == unitCode).Select(unit => unit.Id).SingleAsync());
            made[(sample, unitCode)] = values = await sample.MakeAsync(house, unitId);
        }

        return values;
    }

    /// <summary>An officer of ward 12 who holds this one role there and nothing else.</summary>
    private async Task<Visitor> OfficerWithAsync(Role role)
    {
        var userName = $"chi-{role.Key}";
        await house.WithDbAsync(async db =>
        {
            if (!await db.Set<Account>().AnyAsync(account => account.UserName == userName))
            {
                var unitId = await db.Set<UnitRow>().Where(unit => unit.Code == "phuong-12").Select(unit => unit.Id).SingleAsync();
                var account = new Account { Id = OrderedId.New(), UserName = userName, NormalizedUserName = userName.ToUpperInvariant(), DisplayName = role.Name, UnitId = unitId, SecurityStamp = "1" };
                db.Add(account);
                db.Give(account.Id, role.Key, unitId, Guid.Empty, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
                await db.SaveChangesAsync();
            }

            return 0;
        });
        return await house.AsAsync(userName);
    }

    private static async Task<HttpStatusCode> SendAsync(Visitor visitor, string method, string url, string token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) };
        request.Headers.Add("RequestVerificationToken", token);
        using var answer = await visitor.Http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Audit events and rows of every table, in one number each.</summary>
    private Task<string> RowsAsync() => house.WithDbAsync(async db =>
    {
        var audit = await db.Set<AuditEntry>().CountAsync();
        var rows = 0L;
        foreach (var table in Tables(db))
        {
            rows += await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"").SingleAsync();
        }

        return $"{audit} {rows}";
    });

    private static IEnumerable<string> Tables(AppDbContext db) =>
        db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal);
}
