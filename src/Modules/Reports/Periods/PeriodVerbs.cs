namespace CoSo.Reports;

/// <summary>What the coordinator does with a whole period.</summary>
internal sealed record PeriodVerbs(OpenPeriod Open, LockPeriod Lock);
