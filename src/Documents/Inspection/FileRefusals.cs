using CoSo.Kernel;

namespace CoSo.Documents.Inspection;

/// <summary>Why a file is not taken, and what its sender can do. The sentences have their English in <c>Resources/en.json</c>.</summary>
public static class FileRefusals
{
    public static readonly Refusal Empty = new("file-empty", "Tệp không có nội dung. Kiểm tra lại tệp rồi gửi lại.");

    public static readonly Refusal TooLarge = new(
        "file-too-large", "Tệp lớn hơn 25 MB. Giảm dung lượng (quét 200 dpi, nén ảnh) hoặc chia thành nhiều tệp rồi gửi lại.");

    public static readonly Refusal NotAllowed = new(
        "file-kind-not-allowed", "Loại tệp này không được nhận. Hãy gửi PDF, Word (.docx), Excel (.xlsx), văn bản (.txt), ảnh (.jpg, .png, .webp), ghi âm (.mp3) hoặc ghi hình (.mp4).");

    public static readonly Refusal Executable = new(
        "file-executable", "Tệp là chương trình hoặc mã lệnh nên không được nhận. Chỉ gửi tài liệu, ảnh, ghi âm, ghi hình.");

    public static readonly Refusal WebPage = new(
        "file-web-page", "Tệp là trang web hoặc ảnh vectơ (HTML, SVG, XML), có thể chứa mã lệnh. In ra PDF hoặc chụp thành ảnh rồi gửi lại.");

    public static readonly Refusal Archive = new(
        "file-archive", "Tệp nén không được nhận. Giải nén rồi gửi từng tệp.");

    public static readonly Refusal OldOffice = new(
        "file-old-office", "Tệp Word, Excel đời cũ (.doc, .xls) hoặc .rtf không được nhận. Mở tệp, chọn “Lưu thành” .docx, .xlsx hoặc PDF rồi gửi lại.");

    public static readonly Refusal OtherOffice = new(
        "file-other-office", "Tệp trình chiếu hoặc OpenDocument không được nhận. Lưu thành PDF, .docx hoặc .xlsx rồi gửi lại.");

    public static readonly Refusal Macros = new(
        "file-macros", "Tệp có macro nên không được nhận. Lưu thành .docx, .xlsx (không macro) hoặc PDF rồi gửi lại.");

    public static readonly Refusal Encrypted = new(
        "file-encrypted", "Tệp có mật khẩu nên không mở được. Bỏ mật khẩu rồi gửi lại.");

    public static readonly Refusal Bomb = new(
        "file-bomb", "Nội dung tệp giải nén ra lớn bất thường nên không được nhận. Lưu lại tệp bằng Word, Excel rồi gửi lại.");

    public static readonly Refusal Broken = new(
        "file-broken", "Tệp hỏng hoặc chưa tải lên trọn vẹn. Mở thử trên máy, lưu lại rồi gửi lại.");

    public static readonly Refusal ActivePdf = new(
        "file-active-pdf", "Tệp PDF chứa mã lệnh chạy khi mở. In lại thành PDF rồi gửi lại.");

    public static readonly Refusal Heic = new(
        "file-heic", "Ảnh HEIC của điện thoại không mở được trên nhiều máy. Chọn định dạng JPEG khi chụp hoặc khi chia sẻ rồi gửi lại.");

    public static readonly Refusal TooManyPixels = new(
        "file-too-many-pixels", "Ảnh có kích thước quá lớn. Thu nhỏ ảnh rồi gửi lại.");

    public static readonly Refusal Infected = new(
        "file-infected", "Tệp có mã độc nên không được nhận, và không được lưu. Quét máy đã tạo tệp, rồi gửi một tệp sạch.");

    public static readonly Refusal NotScanned = new(
        "file-not-scanned", "Chưa quét được mã độc trong tệp nên chưa nhận; những gì đã nhập vẫn còn. Chờ vài phút rồi gửi lại; nếu vẫn vậy, báo người quản trị.");

    /// <summary>The name promises one kind, the content is another.</summary>
    public static Refusal Mismatch(string extension, FileKind kind) => MismatchText with
    {
        Arguments = [extension, FileKinds.Extensions(kind)[0]],
    };

    private static readonly Refusal MismatchText = new(
        "file-name-mismatch", "Tên tệp có đuôi {0} nhưng nội dung là {1}. Đổi đuôi tên tệp cho đúng nội dung rồi gửi lại.");
}
