using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Trình ký: a return that was sent goes to the unit's Văn thư through the chain; with số, ngày and the signed PDF it is a report.</summary>
internal sealed class HandInReturn(AppDbContext db, ReturnSteps steps, IPaperDesk desk, Officer officer)
{
    /// <summary>Papers of a unit are drafted by its own officers.</summary>
    public bool May(ReturnSheet sheet) => desk.IsOn && IsSent(sheet.Return) && sheet.Return.PaperNumber is null
        && officer.UnitId == sheet.Unit.Id && officer.Holds(Capability.DraftPapers, sheet.Unit.Path);

    public async Task<PaperDoor> DoorAsync(ReturnSheet sheet, CancellationToken cancellation) =>
        new(await desk.FindAsync(ReturnPaperOwner.OwnerKind, sheet.Return.Id, cancellation), May(sheet)) { Action = $"/bao-cao/{sheet.Return.Id}" };

    public async Task<Outcome<Guid>?> RunAsync(Guid id, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } sheet)
        {
            return null;
        }

        if (!May(sheet))
        {
            return (Outcome<Guid>)new Refusal("return-hand-in", "Báo cáo được trình ký sau khi gửi và khi chưa có số; người trình là công chức của đơn vị.");
        }

        var made = sheet.Return;
        var to = await db.Set<UnitRow>().Where(unit => unit.Id == made.ToUnitId).Select(unit => unit.Name).SingleAsync(cancellation);
        var sent = await db.Set<ReturnStep>().Where(step => step.ReturnNumber == made.Number && step.Kind == ReturnStepKind.Sent).OrderByDescending(step => step.Id).FirstAsync(cancellation);
        var handed = await desk.HandInAsync(
            new NewPaper
            {
                OwnerKind = ReturnPaperOwner.OwnerKind, OwnerId = made.Id, OwnerUrl = $"/bao-cao/{made.Id}", UnitId = made.UnitId, DraftUnitId = made.UnitId, Type = "BC",
                Title = $"{PaperWords.Subject} {Period.Name(made.Kinds, sheet.Period.Quarter, sheet.Period.Year)}", Recipients = [to],
                ApprovedBy = SendReturn.ApprovedBy(sent), ApprovedAt = sent.At,
            },
            cancellation);
        if (handed.Refusal is null)
        {
            await db.SaveChangesAsync(cancellation);
        }

        return handed;
    }

    private static bool IsSent(Return made) => made.SentOn is not null && !made.IsEditable && made.State is not (ReturnState.Submitted or ReturnState.Merged);
}
