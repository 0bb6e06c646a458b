using CoSo.Contracts.Access;
using CoSo.Papers.Pages.Papers.Draft;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CoSo.Papers.Pages.Papers.Edit;

/// <summary>Changes a draft while it is one.</summary>
[Requires(Capability.DraftPapers)]
internal sealed class IndexModel(ChangePaper changePaper, PaperAccess access, Signers signers) : PaperForm
{
    public PaperInHand Hand { get; private set; } = null!;

    [BindProperty(Name = "phien-ban")]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        if (!Hand.MayEdit)
        {
            return Redirect($"/van-ban/{id}");
        }

        var paper = Hand.Paper;
        (Version, Type, Subject) = (paper.Version, paper.Type.Length == 0 ? "-" : paper.Type, paper.Title);
        Recipients = string.Join('\n', paper.Recipients.Select(r => r.Written));
        (Initials, Copies, ArchiveMark) = (paper.Initials, paper.Copies, paper.ArchiveMark);
        SignatureKey = Blocks.FirstOrDefault(b => b.Mode == paper.SigningMode && b.Title == paper.SignerTitle && b.Name == paper.SignerName)?.Key;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        if (Letters is null)
        {
            ModelState.AddModelError("loai", "Chọn loại văn bản");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await changePaper.RunAsync(id, Version, Typed, Upload, cancellation);
        if (outcome is null)
        {
            return NotFound();
        }

        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã lưu dự thảo.";
        return Redirect($"/van-ban/{id}");
    }

    private IReadOnlyList<SignatureBlock> Blocks { get; set; } = [];

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await access.FindAsync(id, cancellation) is not { } hand)
        {
            return false;
        }

        Hand = hand;
        Blocks = await signers.OfAsync(hand.Unit, hand.DraftUnit, cancellation);
        OfferSigners(Blocks);
        return true;
    }
}
