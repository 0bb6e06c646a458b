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
internal sealed class IndexModel(AppDbContext db, CasesFile file, OutsideLists known, CaseProcedures procedures, Officer officer, Clock clock) : PageModel
{
    private const int NamesShown = 12;

    private static readonly PageShape Shape = new(["-luc"]);

    public List<FigureLine> Figures { get; private set; } = [];

    /// <summary>Sources of which units in reach have no list this year.</summary>
    public List<LackLine> Lacking { get; } = [];

    /// <summary>What was received here and stands in a list too.</summary>
    public List<TwiceLine> Twice { get; private set; } = [];

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
        Figures = [.. counted.OrderBy(one => one.Position).ThenBy(one => one.row.Kind).Select(one => new FigureLine(one.row.UnitId, one.ShortName, one.row.Kind, one.row.Received, one.row.Done, one.row.InTime))];
        await LackAsync(reach, first, cancellation);
        await TwiceAsync(reach, first, cancellation);
        var request = PageRequest.From(Request, Shape);
        var units = reach.Select(unit => unit.Id);
        var lists = db.Set<OutsideList>().AsNoTracking().Where(list => units.Contains(list.UnitId));
        var ordered = request.Descending ? lists.OrderByDescending(list => list.Id) : lists.OrderBy(list => list.Id);
        Lists = new TablePage<OutsideList>(request, await ordered.PageOf(request).ToListAsync(cancellation), await lists.CountAsync(cancellation));
        HeldElsewhere = [.. procedures.On(clock.Today).Where(one => file.HeldElsewhere.Exists(held => held.Procedure == one.Id))];
    }

    private async Task LackAsync(IQueryable<UnitRow> reach, DateOnly first, CancellationToken cancellation)
    {
        var today = clock.Today;
        var units = await reach.On(today).Where(unit => !unit.IsRequested && unit.Kind != UnitKind.Neighbourhood).OrderBy(unit => unit.Position).Select(unit => new { unit.Id, unit.ShortName }).ToListAsync(cancellation);
        foreach (var source in Enum.GetValues<OutsideSource>())
        {
            var covered = await known.CoveredAsync(source, [.. units.Select(unit => unit.Id)], first, today, cancellation);
            var lacking = units.FindAll(unit => !covered.Contains(unit.Id));
            if (lacking.Count > 0)
            {
                Lacking.Add(new LackLine(source, lacking.Count, string.Join(", ", lacking.Take(NamesShown).Select(unit => unit.ShortName)) + (lacking.Count > NamesShown ? "…" : "")));
            }
        }
    }

    private async Task TwiceAsync(IQueryable<UnitRow> reach, DateOnly first, CancellationToken cancellation)
    {
        (ProcedureKind Own, OutsideKind Listed)[] pairs = [(ProcedureKind.Feedback, OutsideKind.Feedback), (ProcedureKind.Complaint, OutsideKind.Complaint), (ProcedureKind.Petition, OutsideKind.Petition)];
        var kinds = pairs.Select(pair => pair.Own).ToList();
        var here = await db.Set<Case>().AsNoTracking().Where(one => one.ReceivedOn >= first && one.AboutPath == null && kinds.Contains(one.Kind) && (one.Kind != ProcedureKind.Feedback || one.ProcedureId == "feedback.1022"))
            .GroupBy(one => new { one.UnitId, one.Kind }).Select(group => new { group.Key.UnitId, group.Key.Kind, Count = group.Count() })
            .Join(reach, row => row.UnitId, unit => unit.Id, (row, unit) => new { row.UnitId, unit.ShortName, row.Kind, row.Count }).ToListAsync(cancellation);
        Twice =
        [
            .. from one in here
               let listed = Figures.Find(figure => figure.UnitId == one.UnitId && figure.Kind == Array.Find(pairs, pair => pair.Own == one.Kind).Listed)
               where listed is not null
               select new TwiceLine(one.ShortName, listed.Kind, one.Count, listed.Received),
        ];
    }

    internal sealed record LackLine(OutsideSource Source, int Count, string Names);

    internal sealed record TwiceLine(string Unit, OutsideKind Kind, int Here, int Listed);

    internal sealed record FigureLine(Guid UnitId, string Unit, OutsideKind Kind, int Received, int Done, int InTime);
}
