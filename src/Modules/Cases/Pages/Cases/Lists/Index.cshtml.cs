using CoSo.Cases.Letters;
using CoSo.Cases.Outside;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.Lists;

/// <summary>What was brought in, and the figures of the units in reach.</summary>
[Requires(Capability.ImportCaseLists)]
internal sealed class IndexModel(AppDbContext db, CasesFile file, CaseProcedures procedures, Officer officer, Clock clock) : PageModel
{
    private static readonly PageShape Shape = new(["-luc"]);

    public List<FigureLine> Figures { get; private set; } = [];

    public TablePage<OutsideList> Lists { get; private set; } = null!;

    public List<ProcedureInForce> HeldElsewhere { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var reach = officer.Reach(Capability.ImportCaseLists).Of(db.Set<UnitRow>());
        var first = new DateOnly(clock.Today.Year, 1, 1);
        var counted = await db.Set<OutsideLetter>().AsNoTracking().Where(letter => letter.ReceivedOn >= first)
            .GroupBy(letter => new { letter.UnitId, letter.Kind })
            .Select(group => new
            {
                group.Key.UnitId, group.Key.Kind, Received = group.Count(), Done = group.Count(letter => letter.DoneOn != null),
                InTime = group.Count(letter => letter.DoneOn != null && (letter.DueOn == null || letter.DoneOn <= letter.DueOn)),
            })
            .Join(reach, row => row.UnitId, unit => unit.Id, (row, unit) => new { row, unit.ShortName, unit.Position }).ToListAsync(cancellation);
        Figures = [.. counted.OrderBy(one => one.Position).ThenBy(one => one.row.Kind).Select(one => new FigureLine(one.ShortName, one.row.Kind, one.row.Received, one.row.Done, one.row.InTime))];
        var request = PageRequest.From(Request, Shape);
        var units = reach.Select(unit => unit.Id);
        var lists = db.Set<OutsideList>().AsNoTracking().Where(list => units.Contains(list.UnitId));
        var ordered = request.Descending ? lists.OrderByDescending(list => list.Id) : lists.OrderBy(list => list.Id);
        Lists = new TablePage<OutsideList>(request, await ordered.PageOf(request).ToListAsync(cancellation), await lists.CountAsync(cancellation));
        HeldElsewhere = [.. procedures.On(clock.Today).Where(one => file.HeldElsewhere.Exists(held => held.Procedure == one.Id))];
    }

    internal sealed record FigureLine(string Unit, OutsideKind Kind, int Received, int Done, int InTime);
}
