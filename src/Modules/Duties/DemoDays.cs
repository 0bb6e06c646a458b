using System.Text;
using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Documents.Inspection;
using CoSo.Duties.Assign;
using CoSo.Duties.Report;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>Units note progress, report, explain, wait; the coordinator confirms, returns, urges. Returns and their duties are the reports' own.</summary>
internal sealed class DemoDays(IDemoPeople people, AppDbContext db, Locality locality, LawBook law, DemoChasing chasing) : IDemoDays
{
    private const int NotesADay = 5;

    private static readonly string[] Sources = ["measure", WaitForUnit.SourceKind, RaiseByHand.SourceKind, "proposal"];

    public int Order => 20;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        if (!law.Calendar.IsWorkingDay(day))
        {
            return;
        }

        var duties = await DutiesAsync(cancellation);
        var acts = duties.Select(duty => (Duty: duty, Act: duty.UnitAct(day, law.Calendar))).Where(one => one.Act is not null).ToList();
        var notes = acts.Where(one => one.Act == DemoAct.Note).OrderBy(one => DemoChance.Of(1000, $"{one.Duty.Seed}{day:yyyyMMdd}")).Skip(NotesADay).ToList();
        foreach (var unit in acts.Except(notes).GroupBy(one => one.Duty.UnitId))
        {
            if (await people.OfUnitAsync(unit.Key, Capability.ReportDuties, cancellation) is { } officer)
            {
                await people.ActAsync(officer, services => ActAsync(services, day, [.. unit.Select(one => (one.Duty, one.Act!.Value))], cancellation));
            }
        }

        var coordinator = await people.OfAuthorityAsync(Capability.AssignDuties, cancellation);
        var answers = duties.Except(acts.Select(one => one.Duty)).Where(duty => coordinator.Can(Capability.AssignDuties, duty.AssignerPath))
            .Select(duty => (Duty: duty, Act: duty.AssignerAct(day, law.Calendar))).Where(one => one.Act is not null).Select(one => (one.Duty, one.Act!.Value)).ToList();
        if (answers.Count > 0)
        {
            await people.ActAsync(coordinator, services => ActAsync(services, day, answers, cancellation));
        }

