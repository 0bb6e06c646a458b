using System.Text;

namespace CoSo.Reading.Tests;

/// <summary>Texts typed before Unicode.</summary>
public sealed class EncodingTests
{
    private const string Plain = "phường thực hiện kế hoạch và công việc của các đơn vị";

    [Fact]
    public void TCVN3_is_converted_and_said_so()
    {
        var text = "KÕ ho¹ch\n1. Ph\u00ADêng thùc hiÖn kÕ ho¹ch vµ c«ng viÖc cña c¸c ®¬n vÞ; ph\u00ADêng thùc hiÖn kÕ ho¹ch vµ c«ng viÖc cña c¸c ®¬n vÞ\n";

        var outcome = Papers.Open(Encoding.Latin1.GetBytes(text), "cu.txt");

        Assert.Contains(outcome.Value!.Notes, n => n.Code == "converted-tcvn3");
        Assert.Contains(Plain, outcome.Value.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void VNI_is_converted_and_said_so()
    {
        var text = "KEÁ HOAÏCH\n1. Phöôøng thöïc hieän keá hoaïch vaø coâng vieäc cuûa caùc ñôn vò; phöôøng thöïc hieän keá hoaïch vaø coâng vieäc cuûa caùc ñôn vò\n";

        var outcome = Papers.Open(Encoding.Latin1.GetBytes(text), "cu.txt");

        Assert.Contains(outcome.Value!.Notes, n => n.Code == "converted-vni");
        Assert.Contains(Plain, outcome.Value.Text, StringComparison.Ordinal);
        Assert.Contains("KẾ HOẠCH", outcome.Value.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Legacy_letters_pasted_as_Unicode_are_converted_too()
    {
        var paper = Documents.Reading.PaperReader.ReadText("Ph\u00ADêng thùc hiÖn kÕ ho¹ch vµ c«ng viÖc cña c¸c ®¬n vÞ").Value!;

        Assert.Equal("Phường thực hiện kế hoạch và công việc của các đơn vị", paper.Text);
    }

    [Fact]
    public void Capitals_of_TCVN3_words_are_capitals_again()
    {
        var paper = Documents.Reading.PaperReader.ReadText("KÕ HO¹CH\nPh\u00ADêng thùc hiÖn c«ng viÖc cña c¸c ®¬n vÞ vµ nh©n d©n").Value!;

        Assert.StartsWith("KẾ HOẠCH", paper.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_with_its_mark_is_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var outcome = Papers.Open([.. encoding.GetPreamble(), .. encoding.GetBytes(Plain)], "a.txt");

        Assert.Equal(Plain, outcome.Value!.Text);
        Assert.Empty(outcome.Value.Notes);
    }

    [Fact]
    public void Unicode_text_is_left_alone() => Assert.Empty(Papers.Text(Papers.Market).Notes);
}
