using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;
using CoSo.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Organization;

public sealed class ImportTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task The_export_read_back_changes_nothing()
    {
        var visitor = await house.AsAsync("quantri");
        var export = await visitor.Http.GetByteArrayAsync("/don-vi?handler=Export");

        var page = await visitor.PostAsync("/don-vi/nhap", new { Sheet = new Upload("don-vi.xlsx", export) });

        page.ShouldBeShown();
        Assert.Contains("0 thay đổi", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("form[action*=Apply]"));
    }

    [Fact]
    public async Task The_template_has_instructions_and_codes()
    {
        var visitor = await house.AsAsync("quantri");

        var sheets = SheetReader.Read(await visitor.Http.GetByteArrayAsync("/don-vi/nhap?handler=Template")).Value!;

        Assert.Equal(["Đơn vị", "Hướng dẫn", "Bảng mã"], sheets.Select(sheet => sheet.Name));
        Assert.Contains(sheets[2].Rows, row => row[0]!.Text == "ward");
    }

    [Fact]
    public async Task A_preview_says_what_would_change_and_the_order_does_it()
    {
        var visitor = await house.AsAsync("quantri");
        var lines = await LinesAsync();
        List<UnitLine> changed =
        [
            .. lines.Where(line => line.Code != "p14-kp5").Select(line => line.Code == "p14-kp4" ? line with { Households = 400, Note = "Kiểm tra" } : line),
            New("to-1", "p14-kp1"), New("phan-khu", "phuong-15"), New("to-2", "phan-khu"),
        ];

        var preview = await visitor.PostAsync("/don-vi/nhap", new { Sheet = new Upload("don-vi.xlsx", UnitSheet.Write(changed)) });
        Assert.Equal(["3", "1", $"{lines.Count - 2}", "1"], preview.All(".c-figures b"));
        Assert.False(await house.WithDbAsync(db => db.Set<UnitRow>().AnyAsync(unit => unit.Code == "to-2")));

        (await visitor.SubmitAsync(preview, "form[action*=Apply]")).ShouldRedirectTo("/don-vi");
        var made = await house.WithDbAsync(db => db.Set<UnitRow>().SingleAsync(unit => unit.Code == "to-2"));
        Assert.EndsWith("/phuong-15/phan-khu/to-2/", made.Path);
        Assert.Equal(400, await house.WithDbAsync(db => db.Set<Unit>().Where(unit => unit.Code == "p14-kp4").Select(unit => unit.Households).SingleAsync()));
        Assert.Contains("UnitsImported", await house.AuditAsync());

        // The same order again finds another tree and does nothing.
        (await visitor.SubmitAsync(preview, "form[action*=Apply]")).ShouldShowRefusal("Cây đơn vị đã thay đổi");
    }

    [Fact]
    public async Task Every_fault_names_sheet_and_cell_and_nothing_is_imported()
    {
        var visitor = await house.AsAsync("quantri");
        var before = await house.WithDbAsync(db => db.Set<Unit>().CountAsync());
        using var target = new MemoryStream();
        using (var writer = new SheetWriter(target))
        {
            writer.BeginSheet("Đơn vị", [.. new[] { "Mã", "Tên đầy đủ", "Tên ngắn", "Loại", "Mã cấp trên", "Từ ngày", "Số hộ" }.Select(title => new SheetColumn(title))]);
            writer.WriteRow("don-vi-tot", "Đơn vị tốt", "Tốt", "board", "ubnd-q10", new DateOnly(2024, 1, 1), 5);
            writer.WriteRow("Mã Sai", null, "Sai", "khong-co", "khong-ai", "31/02/2024", "nhiều");
            writer.WriteRow("vong", "Vòng tròn", "Vòng", "board", "vong", new DateOnly(2024, 1, 1), null);
        }

        var page = await visitor.PostAsync("/don-vi/nhap", new { Sheet = new Upload("don-vi.xlsx", target.ToArray()) });

        page.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        var cells = page.All("tbody td:nth-child(2)");
        Assert.Equal(["A3", "B3", "D3", "E3", "E4", "F3", "G3"], cells.Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("“31/02/2024” không phải một ngày có thật. Viết dạng 1/7/2025.", page.Text);
        Assert.Equal(before, await house.WithDbAsync(db => db.Set<Unit>().CountAsync()));
    }

    [Theory]
    [InlineData("don-vi.xlsx", "không phải bảng tính, chỉ là chữ")]
    [InlineData("don-vi.xlsx", "")]
    public async Task A_file_that_is_no_spreadsheet_is_refused(string name, string content)
    {
        var visitor = await house.AsAsync("quantri");

        var page = await visitor.PostAsync("/don-vi/nhap", new { Sheet = new Upload(name, System.Text.Encoding.UTF8.GetBytes(content)) });

        page.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        Assert.NotEmpty(page.All(".ds-error-summary, [role=alert]"));
    }

    [Fact]
    public async Task A_file_is_asked_for()
    {
        var visitor = await house.AsAsync("quantri");

        (await visitor.PostAsync("/don-vi/nhap", new { })).ShouldShowError("Sheet", "Chọn tệp Excel");
    }

    private static UnitLine New(string code, string parent) => new()
    {
        Code = code,
        Name = $"Đơn vị {code}",
        ShortName = code,
        Kind = "board",
        Parent = parent,
        From = new DateOnly(2024, 1, 1),
    };

    private Task<IReadOnlyList<UnitLine>> LinesAsync() =>
        house.WithServicesAsync(services => services.GetRequiredService<ImportUnits>().LinesAsync(default));
}
