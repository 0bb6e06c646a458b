using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>Duties of others for which an ended unit still owes its answer, or is waited for.</summary>
internal sealed class PassCooperation(AppDbContext db, DutyBook book, StatusWords words) : IPassesOn
{
    private const string Partner = "partner";

    /// <summary>The successor co-operates already, or the duty is its own: the place is given up.</summary>
    private const string Given = "given-up";
    private const string Waiting = "waiting";

    public string Key => "cooperation";

    public int Order => 42;

    public string Heading => Text("Việc phối hợp chưa trả lời");

    public string Capability => Contracts.Access.Capability.SeeDuties;

    public Task<int> CountAsync(Guid unitId, CancellationToken cancellation) => Of(unitId).CountAsync(cancellation);

    public async Task<IReadOnlyList<OpenThing>> OpenAsync(Guid unitId, int skip, int take, CancellationToken cancellation) =>
        await DutyThings.PageAsync(Of(unitId), words, skip, take, cancellation);

    public async Task<IReadOnlyList<PassedThing>> PassAsync(PassingOn of, CancellationToken cancellation)
    {
        var duties = (await Of(of.From.Id).OrderBy(duty => duty.Id).ToListAsync(cancellation)).FindAll(duty => duty.State is DutyState.Open or DutyState.Reported);
        var partners = await PartnersAsync(duties.ConvertAll(duty => duty.Id), cancellation);
        var passed = new List<PassedThing>();
        foreach (var duty in duties)
        {
            string[] done = [Replace(duty, [.. partners[duty.Id]], of), .. duty.WaitingOnUnitId == of.From.Id ? new[] { Waiting } : []];
            if (duty.WaitingOnUnitId == of.From.Id)
            {
                duty.WaitInstead(of.To.Id, of.To.ShortName);
            }

            passed.Add(new PassedThing(duty.Id, done[0] == Given ? PassedFate.Merged : PassedFate.Passed, duty.Version + 1, string.Join(' ', done.Where(one => one.Length > 0))));
            Write(duty, of, of.Words);
        }

        return passed;
    }

    public async Task<int> TakeBackAsync(PassingOn of, IReadOnlyList<PassedThing> things, CancellationToken cancellation)
    {
        var untouched = await DutyThings.UntouchedAsync(db, things, cancellation);
        var partners = await PartnersAsync(untouched.ConvertAll(duty => duty.Id), cancellation);
        var before = things.ToDictionary(thing => thing.Id, thing => (thing.Before ?? "").Split(' '));
        var answered = untouched.Where(duty => before[duty.Id].Contains(Partner) && partners[duty.Id].Any(one => one.UnitId == of.To.Id && one.AnsweredOn is not null)).ToHashSet();
        foreach (var duty in untouched.Where(duty => !answered.Contains(duty)))
        {
            PutBack(duty, before[duty.Id], [.. partners[duty.Id]], of);
            Write(duty, new PassingOn(of.To, of.From, of.Why, of.ActorId), of.TakenBackWords);
        }

        return things.Count - untouched.Count + answered.Count;
    }

    private IQueryable<Duty> Of(Guid unitId) => db.Set<Duty>().Where(duty => (duty.State == DutyState.Open || duty.State == DutyState.Reported)
        && (duty.WaitingOnUnitId == unitId || db.Set<DutyPartner>().Any(partner => partner.DutyId == duty.Id && partner.UnitId == unitId && partner.AnsweredOn == null)));

    private async Task<ILookup<Guid, DutyPartner>> PartnersAsync(List<Guid> dutyIds, CancellationToken cancellation) =>
        (await db.Set<DutyPartner>().Where(partner => dutyIds.Contains(partner.DutyId)).ToListAsync(cancellation)).ToLookup(partner => partner.DutyId);

    /// <summary>What was done with the unit's place among those who co-operate; nothing where it is only waited for.</summary>
    private string Replace(Duty duty, List<DutyPartner> partners, PassingOn of)
    {
        if (partners.Find(one => one.UnitId == of.From.Id && one.AnsweredOn is null) is not { } old)
        {
            return "";
        }

        db.Remove(old);
        if (duty.UnitId == of.To.Id || partners.Exists(one => one.UnitId == of.To.Id))
        {
            duty.PartnerNames = Names(duty, of.From.ShortName, null);
            return Given;
        }

        db.Add(new DutyPartner { DutyId = duty.Id, UnitId = of.To.Id, Relation = old.Relation, AskedOn = old.AskedOn });
        duty.PartnerNames = Names(duty, of.From.ShortName, of.To.ShortName);
        return Partner;
    }

    private void PutBack(Duty duty, string[] before, List<DutyPartner> partners, PassingOn of)
    {
        var stands = partners.Find(one => one.UnitId == of.To.Id);
        if (before.Contains(Partner) && stands is not null)
        {
            db.Remove(stands);
            duty.PartnerNames = Names(duty, of.To.ShortName, of.From.ShortName);
        }
        else if (before.Contains(Given))
        {
            duty.PartnerNames = duty.PartnerNames is { } names ? $"{names}, {of.From.ShortName}" : of.From.ShortName;
        }

        if (before.Contains(Partner) || before.Contains(Given))
        {
            db.Add(new DutyPartner { DutyId = duty.Id, UnitId = of.From.Id, Relation = stands?.Relation ?? DutyRelation.Cooperate, AskedOn = stands?.AskedOn ?? duty.GivenOn });
        }

        if (before.Contains(Waiting))
        {
            duty.WaitInstead(of.From.Id, of.From.ShortName);
        }
    }

    private void Write(Duty duty, PassingOn of, string said)
    {
        book.Write(duty, new NewDeed(DeedKind.PassedOn) { Text = $"Đơn vị phối hợp: {said}" }, of.ActorId);
        book.Record(new DutyPartnerPassedOn(duty.Id, duty.UnitId, of.From.Id, of.To.Id), of.ActorId);

        // The row itself changes with its history, so that two who act at once collide.
        db.Entry(duty).State = EntityState.Modified;
    }

    private static string? Names(Duty duty, string from, string? to)
    {
        var names = (duty.PartnerNames ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(name => name == from ? to : name).OfType<string>().Distinct().ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string Text(string text) => text;
}
