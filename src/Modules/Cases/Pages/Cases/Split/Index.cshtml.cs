using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Cases.Letters.Work;
using CoSo.Cases.Pages.Cases.Receipt;
using CoSo.Contracts.Access;
using CoSo.Data.Files;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.Split;

/// <summary>A letter about several things goes apart in one action. A denunciation in it is never typed here.</summary>
[Requires(Capability.ReceiveCases)]
internal sealed class IndexModel(AppDbContext db, CaseDesk desk, CaseBook book, CaseProcedures procedures, IStringLocalizer texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public List<PartInput> Parts { get; set; } = [];

    [BindProperty, Display(Name = "Đơn có phần tố cáo")]
    public bool WithDenunciation { get; set; }

    [BindProperty, Display(Name = "Tệp có phần tố cáo", Description = "Bỏ khỏi hồ sơ, giao cùng đơn giấy")]
    public List<Guid> Struck { get; set; } = [];

    [BindProperty, Display(Name = "Nội dung còn lại"), Required(ErrorMessage = "Nhập nội dung còn lại của đơn này"), DataType(DataType.MultilineText)]
    public string? Rest { get; set; }

    public Case Case { get; private set; } = null!;

    public string ProcedureName => book.ProcedureOf(Case).Name;

    public List<SelectListItem> Procedures { get; private set; } = [];

    public List<SelectListItem> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Version, Rest) = (Case.Version, Case.Content);
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SplitCase split, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Check();
        var refusal = !ModelState.IsValid ? null : Version != Case.Version ? CaseRefusals.Changed : await SplitAsync(split, cancellation);
        if (!ModelState.IsValid || refusal is not null)
        {
            Fill();
            return this.PageWithErrors(refusal);
        }

        return Redirect($"/don-thu/{Id}");
    }

    private async Task<Refusal?> SplitAsync(SplitCase split, CancellationToken cancellation)
    {
        try
        {
            var parts = Parts.Where(part => part.IsFilled).Select(part => new NewPart(part.Key, part.ProcedureId!, VietnameseText.Clean(part.Title), part.Body!, part.WithFiles)).ToList();
            var outcome = await split.RunAsync(Case, new LetterParts(parts, Rest, WithDenunciation, Struck), cancellation);
            foreach (var (one, secret) in outcome.Value ?? [])
            {
                ReceiptSecret.Hand(TempData, one.Id, secret);
            }

            TempData["Saved"] = texts["Đã tách thành {0} hồ sơ. In biên nhận của từng phần ở trang của hồ sơ đó.", outcome.Value?.Count ?? 0].Value;
            return outcome.Refusal;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CaseRefusals.Changed;
        }
    }

    private void Check()
    {
        Rest = Checked(nameof(Rest), Rest);
        for (var at = 0; at < Parts.Count; at++)
        {
            if (!Parts[at].IsFilled)
            {
                continue;
            }

            Parts[at].Body = Checked($"Parts[{at}].Body", Parts[at].Body);
            Need($"Parts[{at}].ProcedureId", Procedures.Exists(known => known.Value == Parts[at].ProcedureId), "Chọn thủ tục của phần này");
            Need($"Parts[{at}].Title", !string.IsNullOrWhiteSpace(Parts[at].Title), "Nhập tóm tắt");
            Need($"Parts[{at}].Body", Parts[at].Body!.Length > 0, "Nhập nội dung, yêu cầu");
        }
    }

    private void Need(string field, bool isMet, string message)
    {
        if (!isMet)
        {
            ModelState.AddModelError(field, texts[message]);
        }
    }

    private string Checked(string field, string? text)
    {
        var clean = VietnameseText.Clean(text);
        Need(field, clean.Length <= Case.TextMaxLength, texts["Nội dung không quá {0} ký tự", Vn.Number(Case.TextMaxLength)].Value);
        return clean;
    }

    private void Fill()
    {
        while (Parts.Count < SplitCase.MostParts)
        {
            Parts.Add(new PartInput { Key = OrderedId.New() });
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await desk.FindAsync(Id, cancellation) is not { MayReceive: true } hand)
        {
            return false;
        }

        Case = hand.Case;
        Procedures = [.. procedures.On(Case.ReceivedOn)
            .Where(one => one.IsOn && one.Procedure!.Kind is not ProcedureKind.Reception && one.Procedure.Secrecy is not ProcedureSecrecy.Sealed)
            .Select(one => new SelectListItem(one.Name, one.Id))];
        Files = await db.Set<StoredFile>().AsNoTracking().Where(file => file.OwnerId == Id && file.OwnerKind == ReceiveCase.FileOwner && file.WithdrawnAt == null).OrderBy(file => file.Id)
            .Select(file => new SelectListItem(file.Name, file.Id.ToString())).ToListAsync(cancellation);
        return true;
    }
}
