using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Identity;

namespace CoSo.Access;

/// <summary>Passkeys of one's own account: asked for, kept under a name, removed.</summary>
internal sealed class KeepPasskeys(AppDbContext db, UserManager<Account> users, SignInManager<Account> signIn, TimeProvider time)
{
    public const int NameMaxLength = 60;

    /// <summary>The creation options for the browser, as JSON.</summary>
    public async Task<string> OptionsAsync(Officer officer)
    {
        var account = await OwnAsync(officer);
        return await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = account.Id.ToString(),
            Name = account.UserName!,
            DisplayName = account.DisplayName,
        });
    }

    public async Task<Outcome<string>> AddAsync(string credential, string name, Officer officer)
    {
        try
        {
            var attestation = await signIn.PerformPasskeyAttestationAsync(credential);
            if (!attestation.Succeeded || attestation.UserEntity.Id != officer.Id.ToString())
            {
                return Failed;
            }

            var account = await OwnAsync(officer);
            attestation.Passkey.Name = name;
            db.Record(new PasskeyAdded(account.Id, account.UnitId, name), officer.Id, time.GetUtcNow().UtcDateTime);
            var kept = await users.AddOrUpdatePasskeyAsync(account, attestation.Passkey);
            return kept.Succeeded ? name : Failed;
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.Text.Json.JsonException or ArgumentException)
        {
            // Identity throws for a credential sent twice, without its options cookie, or one that is no credential at all.
            return Failed;
        }
    }

    public async Task<IReadOnlyList<OwnPasskey>> ListAsync(Officer officer)
    {
        var keys = await users.GetPasskeysAsync(await OwnAsync(officer));
        return [.. keys.OrderBy(key => key.CreatedAt).Select(key => new OwnPasskey(Convert.ToHexStringLower(key.CredentialId), key.Name ?? "", key.CreatedAt.UtcDateTime))];
    }

    /// <returns>False when the account has no such passkey.</returns>
    public async Task<bool> RemoveAsync(string id, Officer officer)
    {
        var account = await OwnAsync(officer);
        var keys = await users.GetPasskeysAsync(account);
        if (keys.FirstOrDefault(key => Convert.ToHexStringLower(key.CredentialId) == id) is not { } removed)
        {
            return false;
        }

        db.Record(new PasskeyRemoved(account.Id, account.UnitId), officer.Id, time.GetUtcNow().UtcDateTime);
        await users.RemovePasskeyAsync(account, removed.CredentialId);
        return true;
    }

    private static Refusal Failed => new("passkey-refused", "Chưa thêm được khóa truy cập. Thử lại từ đầu.");

    private async Task<Account> OwnAsync(Officer officer) =>
        await users.FindByIdAsync(officer.Id.ToString()) ?? throw new InvalidOperationException("The session has no account.");
}

internal sealed record OwnPasskey(string Id, string Name, DateTime CreatedAt);
