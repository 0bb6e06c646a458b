using CoSo.Law;

namespace CoSo.Cases.Reception;

/// <summary>Reasons for which the law lets a visitor be refused, as of a day: data of the procedure "reception".</summary>
internal static class RefusalReasons
{
    /// <summary>The two reasons that must be told in writing (154/2026/NĐ-CP Đ4 khoản 2).</summary>
    private static readonly string[] InWriting = ["final", "answered"];

    public static IReadOnlyList<EndingReason> On(LawBook law, DateOnly day) =>
        law.InForceOn(day).Procedure("reception").Procedure?.Endings.FirstOrDefault(ending => ending.Id == "refused")?.Reasons ?? [];

    public static bool NeedsNotice(string? reasonId) => InWriting.Contains(reasonId);
}
