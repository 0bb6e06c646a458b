using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.OneVisit;

/// <summary>One visit, as who keeps the book sees it; answered and corrected here, never overwritten.</summary>
[Requires(Capability.KeepReception)]
internal sealed class IndexModel(AppDbContext db, ReceptionDesk desk, LawBook law, ReceptionPapers papers, Officer officer, Clock clock) : PageModel
{
    private Dictionary<Guid, string> units = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid About { get; set; }

    [BindProperty, Display(Name = "Văn bản trả lời (số, ngày)"), StringLength(300)]
    public string? Paper { get; set; }

    [BindProperty, Display(Name = "Ngày trả lời")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Nội dung ghi thêm"), StringLength(VisitMatter.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    public Visit Visit { get; private set; } = null!;

    public List<VisitMatter> Matters { get; private set; } = [];

    public List<TimelineItem> Notes { get; private set; } = [];

    /// <summary>The page shows who came: each opening is logged.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        db.Record(new VisitOpened(Visit.Id, Visit.UnitId), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync([FromServices] AnswerMatter answer, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation) || Matters.Find(matter => matter.Id == About) is not { } matter)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Paper))
        {
            ModelState.AddModelError(nameof(Paper), "Nhập số, ngày văn bản trả lời");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await answer.RunAsync(Visit, matter, VietnameseText.Clean(Paper), On ?? clock.Today, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã ghi văn bản trả lời.";
        return Redirect($"/tiep-cong-dan/so/{Id}");
    }

    public async Task<IActionResult> OnPostNoteAsync([FromServices] NoteVisit note, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Note))
        {
            ModelState.AddModelError(nameof(Note), "Nhập nội dung ghi thêm");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await note.RunAsync(Visit, VietnameseText.Clean(Note), cancellation);
        TempData["Saved"] = "Đã ghi thêm.";
        return Redirect($"/tiep-cong-dan/so/{Id}");
    }

    public bool FormsAreNumbered => papers.AreNumbered(Visit.On);

    public bool NeedsNotice(VisitMatter matter) => !Visit.IsSealed && matter.Handling is MatterHandling.Refused && RefusalReasons.NeedsNotice(law, Visit.On, matter.RefusalId);

    public string UnitName(Guid id) => units.GetValueOrDefault(id, "");

    public string? RefusalOf(VisitMatter matter) => matter.RefusalId is null ? null : RefusalReasons.On(law, Visit.On).FirstOrDefault(reason => reason.Id == matter.RefusalId) is { } reason ? $"{reason.Text} ({reason.Source})" : null;

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await desk.VisitAsync(Id, cancellation) is not { } visit)
        {
            return false;
        }

        Visit = visit;
        Matters = await db.Set<VisitMatter>().Where(matter => matter.VisitId == Id).OrderBy(matter => matter.Ordinal).ToListAsync(cancellation);
        var handlers = Matters.Select(matter => matter.HandlerUnitId).OfType<Guid>().ToList();
        units = await db.Set<UnitRow>().Where(unit => handlers.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellation);
        var notes = await db.Set<VisitNote>().AsNoTracking().Where(note => note.VisitId == Id).OrderBy(note => note.At).ThenBy(note => note.Id).ToListAsync(cancellation);
        Notes = notes.ConvertAll(note => new TimelineItem(Vn.Instant(note.At), note.Who, null, note.Text));
        return true;
    }
}
