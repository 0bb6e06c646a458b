using System.Net;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Duties;
using CoSo.Duties.Chasing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Duties;

/// <summary>Công văn đôn đốc: chosen late duties of one unit, as a paper by Decree 30 with the list as a table.</summary>
public sealed class ChaseLetterTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    public ValueTask InitializeAsync()
    {
        house.Time.Set(DutyData.Today);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Chosen_late_duties_become_a_letter_with_number_and_history()
    {
        var first = await house.DutyAsync("phuong-8", due: new DateOnly(2024, 9, 3), with: duty => duty with { Title = "Niêm yết công khai quy hoạch" });
        var second = await house.DutyAsync("phuong-8", due: new DateOnly(2024, 9, 4), with: duty => duty with { Title = "Họp tổ dân phố" });
        var coordinator = await house.AsAsync("noivu");
        Assert.Contains("Phường 8", (await coordinator.GetAsync("/viec/don-doc")).ShouldBeShown().Text, StringComparison.Ordinal);

        (await coordinator.PostAsync("/viec/don-doc/don-vi/phuong-8", new { ReplyBy = "20/9/2024" })).ShouldShowRefusal("Chọn ít nhất một việc");
        (await coordinator.PostAsync("/viec/don-doc/don-vi/phuong-8", new { Ids = first.ToString(), ReplyBy = "" })).ShouldShowError("ReplyBy", "Nhập ngày đề nghị hoàn thành");
        var made = await coordinator.PostAsync("/viec/don-doc/don-vi/phuong-8", new { Ids = first.ToString(), ReplyBy = "20/9/2024", Note = "Báo cáo bằng văn bản." });
        made.ShouldRedirectTo("/viec/don-doc/cong-van/");

        var page = (await coordinator.FollowAsync(made)).ShouldBeShown();
        Assert.Contains("Niêm yết công khai quy hoạch", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Họp tổ dân phố", page.Text, StringComparison.Ordinal);
        (await coordinator.SubmitAsync(page, "main details form", new { Number = "1205/UBND-NV", On = "11/9/2024" })).ShouldRedirectTo(made.Location!);
        Assert.Contains("số 1205/UBND-NV ngày 11/9/2024", (await coordinator.GetAsync(made.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal([DeedKind.Urged], (await house.DeedsAsync(first)).Select(deed => deed.Kind));
        Assert.Empty(await house.DeedsAsync(second));
        var letterId = Guid.Parse(made.Location!.Split('/')[^1]);
        Assert.Equal(["ChaseLetterMade", "ChaseLetterNumbered"], await house.AuditAsync(letterId));
        (await (await house.AsAsync("phuong8")).GetAsync(made.Location!)).ShouldBeShown();
        (await (await house.AsAsync("phuong6")).GetAsync(made.Location!)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_paper_reads_as_a_letter_of_the_peoples_committee()
    {
        var id = await house.DutyAsync("phuong-9", due: new DateOnly(2024, 9, 3), with: duty => duty with { Title = "Rà soát quy ước" });
        var coordinator = await house.AsAsync("noivu");
        var made = await coordinator.PostAsync("/viec/don-doc/don-vi/phuong-9", new { Ids = id.ToString(), ReplyBy = "20/9/2024", Note = "Báo cáo bằng văn bản." });

        using var answer = await coordinator.Http.GetAsync(made.Location + "?handler=Docx");
        answer.EnsureSuccessStatusCode();
        using var stream = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(stream, isEditable: false);
        var text = document.MainDocumentPart!.Document!.Body!.InnerText;

        foreach (var expected in new[]
        {
            "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "/UBND-PNV", "V/v đôn đốc thực hiện các nhiệm vụ đã quá hạn", "Kính gửi", "Ủy ban nhân dân Phường 9",
            "Rà soát quy ước", "3/9/2024", "trước ngày 20/9/2024", "Báo cáo bằng văn bản.", "Như trên", "Lưu: VT, PNV", "TM. ỦY BAN NHÂN DÂN",
        })
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }

        Assert.NotEmpty(document.MainDocumentPart.Document.Body.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableHeader>());
    }

    [Fact]
    public async Task Who_may_still_explain_waits_or_is_asked_is_not_offered()
    {
        var explaining = await house.DutyAsync("phuong-10", due: new DateOnly(2024, 9, 10));
        await house.DutyAsync("hoi-phu-nu", due: new DateOnly(2024, 9, 3));
        var coordinator = await house.AsAsync("noivu");

        Assert.Contains("Đơn vị không có việc nào quá hạn.", (await coordinator.GetAsync("/viec/don-doc/don-vi/phuong-10")).ShouldBeShown().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hội LHPN", (await coordinator.GetAsync("/viec/don-doc")).Text, StringComparison.Ordinal);
        var write = await house.WithServicesAsync(async services =>
        {
            var unit = await services.GetRequiredService<AppDbContext>().Set<UnitRow>().SingleAsync(row => row.Code == "phuong-10");
            return await services.GetRequiredService<WriteChaseLetter>().RunAsync(unit, [explaining], new DateOnly(2024, 9, 20), null, default);
        });
        Assert.Equal("no-longer-late", write.Refusal!.Code);
    }
}
