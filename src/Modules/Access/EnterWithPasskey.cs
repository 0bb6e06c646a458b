using Microsoft.AspNetCore.Identity;

namespace CoSo.Access;

/// <summary>Signs in with a passkey: no name, no password.</summary>
internal sealed class EnterWithPasskey(UserManager<Account> users, SignInManager<Account> signIn, Sessions sessions, SignInPace pace)
{
    /// <summary>The request options for the browser, as JSON.</summary>
    public Task<string> OptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    public async Task<Outcome<Account>> RunAsync(string credential, HttpContext http)
    {
        if (!pace.MayTry())
        {
            return SignInPace.TooMany;
        }

        try
        {
            var assertion = await signIn.PerformPasskeyAssertionAsync(credential);
            if (!assertion.Succeeded || assertion.User.ClosedAt is not null)
            {
                return Failed;
            }

            await users.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
            await sessions.BeginAsync(assertion.User, http);
            return assertion.User;
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.Text.Json.JsonException or ArgumentException)
        {
            // Identity throws for an assertion sent twice, without its options cookie, or one that is no assertion at all.
            return Failed;
        }
    }

    private static Refusal Failed => new("passkey-failed", "Khóa truy cập không dùng được. Thử lại hoặc đăng nhập bằng mật khẩu.");
}
