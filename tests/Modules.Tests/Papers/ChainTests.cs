using CoSo.Contracts.Papers;
using CoSo.Modules.Tests.Reports;
using CoSo.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Papers;

public sealed class ChainTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task From_the_drafters_desk_to_van_thu_each_step_with_who_and_when()
    {
        var id = await DraftAsync("Báo cáo kết quả công tác dân vận chính quyền");
        await StepAsync("noivu", id, "submit");
        Assert.Equal(PaperState.Initialing, (await house.PaperAsync(id)).State);
        await StepAsync("truongnoivu", id, "pass");
        await StepAsync("chanhvanphong", id, "pass");
        var forLeader = await (await house.AsAsync("chutich")).GetAsync($"/van-ban/{id}");
        Assert.Equal("Duyệt", forLeader["button[value=pass]"]);
        Assert.DoesNotContain(forLeader.All("button"), button => button == "Ký");
        await StepAsync("chutich", id, "pass");
        await StepAsync("vanthu", id, "number", new { so = "7", ngay = "11/9/2024" });
        await StepAsync("vanthu", id, "issue", new Dictionary<string, object> { ["ban-ky"] = new Upload("da-ky.pdf", ConsolidationTests.Pdf(), "application/pdf") });

        var paper = await house.PaperAsync(id);
        Assert.Equal((PaperState.Issued, "07/BC-UBND", new DateOnly(2024, 9, 11)), (paper.State, paper.FullNumber, paper.IssuedOn));
        Assert.Equal("KT. CHỦ TỊCH", paper.Capacity);
        Assert.Equal(["PaperDrafted", "PaperSubmitted", "PaperPassed", "PaperPassed", "PaperPassed", "PaperNumbered", "SignedPaperBrought", "PaperIssued"], await house.AuditAsync(id));
        var page = (await (await house.AsAsync("noivu")).GetAsync($"/van-ban/{id}")).ShouldBeShown();
        Assert.Contains("Lưu: VT, PNV. TH.01", page.Text);
        Assert.Contains("Phạm Hoàng Sơn", page.Text);
        Assert.Contains("07/BC-UBND", (await (await house.AsAsync("vanthu")).GetAsync("/van-ban/so-di")).Text);
    }

    [Fact]
    public async Task Sent_back_with_a_reason_it_is_a_draft_again_and_the_reason_stays()
    {
        var id = await DraftAsync("Thông báo kết luận");
        await StepAsync("noivu", id, "submit");
        var head = await house.AsAsync("truongnoivu");
        (await head.SubmitAsync(await head.GetAsync($"/van-ban/{id}"), "button[value=return]")).ShouldShowRefusal("Ghi rõ lý do");
        await StepAsync("truongnoivu", id, "return", new Dictionary<string, object> { ["y-kien"] = "Bổ sung số liệu phường 5" });

        Assert.Equal(PaperState.Draft, (await house.PaperAsync(id)).State);
        Assert.Contains("Bổ sung số liệu phường 5", (await (await house.AsAsync("noivu")).GetAsync($"/van-ban/{id}")).Text);
        Assert.Contains("PaperSentBack", await house.AuditAsync(id));
    }

    [Fact]
    public async Task Whose_turn_it_is_not_passes_nothing_also_with_a_forged_post()
    {
        var id = await DraftAsync("Kế hoạch phối hợp");
        await StepAsync("noivu", id, "submit");
        var leader = await house.AsAsync("chutich");
        var page = await leader.GetAsync($"/van-ban/{id}");
        Assert.Null(page["button[value=pass]"]);

        var token = (await leader.GetAsync("/tai-khoan/mat-khau")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var forged = new FormUrlEncodedContent(new Dictionary<string, string> { ["step"] = "pass", ["phien-ban"] = "1", ["__RequestVerificationToken"] = token });
        var answer = await leader.Http.PostAsync($"/van-ban/{id}", forged, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("không ở bước do bạn xử lý", System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(PaperState.Initialing, (await house.PaperAsync(id)).State);
    }

    [Fact]
    public async Task What_the_leader_saw_is_what_is_approved()
    {
        var id = await DraftAsync("Báo cáo nhanh");
        await StepAsync("noivu", id, "submit");
        var head = await house.AsAsync("truongnoivu");
        var seen = await head.GetAsync($"/van-ban/{id}");
        await StepAsync("noivu", id, "take-back", new Dictionary<string, object> { ["y-kien"] = "Sửa số liệu" });
        await StepAsync("noivu", id, "submit");

        (await head.SubmitAsync(seen, "button[value=pass]")).ShouldShowRefusal("Văn bản vừa được người khác xử lý");
    }

    [Fact]
    public async Task Approved_outside_is_recorded_with_who_decided_and_awaits_its_number()
    {
        var id = await DraftAsync("Công văn đôn đốc", "-");
        await StepAsync("noivu", id, "outside", new Dictionary<string, object> { ["nguoi-duyet"] = "Lê Ngọc Thùy Dương, Phó Chủ tịch" });

        var paper = await house.PaperAsync(id);
        Assert.Equal((PaperState.Numbering, true, "UBND-PNV"), (paper.State, paper.ApprovedOutside, paper.Sign));
        Assert.Contains("ngoài hệ thống", (await (await house.AsAsync("vanthu")).GetAsync($"/van-ban/{id}")).Text);
    }

    [Fact]
    public async Task A_paper_graded_a_state_secret_is_refused_and_leaves_nothing()
    {
        var drafter = await house.AsAsync("noivu");
        var page = await drafter.GetAsync("/van-ban/moi");
        var answer = await drafter.SubmitAsync(page, "form[enctype]", new Dictionary<string, object>
        {
            ["loai"] = "BC", ["trich-yeu"] = "Báo cáo có độ mật", ["tep"] = new Upload("bc.docx", await SecretAsync(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        });

        answer.ShouldShowRefusal("đóng dấu độ mật");
        Assert.False(await house.WithDbAsync(db => db.Set<Paper>().AnyAsync(p => p.Title == "Báo cáo có độ mật", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Two_numbers_alike_are_refused_and_a_correction_keeps_what_was()
    {
        var first = await house.ToBeNumberedAsync("phuong-1");
        var second = await house.ToBeNumberedAsync("phuong-1");
        await StepAsync("phuong1", first, "number", new { so = "31", ngay = "10/9/2024" });
        var clerk = await house.AsAsync("phuong1");
        (await clerk.SubmitAsync(await clerk.GetAsync($"/van-ban/{second}"), "button[value=number]", new { so = "31", ngay = "10/9/2024" })).ShouldShowRefusal("Số 31 năm 2024 đã cấp");
        await StepAsync("phuong1", first, "correct", new Dictionary<string, object> { ["so"] = "32", ["ngay"] = "10/9/2024", ["y-kien"] = "Ghi nhầm số" });
        await StepAsync("phuong1", second, "number", new { so = "33", ngay = "10/9/2024" });

        Assert.Equal("32/BC-UBND", (await house.PaperAsync(first)).FullNumber);
        var register = await clerk.GetAsync("/van-ban/so-di");
        Assert.Contains("Ghi nhầm số", register.Text);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await clerk.Http.GetAsync("/van-ban/so-di?handler=docx", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await clerk.Http.GetAsync("/van-ban/so-di?handler=xlsx", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static Task<byte[]> SecretAsync() => Task.FromResult(Documents.Writing.OfficialPaperWriter.Write(new Documents.Writing.OfficialPaper
    {
        IssuingAgency = "MẬT", Sign = "BC", Place = "Quận 10", TypeName = "BÁO CÁO", Summary = "Thử", Body = [new Documents.Writing.PaperParagraph("MẬT")],
        Signature = new Documents.Writing.PaperSignature(null, "CHỦ TỊCH", null), Year = 2024,
    }));

    private async Task<Guid> DraftAsync(string title, string type = "BC")
    {
        var drafter = await house.AsAsync("noivu");
        var page = (await drafter.GetAsync("/van-ban/moi")).ShouldBeShown();
        var signer = page.Document.QuerySelectorAll("select[name=nguoi-ky] option").First(o => o.TextContent.Contains("PHÓ CHỦ TỊCH", StringComparison.Ordinal)).GetAttribute("value")!;
        var saved = await drafter.SubmitAsync(page, "form[enctype]", new Dictionary<string, object>
        {
            ["loai"] = type, ["trich-yeu"] = title, ["nguoi-ky"] = signer, ["noi-nhan"] = "- Sở Nội vụ;\n- UBND 14 phường;\n- Lưu: VT, PNV.",
            ["tep"] = new Upload("du-thao.pdf", ConsolidationTests.Pdf(), "application/pdf"),
        });
        saved.ShouldRedirectTo("/van-ban/");
        return Guid.Parse(saved.Location!.Split('/')[2]);
    }

    private async Task StepAsync(string who, Guid id, string step, object? fields = null)
    {
        var visitor = await house.AsAsync(who);
        (await visitor.SubmitAsync(await visitor.GetAsync($"/van-ban/{id}"), $"button[value={step}]", fields)).ShouldRedirectTo($"/van-ban/{id}");
    }
}
