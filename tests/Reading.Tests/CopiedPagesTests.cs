namespace CoSo.Reading.Tests;

/// <summary>Plans copied from pages of the web or typed by schools and wards: broken heads, brackets that say who and when, several days in a sentence.</summary>
public sealed class CopiedPagesTests
{
    [Fact]
    public void A_head_copied_cell_by_cell_is_put_together_again()
    {
        var plan = Papers.Read(
            """
            ỦY
            BAN NHÂN DÂN
            TỈNH BÃI CÁT
            -------
            |
            CỘNG
            HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            |
            Số:
            61/KH-UBND
            |
            Bãi
            Cát, ngày 07 tháng 5 năm 2024
            |
            KẾ HOẠCH
            DỌN KÊNH
            I. TỔ CHỨC THỰC HIỆN
            1. Phòng Kinh tế thuê thuyền, mua lưới
            chắn rác cho ba tuyến kênh.
            """);

        Assert.Equal(("Ủy ban nhân dân tỉnh Bãi Cát", "61/KH-UBND", new DateOnly(2024, 5, 7)), (plan.Issuer, plan.DocumentNumber, plan.Date));
        Assert.Equal("Bãi Cát, ngày 07 tháng 5 năm 2024", plan.PlaceAndDate);
        Assert.Equal("Thuê thuyền, mua lưới chắn rác cho ba tuyến kênh", Assert.Single(plan.Assignments).Task);
    }

    [Fact]
    public void The_place_left_for_the_day_by_hand_is_no_gap_between_columns()
    {
        var plan = Papers.Read("ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN CÁ\nSố:    /KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBến Cá, ngày     tháng 6 năm 2025\n\nKẾ HOẠCH\nGiữ sạch bến cá\n\nI. MỤC TIÊU\nBến sạch.\n");

        Assert.Equal("Bến Cá, ngày tháng 6 năm 2025", plan.PlaceAndDate);
        Assert.Null(plan.Date);
        Assert.Null(plan.DocumentNumber);
    }

    [Fact]
    public void A_bracket_below_the_task_says_who_with_whom_and_by_when()
    {
        var plan = Papers.Read("KẾ HOẠCH\nDọn kênh\n\nI. NỘI DUNG\n1. Tuyên truyền\na) Dựng biển báo, cắm cờ\ndọc theo ba tuyến kênh.\n(Phòng Văn hóa chủ trì, phối hợp với các khu phố thực hiện trong tháng 6/2025)\n");

        var task = Assert.Single(plan.Assignments);
        Assert.Equal(("Phòng Văn hóa", "Dựng biển báo, cắm cờ dọc theo ba tuyến kênh", "thực hiện trong tháng 6/2025"), (task.Unit, task.Task, task.Deadline));
        Assert.Equal(["các khu phố"], task.CoordinatesWith);
        Assert.Equal(["Dựng biển báo, cắm cờ dọc theo ba tuyến kênh"], plan.Measures.Select(m => m.Text));
    }

