using BenchmarkDotNet.Attributes;
using CoSo.Documents.Reading;
using CoSo.Reading;

namespace CoSo.Bench.Micro;

public class ReaderBenchmarks
{
    private readonly string text = File.ReadAllText(Path.Combine(Places.Root, "localities", "quan-10", "plan.txt"));
    private readonly byte[] docx = File.ReadAllBytes(Path.Combine(Places.Root, "localities", "quan-10", "plan.docx"));

    [Benchmark]
    public PlanReading Read_the_demo_plan_as_text() => PlanReader.Read(PaperReader.ReadText(text).Value!);

    [Benchmark]
    public PlanReading Read_the_demo_plan_as_DOCX()
    {
        using var stream = new MemoryStream(docx);
        return PlanReader.Read(PaperReader.Read(stream, "plan.docx").Value!);
    }
}
