using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>Names of bodies and posts as such ("Sở …", "Ủy ban nhân dân …", "Các cơ quan, đơn vị"): nouns of the administration, no single unit.</summary>
internal static class Units
{
    private static readonly WordTrie Heads = new(
        "uy ban nhan dan|ubnd|ub|hoi dong nhan dan|hdnd|uy ban mat tran|ubmttq|mttq|mat tran to quoc|mat tran|uy ban kiem tra|uy ban|chi cuc|tong cuc|trung tam|van phong|thanh tra|cong an|bo chi huy|ban chi huy|bo tu lenh|" +
        "bo chqs|ban chqs|bo chqs|lien doan|cong doan|dang uy|chi bo|chi uy|huyen uy|quan uy|tinh uy|thanh uy|thi uy|dang bo|ban giam hieu|bgh|ban giam doc|hieu truong|pho hieu truong|bo mon|giam doc|pho giam doc|chu tich|pho chu tich|thu truong|" +
        "truong phong|pho truong phong|truong ban|truong cac|truong thon|truong khu|truong ap|truong bo phan|truong doan|bi thu|truong khoa|chanh van phong|chanh thanh tra|buu dien|kho bac|ngan hang|bao hiem xa hoi|bhxh|toa an|vien kiem sat|vksnd|tand|benh vien|cong ty|tong cong ty|tap doan|doanh nghiep|hop tac xa|co quan|don vi|" +
        "dia phuong|thi tran|thanh pho|thi xa|khu pho|to dan pho|to truong|to pho|giao vien|giang vien|sinh vien|hoc sinh|gvcn|gvbm|gvhd|cha me hoc sinh|phu huynh|can bo|cong chuc|vien chuc|nhan vien|nguoi lao dong|thanh vien|ban chi dao|bcd|to giup viec|to cong tac|" +
        "hoi dong|bo phan|thu vien|tong phu trach|dien luc|vien thong|hat kiem lam|kiem lam|don bien phong|bo doi bien phong|xi nghiep|nha van hoa|nha truong|nha hat|bao tang|thuong truc|cap uy|chinh quyen|to chuc chinh tri|to chuc doan the|to chuc thanh vien|doan the|" +
        "nganh|hoc vien|dai hoc|co so giao duc|co so y te|co so san xuat|co so kinh doanh|chu dau tu|nguoi dung dau|lanh dao|chi nhanh|cang vu|hai quan|chi cuc thue|quan ly thi truong|luc luong|dan quan|hiep hoi|cong thong tin|van thu|ke toan|y te hoc duong|dai phat thanh|dai truyen thanh|" +
        "dang doan|ban can su|chi doan|chi hoi|lien minh|phan hieu|tieu ban|thu ky|uy vien|chuyen vien|tinh doan|huyen doan|thanh doan|quan doan|xa doan|phuong doan|doan xa|doan phuong|to chuc dang|cac chi|cac dang|cac huyen|cac dong|cac thanh|cac lien|cac nha|trung doan|ban quan ly|chu nhiem|khoi dan van|to dan van|" +
        "doan thanh nien|doan tncs|doan truong|doan vien|doan kiem tra|doan cong tac|dong chi|dai dien|ong|ba|khoi|cac cap|cac xa|cac phuong|cac so|cac phong|cac ban|cac truong|cac hoi|cac to|cac khoa|cac bo|cac vien|cac quan|cac huyen|cac cum|cac doan|cac thon|cac ap|cac trung tam|xa|phuong|tct|ttyt|pgd|chu doanh nghiep|chu ho|ho gia dinh|nguoi su dung lao dong|nguoi dan|nhan dan|cap huyen|cap xa|cap so|cap phong");

    // One syllable needs its marks, and a capital outside a list: "Sở" is a body, "số" is not.
    private static readonly HashSet<string> ShortHeads =
        new(["sở", "phòng", "ban", "bộ", "cục", "vụ", "viện", "trường", "hội", "đoàn", "tổ", "khoa", "đài", "báo", "trạm", "quỹ", "xã", "phường", "quận", "huyện", "thôn", "ấp", "tỉnh", "khối", "bgh", "mttq", "văn", "pa", "ttcntt"], StringComparer.OrdinalIgnoreCase);

