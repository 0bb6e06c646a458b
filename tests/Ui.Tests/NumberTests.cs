namespace CoSo.Ui.Tests;

public sealed class NumberTests
{
    [Theory]
    [InlineData("1.234.567", 1_234_567)]
    [InlineData("1234567", 1_234_567)]
    [InlineData(" 1 234 567 ", 1_234_567)]
    [InlineData("250.000 đồng", 250_000)]
    [InlineData("250.000đ", 250_000)]
    [InlineData("-12", -12)]
    [InlineData("0", 0)]
    public void Whole_numbers_are_read(string text, long number)
    {
        Assert.True(VietnameseNumber.TryReadWhole(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12,5")]
    [InlineData("12,0")]
    [InlineData("12.5")]
    [InlineData("1.23")]
    [InlineData("1.2345")]
    [InlineData("1,234")]
    [InlineData("12a")]
    [InlineData("1e5")]
    [InlineData("99999999999999999999")]
    [InlineData("999999999999999999999999999999999999")]
    public void What_is_no_whole_number_is_not(string text) => Assert.False(VietnameseNumber.TryReadWhole(text, out _));

    [Theory]
    [InlineData("12,5", "12.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("12.5", "12.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("1.234", "1234")]
    public void Decimals_are_read(string text, string number)
    {
        Assert.True(VietnameseNumber.TryRead(text, out var read));
        Assert.Equal(number, read.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1.23.4")]
    [InlineData("1,2,3")]
    [InlineData("1.5,2")]
    [InlineData(",")]
    [InlineData("-")]
    [InlineData(".")]
    public void What_is_no_number_is_not(string text) => Assert.False(VietnameseNumber.TryRead(text, out _));

    [Theory]
    [InlineData(812, "812 byte")]
    [InlineData(14_336, "14 KB")]
    [InlineData(1_280_000, "1,2 MB")]
    public void Sizes_are_written(long bytes, string text) => Assert.Equal(text, FileSize.Text(bytes));
}
