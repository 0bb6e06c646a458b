using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CoSo.Duties.Feed;
using Ical.Net;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Duties;

/// <summary>The iCalendar feed of due days: read by another's client (Ical.Net) and, line by line, against RFC 5545.</summary>
public sealed class CalendarFeedTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    private const string LongTitle = "Rà soát, sửa đổi, bổ sung quy ước khu phố; tổ chức hội nghị lấy ý kiến cử tri đại diện hộ gia đình, niêm yết kết quả tại trụ sở và nhà văn hóa\\sân";

    public ValueTask InitializeAsync()
    {
        house.Time.Set(DutyData.Today);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Another_client_reads_what_we_write()
    {
        var id = await house.DutyAsync("phuong-12", due: new DateOnly(2024, 10, 1), with: duty => duty with { Title = LongTitle });
        await house.DutyAsync("phuong-12", noDay: true, with: duty => duty with { Title = "Không có ngày" });

        var calendar = Calendar.Load(await TextAsync(await FeedAsync("phuong12")))!;

        var day = calendar.Events.Single(one => one.Uid == $"{id}@quan-10.coso");
        Assert.Equal("Hạn: " + LongTitle, day.Summary);
        Assert.True(day.IsAllDay);
        Assert.Equal((new DateOnly(2024, 10, 1), new DateOnly(2024, 10, 2)), (day.DtStart!.Date, day.DtEnd!.Date));
        Assert.Equal(("CONFIRMED", "TRANSPARENT"), (day.Status, day.Transparency));
        Assert.EndsWith($"/viec/{id}", day.Url!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Kế hoạch số 142/KH-UBND, mục II.4", day.Description!, StringComparison.Ordinal);
        Assert.Equal("Asia/Ho_Chi_Minh", calendar.TimeZones.Single().TzId);
        Assert.DoesNotContain(calendar.Events, one => one.Summary!.Contains("Không có ngày", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_line_keeps_to_the_rfc()
    {
        await house.DutyAsync("phuong-12", with: duty => duty with { Title = string.Concat(Enumerable.Repeat("Đẩy mạnh ₫𝄞 ", 30)) });
        var bytes = await BytesAsync(await FeedAsync("phuong12"));

        Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var start = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\n')
            {
                Assert.Equal((byte)'\r', bytes[i - 1]);
                Assert.InRange(i - 1 - start, 1, 75);
                strict.GetString(bytes, start, i - 1 - start); // no letter is torn
                start = i + 1;
            }
            else if (bytes[i] == '\r')
            {
                Assert.Equal((byte)'\n', bytes[i + 1]);
            }
        }

        Assert.Equal(bytes.Length, start);
        var lines = Unfolded(bytes);
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        foreach (var events in Components(lines, "VEVENT"))
        {
            foreach (var name in new[] { "UID", "DTSTAMP", "SEQUENCE", "DTSTART;VALUE=DATE", "SUMMARY", "STATUS" })
            {
                Assert.Single(events, line => line.StartsWith(name + ":", StringComparison.Ordinal));
            }

            Assert.Matches("^DTSTAMP:[0-9]{8}T[0-9]{6}Z$", events.Single(line => line.StartsWith("DTSTAMP", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_change_raises_the_sequence_under_the_same_uid_and_a_withdrawal_cancels()
    {
        var id = await house.DutyAsync("phuong-12");
        var address = await FeedAsync("phuong12");
        var before = await EventAsync(address, id);

        await (await house.AsAsync("noivu")).DoAsync(id, "Due", new { Due_Day = "15/10/2024", Due_Paper = "Công văn số 77/UBND" });
        var moved = await EventAsync(address, id);
        await (await house.AsAsync("noivu")).DoAsync(id, "Withdraw", new { Withdrawal_Text = "Không còn cần" });
        var gone = await EventAsync(address, id);

        Assert.True(moved.Sequence > before.Sequence && gone.Sequence > moved.Sequence);
        Assert.Equal(new DateOnly(2024, 10, 15), moved.DtStart!.Date);
        Assert.Equal(("CONFIRMED", "CANCELLED"), (moved.Status, gone.Status));
    }

    [Fact]
    public async Task A_client_that_has_it_is_told_so()
    {
        await house.DutyAsync("phuong-12");
        var address = await FeedAsync("phuong12");
        using var first = await house.Anonymous().Http.GetAsync(address);
        Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());

        using var again = await AskAsync(address, first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        await house.DutyAsync("phuong-12");
        using var changed = await AskAsync(address, first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task The_persons_feed_has_the_units_work_and_what_it_is_asked_to_join()
    {
        var own = await house.DutyAsync("phong-tu-phap", with: duty => duty with { Title = "Việc riêng" });
        var joined = await house.DutyAsync("phuong-4", partners: ["phong-tu-phap"]);
        var others = await house.DutyAsync("phuong-6");

        var calendar = Calendar.Load(await TextAsync(await FeedAsync("tuphap")))!;

        var uids = calendar.Events.Select(one => one.Uid!).ToList();
        Assert.Contains($"{own}@quan-10.coso", uids);
        Assert.Contains($"phoi-hop-{joined}@quan-10.coso", uids);
        Assert.DoesNotContain(uids, uid => uid.Contains(others.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_units_feed_for_who_may_see_the_unit_and_no_name_of_a_person_in_it()
    {
        var id = await house.DutyAsync("phuong-6");
        await (await house.AsAsync("phuong6")).DoAsync(id, "Note", new { Result_Text = "Bà Nguyễn Thị Mẫu đã góp ý" });
        var unit = await UnitAsync("phuong-6");

        var text = await TextAsync(await FeedAsync("noivu", unit));
        (await (await house.AsAsync("phuong4")).PostAsync("/lich/dang-ky", Fields(unit), "Open")).ShouldShowRefusal("Chọn đơn vị trong danh sách.");

        Assert.Contains(id.ToString(), text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Thị", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Huỳnh Thị Tuyết Mai", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_is_shown_once_kept_as_a_hash_and_ends_when_revoked()
    {
        var ward = await house.AsAsync("phuong9");
        var address = await FeedAsync("phuong9", visitor: ward);
        Assert.DoesNotContain(address.Split('/')[^1], (await ward.GetAsync("/lich/dang-ky")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var feed = await house.WithDbAsync(db => db.Set<CalendarFeed>().OrderByDescending(row => row.Id).FirstAsync());
        Assert.DoesNotContain(feed.SecretHash, address, StringComparison.Ordinal);
        await (await house.AsAsync("phuong4")).PostAsync("/lich/dang-ky", new { id = feed.Id.ToString() }, "Revoke"); // another's: changes nothing
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address));

        (await ward.PostAsync("/lich/dang-ky", new { id = feed.Id.ToString() }, "Revoke")).ShouldRedirectTo("/lich/dang-ky");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
        Assert.Equal(["CalendarFeedOpened", "CalendarFeedRevoked"], await house.AuditAsync(feed.Id));
    }

    [Fact]
    public async Task A_closed_account_reads_nothing_more()
    {
        var address = await FeedAsync("phuong13");

        await house.WithDbAsync(db => db.Set<CoSo.Access.Account>().Where(account => account.UserName == "phuong13").ExecuteUpdateAsync(set => set.SetProperty(account => account.ClosedAt, DateTime.UnixEpoch)));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/lich/doan-mo.ics"));
    }

    private Task<string> FeedAsync(string userName, string? unit = null, Visitor? visitor = null) => Feeds.OpenAsync(house, userName, unit ?? "", visitor);

    private static List<KeyValuePair<string, object>> Fields(string unit) => [new("don-vi", unit)];

    private Task<byte[]> BytesAsync(string address) => Feeds.BytesAsync(house, address);

    private async Task<string> TextAsync(string address) => Encoding.UTF8.GetString(await BytesAsync(address));

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await house.Anonymous().Http.GetAsync(address);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> AskAsync(string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        return await house.Anonymous().Http.SendAsync(request);
    }

    private async Task<Ical.Net.CalendarComponents.CalendarEvent> EventAsync(string address, Guid id) =>
        Calendar.Load(await TextAsync(address))!.Events.Single(one => one.Uid == $"{id}@quan-10.coso");

    private Task<string> UnitAsync(string code) => house.WithDbAsync(async db =>
        (await db.Set<CoSo.Contracts.Organization.UnitRow>().Where(unit => unit.Code == code).Select(unit => unit.Id).SingleAsync()).ToString());

    private static List<string> Unfolded(byte[] bytes) =>
        [.. Encoding.UTF8.GetString(bytes).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<List<string>> Components(List<string> lines, string name)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] == $"BEGIN:{name}")
            {
                var end = lines.IndexOf($"END:{name}", i);
                yield return lines[i..end];
            }
        }
    }
}
