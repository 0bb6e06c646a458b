using CoSo.Documents.Reading;

namespace CoSo.Reading.Tests;

/// <summary>One little plan with everything in it that plans have.</summary>
public sealed class MarketPlanTests
{
    private readonly PlanReading plan = Papers.Read(Papers.Market);

    [Fact]
    public void The_head_gives_number_issuer_place_day_type_and_title()
    {
        Assert.Equal("27/KH-UBND", plan.DocumentNumber);
        Assert.Equal("Ủy ban nhân dân phường Sao Mai", plan.Issuer);
        Assert.Equal("Sao Mai, ngày 05 tháng 02 năm 2025", plan.PlaceAndDate);
        Assert.Equal(new DateOnly(2025, 2, 5), plan.Date);
        Assert.Equal("Kế hoạch", plan.DocumentType);
        Assert.Equal("Mở chợ phiên cuối tuần và giữ sạch bến thuyền năm 2025", plan.Title);
    }

    [Fact]
    public void The_foot_gives_recipients_in_their_order_and_the_signer()
    {
        Assert.Equal(["UBND thành phố", "Công an phường (để phối hợp giữ trật tự)", "Các tổ dân phố", "Lưu: VT, KT."], plan.Recipients);
        Assert.Equal("Lưu: VT, KT.", plan.Archive);
        Assert.Equal(new Signer("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị Bến"), plan.Signer);
    }

    [Fact]
    public void The_outline_has_headings_and_numbered_sentences()
    {
        Assert.Equal(["I", "I.1", "I.2", "II", "II.1", "II.2", "III", "III.1", "III.2", "III.3", "III.4"], plan.Sections.Select(s => s.Path));
        Assert.Equal("paragraph", plan.Sections.Single(s => s.Path == "I.1").Kind);
        Assert.Equal("Sắp xếp gian hàng và lối đi", plan.Sections.Single(s => s.Path == "II.1").Title);
        Assert.Equal(2, plan.Sections.Single(s => s.Path == "III.4").Level);
    }

    [Fact]
    public void Citations_are_gathered_from_text_and_footnotes_and_mended_with_a_flag()
    {
        Assert.Equal(["311/QĐ-UBND", "08-HD/TU", "45/2021/QĐ-UBND", "77/2022/NĐ-CP"], plan.Citations.Select(c => c.Number));
        var mended = plan.Citations.Single(c => c.Number == "77/2022/NĐ-CP");
        Assert.True(mended.FootnoteOnly);
        Assert.Equal("77/NĐ-2022/NĐ-CP", mended.AsWritten);
        Assert.Contains("malformed-number", mended.Flags);
        Assert.Equal(new DateOnly(2024, 9, 30), plan.Citations.Single(c => c.Number == "08-HD/TU").Date);
    }

    [Fact]
    public void A_day_that_does_not_exist_is_flagged_and_never_guessed()
    {
        var citation = plan.Citations.Single(c => c.Number == "45/2021/QĐ-UBND");

        Assert.Null(citation.Date);
        Assert.Contains("impossible-date", citation.Flags);
        Assert.Contains(plan.Notes, n => n.Code == "impossible-date");
    }

