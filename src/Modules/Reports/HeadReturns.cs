using CoSo.Contracts.Heads;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>A return with the cut-off day it belongs to.</summary>
internal sealed class ReturnDue
{
    // Set by name: the database layer looks through an initialiser, not through a constructor.
    public required Return Return { get; init; }

    public required Period Period { get; init; }
}

/// <summary>Reports' part of a head's responsibility: returns whose day to be sent lies in the period. The list of returns takes the same conditions.</summary>
internal sealed class HeadReturns(AppDbContext db) : IHeadFigures
{
    private const string Prefix = "returns.";

    public int Order => 30;

    public IReadOnlyList<HeadFigureName> Names { get; } =
    [
        new("returns.due", Key("Báo cáo đến hạn gửi")),
        new("returns.in-time", Key("Báo cáo gửi đúng hạn"), Key("Báo cáo đúng hạn")),
        new("returns.late", Key("Báo cáo gửi chậm, chưa gửi"), Key("Báo cáo chậm")),
        new("returns.returned", Key("Báo cáo được đề nghị bổ sung")),
    ];

    public string? LabelOf(string? part) => Names.FirstOrDefault(name => name.Key == Prefix + part)?.Label;

    /// <summary>Returns of a period, or sent by a day, in which they stood so on the last day; requested units and short notice are never late.</summary>
    public IQueryable<ReturnDue> Of(string part, DateOnly from, DateOnly to)
    {
        var due = db.Set<Return>().Where(one => one.State != ReturnState.Merged)
            .Join(db.Set<Period>().Where(period => period.State != PeriodState.Waiting), one => one.PeriodId, period => period.Id, (one, period) => new ReturnDue { Return = one, Period = period })
            .Where(pair => (pair.Return.DueOn ?? pair.Period.CutOff) >= from && (pair.Return.DueOn ?? pair.Period.CutOff) <= to);
        return part switch
        {
            "in-time" => due.Where(pair => pair.Return.SentOn <= to && (pair.Return.NeverLate || pair.Return.DueOn == null || pair.Return.SentOn <= pair.Return.DueOn)),
            "late" => due.Where(pair => !pair.Return.NeverLate && (pair.Return.SentOn > pair.Return.DueOn || (pair.Return.SentOn == null && pair.Return.DueOn < to))),
            "returned" => due.Where(pair => db.Set<ReturnStep>().Any(step => step.ReturnNumber == pair.Return.Number && step.Kind == ReturnStepKind.SentBack)),
            _ => due,
        };
    }

    public async Task<IReadOnlyList<HeadFigure>> OfAsync(HeadQuestion question, CancellationToken cancellation)
    {
        var units = question.UnitIds.ToList();
        var figures = new List<HeadFigure>();
        foreach (var key in Names.Select(name => name.Key))
        {
            var part = key[Prefix.Length..];
            var counted = await Of(part, question.From, question.To).Where(pair => units.Contains(pair.Return.UnitId))
                .GroupBy(pair => pair.Return.UnitId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
            figures.AddRange(units.Select(unit => new HeadFigure(unit, key, counted.GetValueOrDefault(unit))
            {
                Url = $"/bao-cao?don-vi={unit}&so={part}&tu={Vn.Day(question.From)}&den={Vn.Day(question.To)}",
            }));
        }

        return figures;
    }

    private static string Key(string text) => text;
}
