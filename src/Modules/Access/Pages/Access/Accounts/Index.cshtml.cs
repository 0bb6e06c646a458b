using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access.Pages.Access.Accounts;

[Requires(Capability.ManageAccess)]
internal sealed class IndexModel(AppDbContext db, Officer officer, TimeProvider time) : PageModel
{
    private static readonly PageShape Shape = new(["unit", "name"]);

    [BindProperty(Name = "tim", SupportsGet = true), Display(Name = "Tìm theo tên, chức vụ")]
    public string? Search { get; set; }

    [BindProperty(Name = "don-vi", SupportsGet = true), Display(Name = "Đơn vị")]
    public Guid? Unit { get; set; }

    [BindProperty(Name = "tinh-trang", SupportsGet = true), Display(Name = "Tình trạng")]
    public AccountState? State { get; set; }

    public TablePage<Row> List { get; private set; } = new(PageRequest.From(new DefaultHttpContext().Request, Shape), []);

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var now = time.GetUtcNow();
        Units = await UnitChoices.OfAsync(officer.Reach(Capability.ManageAccess).Of(db.Set<UnitRow>()), cancellation);
        var query = Filtered().Join(db.Set<UnitRow>(), a => a.UnitId, u => u.Id, (account, unit) => new { account, unit });
        var ordered = (request.Sort, request.Descending) switch
        {
            ("name", false) => query.OrderBy(r => r.account.Folded).ThenBy(r => r.account.Id),
            ("name", true) => query.OrderByDescending(r => r.account.Folded).ThenBy(r => r.account.Id),
            (_, true) => query.OrderByDescending(r => r.unit.Position).ThenBy(r => r.account.Id),
            _ => query.OrderBy(r => r.unit.Position).ThenBy(r => r.account.Id),
        };
        var rows = await ordered.PageOf(request).Select(r => new
        {
            r.account.Id,
            r.account.UserName,
            r.account.DisplayName,
            r.account.Title,
            UnitName = r.unit.ShortName,
            r.account.ClosedAt,
            r.account.LockoutEnd,
            HasPassword = r.account.PasswordHash != null,
            Roles = db.Set<Grant>().Where(g => g.AccountId == r.account.Id && g.To == null).OrderBy(g => g.Id).Select(g => g.Role).ToList(),
        }).ToListAsync(cancellation);
        List = new TablePage<Row>(
            request,
            [.. rows.Select(r => new Row(
                r.Id, r.UserName!, r.DisplayName, r.Title, r.UnitName, AccountStates.Of(r.ClosedAt, r.LockoutEnd, r.HasPassword, now), [.. r.Roles.Distinct().Select(key => Roles.Find(key)?.Name ?? key)]))],
            await query.CountAsync(cancellation));
    }

    private IQueryable<Account> Filtered()
    {
        var accounts = officer.Reach(Capability.ManageAccess).Of(db.Set<Account>(), a => a.UnitId, db.Set<UnitRow>());
        foreach (var word in VietnameseText.Fold(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
        {
            accounts = accounts.Where(a => a.Folded.Contains(word));
        }

        if (Unit is { } unit)
        {
            accounts = accounts.Where(a => a.UnitId == unit);
        }

        return State switch
        {
            AccountState.Closed => accounts.Where(a => a.ClosedAt != null),
            AccountState.Waiting => accounts.Where(a => a.ClosedAt == null && a.PasswordHash == null),
            AccountState.Locked => accounts.Where(a => a.ClosedAt == null && a.LockoutEnd != null),
            AccountState.Open => accounts.Where(a => a.ClosedAt == null && a.PasswordHash != null),
            _ => accounts.Where(a => a.ClosedAt == null),
        };
    }

    public sealed record Row(Guid Id, string UserName, string Name, string Title, string UnitName, AccountState State, IReadOnlyList<string> Roles);
}
