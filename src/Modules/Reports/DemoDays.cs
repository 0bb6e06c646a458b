using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>
/// Periods open; units draft and send, three of them late, one not at all; one return comes back to be mended; the rest is
/// accepted; behind the sending day the consolidated report is saved, approved, brought back with its number, the figures locked.
/// </summary>
internal sealed class DemoDays(IDemoPeople people, AppDbContext db, OpenPeriod openPeriod, Locality locality, LawBook law) : IDemoDays
{
    private const int LateSenders = 3;
    private const int Silent = 3;
    private const int MendedOnce = 4;

    public int Order => 30;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        await openPeriod.OpenDueAsync(cancellation);
        if (!law.Calendar.IsWorkingDay(day))
        {
            return;
        }

        var periods = await db.Set<Period>().AsNoTracking()
            .Where(p => p.State == PeriodState.Open || p.State == PeriodState.Consolidated).OrderBy(p => p.CutOff).ToListAsync(cancellation);
        foreach (var period in periods.Where(p => p.CutOff <= day.AddDays(45)))
        {
            await LiveReturnsAsync(period, day, cancellation);
            if (law.Calendar.AddWorkingDays(period.DueOn ?? period.CutOff, 6) <= day)
            {
                await ConsolidateAsync(period, day, cancellation);
            }
        }
    }

    private static T Done<T>(Outcome<T>? outcome, string what) =>
        outcome is { Value: { } value } ? value : throw new InvalidOperationException($"The demo year's returns: {what}: {outcome?.Refusal?.Code ?? "not found"}");

    private async Task LiveReturnsAsync(Period period, DateOnly day, CancellationToken cancellation)
    {
        var rows = await (
            from r in db.Set<Return>().AsNoTracking()
            where r.PeriodId == period.Id
            join unit in db.Set<UnitRow>() on r.UnitId equals unit.Id
            orderby unit.Position
            select new Row(r.Id, r.UnitId, unit.Code, r.State, r.NeverLate, r.SavedAt != null, r.SentOn, r.Steps.Any(step => step.Kind == ReturnStepKind.SentBack)))
            .ToListAsync(cancellation);
        var drawn = rows.OrderBy(row => row.NeverLate).ThenBy(row => DemoChance.Of(10_000, $"{row.UnitCode}|{period.Key}")).ToList();
        for (var at = 0; at < drawn.Count; at++)
        {
            var row = drawn[at];
            if (row.State is ReturnState.Draft or ReturnState.Returned && at != Silent)
            {
                await WriteAsync(period, row, SendingDay(period, row, at), day, cancellation);
            }
            else if (row.State == ReturnState.Sent && row.SentOn < day)
            {
                await ReceiveAsync(row, at == MendedOnce && !row.WasSentBack, cancellation);
            }
        }
    }

    private DateOnly SendingDay(Period period, Row row, int at)
    {
        var due = period.DueOn ?? period.CutOff;
        if (at < LateSenders)
        {
            return law.Calendar.AddWorkingDays(due, 1 + at);
        }

        var day = law.Calendar.AddWorkingDays(period.CutOff, DemoChance.Of(8, $"{row.UnitCode}|{period.Key}|send") - 5);
        return day > due ? due : day;
    }

    private async Task WriteAsync(Period period, Row row, DateOnly sendOn, DateOnly day, CancellationToken cancellation)
    {
        var draftOn = law.Calendar.AddWorkingDays(sendOn, -(2 + DemoChance.Of(18, $"{row.UnitCode}|{period.Key}|draft")));
        var sends = day >= sendOn;
        if ((!sends && (row.IsSaved || day < draftOn)) || await people.OfUnitAsync(row.UnitId, Capability.FillReports, cancellation) is not { } officer)
        {
            return;
        }

        var leader = await people.OfUnitAsync(row.UnitId, Capability.ApproveReports, cancellation);
        await people.ActAsync(officer, async services =>
        {
            var desk = services.GetRequiredService<ReturnDesk>();
            var sheet = await desk.FindAsync(row.Id, cancellation) ?? throw new InvalidOperationException($"{row.UnitCode} does not see its own return.");
            var proposal = await desk.ProposeAsync(sheet, cancellation);
            Done(await desk.Save.RunAsync(row.Id, sends ? DemoContent.Full(sheet, proposal) : DemoContent.Half(sheet, proposal), cancellation), $"saved by {row.UnitCode}");
            return !sends ? null
                : leader is null || leader.Id == officer.Id ? Done(await desk.Send.RunAsync(row.Id, "Thủ trưởng đơn vị", cancellation), $"sent by {row.UnitCode}")
                : Done(await desk.Submit.RunAsync(row.Id, cancellation), $"submitted by {row.UnitCode}");
        });
        if (sends && leader is not null && leader.Id != officer.Id)
        {
            await people.ActAsync(leader, async services =>
                Done(await services.GetRequiredService<ReturnDesk>().Send.RunAsync(row.Id, null, cancellation), $"sent by the head of {row.UnitCode}"));
        }
    }

    private async Task ReceiveAsync(Row row, bool sendsBack, CancellationToken cancellation)
    {
        var coordinator = await people.OfAuthorityAsync(Capability.ConsolidateReports, cancellation);
        await people.ActAsync(coordinator, async services =>
        {
            var desk = services.GetRequiredService<ReturnDesk>();
            return sendsBack
                ? Done(await desk.SendBack.RunAsync(row.Id, "Đề nghị rà lại số liệu tiếp công dân và nêu rõ kết quả trả lời kiến nghị.", [], cancellation), "sent back")
                : Done(await desk.Accept.RunAsync(row.Id, cancellation), "accepted");
        });
    }

    /// <summary>One step a working day: saved, approved, brought back, locked.</summary>
    private async Task ConsolidateAsync(Period period, DateOnly day, CancellationToken cancellation)
    {
        var coordinator = await people.OfAuthorityAsync(Capability.ConsolidateReports, cancellation);
        var leader = await people.OfAuthorityAsync(Capability.ApproveReports, cancellation);
        var report = await db.Set<ConsolidatedReport>().AsNoTracking().SingleOrDefaultAsync(r => r.PeriodId == period.Id, cancellation);
        if (report is null)
        {
            return;
        }

        if (report.SavedAt is null)
        {
            await WithSheetAsync(coordinator, period, (verbs, sheet) => verbs.SaveAsync(
                sheet, new ConsolidatedDraft(sheet.Report.Version, sheet.Parts.ToDictionary(part => part.Field.Name, part => part.Text), false, leader.Name), cancellation), cancellation);
        }
        else if (report.State == ConsolidatedState.Draft)
        {
            await WithSheetAsync(leader, period, (verbs, sheet) => verbs.ApproveAsync(sheet, cancellation), cancellation);
        }
        else if (report.PaperFileId is null)
        {
            var number = $"{200 + (period.Quarter * 57)}/BC-UBND";
            await WithSheetAsync(coordinator, period, (verbs, sheet) => verbs.BringPaperAsync(sheet, DemoPaper.Of(number, day), cancellation), cancellation);
        }
        else
        {
            await people.ActAsync(coordinator, async services =>
                Done(await services.GetRequiredService<PeriodVerbs>().Lock.RunAsync(period.CutOff, cancellation), $"locked for {locality.Key}"));
        }
    }

    private Task<ConsolidatedReport> WithSheetAsync(
        Officer officer, Period period, Func<ConsolidatedVerbs, ConsolidatedSheet, Task<Outcome<ConsolidatedReport>>> act, CancellationToken cancellation) =>
        people.ActAsync(officer, async services =>
        {
            var desk = services.GetRequiredService<ConsolidatedDesk>();
            var sheet = await desk.FindAsync(period.CutOff, cancellation) ?? throw new InvalidOperationException($"{officer.Name} does not see the report of {period.Key}.");
            return Done(await act(desk.Verbs, sheet), $"consolidated {period.Key}");
        });

    private sealed record Row(Guid Id, Guid UnitId, string UnitCode, ReturnState State, bool NeverLate, bool IsSaved, DateOnly? SentOn, bool WasSentBack);
}
