using System.Globalization;
using CoSo.Cases.Letters;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Open311;

/// <summary>What a client asks for, already read.</summary>
internal sealed record RequestsWanted(IReadOnlyList<string> Codes, IReadOnlyList<string> Services, DateTime From, DateTime To, bool? IsOpen);

/// <summary>
/// Feedback as others may see it: field, ward, state, days. Never complaints; never the words, the exact place, the picture or the
/// sender, since nobody has read them for what must not be public.
/// </summary>
internal sealed class Open311Requests(AppDbContext db, CasesFile file)
{
    public const int Most = 1000;

    public async Task<ApiList> ListAsync(RequestsWanted wanted, CancellationToken cancellation)
    {
        var found = db.Set<Case>().AsNoTracking().Where(one => one.Kind == ProcedureKind.Feedback);
        found = wanted.Codes.Count > 0 ? found.Where(one => wanted.Codes.Contains(one.Code)) : found.Where(one => one.ReceivedAt >= wanted.From && one.ReceivedAt <= wanted.To);
        if (wanted.Codes.Count == 0 && wanted.Services.Count > 0)
        {
            found = found.Where(one => wanted.Services.Contains(one.Category!));
        }

        if (wanted.Codes.Count == 0 && wanted.IsOpen is { } open)
        {
            found = found.Where(one => one.EndedOn == null == open);
        }

        var units = db.Set<UnitRow>();
        var rows = await found.OrderByDescending(one => one.ReceivedAt).ThenByDescending(one => one.Id).Take(Most).Select(one => new
        {
            one.Code, one.Category, one.State, one.EndedOn, one.ReceivedAt, one.DueOn, Unit = units.Where(unit => unit.Id == one.UnitId).Select(unit => unit.Name).First(),
            Place = units.Where(unit => unit.Id == one.PlaceUnitId).Select(unit => unit.Name).FirstOrDefault(),
            Updated = db.Set<CaseEntry>().Where(entry => entry.CaseId == one.Id).Max(entry => (DateTime?)entry.At),
        }).ToListAsync(cancellation);
        return new ApiList("service_requests", "request", rows.ConvertAll(row => (IReadOnlyList<ApiField>)
        [
            new("service_request_id", row.Code), new("status", row.EndedOn is null ? "open" : "closed"), new("status_notes", Pages.Cases.CaseWords.Of(row.State)),
            new("service_name", file.NameOf(row.Category) ?? ""), new("service_code", row.Category ?? ""), new("description", ""), new("agency_responsible", row.Unit), new("service_notice", ""),
            new("requested_datetime", Instant(row.ReceivedAt)), new("updated_datetime", Instant(row.Updated ?? row.ReceivedAt)), new("expected_datetime", row.DueOn is { } due ? $"{due:yyyy-MM-dd}T23:59:59+07:00" : null),
            new("address", row.Place ?? ""), new("address_id", null), new("zipcode", null), new("lat", null), new("long", null), new("media_url", null),
        ]));
    }

    /// <summary>Changes of state, oldest first, for clients that keep their own copy.</summary>
    public async Task<ApiList> UpdatesAsync(DateTime from, DateTime to, CancellationToken cancellation)
    {
        CaseAct[] told = [CaseAct.Routed, CaseAct.Decided, CaseAct.Closed, CaseAct.Reopened, CaseAct.Refused, CaseAct.Forwarded, CaseAct.Withdrawn, CaseAct.Terminated];
        var rows = await db.Set<CaseEntry>().AsNoTracking().Where(entry => entry.At >= from && entry.At <= to && told.Contains(entry.Act))
            .Join(db.Set<Case>().Where(one => one.Kind == ProcedureKind.Feedback), entry => entry.CaseId, one => one.Id, (entry, one) => new { entry.Id, entry.At, entry.Act, one.Code })
            .OrderBy(row => row.At).ThenBy(row => row.Id).Take(Most).ToListAsync(cancellation);
        return new ApiList("service_request_updates", "request_update", rows.ConvertAll(row => (IReadOnlyList<ApiField>)
        [
            new("update_id", row.Id.ToString()), new("service_request_id", row.Code), new("status", row.Act is CaseAct.Routed or CaseAct.Reopened ? "open" : "closed"),
            new("updated_datetime", Instant(row.At)), new("description", Pages.Cases.CaseWords.Of(row.Act)),
        ]));
    }

    private static string Instant(DateTime utc) => (utc + Clock.VietnamOffset).ToString("yyyy-MM-dd'T'HH:mm:ss'+07:00'", CultureInfo.InvariantCulture);
}
