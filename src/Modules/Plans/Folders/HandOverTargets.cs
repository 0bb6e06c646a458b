using CoSo.Contracts.Folders;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Targets' part of a hand-over: what the unit leads or was given this year and has not reached. Nothing stands in a person's name.</summary>
internal sealed class HandOverTargets(AppDbContext db, TargetBoard board, Clock clock) : IHandOver
{
    public int Order => 30;

    public string Heading => Key("Chỉ tiêu chưa đạt");

    public async Task<IReadOnlyList<OpenWork>> OpenAsync(HandingOver of, int most, CancellationToken cancellation)
    {
        var year = clock.Today.Year;
        var targets = await db.Set<Target>().AsNoTracking()
            .Where(target => target.WithdrawnAt == null && target.FromYear <= year && target.ToYear >= year
                && (target.LeadUnitId == of.UnitId || db.Set<TargetUnit>().Any(unit => unit.TargetId == target.Id && unit.UnitId == of.UnitId)))
            .OrderBy(target => target.Code).ThenBy(target => target.Id).Take(most + 1).ToListAsync(cancellation);
        var given = (await db.Set<TargetUnit>().Where(unit => unit.UnitId == of.UnitId).Select(unit => unit.TargetId).ToListAsync(cancellation)).ToHashSet();
        var own = await board.OfAsync(targets.FindAll(target => given.Contains(target.Id)), year, of.UnitId, cancellation);
        var led = await board.OfAsync(targets.FindAll(target => !given.Contains(target.Id)), year, null, cancellation);
        return [.. targets.Select(target => LineOf(target, own.GetValueOrDefault(target.Id) ?? led[target.Id], year)).OfType<OpenWork>()];
    }

    public Task<int> PassAsync(HandingOver of, CancellationToken cancellation) => Task.FromResult(0);

    private static OpenWork? LineOf(Target target, TargetYear values, int year)
    {
        var newest = values.Newest(target);
        if (newest.Judged(target) is TargetState.Reached)
        {
            return null;
        }

        string Write(long? amount) => $"{TargetNumbers.Write(target.Kind, target.Scale, amount)} {target.MeasuredIn}".Trim();
        var planned = newest.Planned is null ? "chưa giao giá trị" : $"phải đạt {Write(newest.Planned)}";
        return new OpenWork(
            $"{target.Code} {target.Name}", newest.Result is null ? $"Chưa có số liệu; {planned}" : $"{TargetPeriods.Of(newest.Period)}: {Write(newest.Result)}; {planned}",
            null, $"Chỉ tiêu năm {year}") { Url = $"/chi-tieu/{target.Id}" };
    }

    private static string Key(string text) => text;
}