    [Theory]
    [InlineData("3. Mở hội dọn kênh đầu mùa (Đoàn phường phối hợp; thời gian: từ 25/9 đến 15/10/2025).", "Mở hội dọn kênh đầu mùa (Đoàn phường phối hợp; thời gian: từ 25/9 đến 15/10/2025)")]
    [InlineData("3. Mở hội dọn kênh (thời gian: tháng 9.", "Mở hội dọn kênh (thời gian: tháng 9")]
    public void What_is_in_brackets_ends_no_title(string line, string title)
    {
        var plan = Papers.Read($"KẾ HOẠCH\nDọn kênh\n\nI. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n2. Trạm Y tế\n{line}\n");

        Assert.StartsWith(plan.Sections[^1].Title, title, StringComparison.Ordinal);
        Assert.StartsWith("Mở hội dọn kênh", plan.Sections[^1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_does_what_by_a_set_day_is_work_wherever_it_stands()
    {
        var plan = Papers.Read("KẾ HOẠCH\nThi vườn rau sạch\n\nI. ĐĂNG KÝ\n- Các tổ dân phố đăng ký vườn rau chậm nhất ngày 31/3/2025;\n- Vườn rau phải có hàng rào.\n");

        Assert.Equal([("Các tổ dân phố", "chậm nhất ngày 31/3/2025")], plan.Assignments.Select(a => (a.Unit, a.Deadline)));
    }

    [Fact]
    public void A_sentence_that_only_says_by_when_belongs_to_the_task_before_it()
    {
        var plan = Papers.ReadOrganisation("1. Phòng Kinh tế\n- Đo mực nước ba tuyến kênh. Hoàn thành trong quý I/2025.");

        Assert.Equal("Hoàn thành trong quý I/2025", Assert.Single(plan.Assignments).Deadline);
    }

    [Theory]
    [InlineData("Định kỳ báo cáo Ủy ban nhân dân phường: học kỳ I trước ngày 10/01/2025, cả năm trước ngày 25/5/2025.", "học kỳ I|cả năm", "trước ngày 10/01/2025; trước ngày 25/5/2025")]
    [InlineData("Báo cáo Ủy ban nhân dân phường trước ngày 05 của tháng cuối quý đối với báo cáo quý; trước ngày 01/6 đối với báo cáo 6 tháng và trước ngày 25/11 đối với báo cáo năm.", "quý|6 tháng|năm", "trước ngày 05 của tháng cuối quý; trước ngày 01/6; trước ngày 25/11")]
    [InlineData("Hằng tháng (trước ngày 20), hằng quý (trước ngày 15 tháng cuối quý) tổng hợp báo cáo Ủy ban nhân dân phường.", "Hằng tháng|hằng quý", "trước ngày 20; trước ngày 15 tháng cuối quý")]
    [InlineData("Tổng hợp kết quả báo cáo Ủy ban nhân dân phường ngày 20 tháng cuối quý.", "", "ngày 20 tháng cuối quý")]
    public void Every_period_of_a_report_has_its_own_day(string sentence, string periods, string deadline)
    {
        var report = Assert.Single(Papers.ReadOrganisation($"1. Phòng Kinh tế\n- {sentence}").Reports);

        Assert.Equal((periods, deadline, "Ủy ban nhân dân phường"), (string.Join('|', report.Periods), report.Deadline, report.To));
    }

    [Fact]
    public void A_content_part_of_plain_sentences_is_a_workstream_itself()
    {
        var plan = Papers.Read("KẾ HOẠCH\nDọn kênh\n\nI. NỘI DUNG\n1. Thuê thuyền vớt bèo ở ba tuyến kênh trong phường.\n2. Rắc vôi dọc bờ kênh sau mỗi đợt mưa lớn kéo dài.\n\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế theo dõi.\n");

        Assert.Equal(["I"], plan.Workstreams.Select(w => w.Path));
        Assert.Equal(["Thuê thuyền vớt bèo ở ba tuyến kênh trong phường", "Rắc vôi dọc bờ kênh sau mỗi đợt mưa lớn kéo dài"], plan.Measures.Select(m => m.Text));
    }

    [Fact]
    public void A_weekday_that_comes_back_is_a_frequency()
    {
        Assert.Equal("vào thứ Năm hằng tuần", Papers.ReadOrganisation("1. Hiệu trưởng: Tiếp công dân vào thứ Năm hằng tuần tại phòng Hiệu trưởng.").Assignments.Single().Frequency);
    }

    /// <summary>Whatever is cut out of a plan, wherever lines break and brackets stay open: it is read, and every span lies inside the text.</summary>
    [Fact]
    public void No_damage_to_a_plan_stops_the_reading()
    {
        var source = Papers.Market;
        var chance = new Random(20240911);
        for (var i = 0; i < 150; i++)
        {
            var damaged = source;
            for (var n = chance.Next(1, 12); n > 0; n--)
            {
                var at = chance.Next(damaged.Length - 60);
                damaged = chance.Next(5) switch
                {
                    0 => damaged.Remove(at, chance.Next(1, 60)),
                    1 => damaged.Insert(at, "\n"),
                    2 => damaged.Insert(at, chance.Next(2) == 0 ? " (thời gian: tháng 6; " : ") "),
                    3 => damaged.Insert(at, $"\n{chance.Next(1, 20)}. (Phòng Kinh tế chủ trì): "),
                    _ => damaged.Replace(damaged[at] == '\n' ? "\n\n" : damaged[at].ToString(), "", StringComparison.Ordinal) is { Length: > 300 } kept ? kept : damaged,
                };
            }

            var reading = Papers.Read(damaged);
            Assert.All(reading.Assignments, a => Assert.InRange(a.Span.End, a.Span.Start + 1, damaged.Length));
        }
    }
}
