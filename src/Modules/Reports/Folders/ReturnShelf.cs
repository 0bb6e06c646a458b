using CoSo.Contracts.Folders;
using CoSo.Data.Files;
using CoSo.Reports.Pages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Reports' part of an inspection file: returns whose cut-off lies in the period, with their signed papers and attachments.</summary>
internal sealed class ReturnShelf(AppDbContext db) : IEvidenceShelf
{
    public int Order => 30;

    public async Task<IReadOnlyList<EvidenceItem>> FindAsync(EvidenceScope scope, int most, CancellationToken cancellation)
    {
        var units = scope.UnitIds.ToList();
        var rows = await (
            from one in db.Set<Return>().AsNoTracking()
            where units.Contains(one.UnitId)
            join period in db.Set<Period>() on one.PeriodId equals period.Id
            where period.CutOff >= scope.From && period.CutOff <= scope.To && period.State != PeriodState.Waiting
            orderby period.CutOff, one.UnitId
            select new { one.Id, one.UnitId, one.Kinds, one.State, one.PaperNumber, one.PaperDate, one.PaperFileId, one.SentOn, period.Quarter, period.Year }).Take(most + 1).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var files = (await db.Set<StoredFile>().AsNoTracking()
            .Where(file => ids.Contains(file.OwnerId) && (file.OwnerKind == ReturnFiles.OwnerKind || file.OwnerKind == ReturnFiles.PaperKind) && file.WithdrawnAt == null)
            .OrderByDescending(file => file.OwnerKind).ThenBy(file => file.Id).ToListAsync(cancellation))
            .ToLookup(file => file.OwnerId, file => new EvidenceFile(file.Id, file.MediaType, Path.GetExtension(file.Name), file.Size));
        return rows.ConvertAll(row => new EvidenceItem(EvidenceChapter.Reports, $"Báo cáo {Period.Name(row.Kinds, row.Quarter, row.Year)}", row.UnitId, StateWords.Of(row.State))
        {
            Number = row.PaperNumber, On = row.PaperDate ?? row.SentOn, Files = [.. files[row.Id]], Url = $"/bao-cao/{row.Id}",
            Missing = row.PaperFileId is not null || row.State is ReturnState.Merged ? null : row.SentOn is null ? "chưa gửi báo cáo" : "chưa có văn bản đã ký",
        });
    }
}
