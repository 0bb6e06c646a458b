using CoSo.Plans;

namespace CoSo.Modules.Tests.Plans.Targets;

public sealed class TargetNumbersTests
{
    [Theory]
    [InlineData("Whole", 0, "1.250", 1250L)]
    [InlineData("Whole", 0, "12,5", null)]
    [InlineData("Whole", 0, "12.5", null)] // neither 12,5 nor 125: not guessed
    [InlineData("Percent", 2, "95", 9500L)]
    [InlineData("Percent", 2, "95,5 %", 9550L)]
    [InlineData("Percent", 2, "95,555", null)]
    [InlineData("Scaled", 1, "12,50", 125L)]
    [InlineData("Money", 0, "12.500.000 đồng", 12_500_000L)]
    [InlineData("YesNo", 0, "Có", 1L)]
    [InlineData("YesNo", 0, "không", 0L)]
    [InlineData("YesNo", 0, "có thể", null)]
    [InlineData("Whole", 0, "-3", null)]
    [InlineData("Whole", 0, "99999999999999999999", null)]
    public void A_value_is_read_by_its_kind(string kind, int scale, string text, long? amount) =>
        Assert.Equal(amount, TargetNumbers.Read(Enum.Parse<TargetKind>(kind), scale, text));

    [Theory]
    [InlineData("AtLeast", 100L, 100L, "Reached")]
    [InlineData("AtLeast", 100L, 99L, "NotReached")]
    [InlineData("AtMost", 5L, 5L, "Reached")]
    [InlineData("AtMost", 5L, 6L, "NotReached")]
    [InlineData("Exactly", 14L, 14L, "Reached")]
    [InlineData("Exactly", 14L, 15L, "NotReached")]
    [InlineData("AtLeast", 100L, null, "NoFigure")]
    [InlineData("AtLeast", null, 3L, "NoFigure")]
    public void The_state_follows_the_direction(string direction, long? planned, long? result, string state) =>
        Assert.Equal(state, TargetNumbers.Judge(Enum.Parse<TargetDirection>(direction), planned, result).ToString());

    [Fact]
    public void Nothing_is_shared_by_zero()
    {
        Assert.Null(TargetNumbers.Share(TargetKind.Whole, 0, 4));
        Assert.Equal(92.9m, TargetNumbers.Share(TargetKind.Whole, 14, 13));
        Assert.Null(TargetNumbers.Share(TargetKind.YesNo, 1, 1));
    }

    [Theory]
    [InlineData("Quý 2", "Quarter2")]
    [InlineData("q.III", "Quarter3")]
    [InlineData("6 tháng đầu năm", "SixMonths")]
    [InlineData("cả năm", "Year")]
    public void Periods_are_read_as_people_write_them(string written, string period) => Assert.Equal(period, TargetPeriods.Read(written)!.Value.ToString());
}
