using System.Net;
using System.Text;
using CoSo.Cases.Letters;
using CoSo.Contracts.Duties;
using CoSo.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>Counter intake, from the form to the row, the audit event, the receipt and the duties.</summary>
public sealed class ReceiveTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Procedures_that_are_not_in_force_are_shown_switched_off_with_the_reason()
    {
        var counter = await house.AsAsync("tiepcongdan");

        var page = (await counter.GetAsync("/don-thu/tiep-nhan")).ShouldBeShown();

        Assert.Contains("Giải quyết khiếu nại lần đầu", page.Text);
        Assert.NotNull(page.Document.QuerySelector("a[href='/don-thu/tiep-nhan?thu-tuc=complaint.first']"));
        Assert.Null(page.Document.QuerySelector("a[href='/don-thu/tiep-nhan?thu-tuc=feedback.1022']"));
        Assert.Contains("Cần xác nhận", page.Text);
        (await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=feedback.1022", Form("feedback.1022"))).ShouldShowRefusal("chưa tiếp nhận được");
        (await counter.GetAsync("/don-thu/tiep-nhan?thu-tuc=khong-co")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_complaint_gets_number_receipt_clock_and_duty()
    {
        var counter = await house.AsAsync("tiepcongdan");

        var sent = await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=complaint.first", Form("complaint.first"));

        sent.ShouldRedirectTo("/don-thu/");
        var id = IdOf(sent);
        var receipt = (await counter.FollowAsync(sent)).ShouldBeShown();
        var one = await house.CaseAsync(id);
        Assert.Contains(one.Code, receipt.Text);
        var secret = receipt.All("dl strong")[1];
        Assert.True(Secrets.Fits(one, secret));
        Assert.True(Secrets.Fits(one, secret.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.DoesNotContain(secret, one.SecretHash);
        Assert.StartsWith("data:image/png;base64,", receipt.Document.QuerySelector("main img")!.GetAttribute("src"));
        Assert.Contains("CaseReceived", await house.AuditAsync(id));
        var step = await house.WithDbAsync(db => db.Set<CaseStep>().SingleAsync(known => known.CaseId == id));
        Assert.Equal(new DateOnly(2024, 9, 23), step.DueOn); // ten days from 11 September end on Saturday 21, so Monday
        Assert.Contains("Điều 27", step.DueHow);
        var duty = await house.WithDbAsync(db => db.Set<Duty>().SingleAsync(known => known.SourceKind == CaseStep.SourceKind && known.SourceId == step.Id));
        Assert.Equal((step.DueOn, DutyState.Open), (duty.DueOn, duty.State));
        Assert.DoesNotContain("Bảy", $"{duty.Title} {duty.Detail} {duty.SourceLabel}");

        using var docx = await counter.Http.GetAsync($"/don-thu/{id}/bien-nhan?tai=docx");
        Assert.Equal(HttpStatusCode.OK, docx.StatusCode);
        Assert.Contains(secret, PaperText.Of(await docx.Content.ReadAsByteArrayAsync()));
        Assert.DoesNotContain(secret, (await (await house.AsAsync("tiepcongdan")).GetAsync($"/don-thu/{id}/bien-nhan")).Text);
    }

    [Fact]
    public async Task The_same_form_twice_makes_one_case()
    {
        var counter = await house.AsAsync("tiepcongdan");
        var key = Guid.NewGuid();

        var first = await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=petition", Form("petition", key: key));
        var second = await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=petition", Form("petition", key: key));

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await house.WithDbAsync(db => db.Set<Case>().CountAsync(one => one.Key == key)));
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_nothing_typed_is_lost()
    {
        var counter = await house.AsAsync("tiepcongdan");
        var before = await house.WithDbAsync(db => db.Set<Case>().CountAsync());

        (await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=petition", Form("petition", title: ""))).ShouldShowError("Title", "Nhập tóm tắt");
        var kept = await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=petition", Form("petition", body: new string('ệ', 4001)));
        kept.ShouldShowError("Body", "Nội dung không quá 4.000 ký tự");
        Assert.Equal("Lê Thị Bảy", kept.Document.QuerySelector("input[name=SenderName]")!.GetAttribute("value"));
        (await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=petition", Form("petition", on: "12/9/2024"))).ShouldShowRefusal("Ngày không được sau hôm nay");
        (await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=petition", Form("petition", on: "31/2/2024"))).ShouldBe(HttpStatusCode.BadRequest);
        (await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=complaint.first", Form("complaint.first", name: ""))).ShouldShowRefusal("phải có họ tên, địa chỉ");
        (await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=complaint.first", Form("complaint.first", channel: "Portal"))).ShouldShowRefusal("không nhận qua hình thức");
        (await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=petition", Form("petition", people: "12"))).ShouldShowRefusal("phải cử người đại diện");
        (await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=petition", Form("petition", people: "7", voices: "Một\nHai\nBa"))).ShouldShowRefusal("cử tối đa 2 người đại diện");
        (await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=petition", Form("petition", files: [new Upload("don.pdf", "không phải PDF"u8.ToArray())]))).ShouldBe(HttpStatusCode.BadRequest);

        Assert.Equal(before, await house.WithDbAsync(db => db.Set<Case>().CountAsync()));
    }

    [Fact]
    public async Task Four_thousand_letters_in_decomposed_form_and_hostile_html_are_kept_as_typed()
    {
        var counter = await house.AsAsync("tiepcongdan");
        var body = ("<script>alert('x')</script>" + new string('ệ', 3973)).Normalize(NormalizationForm.FormD);

        var sent = await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=petition", Form("petition", body: body));

        sent.ShouldRedirectTo("/don-thu/");
        var one = await house.CaseAsync(IdOf(sent));
        Assert.Equal(4000, one.Content.Length);
        var page = (await counter.GetAsync($"/don-thu/{one.Id}")).ShouldBeShown();
        Assert.DoesNotContain(page.Document.Scripts, script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Contains("<script>alert('x')</script>", page.Text);
    }

    [Fact]
    public async Task A_denunciation_is_recognised_and_leaves_nothing()
    {
        var counter = await house.AsAsync("tiepcongdan");
        var before = (await house.AuditAsync()).Count;

        (await counter.GetAsync("/don-thu/tiep-nhan?thu-tuc=denunciation")).ShouldRedirectTo("/don-thu/to-cao");
        (await PostSealedAsync(counter)).ShouldRedirectTo("/don-thu/to-cao");
        var page = (await counter.GetAsync("/don-thu/to-cao")).ShouldBeShown();

        Assert.Contains("Trang này không lưu gì", page.Text);
        Assert.Contains("Ban Tiếp công dân", page.Text);
        using var form = await house.Anonymous().Http.GetAsync("/to-cao/mau-don");
        Assert.Contains("ĐƠN TỐ CÁO", PaperText.Of(await form.Content.ReadAsByteArrayAsync()));
        Assert.Equal(before, (await house.AuditAsync()).Count);
        Assert.False(await house.WithDbAsync(db => db.Set<Case>().AnyAsync(one => one.Content.Contains("Bí mật tố cáo"))));
    }

    private async Task<HtmlPage> PostSealedAsync(Visitor counter)
    {
        var open = await counter.GetAsync("/don-thu/tiep-nhan?thu-tuc=petition");
        return await counter.SubmitAsync(open, "main form", new Dictionary<string, object> { ["thu-tuc"] = "denunciation", ["Title"] = "x", ["Body"] = "Bí mật tố cáo" });
    }

    private static Guid IdOf(HtmlPage sent) => Guid.Parse(sent.Location!.Split('/')[2]);

    private static Dictionary<string, object> Form(
        string procedure, Guid? key = null, string title = "Khiếu nại việc xử phạt", string body = "Tôi đề nghị xem lại quyết định xử phạt.", string name = "Lê Thị Bảy", string on = "11/9/2024",
        string channel = "Counter", string people = "1", string voices = "", Upload[]? files = null)
    {
        var form = new Dictionary<string, object>
        {
            ["thu-tuc"] = procedure, ["Key"] = (key ?? Guid.NewGuid()).ToString(), ["Channel"] = channel, ["ReceivedOn"] = on, ["SenderName"] = name, ["SenderAddress"] = "12 đường Mẫu, Phường 4",
            ["People"] = people, ["Representatives"] = voices, ["Title"] = title, ["Body"] = body,
        };
        foreach (var file in files ?? [])
        {
            form["Files"] = file;
        }

        return form;
    }
}
