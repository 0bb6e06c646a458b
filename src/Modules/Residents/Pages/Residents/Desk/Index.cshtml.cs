using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents.Pages.Residents.Desk;

/// <summary>How many were verified, by area and method; never who. One person is found by the paper they show or by their slip.</summary>
[Requires(Capability.VerifyResidents)]
internal sealed class IndexModel(AppDbContext db, ResidentAreas areas, FindResident find, Officer officer, Clock clock) : PageModel
{
    private static readonly PageShape Shape = new(["noi"]);

    [BindProperty, Display(Name = "Số định danh hoặc đầu mã"), Required(ErrorMessage = "Nhập số định danh hoặc đầu mã"), StringLength(30)]
    public string? Typed { get; set; }

    public bool MayList => officer.Can(Capability.KeepResidentLists);

    public TablePage<Row> Areas { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        var refusal = default(Refusal);
        if (ModelState.IsValid)
        {
            var found = Codes.NumberOf(Typed) is { } number ? await find.ByNumberAsync(number, cancellation) : await find.BySerialAsync(Typed, cancellation);
            if (found.Value is { } resident && await ReachesAsync(resident.AreaId, cancellation))
            {
                return Redirect($"/cu-tru/{resident.Id}");
            }

            // Somebody of another area is told like somebody unknown.
            refusal = found.Refusal ?? ResidentRefusals.NotFound;
        }

        await LoadAsync(cancellation);
        return this.PageWithErrors(refusal);
    }

    private Task<bool> ReachesAsync(Guid areaId, CancellationToken cancellation) =>
        officer.Reach(Capability.VerifyResidents).Of(db.Set<UnitRow>()).AnyAsync(unit => unit.Id == areaId, cancellation);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var (request, today) = (PageRequest.From(Request, Shape), clock.Today);
        var valid = db.Set<Resident>().AsNoTracking().Where(one => one.WithdrawnOn == null && one.ValidUntil >= today);
        var codes = db.Set<ResidentCode>().Where(code => code.WithdrawnOn == null && code.ExpiresOn >= today);
        var known = areas.InReach(Capability.VerifyResidents).Where(unit => valid.Any(one => one.AreaId == unit.Id));
        var ordered = request.Descending ? known.OrderByDescending(unit => unit.Position).ThenByDescending(unit => unit.Id) : known.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id);
        var rows = await ordered.PageOf(request).Select(unit => new Row(
            unit.Kind == UnitKind.Neighbourhood ? unit.Name : unit.ShortName,
            valid.Count(one => one.AreaId == unit.Id && one.Method == ResidentMethod.Counter), valid.Count(one => one.AreaId == unit.Id && one.Method == ResidentMethod.Census),
            valid.Count(one => one.AreaId == unit.Id && one.Method == ResidentMethod.Provider), codes.Count(code => valid.Any(one => one.Id == code.ResidentId && one.AreaId == unit.Id)))).ToListAsync(cancellation);
        Areas = new TablePage<Row>(request, rows, await known.CountAsync(cancellation));
    }

    internal sealed record Row(string Area, int Counter, int Census, int Provider, int Codes);
}
