using CoSo.Kernel;

namespace CoSo.Documents.Reading;

/// <summary>Every way in which a file is turned away, each with what to do about it.</summary>
public static class ReadingRefusals
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const long MaxBytes = 25L * 1024 * 1024;

    /// <summary>Nothing in the file, or nothing but blanks.</summary>
    public static readonly Refusal Empty = new("empty-file", "Tệp rỗng, không có nội dung để đọc. Hãy chọn lại đúng tệp kế hoạch.");

    /// <summary>Larger than <see cref="MaxBytes"/>.</summary>
    public static readonly Refusal TooLarge = new(
        "file-too-large", "Tệp lớn hơn 25 MB nên không đọc. Hãy bỏ bớt hình ảnh, hoặc dán phần chữ của văn bản.");

    /// <summary>Neither text nor a format that is read.</summary>
    public static readonly Refusal Binary = new(
        "binary-file", "Tệp không phải là văn bản. Chỉ đọc được tệp DOCX, PDF có lớp chữ và TXT; hãy chọn lại tệp hoặc dán phần chữ của văn bản.");

    /// <summary>Protected by a password.</summary>
    public static readonly Refusal Encrypted = new(
        "encrypted-file", "Tệp được bảo vệ bằng mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi tải lên.");

    /// <summary>The Word format of before 2007.</summary>
    public static readonly Refusal OldWord = new(
        "old-word-file", "Tệp .doc (Word 97–2003) không đọc được. Hãy mở bằng Word hoặc LibreOffice, chọn Lưu dưới dạng .docx rồi tải lên; hoặc dán phần chữ của văn bản.");

    /// <summary>A package that unpacks to more than a paper can be.</summary>
    public static readonly Refusal ZipBomb = new(
        "zip-bomb", "Tệp nén chứa dữ liệu lớn bất thường nên bị từ chối. Hãy mở bằng Word, lưu lại thành tệp .docx mới rồi tải lên.");

    /// <summary>Named or packed like a DOCX but none.</summary>
    public static readonly Refusal NotDocx = new(
        "not-a-docx", "Tệp không phải là tài liệu Word (.docx) hợp lệ hoặc đã hỏng. Hãy mở bằng Word, lưu lại thành .docx rồi tải lên.");

    /// <summary>A PDF that cannot be taken apart.</summary>
    public static readonly Refusal BrokenPdf = new(
        "broken-pdf", "Tệp PDF bị hỏng nên không đọc được. Hãy xuất lại PDF từ bản gốc, hoặc tải lên tệp .docx.");

    /// <summary>Pictures of pages without text.</summary>
    public static readonly Refusal Scan = new(
        "scanned-pdf", "Tệp PDF là bản quét (ảnh chụp), không có lớp chữ để đọc. Hãy tải lên tệp .docx của văn bản, bản PDF có lớp chữ, hoặc dán phần chữ của văn bản.");

    /// <summary>Graded a state secret: not read any further and never stored.</summary>
    public static readonly Refusal Secret = new(
        "state-secret", "Văn bản có đóng dấu độ mật ({0}) nên bị từ chối, không được lưu ở bất cứ đâu. Tài liệu bí mật nhà nước không được đưa vào hệ thống này.");
}
