using System.Text.RegularExpressions;
using CoSo.Contracts.Organization;

namespace CoSo.Reports;

/// <summary>The shape of <c>indicators.yaml</c>.</summary>
internal sealed class IndicatorsFile
{
    public List<GroupLine> Groups { get; set; } = [];

    public List<IndicatorLine> Indicators { get; set; } = [];

    public sealed class GroupLine
    {
        public string Code { get; set; } = "";

        public string Number { get; set; } = "";

        public string Name { get; set; } = "";
    }

    public sealed class IndicatorLine
    {
        public string Code { get; set; } = "";

        public string Group { get; set; } = "";

        public string Number { get; set; } = "";

        public string Name { get; set; } = "";

        public string Type { get; set; } = "";

        public int? Scale { get; set; }

        public string? Unit { get; set; }

        public List<string> ForKinds { get; set; } = [];

        public List<string> ForUnits { get; set; } = [];

        public string Source { get; set; } = "";

        public string OverTime { get; set; } = "sum";

        public string? Note { get; set; }
    }
}

/// <summary>The shape of <c>report-outline.yaml</c>.</summary>
internal sealed class OutlineFile
{
    public List<PartLine> Parts { get; set; } = [];

    public sealed class PartLine
    {
        public string Code { get; set; } = "";

        public string Number { get; set; } = "";

        public string Title { get; set; } = "";

        public string? Hint { get; set; }

        public string? Per { get; set; }

        public List<string> Split { get; set; } = [];

        public bool Itemised { get; set; }

        public bool Annex { get; set; }

        public bool Nothing { get; set; }
    }
}

/// <summary>Reads and checks the two files; the program does not start on a form that cannot be filled in.</summary>
internal static partial class ReportFormFile
{
    private static readonly Dictionary<string, IndicatorType> Types = new()
    {
        ["whole"] = IndicatorType.Whole, ["scaled"] = IndicatorType.Scaled, ["money"] = IndicatorType.Money,
        ["yes-no"] = IndicatorType.YesNo, ["text"] = IndicatorType.Text,
    };

    /// <exception cref="InvalidDataException">Every mistake found, one a line, with the file's name.</exception>
    public static ReportForm Load(Locality locality)
    {
        var faults = new List<string>();
        var figures = YamlFile.Read<IndicatorsFile>(locality.File("indicators.yaml"));
        var outline = YamlFile.Read<OutlineFile>(locality.File("report-outline.yaml"));
        CheckFigures(figures, faults);
        CheckOutline(outline, faults);
        return faults.Count > 0
            ? throw new InvalidDataException(string.Join('\n', faults.Select(fault => $"{locality.Folder}: {fault}")))
            : new ReportForm
            {
                Groups = [.. figures.Groups.Select(group => new IndicatorGroup(group.Code, group.Number, group.Name))],
                Indicators = [.. figures.Indicators.Select(IndicatorOf)],
                Parts = [.. outline.Parts.Select(PartOf)],
            };
    }

    private static void CheckFigures(IndicatorsFile file, List<string> faults)
    {
        var groups = file.Groups.Select(group => group.Code).ToHashSet();
        var codes = new HashSet<string>();
        foreach (var line in file.Indicators)
        {
            void Fault(string what) => faults.Add($"indicators.yaml: {line.Code}: {what}");
            if (!CodeShape().IsMatch(line.Code) || line.Code.Length > Limits.Code || !codes.Add(line.Code))
            {
                Fault("mã trống, sai dạng hoặc lặp lại");
            }

            if (!groups.Contains(line.Group))
            {
                Fault($"không có nhóm {line.Group}");
            }

            if (line.Name.Length == 0)
            {
                Fault("thiếu tên");
            }

            if (!Types.ContainsKey(line.Type) || (line.Type == "scaled") != (line.Scale is >= 1 and <= 6))
            {
                Fault($"loại {line.Type} không đúng, hoặc scale không hợp với loại");
            }

            if (line.Source != "typed" && !SourceShape().IsMatch(line.Source))
            {
                Fault($"nguồn {line.Source} không đúng dạng");
            }

            if (line.OverTime is not ("sum" or "last"))
            {
                Fault($"overTime {line.OverTime} không đúng");
            }
        }
    }

    private static void CheckOutline(OutlineFile file, List<string> faults)
    {
        var codes = new HashSet<string>();
        foreach (var part in file.Parts)
        {
            if (!CodeShape().IsMatch(part.Code) || part.Code.Length > Limits.Code || !codes.Add(part.Code) || part.Title.Length == 0)
            {
                faults.Add($"report-outline.yaml: {part.Code}: mã trống, sai dạng, lặp lại, hoặc thiếu tiêu đề");
            }

            if (part.Per is not (null or "workstream"))
            {
                faults.Add($"report-outline.yaml: {part.Code}: per {part.Per} không đúng");
            }
        }
    }

    private static Indicator IndicatorOf(IndicatorsFile.IndicatorLine line) => new()
    {
        Code = line.Code, Group = line.Group, Number = line.Number, Name = line.Name, Type = Types[line.Type], Scale = line.Scale ?? 0,
        Unit = line.Unit, Note = line.Note, Source = line.Source == "typed" ? null : line.Source,
        AddsUpOverTime = line.OverTime == "sum", ForKinds = line.ForKinds, ForUnits = line.ForUnits,
    };

    private static OutlinePart PartOf(OutlineFile.PartLine part) => new()
    {
        Code = part.Code, Number = part.Number, Title = part.Title, Hint = part.Hint, PerWorkstream = part.Per == "workstream",
        Split = part.Split, Itemised = part.Itemised, Annex = part.Annex, MayBeNothing = part.Nothing,
    };

    [GeneratedRegex(@"^[a-z0-9]+(?:[.-][a-z0-9]+)*$")]
    private static partial Regex CodeShape();

    [GeneratedRegex(@"^[a-z]+:[a-z-]+$")]
    private static partial Regex SourceShape();
}
