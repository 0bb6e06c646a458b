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

    /// <summary>For an attribute of a tag, where a literal (<c>danger</c>) and a value (<c>@item.Tone</c>) both arrive as text.</summary>
    public static string Color(string tone) => tone switch
    {
        "info" or nameof(Tone.Info) => "info",
        "success" or nameof(Tone.Success) => "jade",
        "warning" or nameof(Tone.Warning) => "warning",
        "danger" or nameof(Tone.Danger) => "danger",
        "neutral" or nameof(Tone.Neutral) => "neutral",
        _ => throw new ArgumentException($"tone=\"{tone}\": danger, warning, info, success or neutral.", nameof(tone)),
    };
}