        await chasing.LiveAsync(day, coordinator, cancellation);
    }

    private async Task<List<DemoDuty>> DutiesAsync(CancellationToken cancellation)
    {
        var returned = (await db.Set<Deed>().Where(deed => deed.Kind == DeedKind.Returned).Select(deed => new { deed.DutyId, deed.Day }).ToListAsync(cancellation))
            .GroupBy(deed => deed.DutyId).ToDictionary(group => group.Key, group => group.Max(deed => deed.Day));
        var duties = await (
            from duty in db.Set<Duty>().AsNoTracking()
            where (duty.State == DutyState.Open || duty.State == DutyState.Reported) && Sources.Contains(duty.SourceKind)
            join unit in db.Set<UnitRow>() on duty.UnitId equals unit.Id
            join assigner in db.Set<UnitRow>() on duty.AssignerUnitId equals assigner.Id
            orderby unit.Position, duty.Title, duty.Id
            select new DemoDuty
            {
                Id = duty.Id, UnitId = unit.Id, UnitCode = unit.Code, Title = duty.Title, FoldedTitle = duty.FoldedTitle, SourceKind = duty.SourceKind,
                Period = duty.Period, State = duty.State, Relation = duty.Relation, IsRequested = duty.IsRequested, Content = duty.Content, IsBegun = duty.IsBegun,
                IsWaiting = duty.WaitingOnUnitId != null, GivenOn = duty.GivenOn, DueOn = duty.DueOn, LateAfter = duty.LateAfter,
                ExplainedOn = duty.ExplainedOn, ReportedOn = duty.ReportedOn, AssignerPath = assigner.Path,
            }).ToListAsync(cancellation);
        return duties.ConvertAll(duty => returned.TryGetValue(duty.Id, out var on) ? duty with { ReturnedOn = on } : duty);
    }

    private async Task<int> ActAsync(IServiceProvider services, DateOnly day, List<(DemoDuty Duty, DemoAct Act)> acts, CancellationToken cancellation)
    {
        var access = services.GetRequiredService<DutyAccess>();
        foreach (var (seen, act) in acts)
        {
            if (await access.FindAsync(seen.Id, cancellation) is { } hand && (act < DemoAct.Confirm ? hand.MayReport : hand.MayAssign))
            {
                var outcome = act < DemoAct.Confirm
                    ? await UnitAsync(services, hand.Duty, seen, act, day, cancellation)
                    : await AssignerAsync(services, hand.Duty, seen, act, day, cancellation);
                if (outcome.Refusal is { } refusal)
                {
                    throw new InvalidOperationException($"The demo year on {day}: {act} of \"{seen.Title}\" by {seen.UnitCode}: {refusal.Code}");
                }
            }
        }

        return acts.Count;
    }

    private async Task<Outcome<Duty>> UnitAsync(IServiceProvider services, Duty duty, DemoDuty seen, DemoAct act, DateOnly day, CancellationToken cancellation)
    {
        var seed = $"{seen.Seed}|{day:yyyyMMdd}";
        switch (act)
        {
            case DemoAct.Note:
                await AgreeAsync(services, duty, seen, day, cancellation);
                return await services.GetRequiredService<NoteProgress>().RunAsync(duty, DemoTexts.Note(seen.FoldedTitle, seed), [], cancellation);
            case DemoAct.Explain:
                return await services.GetRequiredService<ExplainLateness>().RunAsync(duty, DemoTexts.Explanation(seed), cancellation);
            case DemoAct.Wait:
                var coordinatorUnit = await db.Set<UnitRow>().Where(unit => unit.Code == locality.CoordinatorUnit).Select(unit => unit.Id).FirstAsync(cancellation);
                return seen.UnitId == coordinatorUnit
                    ? duty
                    : await services.GetRequiredService<WaitForUnit>().RunAsync(
                        duty, coordinatorUnit, "Cung cấp mẫu biểu và số liệu năm trước để thực hiện", law.Calendar.AddWorkingDays(day, 7), cancellation);
            default:
                var text = DemoTexts.Done(seen.FoldedTitle, seed);
                return await services.GetRequiredService<ReportDuty>().RunAsync(
                    duty, duty.Content is DutyContent.Full ? new Done(text, day, seen.Relation is DutyRelation.Draft ? $"Tờ trình số {20 + seen.Luck(200, "submission")}/TTr ngày {Vn.Day(day)}" : null) : new Done(null, day),
                    duty.Content is DutyContent.Full ? Files(seen, text, day) : [], cancellation);
        }
    }

    /// <summary>Whoever begins has asked those who co-operate, and notes what they said on the telephone or wrote.</summary>
    private static async Task AgreeAsync(IServiceProvider services, Duty duty, DemoDuty seen, DateOnly day, CancellationToken cancellation)
    {
        if (duty.IsBegun || duty.PartnerNames is null)
        {
            return;
        }

        var partners = await services.GetRequiredService<AppDbContext>().Set<DutyPartner>().Where(partner => partner.DutyId == duty.Id)
            .Select(partner => partner.UnitId).ToListAsync(cancellation);
        foreach (var partner in partners.Where((_, place) => seen.Luck(3, $"agrees{place}") > 0))
        {
            var byLetter = seen.Luck(3, $"how{partners.IndexOf(partner)}") == 0;
            var consent = new NewConsent(
                partner, byLetter ? ConsentHow.Letter : ConsentHow.Phone, byLetter ? "Thủ trưởng đơn vị" : "Người phụ trách", day,
                byLetter ? $"số {30 + seen.Luck(300, "letter")}/CV ngày {Vn.Day(day)}" : null, null);
            await services.GetRequiredService<RecordConsent>().RunAsync(new DutyInHand(duty, MayReport: true, MayAssign: false, null), consent, cancellation);
        }
    }

    private static List<InspectedFile> Files(DemoDuty seen, string text, DateOnly day)
    {
        if (seen.Luck(4, "file") > 0)
        {
            return [];
        }

        var content = $"TÀI LIỆU MINH CHỨNG (bản trình diễn)\n\nNội dung: {seen.Title}\nNgày: {Vn.Day(day)}\nKết quả: {text}\n";
        var inspected = FileInspector.Inspect(Encoding.UTF8.GetBytes(content), $"minh-chung-{day:yyyyMMdd}.txt");
        return inspected.Value is { } file ? [file] : throw new InvalidOperationException($"The demo year's evidence: {inspected.Refusal!.Code}");
    }

    private static async Task<Outcome<Duty>> AssignerAsync(IServiceProvider services, Duty duty, DemoDuty seen, DemoAct act, DateOnly day, CancellationToken cancellation) => act switch
    {
        DemoAct.Return => await services.GetRequiredService<ReturnDuty>().RunAsync(duty, DemoTexts.Return(seen.Seed), cancellation),
        DemoAct.Urge => await services.GetRequiredService<UrgeUnit>().RunAsync(duty, "Việc đã quá hạn, đề nghị đơn vị tập trung hoàn thành và báo cáo.", cancellation),
        DemoAct.Withdraw => await services.GetRequiredService<WithdrawDuty>().RunAsync(duty, "Nội dung đã lồng ghép vào việc khác của đơn vị.", cancellation),
        _ when seen.Relation is DutyRelation.Draft => await services.GetRequiredService<IssuePaper>().RunAsync(duty, new IssuedPaper($"{120 + seen.Luck(600, "paper")}/UBND-NV", day), null, cancellation),
        _ => await services.GetRequiredService<ConfirmDuty>().RunAsync(duty, null, cancellation),
    };
}
