namespace CoSo.Sealed;

/// <summary>Why something was not done. None repeats anything that was typed.</summary>
internal static class SealedRefusals
{
    public static readonly Refusal NoCandidate = new("no-candidate", "Người này không được phân công: chưa có vai trò xử lý tố cáo, giữ khóa ở cơ quan, hoặc đã được phân công rồi.");

    public static readonly Refusal NotHead = new("not-head", "Người giải quyết phải là người đứng đầu hoặc cấp phó được phân công của chính cơ quan này.");

    public static readonly Refusal EnoughKeepers = new("enough-keepers", "Đã đủ ba người giữ khóa dự phòng. Thôi phân công một người trước khi thay.");

    public static readonly Refusal HandOverFirst = new("hand-over-first", "Còn {0} hồ sơ chỉ người này mở được. Phân công người khác, để người này cập nhật khóa cho các hồ sơ, rồi mới thôi phân công.");

    public static readonly Refusal KeyMade = new("key-made", "Khóa này đã tạo. Mất cụm mật khẩu thì tạo khóa mới rồi đề nghị khôi phục.");

    public static readonly Refusal NoKey = new("no-key", "Chưa tạo khóa. Tạo khóa trước.");

    public static readonly Refusal ShortPassphrase = new("short-passphrase", "Cụm mật khẩu phải từ {0} ký tự. Dùng năm, sáu từ không liên quan nhau.");

    public static readonly Refusal WrongPassphrase = new("wrong-passphrase", "Cụm mật khẩu không đúng.");

    public static readonly Refusal NoRing = new("no-ring", "Cơ quan này không nhận được: người được phân công thuộc đơn vị của người bị tố cáo hoặc chưa được phân công. Gửi đơn đến {0}.");

    public static readonly Refusal YouAreConcerned = new("you-are-concerned", "Bạn thuộc đơn vị của người bị tố cáo hoặc không được phân công: không được nhận, không được mở. Chuyển ngay cho người khác được phân công; hướng dẫn người tố cáo đến {0}.");

    public static readonly Refusal Off = new("procedure-off", "Thủ tục này chưa tiếp nhận được: {0}");

    public static readonly Refusal FutureDay = new("future-day", "Ngày không được sau hôm nay, {0}.");

    public static readonly Refusal BeforeReceipt = new("before-receipt", "Ngày không được trước ngày nhận, {0}.");

    public static readonly Refusal NotNow = new("not-now", "Hồ sơ không ở bước này nữa. Xem lại diễn biến rồi chọn việc khác.");

    public static readonly Refusal NoProposal = new("no-proposal", "Chưa có đề xuất của người xử lý. Đề nghị người xử lý đề xuất trước.");

    public static readonly Refusal DecidesOwnProposal = new("own-proposal", "Người đề xuất không tự quyết định. Trình người giải quyết.");

    public static readonly Refusal ReasonNeeded = new("reason-needed", "Chọn lý do theo luật.");

    public static readonly Refusal NoExtension = new("no-extension", "Không gia hạn được bước này: {0}");

    public static readonly Refusal WrongSecret = new("wrong-secret", "Mã hồ sơ hoặc mã bí mật không đúng. Kiểm tra lại trên biên nhận.");

    public static readonly Refusal TooMany = new("too-many-tries", "Có quá nhiều lần thử liên tiếp. Chờ một phút rồi thử lại; nội dung bạn nhập vẫn còn trên trang này.");

    public static readonly Refusal Changed = new("changed", "Người khác vừa thay đổi hồ sơ này. Xem lại rồi gửi lại nếu vẫn đúng.");

    public static readonly Refusal Sent = new("already-sent", "Nội dung này đã gửi rồi. Mã hồ sơ: {0}. Mã bí mật chỉ hiện một lần, ngay sau khi gửi.");

    public static readonly Refusal NoKeepers = new("no-keepers", "Cơ quan chưa có ít nhất hai người giữ khóa dự phòng đã tạo khóa.");

    public static readonly Refusal NotConsented = new("not-consented", "Chưa đủ hai người giữ khóa đồng ý.");
}
