using CoSo.Documents.Reading;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoSo.Reading.Tests;

/// <summary>Word documents: numbering, tables, footnotes, tracked changes.</summary>
public sealed class DocxTests
{
    private readonly Paper paper = Papers.Open(DocxPapers.Market(), "cho-phien.docx").Value!;

    [Fact]
    public void Automatic_numbering_is_written_out()
    {
        Assert.Equal(["I", "II", "II.1", "III", "III.1", "III.2"], PlanReader.Read(paper).Sections.Select(s => s.Path));
    }

    [Fact]
    public void Head_and_foot_in_tables_are_read_as_head_and_foot()
    {
        var plan = PlanReader.Read(paper);

        Assert.Equal("27/KH-UBND", plan.DocumentNumber);
        Assert.Equal("Ủy ban nhân dân phường Sao Mai", plan.Issuer);
        Assert.Equal(new DateOnly(2025, 2, 5), plan.Date);
        Assert.Equal("Mở chợ phiên cuối tuần", plan.Title);
        Assert.Equal(["UBND thành phố", "Lưu: VT, KT."], plan.Recipients);
        Assert.Equal("Lê Thị Bến", plan.Signer?.Name);
    }

    [Fact]
    public void Tracked_changes_count_as_accepted()
    {
        var task = PlanReader.Read(paper).Assignments.First(a => a.Unit == "Phòng Kinh tế");

        Assert.Equal("trước ngày 20/02/2025", task.Deadline);
        Assert.DoesNotContain("2020", paper.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_are_lifted_out_and_their_citations_found()
    {
        var plan = PlanReader.Read(paper);

        Assert.Equal(["1"], plan.Footnotes);
        Assert.Equal(new DateOnly(2024, 9, 30), plan.Citations.Single(c => c.Number == "08-HD/TU").Date);
    }

    [Fact]
    public void A_table_of_tasks_gives_unit_partners_and_time()
    {
        var tasks = PlanReader.Read(paper).Assignments.Where(a => a.Task.StartsWith("Sơn", StringComparison.Ordinal) || a.Task.StartsWith("Lắp", StringComparison.Ordinal)).ToList();

        Assert.Equal(["Tổ dân phố 3", "Ban Quản lý chợ"], tasks.Select(t => t.Unit));
        Assert.Equal(["Đoàn phường", "Hội Phụ nữ phường"], tasks[0].CoordinatesWith);
        Assert.Equal("Tháng 3/2025", tasks[0].Deadline);
        Assert.Equal(new DateOnly(2025, 4, 30), tasks[1].DeadlineDate);
    }

    [Fact]
    public void Spans_point_into_the_text_shown()
    {
        foreach (var task in PlanReader.Read(paper).Assignments)
        {
            Assert.Contains(task.Text.Split(' ')[0], paper.Text[task.Span.Start..task.Span.End], StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_secret_stamp_in_a_Word_file_is_refused()
    {
        var bytes = DocxPapers.Build((_, body) => body.Append(DocxPapers.Table(["UBND PHƯỜNG\nTỐI MẬT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]), DocxPapers.Line("KẾ HOẠCH")));

        Assert.Equal("state-secret", Papers.Open(bytes, "a.docx").Refusal?.Code);
    }

    [Fact]
    public void Restarted_and_nested_numbers_are_counted_as_Word_counts_them()
    {
        var bytes = DocxPapers.Build((main, body) =>
        {
            DocxPapers.AddNumbering(main);
            body.Append(DocxPapers.Line("KẾ HOẠCH"), DocxPapers.Numbered("Một phần", 0), DocxPapers.Numbered("mục a", 1), DocxPapers.Numbered("mục b", 1), DocxPapers.Numbered("Hai phần", 0), DocxPapers.Numbered("mục c", 1));
        });

        Assert.Equal(["I. Một phần", "1. mục a", "2. mục b", "II. Hai phần", "1. mục c"], Papers.Open(bytes, "a.docx").Value!.Blocks.Skip(1).Select(b => b.Text));
    }

    [Fact]
    public void An_empty_Word_file_is_refused() => Assert.Equal("empty-file", Papers.Open(DocxPapers.Build((_, body) => body.Append(new Paragraph())), "a.docx").Refusal?.Code);
}
