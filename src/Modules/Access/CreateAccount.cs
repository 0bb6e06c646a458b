using CoSo.Kernel;
using Microsoft.AspNetCore.Identity;

namespace CoSo.Access;

/// <summary>Makes an account for an officer at a unit, with its first role, in one transaction.</summary>
internal sealed class CreateAccount(AppDbContext db, UserManager<Account> users, TimeProvider time)
{
    public async Task<Outcome<Account>> RunAsync(NewAccount wanted, Guid actorId)
    {
        var userName = VietnameseText.Clean(wanted.UserName).ToLowerInvariant();
        if (await users.FindByNameAsync(userName) is not null)
        {
            return new Refusal("user-name-taken", "Tên đăng nhập {0} đã có người dùng. Chọn tên khác.") { Arguments = [userName] };
        }

        var account = new Account
        {
            Id = OrderedId.New(),
            UserName = userName,
            DisplayName = VietnameseText.Clean(wanted.DisplayName),
            Title = VietnameseText.Clean(wanted.Title),
            UnitId = wanted.UnitId,
        }.Refold();
        var now = time.GetUtcNow().UtcDateTime;
        db.Record(new AccountCreated(account.Id, wanted.UnitId, userName), actorId, now);
        if (wanted.Role is { } role)
        {
            db.Give(account.Id, role, wanted.UnitId, actorId, now);
        }

        // UserManager saves: account, role and audit events go in one transaction because all are in the same context.
        var made = wanted.Password is { } password ? await users.CreateAsync(account, password) : await users.CreateAsync(account);
        if (made.Succeeded)
        {
            return account;
        }

        db.ChangeTracker.Clear();
        return PasswordFault.Of(made);
    }
}

/// <param name="Password">Null for an account whose owner chooses it by an invitation.</param>
/// <param name="Role">First role, held at <paramref name="UnitId"/>; null for none.</param>
internal sealed record NewAccount(string UserName, string DisplayName, string Title, Guid UnitId, string? Password = null, string? Role = null);

internal static class PasswordFault
{
    /// <summary>Identity's complaint in our words.</summary>
    public static Refusal Of(IdentityResult result) => result.Errors.FirstOrDefault()?.Code switch
    {
        "PasswordTooShort" => new Refusal("password-short", "Mật khẩu phải có ít nhất {0} ký tự.") { Arguments = [AccountRules.PasswordMinLength] },
        "PasswordMismatch" => new Refusal("password-wrong", "Mật khẩu hiện tại không đúng."),
        "InvalidUserName" => new Refusal("user-name", "Tên đăng nhập chỉ gồm chữ thường không dấu, số và các dấu . - _ @"),
        _ => new Refusal("account-refused", "Không lưu được tài khoản. Kiểm tra lại tên đăng nhập và mật khẩu."),
    };
}
