namespace CoSo.Ui;

/// <summary>How a status feels; the words say what it is, the tone only helps the eye.</summary>
public enum Tone
{
    /// <summary>Nothing to feel about.</summary>
    Neutral,

    /// <summary>Under way.</summary>
    Info,

    /// <summary>Done.</summary>
    Success,

    /// <summary>Soon due, waiting, to be looked at.</summary>
    Warning,

    /// <summary>Late, refused.</summary>
    Danger,
}

internal static class Tones
{
    // Jade is our green: theme colour of what is done.
    public static string Color(this Tone tone) => tone switch
    {
        Tone.Info => "info",
        Tone.Success => "jade",
        Tone.Warning => "warning",
        Tone.Danger => "danger",
        _ => "neutral",
    };
}
