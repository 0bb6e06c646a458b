namespace CoSo.Law.Tests;

/// <summary>Every mistake in the law book is told with file and line, and nothing is loaded.</summary>
public class ValidationTests
{
    private const string Term = """
        terms:
          - id: sample.term
            name: Việc mẫu
            versions:
              - count: 5
                unit: days
                cites: 10/2022/QH15 Đ12
                from: 2023-07-01
                to: 2024-06-30
                confidence: A
                fact: "1.13"
              - count: 7
                unit: days
                cites: 10/2022/QH15 Đ12
                from: 2024-07-01
                confidence: A
                fact: "1.13"

        """;

    [Fact]
    public void The_sample_itself_is_sound()
    {
        using var scratch = Book.Copy();
        scratch.Write("terms/sample.yaml", Term);

        Assert.Contains(LawBook.Load(scratch.Law).Terms, t => t.Id == "sample.term");
    }

    [Theory]
    [InlineData("    name: Việc mẫu", "    nama: Việc mẫu", 3, "khóa lạ \"nama\"")]
    [InlineData("    name: Việc mẫu", "    nama: Việc mẫu", 2, "thiếu \"name\"")]
    [InlineData("        cites: 10/2022/QH15 Đ12\n        from: 2023", "        from: 2023", 5, "thiếu \"cites\"")]
    [InlineData("        cites: 10/2022/QH15 Đ12\n        from: 2023", "        cites: 10/2099/QH15 Đ12\n        from: 2023", 7, "không có trong danh mục văn bản")]
    [InlineData("        to: 2024-06-30", "        to: 2024-07-01", 15, "chồng lên phiên bản ở dòng 5")]
    [InlineData("        to: 2024-06-30\n", "", 14, "chồng lên phiên bản ở dòng 5")]
    [InlineData("        to: 2024-06-30", "        to: 2024-02-30", 9, "không phải là ngày có thật")]
    [InlineData("        to: 2024-06-30", "        to: 2022-06-30", 9, "trước \"from: 2023-07-01\"")]
    [InlineData("        from: 2023-07-01", "        from: 2023-06-30", 8, "có hiệu lực trước 10/2022/QH15")]
    [InlineData("        unit: days", "        unit: hours", 6, "\"unit: hours\" không hợp lệ")]
    [InlineData("      - count: 5", "      - count: five", 5, "phải là số nguyên")]
    [InlineData("        confidence: A", "        confidence: D", 10, "không hợp lệ")]
    [InlineData("        confidence: A", "        confidence: C\n        confirmed: true", 11, "phải ghi \"confirmed: false\"")]
    [InlineData("  - id: sample.term", "  - id: disclosure.publish", 2, "đã có")]
    [InlineData("terms:", "tearms:", 1, "khóa lạ \"tearms\"")]
    [InlineData("    name: Việc mẫu", "    name: Việc mẫu\n    name: Việc khác", 4, "viết hai lần")]
    [InlineData("    name: Việc mẫu", "    name: [Việc mẫu", 3, "không đọc được YAML")]
    [InlineData("    name: Việc mẫu", "    name: &x Việc\n    event: *x", 4, "không dùng neo")]
    [InlineData("        cites: 10/2022/QH15 Đ12\n        from: 2023-07-01", "        cites: 61/2018/NĐ-CP Đ1\n        from: 2023-07-01\n        to: 2025-07-01", 9, "sau khi 61/2018/NĐ-CP hết hiệu lực")]
    public void A_mistake_in_a_term_is_told_with_file_and_line(string old, string mistake, int line, string message)
    {
        using var scratch = Book.Copy();
        scratch.Write("terms/sample.yaml", ReplaceFirst(Term, old, mistake));

        var error = Assert.Throws<LawBookException>(() => LawBook.Load(scratch.Law));

        Assert.Contains(error.Errors, e => e.File == "law/terms/sample.yaml" && e.Line == line && e.Message.Contains(message, StringComparison.Ordinal));
        Assert.Contains($"law/terms/sample.yaml:{line}: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calendar:\n  year: 2028\n  cites: 45/2019/QH14 Đ112\n  confidence: A\n  off:\n    - { from: 2028-01-01, holiday: no-such }\n", 6, "không có ngày lễ \"no-such\"")]
    [InlineData("calendar:\n  year: 2028\n  cites: 45/2019/QH14 Đ112\n  confidence: A\n  off:\n    - { from: 2028-01-01, holiday: new-year }\n", 5, "thiếu ngày nghỉ Tết Nguyên đán (2028-01-26)")]
    [InlineData("calendar:\n  year: 2028\n  cites: 45/2019/QH14 Đ112\n  confidence: A\n  swaps:\n    - { off: 2028-03-04, worked: 2028-03-11 }\n", 6, "phải là ngày làm việc")]
    [InlineData("calendar:\n  year: 2028\n  cites: 45/2019/QH14 Đ112\n  confidence: A\n  swaps:\n    - { off: 2028-03-03, worked: 2028-03-10 }\n", 6, "phải là thứ Bảy hoặc Chủ nhật")]
    [InlineData("calendar:\n  year: 2028\n  cites: 45/2019/QH14 Đ112\n  confidence: A\n  off:\n    - { from: 2027-12-31, holiday: new-year }\n", 6, "có ngày ngoài năm 2028")]
    [InlineData("calendar:\n  year: 2027\n  cites: 45/2019/QH14 Đ112\n  confidence: A\n", 2, "năm 2027 đã có")]
    [InlineData("documents:\n  - number: 01/2028/QH16\n    type: Luật\n    title: Luật mẫu\n    confidence: A\n    replaced-by: [02/2030/QH16]\n", 6, "dẫn 02/2030/QH16 không có")]
    [InlineData("documents:\n  - number: 10/2022/QH15\n    type: Luật\n    title: Luật mẫu\n    confidence: A\n", 2, "đã có ở nơi khác")]
    [InlineData("documents:\n  - number: 01/2028/QH16\n    type: Luật\n    title: Luật mẫu\n    date: 2028-05-01\n    from: 2028-04-01\n    confidence: A\n", 6, "có hiệu lực trước ngày ban hành")]
    [InlineData("numbers:\n  - id: sample\n    name: Mẫu\n    versions:\n      - bound: at-least\n        value: two\n        of: người\n        cites: 10/2022/QH15\n        from: 2023-07-01\n        confidence: A\n", 6, "phải là 2/3, 50% hoặc 200")]
    [InlineData("windows:\n  - period: quarter\n    versions:\n      - starts: { months-off: -1, day: 31 }\n        cut-off: { months-off: 0, day: 14 }\n        cites: 09/2019/NĐ-CP\n        from: 2020-01-01\n        confidence: A\n", 4, "phải là số nguyên từ 1 đến 28")]
    [InlineData("disclosures:\n  - id: sample\n    versions:\n      - name: Mẫu\n        posting: no.such\n        cites: 10/2022/QH15\n        from: 2023-07-01\n        confidence: A\n", 5, "dẫn thời hạn \"no.such\" không có")]
    public void A_mistake_in_another_section_is_told_with_file_and_line(string text, int line, string message)
    {
        using var scratch = Book.Copy();
        scratch.Write("zz/sample.yaml", text);

        var error = Assert.Throws<LawBookException>(() => LawBook.Load(scratch.Law));

        Assert.Contains(error.Errors, e => e.File.EndsWith("sample.yaml", StringComparison.Ordinal) || e.File.Contains("calendar", StringComparison.Ordinal));
        Assert.Contains(error.Errors, e => e.Line == line && e.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void All_mistakes_of_all_files_are_told_at_once()
    {
        using var scratch = Book.Copy();
        scratch.Write("terms/first.yaml", "terms:\n  - id: a\n");
        scratch.Write("terms/second.yaml", "nonsense: 1\n");

        var error = Assert.Throws<LawBookException>(() => LawBook.Load(scratch.Law));

        Assert.Contains(error.Errors, e => e is { File: "law/terms/first.yaml", Line: 2 });
        Assert.Contains(error.Errors, e => e is { File: "law/terms/second.yaml", Line: 1 });
    }

    [Fact]
    public void An_empty_file_and_a_missing_folder_are_mistakes()
    {
        using var scratch = Book.Copy();
        scratch.Write("terms/empty.yaml", "");

        Assert.Contains(
            Assert.Throws<LawBookException>(() => LawBook.Load(scratch.Law)).Errors,
            e => e.File == "law/terms/empty.yaml");
        Assert.Throws<LawBookException>(() => LawBook.Load(Path.Combine(scratch.Law, "no-such-folder")));
    }

    private static string ReplaceFirst(string text, string old, string with)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sample has no \"{old}\".");
        return text[..at] + with + text[(at + old.Length)..];
    }
}
