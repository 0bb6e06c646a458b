using BenchmarkDotNet.Attributes;
using CoSo.Law;

namespace CoSo.Bench.Micro;

public class LawBenchmarks
{
    private static readonly DateOnly Day = new(2024, 2, 5);

    private readonly LawBook law = LawBook.Load(Path.Combine(Places.Root, "law"));

    [Benchmark]
    public LawBook Load_the_law_book() => LawBook.Load(Path.Combine(Places.Root, "law"));

    [Benchmark]
    public DateOnly Add_10_working_days_over_Tet() => law.Calendar.AddWorkingDays(Day, 10);

    [Benchmark]
    public DateOnly Due_day_of_a_term() => law.InForceOn(Day).Term("disclosure.publish").From(Day).Day;

    [Benchmark]
    public string Due_day_explained() => law.InForceOn(Day).Term("disclosure.publish").From(Day).Explain();
}
