using System.Net;
using System.Text.RegularExpressions;
using CoSo.Contracts.Residents;
using CoSo.Documents.Spreadsheets;
using CoSo.Modules.Tests.Cases;
using CoSo.Modules.Tests.Sealed;
using CoSo.Residents;
using CoSo.Residents.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Residents;

/// <summary>Census lists: looked at, brought in whole, letters with codes; nothing of a person kept.</summary>
public sealed partial class CensusTests : IAsyncLifetime
{
    private const string Import = "/cu-tru/danh-sach";
    private const string Apply = "form[action*=Apply] button:not([formaction])";

    private const string List = "Mã hộ\tHọ và tên\tNăm sinh\tKhu phố\tSố CCCD\n"
        + "H-001\tPhạm Thị Mẫu Một\t1961\tKhu phố 1\t\nH-001\tPhạm Văn Mẫu Hai\t12/3/1990\tKhu phố 2\t999 091 000 002\nH-002\tLê Thị Mẫu Ba\t1975\tKhu phố 1\t";

    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_pasted_list_is_looked_at_brought_in_and_again_changes_nothing()
    {
        var officer = await house.AsAsync("phuong12");

        var preview = (await PasteAsync(officer, List)).ShouldBeShown();
        Assert.Equal(["3", "0", "0"], Figures(preview));
        Assert.Empty(await ResidentsAsync());
        var done = (await officer.SubmitAsync(preview, Apply)).ShouldBeShown();

        Assert.Contains("Đã nhập: thêm 3, thay đổi 0, giữ nguyên 0.", done.Text);
        var residents = await ResidentsAsync();
        Assert.Equal([ResidentMethod.Census, ResidentMethod.Census, ResidentMethod.Census], residents.Select(one => one.Method));
        Assert.Equal([1, 2], (await CountByAreaAsync("p12-kp1", "p12-kp2")).Order());
        Assert.Equal(["ResidentListImported"], await house.AuditAsync((await house.AreaAsync("phuong-12")).Id));

        var again = (await PasteAsync(officer, List)).ShouldBeShown();
        Assert.Contains("0 thay đổi", again.Text);
        Assert.Null(again.Document.QuerySelector(Apply));
        (await officer.SubmitAsync(preview, Apply)).ShouldShowRefusal("Số liệu đã thay đổi sau khi xem trước");

        // Moved to another neighbourhood, and a number that was not known.
        var newer = (await PasteAsync(officer, List.Replace("1975\tKhu phố 1\t", "1975\tKhu phố 2\t999091000003", StringComparison.Ordinal))).ShouldBeShown();
        Assert.Equal(["0", "1", "2"], Figures(newer));
        (await officer.SubmitAsync(newer, Apply)).ShouldBeShown();
        Assert.Equal(3, (await ResidentsAsync()).Count);
        Assert.Equal([1, 2], (await CountByAreaAsync("p12-kp2", "p12-kp1")).Order());
    }

    [Fact]
    public async Task The_same_table_as_a_workbook_with_other_headings_is_told_once_and_remembered()
    {
        var officer = await house.AsAsync("phuong12");
        var first = (await UploadAsync(officer, "Sổ", "Người", "Sinh", "Ở")).Document;
        Assert.NotNull(first.QuerySelector("select[name='Columns[0]']"));
        var page = await UploadAsync(officer, "Sổ", "Người", "Sinh", "Ở");
        page.ShouldBe(HttpStatusCode.BadRequest);
        var told = await officer.SubmitAsync(page, "button[formaction]", new Dictionary<string, object> { ["Columns[0]"] = "0", ["Columns[1]"] = "1", ["Columns[2]"] = "2", ["Columns[3]"] = "3" });
        Assert.Equal(["1", "0", "0"], Figures(told.ShouldBeShown()));
        (await officer.SubmitAsync(told, Apply)).ShouldBeShown();

        Assert.Contains("0 thay đổi", (await UploadAsync(officer, "Sổ", "Người", "Sinh", "Ở")).ShouldBeShown().Text);
    }

