using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CoSo.Cases.Letters;
using CoSo.Cases.Open311;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Cases;

/// <summary>GeoReport v2 as another's client speaks it, in XML and in JSON.</summary>
public sealed class Open311Tests : IAsyncLifetime
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
    public async Task Discovery_services_and_definition_are_told_in_both_forms()
    {
        var discovery = await XmlAsync("discovery.xml");
        Assert.Equal("http://wiki.open311.org/GeoReport_v2", discovery.Descendants("specification").Single().Value);
        Assert.All(new[] { "changeset", "contact", "key_service" }, name => Assert.NotEmpty(discovery.Element(name)!.Value));
        Assert.Equal(["text/xml", "application/json"], discovery.Descendants("formats").Single().Descendants("format").Where(format => !format.HasElements).Select(format => format.Value));
        Assert.Equal(JsonValueKind.Array, (await JsonAsync("discovery.json")).GetProperty("endpoints").ValueKind);

        var service = (await XmlAsync("services.xml")).Elements("service").First();
        Assert.Equal(["service_code", "service_name", "description", "metadata", "type", "keywords", "group"], service.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("ha-tang", (await JsonAsync("services.json"))[0].GetProperty("service_code").GetString());
        Assert.Equal("ha-tang", (await XmlAsync("services/ha-tang.xml")).Element("service_code")!.Value);
        await ErrorAsync("services/khong-co.xml", HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/open311/v2/services.csv")).StatusCode);
    }

    [Fact]
    public async Task A_request_is_filed_followed_and_closed_without_its_words_or_its_sender()
    {
        var filed = await SendAsync("xml", ("api_key", Key), ("service_code", "ha-tang"), ("address_string", "12 đường Mẫu"), ("description", "Nắp cống vỡ <b>gấp</b>"), ("first_name", "Bảy"), ("last_name", "Lê"), ("email", "bay@mau.example"));
        Assert.Equal(HttpStatusCode.OK, filed.StatusCode);
        Assert.Equal("text/xml; charset=utf-8", filed.Content.Headers.ContentType!.ToString());
        var id = XDocument.Parse(await filed.Content.ReadAsStringAsync()).Root!.Element("request")!.Element("service_request_id")!.Value;
        var one = await house.WithDbAsync(db => db.Set<Case>().AsNoTracking().SingleAsync(known => known.Code == id));
        Assert.Equal((IntakeChannel.Exchange, "Nắp cống vỡ <b>gấp</b>", "Lê Bảy"), (one.Channel, one.Content, one.SenderName));
        Assert.Equal(["CaseReceived"], await house.AuditAsync(one.Id));

        var seen = await http.GetStringAsync($"/open311/v2/requests/{id}.xml");
        var request = XDocument.Parse(seen).Root!.Element("request")!;
        Assert.Equal("open", request.Element("status")!.Value);
        Assert.Matches(@"^2024-09-11T\d\d:\d\d:\d\d\+07:00$", request.Element("requested_datetime")!.Value);
        Assert.All(new[] { "Bảy", "bay@mau", "12 đường", "Nắp cống" }, word => Assert.DoesNotContain(word, seen));
        Assert.Equal(id, (await JsonAsync($"tokens/{id}.json"))[0].GetProperty("service_request_id").GetString());
        await house.WithDbAsync(db => db.Set<Case>().Where(known => known.Id == one.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.EndedOn, new DateOnly(2024, 9, 11)).SetProperty(known => known.State, CaseState.Closed)));
        Assert.Equal("closed", (await JsonAsync($"requests/{id}.json"))[0].GetProperty("status").GetString());
        Assert.Empty((await JsonAsync("requests.json?status=open")).EnumerateArray());
        Assert.Single((await JsonAsync("requests.json?status=closed&service_code=ha-tang,y-te")).EnumerateArray());
        Assert.Single((await JsonAsync($"requests.json?status=open&service_request_id={id}")).EnumerateArray());
        Assert.Equal(JsonValueKind.Array, (await JsonAsync("servicerequestupdates.json")).ValueKind);
    }

    [Fact]
    public async Task Complaints_are_never_here_and_mistakes_are_told_by_code()
    {
        var complaint = await LetterData.MakeAsync(house, (await house.UnitAsync("ban-tiep-cong-dan")).Id, wish => (wish.Procedure, wish.Kind) = ("complaint.first", ProcedureKind.Complaint));
        var code = (await house.CaseAsync(complaint)).Code;

        await ErrorAsync($"requests/{code}.xml", HttpStatusCode.NotFound);
        await ErrorAsync($"tokens/{code}.xml", HttpStatusCode.NotFound);
        Assert.Empty((await JsonAsync("requests.json")).EnumerateArray());
        await ErrorAsync("requests.xml?start_date=2024-01-01T00:00:00Z&end_date=2024-09-01T00:00:00Z", HttpStatusCode.BadRequest);
        await ErrorAsync("requests.xml?start_date=khong-phai-ngay", HttpStatusCode.BadRequest);
        await ErrorAsync("requests.xml?status=la", HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/open311/v2/requests.xml?status=&start_date=&end_date=")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("json", ("api_key", "sai"), ("service_code", "ha-tang"), ("address_string", "x"), ("description", "y"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("json", ("service_code", "ha-tang"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync("json", ("api_key", Key), ("service_code", "la"), ("address_string", "x"), ("description", "y"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("json", ("api_key", Key), ("service_code", "ha-tang"), ("lat", "10.7"), ("description", "y"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("json", ("api_key", Key), ("service_code", "ha-tang"), ("address_string", "x"), ("description", new string('ệ', 4001)))).StatusCode);
        Assert.False(await house.WithDbAsync(db => db.Set<Case>().AnyAsync(one => one.Kind == ProcedureKind.Feedback)));
    }

    private Task<HttpResponseMessage> SendAsync(string format, params (string Name, string Value)[] fields) =>
        http.PostAsync($"/open311/v2/requests.{format}", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    private async Task<XElement> XmlAsync(string path) => XDocument.Parse(await http.GetStringAsync($"/open311/v2/{path}")).Root!;

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await http.GetStringAsync($"/open311/v2/{path}")).RootElement;

    private async Task ErrorAsync(string path, HttpStatusCode status)
    {
        using var answer = await http.GetAsync($"/open311/v2/{path}");
        Assert.Equal(status, answer.StatusCode);
        var error = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Element("error")!;
        Assert.Equal(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture), error.Element("code")!.Value);
        Assert.NotEmpty(error.Element("description")!.Value);
    }
}