    [Fact]
    public void Tasks_are_split_where_a_new_verb_begins_and_not_for_manner()
    {
        var tasks = plan.Assignments.Where(a => a.Section == "III.1").Select(a => a.Task).ToList();

        Assert.Equal(3, tasks.Count);
        Assert.StartsWith("Chủ trì, phối hợp", tasks[0], StringComparison.Ordinal);
        Assert.StartsWith("Hướng dẫn các hộ kinh doanh", tasks[1], StringComparison.Ordinal);
        Assert.StartsWith("Làm đầu mối", tasks[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_has_its_partners_its_deadline_and_its_frequency()
    {
        var map = plan.Assignments.First(a => a.Section == "III.1");
        Assert.Equal(["Công an phường", "Ban Quản lý chợ"], map.CoordinatesWith);
        Assert.Equal("trước ngày 20/02/2025", map.Deadline);
        Assert.Equal(new DateOnly(2025, 2, 20), map.DeadlineDate);
        Assert.Equal("chủ trì", map.Relation);

        var food = plan.Assignments.First(a => a.Section == "III.2");
        Assert.Equal("thực hiện thường xuyên", food.Frequency);
        Assert.Equal("content", food.Kind);
    }

    [Fact]
    public void The_Front_is_asked_and_not_ordered()
    {
        var task = plan.Assignments.Single(a => a.Section == "III.3");

        Assert.Equal("Ủy ban Mặt trận Tổ quốc Việt Nam phường", task.Unit);
        Assert.Equal("đề nghị phối hợp", task.Relation);
    }

    [Fact]
    public void A_paragraph_with_a_subject_of_its_own_belongs_to_that_subject()
    {
        Assert.Equal(["Các trường tiểu học", "Các trường học và các tổ dân phố"], plan.Assignments.Where(a => a.Section == "III.4").Select(a => a.Unit));
    }

    [Fact]
    public void The_closing_formula_is_no_task()
    {
        Assert.DoesNotContain(plan.Assignments, a => a.Text.Contains("nghiêm túc triển khai", StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_say_who_to_whom_and_how_often()
    {
        var quarterly = plan.Reports.Single(r => r.From == "Các trường học và các tổ dân phố");
        Assert.Equal("Phòng Kinh tế, Hạ tầng và Đô thị", quarterly.To);
        Assert.Equal(["hàng quý", "6 tháng", "năm"], quarterly.Periods);

        var gathered = plan.Reports.Single(r => r.From.StartsWith("các tổ dân phố", StringComparison.Ordinal));
        Assert.Equal("Ủy ban nhân dân phường", gathered.To);
        Assert.Equal(["định kỳ", "đột xuất"], gathered.Periods);
    }

    [Fact]
    public void A_sentence_broken_by_a_page_and_its_footnotes_is_whole_again()
    {
        Assert.Contains(plan.Measures, m => m.Text.Contains("dọc bờ kè theo Quyết định số 45/2021", StringComparison.Ordinal));
        Assert.Equal(["1"], plan.Footnotes);
    }

    [Fact]
    public void Workstreams_are_the_headings_of_the_content_part_and_proposed_for_tasks()
    {
        Assert.Equal(["II.1", "II.2"], plan.Workstreams.Select(w => w.Path));
        Assert.Equal("II.2", plan.Assignments.Single(a => a.Section == "III.3").Workstream);
    }

    [Fact]
    public void Short_forms_are_known()
    {
        Assert.Equal("chợ phiên cuối tuần", plan.Abbreviations["CPCT"]);
    }

    [Fact]
    public void Every_span_points_at_the_words_read()
    {
        var text = Papers.Market;

        foreach (var task in plan.Assignments)
        {
            Assert.StartsWith(task.Text.Split(' ')[0], text[task.Span.Start..task.Span.End], StringComparison.OrdinalIgnoreCase);
            Assert.InRange(task.Confidence, 0, 1);
        }

        Assert.All(plan.Citations, c => Assert.Equal(c.AsWritten ?? c.Number, text[c.Span.Start..c.Span.End]));
        Assert.All(plan.Sections, s => Assert.StartsWith(s.Number, text[s.Span.Start..s.Span.End], StringComparison.Ordinal));
    }

    [Fact]
    public void The_JSON_has_the_shape_of_the_gold_and_reads_back()
    {
        var json = PlanReadingJson.Write(plan);

        foreach (var name in (string[])["\"documentNumber\"", "\"placeAndDate\"", "\"signer\"", "\"footnoteOnly\"", "\"coordinatesWith\"", "\"periods\"", "\"recipients\"", "\"archive\"", "\"span\"", "\"confidence\""])
        {
            Assert.Contains(name, json, StringComparison.Ordinal);
        }

        Assert.Contains("Ủy ban nhân dân", json, StringComparison.Ordinal);
        Assert.Equal(plan.Assignments.Count, PlanReadingJson.Read(json)!.Assignments.Count);
    }

    [Fact]
    public void Decomposed_letters_read_the_same_and_spans_point_into_the_decomposed_source()
    {
        var source = Papers.Market.Normalize(System.Text.NormalizationForm.FormD);
        var paper = Papers.Text(source);
        var read = PlanReader.Read(paper);

        Assert.Equal(source, paper.Text);
        Assert.Equal(plan.Assignments.Select(a => a.Task), read.Assignments.Select(a => a.Task));
        Assert.All(read.Citations, c => Assert.Equal(c.AsWritten ?? c.Number, source[c.Span.Start..c.Span.End].Normalize(System.Text.NormalizationForm.FormC)));
    }

    [Fact]
    public void Line_endings_of_Windows_read_the_same()
    {
        var read = Papers.Read(Papers.Market.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(plan.Assignments.Select(a => a.Task), read.Assignments.Select(a => a.Task));
        Assert.Equal(plan.Recipients, read.Recipients);
    }

    [Fact]
    public void Pasted_text_is_read_like_a_file()
    {
        var paper = PaperReader.ReadText(Papers.Market).Value!;

        Assert.Equal(plan.Assignments.Count, PlanReader.Read(paper).Assignments.Count);
    }
}
