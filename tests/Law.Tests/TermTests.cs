namespace CoSo.Law.Tests;

public class TermTests
{
    private static readonly LawBook Law = Book.Shipped;

    // Plain days worked out by hand on a calendar.
    [Theory]
    [InlineData("disclosure.publish", "2024-02-05", "2024-02-19")]
    [InlineData("disclosure.publish", "2024-04-24", "2024-05-04")]
    [InlineData("disclosure.publish", "2024-09-11", "2024-09-18")]
    [InlineData("disclosure.posting", "2024-08-02", "2024-09-01")]
    [InlineData("consultation.run", "2024-08-11", "2024-08-31")]
    [InlineData("complaint.accept", "2024-09-04", "2024-09-16")]
    [InlineData("complaint.settle", "2024-08-01", "2024-09-04")]
    [InlineData("complaint.accept", "2026-07-01", "2026-07-10")]
    [InlineData("agency.conference", "2023-12-31", "2024-04-01")]
    [InlineData("agency.conference", "2024-12-31", "2025-03-31")]
    [InlineData("dialogue.notice", "2024-09-22", "2024-09-13")]
    [InlineData("dialogue.notice", "2026-11-20", "2026-11-13")]
    [InlineData("reception.schedule", "2024-09-16", "2024-09-09")]
    [InlineData("election.plan", "2024-09-22", "2024-08-30")]
    public void Terms_end_on_the_day_counted_by_hand(string term, string from, string due) =>
        Assert.Equal(Book.Day(due), Law.InForceOn(Book.Day(from)).Term(term).From(Book.Day(from)).Day);

    [Theory]
    [InlineData(1, TermUnit.Months, "2024-01-31", "2024-02-29")]
    [InlineData(1, TermUnit.Months, "2025-01-31", "2025-02-28")]
    [InlineData(3, TermUnit.Months, "2024-06-15", "2024-09-16")]
    [InlineData(1, TermUnit.Years, "2024-02-29", "2025-02-28")]
    [InlineData(1, TermUnit.Weeks, "2024-09-11", "2024-09-18")]
    [InlineData(10, TermUnit.WorkingDays, "2024-02-05", "2024-02-26")]
    [InlineData(30, TermUnit.Days, "2024-01-12", "2024-02-15")]
    public void Lengths_are_counted_by_the_Civil_Code(int count, TermUnit unit, string from, string due) =>
        Assert.Equal(Book.Day(due), Law.Count(new TermLength(count, unit), Book.Day(from)).Day);

    [Fact]
    public void A_term_begun_under_the_old_version_ends_under_it()
    {
        var old = Law.InForceOn(new DateOnly(2026, 6, 30)).Term("complaint.accept");
        var now = Law.InForceOn(new DateOnly(2026, 7, 1)).Term("complaint.accept");

        Assert.Equal(new TermLength(10, TermUnit.Days), old.Length);
        Assert.Equal(new DateOnly(2026, 7, 10), old.From(new DateOnly(2026, 6, 30)).Day);
        Assert.Equal(new TermLength(7, TermUnit.WorkingDays), now.Length);
    }

    [Fact]
    public void The_explanation_names_the_start_the_days_left_out_the_roll_and_the_articles()
    {
        var due = Law.InForceOn(new DateOnly(2024, 8, 1)).Term("complaint.settle").From(new DateOnly(2024, 8, 1));

        var text = due.Explain();

        Assert.Equal(
            "30 ngày kể từ thứ Năm, 1/8/2024, không tính ngày bắt đầu (Điều 147 khoản 2 Bộ luật Dân sự (91/2015/QH13)). "
            + "Ngày cuối thứ Bảy, 31/8/2024 là ngày nghỉ (Thứ Bảy) nên chuyển sang ngày làm việc tiếp theo "
            + "(Điều 148 khoản 5 Bộ luật Dân sự (91/2015/QH13)). Đến hạn: hết thứ Tư, 4/9/2024. "
            + "Căn cứ: Điều 28 Luật Khiếu nại (02/2011/QH13).",
            text);
    }

