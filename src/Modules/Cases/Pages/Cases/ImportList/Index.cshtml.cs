using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Cases.Outside;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using ImportListVerb = CoSo.Cases.Outside.ImportList;

namespace CoSo.Cases.Pages.Cases.ImportList;

/// <summary>A list of another system: file or pasted, columns told, looked at, brought in. The table travels in the form and is kept nowhere.</summary>
[Requires(Capability.ImportCaseLists)]
internal sealed class IndexModel(AppDbContext db, ImportListVerb import, OutsideColumns columns, Officer officer, Clock clock, IStringLocalizer texts) : PageModel
{
    /// <summary>What a form carries without trouble: some ten thousand lines.</summary>
    private const int MostCharacters = 3_000_000;

    [BindProperty, Display(Name = "Hệ thống"), Required(ErrorMessage = "Chọn hệ thống")]
    public OutsideSource? Source { get; set; }

    [BindProperty, Display(Name = "Tệp Excel hoặc CSV", Description = "Tải từ chính hệ thống đó, không cần sửa")]
    public IFormFile? Sheet { get; set; }

    [BindProperty, Display(Name = "Hoặc dán bảng", Description = "Chép cả dòng tiêu đề từ Excel rồi dán vào đây"), DataType(DataType.MultilineText)]
    public string? Pasted { get; set; }

    [BindProperty, Display(Name = "Đơn vị của cả danh sách", Description = "Khi danh sách không có cột đơn vị")]
    public Guid? Unit { get; set; }

    /// <summary>The table as it was read, on its way between the two posts.</summary>
    [BindProperty]
    public string? Table { get; set; }

    [BindProperty]
    public string? Print { get; set; }

    /// <summary>Column of each field, in their order; empty before the first look.</summary>
    [BindProperty]
    public List<int> Columns { get; set; } = [];

    public ReadRow? Headings { get; private set; }

    public OutsidePreview? Preview { get; private set; }

    public List<SelectListItem> Units { get; private set; } = [];

    public List<SelectListItem> Sources => [.. Enum.GetValues<OutsideSource>().Select(source => new SelectListItem(texts[OutsideWords.Of(source)], source.ToString()))];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var read = ModelState.IsValid ? await ReadAsync(cancellation) : null;
        if (!ModelState.IsValid || read!.Value is not { } sheet)
        {
            return this.PageWithErrors(read?.Refusal);
        }

        if (await TableAsync(sheet, cancellation) is not { } table)
        {
            return this.PageWithErrors(Unreadable);
        }

        await LookAsync(table, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!ModelState.IsValid || TableReader.ReadText(Table ?? "").Value is not { } sheet || await TableAsync(sheet, cancellation) is not { } table)
        {
            return this.PageWithErrors(Unreadable);
        }

        var outcome = await import.ApplyAsync(table, Print ?? "", cancellation);
        if (outcome.Refusal is { } refusal)
        {
            await LookAsync(table, cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = texts["Đã nhập: thêm {0}, thay đổi {1}, giữ nguyên {2}.", outcome.Value!.Added.Count, outcome.Value.Changed.Count, outcome.Value.Unchanged].Value;
        return Redirect("/danh-sach-ngoai");
    }

    public List<SelectListItem> ColumnChoices(OutsideField field) =>
    [
        .. OutsideColumns.Needed.Contains(field) ? Enumerable.Empty<SelectListItem>() : [new SelectListItem(texts["Không có cột này"], "-1")],
        .. Headings!.Cells.Select(cell => new SelectListItem($"{cell.Address}: {cell.Text}", cell.Column.ToString(System.Globalization.CultureInfo.InvariantCulture))),
    ];

    private static readonly Refusal Unreadable = new("list-empty", "Không đọc được bảng. Bảng cần dòng tiêu đề và ít nhất một dòng dữ liệu, có cột mã số và cột ngày tiếp nhận.");

    private async Task LookAsync(OutsideTable table, CancellationToken cancellation)
    {
        Preview = await import.PreviewAsync(table, cancellation);
        Headings = table.Headings;
        Table = TableText.Of(table.Sheet);
        Columns = [.. Enum.GetValues<OutsideField>().Select(field => table.Columns.TryGetValue(field, out var column) ? column : OutsideColumns.None)];
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

    private async Task<OutsideTable?> TableAsync(ReadSheet sheet, CancellationToken cancellation)
    {
        if (OutsideColumns.HeadingsOf(sheet) is not { } headings || sheet.Rows[^1].Number <= headings.Number)
        {
            return null;
        }

        var chosen = Columns.Select((column, at) => ((OutsideField)at, column)).Where(pair => Enum.IsDefined(pair.Item1)).ToDictionary();
        var known = await columns.OfAsync(Source!.Value, headings, chosen, cancellation);
        return new OutsideTable(Source.Value, sheet, headings, known, Units.Exists(unit => unit.Value == Unit?.ToString()) ? Unit : null);
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
        var today = clock.Today;
        Units = await CaseUnits.ChoicesAsync(officer.Reach(Capability.ImportCaseLists).Of(db.Set<UnitRow>()).On(today).Where(unit => unit.Kind != UnitKind.Neighbourhood), cancellation);
    }
}
