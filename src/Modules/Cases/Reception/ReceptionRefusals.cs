namespace CoSo.Cases.Reception;

/// <summary>Why something about reception was not done, in words a person reads.</summary>
internal static class ReceptionRefusals
{
    public static readonly Refusal NoDays = new("no-days", "Không có ngày nào trong khoảng đã chọn. Chọn thứ hoặc ngày trong tháng khác.");

    public static readonly Refusal AllPlanned = new("already-planned", "Các ngày này đều đã có trong lịch.");

    public static readonly Refusal NotOpen = new("not-open", "Ngày tiếp này đã tiếp, đã dời hoặc không tổ chức; không đổi được nữa.");

    public static readonly Refusal NotOnline = new("not-online", "Ngày tiếp này tiếp trực tiếp, không có nơi vào trực tuyến.");

    public static readonly Refusal NotYet = new("not-yet", "Chưa đến ngày tiếp {0}.");

    public static readonly Refusal DayOff = new("day-off", "{0} là ngày nghỉ. Chọn ngày làm việc.");

    public static readonly Refusal PastDay = new("past-day", "Ngày mới phải sau hôm nay, {0}.");

    public static readonly Refusal DayTaken = new("day-taken", "Ngày {0} đã có trong lịch tiếp công dân.");

    public static readonly Refusal FutureVisit = new("future-visit", "Ngày tiếp không được sau hôm nay, {0}.");

    public static readonly Refusal Answered = new("answered", "Nội dung này đã được trả lời.");

    public static readonly Refusal NothingToAnswer = new("nothing-to-answer", "Nội dung này không phải trả lời bằng văn bản.");

    public static readonly Refusal NotPublic = new("not-public", "Ngày tiếp này không nhận đăng ký nữa.");

    public static readonly Refusal ChangedMeanwhile = new("changed", "Người khác vừa thay đổi mục này. Xem lại rồi gửi lại nếu vẫn đúng; nội dung bạn nhập vẫn còn.");
}
