namespace CoSo.Residents;

/// <summary>Why something was not done. None repeats a number or a code.</summary>
internal static class ResidentRefusals
{
    public static readonly Refusal NotANumber = new("not-a-number", "Số định danh cá nhân có đúng 12 chữ số, như trên thẻ căn cước. Kiểm tra rồi nhập lại.");

    public static readonly Refusal BeyondReach = new("area-beyond", "Chọn phường hoặc khu phố trong phạm vi của bạn.");

    public static readonly Refusal Changed = new("resident-changed", "Người khác vừa ghi cho chính người này. Làm lại một lần nữa.");

    public static readonly Refusal NotValid = new("resident-not-valid", "Xác minh đã hết hạn hoặc đã thu hồi. Đối chiếu giấy tờ lại trước khi cấp mã.");

    public static readonly Refusal NotFound = new("resident-not-found", "Chưa có ai được xác minh với số này trong phạm vi của bạn. Kiểm tra số, hoặc đối chiếu giấy tờ để xác minh.");

    public static readonly Refusal WrongCode = new("wrong-code", "Mã không đúng hoặc không còn dùng được. Xem lại mã trên giấy; mất mã thì đến phường để được cấp lại.");

    public static readonly Refusal CodeExpired = new("code-expired", "Mã đã hết hạn ngày {0}. Đến phường, hoặc nhờ khu phố, để nhận mã mới.");

    public static readonly Refusal OthersLetter = new("others-letter", "Mã này là của người khác. Để trống ô mã nếu người đến không mang thư của chính mình.");

    public static readonly Refusal NotListed = new("not-listed", "Không có ai trong danh sách đã nhập của phường với mã hộ, họ tên, năm sinh này. Kiểm tra lại, hoặc để trống cả ba ô nếu người đến chưa có trong danh sách.");

    public static readonly Refusal OthersLine = new("others-line", "Người có mã hộ, họ tên, năm sinh này trong danh sách đã được xác minh với số định danh khác. Để trống cả ba ô nếu đây là người khác.");

    public static readonly Refusal NotInReach = new("resident-beyond", "Người này không cư trú trong phạm vi của bạn. Khu phố, phường nơi họ cư trú ghi hộ.");
}
