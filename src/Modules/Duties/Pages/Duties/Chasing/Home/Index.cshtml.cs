using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Duties.Chasing;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.Chasing.Home;

/// <summary>Đôn đốc: which units have late duties to write to them about, and the letters written.</summary>
[Requires(Capability.AssignDuties)]
internal sealed class IndexModel(AppDbContext db, Officer officer, LateOfUnit late) : PageModel
{
    private const int LettersShown = 10;

    private static readonly PageShape Shape = new(["don-vi"]);

    public TablePage<UnitLine> Units { get; private set; } = null!;

    public List<LetterLine> Letters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var byUnit = late.All().GroupBy(duty => duty.UnitId).Select(group => new { group.Key, Count = group.Count(), First = group.Min(duty => duty.DueOrder) })
            .Join(db.Set<UnitRow>(), group => group.Key, unit => unit.Id, (group, unit) => new { unit.Id, unit.Position, unit.Code, unit.ShortName, group.Count, group.First });
        var ordered = request.Descending ? byUnit.OrderByDescending(unit => unit.Position).ThenByDescending(unit => unit.Id) : byUnit.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id);
        var rows = await ordered.PageAndOneMore(request).Select(unit => new UnitLine(unit.Code, unit.ShortName, unit.Count, unit.First)).ToListAsync(cancellation);
        Units = new TablePage<UnitLine>(request, rows);
        Letters = await officer.Reach(Capability.AssignDuties).Of(db.Set<ChaseLetter>(), letter => letter.AssignerUnitId, db.Set<UnitRow>())
            .OrderByDescending(letter => letter.Id).Take(LettersShown)
            .Join(db.Set<UnitRow>(), letter => letter.UnitId, unit => unit.Id, (letter, unit) => new LetterLine(letter.Id, unit.ShortName, letter.Day, letter.Number, letter.IssuedOn))
            .ToListAsync(cancellation);
        Letters.Sort((one, other) => other.Id.CompareTo(one.Id));
    }

    public sealed record UnitLine(string Code, string Name, int Count, DateOnly First);

    public sealed record LetterLine(Guid Id, string UnitName, DateOnly Day, string? Number, DateOnly? IssuedOn);
}
