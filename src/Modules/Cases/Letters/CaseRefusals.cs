namespace CoSo.Cases.Letters;

/// <summary>Why something about a case was not done, in words a person reads.</summary>
internal static class CaseRefusals
{
    public static readonly Refusal Off = new("procedure-off", "Thủ tục này chưa tiếp nhận được: {0}");

    public static readonly Refusal Sealed = new("sealed", "Tố cáo không ghi vào đây. In mẫu đơn hoặc lập biên bản giấy, giao người được phân công.");

    public static readonly Refusal WrongChannel = new("wrong-channel", "Thủ tục này không nhận qua hình thức đã chọn. Chọn hình thức khác.");

    public static readonly Refusal FutureDay = new("future-day", "Ngày không được sau hôm nay, {0}.");

    public static readonly Refusal BeforeReceipt = new("before-receipt", "Ngày không được trước ngày nhận đơn, {0}.");

    public static readonly Refusal NameNeeded = new("name-needed", "Đơn loại này phải có họ tên, địa chỉ người gửi. Đơn không có: hướng dẫn người gửi hoặc xếp lưu theo quy định.");

    public static readonly Refusal NoVoices = new("no-voices", "Đoàn {0} người phải cử người đại diện: ghi số người đại diện.");

    public static readonly Refusal TooManyVoices = new("too-many-voices", "Đoàn {0} người cử tối đa {1} người đại diện.");

    public static readonly Refusal AboutReceiver = new("about-receiver", "Đơn về chính đơn vị tiếp nhận hoặc cấp trên trực tiếp của đơn vị tiếp nhận: không nhận ở đây. Hướng dẫn người gửi đến {0}.");

    public static readonly Refusal AboutHandler = new("about-handler", "Đơn vị này bị phản ánh trong đơn nên không được giao giải quyết. Chọn đơn vị khác.");

    public static readonly Refusal Changed = new("changed", "Người khác vừa thay đổi hồ sơ này. Xem lại rồi gửi lại nếu vẫn đúng; nội dung bạn nhập vẫn còn.");

    public static readonly Refusal NotNow = new("not-now", "Hồ sơ không ở bước này nữa. Xem lại diễn biến rồi chọn việc khác.");

    public static readonly Refusal ReasonNeeded = new("reason-needed", "Chọn lý do theo luật.");

    public static readonly Refusal ForwardedOnce = new("forwarded-once", "Đơn này đã được chuyển một lần; không chuyển tiếp lần nữa. Trả lại hoặc hướng dẫn người gửi.");

    public static readonly Refusal NoPause = new("no-pause", "Luật áp dụng cho hồ sơ này không có tạm đình chỉ.");

    public static readonly Refusal NoExtension = new("no-extension", "Không gia hạn được bước này: {0}");

    public static readonly Refusal WrongSecret = new("wrong-secret", "Mã hồ sơ hoặc mã bí mật không đúng. Kiểm tra lại trên biên nhận.");

    public static readonly Refusal NotVerifier = new("not-verifier", "Người được giao phải có quyền xử lý đơn thư ở đơn vị này.");

    public static readonly Refusal DecidesOwnProposal = new("own-proposal", "Người đề xuất không tự quyết định. Trình người giải quyết.");

    public static readonly Refusal PartRefused = new("part-refused", "Phần {0}: {1}");

    public static readonly Refusal NothingToSplit = new("nothing-to-split", "Chọn thủ tục cho ít nhất một phần, hoặc đánh dấu đơn có phần tố cáo.");

    public static readonly Refusal NoRating = new("no-rating", "Chỉ đánh giá được câu trả lời phản ánh, một lần.");

    public static readonly Refusal NotReopened = new("not-reopened", "Chỉ yêu cầu xem lại được khi phản ánh đã có trả lời.");
}