    [Fact]
    public async Task Each_error_names_its_cell_and_nothing_is_brought_in()
    {
        var officer = await house.AsAsync("phuong12");

        var page = await PasteAsync(officer, "Mã hộ\tHọ tên\tNăm sinh\tKhu phố\tCCCD\nH-1\tTrần Thị Mẫu\t1980\t\t\n\tNgười Hai\t1980\t\t\nH-3\tNgười Ba\t80\t\t\nH-4\tNgười Bốn\t1980\tKhu phố 99\t\nH-5\tNgười Năm\t1980\t\t12345\nH-1\ttran thi mau\t1980\t\t");

        page.ShouldBe(HttpStatusCode.BadRequest);
        Assert.Equal(["A3", "C4", "D5", "E6", "B7"], page.All("main table code"));
        Assert.Contains("Người này đã có ở dòng 2.", page.Text);
        Assert.Null(page.Document.QuerySelector(Apply));
        Assert.Empty(await ResidentsAsync());
        (await PasteAsync(officer, "chỉ một dòng")).ShouldShowRefusal("Không đọc được bảng");
        (await PasteAsync(officer, List, "phuong-4")).ShouldShowError("Area", "trong phạm vi của bạn");
        (await (await house.AsAsync("phuong5")).GetAsync(Import)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await house.AsAsync("khupho1")).GetAsync("/cu-tru/thu")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Letters_bear_names_and_codes_that_work_and_a_lost_batch_is_withdrawn_and_printed_anew()
    {
        var officer = await house.AsAsync("phuong12");
        (await PasteAsync(officer, List)).ShouldBeShown();
        var listed = await ImportedAsync(officer);

        var text = await LettersAsync(officer, listed);
        Assert.Contains("Phạm Thị Mẫu Một, mã hộ H-001", text);
        var codes = Code().Matches(text).Select(match => match.Value).ToList();
        Assert.Equal(3, codes.Distinct().Count());
        var visitor = await house.EnterAsync(codes[0]);
        (await officer.SubmitAsync(listed, "button[formaction*=Letters]")).ShouldShowRefusal("Ai trong danh sách cũng có mã");

        var batches = (await officer.GetAsync("/cu-tru/thu")).ShouldBeShown();
        (await officer.SubmitAsync(batches, "button[name=id]")).ShouldRedirectTo("/cu-tru/thu");
        Assert.Contains("Đã thu hồi ngày", (await officer.GetAsync("/cu-tru/thu")).Text);
        Assert.DoesNotContain("người cư trú tại", (await visitor.GetAsync(ResidentAddress.Enter)).Text);
        (await house.Anonymous().PostAsync(ResidentAddress.Enter, new { Code = codes[1] })).ShouldShowRefusal("Mã không đúng");

        var anew = Code().Matches(await LettersAsync(officer, listed)).Select(match => match.Value).ToList();
        Assert.Empty(anew.Intersect(codes));
        await house.EnterAsync(anew[2]);
        var batch = await house.WithDbAsync(db => db.Set<LetterBatch>().OrderBy(one => one.Id).Select(one => one.Id).FirstAsync());
        Assert.Equal(["ResidentLettersPrinted", "ResidentLettersWithdrawn"], await house.AuditAsync(batch));
        var forged = await (await house.AsAsync("phuong4")).PostAsync("/cu-tru/thu", new { id = batch.ToString() });
        Assert.NotEqual(HttpStatusCode.Redirect, forged.Status);
    }

    [Fact]
    public async Task Who_comes_to_the_counter_is_the_same_person_by_number_or_by_the_letter_brought()
    {
        var (counter, _) = await house.VerifyAsync("999091000002");
        var officer = await house.AsAsync("phuong12");
        await PasteAsync(officer, List);
        var listed = await ImportedAsync(officer);
        Assert.Equal(3, (await ResidentsAsync()).Count);
        var before = await house.PseudonymAsync(counter, "matter:a");

        var codes = Code().Matches(await LettersAsync(officer, listed)).Select(match => match.Value).ToList();
        var form = await house.CounterFormAsync("999091000001", "p12-kp1");
        form["Letter"] = codes[0];
        (await officer.PostAsync("/cu-tru/doi-chieu", form)).ShouldRedirectTo("/cu-tru/");

        Assert.Equal(3, (await ResidentsAsync()).Count);
        Assert.Equal(before, await house.PseudonymAsync(counter, "matter:a"));
        form = await house.CounterFormAsync("999091000009", "p12-kp1");
        form["Letter"] = (await house.VerifyAsync("999091000002", "p12-kp2")).Code;
        (await officer.PostAsync("/cu-tru/doi-chieu", form)).ShouldShowRefusal("Mã này là của người khác");

        // Known twice by then: the row of the list ends with its code, and the list again changes nothing.
        var (second, _) = await house.VerifyAsync("999091000005");
        form = await house.CounterFormAsync("999091000005", "p12-kp1");
        form["Letter"] = codes[^1];
        (await officer.PostAsync("/cu-tru/doi-chieu", form)).ShouldRedirectTo($"/cu-tru/{second}");
        (await house.Anonymous().PostAsync(ResidentAddress.Enter, new { Code = codes[^1] })).ShouldShowRefusal("Mã không đúng");
        Assert.Contains("0 thay đổi", (await PasteAsync(officer, List)).ShouldBeShown().Text);
    }

    [Fact]
    public async Task Who_brings_no_letter_is_found_in_the_list_by_household_name_and_year()
    {
        var officer = await house.AsAsync("phuong12");
        (await officer.SubmitAsync((await PasteAsync(officer, List)).ShouldBeShown(), Apply)).ShouldBeShown();
        var form = await house.CounterFormAsync("999091000001", "p12-kp1");
        form["Household"] = "h-001";

        (await officer.PostAsync("/cu-tru/doi-chieu", form)).ShouldShowError("Household", "Ghi đủ");
        (form["Name"], form["Born"]) = ("phạm thị mẫu một", "1962");
        var unknown = await officer.PostAsync("/cu-tru/doi-chieu", form);
        unknown.ShouldShowRefusal("Không có ai trong danh sách");
        Assert.Equal("phạm thị mẫu một", unknown.Document.QuerySelector("input[name=Name]")!.GetAttribute("value"));
        form["Born"] = "1961";
        var found = await officer.PostAsync("/cu-tru/doi-chieu", form);

        found.ShouldRedirectTo("/cu-tru/");
        var residents = await ResidentsAsync();
        Assert.Equal(3, residents.Count);
        var one = residents.Single(resident => found.Location!.Contains($"{resident.Id}", StringComparison.OrdinalIgnoreCase));
        Assert.Equal((true, true, ResidentMethod.Counter), (one.HouseholdMark is not null, one.NumberMark is not null, one.Method));
        form["Number"] = "999091000007";
        (await officer.PostAsync("/cu-tru/doi-chieu", form)).ShouldShowRefusal("với số định danh khác");

        // Verified by the number before anybody looked into the list: the two rows become one.
        var (second, _) = await house.VerifyAsync("999091000003");
        Assert.Equal(4, (await ResidentsAsync()).Count(resident => resident.WithdrawnOn is null));
        form = await house.CounterFormAsync("999091000003", "p12-kp1");
        (form["Household"], form["Name"], form["Born"]) = ("H-002", "Lê Thị Mẫu Ba", "1975");
        (await officer.PostAsync("/cu-tru/doi-chieu", form)).ShouldRedirectTo($"/cu-tru/{second}");
        Assert.Equal(3, (await ResidentsAsync()).Count(resident => resident.WithdrawnOn is null));
        Assert.Contains("0 thay đổi", (await PasteAsync(officer, List)).ShouldBeShown().Text);
        Assert.Empty(Traces.Find(await Traces.OfAsync(house, ""), ["Lê Thị Mẫu Ba", "phạm thị mẫu một", "999091000003"]));
    }

    [Fact]
    public async Task Nothing_of_the_list_is_found_anywhere_and_ended_rows_go()
    {
        var officer = await house.AsAsync("phuong12");
        var preview = await PasteAsync(officer, List);
        (await officer.SubmitAsync(preview, Apply)).ShouldBeShown();
        var codes = Code().Matches(await LettersAsync(officer, await PasteAsync(officer, List))).Select(match => match.Value).ToList();

        Assert.Empty(Traces.Find(await Traces.OfAsync(house, ""), ["Phạm Thị Mẫu Một", "Lê Thị Mẫu Ba", "H-001", "999091000002", codes[0], Codes.Plain(codes[0])]));

        await house.WithDbAsync(db => db.Set<Resident>().ExecuteUpdateAsync(set => set.SetProperty(one => one.ValidUntil, new DateOnly(2024, 8, 1))));
        Assert.Equal(3, await house.WithServicesAsync(services => services.GetRequiredService<DeleteEnded>().RunAsync(CancellationToken.None)));
        Assert.Empty(await ResidentsAsync());
        Assert.Equal(0, await house.WithDbAsync(db => db.Set<ResidentCode>().CountAsync()));
    }

    private async Task<HtmlPage> PasteAsync(Visitor officer, string list, string area = "phuong-12") =>
        await officer.PostAsync(Import, new { Area = (await house.AreaAsync(area)).Id.ToString(), Pasted = list });

    private async Task<HtmlPage> ImportedAsync(Visitor officer) => (await officer.SubmitAsync(await PasteAsync(officer, List), Apply)).ShouldBeShown();

    private async Task<HtmlPage> UploadAsync(Visitor officer, params string[] headings)
    {
        using var target = new MemoryStream();
        using (var writer = new SheetWriter(target))
        {
            writer.BeginSheet("Danh sách", [.. headings.Select(heading => new SheetColumn(heading, 20))]);
            writer.WriteRow("H-9", "Trần Thị Mẫu Chín", "1999", "Khu phố 1");
        }

        return await officer.PostAsync(Import, new { Area = (await house.AreaAsync("phuong-12")).Id.ToString(), Sheet = new Upload("danh-sach.xlsx", target.ToArray()) });
    }

    /// <summary>The text of the DOCX that comes back.</summary>
    private static async Task<string> LettersAsync(Visitor officer, HtmlPage listed)
    {
        var form = listed.Document.QuerySelector("button[formaction*=Letters]") is AngleSharp.Html.Dom.IHtmlButtonElement { Form: { } found } ? found : throw new InvalidOperationException("No letters:\n" + listed.Text);
        using var content = new FormUrlEncodedContent(form.Elements.Where(field => field.GetAttribute("name") is not null and not "").Select(field => new KeyValuePair<string, string>(field.GetAttribute("name")!, field is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value ?? "" : field.GetAttribute("value") ?? "")));
        using var answer = await officer.Http.PostAsync($"{Import}?handler=Letters", content, TestContext.Current.CancellationToken);
        Assert.Equal(ResidentPapers.MediaType, answer.Content.Headers.ContentType?.MediaType);
        return PaperText.Of(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private Task<List<Resident>> ResidentsAsync() => house.WithDbAsync(db => db.Set<Resident>().AsNoTracking().OrderBy(one => one.Id).ToListAsync());

    private async Task<List<int>> CountByAreaAsync(params string[] codes)
    {
        var counts = new List<int>();
        foreach (var code in codes)
        {
            var area = (await house.AreaAsync(code)).Id;
            counts.Add((await ResidentsAsync()).Count(one => one.AreaId == area));
        }

        return counts;
    }

    private static List<string> Figures(HtmlPage page) => [.. page.All(".c-figures b")];

    [GeneratedRegex("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}")]
    private static partial Regex Code();
}
