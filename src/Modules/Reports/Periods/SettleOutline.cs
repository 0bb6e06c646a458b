using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Reading;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>The coordinator settles which headings the returns of a period have, by the outline that the level above sent.</summary>
internal sealed class SettleOutline(AppDbContext db, Officer officer, Clock clock)
{
    /// <summary>Longest outline that can be pasted.</summary>
    public const int TextMaxLength = 40_000;

    /// <summary>Reads the outline; nothing is stored.</summary>
    public static Outcome<IReadOnlyList<OutlineHeading>> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Refusal("no-outline", "Dán nội dung đề cương báo cáo.");
        }

        if (text.Length > TextMaxLength)
        {
            return new Refusal("outline-too-long", "Đề cương không quá 40.000 ký tự; chỉ dán phần đề mục.");
        }

        var read = ReportOutline.Read(text);
        return read.Value is { Count: 0 } ? new Refusal("no-headings", "Không thấy đề mục đánh số trong đề cương (I., 1., a)). Hãy đánh số các mục rồi đọc lại.") : read;
    }

    public async Task<Outcome<int>> RunAsync(DateOnly cutOff, string? text, CancellationToken cancellation)
    {
        var read = Read(text);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        var (period, fault) = await ChangeableAsync(cutOff, cancellation);
        if (period is null)
        {
            return fault!;
        }

        await RemoveAsync(period, cancellation);
        var position = 0;
        foreach (var heading in read.Value!.DistinctBy(h => h.Path))
        {
            db.Add(new PeriodHeading
            {
                Id = OrderedId.New(), PeriodId = period.Id, Position = position++, Number = heading.Path, Title = heading.Title,
                Hint = heading.Hint, WantsFigure = heading.WantsFigure, HasParts = heading.HasParts,
            });
        }

        db.Record(new PeriodOutlineSettled(period.Id, officer.UnitId, period.CutOff, position), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return position;
    }

    /// <summary>Back to the usual parts.</summary>
    public async Task<Outcome<int>> UndoAsync(DateOnly cutOff, CancellationToken cancellation)
    {
        var (period, fault) = await ChangeableAsync(cutOff, cancellation);
        if (period is null)
        {
            return fault!;
        }

        var removed = await RemoveAsync(period, cancellation);
        db.Record(new PeriodOutlineDropped(period.Id, officer.UnitId, period.CutOff), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return removed;
    }

    // What a unit has sent stands under the headings it was asked for.
    private async Task<(Period? Period, Refusal? Fault)> ChangeableAsync(DateOnly cutOff, CancellationToken cancellation)
    {
        var period = await db.Set<Period>().SingleOrDefaultAsync(p => p.CutOff == cutOff, cancellation);
        if (period is not { State: PeriodState.Waiting or PeriodState.Open })
        {
            return (null, new Refusal("not-open", "Kỳ báo cáo đã tổng hợp hoặc đã chốt số liệu; không đổi được đề cương."));
        }

        var sent = await db.Set<Return>().CountAsync(r => r.PeriodId == period.Id && r.SentOn != null, cancellation);
        return sent > 0
            ? (null, new Refusal("already-sent", "Đã có {0} đơn vị gửi báo cáo kỳ này; không đổi được đề cương. Hãy trả lại các báo cáo đó trước.") { Arguments = [sent] })
            : (period, null);
    }

    private async Task<int> RemoveAsync(Period period, CancellationToken cancellation)
    {
        var before = await db.Set<PeriodHeading>().Where(h => h.PeriodId == period.Id).ToListAsync(cancellation);
        db.RemoveRange(before);
        return before.Count;
    }
}
