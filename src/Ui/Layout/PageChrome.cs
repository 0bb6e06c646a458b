namespace CoSo.Ui;

/// <summary>What the layouts show around a page. The host answers it, once a request, from what it already holds: no I/O.</summary>
public interface IPageChrome
{
    /// <summary>"Quận 10".</summary>
    string LocalityName { get; }

    /// <summary>"UBND Phường 4, Quận 10"; null when nobody is signed in.</summary>
    string? UnitName { get; }

    /// <summary>"Nguyễn Thị An"; null when nobody is signed in.</summary>
    string? UserName { get; }

    /// <summary>The day a demo pretends; null when the clock is the real one.</summary>
    DateOnly? DemoDay { get; }

    /// <summary>Whether the reader may see an entry that asks for this capability.</summary>
    bool May(string capability);
}

/// <summary>Addresses that the layouts link to and another part answers.</summary>
public static class Addresses
{
    /// <summary>Portal.</summary>
    public const string Home = "/";

    /// <summary>Workspace of officials.</summary>
    public const string Workspace = "/lam-viec";

    /// <summary>Sign-in.</summary>
    public const string SignIn = "/dang-nhap";

    /// <summary>Sign-out (POST, antiforgery).</summary>
    public const string SignOut = "/dang-xuat";

    /// <summary>Passkeys, password and sessions of the signed-in person.</summary>
    public const string Account = "/tai-khoan";

    /// <summary>Language switch (POST).</summary>
    public const string Language = "/ngon-ngu";
}
