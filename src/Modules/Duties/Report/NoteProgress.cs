using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Documents.Inspection;

namespace CoSo.Duties.Report;

/// <summary>Ghi tiến độ: the unit says how far it is, with files or without; files alone will do.</summary>
internal sealed class NoteProgress(AppDbContext db, DutyBook book, Evidence evidence, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, string? text, IReadOnlyList<InspectedFile> files, CancellationToken cancellation)
    {
        if (duty.State is DutyState.Closed or DutyState.Withdrawn)
        {
            return DutyRefusals.NotOpen;
        }

        if (DutyContents.Refusal(duty.Content) is { } reserved)
        {
            return reserved;
        }

        // A further note changes no row of the ledger, so two officers may write at once.
        var changes = !duty.IsBegun || files.Count > 0;
        if (!duty.IsBegun)
        {
            duty.Begin();
        }

        await evidence.KeepAsync(duty, files, cancellation);
        var kind = string.IsNullOrEmpty(text) ? DeedKind.FilesAdded : DeedKind.Note;
        var deed = book.Write(duty, new NewDeed(kind) { Text = text ?? string.Join(", ", files.Select(file => file.Name)) }, officer.Id, changes);
        book.Record(new DutyNoted(duty.Id, duty.UnitId, deed.Id), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
