using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Sealed.Keys;
using CoSo.Sealed.Recovery;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Sealed.Pages.Sealed.Recover;

/// <summary>Access given back: the handler asks, two keepers consent each with their passphrase, the handler completes.</summary>
[Requires(Capability.HandleSealed)]
internal sealed class IndexModel(AppDbContext db, MakeKey make, RecoverAccess recover, IStringLocalizer texts) : PageModel
{
    private const int Most = 50;

    [BindProperty, Display(Name = "Cụm mật khẩu"), DataType(DataType.Password), StringLength(200)]
    public string? Passphrase { get; set; }

    [BindProperty, Display(Name = "Số, ký hiệu văn bản đề nghị"), StringLength(SealKey.PaperMaxLength)]
    public string? Paper { get; set; }

    public SealKey? Handler { get; private set; }

    public SealKey? Keeper { get; private set; }

    public List<Line> Lines { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Handler is null)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Paper))
        {
            ModelState.AddModelError(nameof(Paper), texts["Nhập số, ký hiệu văn bản đề nghị"]);
            return this.PageWithErrors();
        }

        return Done((await recover.AskAsync(Handler, VietnameseText.Clean(Paper), cancellation)).Refusal, "Đã đề nghị. Hai người giữ khóa đồng ý thì bạn hoàn tất.");
    }

    public async Task<IActionResult> OnPostConsentAsync([FromForm] Guid recovery, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Keeper is null || await FindAsync(recovery, Keeper.UnitId, cancellation) is not { } found)
        {
            return NotFound();
        }

        var secret = await make.OpenAsync(Keeper, Passphrase, cancellation);
        return Done(secret.Refusal ?? (await recover.ConsentAsync(found, Keeper, secret.Value!, cancellation)).Refusal, "Đã đồng ý khôi phục.");
    }

    public async Task<IActionResult> OnPostCompleteAsync([FromForm] Guid recovery, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Handler is null || await FindAsync(recovery, Handler.UnitId, cancellation) is not { } found)
        {
            return NotFound();
        }

        var secret = await make.OpenAsync(Handler, Passphrase, cancellation);
        if (secret.Refusal is { } wrong)
        {
            return this.PageWithErrors(wrong);
        }

        var outcome = await recover.CompleteAsync(found, Handler, secret.Value!, cancellation);
        return Done(outcome.Refusal, texts["Đã khôi phục quyền mở {0} hồ sơ.", outcome.Value].Value);
    }

    private IActionResult Done(Refusal? refusal, string saved)
    {
        if (refusal is not null)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = saved;
        return Redirect("/to-cao/khoi-phuc");
    }

    private Task<KeyRecovery?> FindAsync(Guid id, Guid unitId, CancellationToken cancellation) =>
        db.Set<KeyRecovery>().SingleOrDefaultAsync(one => one.Id == id && one.UnitId == unitId, cancellation);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var mine = await make.MineAsync(cancellation);
        Handler = mine.Find(key => key is { IsReady: true, Kind: HolderKind.Handler });
        Keeper = mine.Find(key => key is { IsReady: true, Kind: HolderKind.Keeper });
        var units = mine.Where(key => key.Kind is not HolderKind.Decider).Select(key => key.UnitId).ToList();
        Lines = await db.Set<KeyRecovery>().AsNoTracking().Where(one => units.Contains(one.UnitId)).OrderBy(one => one.DoneOn != null).ThenByDescending(one => one.Id).Take(Most)
            .Join(db.Set<SealKey>(), one => one.KeyId, key => key.Id, (one, key) => new Line(one.Id, one.KeyId, key.Name, one.Paper, one.AskedOn, one.FirstId, one.SecondId, one.DoneOn)).ToListAsync(cancellation);
    }

    internal sealed record Line(Guid Id, Guid KeyId, string Name, string Paper, DateOnly AskedOn, Guid? FirstId, Guid? SecondId, DateOnly? DoneOn)
    {
        public int Consents => (FirstId is null ? 0 : 1) + (SecondId is null ? 0 : 1);
    }
}
