namespace CoSo.Bench.Pages;

/// <summary>A demo database with 100,000 duties.</summary>
/// <param name="Database">PostgreSQL's connection string; null for SQLite in the data folder.</param>
/// <param name="OfficerDuties">Open duties of the ward officer's unit, to read and to record deeds on.</param>
internal sealed record SeededHouse(string Name, string Data, string? Database, IReadOnlyList<Guid> OfficerDuties);
