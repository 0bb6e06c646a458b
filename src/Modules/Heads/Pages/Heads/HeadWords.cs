using CoSo.Ui;

namespace CoSo.Heads.Pages.Heads;

/// <summary>Words for how far a review is; a grade is shown as its own word, without colour: it is no alarm.</summary>
internal static class HeadWords
{
    public static (string Text, Tone Tone)? StateOf(HeadRow row, HeadPeriod period) => row switch
    {
        _ when period.Round is null || !row.IsReviewed => null,
        { Review: null } => (Key("Chưa gửi tự nhận xét"), Tone.Neutral),
        { Review.Grade: null } => (Key("Đã gửi tự nhận xét"), Tone.Info),
        { Review.IsChangedSince: true } => (Key("Đơn vị bổ sung sau khi xếp loại"), Tone.Warning),
        _ => (row.Review.Grade!, Tone.Neutral),
    };

    public static string Of(HeadStepKind kind) => kind switch
    {
        HeadStepKind.Sent => Key("Gửi tự nhận xét"),
        HeadStepKind.SentAgain => Key("Bổ sung, sửa tự nhận xét"),
        HeadStepKind.Graded => Key("Nhận xét, xếp loại"),
        _ => Key("Sửa nhận xét, xếp loại"),
    };

    private static string Key(string text) => text;
}
