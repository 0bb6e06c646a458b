namespace CoSo.Law.Tests;

/// <summary>Every shipped procedure, typed by hand: none may be lost, added, or switched on or off unseen.</summary>
public class ShippedProceduresTests
{
    /// <summary>Id, secrecy, whether rated; on or off under District 10's law of September 2024 and today's.</summary>
    public static TheoryData<string, ProcedureSecrecy, bool, bool, bool> Rows() => new()
    {
        { "complaint.first", ProcedureSecrecy.Restricted, false, true, true },
        { "complaint.second", ProcedureSecrecy.Restricted, false, true, true },
        { "complaint.discipline", ProcedureSecrecy.Restricted, false, true, true },
        { "denunciation", ProcedureSecrecy.Sealed, false, true, true },
        { "denunciation.next", ProcedureSecrecy.Sealed, false, true, true },
        { "petition", ProcedureSecrecy.Internal, true, true, false },
        { "internal.petition", ProcedureSecrecy.Restricted, false, true, true },
        { "feedback.1022", ProcedureSecrecy.Internal, true, false, false },
        { "feedback.local", ProcedureSecrecy.Internal, true, true, true },
        { "information.request", ProcedureSecrecy.Internal, true, true, true },
        { "officials.information", ProcedureSecrecy.Sealed, false, false, false },
        { "reception", ProcedureSecrecy.Restricted, false, true, true },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_procedure_has_its_secrecy_and_is_on_where_its_law_is_known(string id, ProcedureSecrecy secrecy, bool rated, bool then, bool today)
    {
        var before = Book.Shipped.InForceOn(new DateOnly(2024, 9, 11)).Procedure(id);
        var now = Book.Shipped.InForceOn(new DateOnly(2026, 11, 25)).Procedure(id);

        Assert.Equal((then, today), (before.IsOn, now.IsOn));
        Assert.All(Book.Shipped.Procedures.Where(procedure => procedure.Id == id), procedure => Assert.Equal((secrecy, rated), (procedure.Secrecy, procedure.IsRated)));
        Assert.All([before, now], state => Assert.Equal(state.IsOn, state.WhyOff is null));
    }

    [Fact]
    public void No_procedure_is_shipped_that_is_not_in_the_list() =>
        Assert.Equal(
            Rows().Select(row => row.Data.Item1).Order(StringComparer.Ordinal),
            Book.Shipped.Procedures.Select(procedure => procedure.Id).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("feedback.1022", "2024-09-11", "giới hạn của quy chế năm 2023 chưa tìm thấy")]
    [InlineData("petition", "2026-11-25", "Chưa rõ thông tư còn áp dụng sau 01/7/2026")]
    [InlineData("officials.information", "2024-09-11", "1374-QĐ/TU")]
    [InlineData("denunciation", "2018-12-31", "không có quy định nào")]
    public void What_is_off_says_why(string id, string day, string why) =>
        Assert.Contains(why, Book.Shipped.InForceOn(Book.Day(day)).Procedure(id).WhyOff);

    [Fact]
    public void A_denunciation_is_never_taken_by_portal_mail_or_telephone() =>
        Assert.All(
            Book.Shipped.Procedures.Where(procedure => procedure.Kind is ProcedureKind.Denunciation),
            procedure => Assert.Empty(procedure.Channels.Intersect([IntakeChannel.Portal, IntakeChannel.Email, IntakeChannel.Phone, IntakeChannel.Exchange])));

    [Fact]
    public void The_new_rules_on_pause_and_withdrawal_also_hold_for_complaints_accepted_before()
    {
        var carried = Book.Shipped.InForceOn(new DateOnly(2026, 7, 1)).Procedure("complaint.first").Procedure!.CarriesOver!;

        Assert.Equal(CaseEvent.Accepted, carried.From);
        Assert.Contains(CarriedPart.Pause, carried.Parts);
        Assert.Equal("155/2026/NĐ-CP", carried.Source.Document);
    }

    [Fact]
    public void Every_version_names_a_known_text_and_a_row_of_the_fact_sheet() =>
        Assert.All(Book.Shipped.Procedures, procedure =>
        {
            Assert.NotNull(procedure.Source.Title);
            Assert.False(string.IsNullOrEmpty(procedure.Provision.Fact));
        });

    [Theory]
    [InlineData("            term: complaint.accept\n", "            term: complaint.acept\n", "không có trong danh mục thời hạn")]
    [InlineData("    kind: complaint\n", "    kind: complaint\n    rated: true\n", "không lấy ý kiến hài lòng")]
    [InlineData("            actor: verifier\n", "            actor: verifyer\n", "\"actor: verifyer\" không hợp lệ")]
    [InlineData("          - id: accept\n", "          - id: receive\n", "bước \"receive\" đã có")]
    [InlineData("        channels: [counter, paper, forwarded]\n", "        channels: [counter, letter]\n", "\"letter\" không hợp lệ")]
    [InlineData("when: [complex], term: complaint.settle.complex }", "when: [complex] }", "\"at-once: true\"")]
    [InlineData("    secrecy: restricted\n", "    secrecy: restricted\n    secret: true\n", "khóa lạ \"secret\"")]
    public void A_mistake_in_a_procedure_is_told(string old, string mistake, string message)
    {
        using var scratch = Book.Copy();
        var file = Path.Combine(scratch.Law, "procedures", "complaint.yaml");
        var text = File.ReadAllText(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        scratch.Write("procedures/complaint.yaml", text[..at] + mistake + text[(at + old.Length)..]);

        var thrown = Assert.Throws<LawBookException>(() => LawBook.Load(scratch.Law));

        Assert.Contains(message, thrown.Message);
        Assert.Contains("law/procedures/complaint.yaml", thrown.Message);
    }
}
