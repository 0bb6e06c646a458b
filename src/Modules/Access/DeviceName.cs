namespace CoSo.Access;

/// <summary>Browser and system in words, so that a person recognises a session; coarse on purpose.</summary>
internal static class DeviceName
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("coc_coc", "Cốc Cốc"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string From(string userAgent)
    {
        var browser = Array.Find(Browsers, b => userAgent.Contains(b.Sign, StringComparison.OrdinalIgnoreCase)).Name;
        var system = Array.Find(Systems, s => userAgent.Contains(s.Sign, StringComparison.OrdinalIgnoreCase)).Name;
        return (browser, system) switch
        {
            (null, null) => "Thiết bị không rõ",
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} · {system}",
        };
    }
}
