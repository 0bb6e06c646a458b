using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>
/// The verbs by which administrative Vietnamese gives work, folded. A part of a sentence is a task of its own when it begins
/// with one of them.
/// </summary>
internal static class Actions
{
    // Two syllables and more are safe without their marks, and so survive a bad scan ("tô chức", "Đây mạnh").
    private static readonly WordTrie Verbs = new(
        "to chuc|xay dung|trien khai|thuc hien|tham muu|huong dan|don doc|kiem tra|giam sat|thanh tra|tang cuong|day manh|phat huy|nang cao|doi moi|da dang hoa|" +
        "chu tri|phoi hop|phoi ket hop|chi dao|lanh dao|quan triet|pho bien|tuyen truyen|van dong|ra soat|tong hop|bao cao|cap nhat|cong khai|niem yet|tiep nhan|xu ly|giai quyet|" +
        "theo doi|danh gia|de xuat|kien nghi|bo tri|chuan bi|cung cap|ban hanh|phan cong|phan bo|phan loai|tiep tuc|chu dong|tap trung|duy tri|dam bao|bao dam|ho tro|tao dieu kien|" +
        "tao moi dieu kien|khuyen khich|dong vien|dao tao|boi duong|tap huan|thanh lap|kien toan|cung co|mo rong|lap ke hoach|lap danh sach|lap du toan|lap bao cao|quyet toan|tham dinh|phe duyet|nghiem thu|so ket|tong ket|" +
        "khen thuong|bieu duong|nhan rong|xac dinh|quan tam|chu trong|lam tot|lam dau moi|la dau moi|lam viec|lam co so|lang nghe|doi thoai|tiep cong dan|tiep dan|tiep xuc|hoan thanh|hoan thien|" +
        "khac phuc|chan chinh|ngan chan|phong ngua|phong chong|phong, chong|phat hien|dau tranh|xu phat|xu ly nghiem|thong bao|thong tin|thong ke|luu tru|quan ly|su dung|ung dung|dau tu|mua sam|trang bi|lap dat|" +
        "sua chua|nang cap|cai tien|cai tao|cai thien|cai cach|don gian hoa|giao luu|gap go|tham hoi|tang qua|trao tang|cham lo|cham soc|chi tra|cap phat|huy dong|can doi|tranh thu|khai thac|phan tich|khao sat|thu thap|" +
        "dieu tra|nghien cuu|bien soan|bien tap|kiem soat|kiem diem|kiem ke|tuan tra|tran ap|tan cong|bao ve|giu gin|giu vung|san sang|ung truc|truc ban|dieu tiet|dieu hanh|dieu phoi|cong bo|quang ba|xuc tien|lien he|trao doi|chia se|tu van|" +
        "gioi thieu|binh chon|phat dong|huong ung|tham gia|tham du|ky ket|ky cam ket|ket thuc|dang ky|chiu trach nhiem|co trach nhiem|chap hanh|tuan thu|nghiem tuc|gan viec|gan ket|gan voi|long ghep|cu the hoa|rut kinh nghiem|kip thoi|" +
        "thuong xuyen|tich cuc|khan truong|bam sat|nam bat|nam chac|nam sat|nam tinh hinh|don tiep|tiep don|tiep thu|giai trinh|tra loi|cai dat|chuyen giao|sao luu|chinh sua|bo sung|sua doi|dieu chinh|de cao|neu cao|" +
        "ren luyen|hoc tap|giao duc|triet xoa|triet pha|han che|giam thieu|cat giam|rut ngan|phan luong|doi chieu|xac nhan|chung thuc|giao nhiem vu|giao ban|phuc vu|phuc hoi|khoi phuc|thuc day|cu can bo|cu dai dien|" +
        "cu thanh phan|cu cong chuc|cham diem|nhan xet|ap dung|dua ra|dua vao|dua noi dung|dua viec|lay y kien|gop y|phan bien|mo lop|mo hoi nghi|mo dot|lam ro|len ke hoach|ung pho|can cu|du tru|gui bao cao|nop bao cao|quy hoach|" +
        "tuyen dung|sap xep|tinh gian|giai ngan|thu hoi|cong nhan|binh xet|de nghi|yeu cau|nhac nho|tao su|tao moi truong|tao chuyen bien|ket noi|ket hop|xem xet|khong de|nghiem cam|nhan dien|du bao|canh bao|khuyen cao|tich hop|so hoa|" +
        "chuyen doi|tham van|hop tac|moi goi|keu goi|thu hut|quan trac|giao cac|phan ky|cong chung|van hanh|bao tri|tu chu|day lui|lam viec voi|dien tap|tiep can|thuc hanh|tham quan|trung bay|bao quan|ban giao|dieu dong|luan chuyen|" +
        "kien quyet|phan dau|no luc|quyet liet|dong thoi|truc tiep|dinh ky|chu dong|xet duyet|xet chon|ra de|cham thi|coi thi|giang day|day hoc|ve sinh|trang tri|phat thanh|dua tin|viet tin|viet bai|quay phim|chup anh|don don|tong ve sinh|trong cay|cham chut|tri an|tu boi duong|tu hoc|tu kiem tra|du gio|thao giang|hoi giang|chi dao|ra quan|ra mat|xuat ban|phat hanh|in an|in sao|cap phep|cap kinh phi|tam ung|thanh toan|chi kinh phi|tham tra|xac minh|tra cuu|lap ho so|lap bien ban|lap to|mo so|ghi chep|gui ve|gui thong bao|gui ke hoach|gui van ban|thuc thi|hien ke|hien dat|hien mau|phan anh|tiep suc|do dac|tham canh|san xuat|khoanh vung|truy vet|tiem chung|kham benh|kham chua benh|cuu ho|cap cuu|thu gom|tieu huy|ngam|neu guong|guong mau|chu tri phoi hop|tong ra soat|tong kiem tra|tong dieu tra|dong loat|trien lam|chieu phim|bieu dien|hoi thao|phan tuyen|cung ung|du tru|binh on|niem phong|giai toa|cuong che|bam nam|chi thi|giao cho|phoi hop voi|kham suc khoe|to giac|tham gia y kien|bao dong|bo nhiem|chuc mung|don nhan|tiep quan|chinh trang|chinh ly|nhap lieu|nhap du lieu|lam sach|dong bo|ke khai|xac lap|thiet lap|thiet ke|gan bien|cam moc|khoi cong|khanh thanh|van dung|phan cap|uy quyen|phan quyen|gan trach nhiem|xu ly kip thoi|tham muu|mien giam|tro giup|giup do|giup|tiep tuc|thi dua|dang tai|dang tin|dang bai|phan hoi|chi dao|nhan ban|bien dich|cap giay|cap the|cap bu|giao dat|cho thue|giai phong mat bang|nao vet|duy tu|gia co|phat quang|trong rung|phong chay|thuong truc|tong dai|don giu|tuyen chon|tuyen sinh|xep loai|phan lop|xet tot nghiep|cu giao vien|cu doan|cu hoc sinh|cu can|cu nguoi|cu lanh dao|cu nhan su|cu 0|cu 1|cu 2|co ke hoach|co bien phap|co phuong an|co giai phap|co cac giai phap|co cac bien phap|trinh bay|dong gop|dua don|du tru|moi dai|moi bao|moi cac");

