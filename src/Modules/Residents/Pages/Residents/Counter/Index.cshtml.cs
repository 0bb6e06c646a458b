using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Residents.Lists;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CoSo.Residents.Pages.Residents.Counter;

/// <summary>Verification at a counter; a paper code for who takes part without an account or a device of their own.</summary>
[Requires(Capability.VerifyResidents)]
internal sealed class IndexModel(VerifyResident verify, ResidentAreas areas, IStringLocalizer texts) : PageModel
{
    [BindProperty, Display(Name = "Số định danh cá nhân", Description = "12 chữ số"), Required(ErrorMessage = "Nhập số định danh cá nhân"), StringLength(30)]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Nơi cư trú", Description = "Khu phố; chọn phường khi chưa rõ khu phố"), Required(ErrorMessage = "Chọn nơi cư trú")]
    public Guid? Area { get; set; }

    [BindProperty, Display(Name = "Mã trên thư hoặc phiếu đã nhận", Description = "Nếu người đến có mang theo, để không bị tính thành hai người"), StringLength(40)]
    public string? Letter { get; set; }

    [BindProperty, Display(Name = "Mã hộ"), StringLength(CensusReading.HouseholdMaxLength)]
    public string? Household { get; set; }

    [BindProperty, Display(Name = "Họ và tên"), StringLength(CensusReading.NameMaxLength)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Năm sinh"), Range(CensusReading.Oldest, 2100, ErrorMessage = "Năm sinh ghi bốn chữ số")]
    public int? Born { get; set; }

    /// <summary>Whether any of the three was typed: shown open again, and then all are needed.</summary>
    public bool IsListed => !string.IsNullOrWhiteSpace(Household) || !string.IsNullOrWhiteSpace(Name) || Born is not null;

    [BindProperty, Display(Name = "Đã xem giấy tờ, đúng người, đúng nơi cư trú")]
    public bool Seen { get; set; }

    [BindProperty, Display(Name = "Cấp mã giấy; mã cũ, nếu có, hết tác dụng")]
    public bool WithCode { get; set; } = true;

    public List<SelectListItem> Areas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Areas = await areas.ChoicesAsync(Capability.VerifyResidents, cancellation);
        Area = Areas is [var only] ? Guid.Parse(only.Value) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        if (Number is not null && Codes.NumberOf(Number) is null)
        {
            ModelState.AddModelError(nameof(Number), texts[ResidentRefusals.NotANumber.Message]);
        }

        if (IsListed && (string.IsNullOrWhiteSpace(Household) || string.IsNullOrWhiteSpace(Name) || Born is null))
        {
            ModelState.AddModelError(nameof(Household), texts["Ghi đủ mã hộ, họ tên, năm sinh, hoặc để trống cả ba ô"]);
        }

        if (!Seen)
        {
            ModelState.AddModelError(nameof(Seen), texts["Xem giấy tờ trước, rồi đánh dấu đã xem"]);
        }

        var outcome = ModelState.IsValid ? await verify.RunAsync(Number, Area!.Value, Letter, IsListed ? new ListedPerson(VietnameseText.Clean(Household), VietnameseText.Clean(Name), Born!.Value) : null, WithCode, cancellation) : null;
        if (outcome?.Value is not { } verified)
        {
            Areas = await areas.ChoicesAsync(Capability.VerifyResidents, cancellation);
            return this.PageWithErrors(outcome?.Refusal);
        }

        CodeOnce.Hand(TempData, verified.Resident.Id, verified.Code);
        TempData["Saved"] = "Đã xác minh cư trú.";
        return Redirect($"/cu-tru/{verified.Resident.Id}");
    }
}
