using CoSo.Ui;
using Microsoft.Extensions.Localization;

namespace CoSo.Portal;

/// <summary>The state of a plan by workstream as a chart with its table.</summary>
internal static class StreamChart
{
    public static BarChart Of(PlanAccount account, IStringLocalizer texts, string? href) => new(
        texts["Tình trạng việc theo nhóm nhiệm vụ"],
        [
            new(texts["Hoàn thành"], ChartFill.Done), new(texts["Đã báo cáo, chờ xác nhận"], ChartFill.Doing), new(texts["Chậm"], ChartFill.Late),
            new(texts["Đang thực hiện"], ChartFill.Rest),
        ],
        [.. account.Streams.Select(stream => new ChartRow(Label(stream, texts), [stream.Closed, stream.Reported, stream.Late, stream.Open - stream.Late], Link(stream, href)))]);

    private static string Label(StreamAccount stream, IStringLocalizer texts) =>
        stream.Id is null ? texts["Việc khác"] : $"{stream.Number}. {stream.Title}";

    private static string? Link(StreamAccount stream, string? href) => href is null || stream.Id is null ? null : $"{href}#{PlanAnchors.Stream(stream.Number)}";
}

/// <summary>Places on the public page of a plan.</summary>
internal static class PlanAnchors
{
    public static string Stream(string number) => "nhom-" + number.Replace('.', '-');

    public static string Measure(int ordinal) => $"muc-{ordinal}";
}
