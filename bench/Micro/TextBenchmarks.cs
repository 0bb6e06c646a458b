using BenchmarkDotNet.Attributes;
using CoSo.Kernel;
using CoSo.Law.Citations;

namespace CoSo.Bench.Micro;

public class TextBenchmarks
{
    private const string Sentence =
        "Tổ chức thực hiện Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022 và Nghị định số 61/2023/NĐ-CP của Chính phủ tại 14 phường.";

    [Benchmark]
    public string Fold_a_sentence() => VietnameseText.Fold(Sentence);

    [Benchmark]
    public string Sort_key_of_a_name() => VietnameseText.SortKey("Ủy ban nhân dân Phường 10");

    [Benchmark]
    public IReadOnlyList<Citation> Citations_of_a_sentence() => CitationGrammar.Find(Sentence);
}
