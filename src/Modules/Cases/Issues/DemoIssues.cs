using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Issues;

/// <summary>A few issues of neighbourhoods, shown to everybody: the coordinator raises them, the earlier ones are settled and told, the last is open.</summary>
internal sealed class DemoIssues(IDemoPeople people, AppDbContext db, Locality locality, LawBook law) : IDemoDays
{
    private const int DaysToSettle = 20;

    private static readonly (int DaysBefore, string Topic, string What, string Result)[] Told =
    [
        (75, "Ngập sau mưa ở một đoạn hẻm trũng", "Mưa hơn nửa giờ là nước vào nhà; bà con đề nghị nạo vét cống và nâng hố ga.", "Đã nạo vét tuyến cống, đặt thêm hai hố ga; trận mưa sau đó nước rút trong mười lăm phút."),
        (45, "Xe dừng đỗ chắn lối ra vào trường học giờ tan trường", "Phụ huynh dừng xe kín lòng đường, xe cấp cứu không qua được; bà con đề nghị tổ chức lại lối đón.", "Đã kẻ vạch khu vực đón học sinh, phân hai khung giờ tan trường."),
        (12, "Rác để sai giờ ở đầu chợ", "Rác để từ trưa đến tối, mùi vào các nhà quanh chợ; bà con đề nghị đổi giờ thu gom.", ""),
    ];

    public int Order => 46;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        foreach (var told in Told)
        {
            var raised = law.Calendar.NextWorkingDay(locality.DemoToday.AddDays(-told.DaysBefore));
            if (day == raised)
            {
                await RaiseAsync(told.Topic, told.What, day, cancellation);
            }
            else if (told.Result.Length > 0 && day == law.Calendar.NextWorkingDay(raised.AddDays(DaysToSettle)))
            {
                await SettleAsync(told.Topic, told.Result, day, cancellation);
            }
        }
    }

    private async Task RaiseAsync(string topic, string what, DateOnly day, CancellationToken cancellation)
    {
        var places = await db.Set<UnitRow>().AsNoTracking().On(day).Where(unit => unit.Kind == UnitKind.Neighbourhood && unit.ParentId != null).OrderBy(unit => unit.Position)
            .Select(unit => new { unit.Id, WardId = unit.ParentId!.Value }).ToListAsync(cancellation);
        if (places.Count == 0)
        {
            return;
        }

        var place = places[DemoChance.Of(places.Count, topic)];
        var coordinator = await people.OfAuthorityAsync(Capability.AssignDuties, cancellation);
        await people.ActAsync(coordinator, async services =>
        {
            var issue = Done(await services.GetRequiredService<RaiseIssue>().RunAsync(new NewIssue(place.WardId, place.Id, topic, what, day.AddDays(DaysToSettle + 10)), cancellation), topic);
            return Done(await services.GetRequiredService<ShowIssue>().RunAsync(issue, toAll: true, cancellation), topic);
        });
    }

    private async Task SettleAsync(string topic, string result, DateOnly day, CancellationToken cancellation)
    {
        var coordinator = await people.OfAuthorityAsync(Capability.AssignDuties, cancellation);
        await people.ActAsync(coordinator, async services =>
        {
            var issue = await services.GetRequiredService<AppDbContext>().Set<PlaceIssue>().SingleOrDefaultAsync(one => one.Topic == topic, cancellation);
            return issue is null ? null : Done(await services.GetRequiredService<AnswerIssue>().RunAsync(issue, result, "Họp khu phố, bảng tin của phường", day, cancellation), topic);
        });
    }

    private static PlaceIssue Done(Outcome<PlaceIssue> outcome, string topic) =>
        outcome.Value ?? throw new InvalidOperationException($"The demo year: {topic}: {outcome.Refusal!.Code}");
}
