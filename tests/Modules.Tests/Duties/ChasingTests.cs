using System.Globalization;
using CoSo.Data;
using CoSo.Duties;
using CoSo.Duties.Chasing;
using CoSo.Duties.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Duties;

/// <summary>Chasing by steps: once a working day, in working hours, once a step, with a record that all can read.</summary>
public sealed class ChasingTests
{
    private readonly Letters letters = new();

    [Theory]
    [InlineData("2024-09-16", "02:00", 0)] // at night
    [InlineData("2024-09-15", "09:00", 0)] // Sunday
    [InlineData("2024-09-14", "09:00", 0)] // Saturday
    [InlineData("2024-09-16", "17:00", 0)] // after hours
    [InlineData("2024-09-16", "09:00", 1)]
    public async Task Only_in_working_hours_of_working_days(string day, string time, int expected)
    {
        await using var house = await StartAsync();
        await house.DutyAsync(due: new DateOnly(2024, 9, 12));

        await RunAsync(house, day, time);

        Assert.Equal(expected, await CountAsync(house));
        Assert.Equal(expected, letters.Sent.Count(letter => letter.Body.Contains("Nhắc lần 1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_at_tet()
    {
        await using var house = await StartAsync(new DateOnly(2025, 1, 27));
        await house.DutyAsync(due: new DateOnly(2025, 1, 20));

        foreach (var day in new[] { "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-02-02" })
        {
            await RunAsync(house, day);
            Assert.Equal(0, await CountAsync(house));
        }

        await RunAsync(house, "2025-02-03");
        Assert.Equal(1, await CountAsync(house));
    }

    [Fact]
    public async Task Each_step_goes_to_whom_it_should_and_twice_sends_nothing_twice()
    {
        await using var house = await StartAsync();
        var id = await house.DutyAsync("phuong-12", due: new DateOnly(2024, 9, 11), with: duty => duty with { Title = "Đối thoại với Nhân dân" });

        foreach (var day in new[] { "2024-09-12", "2024-09-12", "2024-09-13", "2024-09-16", "2024-09-17", "2024-09-18", "2024-09-19", "2024-09-25", "2024-09-26", "2024-09-27" })
        {
            await RunAsync(house, day);
        }

        var log = await LogAsync(house, id);
        Assert.Equal(["2024-09-12 Remind", "2024-09-16 RemindAgain", "2024-09-18 Head", "2024-09-25 Above"], log.Select(line => line.When));
        Assert.Contains("Công chức Văn phòng - Thống kê Phường 12", log[0].To);
        Assert.Equal(["Chủ tịch Ủy ban nhân dân Phường 12"], log[2].To);
        Assert.Contains("Chủ tịch Ủy ban nhân dân Quận 10", log[3].To);
        Assert.Contains("Chuyên viên Phòng Nội vụ", log[3].To);
        Assert.DoesNotContain("Công chức Văn phòng - Thống kê Phường 12", log[3].To);
        Assert.Equal(4, (await house.AuditAsync(id)).Count(kind => kind == "DutyChased"));
        Assert.Contains(letters.Sent, letter => letter.Recipient == "chutich@example.org" && letter.Body.Contains("Phường 12: Đối thoại với Nhân dân, hạn 11/9/2024. Quá hạn 10 ngày làm việc, đơn vị chưa giải trình", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_nodes_at_once_take_one_step()
    {
        await using var house = await StartAsync();
        await house.DutyAsync(due: new DateOnly(2024, 9, 11));
        house.Time.Set(new DateOnly(2024, 9, 12));

        await Task.WhenAll(GatherAsync(house), GatherAsync(house), GatherAsync(house));

        Assert.Equal(1, await CountAsync(house));
    }

    [Fact]
    public async Task Many_late_duties_are_one_letter_an_officer()
    {
        await using var house = await StartAsync();
        for (var i = 0; i < 30; i++)
        {
            await house.DutyAsync("phuong-12", due: new DateOnly(2024, 9, 11), with: duty => duty with { Title = $"Việc {i}" });
        }

        await RunAsync(house, "2024-09-25");

        Assert.Equal(3, letters.Sent.Count(letter => letter.Body.Contains("Báo lãnh đạo cấp trên (30)", StringComparison.Ordinal))); // coordinator, chairman and his deputy
        Assert.All(letters.Sent.GroupBy(letter => letter.Recipient), group => Assert.Single(group));
        Assert.Contains("và 18 việc khác", letters.Sent.First(letter => letter.Recipient == "chutich@example.org").Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stops_when_done_and_waits_with_who_waits()
    {
        await using var house = await StartAsync();
        var done = await house.DutyAsync("phuong-12", due: new DateOnly(2024, 9, 11));
        var waits = await house.DutyAsync("phuong-12", due: new DateOnly(2024, 9, 13));
        var justice = await house.WithDbAsync(db => db.Set<CoSo.Contracts.Organization.UnitRow>().SingleAsync(unit => unit.Code == "phong-tu-phap"));
        await (await house.AsAsync("phuong12")).DoAsync(waits, "Wait", new { Wait_UnitId = justice.Id.ToString(), Wait_What = "Góp ý", Wait_By = "30/9/2024" });
        await RunAsync(house, "2024-09-12");
        await (await house.AsAsync("phuong12")).DoAsync(done, "Report", new { Result_Text = "Xong" });

        await RunAsync(house, "2024-09-25");

        Assert.Equal(["2024-09-12 Remind"], (await LogAsync(house, done)).Select(line => line.When));
        Assert.Empty(await LogAsync(house, waits));
    }

    [Fact]
    public async Task A_new_day_begins_anew()
    {
        await using var house = await StartAsync();
        var id = await house.DutyAsync("phuong-12", due: new DateOnly(2024, 9, 11));
        await RunAsync(house, "2024-09-12");
        await (await house.AsAsync("noivu")).DoAsync(id, "Due", new { Due_Day = "20/9/2024", Due_Paper = "Công văn số 77/UBND" });

        await RunAsync(house, "2024-09-16");
        await RunAsync(house, "2024-09-23");

        Assert.Equal(["2024-09-12 Remind", "2024-09-23 Remind"], (await LogAsync(house, id)).Select(line => line.When));
    }

    [Fact]
    public async Task Without_letters_the_steps_stand_on_the_pages()
    {
        letters.IsConfigured = false;
        await using var house = await StartAsync();
        var id = await house.DutyAsync("phuong-12", due: new DateOnly(2024, 9, 11));

        await RunAsync(house, "2024-09-18");

        Assert.Equal(0, await house.WithDbAsync(db => db.Set<OutboxMessage>().CountAsync()));
        var page = (await (await house.AsAsync("phuong12")).GetAsync($"/viec/{id}")).ShouldBeShown();
        Assert.Contains("Báo thủ trưởng đơn vị. Quá hạn 5 ngày làm việc, đơn vị chưa giải trình; các bước áp dụng từ 1/7/2021. Gửi: Chủ tịch Ủy ban nhân dân Phường 12.", page[".c-notice"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_is_read_by_the_unit_and_not_by_its_sibling()
    {
        await using var house = await StartAsync();
        await house.DutyAsync("phuong-12", due: new DateOnly(2024, 9, 11), with: duty => duty with { Title = "Đối thoại với Nhân dân" });
        await RunAsync(house, "2024-09-18");

        foreach (var userName in new[] { "phuong12", "noivu", "chutich" })
        {
            var page = (await (await house.AsAsync(userName)).GetAsync("/viec/don-doc/nhat-ky")).ShouldBeShown();
            Assert.Contains("Đối thoại với Nhân dân", page.Text, StringComparison.Ordinal);
            Assert.Contains("Chủ tịch Ủy ban nhân dân Phường 12", page.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Đối thoại", (await (await house.AsAsync("phuong6")).GetAsync("/viec/don-doc/nhat-ky")).ShouldBeShown().Text, StringComparison.Ordinal);
        Assert.Contains("Chưa có bước đôn đốc nào", (await (await house.AsAsync("noivu")).GetAsync("/viec/don-doc/nhat-ky?buoc=Above")).ShouldBeShown().Text, StringComparison.Ordinal);
    }

    private async Task RunAsync(House house, string day, string time = "09:00")
    {
        house.Time.Set(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));
        await GatherAsync(house);
        await house.WithServicesAsync(services => services.GetRequiredService<SendOutbox>().RunAsync(default));
    }

    private static Task<int> GatherAsync(House house) => house.WithServicesAsync(services => services.GetRequiredService<DailyMessages>().GatherAsync(default));

    private static Task<int> CountAsync(House house) => house.WithDbAsync(db => db.Set<Chase>().CountAsync());

    private static Task<List<(string When, List<string> To)>> LogAsync(House house, Guid dutyId) => house.WithDbAsync(async db =>
    {
        var chases = await db.Set<Chase>().Where(chase => chase.DutyId == dutyId).OrderBy(chase => chase.Id).ToListAsync();
        var recipients = (await db.Set<ChaseRecipient>().OrderBy(recipient => recipient.Number).ToListAsync()).ToLookup(recipient => recipient.ChaseId);
        return chases.ConvertAll(chase => ($"{chase.Day:yyyy-MM-dd} {chase.Step}", recipients[chase.Id].Select(recipient => recipient.To).ToList()));
    });

    private async Task<House> StartAsync(DateOnly? today = null)
    {
        var house = await House.StartAsync(today: today, services: services => services.AddSingleton<IMailSender>(letters));
        await house.WithDbAsync(db => db.Set<CoSo.Access.Account>().ExecuteUpdateAsync(set => set.SetProperty(account => account.Email, account => account.UserName + "@example.org")));
        return house;
    }

    private sealed class Letters : IMailSender
    {
        public List<OutboxMessage> Sent { get; } = [];

        public bool IsConfigured { get; set; } = true;

        public Task SendAsync(OutboxMessage message, CancellationToken cancellation)
        {
            Sent.Add(message);
            return Task.CompletedTask;
        }
    }
}
