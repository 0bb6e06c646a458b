using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>A person who may sign in, with the post whose work is theirs.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>Post as papers write it: "Chuyên viên Phòng Nội vụ".</summary>
    public string Title { get; set; } = "";

    /// <summary>Unit of the post.</summary>
    public Guid UnitId { get; set; }

    /// <summary>Set when the account was closed; it can no longer sign in.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Name, user name and post, folded: what the list is searched by.</summary>
    public string Folded { get; set; } = "";

    /// <summary>Brings <see cref="Folded"/> up to date.</summary>
    public Account Refold()
    {
        Folded = VietnameseText.Fold($"{DisplayName} {UserName} {Title}");
        return this;
    }
}

/// <summary>A link, usable once, by which the owner of an account chooses the password: nobody else ever knows one.</summary>
internal sealed class Invitation
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>SHA-256 of the code in the link; the code itself is shown once and not kept.</summary>
    public required string CodeHash { get; init; }

    public DateTime MadeAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    /// <summary>When it was used, or replaced by a newer one.</summary>
    public DateTime? SpentAt { get; init; }
}

/// <summary>A role held at a unit: what it allows reaches the unit and those below it.</summary>
internal sealed class Grant
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>Key from <see cref="Roles"/>.</summary>
    public required string Role { get; init; }

    public Guid UnitId { get; init; }

    public DateTime From { get; init; }

    public DateTime? To { get; set; }
}

/// <summary>One sign-in on one device, shown to its owner and revocable.</summary>
internal sealed class Session
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public DateTime StartedAt { get; init; }

    public DateTime SeenAt { get; set; }

    /// <summary>Browser and system in words, from the user agent; no address of the device is kept.</summary>
    public required string Device { get; init; }

    public DateTime? EndedAt { get; set; }
}

internal sealed class AccessModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.Property(a => a.Id).ValueGeneratedNever();
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
            account.HasIndex(a => a.NormalizedEmail);
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.Property(a => a.UserName).HasMaxLength(100);
            account.Property(a => a.NormalizedUserName).HasMaxLength(100);
            account.Property(a => a.Email).HasMaxLength(256);
            account.Property(a => a.NormalizedEmail).HasMaxLength(256);
            account.Property(a => a.DisplayName).HasMaxLength(120);
            account.Property(a => a.Title).HasMaxLength(200);
            account.Property(a => a.Folded).HasMaxLength(450);
            account.HasIndex(a => a.UnitId);
        });
        model.Entity<IdentityUserClaim<Guid>>(claim =>
        {
            claim.ToTable("account_claim");
            claim.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId);
        });
        model.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("account_login");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId);
        });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("account_token");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
        });
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("account_passkey");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.OwnsOne(p => p.Data).ToJson();
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitation");
            invitation.Property(i => i.Id).ValueGeneratedNever();
            invitation.Property(i => i.CodeHash).HasMaxLength(64);
            invitation.HasIndex(i => i.CodeHash).IsUnique();
            invitation.HasIndex(i => i.AccountId);
        });
        model.Entity<Grant>(grant =>
        {
            grant.ToTable("role_grant");
            grant.Property(g => g.Id).ValueGeneratedNever();
            grant.Property(g => g.Role).HasMaxLength(40);
            grant.HasIndex(g => g.AccountId);
            grant.HasIndex(g => g.UnitId);
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("session");
            session.Property(s => s.Id).ValueGeneratedNever();
            session.Property(s => s.Device).HasMaxLength(120);
            session.HasIndex(s => s.AccountId);
        });
    }
}
