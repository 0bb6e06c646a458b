using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Plans.Pages.Plans.Targets.Result;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.ImportResults;

/// <summary>Many results from one table: a line for each target (and unit), a column for each period. All or nothing.</summary>
internal sealed class ImportResults(AppDbContext db, TargetBook book, EnterResult enterResult, IUnitDirectory directory, Officer officer, Clock clock)
{
    private static readonly Refusal Stale = new("import-stale", "Chỉ tiêu đã thay đổi sau khi xem trước, nên chưa nhập gì. Xem trước lại.");

    public async Task<Outcome<TablePreview>> PreviewAsync(string? text, int year, string? reason, CancellationToken cancellation)
    {
        var outcome = await GoAsync(text, year, reason, cancellation);
        db.ChangeTracker.Clear();
        return outcome;
    }

    public async Task<Outcome<TablePreview>> ApplyAsync(string? text, int year, string? reason, string? print, CancellationToken cancellation)
    {
        var outcome = await GoAsync(text, year, reason, cancellation);
        if (outcome.Value is not { } preview || preview.Faults.Count > 0 || preview.Print != print)
        {
            db.ChangeTracker.Clear();
            return outcome.Value is null ? outcome : Stale;
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return preview;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Stale;
        }
    }

    private async Task<Outcome<TablePreview>> GoAsync(string? text, int year, string? reason, CancellationToken cancellation)
    {
        var read = PastedTable.Read(text, "Mã");
        if (read.Value is not { } table)
        {
            return read.Refusal!;
        }

        var codes = table.Rows.Select(row => table.Cell(row, "Mã") ?? "").Distinct().ToList();
        var known = (await db.SeenTargets(officer).Where(target => codes.Contains(target.Code) && target.FromYear <= year && target.ToYear >= year)
            .Select(target => new { target.Id, target.Code }).ToListAsync(cancellation)).ToLookup(target => target.Code, target => target.Id);
        var lines = new List<TableLine>();
        var faults = new List<TableFault>();
        foreach (var row in table.Rows)
        {
            void Fault(string message, params object[] arguments) => faults.Add(new TableFault(row.Number, message, arguments));
            var code = table.Cell(row, "Mã") ?? "";
            if (known[code].ToList() is not [var id])
            {
                Fault(known[code].Any() ? "Mã {0} có ở nhiều chỉ tiêu; nhập ở trang của chỉ tiêu" : "Không có chỉ tiêu mã {0} trong năm này", code);
                continue;
            }

            var unit = await UnitAsync(table.Cell(row, "Đơn vị"), Fault, cancellation);
            if (unit.Known && await enterResult.OpenAsync(id, unit.Id, cancellation) is { } desk)
            {
                await ValuesAsync(new Row(table, row, desk, year, reason), lines, Fault, cancellation);
            }
            else if (unit.Known)
            {
                Fault("Anh chị không nhập kết quả chỉ tiêu {0} cho đơn vị này", code);
            }
        }

        return new TablePreview(text!, lines, faults);
    }

    private async Task<(bool Known, Guid? Id)> UnitAsync(string? written, Action<string, object[]> fault, CancellationToken cancellation)
    {
        if (written is null)
        {
            return (true, null);
        }

        var match = await directory.FindAsync(written, clock.Today, cancellation);
        if (match is { Units: [var unit], Unknown.Count: 0 })
        {
            return (true, unit.Id);
        }

        fault("Không rõ đơn vị: {0}", [written]);
        return (false, null);
    }

    private async Task ValuesAsync(Row row, List<TableLine> lines, Action<string, object[]> fault, CancellationToken cancellation)
    {
        var target = row.Desk.Target;
        var reason = row.Reason.Cut(TargetFigure.NoteMaxLength);
        foreach (var (period, words) in TargetPeriods.All)
        {
            if (row.Table.Cell(row.Line, words) is not { } written)
            {
                continue;
            }

            if (enterResult.Check(row.Desk, row.Year, period) is { } refusal)
            {
                fault(refusal.Message, refusal.Arguments);
                continue;
            }

            if (TargetNumbers.Read(target.Kind, target.Scale, written) is not { } value)
            {
                fault(TargetNumbers.Fault(target.Kind), [$"{target.Code}, {words}"]);
                continue;
            }

            var figure = await book.FigureAsync(target.Id, row.Desk.Unit.Id, row.Year, period, cancellation);
            if (figure.Result == value)
            {
                continue;
            }

            if (figure.Result is not null && reason is null)
            {
                fault("{0}: kỳ này đã có kết quả. Ghi lý do đính chính vào ô bên dưới", [$"{target.Code}, {words}"]);
                continue;
            }

            lines.Add(new TableLine(target.Code, row.Desk.Unit.ShortName, words, TargetNumbers.Write(target.Kind, target.Scale, figure.Result), TargetNumbers.Write(target.Kind, target.Scale, value)));
            book.Enter(target, figure, value, row.Table.Cell(row.Line, "Ghi chú").Cut(TargetFigure.NoteMaxLength), figure.Result is null ? null : reason);
        }
    }

    private sealed record Row(PastedTable Table, PastedRow Line, ResultDesk Desk, int Year, string? Reason);
}
