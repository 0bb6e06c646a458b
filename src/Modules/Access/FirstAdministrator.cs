using System.Security.Cryptography;
using CoSo.Contracts.Organization;
using CoSo.Data.Settings;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>
/// The way in to an empty installation: a link with a code, printed on the console at start, that makes the first administrator
/// and then no longer works. Only its hash is stored.
/// </summary>
internal sealed class FirstAdministrator(AppDbContext db, SettingStore settings, CreateAccount createAccount)
{
    private const string CodeSetting = "setup.code-hash";

    /// <summary>A fresh code, or null when somebody can sign in already. An earlier code stops working.</summary>
    public async Task<string?> NewCodeAsync(CancellationToken cancellation)
    {
        if (await db.Set<Account>().AnyAsync(cancellation))
        {
            return null;
        }

        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        await settings.WriteAsync(CodeSetting, Hash(code), cancellation);
        await db.SaveChangesAsync(cancellation);
        return code;
    }

    public async Task<bool> IsValidAsync(string? code, CancellationToken cancellation)
    {
        var hash = await settings.ReadAsync(CodeSetting, cancellation);
        return hash is not null && !string.IsNullOrEmpty(code)
            && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(hash), Convert.FromHexString(Hash(code)))
            && !await db.Set<Account>().AnyAsync(cancellation);
    }

    public async Task<Outcome<Account>> CreateAsync(string code, NewAccount wanted, Locality locality, CancellationToken cancellation)
    {
        if (!await IsValidAsync(code, cancellation))
        {
            return Spent;
        }

        var root = await db.Set<UnitRow>().Where(unit => unit.Code == locality.RootUnit).OrderByDescending(unit => unit.From).FirstAsync(cancellation);
        var hash = Hash(code);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        // Who empties the setting first makes the account; a second request at the same moment finds it empty.
        var mine = await db.Set<Setting>().Where(setting => setting.Key == CodeSetting && setting.Value == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(setting => setting.Value, ""), cancellation);
        if (mine == 0)
        {
            return Spent;
        }

        var made = await createAccount.RunAsync(wanted with { UnitId = root.Id, Role = "administrator" }, Guid.Empty);
        if (made.Refusal is null)
        {
            await transaction.CommitAsync(cancellation);
        }

        return made;
    }

    private static Refusal Spent => new("setup-code", "Đường dẫn thiết lập không còn hiệu lực. Đã có tài khoản quản trị thì đăng nhập; chưa có thì khởi động lại hệ thống để có đường dẫn mới.");

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(code)));
}