    private static readonly WordTrie NoHeads = new(
        "to chuc|to quoc|ban hanh|ban sac|hoi nghi|hoi thi|hoi thao|hoi nhap|hoi thoai|hoi dap|hoi cho|hoi xuan|hoi vien|hoi giang|doan ket|khoa hoc|bao cao|bao dam|bao ve|bao ton|bao gom|bao tri|bao duong|bao mat|bao chi|bao dong|truong hop|phong chong|phong, chong|phong ngua|phong trao|phong chay|phong benh|phong dich|phong hop|phong hoc|phong cach|" +
        "so huu|so luong|so lieu|so sach|so voi|so ket|so hoa|so tay|bo tri|bo sung|bo may|bo luat|bo tieu chi|bo thu tuc|bo mat|vien tro|vien phi|cuc bo|thanh tra, kiem tra|thanh tra viec|thanh tra cong vu|quan ly|quan triet|quan tam|quan he|quan diem|quan trong|quy che|quy dinh|quy hoach|quy trinh|quy mo|xa hoi|xa hoi hoa|to hop|to cao|to trinh|ap dung|dai bieu|dai hoi|dai chung|dai doan ket|" +
        "co so vat chat|co so du lieu|co so ha tang|phuong an|phuong phap|phuong thuc|phuong tien|phuong cham|phuong huong|vu viec|vu an|truong hoc than thien|truong hoc hanh phuc|bo cong cu|khoi luong|khoi dai|ba con|ba muc|van ban|van hoa|van minh|van nghe|van de|van dong|tinh hinh|tinh than|tinh trang|tinh chat|ban do|ban cam ket|thuong truc tai|dai dien cho|nganh nghe|chinh quyen dien tu|chinh quyen so|can bo la|dia phuong hoa|don vi tinh|doan the hien");

    // Words that join the subject to what it has to do.
    private static readonly HashSet<string> ShortModals = new(["cần", "phải", "sẽ", "nên"], StringComparer.Ordinal);

    // A subject is told of, not told to do: "Các cơ quan đã có …".
    private static readonly HashSet<string> Narrative = new(["đã", "đang", "chưa", "vẫn", "bị", "còn", "từng"], StringComparer.Ordinal);

    private static readonly WordTrie Modals = new(
        "co trach nhiem|chiu trach nhiem|chu tri|phoi hop|phoi ket hop|can cu|la dau moi|lam dau moi|la co quan|chu dong|tiep tuc|thuong xuyen|khan truong|kip thoi|tich cuc|nghiem tuc|tap trung|theo chuc nang|theo tham quyen|theo nhiem vu|tuy theo|tuy tinh hinh|dinh ky|hang nam|hang quy|hang thang|dua tren|tren co so|duoc giao|duoc phan cong|trong qua trinh|trong pham vi|truc tiep|bam sat|dong thoi|cung voi|cung cac|hang tuan|hang ngay|ngay sau|truoc ngay|khong duoc|nghiem cam|tu dau|dang ky|chi dao|quan tam");

    // Verbs that also stand inside a lower-case name ("đơn vị sự nghiệp khối giáo dục", "cơ quan quản lý"): no end of it.
    private static readonly WordTrie NameVerbs = new("giao duc|dao tao|quan ly|thong tin|thong ke|dau tu|phuc vu|san xuat|nghien cuu|tu van|giup viec|thuong truc|giam sat|thanh tra|kiem soat|bao ve|ve sinh|cong khai|thi dua|hop tac|chuyen doi|ho tro|can bo|quy hoach|san sang|lam viec|cong chung|luu tru|van hanh|ung dung|su dung|cung cap|tham gia|tham du");

    private static readonly WordTrie Determiners = new("tất cả các|toàn thể|từng|mọi|mỗi|những|các|riêng đối với|riêng|đối với");

    /// <summary>The name is of a body that can be held to account, not of everybody ("cấp ủy, chính quyền, đoàn thể các cấp").</summary>
    public static bool IsDefinite(string name)
    {
        var folded = EvenFold.Fold(name);
        return DefiniteHeads.MatchAt(folded, Determiners.MatchAt(name.ToLowerInvariant(), 0) is var d && d > 0 ? Math.Min(name.Length, d + 1) : 0) > 0 && !folded.Contains("doan the", StringComparison.Ordinal) && !folded.Contains("cap uy", StringComparison.Ordinal) && !folded.Contains("cac cap", StringComparison.Ordinal);
    }

