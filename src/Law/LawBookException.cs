namespace CoSo.Law;

/// <summary>One mistake in the law book: where it stands and what is wrong, in Vietnamese.</summary>
/// <param name="File">Path as a person finds it: <c>law/terms/disclosure.yaml</c>.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Message">What is wrong.</param>
public sealed record LawBookError(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>The law book does not hold together; every mistake found is listed, and the program does not start.</summary>
public sealed class LawBookException(IReadOnlyList<LawBookError> errors)
    : Exception($"Sổ tay pháp luật có {errors.Count} lỗi:" + Environment.NewLine + string.Join(Environment.NewLine, errors))
{
    /// <summary>All mistakes, by file and line.</summary>
    public IReadOnlyList<LawBookError> Errors { get; } = errors;
}

/// <summary>
/// A question the law book cannot answer: an id it does not hold, a rule not in force on the day asked, a figure still to be
/// confirmed, a day outside the calendar. The message is Vietnamese and may be shown to a person.
/// </summary>
public sealed class LawException(string message) : Exception(message);
