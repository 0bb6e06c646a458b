using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Documents.Inspection;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.Result;

/// <summary>A unit says what it reached; the unit that answers for the whole says it for the whole.</summary>
internal sealed class EnterResult(AppDbContext db, TargetBook book, FileStore files, UploadInspector inspector, LawBook law, Officer officer, Clock clock)
{
    public const string OwnerKind = "target-result";
    private const int MostFiles = 10;

    /// <summary>Null where the target is not seen or the officer does not speak for the unit.</summary>
    public async Task<ResultDesk?> OpenAsync(Guid id, Guid? unitId, CancellationToken cancellation)
    {
        if (await db.SeenTargets(officer).SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } target)
        {
            return null;
        }

        var units = await db.Set<TargetUnit>().Where(given => given.TargetId == id).Select(given => given.UnitId).ToListAsync(cancellation);
        var isWhole = unitId is null ? !units.Contains(officer.UnitId) : unitId == target.OwnerUnitId;
        var asked = isWhole ? target.OwnerUnitId : unitId ?? officer.UnitId;
        var speaks = isWhole ? target.LeadUnitId : asked;
        var rows = await db.Set<UnitRow>().AsNoTracking().Where(row => row.Id == asked || row.Id == speaks).ToDictionaryAsync(row => row.Id, cancellation);
        var may = rows.ContainsKey(asked) && rows.TryGetValue(speaks, out var speaker) && officer.Can(Capability.ReportTargets, speaker.Path) && (isWhole || units.Contains(asked));
        return may ? new ResultDesk(target, rows[asked], isWhole, units.Count) : null;
    }

    public async Task<Outcome<Target>> RunAsync(ResultDesk desk, int year, TargetPeriod period, ResultTyped typed, CancellationToken cancellation)
    {
        var target = desk.Target;
        if (Check(desk, year, period) is { } refusal)
        {
            return refusal;
        }

        if (TargetNumbers.Read(target.Kind, target.Scale, typed.Value) is not { } value)
        {
            return new Refusal("target-number", TargetNumbers.Fault(target.Kind)) { Arguments = ["Kết quả"] };
        }

        var inspected = await InspectAsync(typed.Files, cancellation);
        if (inspected.Value is not { } kept)
        {
            return inspected.Refusal!;
        }

        var figure = await book.FigureAsync(target.Id, desk.Unit.Id, year, period, cancellation);
        var reason = typed.Reason.Cut(TargetFigure.NoteMaxLength);
        if (figure.Result is not null && figure.Result != value && reason is null)
        {
            return TargetRefusals.ReasonMissing;
        }

        var note = typed.Note.Cut(TargetFigure.NoteMaxLength);
        if (figure.Result == value && figure.Note == note && kept.Count == 0)
        {
            return TargetRefusals.NothingNew;
        }

        book.Enter(target, figure, value, note, reason);
        foreach (var file in kept)
        {
            await files.AttachAsync(
                new NewFile(file.Name, file.MediaType, file.Content, OwnerKind, figure.Id, desk.Unit.Id, officer.Id, clock.UtcNow) { AlsoUnitId = target.OwnerUnitId }, cancellation);
        }

        return await SaveAsync(target, cancellation);
    }

    public Refusal? Check(ResultDesk desk, int year, TargetPeriod period)
    {
        var target = desk.Target;
        var window = law.Reporting.Window(period, year);
        return target.WithdrawnAt is not null ? TargetRefusals.Withdrawn
            : target.IsBound ? TargetRefusals.Bound
            : desk.IsWhole && desk.Units > 0 && (target.AddsUp || target.Kind == TargetKind.YesNo) ? TargetRefusals.AddedUp
            : window.From > clock.Today ? TargetRefusals.NotEnded with { Arguments = [Vn.Day(window.From)] }
            : null;
    }

    private async Task<Outcome<List<InspectedFile>>> InspectAsync(IReadOnlyList<IFormFile> uploads, CancellationToken cancellation)
    {
        if (uploads.Count > MostFiles)
        {
            return new Refusal("too-many-files", "Mỗi lần đính kèm không quá {0} tệp.") { Arguments = [MostFiles] };
        }

        var inspected = new List<InspectedFile>();
        foreach (var upload in uploads)
        {
            await using var stream = upload.OpenReadStream();
            var outcome = await inspector.InspectAsync(stream, upload.FileName, cancellation);
            if (outcome.Value is not { } file)
            {
                return outcome.Refusal!;
            }

            inspected.Add(file);
        }

        return inspected;
    }

    private async Task<Outcome<Target>> SaveAsync(Target target, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return target;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return TargetRefusals.ChangedMeanwhile;
        }
    }
}

/// <param name="IsWhole">The result of the whole, entered by the unit that answers for it.</param>
/// <param name="Units">How many units the target was given to.</param>
internal sealed record ResultDesk(Target Target, UnitRow Unit, bool IsWhole, int Units);

internal sealed record ResultTyped(string Value, string? Note, string? Reason, IReadOnlyList<IFormFile> Files);
