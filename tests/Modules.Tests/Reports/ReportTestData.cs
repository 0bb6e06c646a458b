using CoSo.Kernel;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using CoSo.Data;
using CoSo.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Reports;

/// <summary>Arranges what returns need, by the module's own contract.</summary>
internal static class ReportTestData
{
    public static readonly DateOnly NineMonths = new(2024, 9, 14);

    /// <summary>Adopts a regime: the units report to the coordinator.</summary>
    public static Task<Guid> AdoptAsync(
        this House house, IReadOnlyList<string> senders, IReadOnlyList<ReportPeriodKind>? kinds = null, DateOnly? on = null, Guid? planId = null, string to = "phong-noi-vu") =>
        house.WithServicesAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var units = await db.Set<UnitRow>().Where(unit => senders.Contains(unit.Code) || unit.Code == to).ToListAsync();
            var plan = planId ?? OrderedId.New();
            await services.GetRequiredService<IReportRegimes>().AdoptAsync(
                new NewRegime(
                    plan, 2024, "Báo cáo định kỳ", [.. units.Where(unit => senders.Contains(unit.Code)).Select(unit => unit.Id)],
                    units.Single(unit => unit.Code == to).Id, kinds ?? [], "Kế hoạch số 42/KH-UBND, mục III.9"),
                on ?? house.Today(), Guid.Empty, CancellationToken.None);
            await db.SaveChangesAsync();
            return plan;
        });

    public static DateOnly Today(this House house) => house.Services.GetRequiredService<Kernel.Clock>().Today;

    public static Task<Guid> ReturnIdAsync(this House house, string unitCode, DateOnly? cutOff = null) => house.WithDbAsync(async db =>
    {
        var day = cutOff ?? NineMonths;
        return await (
            from r in db.Set<Return>()
            join p in db.Set<Period>() on r.PeriodId equals p.Id
            join u in db.Set<UnitRow>() on r.UnitId equals u.Id
            where u.Code == unitCode && p.CutOff == day
            select r.Id).SingleAsync();
    });

    public static Task<ReturnState> StateAsync(this House house, Guid id) =>
        house.WithDbAsync(db => db.Set<Return>().Where(r => r.Id == id).Select(r => r.State).SingleAsync());

    public static Task<int> KeyAsync(this House house, string code) =>
        house.WithDbAsync(db => db.Set<IndicatorRow>().Where(row => row.Code == code).Select(row => row.Id).SingleAsync());

    public static Task<string> QuarterAsync(this House house, string code) => FieldAsync(house, code, ReportColumn.Quarter);

    public static Task<string> SinceAsync(this House house, string code) => FieldAsync(house, code, ReportColumn.Since);

    /// <summary>
    /// Every field of the form filled in: figures 3 in the quarter and 5 since 15/12 unless given, yes, a sentence in every part.
    /// </summary>
    public static Dictionary<string, object> Filled(this HtmlPage form, IReadOnlyDictionary<string, string>? given = null)
    {
        var fields = new Dictionary<string, object>();
        foreach (var control in form.Document.QuerySelectorAll("input[name^='so-'], select[name^='so-'], textarea[name^='so-'], textarea[name^='muc-']"))
        {
            var name = control.GetAttribute("name")!;
            fields[name] = given?.GetValueOrDefault(name)
                ?? (control.LocalName == "select" ? "Có" : control.LocalName == "textarea" ? $"Nội dung {name}" : name.EndsWith("-s", StringComparison.Ordinal) ? "5" : "3");
        }

        return fields;
    }

    /// <summary>Fills in and sends a unit's return, approved outside CoSo.</summary>
    public static async Task<Guid> SendAsync(this House house, string userName, string unitCode, IReadOnlyDictionary<string, string>? given = null, DateOnly? cutOff = null)
    {
        var id = await house.ReturnIdAsync(unitCode, cutOff);
        var officer = await house.AsAsync(userName);
        var form = (await officer.GetAsync($"/bao-cao/{id}")).ShouldBeShown();
        var fields = form.Filled(given);
        fields["nguoi-duyet"] = "Chủ tịch Ủy ban nhân dân";
        (await officer.SubmitAsync(form, "button[value=send]", fields)).ShouldRedirectTo($"/bao-cao/{id}");
        return id;
    }

    public static async Task AcceptAsync(this House house, Guid id)
    {
        var coordinator = await house.AsAsync("noivu");
        var page = (await coordinator.GetAsync($"/bao-cao/{id}")).ShouldBeShown();
        (await coordinator.SubmitAsync(page, "button[value=accept]")).ShouldRedirectTo($"/bao-cao/{id}");
    }

    private static async Task<string> FieldAsync(House house, string code, ReportColumn column) =>
        ReturnFields.FigureName(await house.KeyAsync(code), column);
}
