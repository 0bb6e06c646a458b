using CoSo.Folders.Inspections;
using CoSo.Ui;

namespace CoSo.Folders.Pages.Folders.Inspections;

/// <summary>States as people read them.</summary>
internal static class StateWords
{
    public static string Of(InspectionState state) => state switch
    {
        InspectionState.Ready => Key("Sẵn sàng tải về"),
        InspectionState.Queued => Key("Chờ lập"),
        InspectionState.Making => Key("Đang lập"),
        InspectionState.Made => Key("Đã lập xong"),
        _ => Key("Không lập được"),
    };

    public static Tone ToneOf(InspectionState state) => state switch
    {
        InspectionState.Ready or InspectionState.Made => Tone.Success,
        InspectionState.Failed => Tone.Danger,
        _ => Tone.Info,
    };

    /// <summary>"12,4 MB".</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024 ? $"{Vn.Number((bytes + 1023) / 1024)} KB" : $"{Vn.Number(Math.Round(bytes / 1048576m, 1), 1)} MB";

    private static string Key(string text) => text;
}
