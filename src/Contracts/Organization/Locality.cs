namespace CoSo.Contracts.Organization;

/// <summary>
/// The authority this installation serves, from its folder under <c>localities/</c>. Everything local is data here: names, the
/// coordinating unit, the rules that a locality may vary.
/// </summary>
public sealed class Locality
{
    public required string Key { get; init; }

    /// <summary>"Quận 10, Thành phố Hồ Chí Minh".</summary>
    public required string Name { get; init; }

    public required string ShortName { get; init; }

    /// <summary>Place written before the date of a paper.</summary>
    public required string Place { get; init; }

    /// <summary>Folder that holds the locality's files.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Code of the unit whose plan it is (the People's Committee).</summary>
    public required string RootUnit { get; init; }

    /// <summary>Code of the unit that coordinates and consolidates (đầu mối tổng hợp).</summary>
    public required string CoordinatorUnit { get; init; }

    /// <summary>Code of the unit above to which the consolidated report goes.</summary>
    public string? ReportsTo { get; init; }

    /// <summary>Code of the unit through which it goes there.</summary>
    public string? ReportsVia { get; init; }

    /// <summary>Codes of further readers of the consolidated report (Party committee, Steering Committee).</summary>
    public List<string> SecondAddressees { get; init; } = [];

    public LocalityRules Rules { get; init; } = new();

    /// <summary>First day the description was made for.</summary>
    public DateOnly BeganOn { get; init; }

    /// <summary>Last day of it; null while it goes on.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Day on which a demo of this locality starts.</summary>
    public required DateOnly DemoToday { get; init; }

    /// <summary>Day on which the demo year (<c>--demo full</c>) begins.</summary>
    public DateOnly DemoFrom { get; init; }

    /// <summary>File name of the plan in the locality's folder that a demo begins with.</summary>
    public string DemoPlan { get; init; } = "plan.docx";

    /// <summary>Full path of a file of the locality.</summary>
    public string File(string name) => Path.Combine(Folder, name);
}

/// <summary>What a locality may vary, as dated rows or settings; days are working days unless named otherwise.</summary>
public sealed class LocalityRules
{
    /// <summary>Hạn gửi: working days after the cut-off by which a return is due. Rows by day in force; the newest that has begun counts.</summary>
    public List<SendingTerm> SendingTerms { get; init; } = [];

    /// <summary>A duty given with fewer working days' notice than this never counts as late.</summary>
    public int ShortNoticeWorkingDays { get; init; } = 5;

    /// <summary>Working days a unit has to explain before the leader sees a duty as late.</summary>
    public int ExplainWorkingDays { get; init; } = 2;

    /// <summary>Working days before the due day on which a reminder goes out.</summary>
    public List<int> RemindBeforeWorkingDays { get; init; } = [5, 2, 0];

    /// <summary>Working days after which a unit is told in the daily message of papers sent to it that nobody has read; none: never.</summary>
    public List<int> RemindUnreadWorkingDays { get; init; } = [1, 3];

    /// <summary>Các bước đôn đốc as the locality's file has them; what is entered in the house comes before.</summary>
    public List<ChaseTerm> ChaseTerms { get; init; } = [];

    /// <summary>Days for which a letter that was sent is kept, with the address it went to; afterwards it is deleted.</summary>
    public int KeepSentLettersDays { get; init; } = 90;

    /// <summary>Whether papers go through the chain from draft to Văn thư here, or are signed in another system: dated rows.</summary>
    public List<PaperChainTerm> PaperChain { get; init; } = [];

    /// <summary>Levels at which the heads of units are graded: dated rows, the best level first.</summary>
    public List<HeadGradeTerm> HeadGrades { get; init; } = [];

    /// <summary>Hours (Viet Nam's time) between which messages may be sent.</summary>
    public TimeOnly MessagesFrom { get; init; } = new(7, 30);

    public TimeOnly MessagesTo { get; init; } = new(17, 0);

    /// <summary>The newest row that has begun; a locality without one signs its papers elsewhere.</summary>
    public bool PaperChainOn(DateOnly day) => PaperChain.Where(term => term.From <= day).OrderByDescending(term => term.From).FirstOrDefault()?.On ?? false;

    /// <summary>The sending rule in force on the day of the cut-off; null if the locality has none.</summary>
    public SendingTerm? SendingTermOn(DateOnly day) =>
        SendingTerms.Where(term => term.From <= day).OrderByDescending(term => term.From).FirstOrDefault();
}

/// <param name="From">First cut-off day it holds for.</param>
/// <param name="WorkingDays">Working days after the cut-off.</param>
/// <param name="Confirmed">False shows "cần xác nhận" beside every day that follows from it.</param>
/// <param name="Note">Where the rule comes from.</param>
public sealed record SendingTerm(DateOnly From, int WorkingDays, bool Confirmed, string? Note);

/// <summary>When each step of chasing is reached: working days after the last day on which a duty is not late, negative before it; null: not used.</summary>
/// <param name="From">First day they hold for.</param>
public sealed record ChaseTerm(DateOnly From, int? Remind, int? RemindAgain, int? Head, int? Above);

/// <param name="From">First day it holds for.</param>
/// <param name="On">Papers go through the chain.</param>
public sealed record PaperChainTerm(DateOnly From, bool On);

/// <param name="From">First day they hold for.</param>
/// <param name="Levels">The words, best first: "Hoàn thành tốt nhiệm vụ".</param>
/// <param name="Confirmed">False shows "cần xác nhận" beside them.</param>
/// <param name="Note">Where they come from.</param>
public sealed record HeadGradeTerm(DateOnly From, IReadOnlyList<string> Levels, bool Confirmed, string? Note);
