using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Chasing;

/// <summary>
/// The day's steps of chasing: which duties reached one, whom it goes to, and the record of it. Adds to the unit of work of
/// the daily messages and never saves.
/// </summary>
internal sealed class ChaseDuties(AppDbContext db, ChaseSchemes schemes, IOfficerMail officers, LawBook law, DutyBook book)
{
    /// <summary>A day takes so many, the longest due first; the rest the next day.</summary>
    private const int MostADay = 3000;

    /// <param name="byLetter">Whether letters can be sent at all.</param>
    /// <returns>A notice for each officer told.</returns>
    public async Task<List<ChaseNotice>> RunAsync(DateOnly today, bool byLetter, CancellationToken cancellation)
    {
        if (await schemes.OnAsync(today, cancellation) is not { } steps || !steps.StrongestFirst.Any())
        {
            return [];
        }

        var reached = (await CandidatesAsync(today, steps, cancellation))
            .Select(one => (one.Duty, Step: ChaseClock.StepOn(today, one.Facts, steps, law.Calendar), one.UnitName))
            .Where(one => one.Step is not null).Select(one => new Reached(one.Duty, one.Step!.Value, one.UnitName)).ToList();
        var told = await ToldAsync(reached, cancellation);
        return [.. reached.SelectMany(one => Keep(one, told(one), steps, today, byLetter))];
    }

    private async Task<List<Candidate>> CandidatesAsync(DateOnly today, ChaseSteps steps, CancellationToken cancellation)
    {
        var before = Math.Max(0, -steps.StrongestFirst.Min(step => steps.Days(step)!.Value));
        var last = before == 0 ? today : law.Calendar.AddWorkingDays(today, before);
        var top = steps.StrongestFirst.First();
        var rows = await db.Set<Duty>().AsNoTracking()
            .Where(duty => duty.State == DutyState.Open && duty.DueOrder <= last && duty.WaitingOnUnitId == null && !duty.IsRequested
                && (duty.LateAfter != null || duty.DueOrder >= today)
                && !db.Set<Chase>().Any(chase => chase.DutyId == duty.Id && chase.DueOn == duty.DueOn && chase.Step == top))
            .OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id).Take(MostADay)
            .Join(db.Set<UnitRow>(), duty => duty.UnitId, unit => unit.Id, (duty, unit) => new { duty, unit.ShortName, Steps = db.Set<Chase>().Where(chase => chase.DutyId == duty.Id && chase.DueOn == duty.DueOn).Select(chase => chase.Step).ToList() })
            .ToListAsync(cancellation);
        return rows.ConvertAll(row => new Candidate(
            row.duty,
            new ChaseFacts(row.duty.DueOn, row.duty.LateAfter, row.duty.ShownLateFrom, row.duty.IsRequested, row.duty.WaitingOnUnitId is not null, row.Steps.Count == 0 ? null : row.Steps.Max()),
            row.ShortName));
    }

    /// <summary>Whom each step goes to: three questions for the whole day, however many duties.</summary>
    private async Task<Func<Reached, IReadOnlyList<RoleHolder>>> ToldAsync(List<Reached> reached, CancellationToken cancellation)
    {
        List<Guid> units = [.. reached.Select(one => one.Duty.UnitId).Distinct()];
        List<Guid> assigners = [.. reached.Where(one => one.Step is ChaseStep.Above).Select(one => one.Duty.AssignerUnitId).Distinct()];
        var officersOf = (await officers.HoldersAsync(units, [Capability.ReportDuties], cancellation)).ToLookup(holder => holder.UnitId);
        var headsOf = (await officers.HoldersAsync(units, [Capability.ReportDuties, Capability.ApproveReports], cancellation)).ToLookup(holder => holder.UnitId);
        var above = (await officers.HoldersAsync(assigners, [Capability.AssignDuties], cancellation))
            .Concat(await officers.HoldersAsync(assigners, [Capability.SeeBoard, Capability.ApproveReports], cancellation)).ToLookup(holder => holder.UnitId);
        return one => one.Step switch
        {
            ChaseStep.Head => [.. headsOf[one.Duty.UnitId]],
            ChaseStep.Above => [.. above[one.Duty.AssignerUnitId].DistinctBy(holder => holder.AccountId)],
            _ => [.. officersOf[one.Duty.UnitId]],
        };
    }

    private IEnumerable<ChaseNotice> Keep(Reached one, IReadOnlyList<RoleHolder> told, ChaseSteps steps, DateOnly today, bool byLetter)
    {
        var duty = one.Duty;
        var chase = new Chase
        {
            Id = OrderedId.New(), DutyId = duty.Id, UnitId = duty.UnitId, AssignerUnitId = duty.AssignerUnitId, Step = one.Step, Day = today,
            DueOn = duty.DueOn!.Value, LateDays = duty.LateAfter is { } late && late < today ? law.Calendar.WorkingDaysBetween(late, today) : 0,
            IsExplained = duty.ExplainedOn is not null, StepsFrom = steps.From,
        };
        db.Add(chase);
        var recipients = told.Count == 0
            ? [new ChaseRecipient { ChaseId = chase.Id, Number = 1, To = one.UnitName, Channel = ChaseChannel.Page }]
            : told.Select((holder, place) => new ChaseRecipient
            {
                ChaseId = chase.Id, Number = place + 1, AccountId = holder.AccountId, To = holder.Title.Length == 0 ? one.UnitName : holder.Title,
                Channel = byLetter && holder.Address is not null ? ChaseChannel.Letter : ChaseChannel.Page,
            }).ToList();
        db.AddRange(recipients);
        var to = string.Join("; ", recipients.Take(5).Select(recipient => recipient.To)) + (recipients.Count > 5 ? $"; và {recipients.Count - 5} nơi khác" : "");
        book.Write(duty, new NewDeed(DeedKind.Chased) { Text = $"{ChaseWords.Of(one.Step)}. {chase.Reason}; các bước áp dụng từ {Vn.Day(steps.From)}. Gửi: {to}." }, Guid.Empty, changes: false);
        book.Record(new DutyChased(duty.Id, duty.UnitId, one.Step, today), Guid.Empty);
        return told.Where(holder => byLetter && holder.Address is not null)
            .Select(holder => new ChaseNotice(holder.AccountId, holder.Address!, one.Step, one.UnitName, duty.Title, chase.DueOn, chase.Reason));
    }

    private sealed record Candidate(Duty Duty, ChaseFacts Facts, string UnitName);

    private sealed record Reached(Duty Duty, ChaseStep Step, string UnitName);
}

/// <summary>One duty's step as a line of an officer's letter of the day.</summary>
internal sealed record ChaseNotice(Guid AccountId, string Address, ChaseStep Step, string UnitName, string Title, DateOnly DueOn, string Reason);
