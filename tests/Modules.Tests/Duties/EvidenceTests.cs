using System.Net;
using System.Text;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Duties;

/// <summary>Evidence: kept when it is what it says, refused by its content, opened by those who may.</summary>
public sealed class EvidenceTests(House house) : IClassFixture<House>
{
    private static readonly byte[] Minutes = Encoding.UTF8.GetBytes("Biên bản niêm yết ngày 10/9/2024");

    [Fact]
    public async Task A_file_is_kept_offered_for_download_and_withdrawn_with_a_reason()
    {
        var id = await house.DutyAsync();
        var ward = await house.AsAsync("phuong4");

        (await ward.DoAsync(id, "Note", new { Result_Text = "Đã niêm yết", Result_Files = new Upload("biên bản.txt", Minutes, "text/html") })).ShouldRedirectTo("/viec/");

        var file = await FileAsync(id);
        Assert.Equal(1, (await house.StoredAsync(id)).Files);
        using var download = await ward.Http.GetAsync($"/tep/{file.Id}");
        Assert.Equal(Minutes, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal("text/plain", download.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("nosniff", download.Headers.GetValues("X-Content-Type-Options"));
        (await ward.DoAsync(id, "WithdrawFile", new { About = file.Id.ToString(), FileReason_Text = "Nhầm tệp" })).ShouldRedirectTo("/viec/");
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Http.GetAsync($"/tep/{file.Id}")).StatusCode);
        Assert.Contains("Nhầm tệp", (await ward.GetAsync($"/viec/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal(["DutyNoted", "DutyRaised", "EvidenceAdded", "EvidenceWithdrawn"], (await house.AuditAsync(id)).Order());
    }

    [Theory]
    [InlineData("anh.jpg", "<html><script>alert(1)</script></html>", "trang web")]
    [InlineData("ke-hoach.exe", "MZ", "chương trình")]
    [InlineData("rong.pdf", "", "không có nội dung")]
    [InlineData("bao-cao.pdf", "Không phải PDF", "đuôi")]
    public async Task A_hostile_file_is_refused_and_nothing_is_kept(string name, string content, string expected)
    {
        var id = await house.DutyAsync();
        var ward = await house.AsAsync("phuong4");

        var answer = await ward.DoAsync(id, "Report", new { Result_Text = "Đã xong", Result_Files = new Upload(name, Encoding.UTF8.GetBytes(content)) });

        answer.ShouldShowRefusal(expected);
        Assert.Equal("Đã xong", answer.Document.QuerySelector("textarea[name='Result.Text']")!.TextContent.Trim());
        Assert.Equal(0, await house.WithDbAsync(db => db.Set<StoredFile>().CountAsync(file => file.OwnerId == id)));
        Assert.Equal(["DutyRaised"], await house.AuditAsync(id));
    }

    [Theory]
    [InlineData("phuong4", HttpStatusCode.OK)]
    [InlineData("noivu", HttpStatusCode.OK)]
    [InlineData("tuphap", HttpStatusCode.OK)] // co-operates
    [InlineData("phuong6", HttpStatusCode.NotFound)]
    [InlineData("quantri", HttpStatusCode.NotFound)]
    public async Task Who_opens_a_wards_evidence(string userName, HttpStatusCode expected)
    {
        var id = await house.DutyAsync(partners: ["phong-tu-phap"]);
        await (await house.AsAsync("phuong4")).DoAsync(id, "Note", new { Result_Text = "x", Result_Files = new Upload("bien-ban.txt", Minutes) });

        using var answer = await (await house.AsAsync(userName)).Http.GetAsync($"/tep/{(await FileAsync(id)).Id}");

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_coordinator_opens_what_the_front_attached()
    {
        var id = await house.DutyAsync("mttq");
        await (await house.AsAsync("mattran")).DoAsync(id, "Note", new { Result_Text = "x", Result_Files = new Upload("bien-ban.txt", Minutes) });

        using var answer = await (await house.AsAsync("noivu")).Http.GetAsync($"/tep/{(await FileAsync(id)).Id}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task<StoredFile> FileAsync(Guid dutyId) => house.WithDbAsync(db => db.Set<StoredFile>().SingleAsync(file => file.OwnerId == dutyId));
}
