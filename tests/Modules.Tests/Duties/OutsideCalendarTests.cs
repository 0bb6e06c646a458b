namespace CoSo.Modules.Tests.Duties;

/// <summary>The feed of due days in a calendar of another make, as the server gives it.</summary>
public sealed class OutsideCalendarTests
{
    private const string LongTitle = "Rà soát, sửa đổi quy ước khu phố; tổ chức hội nghị lấy ý kiến cử tri đại diện hộ gia đình, niêm yết kết quả tại trụ sở và nhà văn hóa\\sân – Đường Ỷ Lan";

    private static readonly DateOnly From = new(2024, 9, 1);
    private static readonly DateOnly To = new(2024, 12, 31);

    [Fact]
    public async Task It_shows_the_days_with_their_letters_follows_a_moved_day_and_a_cancellation()
    {
        await using var house = await House.StartAsync(today: DutyData.Today);
        using var khal = new Khal();
        var moving = await house.DutyAsync("phuong-12", due: new DateOnly(2024, 10, 1), with: duty => duty with { Title = LongTitle });
        var standing = await house.DutyAsync("phuong-12", due: new DateOnly(2024, 11, 20), with: duty => duty with { Title = "Đối thoại với Nhân dân" });
        await house.DutyAsync("phuong-12", noDay: true, with: duty => duty with { Title = "Không có ngày" });
        var address = await Feeds.OpenAsync(house, "phuong12");

        await khal.ImportAsync(await Feeds.BytesAsync(house, address));
        var first = await khal.ListAsync(From, To);
        Assert.Equal(
            [new Khal.Shown(UidOf(moving), new DateOnly(2024, 10, 1), new DateOnly(2024, 10, 1), "Hạn: " + LongTitle, false), new Khal.Shown(UidOf(standing), new DateOnly(2024, 11, 20), new DateOnly(2024, 11, 20), "Hạn: Đối thoại với Nhân dân", false)],
            first);

        await (await house.AsAsync("noivu")).DoAsync(moving, "Due", new { Due_Day = "15/10/2024", Due_Paper = "Công văn số 77/UBND" });
        await khal.ImportAsync(await Feeds.BytesAsync(house, address));
        var moved = await khal.ListAsync(From, To);
        Assert.Equal(2, moved.Count);
        Assert.Equal((new DateOnly(2024, 10, 15), false), moved.Where(one => one.Uid == UidOf(moving)).Select(one => (one.From, one.IsCancelled)).Single());

        await (await house.AsAsync("noivu")).DoAsync(moving, "Withdraw", new { Withdrawal_Text = "Không còn cần" });
        await khal.ImportAsync(await Feeds.BytesAsync(house, address));
        var gone = await khal.ListAsync(From, To);
        Assert.True(gone.Single(one => one.Uid == UidOf(moving)).IsCancelled);
        Assert.False(gone.Single(one => one.Uid == UidOf(standing)).IsCancelled);
    }

    private static string UidOf(Guid duty) => $"{duty}@quan-10.coso";
}

/// <summary>Opens a feed as a person does and reads it as a calendar does: without a session.</summary>
internal static class Feeds
{
    /// <param name="unit">Of a unit; else the person's own.</param>
    public static async Task<string> OpenAsync(House house, string userName, string unit = "", Visitor? visitor = null)
    {
        visitor ??= await house.AsAsync(userName);
        var page = await visitor.FollowAsync(await visitor.PostAsync("/lich/dang-ky", new List<KeyValuePair<string, object>> { new("don-vi", unit) }, "Open"));
        return System.Text.RegularExpressions.Regex.Match(page.ShouldBeShown().Document.DocumentElement.OuterHtml, @"/lich/[A-Za-z0-9_-]{43}\.ics").Value;
    }

    public static async Task<byte[]> BytesAsync(House house, string address)
    {
        using var answer = await house.Anonymous().Http.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
