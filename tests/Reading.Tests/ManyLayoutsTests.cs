namespace CoSo.Reading.Tests;

/// <summary>The shapes that plans of other authorities have: attached to a decision, of the Party, letters, scans, drawn tables.</summary>
public sealed class ManyLayoutsTests
{
    [Fact]
    public void A_decision_gives_the_number_and_the_plan_behind_it_the_title_and_the_work()
    {
        var plan = Papers.Read(
            """
            ỦY BAN NHÂN DÂN
            HUYỆN BÃI CÁT
            Số: 310/QĐ-UBND
            CỘNG HÒA XÃ
            HỘI CHỦ NGHĨA VIỆT NAM
            Bãi Cát, ngày 06 tháng 3 năm 2025

            QUYẾT ĐỊNH
            Về việc ban hành Kế hoạch dọn bãi biển

            Điều 1. Ban hành kèm theo Quyết định này Kế hoạch dọn bãi biển.
            Điều 2. Giao Phòng Kinh tế theo dõi việc thực hiện.
            Điều 3. Chánh Văn phòng, Trưởng phòng Kinh tế chịu trách nhiệm thi hành Quyết định này./.

            Nơi nhận:
            - Như Điều 3;
            - Lưu: VT.
            CHỦ TỊCH
            Trần Thị Sóng

            KẾ HOẠCH
            Dọn bãi biển trước mùa du lịch
            (Ban hành kèm theo Quyết định số 310/QĐ-UBND ngày 06 tháng 3 năm 2025)

            I. MỤC TIÊU
            1. Bãi biển sạch.
            II. TỔ CHỨC THỰC HIỆN
            1. Các xã ven biển
            a) Gom rác trên bãi trước ngày 10 tháng 4 hằng năm;
            b) Cắm biển cấm đổ rác.
            """);

        Assert.Equal(("310/QĐ-UBND", "Kế hoạch"), (plan.DocumentNumber, plan.DocumentType));
        Assert.StartsWith("Dọn bãi biển trước mùa du lịch", plan.Title, StringComparison.Ordinal);
        Assert.Equal("Ủy ban nhân dân huyện Bãi Cát", plan.Issuer);
        Assert.Equal(["1", "2", "3", "I", "1", "II", "1"], plan.Sections.Select(s => s.Number));
        Assert.Equal(["Phòng Kinh tế", "Các xã ven biển", "Các xã ven biển"], plan.Assignments.Select(a => a.Unit));
        Assert.Equal(("hằng năm", "trước ngày 10 tháng 4 hằng năm"), (plan.Assignments[1].Frequency, plan.Assignments[1].Deadline));
        Assert.DoesNotContain(plan.Citations, c => c.Number == "310/QĐ-UBND");
        Assert.DoesNotContain(plan.Notes, n => n.Code == "not-a-plan");
    }

    [Fact]
    public void A_plan_of_the_Party_has_its_star_its_number_and_bodies_of_its_own()
    {
        var plan = Papers.Read(
            """
            ĐẢNG BỘ TỈNH BÃI CÁT                 ĐẢNG CỘNG SẢN VIỆT NAM
               THÀNH ỦY CỬA LẠCH             Cửa Lạch, ngày 02 tháng 6 năm 2025
                      *
                Số 15-KH/TU

                                  KẾ HOẠCH
                       giữ sạch bến cá của thành phố
                                   -----

            I- TỔ CHỨC THỰC HIỆN

            1- Đảng đoàn Hội đồng nhân dân thành phố lãnh đạo việc giám sát giữ sạch bến cá.

            2- Các đảng ủy phường xây dựng kế hoạch, gửi về Ban Thường vụ Thành ủy (qua Văn phòng Thành ủy) trước ngày 30/6/2025.

            3- Ban Dân vận Thành ủy phối hợp với các ban xây dựng Đảng theo dõi; định kỳ 6 tháng, 1 năm báo cáo Ban Thường vụ Thành ủy.

            Nơi nhận:                                 T/M BAN THƯỜNG VỤ
            - Ban Thường vụ Tỉnh ủy,                       BÍ THƯ
            - Lưu Văn phòng Thành ủy.                 Lê Văn Lưới
            """);

        Assert.Equal(("15-KH/TU", "Thành ủy Cửa Lạch"), (plan.DocumentNumber, plan.Issuer));
        Assert.Equal(["I", "1", "2", "3"], plan.Sections.Select(s => s.Number));
        Assert.Equal(["Đảng đoàn Hội đồng nhân dân thành phố", "Các đảng ủy phường", "Ban Dân vận Thành ủy", "Ban Dân vận Thành ủy"], plan.Assignments.Select(a => a.Unit));
        Assert.Equal(["các ban xây dựng Đảng"], plan.Assignments[2].CoordinatesWith);
        Assert.Equal(["6 tháng", "1 năm"], plan.Reports[^1].Periods);
        Assert.Equal("Lưu Văn phòng Thành ủy.", plan.Archive);
    }

