using System.Net;
using System.Text;
using CoSo.Documents.Reading;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans;

/// <summary>Any draft checked on a page of its own: nothing of it is kept.</summary>
public sealed class CheckDraftTests(House house) : IClassFixture<House>
{
    private const string Url = "/soat-van-ban";

    private static string Draft(string extra) => SmallPlan.Text.Replace("theo quy định.", $"theo Nghị định số 59/NĐ-2023/NĐ-CP và và {extra}.", StringComparison.Ordinal);

    [Fact]
    public async Task A_pasted_draft_shows_its_findings_and_leaves_nothing_behind()
    {
        await using var own = await House.StartAsync();
        var officer = await own.AsAsync("phuong4");
        Assert.Contains("không lưu lại gì", (await officer.GetAsync(Url)).ShouldBeShown().Text, StringComparison.Ordinal);

        var page = (await officer.PostAsync(Url, new { Pasted = Draft("kỳ lân tím") })).ShouldBeShown();

        Assert.Contains("Ghi 59/2023/NĐ-CP.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lặp từ: “và và”.", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await own.WithDbAsync(db => db.Set<Plan>().CountAsync()));
        Assert.Equal(0, await own.WithDbAsync(db => db.Set<CoSo.Data.Files.StoredFile>().CountAsync()));
        var planted = Encoding.UTF8.GetBytes("kỳ lân tím");
        Assert.All(Directory.GetFiles(own.DataFolder, "*", SearchOption.AllDirectories), file => Assert.True(Bytes(file).AsSpan().IndexOf(planted) < 0, file));
    }

    [Fact]
    public async Task A_file_is_checked_on_the_day_given()
    {
        var officer = await house.AsAsync("phuong4");
        var text = SmallPlan.Text.Replace("theo quy định.", "theo Nghị định số 64/2014/NĐ-CP.", StringComparison.Ordinal).Replace("ngày 05 tháng 3 năm 2024", "ngày ... tháng ... năm 2026", StringComparison.Ordinal);

        var now = await officer.PostAsync(Url, new { Paper = new Upload("du-thao.txt", Encoding.UTF8.GetBytes(text)), On = "01/6/2024" });
        var later = await officer.PostAsync(Url, new { Paper = new Upload("du-thao.txt", Encoding.UTF8.GetBytes(text)), On = "01/7/2026" });

        Assert.DoesNotContain("hết hiệu lực", now.ShouldBeShown().Text, StringComparison.Ordinal);
        Assert.Contains("64/2014/NĐ-CP hết hiệu lực từ ngày 1/7/2026", later.ShouldBeShown().Text, StringComparison.Ordinal);
        Assert.Contains("154/2026/NĐ-CP, Điều 44", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dismissal_keeps_hash_rule_and_reason_and_holds_when_the_text_comes_again()
    {
        var officer = await house.AsAsync("phuong4");
        var page = (await officer.PostAsync(Url, new { Pasted = Draft("một") })).ShouldBeShown();
        var key = CheckTests.KeyOf(page, "Lặp từ");
        var @sealed = page.Document.QuerySelector("[name=sealed]")!.GetAttribute("value");

        var silent = await officer.PostAsync(Url, new { @sealed, key, reason = "" }, "Dismiss");
        var done = (await officer.PostAsync(Url, new { @sealed, key, reason = "Cố ý nhấn mạnh" }, "Dismiss")).ShouldBeShown();
        var again = (await officer.PostAsync(Url, new { Pasted = Draft("một") })).ShouldBeShown();

        silent.ShouldShowRefusal("Ghi lý do bỏ qua");
        Assert.NotNull(silent.Document.QuerySelector("article.p-item"));
        Assert.Contains("Lý do bỏ qua: Cố ý nhấn mạnh", done.Text, StringComparison.Ordinal);
        Assert.Contains("Lý do bỏ qua: Cố ý nhấn mạnh", again.Text, StringComparison.Ordinal);
        var kept = await house.WithDbAsync(db => db.Set<FindingDismissal>().AsNoTracking().SingleAsync(one => one.Reason == "Cố ý nhấn mạnh"));
        Assert.Equal(64, kept.PaperHash.Length);
        Assert.Equal(["FindingDismissed"], await house.AuditAsync(kept.Id));

        var back = (await officer.PostAsync(Url, new { @sealed, key }, "TakeBack")).ShouldBeShown();
        Assert.DoesNotContain("Cố ý nhấn mạnh", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_comes_from_the_page_and_a_forged_one_is_refused()
    {
        var officer = await house.AsAsync("phuong4");
        var page = (await officer.PostAsync(Url, new { Pasted = Draft("hai") })).ShouldBeShown();

        var forged = await officer.PostAsync(Url, new { @sealed = "abc", key = "x", reason = "y" }, "Dismiss");
        var sheet = await officer.PostAsync(Url, new { @sealed = page.Document.QuerySelector("[name=sealed]")!.GetAttribute("value") }, "Docx");

        forged.ShouldShowRefusal("đưa văn bản vào lại");
        sheet.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nothing_given_an_unreadable_file_and_a_secret_paper_are_told()
    {
        var officer = await house.AsAsync("phuong4");

        (await officer.PostAsync(Url, new { })).ShouldShowRefusal("Chọn tệp văn bản");
        (await officer.PostAsync(Url, new { Paper = new Upload("rong.docx", []) })).ShouldShowRefusal("Tệp rỗng");
        (await officer.PostAsync(Url, new { Pasted = Draft("ba"), On = "31/02/2024" })).ShouldShowError("On", "ngày");
        var secret = await officer.PostAsync(Url, new { Pasted = SmallPlan.Text.Replace("QUẬN 10\n", "QUẬN 10\n\nMẬT\n", StringComparison.Ordinal).Replace("Biên soạn", "Kỳ lân tím", StringComparison.Ordinal) });
        secret.ShouldShowRefusal("độ mật");
        Assert.DoesNotContain("Kỳ lân tím", secret.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("noivu", true)]
    [InlineData("chutich", true)]
    [InlineData("vanthu", true)]
    [InlineData("phuong4", true)]
    [InlineData("quantri", false)]
    public async Task Who_drafts_or_signs_may_check(string userName, bool may)
    {
        var page = await (await house.AsAsync(userName)).GetAsync(Url);

        page.ShouldBe(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
