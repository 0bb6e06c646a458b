using System.Globalization;
using System.Text.Json;
using CoSo.Kernel;
using CoSo.Law;

namespace CoSo.Cli;

/// <summary>What the command <c>law</c> prints, for people and as JSON.</summary>
internal static class LawAnswers
{
    private static readonly Dictionary<string, TermUnit> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["working-days"] = TermUnit.WorkingDays,
        ["working-day"] = TermUnit.WorkingDays,
        ["days"] = TermUnit.Days,
        ["day"] = TermUnit.Days,
        ["weeks"] = TermUnit.Weeks,
        ["week"] = TermUnit.Weeks,
        ["months"] = TermUnit.Months,
        ["month"] = TermUnit.Months,
        ["years"] = TermUnit.Years,
        ["year"] = TermUnit.Years,
    };

    public static TermLength Length(string count, string unit)
    {
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 5000)
        {
            throw new CommandException($"\"{count}\" không phải là số nguyên từ 1 đến 5000.");
        }

        return Units.TryGetValue(unit, out var known)
            ? new TermLength(number, known)
            : throw new CommandException($"Không có đơn vị \"{unit}\": dùng working-days, days, weeks, months hoặc years.");
    }

    public static DueDate Apply(DueDate due, int extensions, string[] suspensions)
    {
        for (var i = 0; i < extensions; i++)
        {
            due = due.Extend();
        }

        foreach (var text in suspensions)
        {
            var parts = text.Split("..");
            due = parts.Length == 2
                ? due.WithSuspension(Guard.Day("--suspend", parts[0]), Guard.Day("--suspend", parts[1]))
                : throw new CommandException($"\"{text}\" phải có dạng TỪ..ĐẾN, ví dụ 2024-03-01..2024-03-10.");
        }

        return due;
    }

    public static void Print(DueDate due, Term? term, bool json)
    {
        if (json)
        {
            JsonOutput.Write(writer => WriteDue(writer, due, term));
            return;
        }

        if (term is not null)
        {
            Console.WriteLine($"{term.Name} ({term.Id}); tính {(term.Kind is TermKind.Before ? "ngược " : "")}từ {term.Event ?? "ngày của sự kiện"}");
        }

        Console.WriteLine($"{due.DayLabel}: {Vn.DayWithWeekday(due.Day)}{(due.IsProvisional ? $" ({DueDate.ProvisionalNote})" : "")}");
        foreach (var step in due.Steps)
        {
            Console.WriteLine($"  {step.Number,5}  {Vn.DayWithWeekday(step.Day)}{(step.Note is null ? "" : $": {step.Note}")}");
        }

        Console.WriteLine(due.Explain());
        if (due.Provision.Note is { } note)
        {
            Console.WriteLine($"Ghi chú: {note}");
        }
    }

    public static void PrintTerms(IEnumerable<Term> terms, bool json)
    {
        if (json)
        {
            JsonOutput.Write(writer => WriteTerms(writer, terms));
            return;
        }

        foreach (var term in terms)
        {
            var days = term.Provision.To is { } to ? $"{Vn.Day(term.Provision.From)}–{Vn.Day(to)}" : $"từ {Vn.Day(term.Provision.From)}";
            var confirmed = term.Provision.IsConfirmed ? "" : " [cần xác nhận]";
            Console.WriteLine($"{term.Id,-40} {term.Length,-18} {days,-23} {term.Name}; {term.Source}{confirmed}");
        }
    }

    private static void WriteDue(Utf8JsonWriter writer, DueDate due, Term? term)
    {
        writer.WriteStartObject();
        writer.WriteString("due", Iso(due.Day));
        writer.WriteString("from", Iso(due.Start));
        writer.WriteNumber("count", due.Length.Count);
        writer.WriteString("unit", UnitName(due.Length.Unit));
        if (term is not null)
        {
            writer.WriteString("term", term.Id);
            writer.WriteString("name", term.Name);
            writer.WriteString("event", term.Event);
        }

        writer.WriteString("lastDay", Iso(due.LastDay));
        writer.WriteBoolean("provisional", due.IsProvisional);
        writer.WriteBoolean("confirmed", due.Provision.IsConfirmed);
        WriteSource(writer, due.Source);
        writer.WriteString("explanation", due.Explain());
        writer.WriteStartArray("steps");
        foreach (var step in due.Steps)
        {
            writer.WriteStartObject();
            writer.WriteString("day", Iso(step.Day));
            if (step.Number is { } number)
            {
                writer.WriteNumber("number", number);
            }

            if (step.Note is not null)
            {
                writer.WriteString("note", step.Note);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTerms(Utf8JsonWriter writer, IEnumerable<Term> terms)
    {
        writer.WriteStartArray();
        foreach (var term in terms)
        {
            writer.WriteStartObject();
            writer.WriteString("term", term.Id);
            writer.WriteString("name", term.Name);
            writer.WriteNumber("count", term.Length.Count);
            writer.WriteString("unit", UnitName(term.Length.Unit));
            writer.WriteString("from", Iso(term.Provision.From));
            if (term.Provision.To is { } to)
            {
                writer.WriteString("to", Iso(to));
            }

            writer.WriteBoolean("confirmed", term.Provision.IsConfirmed);
            WriteSource(writer, term.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter writer, LegalSource source)
    {
        writer.WriteStartObject("source");
        writer.WriteString("document", source.Document);
        writer.WriteString("article", source.Article);
        writer.WriteString("title", source.Title);
        writer.WriteEndObject();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string UnitName(TermUnit unit) => Units.First(u => u.Value == unit).Key;
}
