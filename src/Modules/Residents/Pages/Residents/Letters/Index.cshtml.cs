using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Residents.Lists;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Residents.Pages.Residents.Letters;

/// <summary>Batches of letters, newest first; one is withdrawn as a whole.</summary>
[Requires(Capability.KeepResidentLists)]
internal sealed class IndexModel(AppDbContext db, Officer officer, Clock clock, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["-ngay"]);

    public TablePage<Row> Batches { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(Guid id, [FromServices] WithdrawLetters withdraw, CancellationToken cancellation)
    {
        var outcome = await withdraw.RunAsync(id, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            await LoadAsync(cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = texts["Đã thu hồi {0} mã.", Vn.Number(outcome.Value ?? 0)].Value;
        return Redirect("/cu-tru/thu");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var (request, today, units) = (PageRequest.From(Request, Shape), clock.Today, db.Set<UnitRow>());
        var mine = officer.Reach(Capability.KeepResidentLists).Of(db.Set<LetterBatch>().AsNoTracking(), batch => batch.AreaId, units);
        var ordered = request.Descending ? mine.OrderByDescending(batch => batch.Id) : mine.OrderBy(batch => batch.Id);
        var codes = db.Set<ResidentCode>().Where(code => code.WithdrawnOn == null && code.ExpiresOn >= today);
        var rows = await ordered.PageOf(request).Select(batch => new Row(
            batch.Id, batch.PrintedOn, units.Where(unit => unit.Id == batch.AreaId).Select(unit => unit.Kind == UnitKind.Neighbourhood ? unit.Name : unit.ShortName).First(),
            batch.Letters, codes.Count(code => code.BatchId == batch.Id), batch.Who, batch.WithdrawnOn)).ToListAsync(cancellation);
        Batches = new TablePage<Row>(request, rows, await mine.CountAsync(cancellation));
    }

    internal sealed record Row(Guid Id, DateOnly On, string Area, int Letters, int Live, string Who, DateOnly? WithdrawnOn);
}