    // One syllable only with its marks: "cử" is a verb, "cũ" and "cư" are not.
    private static readonly HashSet<string> Short =
        new(["lập", "cử", "gửi", "mở", "giao", "trình", "nộp", "cấp", "treo", "ký", "đăng", "đưa", "xét", "chọn", "viết", "chấm", "lấy", "họp", "mời", "phát", "gắn", "góp", "chi", "dự", "bám", "nắm", "sửa", "đón", "giữ", "giúp", "làm", "soạn", "đôn", "rà", "duyệt", "tăng", "giảm", "phòng,", "tặng", "thăm", "tìm", "nhận", "gặp", "quay", "chụp", "vẽ", "xếp", "lắp", "dọn", "quét", "trồng", "kẻ", "đặt", "mua", "trao", "chuyển", "chốt", "khám", "tiêm", "phun", "dựng", "đo", "ghi", "nhập", "trả", "gom", "thuê", "vớt", "rửa", "cắm", "rải"], StringComparer.OrdinalIgnoreCase);

    // The same syllables inside a noun.
    private static readonly WordTrie Nouns = new(
        "du an|du toan|du kien|du thao|chi cuc|chi nhanh|chi bo|chi uy|chi hoi|chi doan|chi phi|chi tieu|chi tiet|giao thong|giao vien|giao duc|giao dich|giao luu|phat trien|phat thanh|phat sinh|cap xa|cap huyen|cap tinh|cap so|cap tren|cap duoi|cap uy|cap phuong|cap quan|cap thon|cap do|cap co so|cap truong|cap phong|cap hoc|cap thanh pho|cap minh|cap nganh|cap tieu hoc|" +
        "dang vien|dang bo|dang uy|trinh do|giam doc|giam sat|giam dinh|mo hinh|ky thuat|ky hop|ky nang|ky nghi|ky thi|tang truong|hop tac|hop dong|hop ly|hop phap|don vi|don thu|don gian|xet nghiem|cu tri|ban ve|ban hoa|chuyen mon|chuyen nganh|chuyen vien|chuyen trach|chuyen de|chuyen gia|chuyen doi|nhap khau|xep hang|dat dai|kham benh|tra ket qua|ban giam|tham muu|don tiep|tham du|ban quan ly|ban bien|do thi|do an|thao luan|ghi nho");

