using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access.Pages.Access.OwnAccount;

/// <summary>One's own account: who one is here, passkeys, sessions.</summary>
[SignedIn]
internal sealed class IndexModel(AppDbContext db, Officer officer, KeepPasskeys passkeys, Sessions sessions) : PageModel
{
    public Self Me { get; private set; } = new("", "", "", "");

    public IReadOnlyList<HeldRole> Held { get; private set; } = [];

    public IReadOnlyList<OwnPasskey> Passkeys { get; private set; } = [];

    public IReadOnlyList<OwnSession> Live { get; private set; } = [];

    public string SuggestedName => DeviceName.From(Request.Headers.UserAgent.ToString());

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>What the browser makes the key from; asked for by the script.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.OptionsAsync(officer), "application/json");

    public async Task<IActionResult> OnPostAddPasskeyAsync(string? credential, string? name, CancellationToken cancellation)
    {
        var cleaned = VietnameseText.Clean(name);
        if (cleaned.Length > KeepPasskeys.NameMaxLength)
        {
            cleaned = cleaned[..KeepPasskeys.NameMaxLength];
        }

        var outcome = await passkeys.AddAsync(credential ?? "", cleaned.Length > 0 ? cleaned : SuggestedName, officer);
        if (outcome.Refusal is { } refusal)
        {
            await LoadAsync(cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã thêm khóa truy cập.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string? id)
    {
        if (!await passkeys.RemoveAsync(id ?? "", officer))
        {
            return NotFound();
        }

        TempData["Saved"] = "Đã xóa khóa truy cập.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndSessionAsync(Guid id, CancellationToken cancellation)
    {
        if (!await sessions.LiveOf(officer.Id).AnyAsync(session => session.Id == id, cancellation))
        {
            return NotFound();
        }

        await sessions.EndAsync(id, officer.Id, cancellation);
        TempData["Saved"] = "Đã kết thúc phiên làm việc.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellation)
    {
        await sessions.EndAllAsync(officer.Id, officer.SessionId, officer.Id, cancellation);
        await db.SaveChangesAsync(cancellation);
        TempData["Saved"] = "Đã kết thúc các phiên làm việc khác.";
        return RedirectToPage();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Me = await db.Set<Account>().Where(a => a.Id == officer.Id)
            .Join(db.Set<UnitRow>(), a => a.UnitId, u => u.Id, (a, u) => new Self(a.UserName!, a.DisplayName, a.Title, u.Name))
            .SingleAsync(cancellation);
        Held = await HeldRole.LiveOf(db, officer.Id).ToListAsync(cancellation);
        Passkeys = await passkeys.ListAsync(officer);
        Live = await sessions.LiveOf(officer.Id)
            .Select(s => new OwnSession(s.Id, s.Device, s.StartedAt, s.SeenAt, s.Id == officer.SessionId)).Take(50).ToListAsync(cancellation);
    }

    public sealed record Self(string UserName, string Name, string Title, string UnitName);

    public sealed record OwnSession(Guid Id, string Device, DateTime StartedAt, DateTime SeenAt, bool IsThis);
}
