namespace CoSo.Papers;

/// <summary>"Lưu: VT, PNV. TH.05": archive, drafting unit, mark of the drafter and number of copies (30/2020/NĐ-CP, annex I).</summary>
internal static class ArchiveLine
{
    public static string Of(string? draftUnitSign, string? initials, int copies)
    {
        var line = "Lưu: VT" + (string.IsNullOrEmpty(draftUnitSign) ? "" : $", {draftUnitSign}");
        return string.IsNullOrEmpty(initials) ? line : $"{line}. {initials.ToUpperInvariant()}.{copies:00}";
    }

    /// <summary>Whether a typed line of "Nơi nhận" is the archive line, which is made anew.</summary>
    public static bool Is(string written) => VietnameseText.Fold(written).TrimStart('-', ' ').StartsWith("luu", StringComparison.Ordinal);

    /// <summary>"Nguyễn Thị Thanh Hà" → "HA": a mark that tells the drafter's papers apart, not a person's data.</summary>
    public static string InitialsOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : string.Concat(words.Skip(Math.Max(0, words.Length - 2)).Select(word => char.ToUpperInvariant(word[0])));
    }
}
