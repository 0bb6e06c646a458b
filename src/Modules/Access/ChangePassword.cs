using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Identity;

namespace CoSo.Access;

/// <summary>Changes one's own password, asking for the present one; one's sessions on other devices end.</summary>
internal sealed class ChangePassword(AppDbContext db, UserManager<Account> users, Sessions sessions, SignInPace pace, TimeProvider time)
{
    public async Task<Outcome<int>> RunAsync(string present, string wanted, Officer officer, CancellationToken cancellation)
    {
        var account = await users.FindByIdAsync(officer.Id.ToString()) ?? throw new InvalidOperationException("The session has no account.");
        if (!pace.MayTry(account.UserName!))
        {
            return SignInPace.TooMany;
        }

        var ended = await sessions.EndAllAsync(officer.Id, except: officer.SessionId, officer.Id, cancellation);
        db.Record(new PasswordChanged(account.Id, account.UnitId), officer.Id, time.GetUtcNow().UtcDateTime);
        var changed = await users.ChangePasswordAsync(account, present, wanted);
        if (changed.Succeeded)
        {
            return ended;
        }

        db.ChangeTracker.Clear();
        return PasswordFault.Of(changed);
    }
}
