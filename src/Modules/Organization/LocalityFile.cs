using CoSo.Contracts.Organization;

namespace CoSo.Organization;

/// <summary>The shape of a locality's <c>locality.yaml</c>.</summary>
public sealed class LocalityFile
{
    public string Key { get; set; } = "";

    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public string Place { get; set; } = "";

    public ValidDays? Period { get; set; }

    public string? StateCode { get; set; }

    public string Root { get; set; } = "";

    public string Coordinator { get; set; } = "";

    public Above? LevelAbove { get; set; }

    public List<string> SecondAddressees { get; set; } = [];

    public List<Rule> Rules { get; set; } = [];

    public DemoPart? Demo { get; set; }

    public sealed class ValidDays
    {
        public DateOnly From { get; set; }

        public DateOnly? To { get; set; }
    }

    public sealed class Above
    {
        public string? Committee { get; set; }

        public string? Through { get; set; }
    }

    public sealed class Rule
    {
        [YamlDotNet.Serialization.YamlMember(Alias = "rule")]
        public string Name { get; set; } = "";

        public int? WorkingDays { get; set; }

        public List<int> DaysBefore { get; set; } = [];

        public List<int> DaysAfter { get; set; } = [];

        /// <summary>Calendar days.</summary>
        public int? Days { get; set; }

        public string? Opens { get; set; }

        public string? Closes { get; set; }

        /// <summary>Whether a thing is used here.</summary>
        public bool? On { get; set; }

        /// <summary>Steps of chasing: working days by step.</summary>
        public ChasePart? Steps { get; set; }

        /// <summary>Words of a scale, best first.</summary>
        public List<string> Levels { get; set; } = [];

        public DateOnly From { get; set; }

        public bool Confirmed { get; set; }

        public string? Note { get; set; }
    }

    public sealed class ChasePart
    {
        public int? Remind { get; set; }

        public int? RemindAgain { get; set; }

        public int? HeadOfUnit { get; set; }

        public int? LevelAbove { get; set; }
    }

    public sealed class DemoPart
    {
        public DateOnly Today { get; set; }

        public string? Plan { get; set; }

        /// <summary>First day of the demo year.</summary>
        public DateOnly? From { get; set; }
    }

    /// <summary>Reads <c>localities/KEY/locality.yaml</c>.</summary>
    /// <exception cref="InvalidDataException">The folder or the file is missing or does not fit.</exception>
    public static Locality Load(string folder)
    {
        var path = Path.Combine(folder, "locality.yaml");
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"Không tìm thấy {path}. Kiểm tra tên địa phương (--locality).");
        }

        var file = YamlFile.Read<LocalityFile>(path);
        Rule? Newest(string kind) => file.Rules.Where(rule => rule.Name == kind).OrderByDescending(rule => rule.From).FirstOrDefault();
        return new Locality
        {
            Key = file.Key,
            Name = file.Name,
            ShortName = file.ShortName,
            Place = file.Place,
            Folder = Path.GetFullPath(folder),
            RootUnit = file.Root,
            CoordinatorUnit = file.Coordinator,
            ReportsTo = file.LevelAbove?.Committee,
            ReportsVia = file.LevelAbove?.Through,
            SecondAddressees = file.SecondAddressees,
            BeganOn = file.Period?.From ?? new DateOnly(2000, 1, 1),
            EndedOn = file.Period?.To,
            DemoToday = file.Demo?.Today ?? throw new InvalidDataException($"{path}: thiếu demo.today."),
            DemoFrom = file.Demo?.From ?? new DateOnly(file.Demo!.Today.Year, 1, 1),
            DemoPlan = file.Demo?.Plan ?? "plan.docx",
            Rules = new LocalityRules
            {
                SendingTerms =
                [
                    .. file.Rules.Where(rule => rule.Name == "sendingTerm")
                        .Select(rule => new SendingTerm(rule.From, rule.WorkingDays ?? 0, rule.Confirmed, rule.Note)),
                ],
                ShortNoticeWorkingDays = Newest("shortNotice")?.WorkingDays ?? 0,
                ExplainWorkingDays = Newest("explainLateness")?.WorkingDays ?? 0,
                KeepSentLettersDays = Newest("keepSentLetters")?.Days ?? new LocalityRules().KeepSentLettersDays,
                RemindBeforeWorkingDays = Newest("remindBefore")?.DaysBefore ?? [],
                RemindUnreadWorkingDays = Newest("remindUnread")?.DaysAfter ?? new LocalityRules().RemindUnreadWorkingDays,
                ChaseTerms =
                [
                    .. file.Rules.Where(rule => rule is { Name: "chaseSteps", Steps: not null })
                        .Select(rule => new ChaseTerm(rule.From, rule.Steps!.Remind, rule.Steps.RemindAgain, rule.Steps.HeadOfUnit, rule.Steps.LevelAbove)),
                ],
                PaperChain = [.. file.Rules.Where(rule => rule.Name == "paperChain").Select(rule => new PaperChainTerm(rule.From, rule.On ?? false))],
                HeadGrades = [.. file.Rules.Where(rule => rule.Name == "headGrades").Select(rule => new HeadGradeTerm(rule.From, rule.Levels, rule.Confirmed, rule.Note))],
                MessagesFrom = TimeOnly.Parse(Newest("workingHours")?.Opens ?? "07:30", System.Globalization.CultureInfo.InvariantCulture),
                MessagesTo = TimeOnly.Parse(Newest("workingHours")?.Closes ?? "17:00", System.Globalization.CultureInfo.InvariantCulture),
            },
        };
    }
}
