using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CoSo.Contracts.Access;
using CoSo.Contracts.Residents;
using CoSo.Data.Settings;
using CoSo.Documents.Spreadsheets;
using CoSo.Residents.Lists;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CoSo.Residents.Pages.Residents.ImportList;

/// <summary>A census list: file or pasted, columns told, looked at, brought in, letters printed. The table travels in the form and is kept nowhere.</summary>
[Requires(Capability.KeepResidentLists)]
internal sealed class IndexModel(ImportCensus import, CensusColumns columns, ResidentAreas areas, ResidentKey key, SettingStore settings, IStringLocalizer texts) : PageModel
{
    /// <summary>What a form carries without trouble: some ten thousand lines.</summary>
    private const int MostCharacters = 3_000_000;

    private static readonly Refusal Unreadable = new("list-empty", "Không đọc được bảng. Bảng cần dòng tiêu đề và ít nhất một dòng dữ liệu, có cột mã hộ, họ tên, năm sinh.");

    [BindProperty, Display(Name = "Danh sách của nơi nào", Description = "Danh sách cả phường có cột khu phố thì chọn phường"), Required(ErrorMessage = "Chọn nơi cư trú")]
    public Guid? Area { get; set; }

    [BindProperty, Display(Name = "Tệp Excel hoặc CSV", Description = "Cột cần có: mã hộ, họ tên, năm sinh; có thể thêm khu phố, số định danh")]
    public IFormFile? Sheet { get; set; }

    [BindProperty, Display(Name = "Hoặc dán bảng", Description = "Chép cả dòng tiêu đề từ Excel rồi dán vào đây"), DataType(DataType.MultilineText)]
    public string? Pasted { get; set; }

    /// <summary>The table as it was read, on its way between the two posts.</summary>
    [BindProperty]
    public string? Table { get; set; }

    [BindProperty]
    public string? Print { get; set; }

    /// <summary>Column of each field, in their order; empty before the first look.</summary>
    [BindProperty]
    public List<int> Columns { get; set; } = [];

    public ReadRow? Headings { get; private set; }

    public CensusPreview? Preview { get; private set; }

    public List<SelectListItem> Areas { get; private set; } = [];

    public string MostLetters => Vn.Number(PrintLetters.AtOnce);

    /// <summary>What was just brought in.</summary>
    public string? Done { get; private set; }

    private Marks? Marks { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var read = ModelState.IsValid ? await ReadAsync(cancellation) : null;
        var table = read?.Value is { } sheet ? await TableAsync(sheet, cancellation) : null;
        if (table is null || Marks is null)
        {
            return this.PageWithErrors(!ModelState.IsValid ? null : Marks is null ? ResidentKey.Missing : read?.Refusal ?? Unreadable);
        }

        await LookAsync(table, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancellation)
    {
        if (await AgainAsync(cancellation) is not { } table)
        {
            return this.PageWithErrors(Marks is null ? ResidentKey.Missing : Unreadable);
        }

        var outcome = await import.ApplyAsync(table, Marks!, Print ?? "", cancellation);
        await LookAsync(table, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        // Shown at once, not redirected to: the list is in this form alone, and letters are printed from it.
        Done = texts["Đã nhập: thêm {0}, thay đổi {1}, giữ nguyên {2}.", outcome.Value!.Added, outcome.Value.Changed, outcome.Value.Unchanged].Value;
        return Page();
    }

    public async Task<IActionResult> OnPostLettersAsync([FromServices] PrintLetters letters, CancellationToken cancellation)
    {
        if (await AgainAsync(cancellation) is not { } table)
        {
            return this.PageWithErrors(Marks is null ? ResidentKey.Missing : Unreadable);
        }

        var outcome = await letters.RunAsync(table, Marks!, $"{Request.Scheme}://{Request.Host}{ResidentAddress.Enter}", cancellation);
        if (outcome.Refusal is { } refusal)
        {
            await LookAsync(table, cancellation);
            return this.PageWithErrors(refusal);
        }

        return File(outcome.Value!.Docx, ResidentPapers.MediaType, string.Create(CultureInfo.InvariantCulture, $"thu-co-ma-{outcome.Value.Letters}-con-{outcome.Value.Left}.docx"));
    }

    public List<SelectListItem> ColumnChoices(CensusField field) =>
    [
        .. CensusColumns.Needed.Contains(field) ? Enumerable.Empty<SelectListItem>() : [new SelectListItem(texts["Không có cột này"], "-1")],
        .. Headings!.Cells.Select(cell => new SelectListItem($"{cell.Address}: {cell.Text}", cell.Column.ToString(CultureInfo.InvariantCulture))),
    ];

    private async Task<CensusTable?> AgainAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return ModelState.IsValid && Marks is not null && TableReader.ReadText(Table ?? "").Value is { } sheet ? await TableAsync(sheet, cancellation) : null;
    }

    private async Task LookAsync(CensusTable table, CancellationToken cancellation)
    {
        Preview = await import.PreviewAsync(table, Marks!, cancellation);
        (Headings, Table, Print) = (table.Headings, TableText.Of(table.Sheet), Preview.Print);
        Columns = [.. Enum.GetValues<CensusField>().Select(field => table.Columns.TryGetValue(field, out var column) ? column : CensusColumns.None)];
        ModelState.Remove(nameof(Table));
        for (var at = 0; at < Columns.Count; at++)
        {
            ModelState.Remove($"Columns[{at}]");
        }

        if (Preview.Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private async Task<CensusTable?> TableAsync(ReadSheet sheet, CancellationToken cancellation)
    {
        if (CensusColumns.HeadingsOf(sheet) is not { } headings || sheet.Rows[^1].Number <= headings.Number)
        {
            return null;
        }

        var chosen = Columns.Select((column, at) => ((CensusField)at, column)).Where(pair => Enum.IsDefined(pair.Item1)).ToDictionary();
        return new CensusTable(sheet, headings, await columns.OfAsync(headings, chosen, cancellation), Area!.Value);
    }

    private async Task<Outcome<ReadSheet>> ReadAsync(CancellationToken cancellation)
    {
        if (Sheet is null)
        {
            return TableReader.ReadText(string.IsNullOrWhiteSpace(Pasted) ? Table ?? "" : Pasted);
        }

        using var bytes = new MemoryStream();
        await Sheet.CopyToAsync(bytes, cancellation);
        var read = TableReader.Read(bytes.ToArray());
        return read.Value is { } sheet && TableText.Of(sheet).Length > MostCharacters ? new Refusal("list-too-long", "Danh sách quá dài. Chia thành nhiều lần, mỗi lần khoảng 10.000 dòng.") : read;
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Areas = await areas.ChoicesAsync(Capability.KeepResidentLists, cancellation);
        Marks = await key.OpenAsync(settings, cancellation);
        if (Area is { } wanted && !Areas.Exists(area => area.Value == wanted.ToString()))
        {
            ModelState.AddModelError(nameof(Area), texts[ResidentRefusals.BeyondReach.Message]);
        }
    }
}
