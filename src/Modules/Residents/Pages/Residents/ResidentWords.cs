using CoSo.Residents.Lists;
using CoSo.Ui;

namespace CoSo.Residents.Pages.Residents;

/// <summary>Words of the pages of this module.</summary>
internal static class ResidentWords
{
    public static string Of(ResidentMethod method) => method switch
    {
        ResidentMethod.Counter => Key("Đối chiếu giấy tờ"),
        ResidentMethod.Census => Key("Danh sách điều tra, rà soát"),
        _ => Key("Định danh điện tử"),
    };

    public static string Of(CensusField field) => field switch
    {
        CensusField.Household => Key("Mã hộ"),
        CensusField.Name => Key("Họ tên"),
        CensusField.Born => Key("Năm sinh"),
        CensusField.Area => Key("Khu phố"),
        _ => Key("Số định danh cá nhân"),
    };

    public static (Tone Tone, string Text) Of(ResidentCode code, DateOnly today) =>
        code.IsReplaced ? (Tone.Neutral, Key("Đã thay bằng mã mới"))
        : code.WithdrawnOn is not null ? (Tone.Neutral, Key("Đã thu hồi"))
        : code.ExpiresOn < today ? (Tone.Warning, Key("Hết hạn"))
        : (Tone.Success, Key("Đang dùng được"));

    private static string Key(string text) => text;
}
