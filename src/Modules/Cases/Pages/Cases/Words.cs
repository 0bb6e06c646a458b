using CoSo.Cases.Reception;
using CoSo.Ui;

namespace CoSo.Cases.Pages.Cases;

/// <summary>Words and tones of states; Vietnamese, the keys of their translations.</summary>
internal static class Words
{
    public static string Of(ReceptionState state) => state switch
    {
        ReceptionState.Planned => Key("Dự kiến, chưa công khai"),
        ReceptionState.Published => Key("Đã công khai"),
        ReceptionState.Held => Key("Đã tiếp"),
        ReceptionState.Moved => Key("Đã dời ngày"),
        _ => Key("Không tổ chức"),
    };

    public static Tone ToneOf(ReceptionState state) => state switch
    {
        ReceptionState.Planned => Tone.Warning,
        ReceptionState.Published => Tone.Info,
        ReceptionState.Held => Tone.Success,
        _ => Tone.Neutral,
    };

    public static string Of(ReceptionForm form) => form is ReceptionForm.Online ? Key("Trực tuyến") : Key("Trực tiếp");

    public static string Of(ReceivedBy by) => by is ReceivedBy.Head ? Key("Người đứng đầu tiếp") : Key("Cấp phó tiếp");

    public static string Of(MatterKind kind) => kind switch
    {
        MatterKind.Complaint => Key("Khiếu nại"),
        MatterKind.Denunciation => Key("Tố cáo"),
        _ => Key("Kiến nghị, phản ánh"),
    };

    public static string Of(MatterHandling handling) => handling switch
    {
        MatterHandling.AnsweredAtOnce => Key("Trả lời ngay tại buổi tiếp"),
        MatterHandling.HandedOver => Key("Nhận, chuyển đơn vị xử lý, trả lời"),
        MatterHandling.Guided => Key("Hướng dẫn đến cơ quan có thẩm quyền"),
        _ => Key("Từ chối tiếp"),
    };

    public static string Of(AppointmentState state) => state switch
    {
        AppointmentState.Asked => Key("Chờ xác nhận"),
        AppointmentState.Confirmed => Key("Đã xác nhận"),
        AppointmentState.Declined => Key("Không xếp được"),
        _ => Key("Đã rút"),
    };

    public static Tone ToneOf(AppointmentState state) => state switch
    {
        AppointmentState.Asked => Tone.Warning,
        AppointmentState.Confirmed => Tone.Success,
        _ => Tone.Neutral,
    };

    /// <summary>"Nguyễn V. A.": the family name, initials for the rest.</summary>
    public static string Masked(string? name)
    {
        var words = (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : string.Join(' ', words.Skip(1).Select(word => $"{word[0]}.").Prepend(words[0]));
    }

    private static string Key(string text) => text;
}
