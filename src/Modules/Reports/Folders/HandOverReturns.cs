using CoSo.Contracts.Folders;
using CoSo.Contracts.Organization;
using CoSo.Reports.Pages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Reports' part of a hand-over: returns being written, returned, or sent without their signed paper. Returns are the unit's, nobody's own.</summary>
internal sealed class HandOverReturns(AppDbContext db) : IHandOver
{
    public int Order => 40;

    public string Heading => Key("Báo cáo đang soạn");

    public async Task<IReadOnlyList<OpenWork>> OpenAsync(HandingOver of, int most, CancellationToken cancellation)
    {
        var rows = await (
            from one in db.Set<Return>().AsNoTracking()
            where one.UnitId == of.UnitId && (one.State == ReturnState.Draft || one.State == ReturnState.Submitted || one.State == ReturnState.Returned
                || (one.State == ReturnState.Sent || one.State == ReturnState.Accepted) && one.PaperFileId == null)
            join period in db.Set<Period>() on one.PeriodId equals period.Id
            where period.State != PeriodState.Waiting
            join to in db.Set<UnitRow>() on one.ToUnitId equals to.Id
            orderby period.CutOff, one.Number
            select new { one.Id, one.Kinds, one.State, one.DueOn, one.PaperFileId, period.Quarter, period.Year, period.CutOff, To = to.Name }).Take(most + 1).ToListAsync(cancellation);
        return rows.ConvertAll(row => new OpenWork(
            $"Báo cáo {Period.Name(row.Kinds, row.Quarter, row.Year)}",
            row.State is ReturnState.Sent or ReturnState.Accepted ? $"{StateWords.Of(row.State)}, chưa có văn bản đã ký" : StateWords.Of(row.State), row.DueOn,
            $"Chốt số liệu ngày {Vn.Day(row.CutOff)}, gửi {row.To}")
        {
            WaitedFor = row.State is ReturnState.Submitted ? "thủ trưởng đơn vị" : null,
            Url = $"/bao-cao/{row.Id}",
        });
    }

    public Task<int> PassAsync(HandingOver of, CancellationToken cancellation) => Task.FromResult(0);

    private static string Key(string text) => text;
}
