namespace CoSo.Kernel;

/// <summary>
/// How a verb ends when nothing unexpected happened: a value, or a <see cref="Refusal"/> that names why not.
/// Anything else (a bug, a broken database) is thrown.
/// </summary>
public sealed class Outcome<T>
{
    private Outcome(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>The result; null exactly when <see cref="Refusal"/> is not.</summary>
    public T? Value { get; }

    /// <summary>Why the verb was not carried out; null when it was.</summary>
    public Refusal? Refusal { get; }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>
/// The law or the state of things forbids what was asked. <paramref name="Message"/> is the Vietnamese sentence a person
/// reads (and the key of its translation); <paramref name="Source"/> the article it rests on, where there is one.
/// </summary>
/// <param name="Code">Stable, lower-case, for API clients and tests: <c>already-sent</c>.</param>
/// <param name="Message">A full sentence that says what is wrong and what to do; may hold {0}, {1} …</param>
/// <param name="Source">Citation shown beside the message.</param>
public sealed record Refusal(string Code, string Message, LegalSource? Source = null)
{
    /// <summary>Values for {0}, {1} … in <see cref="Message"/>.</summary>
    public object[] Arguments { get; init; } = [];
}

/// <summary>Where a rule stands, as a person is told it: number of the text, article, and the name of the text.</summary>
/// <param name="Document">Number of the text: <c>10/2022/QH15</c>.</param>
/// <param name="Article">Article as written after "Điều": <c>11</c>, <c>112 khoản 1</c>; null for the whole text.</param>
/// <param name="Title">Short name: <c>Luật Thực hiện dân chủ ở cơ sở</c>; null where unknown.</param>
public sealed record LegalSource(string Document, string? Article = null, string? Title = null)
{
    /// <summary>"Điều 11 Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15)".</summary>
    public override string ToString() =>
        (Article is null ? "" : $"Điều {Article} ") + (Title is null ? Document : $"{Title} ({Document})");
}
