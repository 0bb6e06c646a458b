using CoSo.Documents.Spreadsheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Access;

/// <summary>Most events in one file; a setting of CoSo's own: a spreadsheet of more is of no use to anybody.</summary>
internal sealed record AuditExportLimit(int Most)
{
    public static readonly AuditExportLimit Usual = new(100_000);
}

/// <summary>
/// The events of a list as a file, newest first, written in portions so that memory does not grow with it. Where there are more than a file
/// takes, its last line says so and how to get the rest.
/// </summary>
internal sealed class AuditExport(AuditTrail trail, AuditExportLimit limit, IStringLocalizer texts)
{
    public int Most => limit.Most;

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
        var entries = await trail.FindAsync(asked, cancellation);
        AuditEntry? last = null;
        for (var written = 0; ;)
        {
            var portion = Math.Min(Portion, Most - written);
            var rows = await AuditTrail.Newest(entries, asked, last).Take(Math.Max(1, portion)).ToListAsync(cancellation);
            if (portion == 0)
            {
                WriteStop(rows, last!, write);
                return;
            }

            foreach (var line in await trail.TellAsync(rows, cancellation))
            {
                write([line.At + Clock.VietnamOffset, line.Actor, line.Unit, line.Area, line.Sentence, line.Thing, line.SubjectId.ToString()]);
            }

            written += rows.Count;
            if (rows.Count < portion)
            {
                return;
            }

            last = rows[^1];
        }
    }

    /// <param name="more">The first event that the file does not take; empty where it took all.</param>
    private void WriteStop(List<AuditEntry> more, AuditEntry last, Action<object?[]> write)
    {
        if (more.Count > 0)
        {
            var day = Vn.Day(DateOnly.FromDateTime(last.At + Clock.VietnamOffset));
            write([null, null, null, null, texts["Tệp dừng ở {0} sự kiện mới nhất. Còn sự kiện cũ hơn: chọn Đến ngày {1} rồi tải tiếp.", Vn.Number(Most), day].Value, null, null]);
        }
    }

    private static FileStream Temporary() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);
}
