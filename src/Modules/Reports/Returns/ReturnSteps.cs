using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>What every step of a return needs: the sheet in sight, the history, the duty, one save that notices a second hand.</summary>
internal sealed class ReturnSteps(AppDbContext db, ReturnSheets sheets, Officer officer, Clock clock, IDutyLedger ledger)
{
    private static readonly Refusal ChangedMeanwhile = new("changed-meanwhile", "Có người vừa thay đổi báo cáo này. Xem lại rồi làm lại.");

    public DateTime Now => clock.UtcNow;

    public Task<ReturnSheet?> FindAsync(Guid id, CancellationToken cancellation) => sheets.FindAsync(id, cancellation);

    public void Add(Return made, ReturnStepKind kind, string? note = null, string? content = null)
    {
        var step = new ReturnStep
        {
            Id = OrderedId.New(), ReturnNumber = made.Number, Kind = kind, At = clock.UtcNow, By = officer.Name, Note = note, Content = content,
        };
        db.Add(step);
    }

    public void Record<T>(T happened)
        where T : Data.Audit.IAuditEvent => db.Record(happened, officer.Id, clock.UtcNow);

    public Task ReportedAsync(Return made, CancellationToken cancellation) =>
        ledger.ReportedAsync(ReturnDuty.SourceOf(made), clock.Today, officer.Id, cancellation);

    public Task SentBackAsync(Return made, string reason, CancellationToken cancellation) =>
        ledger.ReturnAsync(ReturnDuty.SourceOf(made), reason, officer.Id, cancellation);

    public Task ClosedAsync(Return made, CancellationToken cancellation) =>
        ledger.CloseAsync(ReturnDuty.SourceOf(made), officer.Id, cancellation);

    public async Task<Outcome<Return>> SaveAsync(Return made, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return made;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return ChangedMeanwhile;
        }
    }
}