    [Fact]
    public void A_letter_has_no_type_but_an_addressee_and_a_subject()
    {
        var letter = Papers.Read(
            """
            ỦY BAN NHÂN DÂN
            PHƯỜNG BẾN CÁ
            Số: 77/UBND-KT
            V/v giữ sạch bến cá
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Bến Cá, ngày 09 tháng 6 năm 2025

            Kính gửi: Các khu phố.

            Thực hiện Công văn số 500/UBND-KT ngày 01/6/2025, Ủy ban nhân dân phường yêu cầu:

            1. Giao Ban Quản lý bến cá tổ chức rửa sàn bến hằng ngày.

            Đề nghị các khu phố báo cáo kết quả về Ủy ban nhân dân phường (qua Ban Quản lý bến cá) trước ngày 25/6/2025./.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            """);

        Assert.Equal(("Công văn", "77/UBND-KT", "giữ sạch bến cá"), (letter.DocumentType, letter.DocumentNumber, letter.Title));
        Assert.Equal(["500/UBND-KT"], letter.Citations.Select(c => c.Number));
        Assert.Equal(["1"], letter.Sections.Select(s => s.Number));
        Assert.Equal(["Ban Quản lý bến cá", "các khu phố"], letter.Assignments.Select(a => a.Unit));
        Assert.Contains(letter.Notes, n => n.Code == "not-a-plan");
    }

    [Theory]
    [InlineData("BÁO CÁO")]
    [InlineData("GIẤY MỜI")]
    [InlineData("THÔNG BÁO")]
    [InlineData("TỜ TRÌNH")]
    public void Another_kind_of_paper_is_recognised_and_says_so(string type)
    {
        var reading = Papers.Read($"{type}\nKết quả dọn kênh\n\nI. KẾT QUẢ\n\n1. Đã dọn hai tuyến kênh.\n");

        Assert.Equal(type, reading.DocumentType, ignoreCase: true);
        Assert.Contains(reading.Notes, n => n.Code == "not-a-plan");
    }

    [Fact]
    public void Parts_and_chapters_take_their_name_from_the_next_line()
    {
        var plan = Papers.Read("CHƯƠNG TRÌNH\nGiữ sạch kênh\n\nPhần thứ nhất\nMỤC TIÊU\n\nI. Chung\nKênh sạch.\n\nPhần thứ hai\nTỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế đo mực nước hằng tuần.\n");

        Assert.Equal(["MỤC TIÊU", "Chung", "TỔ CHỨC THỰC HIỆN"], plan.Sections.Take(3).Select(s => s.Title));
        Assert.Equal("hằng tuần", plan.Assignments.Single().Frequency);
    }

    [Fact]
    public void Numbers_that_a_scanner_misread_are_set_right_by_what_must_come()
    {
        var plan = Papers.Read("KẾ HOẠCH\nDọn kênh\n\nI. MỤC ĐÍCH, YÊU CẦU\n\nI. Mục đích\n\nKênh sạch.\n\n2. Yêu cầu\n\nAn toàn.\n\nIL. NỘI DUNG\n\n1. Vớt bèo.\n\nHI. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\n- Thuê thuyền.\n".Replace("IL.", "1I.", StringComparison.Ordinal));

        Assert.Equal(["I", "I.1", "I.2", "II", "II.1", "III", "III.1"], plan.Sections.Select(s => s.Path));
    }

