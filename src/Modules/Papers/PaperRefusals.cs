namespace CoSo.Papers;

/// <summary>Why a step cannot be taken, each with what to do.</summary>
internal static class PaperRefusals
{
    public static readonly Refusal ChangedMeanwhile = new(
        "changed-meanwhile", "Văn bản vừa được người khác xử lý hoặc sửa. Xem lại nội dung và tình trạng mới dưới đây rồi làm lại.");

    public static readonly Refusal ChainOff = new(
        "chain-off", "Địa phương không dùng quy trình trình ký trong hệ thống. Trình ký trên hệ thống quản lý văn bản, rồi ghi số, ngày và bản PDF đã ký vào đây.");

    public static readonly Refusal NotYourTurn = new("not-your-turn", "Văn bản không ở bước do bạn xử lý. Xem tình trạng và lịch sử bên dưới.");

    public static readonly Refusal NoReason = new("no-reason", "Ghi rõ lý do (không quá 2.000 ký tự) để người soạn biết phải làm gì.");

    public static readonly Refusal NoFile = new("no-file", "Văn bản chưa có tệp dự thảo. Chọn tệp DOCX hoặc PDF rồi trình.");

    public static readonly Refusal NoSigner = new("no-signer", "Chọn người sẽ ký văn bản trước khi trình. Nếu danh sách trống, nhập chức danh và người giữ chức danh của đơn vị.");

    public static readonly Refusal NoRecipients = new("no-recipients", "Ghi ít nhất một dòng Nơi nhận; dòng Lưu được thêm tự động.");

    public static readonly Refusal NumberTaken = new("number-taken", "Số {0} năm {1} đã cấp hoặc đang giữ. Xem sổ văn bản đi rồi nhập số khác.");

    public static readonly Refusal NumberMissing = new("number-missing", "Nhập số (chỉ phần chữ số, ví dụ 85) và ngày của văn bản.");

    public static readonly Refusal InFuture = new("paper-in-future", "Ngày văn bản không thể sau hôm nay ({0}).");

    public static readonly Refusal BeforeLast = new("before-last", "Ngày văn bản không thể trước ngày {0} của số liền trước trong sổ. Số trong sổ theo thứ tự ngày.", new LegalSource("30/2020/NĐ-CP", "15", "Nghị định về công tác văn thư"));

    public static readonly Refusal NotPdf = new("paper-not-pdf", "Văn bản đã ký phải là tệp PDF.");

    public static readonly Refusal NoSigned = new("no-signed-file", "Chưa có bản PDF đã ký, đóng dấu. Chọn tệp rồi phát hành.");

    public static readonly Refusal FormerUnissued = new(
        "former-unissued", "Văn bản số {0} của lần gửi trước đã cấp số, chưa phát hành. Văn thư phát hành hoặc thôi phát hành số đó trước, rồi trình ký bản mới.");

    public static readonly Refusal BookBusy = new("book-busy", "Sổ đang có nhiều người lấy số cùng lúc. Chưa có số nào bị mất; bấm lại.");

    public static readonly Refusal NoBook = new("no-book", "Đơn vị đang dùng cách “Số do Văn thư nhập”. Muốn lấy số từ sổ trong hệ thống, hãy đổi cách cấp số trong Thiết lập văn thư.");
}
