using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoSo.Modules.Tests.Cases;

/// <summary>
/// A client as its generator makes one from the published description of GeoReport v2: the definitions as types (numbers, booleans
/// and instants are read as such, so that a text in their place fails), the operations as methods.
/// </summary>
internal sealed class GeoReportClient(HttpClient http, string apiKey)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.Strict, RespectRequiredConstructorParameters = true };

    public Task<List<Service>> ServicesAsync() => ReadAsync<List<Service>>("services.json");

    public Task<List<ServiceRequest>> RequestsAsync(string query = "") => ReadAsync<List<ServiceRequest>>($"requests.json{query}");

    public async Task<ServiceRequest> RequestAsync(string id) => (await ReadAsync<List<ServiceRequest>>($"requests/{id}.json")).Single();

    public async Task<RequestResponse> TokenAsync(string token) => (await ReadAsync<List<RequestResponse>>($"tokens/{token}.json")).Single();

    public async Task<RequestResponse> CreateAsync(string serviceCode, double lat, double @long, string description)
    {
        using var answer = await http.PostAsync("/open311/v2/requests.json", new FormUrlEncodedContent(
        [
            new("api_key", apiKey), new("jurisdiction_id", "q10"), new("service_code", serviceCode), new("lat", lat.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("long", @long.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("description", description),
        ]));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<List<RequestResponse>>(Strict))!.Single();
    }

    private async Task<T> ReadAsync<T>(string path) => (await http.GetFromJsonAsync<T>($"/open311/v2/{path}", Strict))!;

    internal sealed record Service(string ServiceCode, string ServiceName, string Type, bool Metadata = false, string? Description = null, string? Keywords = null, string? Group = null);

    internal sealed record ServiceRequest(
        string ServiceRequestId, string Status, string ServiceCode, DateTimeOffset RequestedDatetime, DateTimeOffset? UpdatedDatetime = null, DateTimeOffset? ExpectedDatetime = null,
        string? StatusNotes = null, string? ServiceName = null, string? Description = null, string? AgencyResponsible = null, string? Address = null, double? Lat = null, double? Long = null, Uri? MediaUrl = null);

    internal sealed record RequestResponse(string? ServiceRequestId = null, string? Token = null, string? ServiceNotice = null, string? AccountId = null);
}