    [Theory]
    [InlineData(
        "disclosure.publish", "2024-02-05",
        "5 ngày làm việc kể từ thứ Hai, 5/2/2024, không tính ngày bắt đầu (Điều 147 khoản 2 Bộ luật Dân sự (91/2015/QH13)). "
        + "Bỏ ngày nghỉ hằng tuần và Tết Nguyên đán (8/2/2024 đến 12/2/2024); nghỉ bù Tết Nguyên đán (13/2/2024 đến 14/2/2024). "
        + "Đến hạn: hết thứ Hai, 19/2/2024. Căn cứ: Điều 12 khoản 3 Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15).")]
    [InlineData(
        "dialogue.notice", "2026-09-13",
        "Ít nhất 7 ngày trước Chủ nhật, 13/9/2026, không tính ngày đó (Điều 147 khoản 2 Bộ luật Dân sự (91/2015/QH13)). "
        + "Ngày cuối Chủ nhật, 6/9/2026 là ngày nghỉ (Chủ nhật) nên làm chậm nhất vào ngày làm việc liền trước để đủ thời gian. "
        + "Chậm nhất: hết thứ Sáu, 4/9/2026. Căn cứ: Điều 43 khoản 2 Luật Tổ chức chính quyền địa phương (72/2025/QH15).")]
    [InlineData(
        "disclosure.posting", "2024-08-02",
        "Ít nhất 30 ngày kể từ thứ Sáu, 2/8/2024, không tính ngày bắt đầu (Điều 147 khoản 2 Bộ luật Dân sự (91/2015/QH13)). "
        + "Đủ thời gian: hết Chủ nhật, 1/9/2024. Căn cứ: Điều 13 khoản 2 Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15).")]
    public void Each_kind_of_term_explains_itself(string term, string from, string text) =>
        Assert.Equal(text, Law.InForceOn(Book.Day(from)).Term(term).From(Book.Day(from)).Explain());

    [Fact]
    public void A_suspended_term_runs_on_from_the_day_it_resumes()
    {
        var term = Law.InForceOn(new DateOnly(2026, 8, 3)).Term("complaint.settle").From(new DateOnly(2026, 8, 3));

        var suspended = term.WithSuspension(new DateOnly(2026, 8, 10), new DateOnly(2026, 8, 19));

        Assert.Equal(new DateOnly(2026, 9, 3), term.Day);
        Assert.Equal(new DateOnly(2026, 9, 14), suspended.Day);
        Assert.Contains("tạm đình chỉ từ 10/8/2026 đến hết 19/8/2026", suspended.Explain(), StringComparison.Ordinal);
        Assert.Equal(10, suspended.Steps.Count(s => s.Note == "tạm đình chỉ"));
    }

    [Fact]
    public void A_suspension_after_the_end_changes_nothing()
    {
        var term = Law.Count(new TermLength(5, TermUnit.WorkingDays), new DateOnly(2024, 9, 11));

        Assert.Equal(term.Day, term.WithSuspension(new DateOnly(2024, 9, 19), new DateOnly(2024, 9, 30)).Day);
    }

    [Fact]
    public void A_term_is_extended_as_often_as_its_article_allows()
    {
        var on = new DateOnly(2024, 9, 11);
        var complex = Law.InForceOn(on).Term("denunciation.settle.complex").From(on);
        var plain = Law.InForceOn(on).Term("denunciation.settle").From(on);

        Assert.Equal(new DateOnly(2024, 10, 11), complex.Day);
        Assert.Equal(new DateOnly(2024, 11, 11), complex.Extend().Day);
        Assert.Contains("chỉ được gia hạn 1 lần", Assert.Throws<LawException>(() => complex.Extend().Extend()).Message, StringComparison.Ordinal);
        Assert.Throws<LawException>(() => plain.Extend());
    }

    [Fact]
    public void An_unconfirmed_term_is_used_only_when_asked_for()
    {
        var view = Law.InForceOn(new DateOnly(2024, 9, 11));

        var error = Assert.Throws<LawException>(() => view.Term("feedback.1022.answer"));
        var due = view.Term("feedback.1022.answer", evenUnconfirmed: true).From(view.Day);

        Assert.Contains("chưa xác nhận", error.Message, StringComparison.Ordinal);
        Assert.Null(view.FindTerm("feedback.1022.answer"));
        Assert.Contains("(cần xác nhận)", due.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_term_and_a_term_not_in_force_are_told_apart()
    {
        var unknown = Assert.Throws<LawException>(() => Law.InForceOn(new DateOnly(2024, 9, 11)).Term("no.such"));
        var ended = Assert.Throws<LawException>(() => Law.InForceOn(new DateOnly(2026, 1, 5)).Term("one-stop.apology"));

        Assert.Equal("Sổ tay pháp luật không có thời hạn \"no.such\".", unknown.Message);
        Assert.Contains("Ngày 5/1/2026 không có quy định nào", ended.Message, StringComparison.Ordinal);
    }
}
