using CoSo.Documents.Spreadsheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Access;

/// <summary>The events of a list as a file, newest first, written in portions so that memory does not grow with it.</summary>
internal sealed class AuditExport(AuditTrail trail, IStringLocalizer texts)
{
    /// <summary>Most events in one file; a setting of CoSo's own: a spreadsheet of more is of no use to anybody.</summary>
    public const int Most = 100_000;

    private const int Portion = 500;

    private string[] Heads => [texts["Thời điểm"], texts["Người thực hiện"], texts["Đơn vị"], texts["Lĩnh vực"], texts["Sự kiện"], texts["Đối tượng"], texts["Mã đối tượng"]];

    public async Task<Stream> SheetAsync(AuditQuestion asked, CancellationToken cancellation)
    {
        var file = Temporary();
        using (var writer = new SheetWriter(file))
        {
            double[] widths = [18, 26, 26, 16, 70, 50, 38];
            writer.BeginSheet(texts["Nhật ký hệ thống"], [.. Heads.Zip(widths, (head, width) => new SheetColumn(head, width, SheetFormat.Text))]);
            await WriteAsync(asked, cells => writer.WriteRow(cells), cancellation);
        }

        file.Position = 0;
        return file;
    }

    public async Task<Stream> CsvAsync(AuditQuestion asked, CancellationToken cancellation)
    {
        var file = Temporary();
        using (var writer = new CsvWriter(file))
        {
            writer.WriteRow([.. Heads]);
            await WriteAsync(asked, cells => writer.WriteRow(cells), cancellation);
        }

        file.Position = 0;
        return file;
    }

    private async Task WriteAsync(AuditQuestion asked, Action<object?[]> write, CancellationToken cancellation)
    {
        var entries = (await trail.FindAsync(asked, cancellation)).OrderByDescending(entry => entry.Id);
        Guid? last = null;
        for (var written = 0; written < Most;)
        {
            var before = last;
            var rows = await entries.Where(entry => before == null || entry.Id.CompareTo(before.Value) < 0).Take(Portion).ToListAsync(cancellation);
            foreach (var line in await trail.TellAsync(rows, cancellation))
            {
                write([line.At + Clock.VietnamOffset, line.Actor, line.Unit, line.Area, line.Sentence, line.Thing, line.SubjectId.ToString()]);
            }

            written += rows.Count;
            if (rows.Count < Portion)
            {
                return;
            }

            last = rows[^1].Id;
        }
    }

    private static FileStream Temporary() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);
}
