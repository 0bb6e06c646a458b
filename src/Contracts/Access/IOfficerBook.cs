namespace CoSo.Contracts.Access;

/// <summary>Officers looked up without a session: for what is read on their behalf (a calendar). Answered by Access.</summary>
public interface IOfficerBook
{
    /// <summary>The officer of an account and how far their rights reach now; null when the account is closed.</summary>
    Task<Officer?> OfAccountAsync(Guid accountId, CancellationToken cancellation);
}
