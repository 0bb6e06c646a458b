using Microsoft.AspNetCore.Identity;

namespace CoSo.Access;

/// <summary>Checks name and password and begins a session. Says the same whether the name or the password was wrong.</summary>
internal sealed class EnterWithPassword(
    AppDbContext db, UserManager<Account> users, SignInManager<Account> signIn, Sessions sessions, SignInPace pace, TimeProvider time)
{
    public async Task<Outcome<Account>> RunAsync(string userName, string password, HttpContext http)
    {
        if (!pace.MayTry(userName))
        {
            return SignInPace.TooMany;
        }

        var account = await users.FindByNameAsync(userName.Trim().ToLowerInvariant());
        if (account is null || account.ClosedAt is not null)
        {
            // Spend the time a real check takes, so that names cannot be told from their absence.
            new PasswordHasher<Account>().HashPassword(null!, password);
            return Wrong;
        }

        var result = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            await sessions.BeginAsync(account, http);
            return account;
        }

        db.Record(new SignInRefused(account.Id, account.UnitId, result.IsLockedOut), Guid.Empty, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(http.RequestAborted);
        return result.IsLockedOut
            ? new Refusal("locked-out", "Tài khoản tạm khóa vì nhập sai nhiều lần. Thử lại sau {0} phút hoặc liên hệ người quản trị.")
            {
                Arguments = [(int)AccountRules.LockTime.TotalMinutes],
            }
            : Wrong;
    }

    private static Refusal Wrong => new("wrong-password", "Tên đăng nhập hoặc mật khẩu không đúng.");
}
