namespace CoSo.Cases.Letters;

/// <summary>
/// Sending of a decision that stops the clock or lets it run on. The law gives it a term, yet it belongs to no order of steps: a
/// case may be suspended several times or never.
/// </summary>
internal static class SendingSteps
{
    public const string Pause = "pause-send";
    public const string Resume = "resume-send";

    public static string? NameOf(string stepId) => stepId switch
    {
        Pause => "Gửi quyết định tạm đình chỉ",
        Resume => "Gửi quyết định tiếp tục giải quyết",
        _ => null,
    };
}
