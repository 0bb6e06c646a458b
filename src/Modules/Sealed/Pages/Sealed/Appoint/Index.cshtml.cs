using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Sealed.Keys;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Sealed.Pages.Sealed.Appoint;

/// <summary>The head appoints who handles, who decides, who keeps recovery keys. Shows people and days, nothing of any matter.</summary>
[Requires(Capability.AppointSealed)]
internal sealed class IndexModel(AppDbContext db, Appointments appointments, IStringLocalizer texts) : PageModel
{
    [BindProperty(Name = "co-quan", SupportsGet = true), Display(Name = "Cơ quan")]
    public Guid? AgencyId { get; set; }

    [BindProperty, Display(Name = "Người được phân công")]
    public Guid? Account { get; set; }

    [BindProperty, Display(Name = "Phần việc")]
    public HolderKind? Kind { get; set; }

    [BindProperty, Display(Name = "Số, ký hiệu văn bản phân công"), StringLength(SealKey.PaperMaxLength)]
    public string? Paper { get; set; }

    /// <summary>Whose appointment is to end: one form is open at a time.</summary>
    [BindProperty(Name = "thoi", SupportsGet = true)]
    public Guid? EndingId { get; set; }

    public SealKey? Ending => Holders.Find(key => key.Id == EndingId && key.EndedOn is null);

    public List<UnitRow> Agencies { get; private set; } = [];

    public UnitRow? Agency { get; private set; }

    public List<SealKey> Holders { get; private set; } = [];

    public List<SelectListItem> Candidates { get; private set; } = [];

    public List<SelectListItem> AgencyChoices => Agencies.ConvertAll(unit => new SelectListItem(unit.Name, unit.Id.ToString()));

    public List<SelectListItem> Kinds => [.. Enum.GetValues<HolderKind>().Select(kind => new SelectListItem(texts[SealedWords.Of(kind)], kind.ToString()))];

    /// <summary>What is missing before anything can be received safely.</summary>
    public List<string> Lacks { get; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync([FromServices] AppointHolder appoint, CancellationToken cancellation)
    {
        EndingId = null;
        await LoadAsync(cancellation);
        if (Agency is null)
        {
            return NotFound();
        }

        Check(Account is null, nameof(Account), "Chọn người được phân công");
        Check(Kind is null, nameof(Kind), "Chọn phần việc");
        Check(string.IsNullOrWhiteSpace(Paper), nameof(Paper), "Nhập số, ký hiệu văn bản phân công");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await appoint.RunAsync(Agency, Account!.Value, Kind!.Value, VietnameseText.Clean(Paper), cancellation);
        return Done(outcome.Refusal, "Đã phân công. Người được phân công đăng nhập, vào “Khóa của tôi” để tạo khóa.");
    }

    public async Task<IActionResult> OnPostEndAsync([FromServices] EndAppointment end, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Agency is null || await db.Set<SealKey>().SingleOrDefaultAsync(one => one.Id == EndingId && one.UnitId == Agency.Id && one.EndedOn == null, cancellation) is not { } found)
        {
            return NotFound();
        }

        Check(string.IsNullOrWhiteSpace(Paper), nameof(Paper), "Nhập số, ký hiệu văn bản phân công");
        return ModelState.IsValid
            ? Done((await end.RunAsync(found, VietnameseText.Clean(Paper), cancellation)).Refusal, "Đã thôi phân công; người này không mở được hồ sơ nào nữa.")
            : this.PageWithErrors();
    }

    private IActionResult Done(Refusal? refusal, string saved)
    {
        if (refusal is not null)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = saved;
        return Redirect($"/to-cao/phan-cong?co-quan={Agency!.Id}");
    }

    private void Check(bool isMissing, string field, string message)
    {
        if (isMissing)
        {
            ModelState.AddModelError(field, texts[message]);
        }
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Agencies = await appointments.AgenciesAsync(cancellation);
        Agency = AgencyId is { } id ? Agencies.Find(unit => unit.Id == id) : Agencies.FirstOrDefault();
        if (Agency is null)
        {
            return;
        }

        AgencyId = Agency.Id;
        Holders = await appointments.OfAsync(Agency.Id, cancellation);
        Candidates = (await appointments.CandidatesAsync(Agency, cancellation)).ConvertAll(one => new SelectListItem($"{one.Officer.Name}, {(one.Title.Length > 0 ? one.Title : one.Officer.UnitName)}", one.Officer.Id.ToString()));
        Lack(HolderKind.Handler, 2, "Cần ít nhất hai người xử lý ở hai đơn vị khác nhau đã tạo khóa: đơn về đơn vị này thì người kia nhận.");
        Lack(HolderKind.Decider, 1, "Chưa có người giải quyết đã tạo khóa: hồ sơ nhận được nhưng chưa trình được.");
        Lack(HolderKind.Keeper, AppointHolder.Keepers, "Chưa đủ ba người giữ khóa dự phòng: mất cụm mật khẩu có thể mất luôn hồ sơ.");
    }

    private void Lack(HolderKind kind, int least, string words)
    {
        if (Holders.Count(key => key.Kind == kind && key.IsReady) < least)
        {
            Lacks.Add(texts[words]);
        }
    }

    private static string Key(string text) => text;
}