    private static readonly WordTrie DefiniteHeads = new("chu tich|pho chu tich|thu truong|truong phong|hieu truong|giam doc|so|phong|van phong|thanh tra|cong an|ubnd cac|ubnd cap|uy ban nhan dan cac|uy ban nhan dan cap|ban chi huy|bo chi huy|trung tam|chi cuc|cuc|truong cac");

    /// <summary>A body or post begins at this place.</summary>
    public static bool IsUnitAt(string text, string folded, int at, bool mayBeSmall = true)
    {
        if (at >= text.Length || IsLeading(text, folded, at) || (NoHeads.MatchAt(folded, at) is var guarded && guarded > 0 && !IsProperName(text, at, guarded)))
        {
            return false;
        }

        var determiner = Determiners.MatchAt(text.Substring(at, Math.Min(24, text.Length - at)).ToLowerInvariant(), 0);
        var head = at + determiner;
        while (head < text.Length && text[head] == ' ')
        {
            head++;
        }

        if (determiner > 0 && NoHeads.MatchAt(folded, head) > 0)
        {
            // "các tổ chức, đoàn thể": organisations, where the same word alone would be a verb.
            return folded.AsSpan(head).StartsWith("to chuc");
        }

        if (head >= text.Length)
        {
            return false;
        }

        var small = char.IsLower(text[head]);
        var headEnd = WordTrie.WordEnd(text, head);
        if (ShortHeads.Contains(text[head..headEnd]))
        {
            // "phòng Tài chính" is a body like "Phòng Tài chính".
            return !small || determiner > 0 || (headEnd + 1 < text.Length && text[headEnd] == ' ' && char.IsUpper(text[headEnd + 1]));
        }

        return Heads.MatchAt(folded, head) > 0 && (mayBeSmall || !small || determiner > 0);
    }

    // "Lãnh đạo xây dựng …", "lãnh đạo, chỉ đạo", "lãnh đạo công tác …": what is done, not who does it ("lãnh đạo các sở").
    private static bool IsLeading(string text, string folded, int at)
    {
        if (!folded.AsSpan(at).StartsWith("lanh dao"))
        {
            return false;
        }

        var next = at + "lanh dao".Length;
        while (next < text.Length && text[next] is ' ' or ',')
        {
            next++;
        }

        return next < text.Length && (Actions.IsVerbAt(text, folded, next, out _) || Led.MatchAt(folded, next) > 0);
    }

    private static readonly WordTrie Led = new("viec|cong tac|toan dien|chat che|cu the|tot|thong nhat|cac to chuc dang|chinh quyen, |tap trung|sau sat|co hieu qua");

    /// <summary>A bare word that could be anybody ("phân công cơ quan theo dõi"): nobody is named by it.</summary>
    public static bool IsNobody(string name) => Nobody.Contains(EvenFold.Fold(name).Trim());

    private static readonly HashSet<string> Nobody = ["co quan", "don vi", "can bo", "lanh dao", "thanh vien", "bo phan", "cong chuc", "vien chuc", "nhan vien", "dai dien", "dong chi", "ca nhan", "to chuc", "nguoi", "chuyen vien", "luc luong", "nganh"];

    // "Báo Đông Hải" folds to "bao dong" (báo động): a capital inside a mixed-case line is a name.
    private static bool IsProperName(string text, int at, int length)
    {
        var second = text.IndexOf(' ', at, length) + 1;
        return second > 0 && char.IsUpper(text[second]) && second + 1 < text.Length && char.IsLower(text[second + 1]);
    }

    /// <summary>
    /// Reads a subject: a body at this place, up to the verb or modal that says what it does (or a colon). False where no body
    /// stands, or where nothing follows it.
    /// </summary>
    public static bool TrySubject(string text, string folded, int at, out int end)
    {
        end = at;
        if (!IsUnitAt(text, folded, at))
        {
            return false;
        }

        var limit = Math.Min(text.Length, at + 320);
        var words = 0;
        for (var i = WordTrie.WordEnd(text, at); i < limit;)
        {
            if (text[i] is ':' or ';' || (text[i] == '.' && (i + 1 >= text.Length || text[i + 1] == ' ') && !EndsAbbreviation(text, i)))
            {
                end = i;
                return text[i] == ':' && words > 0 && (i + 1 >= text.Length || text[i + 1] == ' ');
            }

            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            words++;
            if (Narrative.Contains(text[i..WordTrie.WordEnd(text, i)]))
            {
                return false;
            }

            if (words > 0 && EndsNameAt(text, folded, i, at))
            {
                end = i;
                return true;
            }

            i = WordTrie.WordEnd(text, i);
        }

        return false;
    }

