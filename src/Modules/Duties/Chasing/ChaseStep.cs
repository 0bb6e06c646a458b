namespace CoSo.Duties.Chasing;

/// <summary>Steps of chasing, the mildest first.</summary>
internal enum ChaseStep
{
    /// <summary>Nhắc lần 1, to the unit.</summary>
    Remind,

    /// <summary>Nhắc lần 2, to the unit.</summary>
    RemindAgain,

    /// <summary>Báo thủ trưởng đơn vị.</summary>
    Head,

    /// <summary>Báo cấp trên: who assigned it, and their leader.</summary>
    Above,
}

/// <summary>The steps in force on a day: working days after the last day on which a duty is not late; negative before it; null: not used.</summary>
/// <param name="From">First day they hold for.</param>
internal sealed record ChaseSteps(DateOnly From, int? Remind, int? RemindAgain, int? Head, int? Above)
{
    public int? Days(ChaseStep step) => step switch
    {
        ChaseStep.Remind => Remind,
        ChaseStep.RemindAgain => RemindAgain,
        ChaseStep.Head => Head,
        _ => Above,
    };

    /// <summary>The steps used, the strongest first.</summary>
    public IEnumerable<ChaseStep> StrongestFirst => Enum.GetValues<ChaseStep>().Reverse().Where(step => Days(step) is not null);
}

/// <summary>Words for steps; keys of the texts.</summary>
internal static class ChaseWords
{
    public static string Of(ChaseStep step) => step switch
    {
        ChaseStep.Remind => Key("Nhắc lần 1"),
        ChaseStep.RemindAgain => Key("Nhắc lần 2"),
        ChaseStep.Head => Key("Báo thủ trưởng đơn vị"),
        _ => Key("Báo lãnh đạo cấp trên"),
    };

    /// <summary>"sau hạn 3 ngày làm việc".</summary>
    public static (string Text, object Argument) When(int days) => days < 0
        ? (Key("trước hạn {0} ngày làm việc"), -days)
        : days == 0 ? (Key("vào ngày đến hạn"), 0) : (Key("sau hạn {0} ngày làm việc"), days);

    private static string Key(string text) => text;
}
