using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Checking.Rules;

/// <summary>Which letters of a sign belong to which issuer and kind of paper (30/2020/NĐ-CP, annex III; the Party's own letters).</summary>
internal static partial class SignTable
{
    // Letters, the name a person is told, and the folded words of which one must stand in the issuer's name.
    private static readonly (string Letters, string Name, string Words)[] Issuers =
    [
        ("CP", "Chính phủ", "chinh phu"),
        ("TTg", "Thủ tướng Chính phủ", "thu tuong"),
        ("QH", "Quốc hội", "quoc hoi"),
        ("UBTVQH", "Ủy ban Thường vụ Quốc hội", "thuong vu quoc hoi|ubtvqh"),
        ("UBND", "Ủy ban nhân dân", "uy ban nhan dan|ubnd|ub nhan dan|chu tich"),
        ("HĐND", "Hội đồng nhân dân", "hoi dong nhan dan|hdnd"),
        ("TW", "cơ quan Trung ương của Đảng", "trung uong|bo chinh tri|ban bi thu|bch tw|dang"),
        ("TU", "Thành ủy, Tỉnh ủy", "thanh uy|tinh uy|thanh pho|tinh"),
        ("QU", "Quận ủy", "quan uy"),
        ("HU", "Huyện ủy", "huyen uy"),
        ("ĐU", "Đảng ủy", "dang uy|dang bo"),
        ("VPCP", "Văn phòng Chính phủ", "van phong chinh phu"),
        ("TTCP", "Thanh tra Chính phủ", "thanh tra chinh phu"),
        ("BNV", "Bộ Nội vụ", "noi vu"), ("BTC", "Bộ Tài chính", "tai chinh"), ("BYT", "Bộ Y tế", "y te"), ("BTP", "Bộ Tư pháp", "tu phap"),
        ("BCT", "Bộ Công Thương", "cong thuong"), ("BXD", "Bộ Xây dựng", "xay dung"), ("BGDĐT", "Bộ Giáo dục và Đào tạo", "giao duc|gd"),
        ("BTTTT", "Bộ Thông tin và Truyền thông", "thong tin|tt&tt|tttt"), ("BKHCN", "Bộ Khoa học và Công nghệ", "khoa hoc"),
        ("BKHĐT", "Bộ Kế hoạch và Đầu tư", "ke hoach"), ("BTNMT", "Bộ Tài nguyên và Môi trường", "tai nguyen"), ("BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội", "lao dong|ld"),
        ("BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch", "van hoa|vh"), ("BGTVT", "Bộ Giao thông vận tải", "giao thong"), ("BCA", "Bộ Công an", "cong an"), ("BQP", "Bộ Quốc phòng", "quoc phong"),
    ];

    private static readonly (string Letters, string Kind, string Words)[] Kinds =
    [
        ("NĐ", "nghị định", "nghi dinh"), ("NQ", "nghị quyết", "nghi quyet"), ("NQLT", "nghị quyết liên tịch", "nghi quyet"), ("CT", "chỉ thị", "chi thi|chuong trinh"),
        ("KL", "kết luận", "ket luan"), ("KH", "kế hoạch", "ke hoach"), ("CTr", "chương trình", "chuong trinh"), ("TB", "thông báo", "thong bao"),
        ("HD", "hướng dẫn", "huong dan"), ("BC", "báo cáo", "bao cao"), ("CĐ", "công điện", "cong dien"), ("TTLT", "thông tư liên tịch", "thong tu"),
        ("QĐ", "quyết định, quy định", "quyet dinh|quy dinh"), ("TT", "thông tư, thông tri", "thong tu|thong tri"), ("TTr", "tờ trình, thông tri", "to trinh|thong tri"), ("PL", "pháp lệnh", "phap lenh"),
    ];

    /// <summary>Null where sign and issuer fit, or nothing can be said; else the name of the issuer that the sign belongs to.</summary>
    public static string? IssuerFits(string number, string issuer)
    {
        var codes = Codes().Matches(number[(number.IndexOfAny(['/', '-']) + 1)..]).Select(m => m.Value).ToList();
        var known = Issuers.Where(one => codes.Exists(code => code == one.Letters || (one.Letters is "QH" or "UBTVQH" && code.StartsWith(one.Letters, StringComparison.Ordinal) && code[one.Letters.Length..].All(char.IsAsciiDigit)))).ToList();
        var folded = EvenFold.Fold(issuer).Trim();

        // A vague issuer ("của Trung ương", "của tỉnh") contradicts nothing.
        // A code the table does not know may be the issuer ("04-CTr/BDVQU-UBND" is of two).
        if (known.Count == 0 || known.Count < codes.Count - 1 || Vague().IsMatch(folded) || !Body().IsMatch(folded) || known.Exists(one => Holds(folded, one.Words) && !(one.Letters == "CP" && folded.StartsWith("thu tuong", StringComparison.Ordinal))))
        {
            return null;
        }

        return string.Join(", ", known.Select(one => one.Name));
    }

    /// <summary>Null where sign and kind fit, or nothing can be said; else the kind that the sign belongs to.</summary>
    public static string? KindFits(string number, string kind)
    {
        var code = Codes().Matches(number[(number.IndexOfAny(['/', '-']) + 1)..]).Select(m => m.Value).FirstOrDefault();
        var known = Array.Find(Kinds, one => string.Equals(one.Letters, code, StringComparison.OrdinalIgnoreCase) && (one.Letters == code || Array.FindAll(Kinds, k => string.Equals(k.Letters, code, StringComparison.OrdinalIgnoreCase)).Length == 1));
        var folded = string.Join(' ', EvenFold.Fold(kind).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return known.Letters is null || !Array.Exists(Kinds, one => Holds(folded, one.Words)) || Holds(folded, known.Words) ? null : known.Kind;
    }

    private static bool Holds(string folded, string words) => Array.Exists(words.Split('|'), word => folded.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex(@"\p{Lu}[\p{L}0-9]*", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();

    [GeneratedRegex(@"^(?:trung uong|cap tren|nha nuoc|dang|tinh|thanh pho|quan|huyen|phuong|xa|dia phuong|lien|cac|nganh)\b(?! uy)", RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    // Only what begins like a body is an issuer at all ("của tổ chức đảng" is none).
    [GeneratedRegex(@"^(?:chinh phu|thu tuong|quoc hoi|uy ban|ubnd|hoi dong|hdnd|bo |ban |thanh uy|tinh uy|quan uy|huyen uy|dang uy|van phong|thanh tra|so |phong |chu tich|cong an|cuc|tong cuc|mat tran)", RegexOptions.CultureInvariant)]
    private static partial Regex Body();
}
