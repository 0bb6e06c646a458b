using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>Duties follow their source when it changes.</summary>
internal sealed class DutyChanges(AppDbContext db, DutyBook book, MoveDuties moveDuties) : IDutyChanges
{
    public async Task<int> ChangeAsync(DutiesOfSource source, DutyChange change, Guid actorId, CancellationToken cancellation)
    {
        var changed = 0;
        foreach (var duty in await OpenAsync(source, cancellation))
        {
            // Both, though the first already changed it.
            if (await RetitleAsync(duty, change, actorId, cancellation) | SetDay(duty, change, actorId))
            {
                changed++;
            }
        }

        return changed;
    }

    public async Task<int> WithdrawAsync(DutiesOfSource source, string reason, Guid actorId, CancellationToken cancellation)
    {
        var open = await OpenAsync(source, cancellation);
        foreach (var duty in open)
        {
            duty.Withdraw(book.Today);
            book.Settle(duty);
            book.Write(duty, new NewDeed(DeedKind.Withdrawn) { Text = reason }, actorId);
            book.Record(new DutyWithdrawn(duty.Id, duty.UnitId), actorId);
        }

        return open.Count;
    }

    public async Task FulfilAsync(DutiesOfSource source, DateOnly on, string text, Guid actorId, CancellationToken cancellation)
    {
        foreach (var duty in await OpenAsync(source, cancellation))
        {
            book.Report(duty, on, text, actorId);
            book.Close(duty, null, null, actorId);
        }
    }

    public async Task<int> UrgeAsync(DutiesOfSource source, string text, Guid actorId, CancellationToken cancellation)
    {
        var open = (await OpenAsync(source, cancellation)).Where(duty => duty.State is DutyState.Open).ToList();
        foreach (var duty in open)
        {
            book.Write(duty, new NewDeed(DeedKind.Urged) { Text = text }, actorId, changes: false);
            book.Record(new DutyUrged(duty.Id, duty.UnitId), actorId);
        }

        return open.Count;
    }

    public async Task RefineAsync(DutiesOfSource source, DutyRefinement refinement, Guid actorId, CancellationToken cancellation)
    {
        // A duty done before the unit's plan was approved stands in it all the same.
        foreach (var duty in (await OfAsync(source, cancellation)).Where(duty => duty.State is not DutyState.Withdrawn))
        {
            duty.Refine(refinement.Label, refinement.Url);
            book.Write(duty, new NewDeed(DeedKind.Planned) { Text = refinement.Text, Paper = refinement.Label }, actorId);
            book.Record(new DutyRefined(duty.Id, duty.UnitId, refinement.Url), actorId);
        }
    }

    public async Task PassAsync(DutiesOfSource source, PassingOn of, bool back, CancellationToken cancellation) =>
        await moveDuties.RunAsync(
            await OpenAsync(source, cancellation), of, back ? (of with { From = of.To, To = of.From }).TakenBackWords : of.Words, cancellation, back ? duty => duty.GivenOn : null);

    public async Task RestoreAsync(DutiesOfSource source, string reason, Guid actorId, CancellationToken cancellation)
    {
        foreach (var duty in (await OfAsync(source, cancellation)).Where(duty => duty.State is DutyState.Withdrawn))
        {
            duty.Reopen();
            book.Settle(duty);
            book.Write(duty, new NewDeed(DeedKind.PassedOn) { Text = reason }, actorId);
            book.Record(new DutyUnmerged(duty.Id, duty.UnitId), actorId);
        }
    }

    private async Task<bool> RetitleAsync(Duty duty, DutyChange change, Guid actorId, CancellationToken cancellation)
    {
        var title = change.Title is null ? duty.Title : VietnameseText.Clean(change.Title);
        title = title.Length <= Duty.TitleMaxLength ? title : title[..(Duty.TitleMaxLength - 1)] + "…";
        if (title == duty.Title)
        {
            return false;
        }

        book.Write(duty, new NewDeed(DeedKind.Retitled) { Text = $"{duty.Title} → {title}", Paper = change.Paper }, actorId);
        var folded = VietnameseText.Fold(title);
        duty.Retitle(title, folded.Length <= Duty.TitleMaxLength ? folded : folded[..Duty.TitleMaxLength]);
        book.Record(new DutyRetitled(duty.Id, duty.UnitId), actorId);
        if (await db.Set<SearchEntry>().SingleOrDefaultAsync(one => one.SubjectId == duty.Id, cancellation) is { } entry)
        {
            var unit = await db.Set<UnitRow>().Where(row => row.Id == duty.UnitId).Select(row => row.ShortName).SingleAsync(cancellation);
            entry.Title = title;
            entry.Folded = VietnameseText.Fold($"{title} {duty.SourceLabel} {unit}");
        }

        return true;
    }

    private bool SetDay(Duty duty, DutyChange change, Guid actorId)
    {
        if (!change.SetsDay || change.DueOn == duty.DueOn || duty.State is not DutyState.Open)
        {
            return false;
        }

        var before = duty.DueOn;
        duty.SetDue(change.DueOn, change.Paper, book.Today);
        book.Settle(duty);
        var text = $"{(before is null ? "Chưa ấn định hạn" : Vn.Day(before))} → {(change.DueOn is null ? "Chưa ấn định hạn" : Vn.Day(change.DueOn))}";
        book.Write(duty, new NewDeed(DeedKind.DueSet) { Text = text, Paper = change.Paper, Day = change.DueOn ?? book.Today }, actorId);
        book.Record(new DutyDueSet(duty.Id, duty.UnitId, before, change.DueOn), actorId);
        return true;
    }

    private async Task<List<Duty>> OpenAsync(DutiesOfSource source, CancellationToken cancellation) =>
        [.. (await OfAsync(source, cancellation)).Where(duty => duty.State is DutyState.Open or DutyState.Reported)];

    /// <summary>Stored, or raised in the same unit of work and not yet saved.</summary>
    private async Task<List<Duty>> OfAsync(DutiesOfSource source, CancellationToken cancellation)
    {
        var stored = await db.Set<Duty>()
            .Where(duty => duty.SourceId == source.Id && duty.SourceKind == source.Kind && (source.UnitId == null || duty.UnitId == source.UnitId))
            .ToListAsync(cancellation);
        return [.. stored.Union(db.Set<Duty>().Local.Where(duty => duty.SourceId == source.Id && duty.SourceKind == source.Kind && (source.UnitId is null || duty.UnitId == source.UnitId)))];
    }
}
