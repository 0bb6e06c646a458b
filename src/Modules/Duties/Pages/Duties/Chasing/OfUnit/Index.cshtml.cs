using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Duties.Chasing;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.Chasing.OfUnit;

/// <summary>Late duties of one unit, to be chosen for a chasing letter.</summary>
[Requires(Capability.AssignDuties)]
internal sealed class IndexModel(AppDbContext db, Officer officer, LateOfUnit late, IUnitDirectory directory, LawBook law, Clock clock) : PageModel
{
    private static readonly PageShape Shape = new(["han"], 50);

    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty, Display(Name = "Đề nghị hoàn thành, báo cáo trước ngày"), Required(ErrorMessage = "Nhập ngày đề nghị hoàn thành")]
    public DateOnly? ReplyBy { get; set; }

    [BindProperty, Display(Name = "Nội dung thêm", Description = "In thành đoạn riêng ở cuối công văn."), StringLength(ChaseLetter.NoteMaxLength), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    public UnitRow Unit { get; private set; } = null!;

    public TablePage<LateLine> Duties { get; private set; } = null!;

    public int LateDays(DateOnly lateAfter) => law.Calendar.WorkingDaysBetween(lateAfter, clock.Today);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellation)
    {
        ReplyBy ??= law.Calendar.AddWorkingDays(clock.Today, 5);
        return await LoadAsync(code, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string code, [FromServices] WriteChaseLetter write, CancellationToken cancellation)
    {
        if (!await LoadAsync(code, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await write.RunAsync(Unit, Ids, ReplyBy!.Value, VietnameseText.Clean(Note) is { Length: > 0 } note ? note : null, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã lập công văn đôn đốc. Tải về, trình ký, rồi ghi số và ngày tại đây.";
        return Redirect($"/viec/don-doc/cong-van/{outcome.Value!.Id}");
    }

    private async Task<bool> LoadAsync(string code, CancellationToken cancellation)
    {
        if (await directory.ByCodeAsync(code, clock.Today, cancellation) is not { } unit)
        {
            return false;
        }

        Unit = unit;
        var request = PageRequest.From(Request, Shape);
        var duties = late.Of(unit.Id);
        var ordered = request.Descending ? duties.OrderByDescending(duty => duty.DueOrder).ThenByDescending(duty => duty.Id) : duties.OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id);
        var rows = await ordered.PageAndOneMore(request).Select(duty => new LateLine(
            duty.Id, duty.Title, duty.SourceLabel, duty.DueOn!.Value, duty.LateAfter!.Value,
            db.Set<Deed>().Where(deed => deed.DutyId == duty.Id && deed.Kind == DeedKind.Explained && !deed.IsCorrected).OrderByDescending(deed => deed.Id).Select(deed => deed.Text).FirstOrDefault()))
            .ToListAsync(cancellation);
        Duties = new TablePage<LateLine>(request, rows);
        return rows.Count > 0 || officer.Can(Capability.AssignDuties, unit.Path);
    }

    public sealed record LateLine(Guid Id, string Title, string SourceLabel, DateOnly DueOn, DateOnly LateAfter, string? Explanation);
}
