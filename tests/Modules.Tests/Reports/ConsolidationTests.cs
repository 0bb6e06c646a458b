using CoSo.Kernel;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Documents.Spreadsheets;
using CoSo.Reports;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Reports;

public sealed class ConsolidationTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task From_two_wards_to_the_districts_paper()
    {
        await using var own = await House.StartAsync();
        await own.AdoptAsync(["phuong-4", "phuong-5", "phuong-12"]);
        var documents = await own.QuarterAsync("organising.documents");
        var proposals = ReturnFields.PartName("proposals");
        var first = await own.SendAsync("phuong4", "phuong-4", new Dictionary<string, string> { [documents] = "2", [proposals] = "- Bố trí thêm kinh phí\n- Hướng dẫn mẫu biểu" });
        var second = await own.SendAsync("phuong5", "phuong-5", new Dictionary<string, string> { [documents] = "1", [proposals] = "Không phát sinh" });
        await own.AcceptAsync(first);
        await own.AcceptAsync(second);

        var coordinator = await own.AsAsync("noivu");
        const string Address = "/bao-cao/ky/2024-09-14/tong-hop";
        var page = (await coordinator.GetAsync(Address)).ShouldBeShown();
        Assert.Contains("Tổng hợp từ 2/3 báo cáo đã tiếp nhận.", page.Text);
        Assert.Contains("Phường 12: Đang soạn", page.Text);
        var row = page.Document.QuerySelectorAll("tr").Single(tr => tr.TextContent.Contains("Văn bản chỉ đạo, triển khai đã ban hành", StringComparison.Ordinal));
        Assert.Equal("3", row.QuerySelector("td.c-number")!.TextContent.Trim());
        Assert.Contains("- Phường 4: Nội dung muc-direction", page.Document.QuerySelector("textarea[name=muc-direction]")!.TextContent);
        Assert.Contains(page.Document.QuerySelectorAll(".r-sources a"), a => a.GetAttribute("href")!.StartsWith($"/bao-cao/{first}", StringComparison.Ordinal));

        (await coordinator.SubmitAsync(page, "button[value=save]", new Dictionary<string, object> { ["muc-direction"] = "Quận đã chỉ đạo kịp thời.", ["pho-ky"] = "true", ["nguoi-ky"] = "Lê Ngọc Thùy Dương" })).ShouldRedirectTo(Address);
        var leader = await own.AsAsync("chutich");
        (await leader.SubmitAsync(await leader.GetAsync(Address), "button[value=approve]")).ShouldRedirectTo(Address);

        var docx = await coordinator.Http.GetByteArrayAsync(Address + "/docx");
        using (var document = WordprocessingDocument.Open(new MemoryStream(docx), false))
        {
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => error.Description));
            var text = document.MainDocumentPart!.Document!.InnerText;
            Assert.Contains("Quận đã chỉ đạo kịp thời.", text);
            Assert.Contains("KT. CHỦ TỊCH", text);
            Assert.Contains("Sở Nội vụ Thành phố Hồ Chí Minh", text);
            Assert.DoesNotContain("DỰ THẢO", text);
        }

        var sheets = SheetReader.Read(await coordinator.Http.GetByteArrayAsync(Address + "/xlsx")).Value!;
        Assert.Equal(["Tổng hợp", "Từng đơn vị - trong quý", "Từng đơn vị - từ đầu năm"], sheets.Select(sheet => sheet.Name));
        Assert.Contains(sheets[0].Rows, r => r[1]?.Text == "Văn bản chỉ đạo, triển khai đã ban hành" && r[3]?.Number == 3);
        Assert.Equal(["Phường 4", "Phường 5"], sheets[1].Rows.Skip(1).Select(r => r[0]!.Text));

        var paper = await coordinator.SubmitAsync(await coordinator.GetAsync(Address), "button[value=paper]", new Dictionary<string, object>
        {
            ["so"] = "91/BC-UBND", ["ngay"] = "11/9/2024", ["van-ban"] = new Upload("bao-cao.pdf", Pdf(), "application/pdf"),
        });
        paper.ShouldRedirectTo(Address);
        Assert.Contains("91/BC-UBND", (await coordinator.GetAsync(Address)).Text);
        Assert.Equal(2, await own.WithDbAsync(db => db.Set<ReturnProposal>().CountAsync()));
        Assert.Equal(2, (await own.AuditAsync()).Count(kind => kind == "ReturnAccepted"));
    }

    [Fact]
    public async Task Locked_figures_are_neither_returned_nor_joined_until_the_lock_is_opened_with_a_reason()
    {
        await using var own = await House.StartAsync();
        await own.AdoptAsync(["phuong-4", "phuong-5"]);
        var accepted = await own.SendAsync("phuong4", "phuong-4");
        await own.AcceptAsync(accepted);
        own.Time.Set(new DateOnly(2024, 9, 18));
        var coordinator = await own.AsAsync("noivu");
        const string Address = "/bao-cao/ky/2024-09-14";

        Assert.Contains("Quá hạn gửi", (await coordinator.GetAsync(Address)).Text);
        (await coordinator.SubmitAsync(await coordinator.GetAsync(Address), "button[value=lock]")).ShouldRedirectTo(Address);
        Assert.Equal(ReturnState.Locked, await own.StateAsync(accepted));
        var late = await own.SendAsync("phuong5", "phuong-5");
        var refused = await coordinator.SubmitAsync(await coordinator.GetAsync($"/bao-cao/{late}"), "button[value=accept]");
        refused.ShouldShowRefusal("Số liệu kỳ này đã chốt");
        var without = await coordinator.SubmitAsync(await coordinator.GetAsync(Address), "button[value=unlock]", new Dictionary<string, object> { ["ly-do"] = "" });
        without.ShouldShowRefusal("Ghi lý do mở chốt số liệu");
        (await coordinator.SubmitAsync(await coordinator.GetAsync(Address), "button[value=unlock]", new Dictionary<string, object> { ["ly-do"] = "Phường 5 gửi bổ sung" })).ShouldRedirectTo(Address);

        Assert.Equal(ReturnState.Accepted, await own.StateAsync(accepted));
        await own.AcceptAsync(late);
        Assert.Contains("PeriodUnlocked", await own.AuditAsync());
    }

    [Fact]
    public async Task Sums_by_indicator_and_by_group_are_those_an_independent_hand_adds()
    {
        var period = (await ReportSamples.PeriodAsync(house)).Id;
        var random = new Random(20240914);
        var units = await house.WithDbAsync(db => db.Set<UnitRow>().ToListAsync());
        var root = units.Single(unit => unit.Code == "ubnd-q10");
        var senders = units.Where(unit => unit.Path.StartsWith(root.Path, StringComparison.Ordinal) && unit.Id != root.Id).ToList();
        var expected = new Dictionary<(int Place, int Indicator), long>();
        await house.WithDbAsync(async db =>
        {
            foreach (var sender in senders)
            {
                var state = random.Next(4) switch { 0 => ReturnState.Sent, 1 => ReturnState.Locked, _ => ReturnState.Accepted };
                var made = new Return { Id = OrderedId.New(), PeriodId = period, UnitId = sender.Id, ToUnitId = root.Id, State = state, GivenOn = new DateOnly(2024, 9, 1) };
                for (var indicator = 1; indicator <= 7; indicator++)
                {
                    var amount = random.NextInt64(5_000_000_000);
                    made.Values.Add(new ReturnValue { IndicatorId = indicator, Column = ReportColumn.Quarter, Amount = amount });
                    made.Values.Add(new ReturnValue { IndicatorId = indicator, Column = ReportColumn.Since, Amount = amount * 2 });
                    if (Return.Counts(state))
                    {
                        var child = units.Single(unit => unit.ParentId == root.Id && sender.Path.StartsWith(unit.Path, StringComparison.Ordinal));
                        expected[(child.Position, indicator)] = expected.GetValueOrDefault((child.Position, indicator)) + amount;
                    }
                }

                db.Add(made);
            }

            return await db.SaveChangesAsync();
        });

        await house.WithServicesAsync(async services =>
        {
            var consolidation = services.GetRequiredService<Consolidation>();
            var groups = await consolidation.ByChildAsync(period, root.Id, ReportColumn.Quarter, CancellationToken.None);
            Assert.Equal(expected.OrderBy(e => e.Key).Select(e => (e.Key, e.Value)), groups.Select(g => ((g.Place, g.IndicatorId), g.Total)).Order());
            var totals = await consolidation.TotalsAsync(period, CancellationToken.None);
            foreach (var total in totals)
            {
                var sum = expected.Where(e => e.Key.Indicator == total.IndicatorId).Sum(e => e.Value);
                Assert.Equal(total.Column == ReportColumn.Quarter ? sum : sum * 2, total.Total);
            }

            return 0;
        });
    }

    [Fact]
    public void Amounts_are_read_as_they_are_written() =>
        Gen.Select(Gen.Long[0, Limits.Amount], Gen.Int[0, 6]).Sample((amount, scale) =>
        {
            var indicator = new Indicator { Code = "x", Group = "x", Number = "1", Name = "x", Type = scale == 0 ? IndicatorType.Whole : IndicatorType.Scaled, Scale = scale };
            return Amounts.Read(indicator, Amounts.Write(indicator, amount)) == amount;
        });

    [Theory]
    [InlineData("12.5", null)]
    [InlineData("-3", null)]
    [InlineData("1.250", 1250L)]
    [InlineData("1250", 1250L)]
    [InlineData("1.2500", null)]
    [InlineData("3,5", null)]
    [InlineData("", null)]
    [InlineData("9999999999999999999", null)]
    public void A_whole_number_is_not_guessed(string typed, long? read) => Assert.Equal(
        read, Amounts.Read(new Indicator { Code = "x", Group = "x", Number = "1", Name = "x", Type = IndicatorType.Whole }, typed));

    [Fact]
    public async Task Figures_of_the_ledger_are_proposed_and_what_was_typed_stays()
    {
        await using var own = await House.StartAsync();
        await own.AdoptAsync(["phuong-4"]);
        var unit = await own.WithDbAsync(db => db.Set<UnitRow>().Where(u => u.Code == "phuong-4" || u.Code == "phong-noi-vu").ToDictionaryAsync(u => u.Code, u => u.Id));
        await own.WithServicesAsync(async services =>
        {
            services.GetRequiredService<IDutyLedger>().Raise(
                new NewDuty
                {
                    UnitId = unit["phuong-4"], AssignerUnitId = unit["phong-noi-vu"], Title = "Niêm yết kế hoạch", DueOn = new DateOnly(2024, 9, 10),
                    Source = new DutySource("measure", OrderedId.New(), "Kế hoạch"), GivenOn = new DateOnly(2024, 7, 1),
                },
                Guid.Empty);
            return await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });
        var id = await own.ReturnIdAsync("phuong-4");
        var given = await own.QuarterAsync("organising.given");
        var officer = await own.AsAsync("phuong4");

        var form = (await officer.GetAsync($"/bao-cao/{id}")).ShouldBeShown();
        Assert.Equal("1", form.Document.QuerySelector($"#{given}")!.GetAttribute("value"));
        (await officer.SubmitAsync(form, "button[value=save]", new Dictionary<string, object> { [given] = "9" })).ShouldRedirectTo($"/bao-cao/{id}");
        var again = await officer.GetAsync($"/bao-cao/{id}?refresh=true");

        Assert.Equal("9", again.Document.QuerySelector($"#{given}")!.GetAttribute("value"));
        Assert.Contains("sổ việc: 1", again.Text);
    }

    /// <summary>The smallest file that is a PDF by its content.</summary>
    internal static byte[] Pdf() => System.Text.Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
}
