namespace CoSo.Reading.Tests;

/// <summary>Wrapped lines, page noise, directives, lists, tables: the shapes papers come in.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Wrapped_lines_are_joined_across_pages()
    {
        var plan = Papers.Read(
            """
            KẾ HOẠCH
            Dọn kênh đầu mùa mưa

            I. TỔ CHỨC THỰC HIỆN
            1. Phòng Kinh tế
                 Chủ trì, phối hợp với Công ty Thoát nước và các khu phố nạo vét lòng kênh, gom rác
            về bãi tập kết; hướng dẫn các hộ dân ven kênh che chắn vật liệu xây dựng để mưa lớn
            không cuốn xuống

                                                       2

            lòng kênh.
            2. Các khu phố
                 - Vận động người dân không đổ rác xuống kênh, kịp thời báo cho Phòng Kinh tế khi thấy
            chỗ nghẽn dòng.
                 - Cử người trực máy bơm trong những ngày mưa lớn theo lịch của Phòng Kinh tế phường
            đã gửi.

            Nơi nhận:
            - Các khu phố;
            - Lưu: VT.
            """);

        Assert.Equal(4, plan.Assignments.Count);
        Assert.EndsWith("không cuốn xuống lòng kênh", plan.Assignments[1].Text, StringComparison.Ordinal);
        Assert.Equal(["Công ty Thoát nước", "các khu phố"], plan.Assignments[0].CoordinatesWith);
    }

    [Fact]
    public void A_directive_makes_those_it_names_responsible()
    {
        var plan = Papers.ReadDirective("1. Nạo vét lòng kênh trước ngày 01/6/2025.\n\n2. Phòng Kinh tế chủ trì, phối hợp thực hiện\n\na) Lập danh sách chỗ nghẽn dòng.\n\nb) Thuê máy bơm dự phòng; bố trí người trực bơm.\n\nGiao Văn phòng theo dõi, đôn đốc và định kỳ hàng tháng báo cáo Chủ tịch Ủy ban nhân dân phường.");

        Assert.Equal("Trưởng các khu phố, thủ trưởng các đơn vị", plan.Assignments[0].Unit);
        Assert.Equal("trước ngày 01/6/2025", plan.Assignments[0].Deadline);
        Assert.Equal(3, plan.Assignments.Count(a => a.Unit == "Phòng Kinh tế" && a.Section == "2"));
        var report = plan.Reports.Single();
        Assert.Equal(("Văn phòng", "Chủ tịch Ủy ban nhân dân phường", "hàng tháng"), (report.From, report.To, report.Periods.Single()));
    }

    [Theory]
    [InlineData("1. Giao Phòng Kinh tế: Thuê máy bơm dự phòng.", "Phòng Kinh tế")]
    [InlineData("1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường:\n\nVận động Nhân dân giữ kênh sạch.", "Ủy ban Mặt trận Tổ quốc Việt Nam phường")]
    [InlineData("1. Đối với các khu phố\n\n- Vận động Nhân dân giữ kênh sạch.", "các khu phố")]
    [InlineData("1. Trách nhiệm của Hiệu trưởng các trường\n\n- Tổ chức cho học sinh trồng cây ven kênh.", "Hiệu trưởng các trường")]
    [InlineData("Văn phòng có trách nhiệm đăng lịch bơm nước lên trang thông tin của phường.", "Văn phòng")]
    [InlineData("1. Báo Sao Mai, Đài Truyền thanh: Đăng lịch bơm nước.", "Báo Sao Mai, Đài Truyền thanh")]
    [InlineData("- Vận hành máy bơm dự phòng (Công ty Thoát nước chủ trì, hoàn thành trước ngày 30/4/2025).", "Công ty Thoát nước")]
    [InlineData("1. Phòng Tài chính (cơ quan tham mưu kinh phí): Bố trí kinh phí thuê máy bơm.", "Phòng Tài chính")]
    [InlineData("1. Các phòng, ban; các khu phố\n\n- Dọn rác trước cửa trụ sở.", "Các phòng, ban; các khu phố")]
    [InlineData("- Phòng Kinh tế chủ trì, phối hợp với Công an phường cấm đổ rác xuống kênh.", "Phòng Kinh tế")]
    public void The_unit_is_named_in_many_ways(string part, string unit) => Assert.Equal(unit, Papers.ReadOrganisation(part).Assignments.Single().Unit);

    [Fact]
    public void Lines_below_a_task_can_say_who_does_it()
    {
        var plan = Papers.Read("KẾ HOẠCH\nDọn kênh\n\nI. NHIỆM VỤ\n\n1. Nạo vét lòng kênh\n\n- Thuê thuyền gom rác nổi.\n\n- Đơn vị chủ trì: Phòng Kinh tế.\n\n- Đơn vị phối hợp: Công an phường, Đoàn phường.\n\n- Thời gian: Tháng 5/2025.\n");

        var task = plan.Assignments.Single();
        Assert.Equal("Phòng Kinh tế", task.Unit);
        Assert.Equal(["Công an phường", "Đoàn phường"], task.CoordinatesWith);
        Assert.Equal("Tháng 5/2025", task.Deadline);
    }

    [Fact]
    public void Aims_and_narrative_hand_out_no_work()
    {
        var plan = Papers.Read("KẾ HOẠCH\nDọn kênh\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Nâng cao ý thức giữ kênh sạch của mọi người.\n\nII. HIỆN TRẠNG\n\nCác khu phố đã có máy bơm từ năm ngoái.\n\nIII. NỘI DUNG\n\n1. Tuyên truyền giữ kênh sạch:\n\nTiếp tục tuyên truyền để mọi người giữ kênh sạch.\n");

        Assert.Empty(plan.Assignments);
        Assert.Single(plan.Measures);
    }

    [Fact]
    public void Deadlines_of_a_reporting_regime_are_read()
    {
        var plan = Papers.ReadDirective("1. Phòng Kinh tế\n\na) Tổng hợp kết quả, báo cáo Ủy ban nhân dân phường trước 16 giờ 00 ngày 05/6/2025.");

        Assert.Equal(new DateOnly(2025, 6, 5), plan.Assignments.Single().DeadlineDate);
        Assert.Equal("Ủy ban nhân dân phường", plan.Reports.Single().To);
    }

    [Fact]
    public void A_table_laid_out_with_blanks_gives_its_tasks()
    {
        var plan = Papers.ReadOrganisation(
            """
               TT   Nội dung công việc                     Đơn vị thực hiện      Thời gian

               1    Nạo vét lòng kênh đoạn đầu chợ         Phòng Kinh tế         Tháng 5/2025

               2    Lắp lưới chắn rác ở cửa cống và        Công ty Thoát nước    Trước ngày
                    thay nắp cống vỡ                                             30/5/2025
            """);

        Assert.Equal(["Phòng Kinh tế", "Công ty Thoát nước"], plan.Assignments.Select(a => a.Unit));
        Assert.Equal("Lắp lưới chắn rác ở cửa cống và thay nắp cống vỡ", plan.Assignments[1].Task);
        Assert.Equal(new DateOnly(2025, 5, 30), plan.Assignments[1].DeadlineDate);
    }

    [Fact]
    public void Under_a_reporting_heading_the_periods_belong_to_whoever_reports()
    {
        var plan = Papers.ReadOrganisation("1. Chế độ báo cáo\n\n- Báo cáo 6 tháng: gửi trước ngày 10/6/2025.\n\n- Báo cáo năm: gửi trước ngày 05/12/2025.\n\nCác khu phố gửi báo cáo về Phòng Kinh tế.");

        Assert.Equal(3, plan.Reports.Count);
        Assert.All(plan.Reports, r => Assert.Equal("Các khu phố", r.From));
        Assert.Equal("Phòng Kinh tế", plan.Reports[^1].To);
    }

    [Fact]
    public void The_day_of_a_cited_paper_is_no_deadline() =>
        Assert.Null(Papers.ReadOrganisation("1. Phòng Kinh tế\n\n- Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 6 năm 2024 của Ủy ban nhân dân thành phố.").Assignments.Single().Deadline);

    [Theory]
    [InlineData("quý III/2026", "2026-09-30")]
    [InlineData("trong quý II năm 2026", "2026-06-30")]
    [InlineData("Tháng 2/2024", "2024-02-29")]
    [InlineData("trong tháng 3", "2026-03-31")] // of the year of issue
    [InlineData("quý I và quý II/2026", "2026-06-30")]
    [InlineData("tháng 13/2026", null)]
    [InlineData("trước tháng 5/2026", null)]
    [InlineData("đầu quý II/2026", null)]
    [InlineData("9 tháng 2026", null)]
    [InlineData("tháng 4, trước ngày 10/4/2026", "2026-04-10")]
    public void A_month_or_a_quarter_ends_on_its_last_day(string deadline, string? last) =>
        Assert.Equal(last is null ? null : DateOnly.Parse(last), TimeReader.LastDay(deadline, new DateOnly(2026, 2, 10)));
}