    [Fact]
    public void Text_copied_from_a_page_is_broken_anywhere()
    {
        var plan = Papers.ReadOrganisation("1. Phòng Kinh tế\n- Gửi báo cáo kết quả về Ủy ban nhân dân phường trước ngày\n20/12 để tổng hợp; phối hợp với Phòng Văn hóa và\nTrạm Y tế đo chất lượng nước kênh.");

        Assert.Equal("trước ngày 20/12", plan.Assignments[0].Deadline);
        Assert.Equal(["Phòng Văn hóa", "Trạm Y tế"], plan.Assignments[1].CoordinatesWith);
    }

    [Theory]
    [InlineData("* Phòng Kinh tế:\n- Thuê thuyền.\n* Trạm Y tế:\nĐo chất lượng nước.", "Phòng Kinh tế", "Trạm Y tế")]
    [InlineData("- Phòng Kinh tế:\n+ Thuê thuyền.\n- Trạm Y tế:\n+ Đo chất lượng nước.", "Phòng Kinh tế", "Trạm Y tế")]
    [InlineData("1. Đối với xã, thị trấn\n- Thuê thuyền.\n2. Trạm Y tế\n- Đo chất lượng nước.", "Xã, thị trấn", "Trạm Y tế")]
    [InlineData("a) Phòng Kinh tế\n- Thuê thuyền.\nb) Trạm Y tế\n- Đo chất lượng nước.", "Phòng Kinh tế", "Trạm Y tế")]
    public void Units_stand_over_their_tasks_in_any_kind_of_list(string part, string first, string second)
    {
        Assert.Equal([first, second], Papers.ReadOrganisation(part).Assignments.Select(a => a.Unit));
    }

    [Theory]
    [InlineData("Định kỳ hàng quý (trước ngày 15 của tháng cuối quý), các khu phố báo cáo kết quả về Phòng Kinh tế.", "Định kỳ hàng quý", "trước ngày 15 của tháng cuối quý")]
    [InlineData("Các khu phố báo cáo Phòng Kinh tế 6 tháng (trước ngày 10/6), năm (trước ngày 05/12).", "6 tháng, năm", "trước ngày 10/6; trước ngày 05/12")]
    [InlineData("Các khu phố họp dân ít nhất 02 lần trong năm.", "ít nhất 02 lần trong năm", null)]
    [InlineData("Các khu phố báo cáo Phòng Kinh tế trước ngày 05 tháng 12 hằng năm.", "hằng năm", "trước ngày 05 tháng 12 hằng năm")]
    [InlineData("Các khu phố họp dân định kỳ 6 tháng và cuối năm học.", "định kỳ 6 tháng và cuối năm học", null)]
    public void How_often_and_by_when_are_told_apart(string sentence, string? frequency, string? deadline)
    {
        var task = Papers.ReadOrganisation($"1. {sentence}").Assignments.Single();

        Assert.Equal((frequency, deadline), (task.Frequency, task.Deadline));
    }

    [Theory]
    [InlineData("Nạo vét lòng kênh. (Phòng Kinh tế chủ trì; Trạm Y tế phối hợp; quý III/2025)", null, "quý III/2025")]
    [InlineData("Nạo vét lòng kênh. (Phòng Kinh tế chủ trì; Trạm Y tế phối hợp; thường xuyên)", "thường xuyên", null)]
    public void A_bracket_names_who_with_whom_and_when(string line, string? frequency, string? deadline)
    {
        var task = Papers.Read($"KẾ HOẠCH\nDọn kênh\n\nI. NHIỆM VỤ\n\n1. Lòng kênh\n\na) {line}\n\nb) Giữ sạch bờ kênh.\n").Assignments.Single();

        Assert.Equal(("Phòng Kinh tế", frequency, deadline), (task.Unit, task.Frequency, task.Deadline));
        Assert.Equal(["Trạm Y tế"], task.CoordinatesWith);
    }

