using CoSo.Contracts.Organization;
using CoSo.Heads;

namespace CoSo.Modules.Tests.Heads;

/// <summary>How a period is parted among those who were head in it.</summary>
public sealed class TenureTests
{
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly DateOnly Last = new(2024, 12, 31);

    [Theory]
    [InlineData("A 2021-07-01 -", "A 2024-01-01 2024-12-31")]
    [InlineData("A 2021-07-01 2024-05-31; B 2024-06-01 -", "A 2024-01-01 2024-05-31; B 2024-06-01 2024-12-31")]
    [InlineData("A 2021-07-01 2024-05-31; B 2024-07-01 -", "A 2024-01-01 2024-05-31; - 2024-06-01 2024-06-30; B 2024-07-01 2024-12-31")]
    [InlineData("A 2021-07-01 -; B 2024-06-01 -", "A 2024-01-01 2024-05-31; B 2024-06-01 2024-12-31")] // the later holds the post
    [InlineData("A 2024-03-01 2024-10-31", "- 2024-01-01 2024-02-29; A 2024-03-01 2024-10-31; - 2024-11-01 2024-12-31")]
    [InlineData("A 2019-01-01 2023-12-31; B 2025-01-01 -", "- 2024-01-01 2024-12-31")]
    [InlineData("", "- 2024-01-01 2024-12-31")]
    public void A_period_is_parted_by_days_and_no_day_counts_twice(string held, string expected)
    {
        var heads = held.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select((line, at) => line.Split(' ') is [var name, var from, var to]
            ? new PostHolder(new Guid(at + 1, 0, 0, new byte[8]), Guid.Empty, "Chủ tịch", null, name, false, null, DateOnly.Parse(from, null), to == "-" ? null : DateOnly.Parse(to, null))
            : throw new ArgumentException(line));

        var parts = Tenure.Of(heads, First, Last);

        Assert.Equal(expected, string.Join("; ", parts.Select(part => $"{part.Name ?? "-"} {part.From:yyyy-MM-dd} {part.To:yyyy-MM-dd}")));
        Assert.Equal(366, parts.Sum(part => part.To.DayNumber - part.From.DayNumber + 1));
    }
}
