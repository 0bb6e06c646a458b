using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Kinds.Completeness;

/// <summary>Who must have a plan of a kind, who has one, who was told, what was found when it was checked.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, PlanKinds kinds, UnitsThatMust unitsThatMust, Officer officer, Clock clock, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["place"], 30);

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "nam"), Display(Name = "Năm")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "chi-chua-co"), Display(Name = "Chỉ đơn vị chưa có")]
    public bool OnlyLacking { get; set; }

    public PlanKind Kind { get; private set; } = null!;

    public TablePage<Row> Units { get; private set; } = null!;

    public int Must { get; private set; }

    public int Have { get; private set; }

    public int InOrder { get; private set; }

    public bool MayCall => officer.Can(Capability.ManagePlans);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await OpenAsync())
        {
            return NotFound();
        }

        var must = await QueryAsync(cancellation);
        var code = Kind.Code;
        var (having, inOrder) = (Having(must), Having(must, inOrder: true));
        (Must, Have, InOrder) = (await must.CountAsync(cancellation), await having.CountAsync(cancellation), await inOrder.CountAsync(cancellation));
        var request = PageRequest.From(Request, Shape);
        var shown = OnlyLacking ? must.Where(unit => !having.Any(one => one.Id == unit.Id)) : must;
        Units = new TablePage<Row>(request, await Rows(shown.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).PageOf(request), code).ToListAsync(cancellation), OnlyLacking ? Must - Have : Must);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellation)
    {
        if (!await OpenAsync())
        {
            return NotFound();
        }

        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            writer.BeginSheet($"{Kind.Name} {Year}", [
                new(texts["Đơn vị"], 36), new(texts["Kế hoạch"], 60), new(texts["Số, ký hiệu"], 18), new(texts["Ngày ban hành"], 12, SheetFormat.Day), new(texts["Văn bản hướng dẫn"], 30),
                new(texts["Hạn"], 12, SheetFormat.Day), new(texts["Kiểm tra"], 20), new(texts["Nội dung cần bổ sung"], 40),
            ]);
            foreach (var row in await Rows((await QueryAsync(cancellation)).OrderBy(unit => unit.Position).ThenBy(unit => unit.Id), Kind.Code).ToListAsync(cancellation))
            {
                writer.WriteRow(
                    row.Unit, row.Title ?? texts["chưa có"].Value, row.Number, row.IssuedOn, row.Guidance, row.DueOn,
                    row.PlanId is null ? null : texts[CheckWords.Of(row.CheckedOn, row.IsInOrder)].Value, row.CheckNote);
            }
        }

        return File(stream.ToArray(), TargetSheet.MediaType, $"{Kind.Code}-{Year}.xlsx");
    }

    private Task<bool> OpenAsync()
    {
        Year ??= clock.Today.Year;
        Kind = kinds.Find(Code)!;
        return Task.FromResult(Kind is not null);
    }

    private async Task<IQueryable<UnitRow>> QueryAsync(CancellationToken cancellation)
    {
        var ids = (await unitsThatMust.OfAsync(Kind, cancellation)).ToList();
        return officer.Reach(Capability.SeePlans).Of(db.Set<UnitRow>()).Where(unit => ids.Contains(unit.Id));
    }

    private IQueryable<UnitRow> Having(IQueryable<UnitRow> units, bool inOrder = false)
    {
        var (code, year) = (Kind.Code, Year);
        var plans = db.Set<Plan>().Where(plan => plan.State == PlanState.InForce && plan.Year == year
            && db.Set<PlanProfile>().Any(profile => profile.PlanId == plan.Id && profile.Kind == code && (!inOrder || profile.IsInOrder)));
        return units.Where(unit => plans.Any(plan => plan.IssuerUnitId == unit.Id));
    }

    private IQueryable<Row> Rows(IQueryable<UnitRow> units, string code)
    {
        var year = Year!.Value;
        return
            from unit in units
            join one in db.Set<Plan>().Where(plan => plan.State == PlanState.InForce && plan.Year == year && db.Set<PlanProfile>().Any(profile => profile.PlanId == plan.Id && profile.Kind == code)
                && !db.Set<Plan>().Any(newer => newer.IssuerUnitId == plan.IssuerUnitId && newer.State == PlanState.InForce && newer.Year == year && newer.UploadedAt > plan.UploadedAt
                    && db.Set<PlanProfile>().Any(profile => profile.PlanId == newer.Id && profile.Kind == code)))
                on unit.Id equals one.IssuerUnitId into plans
            from plan in plans.DefaultIfEmpty()
            join p in db.Set<PlanProfile>() on plan.Id equals p.PlanId into profiles
            from profile in profiles.DefaultIfEmpty()
            join c in db.Set<PlanCall>().Where(call => call.Kind == code && call.Year == year) on unit.Id equals c.UnitId into calls
            from call in calls.DefaultIfEmpty()
            orderby unit.Position, unit.Id
            select new Row(
                unit.ShortName, plan == null ? null : (Guid?)plan.Id, plan == null ? null : plan.Title, plan == null ? null : plan.Number, plan == null ? null : plan.IssuedOn,
                call == null ? null : call.Guidance, call == null ? null : call.DueOn, profile == null ? null : profile.CheckedOn, profile != null && profile.IsInOrder,
                profile == null ? null : profile.CheckNote);
    }

    public sealed record Row(
        string Unit, Guid? PlanId, string? Title, string? Number, DateOnly? IssuedOn, string? Guidance, DateOnly? DueOn, DateOnly? CheckedOn, bool IsInOrder, string? CheckNote);
}
