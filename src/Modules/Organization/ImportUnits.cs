using System.Security.Cryptography;
using System.Text;
using CoSo.Contracts.Access;
using CoSo.Data.Files;
using CoSo.Documents.Inspection;
using CoSo.Documents.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>
/// Brings a spreadsheet of units in: looks first and says what would change, then does exactly that, all or nothing. Units that
/// the file does not name stay as they are.
/// </summary>
internal sealed class ImportUnits(AppDbContext db, Officer officer, FileStore files, UploadInspector inspector, Clock clock)
{
    private const string OwnerKind = "unit-import";

    /// <summary>The tree as lines, for the export.</summary>
    public async Task<IReadOnlyList<UnitLine>> LinesAsync(CancellationToken cancellation)
    {
        var units = await db.Set<Unit>().AsNoTracking().OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).ToListAsync(cancellation);
        var successions = await db.Set<Succession>().AsNoTracking().ToListAsync(cancellation);
        return UnitDifference.LinesOf(units, successions);
    }

    /// <summary>What the file would change; keeps the file, so that it need not be sent again.</summary>
    public async Task<Outcome<ImportPreview>> PreviewAsync(Stream stream, string fileName, CancellationToken cancellation)
    {
        var inspected = await inspector.InspectAsync(stream, fileName, cancellation);
        if (inspected.Value is not { } file)
        {
            return SheetRefusals.For(inspected.Refusal!);
        }

        if (file.Kind != CoSo.Documents.Inspection.FileKind.Xlsx)
        {
            return SheetRefusals.NotSpreadsheet;
        }

        var looked = await LookAsync(file.Content, cancellation);
        if (looked.Value is not { } difference)
        {
            return looked.Refusal!;
        }

        var kept = await files.AttachAsync(
            new NewFile(file.Name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.Content, OwnerKind, officer.Id, officer.UnitId, officer.Id, clock.UtcNow),
            cancellation);
        await db.SaveChangesAsync(cancellation);
        return new ImportPreview(kept.Id, file.Name, difference, Print(difference));
    }

    /// <summary>Does what the preview showed. When the tree has changed since, nothing is done and the new preview comes back.</summary>
    public async Task<Outcome<ImportPreview>> ApplyAsync(Guid fileId, string print, CancellationToken cancellation)
    {
        var kept = await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == fileId && f.OwnerKind == OwnerKind && f.AddedBy == officer.Id, cancellation);
        if (kept is null)
        {
            return new Refusal("import-gone", "Không còn tệp đã xem trước. Chọn tệp và xem trước lại.");
        }

        await using var stream = files.Open(kept);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellation);
        var looked = await LookAsync(bytes.ToArray(), cancellation);
        if (looked.Value is not { } difference)
        {
            return looked.Refusal!;
        }

        if (difference.Faults.Count > 0 || Print(difference) != print)
        {
            return new Refusal("import-stale", "Cây đơn vị đã thay đổi sau khi xem trước. Chọn tệp và xem trước lại.");
        }

        await new UnitChanges(db, officer, clock).ApplyAsync(difference, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new ImportPreview(kept.Id, kept.Name, difference, print);
    }

    private static string Print(UnitDifference difference) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', difference.Added.Select(line => $"+{line.Code}{line.From}").Concat(difference.Changed.Select(change => $"~{change.Code}{string.Join(',', change.Fields)}"))))));

    private async Task<Outcome<UnitDifference>> LookAsync(byte[] content, CancellationToken cancellation)
    {
        var read = SheetReader.Read(content);
        if (read.Value is not { } sheets)
        {
            return read.Refusal!;
        }

        var (lines, faults) = UnitSheet.Read(sheets);
        var units = await db.Set<Unit>().OrderBy(unit => unit.Position).ToListAsync(cancellation);
        var successions = await db.Set<Succession>().AsNoTracking().ToListAsync(cancellation);
        return UnitDifference.Of(lines, faults, units, successions, path => officer.Can(Capability.ManageOrganization, path));
    }
}

/// <param name="Print">Fingerprint of what would change; given back with the order to do it.</param>
internal sealed record ImportPreview(Guid FileId, string FileName, UnitDifference Difference, string Print);
