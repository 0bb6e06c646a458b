using System.Globalization;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.AspNetCore.Routing;


namespace CoSo.Cases.Open311;

/// <summary>GeoReport v2 at <c>/open311/v2</c>: discovery, services, requests, tokens, updates; XML and JSON.</summary>
internal static class Open311Api
{
    private const string Specification = "http://wiki.open311.org/GeoReport_v2";
    private const int MostDays = 90;

    public static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/open311/v2").WithMetadata(new PublicAttribute());
        api.MapGet("/discovery.{format}", Discovery);
        api.MapGet("/services.{format}", Services);
        api.MapGet("/services/{code}.{format}", Service);
        api.MapGet("/requests.{format}", ListAsync);
        api.MapGet("/requests/{id}.{format}", OneAsync);
        api.MapGet("/tokens/{token}.{format}", TokenAsync);
        api.MapGet("/servicerequestupdates.{format}", UpdatesAsync);
        api.MapPost("/requests.{format}", SendAsync);
    }

    private static IResult Discovery(string format, HttpRequest request, Locality locality) => !ApiAnswer.IsKnown(format) ? Results.NotFound() : new ApiAnswer(format).Of("discovery",
    [
        new("changeset", "2024-01-01T00:00:00+07:00"), new("contact", locality.Name), new("key_service", $"{request.Scheme}://{request.Host}/gioi-thieu"),
        new("endpoints", null, new ApiList("endpoints", "endpoint",
        [
            [
                new("specification", Specification), new("url", $"{request.Scheme}://{request.Host}/open311/v2"), new("changeset", "2024-01-01T00:00:00+07:00"), new("type", "production"),
                new("formats", null, new ApiList("formats", "format", []) { Words = ["text/xml", "application/json"] }),
            ],
        ])),
    ]);

    private static IResult Services(string format, CasesFile file) => !ApiAnswer.IsKnown(format) ? Results.NotFound() : new ApiAnswer(format).Of(new ApiList("services", "service", file.Categories.ConvertAll(one => (IReadOnlyList<ApiField>)
    [
        new("service_code", one.Key), new("service_name", one.Name), new("description", one.Name), new("metadata", "false") { IsLiteral = true }, new("type", "realtime"), new("keywords", ""), new("group", "Phản ánh"),
    ])));

    private static IResult Service(string code, string format, CasesFile file) => !ApiAnswer.IsKnown(format) ? Results.NotFound()
        : file.NameOf(code) is null ? new ApiAnswer(format).Error(StatusCodes.Status404NotFound, "service_code was not found")
        : new ApiAnswer(format).Of("service_definition", [new("service_code", code), new("attributes", null, new ApiList("attributes", "attribute", []))]);

    private static async Task<IResult> ListAsync(string format, HttpRequest request, Open311Requests requests, Clock clock, CancellationToken cancellation)
    {
        if (!ApiAnswer.IsKnown(format))
        {
            return Results.NotFound();
        }

        var answer = new ApiAnswer(format);
        if (!Window(request, clock, out var from, out var to) || Value(request.Query, "status") is not (null or "open" or "closed" or "open,closed" or "closed,open"))
        {
            return answer.Error(StatusCodes.Status400BadRequest, "start_date, end_date (W3C, at most 90 days apart) or status is not valid");
        }

        bool? open = Value(request.Query, "status") switch { "open" => true, "closed" => false, _ => null };
        var wanted = new RequestsWanted([.. Listed(request.Query, "service_request_id").Select(Secrets.CodeOf)], Listed(request.Query, "service_code"), from, to, open);
        return answer.Of(await requests.ListAsync(wanted, cancellation));
    }

    private static async Task<IResult> OneAsync(string id, string format, Open311Requests requests, CancellationToken cancellation)
    {
        if (!ApiAnswer.IsKnown(format))
        {
            return Results.NotFound();
        }

        var found = await requests.ListAsync(new RequestsWanted([Secrets.CodeOf(id)], [], default, default, null), cancellation);
        return found.Rows.Count == 0 ? new ApiAnswer(format).Error(StatusCodes.Status404NotFound, "service_request_id was not found") : new ApiAnswer(format).Of(found);
    }

    /// <summary>Identifiers are given at once, so a token is the identifier itself.</summary>
    private static async Task<IResult> TokenAsync(string token, string format, Open311Requests requests, CancellationToken cancellation)
    {
        if (!ApiAnswer.IsKnown(format))
        {
            return Results.NotFound();
        }

        var found = await requests.ListAsync(new RequestsWanted([Secrets.CodeOf(token)], [], default, default, null), cancellation);
        return found.Rows.Count == 0
            ? new ApiAnswer(format).Error(StatusCodes.Status404NotFound, "token was not found")
            : new ApiAnswer(format).Of(new ApiList("service_requests", "request", [[new("service_request_id", found.Rows[0][0].Text), new("token", token)]]));
    }

    private static async Task<IResult> UpdatesAsync(string format, HttpRequest request, Open311Requests requests, Clock clock, CancellationToken cancellation) =>
        !ApiAnswer.IsKnown(format) ? Results.NotFound()
        : Window(request, clock, out var from, out var to) ? new ApiAnswer(format).Of(await requests.UpdatesAsync(from, to, cancellation))
        : new ApiAnswer(format).Error(StatusCodes.Status400BadRequest, "start_date or end_date is not valid");

    private static async Task<IResult> SendAsync(string format, HttpRequest request, Open311Intake intake, CancellationToken cancellation)
    {
        if (!ApiAnswer.IsKnown(format))
        {
            return Results.NotFound();
        }

        var answer = new ApiAnswer(format);
        if (!request.HasFormContentType)
        {
            return answer.Error(StatusCodes.Status400BadRequest, "the body must be application/x-www-form-urlencoded");
        }

        var outcome = await intake.RunAsync(await request.ReadFormAsync(cancellation), cancellation);
        return outcome.Error is { } error ? answer.Error(outcome.Status, error)
            : answer.Of(new ApiList("service_requests", "request", [[new("service_request_id", outcome.Code), new("service_notice", ""), new("account_id", "")]]));
    }

    /// <summary>Between the two days asked for; the last ninety where none is named. An empty parameter is an absent one.</summary>
    private static bool Window(HttpRequest request, Clock clock, out DateTime from, out DateTime to)
    {
        (from, to) = (clock.UtcNow.AddDays(-MostDays), clock.UtcNow);
        var (start, end) = (Value(request.Query, "start_date"), Value(request.Query, "end_date"));
        if ((end is not null && !Instant(end, out to)) || (start is not null && !Instant(start, out from)))
        {
            return false;
        }

        if (start is null)
        {
            from = to.AddDays(-MostDays);
        }
        else if (end is null && from.AddDays(MostDays) < to)
        {
            to = from.AddDays(MostDays);
        }

        return from <= to && (to - from).TotalDays <= MostDays;
    }

    private static bool Instant(string text, out DateTime utc) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out utc);

    private static string? Value(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } value ? value : null;

    private static IReadOnlyList<string> Listed(IQueryCollection query, string name) => query[name].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal sealed record SentRequest(string? Code, int Status, string? Error);

