namespace CoSo.Contracts;

/// <summary>What kind of installation this is. A demo has fictional accounts with a known password and a shifted clock.</summary>
public sealed record Installation(bool IsDemo);
