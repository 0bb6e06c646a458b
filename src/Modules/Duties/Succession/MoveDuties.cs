using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>Another unit goes on with duties: evidence and search follow, so that whoever finds the duty finds all of it.</summary>
internal sealed class MoveDuties(AppDbContext db, DutyBook book)
{
    /// <param name="noticeOn">Day from which the notice counts; today where none is named.</param>
    public async Task RunAsync(IReadOnlyList<Duty> duties, PassingOn of, string words, CancellationToken cancellation, Func<Duty, DateOnly>? noticeOn = null)
    {
        foreach (var duty in duties)
        {
            duty.PassTo(of.To.Id, noticeOn?.Invoke(duty) ?? book.Today);
            book.Settle(duty);
            book.Write(duty, new NewDeed(DeedKind.PassedOn) { Text = words }, of.ActorId);
            book.Record(new DutyPassedOn(duty.Id, of.To.Id, of.From.Id), of.ActorId);
        }

        var byId = duties.ToDictionary(duty => duty.Id);
        foreach (var file in await FilesAsync(byId.Keys, cancellation))
        {
            file.UnitId = of.To.Id;
        }

        foreach (var entry in await EntriesAsync(byId.Keys, cancellation))
        {
            var duty = byId[entry.SubjectId];
            entry.UnitId = of.To.Id;
            entry.Folded = VietnameseText.Fold($"{duty.Title} {duty.SourceLabel} {of.To.ShortName}");
        }
    }

    /// <summary>Another unit stands in the assigner's place.</summary>
    public async Task AssignAsync(IReadOnlyList<Duty> duties, PassingOn of, string words, CancellationToken cancellation)
    {
        foreach (var duty in duties)
        {
            duty.AssignerUnitId = of.To.Id;
            book.Write(duty, new NewDeed(DeedKind.PassedOn) { Text = $"Đơn vị giao việc: {words}" }, of.ActorId);
            book.Record(new DutyAssignerPassedOn(duty.Id, duty.UnitId, of.From.Id, of.To.Id), of.ActorId);
        }

        var ids = duties.Select(duty => duty.Id).ToList();
        (await FilesAsync(ids, cancellation)).ForEach(file => file.AlsoUnitId = of.To.Id);
        (await EntriesAsync(ids, cancellation)).ForEach(entry => entry.AlsoUnitId = of.To.Id);
    }

    private async Task<List<StoredFile>> FilesAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var of = ids.ToList();
        return of.Count == 0 ? [] : await db.Set<StoredFile>().Where(file => of.Contains(file.OwnerId) && file.OwnerKind == Evidence.OwnerKind).ToListAsync(cancellation);
    }

    private async Task<List<SearchEntry>> EntriesAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var of = ids.ToList();
        return of.Count == 0 ? [] : await db.Set<SearchEntry>().Where(entry => of.Contains(entry.SubjectId)).ToListAsync(cancellation);
    }
}