    private static readonly WordTrie Soft = new(
        "tang cuong|day manh|phat huy|nang cao|doi moi|da dang hoa|chu trong|quan tam|tiep tuc|thuc hien tot|lam tot|thuc hien nghiem|chap hanh|de cao|neu cao|no luc|phan dau|tich cuc|giu gin|giu vung|dam bao|bao dam|tap trung|tao chuyen bien|tao su|quan triet|nghiem tuc|kien quyet|chu dong|kip thoi|giai quyet kip thoi|thuong xuyen|phoi hop|lanh dao|cong khai");

    private static readonly WordTrie Manner = new(
        "dam bao chat luong|dam bao hieu qua|dam bao yeu cau|dam bao tien do|dam bao dung|dam bao thiet thuc|dam bao phu hop|dam bao kip thoi|dam bao cong khai|dam bao vua|dam bao thoi gian|dam bao theo|dam bao tinh|dam bao nghiem|dam bao moi|dam bao an toan|dam bao tiet kiem|dam bao viec|" +
        "bao dam chat luong|bao dam hieu qua|bao dam yeu cau|bao dam tien do|bao dam dung|bao dam thiet thuc|bao dam phu hop|bao dam kip thoi|bao dam cong khai|bao dam vua|bao dam thoi gian|bao dam theo|bao dam tinh|bao dam nghiem|bao dam moi|bao dam tiet kiem|bao dam viec|" +
        "phu hop|gan voi|trong do|nhat la|dac biet la|bao gom|cu the la|khong de|khong lam|tranh|han che toi da|phan dau dat|phan dau|tao khi the|tao khong khi|gop phan|xac dinh day|xac dinh ro day|coi day|lam co so de|theo dung|theo quy dinh");

    /// <summary>A verb stands at this place; gives its length.</summary>
    public static bool IsVerbAt(string text, string folded, int at, out int length)
    {
        length = Verbs.MatchAt(folded, at);
        length = length > 0 && ((char.IsLower(text[at]) && HasCapital(text, at, length)) || IsThing(text, folded, at, length)) ? 0 : length;
        if (length == 0)
        {
            var end = WordTrie.WordEnd(text, at);
            length = Short.Contains(text[at..end]) && Nouns.MatchAt(folded, at) == 0 && !IsThing(text, folded, at, end - at) ? end - at : 0;
        }

        return length > 0;
    }

    // "hướng dẫn của Trung ương", "chỉ đạo của tỉnh", "chương trình số 5": the same word as a noun.
    private static bool IsThing(string text, string folded, int at, int length)
    {
        var rest = folded.AsSpan(at + length);
        return rest.StartsWith(" cua ") || rest.StartsWith(" nay ") || text.AsSpan(at + length).StartsWith(" số ") || (rest.StartsWith(" ve ") && folded.AsSpan(at).StartsWith("yeu cau"));
    }

    // "cổ phần Công nghệ" folds to "phan cong": across a capital there is no verb.
    private static bool HasCapital(string text, int at, int length)
    {
        for (var i = at; i < at + length; i++)
        {
            if (char.IsUpper(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word at this place is the second half of a verb or compound ("xây dựng", "cung cấp", "vận chuyển").</summary>
    public static bool IsSecondHalf(string folded, int at)
    {
        var before = at - 1;
        while (before > 0 && char.IsLetterOrDigit(folded[before - 1]))
        {
            before--;
        }

        var length = before >= 0 && before < at && folded[at - 1] == ' ' ? Math.Max(Verbs.MatchAt(folded, before), Compounds.MatchAt(folded, before)) : 0;
        return before + length > at;
    }

    private static readonly WordTrie Compounds = new("van chuyen|xay dung|cung cap|buon ban|mua ban|thu gom|cai dat|luu tru|cham thi|truyen nhan|nghi hop|kham chua|phan bo|che bien|tai che|tro cap|bao cap|nang cap|cao cap|so cap|trung cap|phan phat|boc xep|sap xep|lien lac|mat tran|quan trac");

    /// <summary>The words at this place only say how something is done.</summary>
    public static bool IsMannerAt(string folded, int at) => Manner.MatchAt(folded, at) > 0;

    /// <summary>The task begins with a verb that names no product ("tăng cường", "phát huy").</summary>
    public static bool IsSoft(string folded) => Soft.MatchAt(folded, 0) > 0;

    public static bool StartsWithVerb(string text) => text.Length > 0 && IsVerbAt(text, EvenFold.Fold(text), 0, out _);
}
