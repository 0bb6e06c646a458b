using CoSo.Kernel;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>Makes the link by which the owner of an account chooses a password. A newer link ends the older ones.</summary>
internal sealed class InviteOfficer(AppDbContext db, TimeProvider time)
{
    /// <returns>The code of the link: shown once, not kept.</returns>
    public async Task<Outcome<string>> RunAsync(Account account, Guid actorId, CancellationToken cancellation)
    {
        if (account.ClosedAt is not null)
        {
            return new Refusal("account-closed", "Tài khoản đã đóng. Mở lại tài khoản trước khi tạo đường dẫn.");
        }

        var now = time.GetUtcNow().UtcDateTime;
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Set<Invitation>().Where(i => i.AccountId == account.Id && i.SpentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.SpentAt, now), cancellation);
        var made = new Invitation
        {
            Id = OrderedId.New(),
            AccountId = account.Id,
            CodeHash = Hash(code),
            MadeAt = now,
            ExpiresAt = now + AccountRules.InvitationLength,
        };
        db.Add(made);
        db.Record(new InvitationMade(account.Id, account.UnitId, made.ExpiresAt), actorId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return code;
    }

    /// <summary>Address of the page that takes the code.</summary>
    public static string Address(string code) => $"/kich-hoat?ma={code}";

    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
