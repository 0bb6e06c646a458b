using CoSo.Kernel;

namespace CoSo.Contracts.Residents;

/// <summary>
/// All that another module may know of somebody who was verified as a resident: where they live, and a pseudonym that is good for one matter
/// alone. Two matters' pseudonyms of one person have nothing in common for whoever has the database.
/// </summary>
/// <param name="AreaId">The neighbourhood, or the ward where it has none.</param>
/// <param name="Pseudonym">64 signs; the same for the same person and matter, however and wherever they were verified.</param>
public sealed record VerifiedResident(Guid AreaId, string AreaPath, string Pseudonym);

/// <summary>Who takes part was verified as a resident, once a person, without saying who. Answered by Residents.</summary>
public interface IResidents
{
    /// <summary>The visitor of this request; null for who has not been verified or whose time is over. Keeps no trace of having been asked.</summary>
    /// <param name="matter">Kind and id: <c>place-issue:0198…</c>.</param>
    Task<VerifiedResident?> VisitorAsync(string matter, CancellationToken cancellation);

    /// <summary>
    /// Ghi hộ: the resident in front of the officer, by their paper code; whoever may verify residents of that area may also type the number on
    /// the paper shown. The resident lives in the officer's reach.
    /// </summary>
    Task<Outcome<VerifiedResident>> InPersonAsync(string matter, string typed, CancellationToken cancellation);
}

/// <summary>Where a visitor goes to be verified and comes back from.</summary>
public static class ResidentAddress
{
    public const string Enter = "/xac-minh-cu-tru";

    public static string Back(string local) => $"{Enter}?ve={Uri.EscapeDataString(local)}";
}
