using Microsoft.AspNetCore.Identity;

namespace CoSo.Access;

/// <summary>Makes an account for an officer at a unit. The caller grants roles.</summary>
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
            Id = Guid.CreateVersion7(),
            UserName = userName,
            DisplayName = VietnameseText.Clean(wanted.DisplayName),
            Title = VietnameseText.Clean(wanted.Title),
            UnitId = wanted.UnitId,
        };
        db.Record(new AccountCreated(account.Id, wanted.UnitId, userName), actorId, time.GetUtcNow().UtcDateTime);

        // UserManager saves: account and audit event go in one transaction because both are in the same context.
        var made = await users.CreateAsync(account, wanted.Password);
        return made.Succeeded
            ? account
            : new Refusal("account-refused", PasswordFault.Message(made)) { Arguments = [AccountRules.PasswordMinLength] };
    }
}

internal sealed record NewAccount(string UserName, string DisplayName, string Title, Guid UnitId, string Password);

internal static class PasswordFault
{
    /// <summary>Identity's complaints in our words; {0} is the least length of a password.</summary>
    public static string Message(IdentityResult result) => result.Errors.FirstOrDefault()?.Code switch
    {
        "PasswordTooShort" => "Mật khẩu phải có ít nhất {0} ký tự.",
        "PasswordMismatch" => "Mật khẩu hiện tại không đúng.",
        "InvalidUserName" => "Tên đăng nhập chỉ gồm chữ thường không dấu, số và các dấu . - _ @",
        _ => "Không lưu được tài khoản. Kiểm tra lại tên đăng nhập và mật khẩu.",
    };
}
