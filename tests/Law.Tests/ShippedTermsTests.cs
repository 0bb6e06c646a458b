namespace CoSo.Law.Tests;

/// <summary>Every shipped term, typed by hand from the fact sheet: none may be lost, added or changed unseen.</summary>
public class ShippedTermsTests
{
    private const string Terms = """
        disclosure.publish 5 WorkingDays Within
        disclosure.posting 30 Days AtLeast
        disclosure.loudspeaker 3 Days AtLeast
        disclosure.agency.publish 5 WorkingDays Within
        disclosure.agency.posting 20 Days AtLeast
        disclosure.school.publish 3 WorkingDays Within
        disclosure.school.publish.special 5 Days Within
        disclosure.school.posting 30 Days AtLeast
        information.publish 5 WorkingDays Within
        information.correct 15 Days Within
        information.office.complex 10 WorkingDays Within +10x1
        information.online.simple 3 WorkingDays Within
        information.online.complex 15 WorkingDays Within +15x1
        information.post.simple 5 WorkingDays Within
        information.post.complex 15 WorkingDays Within
        deliberation.initiative.consent 3 Months Within
        deliberation.ballot.notice 2 Days Before
        deliberation.decision.send 5 WorkingDays Within
        deliberation.recognise 5 WorkingDays Within
        deliberation.meeting.notice 2 Days Before
        deliberation.ballot.plan 2 Days Within
        deliberation.ballot.result 5 WorkingDays Within
        deliberation.online.result 5 WorkingDays Within
        consultation.run 20 Days AtLeast
        election.plan 20 Days Before
        election.candidates 15 Days Before
        election.team 10 Days Before
        election.notice 7 Days Before
        election.recognise 5 WorkingDays Within
        election.after-dismissal 60 Days Within
        dismissal.recognise 5 WorkingDays Within
        conference.community.notice 5 Days Before
        dialogue.notice 7 Days Before | 7 Days Before | 7 Days Before
        dialogue.result 10 Days Within
        convention.draft.posting 30 Days AtLeast
        convention.dossier 5 WorkingDays Within
        convention.recognise 5 WorkingDays Within
        convention.suspend 3 WorkingDays Within
        convention.annul 5 WorkingDays Within
        convention.send 2 WorkingDays Within
        inspectorate.plan 5 WorkingDays Before
        inspectorate.answer 15 Days Within
        investment-board.notice 45 Days Before
        investment-board.answer 15 Days Within
        agency.inspectorate.recognise 5 WorkingDays Within
        agency.inspectorate.answer 15 Days Within
        agency.conference 3 Months Within
        front.supervision.plan 15 Days Before
        front.supervision.report 7 Days Before
        front.supervision.result 15 Days Within
        mediation.start 3 Days Within
        workplace.dialogue.contents 5 WorkingDays Before
        workplace.dialogue.publish 3 WorkingDays Within
        workplace.dialogue.answer 5 WorkingDays Within
        agreement.meet 7 WorkingDays Within
        agreement.start 30 Days Within
        agreement.negotiate 90 Days Within
        agreement.information 10 Days Within
        agreement.send 10 Days Within
        agreement.grace 90 Days Within
        labour-rules.register 10 Days Within
        complaint.time-bar 90 Days Within | 90 Days Within
        complaint.accept 10 Days Within | 7 WorkingDays Within
        complaint.accept.statute 10 Days Within ?
        complaint.settle 30 Days Within | 30 Days Within
        complaint.settle.complex 45 Days Within | 45 Days Within
        complaint.settle.remote 45 Days Within | 45 Days Within
        complaint.settle.remote-complex 60 Days Within | 60 Days Within
        complaint.decision.send 3 WorkingDays Within | 3 WorkingDays Within
        complaint.second.lodge 30 Days Within | 30 Days Within
        complaint.second.lodge.remote 45 Days Within | 45 Days Within
        complaint.second.accept 10 Days Within | 7 WorkingDays Within
        complaint.second.settle 45 Days Within | 45 Days Within
        complaint.second.settle.complex 60 Days Within | 60 Days Within
        complaint.second.settle.remote 60 Days Within | 60 Days Within
        complaint.second.settle.remote-complex 70 Days Within | 70 Days Within
        complaint.second.publish 7 Days Within | 7 Days Within
        complaint.effect 30 Days Within | 30 Days Within
        complaint.effect.remote 45 Days Within | 45 Days Within
        complaint.discipline.lodge 15 Days Within | 15 Days Within
        complaint.discipline.accept 10 Days Within | 7 WorkingDays Within
        complaint.discipline.settle 30 Days Within | 30 Days Within
        complaint.discipline.settle.complex 45 Days Within | 45 Days Within
        complaint.dialogue.notice 5 Days Before
        complaint.suspend.send 3 WorkingDays Within
        complaint.resume.send 3 WorkingDays Within
        denunciation.check 7 WorkingDays Within | 7 WorkingDays Within
        denunciation.check.spread 10 WorkingDays Within | 10 WorkingDays Within
        denunciation.transfer 5 WorkingDays Within | 5 WorkingDays Within
        denunciation.accept.notify 5 WorkingDays Within | 5 WorkingDays Within
        denunciation.settle 30 Days Within | 30 Days Within
        denunciation.settle.complex 30 Days Within +30x1 | 30 Days Within +30x1
        denunciation.settle.specially-complex 30 Days Within +30x2 | 30 Days Within +30x2
        denunciation.conclusion.send 5 WorkingDays Within | 5 WorkingDays Within
        denunciation.conclusion.publish 7 WorkingDays Within | 7 WorkingDays Within
        denunciation.next.review 20 Days Within | 20 Days Within
        denunciation.overdue.ask 5 WorkingDays Within | 5 WorkingDays Within
        denunciation.overdue.answer 5 WorkingDays Within | 5 WorkingDays Within
        reception.schedule 5 WorkingDays Before | 5 WorkingDays Before
        reception.answer 10 WorkingDays Within | 10 WorkingDays Within
        reception.result 7 WorkingDays Within | 7 WorkingDays Within
        reception.refusal 3 WorkingDays Within
        reception.online.notice 5 WorkingDays Before
        reception.online.test 1 WorkingDays Before
        letter.process 10 WorkingDays Within | 10 WorkingDays Within ?
        feedback.1022.answer 5 Days Within ?
        one-stop.not-eligible 3 WorkingDays Within
        one-stop.apology 1 Days Before
        personal-data.impact 60 Days Within
        """;

