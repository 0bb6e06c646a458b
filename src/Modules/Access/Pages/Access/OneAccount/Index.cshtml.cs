using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access.Pages.Access.OneAccount;

/// <summary>One account as its administrator sees it. Every change is a handler of its own; an account out of reach does not exist.</summary>
[Requires(Capability.ManageAccess)]
internal sealed class IndexModel(AppDbContext db, Officer officer, Sessions sessions, TimeProvider time) : PageModel
{
    /// <summary>Carries the code of a fresh link over the redirect, so that it is shown exactly once.</summary>
    public const string LinkKey = "AccountLink";

    public Facts Account { get; private set; } = new(Guid.Empty, "", "", "", "", AccountState.Open);

    public IReadOnlyList<HeldRole> Held { get; private set; } = [];

    public IReadOnlyList<HeldRole> Former { get; private set; } = [];

    public int LiveSessions { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> RoleChoices { get; } = [.. Roles.All.Select(role => new SelectListItem(role.Name, role.Key))];

    public string? Link { get; private set; }

    public bool IsOwn => Account.Id == officer.Id;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } account)
        {
            return NotFound();
        }

        Link = TempData[LinkKey] is string code ? $"{Request.Scheme}://{Request.Host}{InviteOfficer.Address(code)}" : null;
        await LoadAsync(account, cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostGrantAsync(Guid id, string? role, Guid? unit, [FromServices] GrantRole grantRole, CancellationToken cancellation) =>
        DoAsync(id, Key("Đã giao vai trò."), async account => (await grantRole.RunAsync(account, role ?? "", unit ?? Guid.Empty, officer, cancellation)).Refusal, cancellation);

    public Task<IActionResult> OnPostTakeAsync(Guid id, Guid grant, [FromServices] TakeRole takeRole, CancellationToken cancellation) =>
        DoAsync(id, Key("Đã thôi vai trò."), async account => (await takeRole.RunAsync(account, grant, officer, cancellation)).Refusal, cancellation);

    public Task<IActionResult> OnPostUnlockAsync(Guid id, [FromServices] UnlockAccount unlockAccount, CancellationToken cancellation) =>
        DoAsync(id, Key("Đã mở khóa."), async account => { await unlockAccount.RunAsync(account, officer, cancellation); return null; }, cancellation);

    public Task<IActionResult> OnPostCloseAsync(Guid id, [FromServices] CloseAccount closeAccount, CancellationToken cancellation) =>
        DoAsync(id, Key("Đã đóng tài khoản."), async account => (await closeAccount.RunAsync(account, officer, cancellation)).Refusal, cancellation);

    public Task<IActionResult> OnPostReopenAsync(Guid id, [FromServices] CloseAccount closeAccount, CancellationToken cancellation) =>
        DoAsync(id, Key("Đã mở lại tài khoản."), async account => { await closeAccount.ReopenAsync(account, officer, cancellation); return null; }, cancellation);

    public Task<IActionResult> OnPostInviteAsync(Guid id, [FromServices] InviteOfficer inviteOfficer, CancellationToken cancellation) =>
        DoAsync(id, Key("Đã tạo đường dẫn mới; đường dẫn trước không còn dùng được."), async account =>
        {
            var outcome = await inviteOfficer.RunAsync(account, officer.Id, cancellation);
            TempData[LinkKey] = outcome.Value;
            return outcome.Refusal;
        }, cancellation);

    public Task<IActionResult> OnPostEndSessionsAsync(Guid id, CancellationToken cancellation) =>
        DoAsync(id, Key("Đã kết thúc các phiên làm việc của tài khoản."), async account =>
        {
            await sessions.EndAllAsync(account.Id, IsMe(account) ? officer.SessionId : null, officer.Id, cancellation);
            await db.SaveChangesAsync(cancellation);
            return null;
        }, cancellation);

    private static string Key(string text) => text;

    private bool IsMe(Account account) => account.Id == officer.Id;

    private async Task<IActionResult> DoAsync(Guid id, string saved, Func<Account, Task<Refusal?>> change, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } account)
        {
            return NotFound();
        }

        if (await change(account) is { } refusal)
        {
            await LoadAsync(account, cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = saved;
        return Redirect($"/quan-tri/tai-khoan/{id}");
    }

    private Task<Account?> FindAsync(Guid id, CancellationToken cancellation) =>
        officer.Reach(Capability.ManageAccess).Of(db.Set<Account>(), a => a.UnitId, db.Set<UnitRow>()).SingleOrDefaultAsync(a => a.Id == id, cancellation);

    private async Task LoadAsync(Account account, CancellationToken cancellation)
    {
        var unitName = await db.Set<UnitRow>().Where(unit => unit.Id == account.UnitId).Select(unit => unit.Name).SingleAsync(cancellation);
        var state = AccountStates.Of(account.ClosedAt, account.LockoutEnd, account.PasswordHash is not null, time.GetUtcNow());
        Account = new Facts(account.Id, account.UserName!, account.DisplayName, account.Title, unitName, state);
        var roles = await HeldRole.AllOf(db, account.Id).ToListAsync(cancellation);
        Held = [.. roles.Where(role => role.To is null)];
        Former = [.. roles.Where(role => role.To is not null)];
        LiveSessions = await sessions.LiveOf(account.Id).CountAsync(cancellation);
        Units = await UnitChoices.OfAsync(officer.Reach(Capability.ManageAccess).Of(db.Set<UnitRow>()), cancellation);
    }

    public sealed record Facts(Guid Id, string UserName, string Name, string Title, string UnitName, AccountState State);
}
