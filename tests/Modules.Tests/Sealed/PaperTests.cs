using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CoSo.Sealed.Matters;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Sealed;

/// <summary>Papers of the verification, notices for print, a withdrawal in part.</summary>
public sealed partial class PaperTests : IAsyncLifetime
{
    private House house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await House.StartAsync();
        await house.AppointAllAsync();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_handler_adds_papers_and_says_whether_the_decider_reads_them()
    {
        var (matter, _) = await EnterAsync();
        var (handler, other, decider) = (await house.OpenAsync("tiepcongdan", matter.Id), await house.OpenAsync("thanhtra", matter.Id), await house.OpenAsync("chutich", matter.Id));

        (await AddAsync(handler, matter.Id, "", null)).ShouldShowError("Input.Files", "Chọn tài liệu");
        (await AddAsync(handler, matter.Id, "Biên bản làm việc ngày 9/9", "bien ban.txt")).ShouldRedirectTo($"/to-cao/xu-ly/{matter.Id}");
        (await AddAsync(handler, matter.Id, "Sổ thu của phường", "so thu.txt", deciderToo: true)).ShouldRedirectTo($"/to-cao/xu-ly/{matter.Id}");

        var (seen, decides) = (await other.GetAsync($"/to-cao/xu-ly/{matter.Id}"), await decider.GetAsync($"/to-cao/xu-ly/{matter.Id}"));
        Assert.Contains("bien ban.txt", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Thêm tài liệu", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bien ban.txt", decides.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Biên bản làm việc", decides.Text, StringComparison.Ordinal);
        Assert.Contains("so thu.txt", decides.Text, StringComparison.Ordinal);
        Assert.Contains("Sổ thu của phường", decides.Text, StringComparison.Ordinal);
        Assert.Equal("nội dung so thu.txt", await decider.Http.GetStringAsync(SealedDesk.FileAddress().Match(decides.Document.DocumentElement.OuterHtml).Value));
        foreach (var file in SealedDesk.FileAddress().Matches(seen.Document.DocumentElement.OuterHtml).Select(match => match.Value).Where(address => !decides.Document.DocumentElement.OuterHtml.Contains(address, StringComparison.Ordinal)))
        {
            (await decider.GetAsync(file)).ShouldBe(HttpStatusCode.NotFound);
        }

        Assert.Equal(2, (await house.AuditAsync(matter.Id)).Count(name => name == "SealedWorked"));
        (await decider.ForgeAsync($"/to-cao/xu-ly/{matter.Id}?viec=them-tep", ("viec", "them-tep"), ("Input.Text", "x"), ("Version", "0"))).ShouldShowRefusal("không ở bước này");
    }

    [Fact]
    public async Task A_file_that_lies_is_refused_by_its_place_and_what_was_typed_stays()
    {
        var (matter, _) = await EnterAsync();
        var handler = await house.OpenAsync("tiepcongdan", matter.Id);

        var answer = await AddAsync(handler, matter.Id, "Ảnh hiện trường", "anh.jpg");

        answer.ShouldShowRefusal("Tệp thứ 1");
        Assert.Equal("Ảnh hiện trường", answer.Document.QuerySelector("textarea[name='Input.Text']")!.TextContent.Trim());
        Assert.DoesNotContain("SealedWorked", await house.AuditAsync(matter.Id));
    }

    [Fact]
    public async Task Notices_follow_the_state_and_name_nobody()
    {
        var (matter, _) = await EnterAsync();
        var (handler, decider) = (await house.OpenAsync("tiepcongdan", matter.Id), await house.OpenAsync("chutich", matter.Id));
        Assert.Equal(["bien-ban-rut"], await OfferedAsync(handler, matter.Id));
        Assert.Empty(await OfferedAsync(decider, matter.Id));
        (await handler.GetAsync(Address(matter.Id, "thu-ly"))).ShouldBe(HttpStatusCode.NotFound);
        await handler.DoAsync(matter.Id, "de-xuat", ("Text", "Đề nghị thụ lý."));
        await decider.DoAsync(matter.Id, "thu-ly", ("On", "11/9/2024"));

        Assert.Equal(["thu-ly", "thu-ly-nguoi-bi-to-cao", "bien-ban-rut"], await OfferedAsync(handler, matter.Id));
        foreach (var kind in await OfferedAsync(handler, matter.Id))
        {
            var (name, text) = await PaperAsync(handler, Address(matter.Id, kind));
            Assert.Equal($"ho-so-{matter.Number}-2024.docx", name);
            Assert.DoesNotContain("Tố Giác", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Bị Cáo Mẫu", text, StringComparison.Ordinal);
            Assert.DoesNotContain("biên lai", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Phường 12", text, StringComparison.OrdinalIgnoreCase);
        }

        var (_, notice) = await PaperAsync(handler, Address(matter.Id, "thu-ly"));
        Assert.Contains("Ngày 10/9/2024, cơ quan nhận", notice, StringComparison.Ordinal);
        Assert.Contains("thụ lý ngày 11/9/2024", notice, StringComparison.Ordinal);
        var (_, toAccused) = await PaperAsync(handler, Address(matter.Id, "thu-ly-nguoi-bi-to-cao"));
        Assert.Contains("một tố cáo ngày 11/9/2024", toAccused, StringComparison.Ordinal);
        Assert.DoesNotContain("10/9/2024", toAccused, StringComparison.Ordinal); // the day it came
        Assert.Contains("đến hết ngày 11/10/2024", notice, StringComparison.Ordinal);
        Assert.Equal(5, (await house.AuditAsync(matter.Id)).Count(made => made == "SealedPaperMade"));
        (await decider.GetAsync(Address(matter.Id, "thu-ly"))).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.AsAsync("tiepcongdan")).GetAsync(Address(matter.Id, "thu-ly"))).ShouldRedirectTo($"/to-cao/xu-ly/{matter.Id}");
    }

    [Fact]
    public async Task Each_ending_has_its_notice()
    {
        var ((refused, _), (forwarded, _), (withdrawn, secret)) = (await EnterAsync(), await EnterAsync(), await EnterAsync());
        var information = await house.MatterAsync((await house.SendAsync(await house.FormAsync("phuong-12"))).Code);
        foreach (var (one, ending) in new[] { (refused, "not-accepted:basis"), (forwarded, "forwarded:") })
        {
            await (await house.OpenAsync("tiepcongdan", one.Id)).DoAsync(one.Id, "de-xuat", ("Text", "Đề nghị."));
            await (await house.OpenAsync("chutich", one.Id)).DoAsync(one.Id, "ket-thuc", ("Ending", ending));
        }

        await (await house.OpenAsync("chutich", withdrawn.Id)).DoAsync(withdrawn.Id, "rut", ("Secret", secret));
        var handler = await house.OpenAsync("tiepcongdan", refused.Id);

        Assert.Equal(["khong-thu-ly"], await OfferedAsync(handler, refused.Id));
        Assert.Contains("Điều 29", (await PaperAsync(handler, Address(refused.Id, "khong-thu-ly"))).Text, StringComparison.Ordinal);
        Assert.Equal(["chuyen"], await OfferedAsync(await house.OpenAsync("tiepcongdan", forwarded.Id), forwarded.Id));
        Assert.Equal(["dinh-chi"], await OfferedAsync(await house.OpenAsync("tiepcongdan", withdrawn.Id), withdrawn.Id));
        Assert.Empty(await OfferedAsync(await house.OpenAsync("tiepcongdan", information.Id), information.Id));
    }

    [Fact]
    public async Task A_part_is_withdrawn_with_the_receipt_and_the_rest_goes_on()
    {
        var (matter, secret) = await EnterAsync();
        var (handler, decider) = (await house.OpenAsync("tiepcongdan", matter.Id), await house.OpenAsync("chutich", matter.Id));

        (await decider.TryAsync(matter.Id, "rut-mot-phan", ("Secret", "AAAA-AAAA-AAAA-AAAA-AAAA"), ("Text", "Rút việc thứ hai."))).ShouldShowRefusal("không đúng");
        (await decider.TryAsync(matter.Id, "rut-mot-phan", ("Secret", secret), ("Text", ""))).ShouldShowError("Input.Text", "Nhập nội dung");
        (await decider.TryAsync(matter.Id, "rut-mot-phan", ("Secret", secret), ("Text", "Rút việc thứ hai."), ("On", "12/9/2024"))).ShouldShowRefusal("không được sau hôm nay");
        await decider.DoAsync(matter.Id, "rut-mot-phan", ("Secret", secret), ("Text", "Rút việc thứ hai."));

        var after = await house.MatterAsync(matter.Code);
        Assert.Equal((MatterState.Received, matter.DueOn), (after.State, after.DueOn));
        var followed = await house.FollowAsync(matter.Code, secret);
        Assert.Contains("Đã ghi nhận rút một phần11/9/2024", followed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("việc thứ hai", followed.Text, StringComparison.Ordinal);
        var page = await handler.GetAsync($"/to-cao/xu-ly/{matter.Id}");
        Assert.Contains("Rút một phần tố cáo", page.Text, StringComparison.Ordinal);
        Assert.Contains("Rút việc thứ hai.", page.Text, StringComparison.Ordinal);
        var ciphers = await house.WithDbAsync(db => db.Set<Parcel>().Where(parcel => parcel.MatterId == matter.Id).Select(parcel => parcel.Cipher!).ToListAsync());
        Assert.All(ciphers, cipher => Assert.DoesNotContain("việc thứ hai", Encoding.UTF8.GetString(cipher), StringComparison.Ordinal));
        Assert.Equal(1, (await house.AuditAsync(matter.Id)).Count(name => name == "SealedWorked"));
    }

    private async Task<(SealedMatter Matter, string Secret)> EnterAsync()
    {
        var (code, secret) = await house.EnterAsync("tiepcongdan", await house.FormAsync("phuong-12"), "10/9/2024");
        return (await house.MatterAsync(code), secret);
    }

    private static async Task<HtmlPage> AddAsync(Visitor handler, Guid id, string what, string? name, bool deciderToo = false)
    {
        var page = (await handler.GetAsync($"/to-cao/xu-ly/{id}?viec=them-tep")).ShouldBeShown();
        var fields = new Dictionary<string, object> { ["Input.Text"] = what, ["Input.DeciderToo"] = deciderToo ? "true" : "false" };
        if (name is not null)
        {
            fields["Input.Files"] = new Upload(name, Encoding.UTF8.GetBytes($"nội dung {name}"), "text/plain");
        }

        return await handler.SubmitAsync(page, "form[data-unsaved]", fields);
    }

    private static string Address(Guid id, string kind) => $"/to-cao/xu-ly/{id}/van-ban/{kind}";

    private static async Task<List<string>> OfferedAsync(Visitor visitor, Guid id) =>
        [.. (await visitor.GetAsync($"/to-cao/xu-ly/{id}")).ShouldBeShown().Document.QuerySelectorAll("a[href*='/van-ban/']").Select(link => link.GetAttribute("href")!.Split('/')[^1])];

    /// <summary>Name and every word of the file, its properties included.</summary>
    private static async Task<(string? Name, string Text)> PaperAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var text = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            text.Append(Tag().Replace(await reader.ReadToEndAsync(), ""));
        }

        return (answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'), text.ToString());
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
