using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Access;

/// <summary>What is asked of the audit trail.</summary>
/// <param name="Unit">Events of this unit and those below it.</param>
/// <param name="Kind">An area or the name of an event.</param>
/// <param name="Person">Words of the actor's name, user name or post.</param>
/// <param name="Thing">Events of one thing: its own history.</param>
internal sealed record AuditQuestion(Guid? Unit, string? Kind, string? Person, DateOnly? From, DateOnly? To, Guid? Thing);

/// <summary>One event as it is read.</summary>
/// <param name="Address">Where the thing stands; null where there is none or the reader may not see it.</param>
internal sealed record AuditLine(Guid Id, DateTime At, string Actor, string? Unit, string Area, string Sentence, string? Thing, string? Address, Guid SubjectId);

/// <summary>Reads the audit trail as far as the officer's right reaches, and puts events into words.</summary>
internal sealed class AuditTrail(AppDbContext db, Officer officer, AuditBook book, IEnumerable<IAuditNames> names, IStringLocalizer texts)
{
    /// <summary>Events that match, filtered in the database; not in order yet.</summary>
    public async Task<IQueryable<AuditEntry>> FindAsync(AuditQuestion asked, CancellationToken cancellation)
    {
        var own = book.Own;
        var entries = InReach().Where(entry => entry.ActorId == officer.Id || !own.Contains(entry.Kind));
        if (asked.Unit is { } unitId)
        {
            var path = await db.Set<UnitRow>().Where(unit => unit.Id == unitId).Select(unit => unit.Path).SingleOrDefaultAsync(cancellation) ?? "-";
            var below = new Reach([path]).Of(db.Set<UnitRow>()).Select(unit => (Guid?)unit.Id);
            entries = entries.Where(entry => below.Contains(entry.UnitId));
        }

        if (!string.IsNullOrEmpty(asked.Kind))
        {
            var kinds = book.Chosen(asked.Kind);
            entries = entries.Where(entry => kinds.Contains(entry.Kind));
        }

        if (asked.Thing is { } thing)
        {
            entries = entries.Where(entry => entry.SubjectId == thing);
        }

        return Between(ByPerson(entries, asked.Person), asked);
    }

    /// <summary>
    /// Newest first. Without days the identifiers say the order, and every index ends on them; of some days, the instants do, so that
    /// the index by day gives the page without sorting those days.
    /// </summary>
    /// <param name="after">The last event of the portion before.</param>
    public static IQueryable<AuditEntry> Newest(IQueryable<AuditEntry> entries, AuditQuestion asked, AuditEntry? after = null)
    {
        var (at, id) = (after?.At, after?.Id);
        if (asked is { From: null, To: null } or { Thing: not null })
        {
            return (id is null ? entries : entries.Where(entry => entry.Id.CompareTo(id.Value) < 0)).OrderByDescending(entry => entry.Id);
        }

        var rest = at is null ? entries : entries.Where(entry => entry.At < at || (entry.At == at && entry.Id.CompareTo(id!.Value) < 0));
        return rest.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id);
    }

    /// <summary>The events in words, in the order given.</summary>
    public async Task<List<AuditLine>> TellAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        var actors = entries.Select(entry => entry.ActorId).Distinct().ToList();
        var people = await db.Set<Account>().Where(account => actors.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation);
        var unitIds = entries.Select(entry => entry.UnitId ?? Guid.Empty).Concat(entries.SelectMany(entry => AuditFacts.Ids(entry.Data))).Distinct().ToList();
        var units = await db.Set<UnitRow>().Where(unit => unitIds.Contains(unit.Id)).Select(unit => new { unit.Id, unit.ShortName, unit.Path }).ToDictionaryAsync(unit => unit.Id, cancellation);
        var unitNames = units.ToDictionary(unit => unit.Key, unit => unit.Value.ShortName);
        var told = entries.Select(entry => (entry, kind: book.Find(entry.Kind), path: entry.UnitId is { } id && units.TryGetValue(id, out var unit) ? unit.Path : null))
            .Select(one => (one.entry, one.kind, open: one.kind is not null && MaySee(one.kind.Capability, one.path))).ToList();
        var things = await NamesAsync(told.Where(one => one.open).Select(one => (one.kind!.Area, one.entry.SubjectId)), cancellation);
        return [.. told.Select(one => Line(one.entry, one.kind, one.open, people, unitNames, things))];
    }

    private AuditLine Line(
        AuditEntry entry, AuditKind? kind, bool open, Dictionary<Guid, string> people, Dictionary<Guid, string> units, Dictionary<Guid, string> things)
    {
        var actor = entry.ActorId == Guid.Empty ? texts["Hệ thống"] : people.GetValueOrDefault(entry.ActorId) ?? texts["Không rõ"].Value;
        var unit = entry.UnitId is { } id ? units.GetValueOrDefault(id) : null;
        if (kind is null)
        {
            return new AuditLine(entry.Id, entry.At, actor, unit, "", texts["Sự kiện của phiên bản khác: {0}", entry.Kind], null, null, entry.SubjectId);
        }

        var facts = new AuditFacts(kind.Word.Event, entry.Data, units, texts);
        var sentence = book.Sentence(texts[kind.Word.Sentence]).Say(facts.Say, open);
        return new AuditLine(
            entry.Id, entry.At, actor, unit, texts[kind.Area], sentence, open ? things.GetValueOrDefault(entry.SubjectId) : null,
            open && kind.Word.Address is { } address ? book.Sentence(address).Say(facts.InAddress, full: false) : null, entry.SubjectId);
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<(string Area, Guid Id)> wanted, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, string>();
        foreach (var area in wanted.GroupBy(one => one.Area, one => one.Id))
        {
            if (names.FirstOrDefault(one => one.Area == area.Key) is { } namer)
            {
                foreach (var (id, name) in await namer.NamesAsync([.. area.Distinct()], cancellation))
                {
                    found[id] = name;
                }
            }
        }

        return found;
    }

    private bool MaySee(string capability, string? path) => path is null ? officer.Can(capability) : officer.Can(capability, path);

    /// <summary>What concerns no unit is read by those who read everything.</summary>
    private IQueryable<AuditEntry> InReach()
    {
        var reach = officer.Reach(Capability.SeeAudit);
        if (reach.Paths.Contains("/"))
        {
            return db.Set<AuditEntry>().AsNoTracking();
        }

        var units = reach.Of(db.Set<UnitRow>()).Select(unit => (Guid?)unit.Id);
        return db.Set<AuditEntry>().AsNoTracking().Where(entry => units.Contains(entry.UnitId));
    }

    private IQueryable<AuditEntry> ByPerson(IQueryable<AuditEntry> entries, string? person)
    {
        var words = VietnameseText.Fold(person).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6).ToList();
        if (words.Count == 0)
        {
            return entries;
        }

        var accounts = words.Aggregate(db.Set<Account>().AsQueryable(), (found, word) => found.Where(account => account.Folded.Contains(word)));
        return entries.Where(entry => accounts.Select(account => account.Id).Contains(entry.ActorId));
    }

    private static IQueryable<AuditEntry> Between(IQueryable<AuditEntry> entries, AuditQuestion asked)
    {
        if (asked.From is { } from)
        {
            var begin = Midnight(from);
            entries = entries.Where(entry => entry.At >= begin);
        }

        if (asked.To is { } to)
        {
            var end = Midnight(to.AddDays(1));
            entries = entries.Where(entry => entry.At < end);
        }

        return entries;
    }

    private static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - Clock.VietnamOffset;
}
