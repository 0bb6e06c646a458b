using CsCheck;

namespace CoSo.Law.Tests;

/// <summary>The clocks of the procedures: several hundred dated examples, and properties over a decade.</summary>
public class ProcedureClockTests
{
    private static readonly LawBook Law = Book.Shipped;

    private static readonly string[] Suite = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "clock-suite.csv"));

    public static TheoryData<string> Examples() => [.. Suite.Where(line => !line.StartsWith('#'))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_step_is_due_on_the_day_worked_from_the_article(string example)
    {
        var cells = example.Split(';');
        var step = Law.InForceOn(Book.Day(cells[4])).Procedure(cells[0]).Procedure!.Step(cells[1]);
        var times = new CaseTimes
        {
            LawDay = Book.Day(cells[4]),
            Events = new Dictionary<CaseEvent, DateOnly> { [Word<CaseEvent>(cells[2])] = Book.Day(cells[5]) },
            Traits = cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word<CaseTrait>).ToHashSet(),
            Pauses = cells[6].Length == 0 ? [] : [new Suspension(Book.Day(cells[6]), Book.Day(cells[7]))],
            Extensions = new Dictionary<string, int> { [cells[1]] = int.Parse(cells[8]) },
        };

        Assert.Equal(Book.Day(cells[9]), ProcedureClock.Due(Law, step, times)!.Day);
    }

    [Fact]
    public void The_suite_has_at_least_two_hundred_examples_and_every_term_of_every_procedure_that_may_be_on()
    {
        var covered = Examples().Select(row => row.Data.Split(';')).Select(cells => $"{cells[0]} {cells[1]}").ToHashSet();
        var steps = Law.Procedures.Where(procedure => procedure.Provision.IsConfirmed)
            .SelectMany(procedure => procedure.Steps.Where(step => step.Term is { } id && Law.Terms.Any(term => term.Id == id && term.Provision.IsConfirmed))
                .Select(step => $"{procedure.Id} {step.Id}"));

        Assert.True(Examples().Count >= 200, $"{Examples().Count}");
        Assert.Empty(steps.Distinct().Except(covered));
    }

    [Fact]
    public void Every_day_of_the_decade_is_worked_or_off_as_typed_by_hand()
    {
        for (var day = DecadeOracle.First; day <= DecadeOracle.Last; day = day.AddDays(1))
        {
            Assert.True(DecadeOracle.IsWorked(day) == Law.Calendar.IsWorkingDay(day), $"{day:yyyy-MM-dd}");
        }
    }

    [Fact]
    public void Every_step_ends_where_the_independent_count_ends() =>
        Gen.Select(AnyStep, AnyDay, Pauses, Gen.Int[0, 3]).Sample(
            (at, start, pauses, wanted) =>
            {
                var (procedure, step, traits) = at;
                if (!procedure.Provision.Covers(start) || Counted(step, traits, start) is not { } term)
                {
                    return true;
                }

                var stops = pauses.ConvertAll(pause => new Suspension(start.AddDays(pause.After), start.AddDays(pause.After + pause.Days)));
                var times = Math.Min(wanted, term.Extension?.Times ?? 0);
                var due = ProcedureClock.Due(Law, step, new CaseTimes
                {
                    LawDay = start,
                    Events = new Dictionary<CaseEvent, DateOnly> { [step.After] = start },
                    Traits = traits.ToHashSet(),
                    Pauses = stops,
                    Extensions = new Dictionary<string, int> { [step.Id] = times },
                })!;
                var expected = term.Kind is TermKind.Before
                    ? DecadeOracle.Before(start, term.Length)
                    : DecadeOracle.Due(start, term.Length, term.Extension?.Length, times, step.Pauses ? stops : []);
                return expected is null || expected == due.Day;
            },
            iter: 20_000);

    [Fact]
    public void Time_suspended_is_not_hidden_but_not_counted()
    {
        var step = Law.InForceOn(new DateOnly(2026, 8, 3)).Procedure("complaint.first").Procedure!.Step("decide");
        var times = Times(new DateOnly(2026, 8, 3), CaseEvent.Accepted);

        var running = ProcedureClock.Due(Law, step, times)!;
        var suspended = ProcedureClock.Due(Law, step, times with { Pauses = [new Suspension(new DateOnly(2026, 8, 10), new DateOnly(2026, 10, 9))] })!;

        Assert.Equal(new DateOnly(2026, 9, 3), running.Day);
        Assert.Equal(new DateOnly(2026, 11, 2), suspended.Day);
        Assert.Contains("10/8/2026", suspended.Due!.Explain());
    }

    [Fact]
    public void A_text_still_to_be_confirmed_gives_a_careful_day_only_where_it_is_earlier()
    {
        // Seven working days over Tết end after ten days do: the careful day stands beside.
        var tet = Accept(new DateOnly(2027, 1, 29));
        var plain = Accept(new DateOnly(2026, 8, 3));

        Assert.Equal(new DateOnly(2027, 2, 16), tet.Day);
        Assert.Equal(new DateOnly(2027, 2, 11), tet.Cautious!.Day);
        Assert.Equal(new DateOnly(2026, 8, 12), plain.Day);
        Assert.Null(plain.Cautious);
    }

    [Fact]
    public void What_is_simple_and_asked_at_the_office_is_given_at_once()
    {
        var day = new DateOnly(2024, 9, 11);
        var step = Law.InForceOn(day).Procedure("information.request").Procedure!.Step("provide");

        var due = ProcedureClock.Due(Law, step, Times(day, CaseEvent.Received) with { Traits = new HashSet<CaseTrait> { CaseTrait.Simple, CaseTrait.AtOffice } })!;

        Assert.Equal((day, null), (due.Day, due.Due));
    }

    [Fact]
    public void Nothing_is_due_before_the_event_its_time_runs_from()
    {
        var day = new DateOnly(2024, 9, 11);
        var step = Law.InForceOn(day).Procedure("complaint.first").Procedure!.Step("decide");

        Assert.Null(ProcedureClock.Due(Law, step, Times(day, CaseEvent.Received)));
    }

    private static StepDue Accept(DateOnly day) =>
        ProcedureClock.Due(Law, Law.InForceOn(day).Procedure("complaint.first").Procedure!.Step("accept"), Times(day, CaseEvent.Received))!;

    private static CaseTimes Times(DateOnly day, CaseEvent what) =>
        new() { LawDay = day, Events = new Dictionary<CaseEvent, DateOnly> { [what] = day } };

    private static Term? Counted(ProcedureStep step, IReadOnlyList<CaseTrait> traits, DateOnly day)
    {
        var fitting = step.Alternatives.Where(alternative => alternative.Traits.All(traits.Contains)).MaxBy(alternative => alternative.Traits.Count);
        var id = fitting is null ? step.Term : fitting.Term;
        return id is null ? null : Law.InForceOn(day).FindTerm(id);
    }

    private static readonly (Procedure Procedure, ProcedureStep Step, IReadOnlyList<CaseTrait> Traits)[] Steps =
    [
        .. from procedure in Law.Procedures
           from step in procedure.Steps
           from traits in step.Alternatives.Select(alternative => alternative.Traits).Prepend([])
           select (procedure, step, traits),
    ];

    private static readonly Gen<(Procedure, ProcedureStep, IReadOnlyList<CaseTrait>)> AnyStep = Gen.Int[0, Steps.Length - 1].Select(index => Steps[index]);

    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[0, DecadeOracle.Last.DayNumber - DecadeOracle.First.DayNumber].Select(DecadeOracle.First.AddDays);

    private static readonly Gen<List<(int After, int Days)>> Pauses = Gen.Select(Gen.Int[-5, 80], Gen.Int[0, 40]).List[0, 3];

    private static T Word<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
