using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CoSo.Cases.Letters;
using CoSo.Cases.Open311;
using CoSo.Contracts.Organization;
using CoSo.Kernel;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Cases;

/// <summary>Every XML answer against the schema; a client made from the published description files, finds and follows a request.</summary>
public sealed class GeoReportSchemaTests : IAsyncLifetime
{
    private const string Key = "khoa-kiem-thu";

    private House house = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Open311:Keys:0"] = Key }).Build();
        house = await House.StartAsync(services: services => services.AddSingleton(new Open311Keys(settings)));
        http = house.Anonymous().Http;
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Every_answer_keeps_the_schema()
    {
        using var sent = await http.PostAsync("/open311/v2/requests.xml", new FormUrlEncodedContent([new("api_key", Key), new("service_code", "ha-tang"), new("address_string", "12 đường Mẫu"), new("description", "Nắp cống vỡ & <gấp>")]));
        var created = await sent.Content.ReadAsStringAsync();
        ShouldBeValid("POST requests.xml", created);
        var id = XDocument.Parse(created).Descendants("service_request_id").Single().Value;
        var counter = await house.AsAsync("tiepcongdan");
        var one = await house.WithDbAsync(db => db.Set<Case>().Where(known => known.Code == id).Select(known => known.Id).SingleAsync());
        await counter.DoAsync(one, "chuyen", ("Unit", (await house.UnitAsync("phong-quan-ly-do-thi")).Id.ToString()), ("DueOn", "30/9/2024"));

        string[] paths = ["discovery.xml", "services.xml", "services/ha-tang.xml", "requests.xml", "requests.xml?status=closed", $"requests/{id}.xml", $"tokens/{id}.xml", "servicerequestupdates.xml", "services/la.xml", "requests/la.xml", "requests.xml?status=la"];
        foreach (var path in paths)
        {
            ShouldBeValid(path, await (await http.GetAsync($"/open311/v2/{path}")).Content.ReadAsStringAsync());
        }

        Assert.NotEmpty(XDocument.Parse(await http.GetStringAsync("/open311/v2/servicerequestupdates.xml")).Root!.Elements("request_update"));
        Assert.Throws<XmlSchemaValidationException>(() => ShouldBeValid("a wrong one", "<service_requests><request><status>open</status></request></service_requests>"));
    }

    [Fact]
    public async Task A_client_of_the_published_description_files_and_follows_a_request()
    {
        var client = new GeoReportClient(http, Key);
        var service = (await client.ServicesAsync()).First(known => known.ServiceCode == "ha-tang");
        Assert.False(service.Metadata);

        var response = await client.CreateAsync(service.ServiceCode, 10.7726, 106.6671, "Nắp cống vỡ");
        var followed = await client.RequestAsync(response.ServiceRequestId!);
        Assert.Null(response.Token); // an identifier or a token, never both
        Assert.Equal(("open", "ha-tang", null), (followed.Status, followed.ServiceCode, followed.Lat));
        Assert.Equal(followed.ServiceRequestId, (await client.TokenAsync(response.ServiceRequestId!)).ServiceRequestId);

        var (counter, leader) = (await house.AsAsync("tiepcongdan"), await house.AsAsync("chutich"));
        var id = await house.WithDbAsync(db => db.Set<Case>().Where(known => known.Code == response.ServiceRequestId).Select(known => known.Id).SingleAsync());
        await counter.DoAsync(id, "chuyen", ("Unit", (await house.UnitAsync("phong-quan-ly-do-thi")).Id.ToString()), ("DueOn", "30/9/2024"));
        var promised = await client.RequestAsync(response.ServiceRequestId!);
        Assert.Equal(new DateTimeOffset(2024, 9, 30, 23, 59, 59, TimeSpan.FromHours(7)), promised.ExpectedDatetime);
        await leader.DoAsync(id, "quyet-dinh", ("On", "11/9/2024"), ("Text", "Đã thay nắp cống"));

        Assert.Equal("closed", (await client.RequestAsync(response.ServiceRequestId!)).Status);
        Assert.Single(await client.RequestsAsync("?status=closed"));
    }

    [Fact]
    public async Task A_list_ends_at_a_thousand_and_keeps_the_schema()
    {
        await house.WithDbAsync(async db =>
        {
            var unit = await db.Set<UnitRow>().Where(known => known.Code == "ban-tiep-cong-dan").Select(known => known.Id).SingleAsync();
            db.AddRange(Enumerable.Range(1, 1005).Select(number => new Case
            {
                Id = OrderedId.New(), Code = $"DT-MAU{number:00000}", SecretHash = "", Key = OrderedId.New(), ProcedureId = "feedback.local", Kind = ProcedureKind.Feedback, Channel = IntakeChannel.Phone,
                ReceivedOn = new DateOnly(2024, 9, 10), Year = 2024, Number = 50_000 + number, ReceiverUnitId = unit, UnitId = unit, Category = "ha-tang", Title = "Mẫu", Content = "Mẫu",
                ReceivedAt = new DateTime(2024, 9, 10, 2, 0, 0, DateTimeKind.Utc),
            }));
            return await db.SaveChangesAsync();
        });

        var list = await http.GetStringAsync("/open311/v2/requests.xml");

        Assert.Equal(1000, XDocument.Parse(list).Root!.Elements("request").Count());
        ShouldBeValid("a thousand", list);
        Assert.Equal(1000, (await new GeoReportClient(http, Key).RequestsAsync()).Count);
    }

    private static void ShouldBeValid(string what, string xml)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(TestPlaces.Root, "tests", "Modules.Tests", "Cases", "georeport-v2.xsd"));
        schemas.Compile();
        var document = XDocument.Parse(xml);
        Assert.True(schemas.GlobalElements.Contains(new XmlQualifiedName(document.Root!.Name.LocalName)), $"{what}: <{document.Root.Name}> is no answer of GeoReport\n{xml}");
        document.Validate(schemas, (_, fault) => throw new XmlSchemaValidationException($"{what}: {fault.Message}\n{xml}"));
    }
}
