using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>What can be done with a return, gathered for its one page.</summary>
internal sealed class ReturnDesk(IServiceProvider services, AppDbContext db, ReturnSheets sheets, Proposals proposals, ReportAccess access)
{
    public SaveReturn Save => services.GetRequiredService<SaveReturn>();

    public SubmitReturn Submit => services.GetRequiredService<SubmitReturn>();

    public RecallReturn Recall => services.GetRequiredService<RecallReturn>();

    public SendReturn Send => services.GetRequiredService<SendReturn>();

    public AcceptReturn Accept => services.GetRequiredService<AcceptReturn>();

    public SendBackReturn SendBack => services.GetRequiredService<SendBackReturn>();

    public HandInReturn HandIn => services.GetRequiredService<HandInReturn>();

    public TakeOverReturn TakeOver => services.GetRequiredService<TakeOverReturn>();

    public ReturnFiles Files => services.GetRequiredService<ReturnFiles>();

    public Task<ReturnSheet?> FindAsync(Guid id, CancellationToken cancellation) => sheets.FindAsync(id, cancellation);

    public Task<Proposal> ProposeAsync(ReturnSheet sheet, CancellationToken cancellation) => proposals.MakeAsync(sheet, cancellation);

    public async Task<DeskRights> RightsAsync(ReturnSheet sheet, CancellationToken cancellation)
    {
        var fills = access.MayFill(sheet.Unit);
        var sends = access.MaySend(sheet.Unit);
        var receives = await access.Received().AnyAsync(r => r.Id == sheet.Return.Id, cancellation);
        var successor = sheet.Return.MergedToUnitId is { } id ? await db.Set<UnitRow>().SingleAsync(unit => unit.Id == id, cancellation) : null;
        return new DeskRights(fills, sends, receives, fills && sheet.Return.IsEditable) { TakesOver = successor is not null && access.MayFill(successor) };
    }
}

/// <param name="Fills">Writes the unit's returns.</param>
/// <param name="Sends">Leads the unit.</param>
/// <param name="Receives">Accepts and returns.</param>
/// <param name="Edits">May write in this one now.</param>
internal sealed record DeskRights(bool Fills, bool Sends, bool Receives, bool Edits)
{
    /// <summary>Of the unit into whose return this one went.</summary>
    public bool TakesOver { get; init; }

    public bool IsOfUnit => Fills || Sends;
}
