using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Heads;

/// <summary>In the last weeks of the demo year the coordinator opens a round, some units write, the leader answers one.</summary>
internal sealed class HeadDemoDays(IDemoPeople people, AppDbContext db, Locality locality) : IDemoDays
{
    private const int OpenedBefore = 24;
    private const int WrittenBefore = 9;
    private const int GradedBefore = 4;
    private const int DueAfter = 14;
    private const int Writers = 3;

    public int Order => 60;

    public Task LiveAsync(DateOnly day, CancellationToken cancellation) => (locality.DemoToday.DayNumber - day.DayNumber) switch
    {
        OpenedBefore => OpenAsync(day, cancellation),
        WrittenBefore => WriteAsync(cancellation),
        GradedBefore => GradeAsync(cancellation),
        _ => Task.CompletedTask,
    };

    private async Task OpenAsync(DateOnly day, CancellationToken cancellation)
    {
        var coordinator = await people.OfAuthorityAsync(Capability.OpenHeadRounds, cancellation);
        var form = new RoundForm(
            $"Giữa năm {day.Year}", new DateOnly(day.Year, 1, 1), day.AddDays(-1), locality.DemoToday.AddDays(DueAfter), $"Công văn số 118/{locality.DemoToday.Year}-PNV ngày {Vn.Day(day)}");
        await people.ActAsync(coordinator, services => services.GetRequiredService<OpenRound>().RunAsync(form, cancellation));
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        var written = 0;
        foreach (var unitId in await AskedAsync(cancellation))
        {
            if (written < Writers && await people.OfUnitAsync(unitId, Capability.GradeHeads, cancellation) is { Name.Length: > 0 } head)
            {
                var made = await people.ActAsync(head, services => WriteAsync(services, unitId, cancellation));
                written += made ? 1 : 0;
            }
        }
    }

    private static async Task<bool> WriteAsync(IServiceProvider services, Guid unitId, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<FindHead>().RunAsync(unitId, null, null, cancellation) is not { Row: not null } hand)
        {
            return false;
        }

        var words = new OwnWords(
            0, "Đơn vị đã triển khai kế hoạch, phân công từng việc cho công chức phụ trách và kiểm tra hằng tháng. Hạn chế: một số việc hoàn thành sát hạn.",
            "Việc chậm chủ yếu do chờ số liệu của khu phố; đã bố trí người theo dõi riêng.", services.GetRequiredService<GradeLevels>().On(hand.Period.To).Levels[1], null);
        return (await services.GetRequiredService<WriteReview>().RunAsync(hand, words, cancellation)).Refusal is null;
    }

    private async Task GradeAsync(CancellationToken cancellation)
    {
        if (await db.Set<HeadReview>().AsNoTracking().OrderBy(review => review.Id).FirstOrDefaultAsync(cancellation) is not { } first)
        {
            return;
        }

        var leader = await people.OfAuthorityAsync(Capability.GradeHeads, cancellation);
        await people.ActAsync(leader, async services =>
        {
            var hand = await services.GetRequiredService<FindHead>().RunAsync(first.UnitId, null, null, cancellation);
            var words = new WordsAbove(first.Version, "Đồng ý với tự nhận xét của đơn vị. Cần rút ngắn thời gian chờ số liệu từ khu phố.", first.OwnGrade, null);
            return await services.GetRequiredService<GradeReview>().RunAsync(hand!, words, cancellation);
        });
    }

    private Task<List<Guid>> AskedAsync(CancellationToken cancellation) => db.Set<HeadCall>()
        .Join(db.Set<UnitRow>(), call => call.UnitId, unit => unit.Id, (call, unit) => unit).OrderBy(unit => unit.Position).Select(unit => unit.Id).ToListAsync(cancellation);
}
