using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>
/// One series of numbers for each agency and year (30/2020/NĐ-CP, Điều 15). A number is a row under a unique key: two who take
/// the same one at once cannot both save, so the loser asks again, and a save that fails for any other reason takes none: no gap.
/// </summary>
internal sealed class NumberBook(AppDbContext db)
{
    /// <summary>The rules in force on the day. Without a row: numbers are entered, and a committee's Office checks the form.</summary>
    public async Task<PaperRules> RulesAsync(UnitRow unit, DateOnly day, CancellationToken cancellation) =>
        await db.Set<PaperRules>().AsNoTracking().Where(rules => rules.UnitId == unit.Id && rules.From <= day).OrderByDescending(rules => rules.From).FirstOrDefaultAsync(cancellation)
        ?? new PaperRules { UnitId = unit.Id, HasCheck = unit.Kind == UnitKind.PeoplesCommittee };

    /// <summary>The last number of the series and its day.</summary>
    public Task<PaperNumber?> LastAsync(Guid unitId, int year, CancellationToken cancellation) =>
        db.Set<PaperNumber>().AsNoTracking().Where(n => n.UnitId == unitId && n.Year == year).OrderByDescending(n => n.Number).FirstOrDefaultAsync(cancellation);

    public Task<PaperNumber?> OfPaperAsync(Guid paperId, CancellationToken cancellation) =>
        db.Set<PaperNumber>().SingleOrDefaultAsync(n => n.PaperId == paperId && n.State == NumberState.Given, cancellation);

    public Task<PaperNumber?> FindAsync(Guid unitId, int year, int number, CancellationToken cancellation) =>
        db.Set<PaperNumber>().SingleOrDefaultAsync(n => n.UnitId == unitId && n.Year == year && n.Number == number, cancellation);

    /// <summary>Numbers kept free, for choosing.</summary>
    public Task<List<PaperNumber>> ReservedAsync(Guid unitId, CancellationToken cancellation) =>
        db.Set<PaperNumber>().AsNoTracking().Where(n => n.UnitId == unitId && n.State == NumberState.Reserved).OrderBy(n => n.Year).ThenBy(n => n.Number).Take(100).ToListAsync(cancellation);
}
