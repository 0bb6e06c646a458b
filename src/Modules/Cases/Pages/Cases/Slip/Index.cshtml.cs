using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.Slip;

/// <summary>What became of an appointment, by its code; shows no name.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db, WithdrawAppointment withdraw) : PageModel
{
    [BindProperty(Name = "ma", SupportsGet = true)]
    public string? Code { get; set; }

    public Appointment? Asked { get; private set; }

    public ReceptionDay? Day { get; private set; }

    /// <summary>Told only to who is confirmed, while the session stands.</summary>
    public string? Join => Asked?.State is AppointmentState.Confirmed && Day is { Form: ReceptionForm.Online, State: ReceptionState.Published } ? Day.Join : null;

    public async Task OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await FindAsync(cancellation);
        if (Asked is not { State: AppointmentState.Asked or AppointmentState.Confirmed })
        {
            return NotFound();
        }

        await withdraw.RunAsync(Asked, Day!.UnitId, cancellation);
        TempData["Saved"] = "Đã rút đăng ký.";
        return Redirect($"/lich-tiep-cong-dan/phieu?ma={Asked.Code}");
    }

    private async Task FindAsync(CancellationToken cancellation)
    {
        var code = VietnameseText.Clean(Code).ToUpperInvariant();
        Asked = await db.Set<Appointment>().SingleOrDefaultAsync(asked => asked.Code == code, cancellation);
        Day = Asked is null ? null : await db.Set<ReceptionDay>().AsNoTracking().SingleAsync(day => day.Id == Asked.DayId, cancellation);
    }
}
