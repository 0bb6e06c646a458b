using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters.Work;

/// <summary>
/// Phân loại, chuyển đơn vị giải quyết inside the authority: never to the unit concerned. Where the procedure counts from this, its
/// time begins; where no law sets a day, the day promised to the sender is the day.
/// </summary>
internal sealed class RouteCase(AppDbContext db, CaseBook book)
{
    public async Task<Outcome<Case>> RunAsync(Case one, Guid unitId, DateOnly? promisedOn, CancellationToken cancellation)
    {
        var unit = await db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == unitId, cancellation);
        if (unit is null || Recipients.Concerns(one.AboutPath, unit.Path))
        {
            return CaseRefusals.AboutHandler;
        }

        if (!one.IsOpen || one.State is CaseState.Decided)
        {
            return CaseRefusals.NotNow;
        }

        var from = one.UnitId;
        if (unitId != from)
        {
            await book.MoveAsync(one, unitId, cancellation);
            (one.VerifierId, one.VerifierName) = (null, null);
        }

        book.Write(one, CaseAct.Routed, book.Today, unit.Name);
        await BeginAsync(one, cancellation);
        if (promisedOn is { } day && (await book.StepsAsync(one, cancellation)).Find(step => step.IsOpen && (step.DueOn is null || step.IsPromised)) is { } open)
        {
            await book.PromiseAsync(one, open, day, $"Hạn đơn vị cam kết với người gửi: {Vn.Day(day)}.", cancellation);
        }

        book.Record(new CaseRouted(one.Id, unitId, from, promisedOn));
        await db.SaveChangesAsync(cancellation);
        return one;
    }

    private async Task BeginAsync(Case one, CancellationToken cancellation)
    {
        if (book.ProcedureOf(one).Steps.FirstOrDefault(step => step.Brings is CaseEvent.Forwarded) is not { } brings
            || (await book.MomentsAsync(one, cancellation)).Exists(moment => moment.Event is CaseEvent.Forwarded))
        {
            return;
        }

        one.State = CaseState.Working;
        await (brings.Id == "receive"
            ? book.HappenedAsync(one, CaseEvent.Forwarded, book.Today, cancellation)
            : book.DoneAsync(one, brings.Id, book.Today, null, cancellation));
    }
}

/// <summary>Giao xác minh: somebody of the unit who may handle cases and whom the case does not concern.</summary>
internal sealed class AssignVerifier(AppDbContext db, CaseBook book, IOfficerBook officers)
{
    public async Task<Outcome<Case>> RunAsync(Case one, Guid accountId, CancellationToken cancellation)
    {
        var path = await db.Set<UnitRow>().Where(unit => unit.Id == one.UnitId).Select(unit => unit.Path).SingleAsync(cancellation);
        if (await officers.OfAccountAsync(accountId, cancellation) is not { } verifier || !verifier.Can(Capability.HandleCases, path) || Recipients.Concerns(one.AboutPath, verifier.UnitPath))
        {
            return CaseRefusals.NotVerifier;
        }

        if (!one.IsOpen || one.State is CaseState.Decided)
        {
            return CaseRefusals.NotNow;
        }

        (one.VerifierId, one.VerifierName) = (verifier.Id, verifier.Name);
        book.Write(one, CaseAct.Assigned, book.Today, verifier.Name);
        book.Record(new CaseAssigned(one.Id, one.UnitId, verifier.Id));
        await db.SaveChangesAsync(cancellation);
        return one;
    }
}
