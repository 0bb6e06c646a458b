using System.ComponentModel.DataAnnotations;
using CoSo.Ui;

namespace CoSo.Access;

/// <summary>Where an account stands.</summary>
internal enum AccountState
{
    [Display(Name = "Đang dùng")]
    Open,

    /// <summary>The owner has not chosen a password yet.</summary>
    [Display(Name = "Chưa kích hoạt")]
    Waiting,

    /// <summary>Too many wrong passwords.</summary>
    [Display(Name = "Tạm khóa")]
    Locked,

    [Display(Name = "Đã đóng")]
    Closed,
}

internal static class AccountStates
{
    public static AccountState Of(DateTime? closedAt, DateTimeOffset? lockoutEnd, bool hasPassword, DateTimeOffset now) =>
        closedAt is not null ? AccountState.Closed
        : lockoutEnd > now ? AccountState.Locked
        : hasPassword ? AccountState.Open
        : AccountState.Waiting;

    public static Tone Tone(this AccountState state) => state switch
    {
        AccountState.Open => Ui.Tone.Success,
        AccountState.Waiting => Ui.Tone.Info,
        AccountState.Locked => Ui.Tone.Warning,
        _ => Ui.Tone.Neutral,
    };

    /// <summary>Vietnamese words, the key of their translation.</summary>
    public static string Words(this AccountState state) => state switch
    {
        AccountState.Open => "Đang dùng",
        AccountState.Waiting => "Chưa kích hoạt",
        AccountState.Locked => "Tạm khóa",
        _ => "Đã đóng",
    };
}
