using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <param name="Sheet">As stored now.</param>
/// <param name="Shown">What the form goes on with.</param>
/// <param name="Others">Fields that somebody else changed meanwhile; empty when it was saved.</param>
/// <param name="Clashes">Those of them that were typed in here too, with another text: both are shown, the person decides.</param>
internal sealed record SaveResult(ReturnSheet Sheet, ReturnContent Shown, IReadOnlyList<string> Others, IReadOnlyList<string> Clashes)
{
    public bool IsSaved => Others.Count == 0;
}

/// <summary>
/// Saves a draft: whatever is typed is kept, readable or not. When somebody else has saved meanwhile, nothing is overwritten: what
/// they changed and what was typed here come back side by side.
/// </summary>
internal sealed class SaveReturn(AppDbContext db, ReturnSheets sheets, Proposals proposals, ReportAccess access, Officer officer, Clock clock)
{
    public static readonly Refusal NotYours = new("not-your-return", "Chỉ công chức của đơn vị được soạn báo cáo này.");

    public static readonly Refusal NotEditable = new("not-editable", "Báo cáo đã trình hoặc đã gửi nên không sửa được. Muốn sửa, hãy rút lại, hoặc đề nghị đầu mối tổng hợp trả lại.");

    /// <returns>Null when the return is not in the officer's sight.</returns>
    public async Task<Outcome<SaveResult>?> RunAsync(Guid id, IFormCollection form, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (await sheets.FindAsync(id, cancellation) is not { } sheet)
            {
                return null;
            }

            if (!access.MayFill(sheet.Unit))
            {
                return (Outcome<SaveResult>)NotYours;
            }

            if (!sheet.Return.IsEditable)
            {
                return (Outcome<SaveResult>)NotEditable;
            }

            try
            {
                return (Outcome<SaveResult>)await SaveAsync(sheet, TypedReturn.Read(sheet.Fields, form), cancellation);
            }
            catch (DbUpdateException) when (attempt == 0)
            {
                // Saved by somebody else between our reading and writing: read again, and it is shown as such.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<SaveResult> SaveAsync(ReturnSheet sheet, TypedReturn typed, CancellationToken cancellation)
    {
        var stored = sheet.Stored;
        if (typed.Version != sheet.Return.Version && Merge(sheet, typed, stored) is { IsSaved: false } clash)
        {
            return clash;
        }

        var content = await WithSinceAsync(sheet, typed.Content, cancellation);
        var changed = content.DifferFrom(stored).ToList();
        var prefilled = sheet.Fields.All.Select(field => field.Name).Where(typed.IsProposal).ToHashSet();
        ReturnText.Store(sheet.Fields, content, prefilled, sheet.Return);
        if (changed.Count > 0)
        {
            (sheet.Return.SavedBy, sheet.Return.SavedAt) = (officer.Name, clock.UtcNow);
            db.Record(new ReturnSaved(sheet.Return.Id, sheet.Return.UnitId, changed), officer.Id, clock.UtcNow);
        }

        await db.SaveChangesAsync(cancellation);
        return new SaveResult(sheet, content, [], []);
    }

    private static SaveResult Merge(ReturnSheet sheet, TypedReturn typed, ReturnContent stored)
    {
        var shown = new ReturnContent();
        var others = new List<string>();
        var clashes = new List<string>();
        foreach (var field in sheet.Fields.All.Select(field => field.Name))
        {
            var touched = typed.IsTouched(field);
            var changed = typed.ChangedMeanwhile(field, stored);
            shown[field] = touched || (!changed && stored[field].Length == 0) ? typed.Content[field] : stored[field];
            if (changed && typed.Content[field] != stored[field])
            {
                others.Add(field);
                if (touched)
                {
                    clashes.Add(field);
                }
            }
        }

        return new SaveResult(sheet, shown, others, clashes);
    }

    /// <summary>An empty figure since 15/12 is added up from the accepted quarters before, where all of them are there.</summary>
    private async Task<ReturnContent> WithSinceAsync(ReturnSheet sheet, ReturnContent content, CancellationToken cancellation)
    {
        var empty = sheet.Fields.All.Where(f => f.Column == ReportColumn.Since && content[f.Name].Length == 0).ToList();
        if (empty.Count == 0 || sheet.Period.Quarter == 1)
        {
            return content;
        }

        var proposal = await proposals.MakeAsync(sheet, cancellation);
        foreach (var field in empty)
        {
            content[field.Name] = proposal.Since(field, content[ReturnFields.FigureName(field.IndicatorId, ReportColumn.Quarter)]);
        }

        return content;
    }
}
