using CoSo.Kernel;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Duties;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Duties;

/// <summary>Duties for tests: a ward's, due in three weeks, assigned by the district, unless said.</summary>
internal static class DutyData
{
    public static readonly DateOnly Today = new(2024, 9, 11);

    public static Task<Guid> DutyAsync(this House house, string unit = "phuong-4", DateOnly? due = null, Func<NewDuty, NewDuty>? with = null, string[]? partners = null, bool noDay = false) =>
        house.WithServicesAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            async Task<Guid> UnitAsync(string code) => await db.Set<UnitRow>().Where(row => row.Code == code).Select(row => row.Id).SingleAsync();
            var partnerIds = new List<NewPartner>();
            foreach (var code in partners ?? [])
            {
                partnerIds.Add(new NewPartner(await UnitAsync(code), DutyRelation.Cooperate));
            }

            var duty = new NewDuty
            {
                UnitId = await UnitAsync(unit),
                AssignerUnitId = await UnitAsync("ubnd-q10"),
                Title = "Rà soát quy ước khu phố",
                Source = new DutySource("test", OrderedId.New(), "Kế hoạch số 142/KH-UBND, mục II.4"),
                DueOn = noDay ? null : due ?? new DateOnly(2024, 10, 1),
                DueHow = "theo kế hoạch",
                GivenOn = new DateOnly(2024, 8, 1),
                Partners = partnerIds,
            };
            var id = services.GetRequiredService<IDutyLedger>().Raise(with?.Invoke(duty) ?? duty, Guid.Empty);
            await db.SaveChangesAsync();
            return id;
        });

    public static Task<Duty> StoredAsync(this House house, Guid id) => house.WithDbAsync(db => db.Set<Duty>().AsNoTracking().SingleAsync(duty => duty.Id == id));

    public static Task<List<Deed>> DeedsAsync(this House house, Guid id) =>
        house.WithDbAsync(db => db.Set<Deed>().AsNoTracking().Where(deed => deed.DutyId == id).OrderBy(deed => deed.Id).ToListAsync());

    /// <summary>Opens the duty's page and submits one of its forms.</summary>
    public static async Task<HtmlPage> DoAsync(this Visitor visitor, Guid id, string handler, object fields)
    {
        var page = await visitor.GetAsync($"/viec/{id}");
        page.ShouldBeShown();
        return await visitor.SubmitAsync(page, handler == "Note" ? "button[formaction*=Note]" : $"form[action*='handler={handler}']", Prefixed(fields));
    }

    /// <summary>Names of nested fields: <c>Result_Text</c> is <c>Result.Text</c>.</summary>
    public static List<KeyValuePair<string, object>> Prefixed(object fields) =>
        [.. fields.GetType().GetProperties().Select(property => new KeyValuePair<string, object>(property.Name.Replace('_', '.'), property.GetValue(fields)!))];
}
