using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>How the audit page tells what happened to accounts and sessions.</summary>
internal sealed class AccountAudit(AppDbContext db) : IAuditNames
{
    private const string One = "/quan-tri/tai-khoan/{SubjectId}";

    public static readonly AuditWords Words = new(Key("Tài khoản"), Capability.ManageAccess,
    [
        AuditWord.Of<SignedIn>(Key("Đăng nhập"), One),
        AuditWord.Of<SignInRefused>(Key("Đăng nhập không thành công[; tài khoản bị khóa tạm thời{LockedOut?}]"), One),
        AuditWord.Of<SessionEnded>(Key("Kết thúc một phiên đăng nhập")),
        AuditWord.Of<AccountCreated>(Key("Tạo tài khoản[ {UserName}]"), One),
        AuditWord.Of<AccountChanged>(Key("Sửa thông tin tài khoản"), One),
        AuditWord.Of<AccountClosed>(Key("Đóng tài khoản"), One),
        AuditWord.Of<AccountReopened>(Key("Mở lại tài khoản"), One),
        AuditWord.Of<AccountUnlocked>(Key("Mở khóa tài khoản"), One),
        AuditWord.Of<InvitationMade>(Key("Lập liên kết kích hoạt tài khoản[, dùng được đến {ExpiresAt}]"), One),
        AuditWord.Of<InvitationAccepted>(Key("Kích hoạt tài khoản"), One),
        AuditWord.Of<PasswordChanged>(Key("Đổi mật khẩu"), One),
        AuditWord.Of<PasskeyAdded>(Key("Thêm khóa truy cập"), One),
        AuditWord.Of<PasskeyRemoved>(Key("Bỏ khóa truy cập"), One),
        AuditWord.Of<RoleGranted>(Key("Giao vai trò[ {Role}]"), One),
        AuditWord.Of<RoleTaken>(Key("Thôi giao vai trò[ {Role}]"), One),
    ]);

    public string Area => Words.Area;

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        await db.Set<Account>().Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation);

    private static string Key(string text) => text;
}
