using CoSo.Cases.Letters;
using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Contracts.Heads;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases;

/// <summary>
/// Reception's part of a head's responsibility: days on which the head received against the law's least number. Only whole weeks or months
/// count, so that nobody answers for days before or after his time; a deputy's day counts where the law of that day lets it.
/// </summary>
internal sealed class HeadReception(AppDbContext db, ReceptionPoints points, LawBook law, Officer officer) : IHeadFigures
{
    public int Order => 40;

    public IReadOnlyList<HeadFigureName> Names { get; } =
    [
        new("reception.held", Key("Ngày tiếp công dân"), Key("Ngày tiếp công dân")), new("reception.short", Key("Kỳ chưa đủ số ngày tiếp công dân tối thiểu")),
    ];

    public async Task<IReadOnlyList<HeadFigure>> OfAsync(HeadQuestion question, CancellationToken cancellation)
    {
        var figures = new List<HeadFigure>();
        var asked = (await points.AllAsync(cancellation)).FindAll(point => question.UnitIds.Contains(point.HostUnitId));
        var keepers = asked.ConvertAll(point => point.UnitId);
        var held = await db.Set<ReceptionDay>().AsNoTracking()
            .Where(day => keepers.Contains(day.UnitId) && day.State == ReceptionState.Held && day.On >= question.From && day.On <= question.To)
            .Select(day => new { day.UnitId, day.HostUnitId, day.On, day.ReceivedBy }).ToListAsync(cancellation);
        foreach (var point in asked)
        {
            var days = held.Where(day => day.UnitId == point.UnitId && day.HostUnitId == point.HostUnitId).Select(day => new FloorDay(day.On, true, ReceptionFloor.Counts(law, day.On, day.ReceivedBy))).ToList();
            figures.AddRange(FiguresOf(point, days, question));
        }

        return figures;
    }

    private IEnumerable<HeadFigure> FiguresOf(ReceptionPoint point, List<FloorDay> days, HeadQuestion question)
    {
        var whole = ReceptionFloor.Between(law, point.Number, question.From, question.To, days);
        var url = officer.Can(Capability.SeeReception, point.UnitPath) ? $"/tiep-cong-dan?noi={point.UnitId}&tu={Vn.Day(question.From)}&den={Vn.Day(question.To)}" : null;
        yield return new HeadFigure(point.HostUnitId, "reception.held", days.Where(day => day.Counts).DistinctBy(day => day.On).Count()) { Url = url };
        if (whole.Count > 0)
        {
            var required = whole[^1].Required;
            yield return new HeadFigure(point.HostUnitId, "reception.short", whole.Count(period => !period.IsHeld)) { Words = $"trong {whole.Count} kỳ; luật yêu cầu {required}: {required.Source}", Url = url };
        }
    }

    private static string Key(string text) => text;
}

/// <summary>
/// Letters' part of a head's responsibility: cases whose day passed in the period and was not kept, of those the reader may know of. The
/// inbox takes the same condition.
/// </summary>
internal sealed class HeadLetters(AppDbContext db, CaseDesk desk, Officer officer) : IHeadFigures
{
    public int Order => 50;

    public IReadOnlyList<HeadFigureName> Names { get; } = [new("letters.late", Key("Đơn thư quá hạn giải quyết"), Key("Đơn thư quá hạn"))];

    public async Task<IReadOnlyList<HeadFigure>> OfAsync(HeadQuestion question, CancellationToken cancellation)
    {
        if (!officer.Can(Capability.SeeCases))
        {
            return [];
        }

        var counted = await CaseIndicators.Overdue(desk.Cases().Where(one => question.UnitIds.Contains(one.UnitId)), db.Set<CaseStep>(), question.From, question.To)
            .GroupBy(one => one.UnitId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return [.. question.UnitIds.Select(unit => new HeadFigure(unit, "letters.late", counted.GetValueOrDefault(unit))
        {
            Url = $"/don-thu?don-vi={unit}&tu={Vn.Day(question.From)}&den={Vn.Day(question.To)}",
        })];
    }

    private static string Key(string text) => text;
}
