using CoSo.Data;
using CoSo.Duties.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Duties;

/// <summary>One daily message per officer, in working hours of working days, once, whatever goes wrong.</summary>
public sealed class ReminderTests
{
    private readonly Sink sink = new();

    [Theory]
    [InlineData("2024-09-11", "09:00", true)]
    [InlineData("2024-09-11", "07:29", false)]
    [InlineData("2024-09-11", "07:30", true)]
    [InlineData("2024-09-11", "17:00", false)]
    [InlineData("2024-09-14", "09:00", false)] // Saturday
    [InlineData("2024-09-03", "09:00", false)] // National Day
    public async Task Only_in_working_hours_of_working_days(string day, string time, bool sends)
    {
        await using var house = await StartAsync();
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await house.DutyAsync(due: on);
        house.Time.Set(on, TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture));

        await TickAsync(house);

        Assert.Equal(sends ? 1 : 0, sink.Sent.Count);
    }

    [Fact]
    public async Task One_message_gathers_all_names_no_person_and_is_sent_once()
    {
        await using var house = await StartAsync();
        await house.DutyAsync(due: new DateOnly(2024, 9, 11), with: duty => duty with { Title = "Gửi số liệu" });
        await house.DutyAsync(due: new DateOnly(2024, 9, 10), with: duty => duty with { Title = "Họp khu phố" });
        await house.DutyAsync("phuong-6", due: new DateOnly(2024, 9, 11));

        await TickAsync(house);
        await TickAsync(house);

        var message = Assert.Single(sink.Sent);
        Assert.Equal("phuong4@example.org", message.Recipient);
        Assert.Equal("Nhắc việc 11/9/2024: 1 việc đã qua hạn, 1 việc sắp đến hạn", message.Subject);
        Assert.Contains("Gửi số liệu, hạn 11/9/2024", message.Body, StringComparison.Ordinal);
        Assert.Contains("/lam-viec", message.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Hồng Đào", message.Body, StringComparison.Ordinal);
        Assert.Contains("RemindersQueued", await house.AuditAsync());
    }

    [Fact]
    public async Task Nothing_at_the_localitys_distances_means_no_message()
    {
        await using var house = await StartAsync();
        await house.DutyAsync(due: new DateOnly(2024, 9, 12)); // one working day: neither 5, 2 nor 0

        await TickAsync(house);

        Assert.Empty(sink.Sent);
    }

    [Fact]
    public async Task A_letter_that_fails_is_tried_again_later_and_its_fault_names_no_address()
    {
        await using var house = await StartAsync();
        await house.DutyAsync(due: DutyData.Today);
        sink.Fails = true;
        await TickAsync(house);
        sink.Fails = false;

        await TickAsync(house);
        Assert.Empty(sink.Sent);
        house.Time.Set(DutyData.Today, new TimeOnly(10, 0));
        await TickAsync(house);

        Assert.Single(sink.Sent);
        var row = await house.WithDbAsync(db => db.Set<OutboxMessage>().SingleAsync());
        Assert.Equal((2, "InvalidOperationException"), (row.Tries, row.Error));
        Assert.NotNull(row.SentAt);
    }

    [Fact]
    public async Task Two_nodes_at_once_send_one_letter()
    {
        await using var house = await StartAsync();
        await house.DutyAsync(due: DutyData.Today);

        await Task.WhenAll(TickAsync(house), TickAsync(house), TickAsync(house));
        await TickAsync(house);

        Assert.Single(sink.Sent);
    }

    [Fact]
    public async Task Sent_letters_are_deleted_after_the_localitys_time_and_unsent_ones_never_also_without_a_mail_server()
    {
        await using var house = await House.StartAsync();
        await LettersAsync(house, sentDaysAgo: [91, 89, null]);

        Assert.Equal(1, await house.WithServicesAsync(services => services.GetRequiredService<PurgeOutbox>().RunAsync(default)));
        Assert.Equal(0, await house.WithServicesAsync(services => services.GetRequiredService<PurgeOutbox>().RunAsync(default)));

        Assert.Equal(["89@example.org", "@example.org"], await house.WithDbAsync(db => db.Set<OutboxMessage>().OrderBy(message => message.Recipient).Select(message => message.Recipient).ToListAsync()));
        Assert.Single(await house.AuditAsync(), "SentLettersDeleted");
    }

    [Fact]
    public async Task The_administrator_sees_what_was_not_sent_and_has_it_tried_again()
    {
        await using var house = await House.StartAsync();
        await LettersAsync(house, sentDaysAgo: [3, null]);
        await house.WithDbAsync(db => db.Set<OutboxMessage>().Where(message => message.SentAt == null).ExecuteUpdateAsync(set => set.SetProperty(message => message.Tries, SendOutbox.MostTries)));
        var administrator = await house.AsAsync("quantri");

        var page = await administrator.GetAsync("/quan-tri/thu");
        Assert.Contains("Không gửi được, đã thôi thử", page.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa có máy chủ thư", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("3@example.org", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nội dung thư", page.Text, StringComparison.Ordinal);
        (await administrator.SubmitAsync(page, "main form")).ShouldRedirectTo("/quan-tri/thu");

        Assert.Equal(0, await house.WithDbAsync(db => db.Set<OutboxMessage>().Where(message => message.SentAt == null).Select(message => message.Tries).SingleAsync()));
        Assert.Single(await house.AuditAsync(), "LettersRetried");
        (await (await house.AsAsync("phuong4")).GetAsync("/quan-tri/thu")).ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    private static Task<int> LettersAsync(House house, int?[] sentDaysAgo) => house.WithDbAsync(db =>
    {
        var now = house.Time.GetUtcNow().UtcDateTime;
        db.AddRange(sentDaysAgo.Select(days => new OutboxMessage
        {
            Id = CoSo.Kernel.OrderedId.New(), AccountId = Guid.NewGuid(), Recipient = $"{days}@example.org", Subject = "Nhắc việc", Body = "Nội dung thư",
            DueAt = now.AddDays(-(days ?? 100)), SentAt = days is { } ago ? now.AddDays(-ago) : null,
        }));
        return db.SaveChangesAsync();
    });

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

        public bool Fails { get; set; }

        public bool IsConfigured => true;

        public Task SendAsync(OutboxMessage message, CancellationToken cancellation)
        {
            if (Fails)
            {
                throw new InvalidOperationException("550 phuong4@example.org unknown");
            }

            lock (Sent)
            {
                Sent.Add(message);
            }

            return Task.CompletedTask;
        }
    }
}
