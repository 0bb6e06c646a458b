using CoSo.Law;

namespace CoSo.Cases.Reception;

/// <summary>Reasons for which the law lets a visitor be refused, as of a day: data of the procedure "reception".</summary>
internal static class RefusalReasons
{
    public static IReadOnlyList<EndingReason> On(LawBook law, DateOnly day) =>
        law.InForceOn(day).Procedure("reception").Procedure?.Endings.FirstOrDefault(ending => ending.Id == "refused")?.Reasons ?? [];

    /// <summary>Whether the law wants the reason told in writing: <c>in-writing</c> in the law book.</summary>
    public static bool NeedsNotice(LawBook law, DateOnly day, string? reasonId) => On(law, day).Any(reason => reason.Id == reasonId && reason.InWriting);
}