    [Fact]
    public void Lines_below_a_task_say_who_does_it_whoever_it_speaks_of()
    {
        var plan = Papers.Read("KẾ HOẠCH\nDọn kênh\n\nI. NHIỆM VỤ\n\n1. Chủ tịch phường đi kiểm tra kênh; nghe ý kiến người dân.\n* Đơn vị tham mưu: Văn phòng phường.\n* Phối hợp: Phòng Kinh tế.\n* Thời gian: Hằng tháng.\n");

        var task = plan.Assignments.Single();
        Assert.Equal(("Văn phòng phường", "Hằng tháng", (string?)null), (task.Unit, task.Frequency, task.Deadline));
        Assert.Equal(["Phòng Kinh tế"], task.CoordinatesWith);
    }

    [Fact]
    public void A_table_drawn_with_bars_has_rows_of_several_lines_and_rows_that_are_headings()
    {
        var plan = Papers.Read(
            """
            KẾ HOẠCH
            Dọn kênh

            I. PHÂN CÔNG

            |TT |Nội dung              |Chủ trì        |Phối hợp    |Thời gian     |
            |A  |Lòng kênh             |               |            |              |
            |1  |Nạo vét lòng kênh từ  |Phòng Kinh tế  |Các khu phố |Tháng 5/2025  |
            |   |cầu Đỏ đến cầu Xanh   |               |            |              |
            |2  |Vớt bèo               |Các khu phố    |            |Thường xuyên  |
            """);

        Assert.Equal(["Nạo vét lòng kênh từ cầu Đỏ đến cầu Xanh", "Vớt bèo"], plan.Assignments.Select(a => a.Task));
        Assert.Equal(["Các khu phố"], plan.Assignments[0].CoordinatesWith);
        Assert.Equal(("Tháng 5/2025", "Thường xuyên"), (plan.Assignments[0].Deadline, plan.Assignments[1].Frequency));
    }

    [Fact]
    public void A_table_laid_out_with_blanks_has_names_of_columns_over_two_lines()
    {
        var plan = Papers.Read(
            """
            KẾ HOẠCH
            Dọn kênh

            I. NỘI DUNG
            Theo Phụ lục.

            Nơi nhận:
            - Lưu: VT.

                                 PHỤ LỤC

             STT        Nội dung công việc            Cơ quan        Cơ quan phối     Thời gian
                                                      chủ trì            hợp          hoàn thành
              I    Lòng kênh
              1    Nạo vét lòng kênh từ cầu        Phòng Kinh     Các khu phố      Thường xuyên
                   Đỏ đến cầu Xanh                 tế
              2    Lập bản đồ kênh                 Phòng Kinh     Trạm Y tế        Tháng 5/2025
                                                   tế
            """);

        Assert.Equal([("Phòng Kinh tế", "Các khu phố"), ("Phòng Kinh tế", "Trạm Y tế")], plan.Assignments.Select(a => (a.Unit, a.CoordinatesWith.Single())));
    }

    [Fact]
    public void General_demands_at_the_end_are_no_tasks_but_an_order_behind_them_is()
    {
        var plan = Papers.ReadOrganisation("1. Phòng Kinh tế\n- Thuê thuyền.\n\nYêu cầu các đơn vị nghiêm túc triển khai thực hiện. Giao Văn phòng theo dõi, đôn đốc việc thực hiện Kế hoạch này.");

        Assert.Equal(["Phòng Kinh tế", "Văn phòng"], plan.Assignments.Select(a => a.Unit));
    }

    [Theory]
    [InlineData("Phân công cơ quan theo dõi việc dọn kênh.")]
    [InlineData("Lãnh đạo xây dựng kế hoạch dọn kênh.")]
    [InlineData("Phân công lực lượng giữ trật tự khi dọn kênh.")]
    public void A_verb_or_a_bare_word_is_no_unit(string task)
    {
        Assert.Equal("Phòng Kinh tế", Papers.ReadOrganisation($"1. Phòng Kinh tế\n- {task}").Assignments.Single().Unit);
    }

    [Fact]
    public void Letters_and_hyphens_that_only_look_alike_are_one()
    {
        var plan = Papers.Read("KẾ HOẠCH\nDọn kênh\n\nI. CĂN CỨ\n\nTheo Nghị định số 30/2020/N\u00D0\u2011CP ngày 05/3/2020.\n");

        Assert.Equal("30/2020/NĐ-CP", plan.Citations.Single().Number);
    }
}
