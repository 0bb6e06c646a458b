using System.Net;
using CoSo.Cases.Outside;
using CoSo.Contracts.Reports;
using CoSo.Documents.Spreadsheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Cases;

/// <summary>Lists of 1022, the one-stop system and the national petition database: from the table to the figures of a return.</summary>
public sealed class ImportListTests : IAsyncLifetime
{
    private const string Import = "/danh-sach-ngoai/nhap";

    private const string First = "Mã phản ánh\tNgày tiếp nhận\tĐơn vị xử lý\tHạn xử lý\tNgày hoàn thành\tLĩnh vực\tNgười phản ánh\n"
        + "PA-1\t2/7/2024 08:15\tPhường 4\t9/7/2024\t5/7/2024\tHạ tầng\tLê Thị Bảy\nPA-2\t3/7/2024\tPhường 4\t10/7/2024\t12/7/2024\tMôi trường\tTrần Văn Tám\nPA-3\t4/7/2024\tPhòng Quản lý đô thị\t\t\t\t";

    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_pasted_list_is_looked_at_brought_in_and_answers_the_returns()
    {
        var officer = await house.AsAsync("noivu");

        var preview = (await PasteAsync(officer, "Feedback", First)).ShouldBeShown();
        Assert.Contains("Thêm mới", preview.Text);
        Assert.Empty(await LettersAsync());
        var saved = await officer.SubmitAsync(preview, "form[action*=Apply] button:not([formaction])");

        var after = (await officer.FollowAsync(saved)).ShouldBeShown();
        Assert.Contains("Đã nhập: thêm 3, thay đổi 0, giữ nguyên 0.", after.Text);
        var letters = await LettersAsync();
        Assert.Equal(["PA-1", "PA-2", "PA-3"], letters.Select(letter => letter.Number));
        Assert.Equal((new DateOnly(2024, 7, 2), new DateOnly(2024, 7, 9), new DateOnly(2024, 7, 5)), (letters[0].ReceivedOn, letters[0].DueOn, letters[0].DoneOn));
        var list = await house.WithDbAsync(db => db.Set<OutsideList>().SingleAsync());
        Assert.Equal(["OutsideListImported"], await house.AuditAsync(list.Id));
        Assert.DoesNotContain("Bảy", after.Text);
        var ward = (await house.UnitAsync("phuong-4")).Id;
        Assert.Equal([("cases:hotline-in-time", 1L), ("cases:hotline-received", 2L)], await AnswersAsync(ward, "cases:hotline-received", "cases:hotline-in-time"));
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing_and_a_newer_one_says_what_changes()
    {
        var officer = await house.AsAsync("noivu");
        await officer.SubmitAsync(await PasteAsync(officer, "Feedback", First), "form[action*=Apply] button:not([formaction])");

        Assert.Contains("0 thay đổi", (await PasteAsync(officer, "Feedback", First)).ShouldBeShown().Text);
        var newer = (await PasteAsync(officer, "Feedback", First.Replace("PA-3\t4/7/2024\tPhòng Quản lý đô thị\t\t\t\t", "PA-3\t4/7/2024\tPhòng Quản lý đô thị\t11/7/2024\t8/7/2024\tHạ tầng\t", StringComparison.Ordinal))).ShouldBeShown();

        Assert.Contains("Ngày hoàn thành: – → 8/7/2024", newer.Text);
        (await officer.SubmitAsync(newer, "form[action*=Apply] button:not([formaction])")).ShouldRedirectTo("/danh-sach-ngoai");
        Assert.Equal(new DateOnly(2024, 7, 8), (await LettersAsync())[2].DoneOn);
        Assert.Equal([3, 0], (await house.WithDbAsync(db => db.Set<OutsideList>().OrderBy(list => list.Id).Select(list => list.Added).ToListAsync())));
        (await officer.SubmitAsync(newer, "form[action*=Apply] button:not([formaction])")).ShouldShowRefusal("Số liệu đã thay đổi sau khi xem trước");
    }

    [Fact]
    public async Task A_fault_names_row_and_cell_and_nothing_is_brought_in()
    {
        var officer = await house.AsAsync("noivu");

        var page = await PasteAsync(officer, "Feedback", "Mã phản ánh,Ngày tiếp nhận,Đơn vị xử lý\nPA-1,31/2/2024,Phường 4\n,3/7/2024,Phường 4\nPA-3,3/7/2024,Phường Không Có\nPA-4,3/7/2024,Phường 4\nPA-4,4/7/2024,Phường 4\nPA-5,1/1/2030,Phường 4");

        page.ShouldBe(HttpStatusCode.BadRequest);
        string[] cells = ["B2", "A3", "C4", "A6", "B7"];
        Assert.Equal(cells, page.All("table code"));
        Assert.Contains("“31/2/2024” không phải ngày", page.Text);
        Assert.Contains("Mã PA-4 đã có ở dòng 5", page.Text);
        Assert.Empty(page.All("form[action*=Apply] button:not([formaction])"));
        Assert.Empty(await LettersAsync());
    }

    [Fact]
    public async Task Columns_are_told_once_and_remembered_for_the_source()
    {
        var officer = await house.AsAsync("noivu");
        const string Odd = "STT;Ký hiệu;Vào sổ;Nơi làm\n1;HS-9;1/8/2024;Phường 4\n";

        var unknown = await PasteAsync(officer, "OneStop", Odd);
        unknown.ShouldBe(HttpStatusCode.BadRequest);
        var told = await officer.SubmitAsync(unknown, "button[formaction]", new Dictionary<string, object> { ["Columns[0]"] = "1", ["Columns[1]"] = "2", ["Columns[2]"] = "3" });
        (await officer.SubmitAsync(told.ShouldBeShown(), "form[action*=Apply] button:not([formaction])")).ShouldRedirectTo("/danh-sach-ngoai");

        Assert.Equal(("HS-9", OutsideKind.Dossier), ((await LettersAsync())[0].Number, (await LettersAsync())[0].Kind));
        Assert.Contains("0 thay đổi", (await PasteAsync(officer, "OneStop", Odd)).ShouldBeShown().Text);
    }

    [Fact]
    public async Task A_sheet_of_the_petition_database_leaves_denunciations_out()
    {
        using var file = new MemoryStream();
        using (var sheet = new SheetWriter(file))
        {
            sheet.BeginSheet("Đơn", [new SheetColumn("Mã đơn", 10), new SheetColumn("Loại đơn", 20), new SheetColumn("Ngày tiếp nhận", 12), new SheetColumn("Ngày giải quyết", 12)]);
            sheet.WriteRow("D1", "Khiếu nại", new DateOnly(2024, 8, 5), new DateOnly(2024, 8, 30));
            sheet.WriteRow("D2", "Tố cáo", new DateOnly(2024, 8, 6), null);
            sheet.WriteRow("D3", "Kiến nghị, phản ánh", new DateOnly(2024, 8, 7), null);
        }

        var officer = await house.AsAsync("phuong4");
        var ward = (await house.UnitAsync("phuong-4")).Id;
        var preview = await officer.PostAsync(Import, new Dictionary<string, object> { ["Source"] = "Petitions", ["Unit"] = ward.ToString(), ["Sheet"] = new Upload("don.xlsx", file.ToArray()) });

        Assert.Contains("1 dòng tố cáo không nhập", preview.ShouldBeShown().Text);
        (await officer.SubmitAsync(preview, "form[action*=Apply] button:not([formaction])")).ShouldRedirectTo("/danh-sach-ngoai");
        Assert.Equal(["D1", "D3"], (await LettersAsync()).Select(letter => letter.Number));
        Assert.Equal([("cases:complaints-received", 1L), ("cases:complaints-settled", 1L), ("cases:petitions-received", 1L)], await AnswersAsync(ward, "cases:complaints-received", "cases:complaints-settled", "cases:petitions-received"));
    }

    [Fact]
    public async Task A_unit_brings_in_its_own_lines_only()
    {
        var officer = await house.AsAsync("phuong4");

        var page = await PasteAsync(officer, "Feedback", First.Replace("Phòng Quản lý đô thị", "Phường 5", StringComparison.Ordinal));

        page.ShouldBe(HttpStatusCode.BadRequest);
        Assert.Contains("“Phường 5” ngoài phạm vi của bạn", page.Text);
        (await (await house.AsAsync("vanthu")).GetAsync(Import)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_received_elsewhere_is_switched_off_here_with_the_reason()
    {
        var counter = await house.AsAsync("tiepcongdan");

        var page = (await counter.GetAsync("/don-thu/tiep-nhan")).ShouldBeShown();

        Assert.Contains("Tiếp nhận ở Cổng thông tin 1022 Thành phố Hồ Chí Minh", page.Text);
        Assert.Null(page.Document.QuerySelector("a[href='/don-thu/tiep-nhan?thu-tuc=feedback.1022']"));
    }

    [Fact]
    public async Task A_unit_without_a_list_has_no_figure_rather_than_zero_and_a_list_that_speaks_for_it_may_have_none()
    {
        var (ward, other) = ((await house.UnitAsync("phuong-4")).Id, (await house.UnitAsync("phuong-5")).Id);
        Assert.Equal("chưa có danh sách", (await ValueAsync(ward, "cases:hotline-received")).Unknown);
        Assert.Null((await ValueAsync(ward, "cases:complaints-received")).Unknown); // received here: zero is a figure
        Assert.Contains("Cổng thông tin 1022: ", (await (await house.AsAsync("noivu")).GetAsync("/danh-sach-ngoai")).ShouldBeShown().Text);

        var own = await house.AsAsync("phuong4");
        await own.SubmitAsync(await PasteAsync(own, "Feedback", First.Replace("Phòng Quản lý đô thị", "Phường 4", StringComparison.Ordinal)), "form[action*=Apply] button:not([formaction])");
        Assert.Equal((3L, (string?)null), ((await ValueAsync(ward, "cases:hotline-received")).Value, (await ValueAsync(ward, "cases:hotline-received")).Unknown));
        Assert.NotNull((await ValueAsync(other, "cases:hotline-received")).Unknown); // the ward's list speaks for the ward

        var all = await house.AsAsync("noivu");
        await all.SubmitAsync(await PasteAsync(all, "Feedback", First.Replace("PA-", "PB-", StringComparison.Ordinal)), "form[action*=Apply] button:not([formaction])");
        Assert.Equal((0L, (string?)null), ((await ValueAsync(other, "cases:hotline-received")).Value, (await ValueAsync(other, "cases:hotline-received")).Unknown));
    }

    [Fact]
    public async Task What_is_received_here_and_stands_in_a_list_counts_once_and_the_page_says_so()
    {
        var ward = (await house.UnitAsync("phuong-4")).Id;
        await house.WithDbAsync(async db =>
        {
            for (var at = 0; at < 4; at++)
            {
                var id = Kernel.OrderedId.New();
                db.Add(new CoSo.Cases.Letters.Case
                {
                    Id = id, Code = "DT-" + id.ToString("N")[^16..], SecretHash = "", Key = id, ProcedureId = "petition", Kind = Law.ProcedureKind.Petition, ReceivedOn = new DateOnly(2024, 8, 7), Year = 2024, Number = 7000 + at,
                    ReceiverUnitId = ward, UnitId = ward, Title = "Mẫu", Content = "Mẫu",
                });
            }

            return await db.SaveChangesAsync();
        });
        Assert.Equal(4, (await ValueAsync(ward, "cases:petitions-received")).Value);

        var officer = await house.AsAsync("phuong4");
        var preview = await officer.PostAsync(Import, new Dictionary<string, object> { ["Source"] = "Petitions", ["Unit"] = ward.ToString(), ["Pasted"] = "Mã đơn\tLoại đơn\tNgày tiếp nhận\nD1\tKiến nghị, phản ánh\t7/8/2024\nD2\tKiến nghị, phản ánh\t8/8/2024" });
        (await officer.SubmitAsync(preview, "form[action*=Apply] button:not([formaction])")).ShouldRedirectTo("/danh-sach-ngoai");

        Assert.Equal(2, (await ValueAsync(ward, "cases:petitions-received")).Value);
        Assert.Contains("vừa nhận ở đây (4) vừa có trong danh sách nhập (2)", (await officer.GetAsync("/danh-sach-ngoai")).Text);
    }

    private Task<SourceValue> ValueAsync(Guid unit, string asked) => house.WithServicesAsync(async services =>
    {
        var source = services.GetServices<IIndicatorSource>().Single(one => one.Sources.Contains(asked));
        return (await source.AnswerAsync(new SourceQuestion([asked], [unit], new DateOnly(2024, 6, 15), new DateOnly(2024, 9, 14)), CancellationToken.None)).Single();
    });

    private static async Task<HtmlPage> PasteAsync(Visitor officer, string source, string table) =>
        await officer.PostAsync(Import, new Dictionary<string, object> { ["Source"] = source, ["Pasted"] = table });

    private Task<List<OutsideLetter>> LettersAsync() => house.WithDbAsync(db => db.Set<OutsideLetter>().AsNoTracking().OrderBy(letter => letter.Number).ToListAsync());

    private Task<List<(string, long)>> AnswersAsync(Guid unit, params string[] sources) => house.WithServicesAsync(async services =>
    {
        var values = new List<(string, long)>();
        foreach (var source in services.GetServices<IIndicatorSource>())
        {
            values.AddRange((await source.AnswerAsync(new SourceQuestion(sources, [unit], new DateOnly(2024, 6, 15), new DateOnly(2024, 9, 14)), CancellationToken.None)).Select(value => (value.Source, value.Value)));
        }

        return values.OrderBy(value => value.Item1, StringComparer.Ordinal).ToList();
    });
}
