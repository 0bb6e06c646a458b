using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Answers;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Documents.Redaction;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.Publish;

/// <summary>The public version of an answer: proposals to cover what betrays a person, confirmed one by one or all; what is left is let stand by name.</summary>
[Requires(Capability.DecideCases)]
internal sealed class IndexModel(AppDbContext db, CaseDesk desk, CaseBook book, PublishAnswer publish, IStringLocalizer texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Tiêu đề công khai", Description = "Việc gì, ở đâu; không ghi tên người"), Required(ErrorMessage = "Nhập tiêu đề"), StringLength(Case.TitleMaxLength)]
    public string? Title { get; set; }

    [BindProperty, Display(Name = "Nội dung công khai"), Required(ErrorMessage = "Nhập nội dung"), StringLength(Case.TextMaxLength, ErrorMessage = "Nội dung không quá {1} ký tự"), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    /// <summary>Where the places to cover begin.</summary>
    [BindProperty]
    public List<int> Cover { get; set; } = [];

    [BindProperty, Display(Name = "Giữ lại, không phải thông tin cá nhân cần che", Description = "Đánh dấu từng chỗ đã xem")]
    public List<string> Kept { get; set; } = [];

    [BindProperty, Display(Name = "Lý do thu hồi"), StringLength(PublishedAnswer.WhyMaxLength), DataType(DataType.MultilineText)]
    public string? Why { get; set; }

    public Case Case { get; private set; } = null!;

    public PublishedAnswer? Published { get; private set; }

    public IReadOnlyList<PersonalFind> Finds { get; private set; } = [];

    public List<SelectListItem> KeepChoices => [.. Finds.Concat(PersonalDataFinder.Find(Title ?? "")).Select(find => find.Text).Distinct().Select(text => new SelectListItem(text, text))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Title, Text) = (Case.Title, Case.Result);
        Look();
        return Page();
    }

    public async Task<IActionResult> OnPostCoverAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        // As the browser sends line ends, so the places were counted: on the text with single ones.
        Text = Clean(Text);
        Text = Redactor.Redact(Text, PersonalDataFinder.Find(Text).Where(find => Cover.Contains(find.Start)));
        ModelState.Clear();
        Look();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Title, Text) = (VietnameseText.Clean(Title), Clean(Text));
        Look();
        ModelState.Remove(nameof(Why));
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await publish.RunAsync(Case, Title, Text, Kept, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã công khai kết quả.";
        return Redirect($"/don-thu/{Id}/cong-khai");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        ModelState.Clear();
        var why = VietnameseText.Clean(Why);
        if (why.Length is 0 or > PublishedAnswer.WhyMaxLength)
        {
            ModelState.AddModelError(nameof(Why), texts["Nhập lý do thu hồi"]);
            return this.PageWithErrors();
        }

        if ((await publish.TakeBackAsync(Case, why, cancellation)).Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã thu hồi bản công khai.";
        return Redirect($"/don-thu/{Id}/cong-khai");
    }

    /// <summary>The text in pieces, those that look like a person's data with their kind.</summary>
    public IEnumerable<(string Text, PersonalKind? Kind)> Pieces()
    {
        var (text, at) = (Text ?? "", 0);
        foreach (var find in Finds)
        {
            yield return (text[at..find.Start], null);
            yield return (find.Text, find.Kind);
            at = find.End;
        }

        yield return (text[at..], null);
    }

    public string KindName(PersonalKind kind) => kind switch
    {
        PersonalKind.Name => Key("họ tên"),
        PersonalKind.Phone => Key("số điện thoại"),
        PersonalKind.IdNumber => Key("số giấy tờ"),
        PersonalKind.Address => Key("địa chỉ"),
        PersonalKind.Plate => Key("biển số xe"),
        _ => Key("thư điện tử"),
    };

    private void Look() => Finds = PersonalDataFinder.Find(Text = Clean(Text));

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await desk.FindAsync(Id, cancellation) is not { MayDecide: true } hand || !PublishAnswer.May(hand.Case, book.ProcedureOf(hand.Case)))
        {
            return false;
        }

        Case = hand.Case;
        Published = await db.Set<PublishedAnswer>().AsNoTracking().SingleOrDefaultAsync(answer => answer.CaseId == Id && answer.TakenBackAt == null, cancellation);
        return true;
    }

    private static string Clean(string? text) => VietnameseText.Clean(text).ReplaceLineEndings("\n");

    private static string Key(string text) => text;
}
