namespace CoSo.Host;

/// <summary>What the command line of <c>coso run</c> says.</summary>
public sealed record RunOptions
{
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>Folder of the data.</summary>
    public string Data { get; init; } = "data";

    /// <summary>Folder name under <c>localities/</c>.</summary>
    public string Locality { get; init; } = "quan-10";

    /// <summary>PostgreSQL's connection string; null for SQLite.</summary>
    public string? Database { get; init; }

    /// <summary>Day on which the demo clock starts.</summary>
    public DateOnly? Today { get; init; }

    public bool Demo { get; init; }

    /// <summary><c>--demo full</c>: the year lived by fictional people.</summary>
    public bool DemoYear { get; init; }

    /// <summary>Folder that holds <c>law/</c> and <c>localities/</c>.</summary>
    public string Home { get; init; } = AppContext.BaseDirectory;

    /// <summary>Whether anything was asked that only a demo database may do.</summary>
    public bool AsksForDemo => Demo || Today is not null;

    /// <exception cref="ArgumentException">An option is unknown or lacks its value; the message says so in Vietnamese.</exception>
    public static RunOptions Parse(IReadOnlyList<string> args)
    {
        var options = new RunOptions();
        for (var i = 0; i < args.Count; i++)
        {
            string Value() => ++i < args.Count ? args[i] : throw new ArgumentException($"Tùy chọn {args[i - 1]} thiếu giá trị.");
            options = args[i] switch
            {
                "--urls" => options with { Urls = Value() },
                "--data" => options with { Data = Value() },
                "--locality" => options with { Locality = Value() },
                "--database" => options with { Database = Value() },
                "--home" => options with { Home = Value() },
                "--today" => options with { Today = Day(Value()) },
                "--demo" when i + 1 < args.Count && args[i + 1] == "full" => Full(options, ref i),
                "--demo" => options with { Demo = true },
                _ => throw new ArgumentException($"Không có tùy chọn {args[i]}. Xem README.vi.md."),
            };
        }

        return options;
    }

    private static RunOptions Full(RunOptions options, ref int i)
    {
        i++;
        return options with { Demo = true, DemoYear = true };
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)
            ? day
            : throw new ArgumentException($"--today cần một ngày có thật viết dạng 2024-09-11, không phải \"{text}\".");
}
