using System.Text;
using CoSo.Checking;

namespace CoSo.Reading.Tests.Checking;

/// <summary>Rules on words, letters, footnotes and days.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("Rác được được gom.", "được")]
    [InlineData("Đây là công tác công tác vệ sinh.", "công tác")]
    [InlineData("Việc triển khai khai tốt vệ sinh.", "khai")]
    [InlineData("Theo kế hoạch hoạch sản xuất.", "hoạch")]
    public void A_word_written_twice(string sentence, string once) => Assert.Equal(once, Draft.Single(Draft.With(sentence), CheckRule.DoubledWords).Replacement);

    [Theory]
    [InlineData("Chợ luôn luôn sạch, người người giữ gìn.")]
    [InlineData("Các cơ quan quan trọng phát triển triển khai.")]
    [InlineData("Cộng đồng đồng ý; hành vi vi phạm bị nhắc.")]
    [InlineData("Ông Phó Trưởng phòng Phòng Kinh tế trả lời.")]
    [InlineData("Gọi số 0xxx xxx xxx hoặc 10 10 10.")]
    [InlineData("Chợ phiên, phiên nào cũng đông.")]
    [InlineData("Từng bước từng bước mở rộng.")]
    public void What_is_doubled_on_purpose(string sentence) => Draft.None(Draft.With(sentence));

    [Fact]
    public void Footnotes_and_marks_answer_each_other()
    {
        var both = Draft.With("Rác được gom¹.").Replace("\nNơi nhận:", "\n¹ Theo quy ước khu phố.\n\nNơi nhận:", StringComparison.Ordinal);

        Draft.None(both);
        Draft.Single(Draft.With("Rác được gom¹."), CheckRule.MarkWithoutNote);
        Draft.Single(both.Replace("gom¹", "gom", StringComparison.Ordinal), CheckRule.NoteWithoutMark);
    }

    [Fact]
    public void A_square_metre_is_no_mark() => Draft.None(Draft.With("Mỗi gian rộng 6 m², cả chợ 2km²."));

    [Fact]
    public void Two_codings_of_letters_in_one_text()
    {
        var mixed = Draft.With("Rác được gom.").Replace("nhà văn hóa", "nhà văn hóa".Normalize(NormalizationForm.FormD), StringComparison.Ordinal);

        Draft.Single(mixed, CheckRule.MixedForms);
        Draft.None(Draft.Clean.Normalize(NormalizationForm.FormD));
    }

    [Fact]
    public void Two_codings_in_a_Word_file_are_told_too()
    {
        var paper = Papers.Open(DocxPapers.Build((_, body) => body.Append(DocxPapers.Line("Chợ phiên mở cửa"), DocxPapers.Line("Chợ phiên".Normalize(NormalizationForm.FormD)))), "cho.docx").Value!;

        Assert.Contains(PaperChecker.Check(paper, PlanReader.Read(paper), Draft.Law.Documents).Findings, f => f.Rule == CheckRule.MixedForms);
    }

    [Theory]
    [InlineData("Rác đượс gom.", "letters.look-alike")] // Cyrillic es
    [InlineData("Rác \u00D0ược gom.", "letters.look-alike")] // Icelandic eth
    [InlineData("Rác được gom,\u0323 rồi quét.", "letters.stray-mark")]
    [InlineData("Rác đ\uFFFDợc gom.", "letters.stray-mark")]
    public void Letters_that_are_not_what_they_seem(string sentence, string rule) => Assert.Equal(rule, Assert.Single(Draft.Check(Draft.With(sentence)).Findings).Rule.Id);

    [Theory]
    [InlineData("Họp ngày 31/02/2025.")]
    [InlineData("Họp ngày 31 tháng 4 năm 2025.")]
    [InlineData("Họp ngày 30 tháng 02.")]
    [InlineData("Họp ngày 31/9.")]
    [InlineData("Họp 15/13/2025.")]
    public void A_day_that_does_not_exist(string sentence) => Draft.Single(Draft.With(sentence), CheckRule.ImpossibleDay);

    [Theory]
    [InlineData("Họp ngày 29/02/2024, đạt 33/33 hộ, trực 24/24 giờ.")]
    [InlineData("Tỷ lệ 218/230; mục 2.13.2024 của sổ.")]
    [InlineData("Họp thứ Hai, ngày 10/3/2025; lần thứ năm ngày 12/3/2025.")]
    [InlineData("Họp ngày 16/3/2025 (Chủ nhật).")]
    public void Days_that_are_right(string sentence) => Draft.None(Draft.With(sentence));

    [Theory]
    [InlineData("Họp thứ Hai, ngày 11/3/2025.", "thứ Ba")]
    [InlineData("Họp ngày 16/3/2025 (thứ 7).", "Chủ nhật")]
    [InlineData("Họp Chủ nhật ngày 15 tháng 3 năm 2025.", "thứ Bảy")]
    public void A_weekday_beside_another_day(string sentence, string right) =>
        Assert.Contains(right, Draft.Single(Draft.With(sentence), CheckRule.Weekday).MessageText, StringComparison.Ordinal);

    [Fact]
    public void A_deadline_before_the_paper()
    {
        var finding = Draft.Single(Draft.Instead("trước ngày 20 tháng 3 năm 2025", "trước ngày 20 tháng 3 năm 2024"), CheckRule.EarlyDeadline);

        Assert.Contains("20/3/2024", finding.MessageText, StringComparison.Ordinal);
        Assert.Equal("II.1", finding.Place.Section);
    }

    [Fact]
    public void A_finding_knows_its_line_and_keeps_its_key()
    {
        var text = Draft.With("Rác được được gom.\n\nNước được được thoát.");

        var (first, again) = (Draft.Check(text).Findings, Draft.Check("\n\n" + text).Findings);

        Assert.Equal(2, first.Select(f => f.Key).Distinct().Count());
        Assert.Equal(first.Select(f => f.Key), again.Select(f => f.Key));
        Assert.Equal(text.Split('\n').ToList().FindIndex(l => l.Contains("được được", StringComparison.Ordinal)) + 1, first[0].Place.Line);
        Assert.Equal("được được", text[first[0].Place.Start..first[0].Place.End]);
    }

    [Fact]
    public void Every_rule_has_its_own_id_and_a_document_the_law_book_knows()
    {
        Assert.Equal(CheckRule.All.Count, CheckRule.All.Select(r => r.Id).Distinct().Count());
        Assert.All(CheckRule.All.Where(r => r.Source is not null), r => Assert.NotNull(Draft.Law.Documents.Find(r.Source!.Document)));
    }

    [Fact]
    public void Every_sentence_of_the_checker_has_its_english()
    {
        using var stream = typeof(PaperChecker).Assembly.GetManifestResourceStream("en.json")!;
        var english = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        var folder = Path.Combine(FalseAlarmTests.RepositoryRoot(), "src", "Checking");
        var sentences = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(f => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(f), "new Said\\(\\s*\"(?<a>[^\"]+)\",\\s*\"(?<b>[^\"]+)\""))
            .SelectMany(m => new[] { m.Groups["a"].Value, m.Groups["b"].Value })
            .Concat(CheckRule.All.SelectMany(r => new[] { r.Title, r.Why })).Distinct().ToList();

        Assert.True(sentences.Count > 120, "the sentences were not found");
        Assert.DoesNotContain(sentences, s => !english.ContainsKey(s));
    }
}
