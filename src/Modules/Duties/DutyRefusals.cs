namespace CoSo.Duties;

/// <summary>Why something is not done with a duty, and what can be done instead.</summary>
internal static class DutyRefusals
{
    public static readonly Refusal NotOpen = new(
        "not-open", "Việc này không còn đang thực hiện nên không ghi thêm được. Xem lịch sử bên dưới.");

    public static readonly Refusal ChangedMeanwhile = new(
        "changed-meanwhile", "Trong lúc bạn đang soạn, người khác đã thay đổi việc này. Nội dung bạn nhập vẫn còn; xem lại rồi lưu nếu vẫn đúng.");

    public static readonly Refusal NotReported = new(
        "not-reported", "Đơn vị chưa báo cáo hoàn thành việc này nên chưa thể xác nhận hoặc trả lại.");

    public static readonly Refusal Confirmed = new(
        "confirmed", "Việc đã được xác nhận hoàn thành. Muốn sửa, đề nghị đơn vị giao việc trả lại.");

    public static readonly Refusal DoneInFuture = new(
        "done-in-future", "Ngày hoàn thành không được sau hôm nay, {0}.");

    public static readonly Refusal DoneBeforeGiven = new(
        "done-too-early", "Ngày hoàn thành không được trước năm {0}.");

    public static readonly Refusal WaitingAlready = new(
        "waiting", "Việc này đang chờ {0}. Ghi nhận hết chờ trước khi chờ đơn vị khác.");

    public static readonly Refusal WaitingForSelf = new(
        "waiting-for-self", "Chọn đơn vị khác; không thể chờ chính đơn vị thực hiện.");

    public static readonly Refusal NotWaiting = new("not-waiting", "Việc này không chờ đơn vị nào.");

    public static readonly Refusal UnknownUnit = new("unknown-unit", "Chọn đơn vị trong danh sách.");

    public static readonly Refusal NotOfUnit = new("not-of-unit", "Người đã chọn không thuộc đơn vị thực hiện. Chọn lại trong danh sách.");

    public static readonly Refusal NoUnits = new("no-units", "Chọn ít nhất một đơn vị hoặc một nhóm đơn vị.");

    public static readonly Refusal BeyondReach = new(
        "beyond-reach", "Đơn vị {0} không thuộc phạm vi giao việc của bạn.");

    public static readonly Refusal DayOutOfCalendar = new(
        "day-out-of-calendar", "Chọn ngày từ {0} đến {1}.");

    public static readonly Refusal DueBeforeToday = new("due-in-past", "Hạn không được trước hôm nay, {0}.");

    public static readonly Refusal AnsweredAlready = new("answered", "Đơn vị đã trả lời phối hợp việc này.");

    public static readonly Refusal AnswerEmpty = new("answer-empty", "Nhập nội dung đã phối hợp.");

    public static readonly Refusal PaperMissing = new(
        "paper-missing", "Việc tham mưu chỉ hoàn thành khi văn bản đã được ban hành. Nhập số, ký hiệu và ngày của văn bản.");

    public static readonly Refusal NumberWithoutFigure = new(
        "number-without-figure", "Nhập số, ký hiệu văn bản, ví dụ 142/KH-UBND.");

    public static readonly Refusal IssuedInFuture = new("issued-in-future", "Ngày văn bản không được sau hôm nay, {0}.");

    public static readonly Refusal NotADraft = new("not-a-draft", "Việc này không phải việc tham mưu nên không ghi số văn bản ban hành.");

    public static readonly Refusal ProductMissing = new(
        "product-missing", "Sản phẩm của việc tham mưu là Tờ trình kèm dự thảo. Đính kèm tệp, hoặc ghi số, ngày Tờ trình nếu hồ sơ không đính kèm được.");

    public static readonly Refusal ReportedOnly = new(
        "reported-only", "Với lực lượng vũ trang chỉ ghi \"đã báo cáo\" và ngày; không ghi nội dung, không đính kèm tệp.");

    public static readonly Refusal ReferenceOnly = new(
        "reference-only", "Việc của cấp ủy, chỉ ghi tham chiếu (số, ngày văn bản); không ghi nội dung, không đính kèm tệp.");

    public static readonly Refusal DetailOfReserved = new(
        "detail-of-reserved", "{0}: việc của cấp ủy và lực lượng vũ trang không ghi chi tiết. Để trống ô Chi tiết, hoặc giao riêng cho đơn vị khác.");

    public static readonly Refusal LetterWithoutNumber = new("letter-without-number", "Đồng ý bằng công văn thì nhập số, ký hiệu và ngày của công văn.");

    public static readonly Refusal ConsentInFuture = new("consent-in-future", "Ngày đồng ý không được sau hôm nay, {0}.");

    public static readonly Refusal NothingToCorrect = new("nothing-to-correct", "Nội dung này đã được đính chính hoặc không sửa được.");

    public static readonly Refusal TooManyFiles = new("too-many-files", "Mỗi lần gửi không quá {0} tệp. Gửi tiếp ở lần sau.");

    public static readonly Refusal FileGone = new("file-gone", "Tệp đã được rút trước đó.");

    public static readonly Refusal NotLate = new("not-late", "Việc này không bị tính quá hạn nên không cần giải trình.");
}