    /// <summary>The end of a list of bodies after "phối hợp với".</summary>
    public static int ListEnd(string text, string folded, int at)
    {
        for (var i = at; i < text.Length;)
        {
            if (text[i] is ':' or ';' or '(' || (text[i] == '.' && !EndsAbbreviation(text, i)))
            {
                return i;
            }

            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            if (i > at && (EndsNameAt(text, folded, i, at) || (ListStops.MatchAt(text, i) > 0 && InTerritory.MatchAt(text, i) == 0)))
            {
                return i;
            }

            i = WordTrie.WordEnd(text, i);
        }

        return text.Length;
    }

    private static readonly WordTrie ListStops = new("để|trong|nhằm|về|theo|và các nội dung|khi|nếu|tại|trước|sau|cho|thì|mà|nhất là|dưới|qua|góp phần|từ");

    private static readonly WordTrie InTerritory = new("trong tỉnh|trong huyện|trong quận|trong toàn|trong thành phố|trong xã|trong phường|trong trường|trong hệ thống|trong ngành|trong và ngoài");

    private static bool EndsNameAt(string text, string folded, int at, int start)
    {
        if (!char.IsLower(text[at]))
        {
            return false;
        }

        if (folded.AsSpan(at).StartsWith("duoc giao") || folded.AsSpan(at).StartsWith("duoc phan cong") || folded.AsSpan(at).StartsWith("chu tri "))
        {
            return !PrecededBy(folded, at, " duoc giao ") && folded[at] == 'c';
        }

        if (ShortModals.Contains(text[at..WordTrie.WordEnd(text, at)]))
        {
            return true;
        }

        if (IsOrganisations(folded, at))
        {
            return false;
        }

        if (Modals.MatchAt(folded, at) > 0 && !PrecededBy(folded, at, "so can "))
        {
            return true;
        }

        return Actions.IsVerbAt(text, folded, at, out var verb) && NameVerbs.MatchAt(folded, at) != verb && !Actions.IsSecondHalf(folded, at) && !AfterBareHead(folded, at, start) && !IsUnitAt(text, folded, at);
    }

    // "các tổ chức, đoàn thể", "cơ quan, tổ chức, đơn vị": organisations, not "to organise".
    private static bool IsOrganisations(string folded, int at)
    {
        if (!folded.AsSpan(at).StartsWith("to chuc"))
        {
            return false;
        }

        var rest = folded.AsSpan(Math.Min(folded.Length, at + 7));
        return PrecededBy(folded, at, "cac ") || rest.StartsWith(",") || rest.StartsWith(" chinh tri") || rest.StartsWith(" xa hoi") || rest.StartsWith(" doan the") || rest.StartsWith(" tin dung") || rest.StartsWith(" thanh vien") || rest.StartsWith(" dang") || rest.StartsWith(" va doanh nghiep") || rest.StartsWith(" co lien quan") || rest.StartsWith(" lien quan");
    }

    // "Đoàn kiểm tra", "Tổ giám sát", "Ban tổ chức": right behind the head word the verb is part of the name.
    private static bool AfterBareHead(string folded, int at, int start)
    {
        var before = folded[start..at].TrimEnd();
        return before is "doan" or "to" or "ban" or "bo phan" or "hoi dong" or "luc luong" or "nganh" or "cac doan" or "cac ban" or "cac to" or "cac luc luong" or "cac nganh" || PrecededBy(folded, at, "duoc ") || PrecededBy(folded, at, " do ");
    }

    private static bool PrecededBy(string folded, int at, string words) => at >= words.Length && folded.AsSpan(at - words.Length, words.Length).SequenceEqual(words);

    private static bool EndsAbbreviation(string text, int dot) => dot >= 1 && char.IsUpper(text[dot - 1]) && (dot < 2 || !char.IsLower(text[dot - 2])) && dot + 2 < text.Length && char.IsUpper(text[dot + 2]);
}
