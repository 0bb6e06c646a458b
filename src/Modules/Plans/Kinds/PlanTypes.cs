namespace CoSo.Plans;

/// <summary>What a paper recorded without being read is called, by the letters of its number (30/2020/NĐ-CP, annex III).</summary>
internal static class PlanTypes
{
    private static readonly (string Letters, string Type)[] Known =
        [("ctrph", "Chương trình phối hợp"), ("ctr", "Chương trình"), ("ct", "Chỉ thị"), ("kh", "Kế hoạch"), ("da", "Đề án"), ("qd", "Quyết định"), ("nq", "Nghị quyết"), ("pa", "Phương án")];

    /// <summary>Letters of the type as Decree 30/2020 writes them; empty for what it does not know.</summary>
    public static string LettersOf(string type) => VietnameseText.Fold(type) switch
    {
        "ke hoach" => "KH",
        "chuong trinh" or "chuong trinh phoi hop" => "CTr",
        "chi thi" => "CT",
        "de an" => "ĐA",
        "quyet dinh" => "QĐ",
        "nghi quyet" => "NQ",
        "phuong an" => "PA",
        "huong dan" => "HD",
        _ => "",
    };

    public static string Of(string number, PlanKind kind)
    {
        var sign = VietnameseText.Fold(number[(number.IndexOf('/', StringComparison.Ordinal) + 1)..]).Split('-')[0];
        foreach (var (letters, type) in Known)
        {
            if (sign == letters)
            {
                return type;
            }
        }

        return kind.ManyYears ? "Chương trình" : "Kế hoạch";
    }
}
