namespace CoSo.Data.Changes;

/// <summary>
/// Which state of the database a page was made from. Read before anything else is: what is made afterwards is at least as new, so
/// whoever later reads the same stamp may be given it.
/// </summary>
/// <param name="All">Another number after every committed write, whichever process wrote.</param>
/// <param name="Seldom">Another number after a committed write to a <see cref="SeldomTable"/>.</param>
public readonly record struct ChangeStamp(long All, long Seldom);

/// <summary>Says whether anything was written: one tiny question instead of all those whose answers have not changed.</summary>
public abstract class ChangeStamps
{
    /// <summary>The stamp as of now or later: never one that was read before the question was put.</summary>
    public abstract ValueTask<ChangeStamp> NowAsync(CancellationToken cancellation);
}