/// <summary>A request of another system becomes feedback, received by the appointed recipient.</summary>
internal sealed class Open311Intake(ReceiveCase receive, Recipients recipients, FeedbackProcedure feedback, FeedbackPace pace, Open311Keys keys, CasesFile file, Clock clock)
{
    public async Task<SentRequest> RunAsync(IFormCollection form, CancellationToken cancellation)
    {
        if (!keys.Fits(Value(form, "api_key")))
        {
            return new(null, StatusCodes.Status403Forbidden, "api_key is missing or not known");
        }

        var (code, text) = (Value(form, "service_code"), VietnameseText.Clean(Value(form, "description")));
        if (file.NameOf(code) is not { } name)
        {
            return new(null, code is null ? StatusCodes.Status400BadRequest : StatusCodes.Status404NotFound, "service_code is missing or was not found");
        }

        var (lat, lon) = (Value(form, "lat"), Value(form, "long"));
        var place = Value(form, "address_string") ?? Value(form, "address_id") ?? (lat is not null && lon is not null ? $"{lat}, {lon}" : null);
        if (place is null || place.Length > Case.PlaceMaxLength || text.Length is 0 or > Case.TextMaxLength)
        {
            return new(null, StatusCodes.Status400BadRequest, "a place (lat and long, address_string or address_id) and a description of at most 4000 characters are needed");
        }

        if (!pace.MaySend())
        {
            return new(null, StatusCodes.Status429TooManyRequests, "too many requests: try again in a minute");
        }

        return feedback.Today().Procedure is { } procedure && await recipients.ForAsync(null, cancellation) is { } recipient
            ? await ReceiveAsync(form, procedure, recipient, name, place, text, cancellation)
            : new(null, StatusCodes.Status400BadRequest, "feedback is not received at present");
    }

    private async Task<SentRequest> ReceiveAsync(IFormCollection form, Procedure procedure, UnitRow recipient, string name, string place, string text, CancellationToken cancellation)
    {
        var person = $"{Value(form, "last_name")} {Value(form, "first_name")}".Trim();
        var outcome = await receive.RunAsync(
            recipient,
            new NewCase
            {
                Key = OrderedId.New(), ProcedureId = procedure.Id, Channel = IntakeChannel.Exchange, ReceivedOn = clock.Today, Title = Cut(name, Case.TitleMaxLength)!, Content = text, Category = Value(form, "service_code"), Place = place,
                SenderName = Cut(person.Length == 0 ? null : VietnameseText.Clean(person), Case.NameMaxLength), SenderContact = Cut(Value(form, "email") ?? Value(form, "phone"), Case.ContactMaxLength),
            },
            cancellation);
        return outcome.Refusal is { } refusal ? new(null, StatusCodes.Status400BadRequest, refusal.Message) : new(outcome.Value!.Case.Code, StatusCodes.Status200OK, null);
    }

    private static string? Value(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } value ? value : null;

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}