    public static TheoryData<string, string> Rows() =>
        new(Terms.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Shipped_term_has_its_count_unit_and_versions(string id, string expected)
    {
        var versions = Book.Shipped.Terms.Where(t => t.Id == id).OrderBy(t => t.Provision.From).Select(Describe);

        Assert.Equal(expected, string.Join(" | ", versions));
    }

    [Fact]
    public void No_term_is_shipped_that_is_not_in_the_list() =>
        Assert.Equal(
            Rows().Select(row => row.Data.Item1).Order(StringComparer.Ordinal),
            Book.Shipped.Terms.Select(t => t.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_names_a_known_text_and_a_row_of_the_fact_sheet()
    {
        var provisions = Book.Shipped.Terms.Select(t => t.Provision)
            .Concat(Book.Shipped.Numbers.Select(n => n.Provision))
            .Concat(Book.Shipped.Calendar.Holidays.Select(h => h.Provision));

        Assert.All(provisions, p =>
        {
            Assert.NotNull(Book.Shipped.Documents.Find(p.Source.Document));
            Assert.NotNull(p.Source.Title);
            Assert.False(string.IsNullOrEmpty(p.Fact));
            Assert.Equal(p.Confidence is Confidence.C, !p.IsConfirmed);
        });
    }

    private static string Describe(Term term)
    {
        var extension = term.Extension is { } e ? $" +{e.Length.Count}x{e.Times}" : "";
        return $"{term.Length.Count} {term.Length.Unit} {term.Kind}{extension}{(term.Provision.IsConfirmed ? "" : " ?")}";
    }
}
