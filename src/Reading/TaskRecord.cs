using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>One task, however it stood in the paper (a sentence, a line over "Đơn vị chủ trì: …", a row of a table), before it is written down.</summary>
internal sealed record TaskRecord(string Sentence, string Unit, IReadOnlyList<string> Partners)
{
    public string? Section { get; init; }

    public string Relation { get; init; } = "chủ trì";

    /// <summary>When, as printed beside the task (a cell, a line, a bracket at the end); tells of itself whether it is a frequency or a day.</summary>
    public string? Time { get; init; }

    /// <summary>What the sentence begins with before it names the unit ("Định kỳ hàng quý, các sở …").</summary>
    public string Clause { get; init; } = "";

    public required TextSpan Span { get; init; }

    public double Confidence { get; init; } = 0.8;

    public AssignmentRead Write(DateOnly? issued)
    {
        var (frequency, deadline) = TimeReader.Of(Sentence, Time);
        var before = TimeReader.Of(Clause, null);
        (frequency, deadline) = (frequency ?? before.Frequency, deadline ?? before.Deadline);
        return new AssignmentRead
        {
            Section = Section,
            Unit = Unit,
            Task = TaskText.Shorten(Sentence),
            Frequency = frequency,
            Deadline = deadline,
            DeadlineDate = TimeReader.LastDay(deadline, issued),
            CoordinatesWith = Partners,
            Relation = Relation,
            Kind = KindProposal.Of(Sentence, frequency, deadline),
            Text = Sentence,
            Span = Span,
            Confidence = Confidence,
        };
    }
}
