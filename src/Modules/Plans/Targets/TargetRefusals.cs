namespace CoSo.Plans;

internal static class TargetRefusals
{
    public static readonly Refusal Gone = new("target-gone", "Không có chỉ tiêu này, hoặc chỉ tiêu không thuộc phạm vi anh chị quản lý.");

    public static readonly Refusal ChangedMeanwhile = new("target-changed", "Có người vừa sửa chỉ tiêu này. Nội dung bạn nhập vẫn còn; xem lại rồi lưu lần nữa.");

    public static readonly Refusal CodeTaken = new("target-code-taken", "Mã {0} đã dùng cho một chỉ tiêu khác của đơn vị này. Chọn mã khác.");

    public static readonly Refusal Withdrawn = new("target-withdrawn", "Chỉ tiêu đã thôi theo dõi nên không sửa, không nhập kết quả nữa.");

    public static readonly Refusal Bound = new("target-bound", "Kết quả của chỉ tiêu này lấy từ báo cáo đã tiếp nhận, không nhập ở đây. Sai thì sửa trong báo cáo.");

    public static readonly Refusal AddedUp = new("target-added-up", "Kết quả chung của chỉ tiêu này cộng từ kết quả các đơn vị, không nhập ở đây.");

    public static readonly Refusal ReasonMissing = new("target-reason-missing", "Kết quả này đã nhập trước đó. Ghi lý do đính chính.");

    public static readonly Refusal NothingNew = new("target-nothing-new", "Không có gì thay đổi.");

    public static readonly Refusal NotEnded = new("target-not-begun", "Kỳ này chưa bắt đầu ({0}), chưa có kết quả để nhập.");
}
