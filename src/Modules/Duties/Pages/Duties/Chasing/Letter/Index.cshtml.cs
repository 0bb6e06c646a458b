using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Duties.Chasing;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.Chasing.Letter;

/// <summary>One chasing letter: what it says, as DOCX, and the number it got. Its unit reads it too.</summary>
[Requires(Capability.SeeDuties)]
internal sealed class IndexModel(AppDbContext db, HandInLetter handIn, IPaperDesk papers, Officer officer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Số, ký hiệu", Description = "Ví dụ 1205/UBND-NV"), Required(ErrorMessage = "Nhập số, ký hiệu văn bản"), StringLength(IssuedPaper.NumberMaxLength)]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Ngày văn bản"), Required(ErrorMessage = "Nhập ngày văn bản")]
    public DateOnly? On { get; set; }

    public ChaseLetter Letter { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public List<ChaseLetterLine> Lines { get; private set; } = [];

    public bool MayNumber { get; private set; }

    /// <summary>Where the letter stands on its way to Văn thư.</summary>
    public PaperDoor Door { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Version, Number, On) = (Letter.Version, Letter.Number, Letter.IssuedOn);
        return Page();
    }

    public async Task<IActionResult> OnGetDocxAsync([FromServices] ChaseLetterPaper paper, CancellationToken cancellation) =>
        await LoadAsync(cancellation)
            ? File(await paper.WriteAsync(Letter, Lines, cancellation), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"cong-van-don-doc-{Letter.Day:yyyyMMdd}.docx")
            : NotFound();

    public async Task<IActionResult> OnPostAsync([FromServices] WriteChaseLetter write, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!MayNumber)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (Letter.Version != Version)
        {
            return Again();
        }

        try
        {
            var outcome = await write.NumberAsync(Letter, new IssuedPaper(VietnameseText.Clean(Number), On!.Value), cancellation);
            if (outcome.Refusal is { } refusal)
            {
                return this.PageWithErrors(refusal);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return Again();
        }

        TempData["Saved"] = "Đã ghi số, ngày công văn.";
        return Redirect($"/viec/don-doc/cong-van/{Id}");
    }

    public async Task<IActionResult> OnPostHandInAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!MayNumber || !handIn.May(Letter))
        {
            return Forbid();
        }

        var handed = await handIn.RunAsync(Letter, cancellation);
        return handed.Refusal is { } refusal ? this.PageWithErrors(refusal) : Redirect(PaperAddress.Of(handed.Value));
    }

    private IActionResult Again()
    {
        Version = Letter.Version;
        return this.PageWithErrors(DutyRefusals.ChangedMeanwhile);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var found = await (
            from letter in db.Set<ChaseLetter>()
            where letter.Id == Id
            join unit in db.Set<UnitRow>() on letter.UnitId equals unit.Id
            join issuer in db.Set<UnitRow>() on letter.AssignerUnitId equals issuer.Id
            select new { letter, unit.ShortName, unit.Path, IssuerPath = issuer.Path }).SingleOrDefaultAsync(cancellation);
        if (found is null || !(officer.Can(Capability.SeeDuties, found.Path) || officer.Can(Capability.SeeDuties, found.IssuerPath)))
        {
            return false;
        }

        (Letter, UnitName, MayNumber) = (found.letter, found.ShortName, officer.Can(Capability.AssignDuties, found.IssuerPath));
        Door = new PaperDoor(MayNumber ? await papers.FindAsync(ChaseLetterOwner.OwnerKind, Id, cancellation) : null, MayNumber && handIn.May(Letter)) { Handler = "HandIn" };
        Lines = await db.Set<ChaseLetterLine>().AsNoTracking().Where(line => line.LetterId == Id).OrderBy(line => line.Position).Take(WriteChaseLetter.Most).ToListAsync(cancellation);
        return true;
    }
}
