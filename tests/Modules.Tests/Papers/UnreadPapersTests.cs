using CoSo.Duties.Mail;
using CoSo.Modules.Tests.Duties;
using CoSo.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Papers;

/// <summary>Papers nobody of a unit has read are told of in the one message of the day, on the days the locality names, and in no other letter.</summary>
public sealed class UnreadPapersTests
{
    private readonly Sink sink = new();

    [Fact]
    public async Task The_one_message_of_the_day_names_duties_and_papers_not_read()
    {
        await using var house = await StartAsync();
        await DeliverAsync(house, new DateOnly(2024, 9, 10), "phuong-4");
        await house.DutyAsync(due: new DateOnly(2024, 9, 11), with: duty => duty with { Title = "Gửi số liệu" });

        await TickAsync(house);

        var letter = Assert.Single(sink.Sent);
        Assert.Equal("Nhắc việc 11/9/2024: 0 việc đã qua hạn, 1 việc sắp đến hạn", letter.Subject);
        Assert.Contains("Gửi số liệu", letter.Body, StringComparison.Ordinal);
        Assert.Contains("Văn bản đến chưa đọc (1):\n- 901/BC-UBND ngày 10/9/2024: Văn bản mẫu (chưa nhận)", letter.Body, StringComparison.Ordinal);
        Assert.EndsWith("/van-ban-den", letter.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-09-11", 0)] // sent today: tomorrow
    [InlineData("2024-09-10", 1)]
    [InlineData("2024-09-09", 0)]
    [InlineData("2024-09-06", 1)] // three working days, over a week-end
    [InlineData("2024-09-05", 0)]
    public async Task Only_on_the_days_of_the_localitys_rule(string sent, int letters)
    {
        await using var house = await StartAsync();
        await DeliverAsync(house, DateOnly.Parse(sent), "phuong-4");

        await TickAsync(house);

        Assert.Equal(letters, sink.Sent.Count);
        Assert.All(sink.Sent, letter => Assert.Equal("Văn bản đến chưa đọc 11/9/2024: 1", letter.Subject));
    }

    [Fact]
    public async Task What_the_clerk_reminded_of_is_told_the_next_day_and_what_was_read_or_recalled_never()
    {
        await using var house = await StartAsync();
        var reminded = await DeliverAsync(house, new DateOnly(2024, 8, 20), "phuong-4");
        var read = await DeliverAsync(house, new DateOnly(2024, 9, 10), "phuong-4");
        var recalled = await DeliverAsync(house, new DateOnly(2024, 9, 10), "phuong-4");
        await house.WithDbAsync(async db =>
        {
            var at = new DateTime(2024, 9, 10, 3, 0, 0, DateTimeKind.Utc);
            await db.Set<PaperDelivery>().Where(one => one.Id == reminded).ExecuteUpdateAsync(set => set.SetProperty(one => one.RemindedAt, at).SetProperty(one => one.ReceivedAt, at));
            await db.Set<PaperDelivery>().Where(one => one.Id == read).ExecuteUpdateAsync(set => set.SetProperty(one => one.ReadAt, at));
            return await db.Set<PaperDelivery>().Where(one => one.Id == recalled).ExecuteUpdateAsync(set => set.SetProperty(one => one.RecalledAt, at));
        });

        await TickAsync(house);

        var letter = Assert.Single(sink.Sent);
        Assert.Contains("Văn bản đến chưa đọc (1):", letter.Body, StringComparison.Ordinal);
        Assert.Contains("(đã nhận, chưa đọc)", letter.Body, StringComparison.Ordinal);
    }

    private static async Task<Guid> DeliverAsync(House house, DateOnly on, string unit)
    {
        house.Time.Set(on, new TimeOnly(9, 0));
        var id = await house.DeliverAsync(await house.IssuedAsync(await house.UnitAsync("ubnd-q10")), await house.UnitAsync(unit));
        house.Time.Set(DutyData.Today, new TimeOnly(9, 0));
        return id;
    }

    private static Task<int> TickAsync(House house) => house.WithServicesAsync(async services =>
    {
        await services.GetRequiredService<DailyMessages>().GatherAsync(default);
        return await services.GetRequiredService<SendOutbox>().RunAsync(default);
    });

    private async Task<House> StartAsync()
    {
        var house = await House.StartAsync(services: services => services.AddSingleton<IMailSender>(sink));
        await house.WithDbAsync(db => db.Set<CoSo.Access.Account>().Where(account => account.UserName == "phuong4")
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.Email, "phuong4@example.org")));
        return house;
    }

    private sealed class Sink : IMailSender
    {
        public List<OutboxMessage> Sent { get; } = [];

        public bool IsConfigured => true;

        public Task SendAsync(OutboxMessage message, CancellationToken cancellation)
        {
            Sent.Add(message);
            return Task.CompletedTask;
        }
    }
}
