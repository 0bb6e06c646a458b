using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Duties.Chasing;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using LetterLine = CoSo.Duties.Pages.Duties.Chasing.Home.IndexModel.LetterLine;

namespace CoSo.Duties.Pages.Duties.Chasing.Log;

/// <summary>Nhật ký đôn đốc: what was sent to whom, when, by which step and why, for the units in reach and those they assigned to.</summary>
[Requires(Capability.SeeDuties)]
internal sealed class IndexModel(AppDbContext db, Officer officer, global::CoSo.Duties.Reached reached) : PageModel
{
    private const int LettersShown = 10;

    private static readonly PageShape Shape = new(["-ngay"]);

    [BindProperty(SupportsGet = true, Name = "don-vi"), Display(Name = "Đơn vị")]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "buoc"), Display(Name = "Bước")]
    public Asked? Step { get; set; }

    public List<SelectListItem> Units { get; private set; } = [];

    public TablePage<ChaseLine> Chases { get; private set; } = null!;

    public ILookup<Guid, ChaseRecipient> Recipients { get; private set; } = null!;

    public List<LetterLine> Letters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        Units = await reached.ChoicesAsync(cancellation);
        var inReach = officer.Reach(Capability.SeeDuties).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        var chases = db.Set<Chase>().AsNoTracking().Where(chase => inReach.Contains(chase.UnitId) || inReach.Contains(chase.AssignerUnitId));
        var letters = db.Set<ChaseLetter>().Where(letter => inReach.Contains(letter.UnitId) || inReach.Contains(letter.AssignerUnitId));
        if (Unit is { } unit)
        {
            (chases, letters) = (chases.Where(chase => chase.UnitId == unit), letters.Where(letter => letter.UnitId == unit));
        }

        if (Step is { } step)
        {
            var wanted = (ChaseStep)step;
            chases = chases.Where(chase => chase.Step == wanted);
        }

        var ordered = request.Descending ? chases.OrderByDescending(chase => chase.Id) : chases.OrderBy(chase => chase.Id);
        var rows = await ordered.PageAndOneMore(request)
            .Join(db.Set<Duty>(), chase => chase.DutyId, duty => duty.Id, (chase, duty) => new { chase, duty.Title })
            .Join(db.Set<UnitRow>(), row => row.chase.UnitId, unit => unit.Id, (row, unit) => new ChaseLine(row.chase, row.Title, unit.ShortName))
            .ToListAsync(cancellation);
        rows.Sort((one, other) => request.Descending ? other.Chase.Id.CompareTo(one.Chase.Id) : one.Chase.Id.CompareTo(other.Chase.Id));
        Chases = new TablePage<ChaseLine>(request, rows);
        var ids = rows.ConvertAll(row => row.Chase.Id);
        Recipients = (await db.Set<ChaseRecipient>().AsNoTracking().Where(recipient => ids.Contains(recipient.ChaseId)).OrderBy(recipient => recipient.Number).ToListAsync(cancellation)).ToLookup(recipient => recipient.ChaseId);
        Letters = await letters.OrderByDescending(letter => letter.Id).Take(LettersShown)
            .Join(db.Set<UnitRow>(), letter => letter.UnitId, row => row.Id, (letter, row) => new LetterLine(letter.Id, row.ShortName, letter.Day, letter.Number, letter.IssuedOn)).ToListAsync(cancellation);
        Letters.Sort((one, other) => other.Id.CompareTo(one.Id));
    }

    public sealed record ChaseLine(Chase Chase, string Title, string UnitName);

    /// <summary>Steps as the filter asks for them.</summary>
    public enum Asked
    {
        [Display(Name = "Nhắc lần 1")]
        Remind,

        [Display(Name = "Nhắc lần 2")]
        RemindAgain,

        [Display(Name = "Báo thủ trưởng đơn vị")]
        Head,

        [Display(Name = "Báo lãnh đạo cấp trên")]
        Above,
    }
}
