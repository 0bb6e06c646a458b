using CoSo.Contracts.Duties;
using CoSo.Contracts.Folders;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>The ledger's part of a hand-over: what is open or waits for confirmation, and who goes on with it.</summary>
internal sealed class HandOverDuties(AppDbContext db, DutyBook book, StatusWords words) : IHandOver
{
    public int Order => 10;

    public string Heading => Key("Việc đang theo dõi");

    public async Task<IReadOnlyList<OpenWork>> OpenAsync(HandingOver of, int most, CancellationToken cancellation)
    {
        var duties = await Of(of).OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id).Take(most + 1)
            .Join(db.Set<UnitRow>(), duty => duty.UnitId, unit => unit.Id, (duty, unit) => new { Line = new DutyFacts(duty.State, duty.IsBegun, duty.DueOn, duty.LateAfter, duty.ShownLateFrom, duty.ReportedOn, duty.WaitingOnName, duty.Relation), Duty = duty })
            .AsNoTracking().ToListAsync(cancellation);
        var ids = duties.ConvertAll(one => one.Duty.Id);
        var silent = await (
            from partner in db.Set<DutyPartner>()
            where ids.Contains(partner.DutyId) && partner.AnsweredOn == null
            join unit in db.Set<UnitRow>() on partner.UnitId equals unit.Id
            orderby unit.Position
            select new { partner.DutyId, unit.ShortName }).ToListAsync(cancellation);
        var byDuty = silent.ToLookup(one => one.DutyId, one => one.ShortName);
        return [.. duties.OrderBy(one => one.Duty.DueOrder).ThenBy(one => one.Duty.Id).Select(one => LineOf(one.Duty, one.Line, [.. byDuty[one.Duty.Id]], of))];
    }

    public async Task<int> PassAsync(HandingOver of, CancellationToken cancellation)
    {
        var duties = await Of(of).ToListAsync(cancellation);
        foreach (var duty in duties)
        {
            duty.PutInCharge(of.To.AccountId, of.To.Name);
            book.Write(duty, new NewDeed(DeedKind.HandedOver) { Text = $"{of.From.Name}, {of.From.Title} bàn giao cho {of.To.Name}, {of.To.Title}." }, of.ActorId);
            book.Record(new DutyHandedOver(duty.Id, duty.UnitId, of.From.AccountId, of.To.AccountId), of.ActorId);
        }

        return duties.Count;
    }

    private IQueryable<Duty> Of(HandingOver of) => db.Set<Duty>().Where(duty => duty.UnitId == of.UnitId
        && (duty.State == DutyState.Open || duty.State == DutyState.Reported)
        && (duty.InChargeId == of.From.AccountId || (of.WithUnassigned && duty.InChargeId == null)));

    private OpenWork LineOf(Duty duty, in DutyFacts facts, List<string> silent, HandingOver of)
    {
        var status = words.Of(facts, Viewpoint.Unit);
        string?[] waited = [duty.WaitingOnName, silent.Count == 0 ? null : $"chưa trả lời phối hợp: {string.Join(", ", silent)}"];
        return new OpenWork(duty.Title, status.InVietnamese, duty.DueOn, duty.SourceLabel)
        {
            Evidence = duty.Files == 0 ? null : $"{duty.Files} tệp",
            WaitedFor = string.Join("; ", waited.OfType<string>()) is { Length: > 0 } names ? names : null,
            Url = $"/viec/{duty.Id}",
            IsPersonal = duty.InChargeId == of.From.AccountId,
        };
    }

    private static string Key(string text) => text;
}
