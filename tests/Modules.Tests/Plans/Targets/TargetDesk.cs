using CoSo.Contracts.Organization;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans.Targets;

/// <summary>Targets by the way people go, for the tests of this folder.</summary>
internal static class TargetDesk
{
    public static Task<Guid> UnitAsync(this House house, string code) => house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == code).Select(unit => unit.Id).SingleAsync());

    public static Task<Target> TargetAsync(this House house, Guid id) => house.WithDbAsync(db => db.Set<Target>().AsNoTracking().SingleAsync(target => target.Id == id));

    public static Task<List<TargetFigure>> FiguresAsync(this House house, Guid id) =>
        house.WithDbAsync(db => db.Set<TargetFigure>().AsNoTracking().Where(figure => figure.TargetId == id).OrderBy(figure => figure.Period).ToListAsync());

    /// <summary>The coordinator makes a target; returns its id.</summary>
    public static async Task<Guid> MakeTargetAsync(this House house, object? changes = null, string code = "CT01")
    {
        var coordinator = await house.AsAsync("noivu");
        var form = (await coordinator.GetAsync("/chi-tieu/them")).ShouldBeShown();
        var fields = new Dictionary<string, object>
        {
            ["Form.Code"] = code, ["Form.Name"] = "Mô hình “Dân vận khéo” được công nhận", ["Form.Kind"] = "Whole", ["Form.MeasuredIn"] = "mô hình", ["Form.Direction"] = "AtLeast",
        };
        foreach (var property in changes?.GetType().GetProperties() ?? [])
        {
            fields[property.Name.Replace('_', '.')] = property.GetValue(changes)!;
        }

        var answer = await coordinator.SubmitAsync(form, "form[data-unsaved]", fields);
        answer.ShouldRedirectTo("/chi-tieu/");
        return Guid.Parse(answer.Location!.Split('/')[2].Split('?')[0]);
    }

    /// <summary>What is to be reached, in the order of periods; the last is the year.</summary>
    public static List<KeyValuePair<string, object>> Planned(params string[] values) => [.. values.Select(value => new KeyValuePair<string, object>("Form.Planned", value))];

    /// <summary>Gives it to units and sets the year's value of each.</summary>
    public static async Task GiveAsync(this House house, Guid id, string names, Func<int, string> value)
    {
        var coordinator = await house.AsAsync("noivu");
        (await coordinator.PostAsync($"/chi-tieu/{id}/don-vi", new { Names = names }, "Add")).ShouldRedirectTo($"/chi-tieu/{id}/don-vi");
        var page = (await coordinator.GetAsync($"/chi-tieu/{id}/don-vi?nam=2024&ky=Year")).ShouldBeShown();
        var units = page.Document.QuerySelectorAll("input[name=unit]").Select(input => input.GetAttribute("value")!).ToList();
        (await coordinator.SubmitAsync(page, "form[data-unsaved]", units.Select((_, at) => new KeyValuePair<string, object>("planned", value(at))).ToList())).ShouldRedirectTo($"/chi-tieu/{id}");
    }

    public static Task<HtmlPage> EnterAsync(this Visitor visitor, Guid id, object fields, string query = "") => visitor.PostAsync($"/chi-tieu/{id}/ket-qua?nam=2024{query}", fields);
}
