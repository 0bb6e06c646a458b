using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.Ask;

/// <summary>Anybody asks to meet the head; no account.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db, AskAppointment ask, LawBook law, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Họ tên"), Required(ErrorMessage = "Nhập họ tên"), StringLength(Appointment.NameMaxLength)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Điện thoại hoặc thư điện tử", Description = "Để trống nếu bạn tự xem phiếu bằng mã"), StringLength(Appointment.ContactMaxLength)]
    public string? Contact { get; set; }

    [BindProperty, Display(Name = "Việc muốn trình bày"), Required(ErrorMessage = "Nhập việc muốn trình bày"), StringLength(Appointment.SubjectMaxLength), DataType(DataType.MultilineText)]
    public string? Subject { get; set; }

    public string? RecordBasis => OnlineRecording.BasisOn(law, Day.On);

    public ReceptionDay Day { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var contact = VietnameseText.Clean(Contact);
        var outcome = await ask.RunAsync(Day, VietnameseText.Clean(Name), contact.Length > 0 ? contact : null, VietnameseText.Clean(Subject), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã đăng ký. Ghi lại mã trên phiếu để xem kết quả xếp lượt.";
        return Redirect($"/lich-tiep-cong-dan/phieu?ma={outcome.Value!.Code}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var day = await db.Set<ReceptionDay>().SingleOrDefaultAsync(one => one.Id == Id && one.State == ReceptionState.Published && one.On > today, cancellation);
        Day = day!;
        return day is not null;
    }
}
