using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans;

/// <summary>Who does a line inside the unit.</summary>
internal sealed record Assigned(Guid? UnitId, Guid? OfficerId, string? Name);

/// <summary>Units below and officers of a unit, to choose from; written "u:…" and "p:…" in a form.</summary>
internal sealed class Assignees(AppDbContext db, IUnitOfficers officers, Clock clock, IStringLocalizer texts)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(UnitRow unit, CancellationToken cancellation)
    {
        var (below, people) = (new SelectListGroup { Name = texts["Đơn vị trực thuộc"] }, new SelectListGroup { Name = texts["Công chức, viên chức"] });
        return
        [
            .. (await OfficersAsync(unit, cancellation)).Select(one => new SelectListItem($"{one.Name}, {one.Title}", $"p:{one.AccountId}") { Group = people }),
            .. (await BelowAsync(unit, cancellation)).Select(one => new SelectListItem(one.ShortName, $"u:{one.Id}") { Group = below }),
        ];
    }

    /// <summary>A choice wins over the name written beside it; neither is nobody in particular.</summary>
    public async Task<Outcome<Assigned>> ReadAsync(UnitRow unit, string? choice, string? written, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(choice))
        {
            return new Assigned(null, null, written.Cut(UnitPlanLine.AssigneeMaxLength));
        }

        if (Guid.TryParse(choice.AsSpan(Math.Min(2, choice.Length)), out var id))
        {
            if (choice[0] == 'u' && (await BelowAsync(unit, cancellation)).Find(one => one.Id == id) is { } below)
            {
                return new Assigned(below.Id, null, below.Name.Cut(UnitPlanLine.AssigneeMaxLength));
            }

            if (choice[0] == 'p' && (await OfficersAsync(unit, cancellation)).FirstOrDefault(one => one.AccountId == id) is { } person)
            {
                return new Assigned(null, person.AccountId, $"{person.Name}, {person.Title}".Cut(UnitPlanLine.AssigneeMaxLength));
            }
        }

        return new Refusal("assignee-unknown", "Người hoặc bộ phận đã chọn không thuộc đơn vị. Chọn lại trong danh sách.");
    }

    public static string? Choice(UnitPlanLine line) =>
        line.AssignedUnitId is { } unit ? $"u:{unit}" : line.AssignedOfficerId is { } officer ? $"p:{officer}" : null;

    private Task<IReadOnlyList<UnitOfficer>> OfficersAsync(UnitRow unit, CancellationToken cancellation) => officers.AtAsync(unit.Id, cancellation);

    private async Task<List<UnitRow>> BelowAsync(UnitRow unit, CancellationToken cancellation)
    {
        var today = clock.Today;
        return await db.Set<UnitRow>().AsNoTracking()
            .Where(row => row.Id != unit.Id && row.Path.StartsWith(unit.Path) && row.From <= today && (row.To == null || row.To >= today) && !row.IsRequested)
            .OrderBy(row => row.Position).Take(Most).ToListAsync(cancellation);
    }
}
