using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Law;
using CoSo.Reports.Pages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>
/// Returns that a unit has not sent when it ends. One goes on at the successor, with what was typed and attached, where the successor owes
/// none for the period; otherwise it is merged: closed, readable, offered to the successor for taking over. What was sent stays.
/// </summary>
internal sealed class PassReturns(AppDbContext db, IDutyChanges changes, ISuccession succession, LawBook law, Locality locality, Clock clock) : IPassesOn
{
    private static readonly string[] FileKinds = [ReturnFiles.OwnerKind, ReturnFiles.PaperKind];

    public string Key => "returns";

    public int Order => 20;

    public string Heading => Text("Báo cáo chưa gửi");

    public string Capability => Contracts.Access.Capability.SeeReports;

    public Task<int> CountAsync(Guid unitId, CancellationToken cancellation) => Of(unitId).CountAsync(cancellation);

    public async Task<IReadOnlyList<OpenThing>> OpenAsync(Guid unitId, int skip, int take, CancellationToken cancellation) =>
        [.. (await Of(unitId).Join(db.Set<Period>(), one => one.PeriodId, period => period.Id, (one, period) => new { one, period })
            .OrderBy(row => row.period.CutOff).ThenBy(row => row.one.Number).Skip(skip).Take(take)
            .Select(row => new { row.one.Id, row.one.Kinds, row.one.State, row.one.DueOn, row.period.Quarter, row.period.Year }).ToListAsync(cancellation))
            .Select(row => new OpenThing($"Báo cáo {Period.Name(row.Kinds, row.Quarter, row.Year)}", StateWords.Of(row.State), null, row.DueOn, $"/bao-cao/{row.Id}"))];

    public async Task<IReadOnlyList<PassedThing>> PassAsync(PassingOn of, CancellationToken cancellation)
    {
        var passed = new List<PassedThing>();
        foreach (var made in await Of(of.From.Id).OrderBy(one => one.Number).ToListAsync(cancellation))
        {
            passed.Add(await PassAsync(made, of, cancellation));
        }

        return passed;
    }

    /// <summary>Sent back after its unit has ended: nobody is there to mend it, so it passes now.</summary>
    public async Task ReturnedAsync(ReturnSheet sheet, CancellationToken cancellation)
    {
        var unit = sheet.Unit;
        if (unit.To < clock.Today && (await succession.AfterAsync([unit.Id], clock.Today, cancellation)).GetValueOrDefault(unit.Id) is [var id, ..])
        {
            var to = await db.Set<UnitRow>().AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
            var of = new PassingOn(new(unit.Id, unit.Name, unit.ShortName), new(to.Id, to.Name, to.ShortName), "đơn vị đã kết thúc hoạt động, báo cáo được trả lại sau đó", Guid.Empty);
            await PassAsync(sheet.Return, of, cancellation);
        }
    }

    public async Task<int> TakeBackAsync(PassingOn of, IReadOnlyList<PassedThing> things, CancellationToken cancellation)
    {
        var byId = things.ToDictionary(thing => thing.Id);
        var ids = byId.Keys.ToList();
        var untouched = (await db.Set<Return>().Where(one => ids.Contains(one.Id)).ToListAsync(cancellation)).FindAll(one => one.Version == byId[one.Id].Version);
        foreach (var made in untouched)
        {
            var before = byId[made.Id].Before!;
            if (made.State is ReturnState.Merged)
            {
                (made.State, made.MergedIntoId, made.MergedToUnitId) = (Enum.Parse<ReturnState>(before), null, null);
                await changes.RestoreAsync(new DutiesOfSource(ReturnDuty.SourceKind, made.Id), of.TakenBackWords, of.ActorId, cancellation);
                db.Record(new ReturnUnmerged(made.Id, made.UnitId), of.ActorId, clock.UtcNow);
            }
            else
            {
                await MoveAsync(made, new PassingOn(of.To, of.From, of.Why, of.ActorId), back: true, cancellation);
                made.NeverLate = bool.Parse(before);
            }

            Step(made, ReturnStepKind.PassedOn, of.TakenBackWords);
        }

        return things.Count - untouched.Count;
    }

    private IQueryable<Return> Of(Guid unitId) => db.Set<Return>().Where(one => one.UnitId == unitId
        && (one.State == ReturnState.Draft || one.State == ReturnState.Submitted || one.State == ReturnState.Returned)
        && db.Set<Period>().Any(period => period.Id == one.PeriodId && period.State != PeriodState.Locked));

    private async Task<PassedThing> PassAsync(Return made, PassingOn of, CancellationToken cancellation)
    {
        var like = await db.Set<Return>().Where(one => one.PeriodId == made.PeriodId && one.UnitId == of.To.Id).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancellation);
        if (like is not { } into)
        {
            var passed = new PassedThing(made.Id, PassedFate.Passed, made.Version + 1, made.NeverLate.ToString());
            await MoveAsync(made, of, back: false, cancellation);
            made.NeverLate |= ReturnNotice.IsShort(clock.Today, made.DueOn, law, locality);
            Step(made, ReturnStepKind.PassedOn, of.Words);
            return passed;
        }

        var merged = new PassedThing(made.Id, PassedFate.Merged, made.Version + 1, made.State.ToString());
        (made.State, made.MergedIntoId, made.MergedToUnitId) = (ReturnState.Merged, into, of.To.Id);
        Step(made, ReturnStepKind.Merged, of.MergedWords);
        await changes.WithdrawAsync(new DutiesOfSource(ReturnDuty.SourceKind, made.Id), of.MergedWords, of.ActorId, cancellation);
        db.Record(new ReturnMerged(made.Id, made.UnitId, into, of.To.Id), of.ActorId, clock.UtcNow);
        return merged;
    }

    private async Task MoveAsync(Return made, PassingOn of, bool back, CancellationToken cancellation)
    {
        made.UnitId = of.To.Id;
        foreach (var file in await db.Set<StoredFile>().Where(file => file.OwnerId == made.Id && FileKinds.Contains(file.OwnerKind)).ToListAsync(cancellation))
        {
            file.UnitId = of.To.Id;
        }

        await changes.PassAsync(new DutiesOfSource(ReturnDuty.SourceKind, made.Id), of, back, cancellation);
        db.Record(new ReturnPassedOn(made.Id, of.To.Id, of.From.Id), of.ActorId, clock.UtcNow);
    }

    private void Step(Return made, ReturnStepKind kind, string note) =>
        db.Add(new ReturnStep { Id = OrderedId.New(), ReturnNumber = made.Number, Kind = kind, At = clock.UtcNow, By = "CoSo", Note = note });

    private static string Text(string text) => text;
}

/// <summary>Whether a return is given with too little notice ever to be late.</summary>
internal static class ReturnNotice
{
    public static bool IsShort(DateOnly given, DateOnly? due, LawBook law, Locality locality) =>
        due is { } day && (day < given || law.Calendar.WorkingDaysBetween(given, day) < locality.Rules.ShortNoticeWorkingDays);
}
