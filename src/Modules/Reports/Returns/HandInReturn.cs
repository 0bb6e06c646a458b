using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Trình ký: a return that was sent goes to the unit's Văn thư through the chain; with số, ngày and the signed PDF it is a report.</summary>
internal sealed class HandInReturn(AppDbContext db, ReturnSteps steps, ReturnVersions versions, IPaperDesk desk, Officer officer)
{
    /// <summary>Papers of a unit are drafted by its own officers.</summary>
    public bool May(ReturnSheet sheet) => desk.IsOn && IsSent(sheet.Return) && sheet.Return.PaperNumber is null
        && officer.UnitId == sheet.Unit.Id && officer.Holds(Capability.DraftPapers, sheet.Unit.Path);

    public async Task<PaperDoor> DoorAsync(ReturnSheet sheet, CancellationToken cancellation)
    {
        var paper = await desk.FindAsync(ReturnPaperOwner.OwnerKind, sheet.Return.Id, cancellation);
        var anew = paper is not null && IsSent(sheet.Return) && await versions.IsOutdatedAsync(paper, sheet.Return.Number, cancellation);
        return new PaperDoor(paper, May(sheet)) { Action = $"/bao-cao/{sheet.Return.Id}", IsAnew = anew };
    }

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
        var sent = (await versions.SentAsync(made.Number, cancellation))!;
        var former = await desk.FindAsync(ReturnPaperOwner.OwnerKind, made.Id, cancellation);
        var handed = await desk.HandInAsync(
            new NewPaper
            {
                OwnerKind = ReturnPaperOwner.OwnerKind, OwnerId = made.Id, OwnerUrl = $"/bao-cao/{made.Id}", UnitId = made.UnitId, DraftUnitId = made.UnitId, Type = "BC",
                Title = $"{PaperWords.Subject} {Period.Name(made.Kinds, sheet.Period.Quarter, sheet.Period.Year)}", Recipients = [to],
                ApprovedBy = SendReturn.ApprovedBy(sent), ApprovedAt = sent.At,
                IsAnew = former is not null && ReturnVersions.IsOutdated(former, sent),
            },
            cancellation);
        if (handed.Refusal is null)
        {
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException)
            {
                // Two officers of the unit at once: the other's draft stands.
                db.ChangeTracker.Clear();
                return (await desk.FindAsync(ReturnPaperOwner.OwnerKind, made.Id, cancellation))!.Id;
            }
        }

        return handed;
    }

    private static bool IsSent(Return made) => made.SentOn is not null && !made.IsEditable && made.State is not (ReturnState.Submitted or ReturnState.Merged);
}
