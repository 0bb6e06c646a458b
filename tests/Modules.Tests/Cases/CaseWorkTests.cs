using System.Net;
using CoSo.Access;
using CoSo.Cases.Letters;
using CoSo.Contracts.Duties;
using CoSo.Duties;
using CoSo.Kernel;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>A case from receipt to its end, through the page, with rows, audit events and duties.</summary>
public sealed class CaseWorkTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    private static readonly DateOnly Today = new(2024, 9, 11);

    public ValueTask InitializeAsync()
    {
        house.Time.Set(Today);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_complaint_is_accepted_verified_decided_sent_and_closed()
    {
        var id = await ReceiveAsync("complaint.first");
        var (counter, leader) = (await house.AsAsync("tiepcongdan"), await house.AsAsync("chutich"));
        var verifier = await AccountAsync("tuphap");

        await DoAsync(counter, id, "chuyen", ("Unit", (await house.UnitAsync("phong-tu-phap")).Id.ToString()));
        await DoAsync(leader, id, "thu-ly", ("On", "11/9/2024"), ("Paper", "12/TB-UBND"));
        await DoAsync(leader, id, "giao", ("Verifier", verifier.ToString()));
        var decide = await StepAsync(id, "decide");
        Assert.Equal(new DateOnly(2024, 10, 11), decide.DueOn); // thirty days from acceptance, Friday
        var handler = await house.AsAsync("tuphap");
        (await ForgeAsync(handler, id, "quyet-dinh")).ShouldShowRefusal("không ở bước này nữa");
        (await ForgeAsync(leader, id, "quyet-dinh")).ShouldShowRefusal("không ở bước này nữa");
        await DoAsync(handler, id, "de-xuat", ("Text", "Đề xuất chấp nhận một phần"));
        Assert.NotNull((await StepAsync(id, "verify")).DoneOn);
        await DoAsync(leader, id, "quyet-dinh", ("On", "11/9/2024"), ("Paper", "88/QĐ-UBND"), ("Text", "Chấp nhận một phần khiếu nại"));
        Assert.Equal(CaseState.Decided, (await house.CaseAsync(id)).State);
        await DoAsync(counter, id, "xong-buoc", ("Step", (await StepAsync(id, "send")).Id.ToString()), ("On", "11/9/2024"));

        var one = await house.CaseAsync(id);
        Assert.Equal((CaseState.Closed, "88/QĐ-UBND", (string?)null), (one.State, one.DecisionNumber, one.SenderMark));
        string[] happened = ["CaseReceived", "CaseRouted", "CaseAccepted", "CaseAssigned", "CaseProposed", "CaseDecided", "CaseStepDone"];
        Assert.Equal(happened, await house.AuditAsync(id));
        Assert.DoesNotContain(await DutiesAsync(id), duty => duty.State is DutyState.Open or DutyState.Reported);
        var page = (await counter.GetAsync($"/don-thu/{id}")).ShouldBeShown();
        Assert.Contains("Chấp nhận một phần khiếu nại", page.Text);
        Assert.Contains("Điều 28", page.Text);
    }

    [Theory]
    [InlineData("vanhoa", true)] // assigned to verify
    [InlineData("kinhte", false)] // nobody was assigned
    public async Task Who_proposed_does_not_decide_though_the_role_allows_both(string userName, bool isAssigned)
    {
        var id = await AcceptedAsync();
        var leader = await house.AsAsync("chutich");
        var account = await AccountAsync(userName);
        await house.WithDbAsync(async db =>
        {
            db.Give(account, "leader", (await house.UnitAsync("ubnd-q10")).Id, Guid.Empty, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
            db.Give(account, "case-officer", (await house.UnitAsync("ubnd-q10")).Id, Guid.Empty, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
            await db.Set<Case>().Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.VerifierId, isAssigned ? account : null));
            return await db.SaveChangesAsync();
        });
        var both = await house.AsAsync(userName);
        await DoAsync(both, id, "de-xuat", ("Text", "Đề xuất chấp nhận"));

        (await PostAsync(both, id, "quyet-dinh", ("On", "11/9/2024"), ("Paper", "89/QĐ-UBND"), ("Text", "Chấp nhận"))).ShouldShowRefusal("Người đề xuất không tự quyết định");
        Assert.Equal(CaseState.Proposed, (await house.CaseAsync(id)).State);
        await DoAsync(leader, id, "quyet-dinh", ("On", "11/9/2024"), ("Paper", "89/QĐ-UBND"), ("Text", "Chấp nhận"));
        Assert.Equal(CaseState.Decided, (await house.CaseAsync(id)).State);
    }

    [Fact]
    public async Task A_finding_in_writing_lengthens_the_term_and_says_how_it_was_counted()
    {
        var id = await AcceptedAsync();
        var leader = await house.AsAsync("chutich");

        (await PostAsync(leader, id, "tinh-chat", ("Trait", "Complex"))).ShouldShowError("Input.Text", "Nhập nội dung");
        await DoAsync(leader, id, "tinh-chat", ("Trait", "Complex"), ("Text", "Biên bản 3/BB: hai nội dung, nhiều bên liên quan"));

        var step = await StepAsync(id, "decide");
        Assert.Equal(new DateOnly(2024, 10, 28), step.DueOn); // forty-five days end on Saturday 26 October
        var duty = (await DutiesAsync(id)).Single(known => known.SourceId == step.Id);
        Assert.Equal(step.DueOn, duty.DueOn);
        Assert.Contains("Biên bản 3/BB", (await leader.GetAsync($"/don-thu/{id}")).Text);
    }

    [Fact]
    public async Task Old_law_has_no_suspension_and_a_complaint_is_not_extended()
    {
        var id = await AcceptedAsync();
        var leader = await house.AsAsync("chutich");

        Assert.Null((await leader.GetAsync($"/don-thu/{id}")).Document.QuerySelector("a[href$='viec=tam-dinh-chi']"));
        (await PostAsync(leader, id, "gia-han", ("Step", (await StepAsync(id, "decide")).Id.ToString()), ("Paper", "9/QĐ"))).ShouldShowRefusal("Không gia hạn được bước này");

        Assert.Equal(0, (await StepAsync(id, "decide")).Extensions);
    }

    [Fact]
    public async Task A_refusal_names_a_reason_of_the_law_and_withdraws_the_duties()
    {
        var id = await ReceiveAsync("complaint.first");
        var leader = await house.AsAsync("chutich");

        (await PostAsync(leader, id, "ket-thuc", ("Ending", "refused:khong-co"))).ShouldShowRefusal("Chọn lý do theo luật");
        await DoAsync(leader, id, "ket-thuc", ("Ending", "refused:time-barred"), ("On", "11/9/2024"));

        Assert.Equal(CaseState.Refused, (await house.CaseAsync(id)).State);
        Assert.All(await DutiesAsync(id), duty => Assert.Equal(DutyState.Withdrawn, duty.State));
        Assert.Contains("CaseRefused", await house.AuditAsync(id));
        Assert.Contains("Điều 11", (await leader.GetAsync($"/don-thu/{id}")).Text);
    }

    [Fact]
    public async Task A_letter_is_forwarded_once_also_when_it_comes_again()
    {
        var counter = await house.AsAsync("tiepcongdan");
        var (first, second) = (await ReceiveAsync("petition"), await ReceiveAsync("petition"));
        await DoAsync(counter, first, "chuyen-co-quan", ("Authority", "Sở Giao thông vận tải"), ("Paper", "5/PC"));
        await DoAsync(counter, second, "lien-ket", ("OtherCode", (await house.CaseAsync(first)).Code.ToLowerInvariant()), ("Link", "Repeat"));

        (await PostAsync(counter, second, "chuyen-co-quan", ("Authority", "Sở Xây dựng"))).ShouldShowRefusal("đã được chuyển một lần");

        Assert.Equal(CaseState.Forwarded, (await house.CaseAsync(first)).State);
        Assert.Equal(CaseState.Received, (await house.CaseAsync(second)).State);
        Assert.Contains("CasesLinked", await house.AuditAsync(second));
    }

    [Fact]
    public async Task Only_the_senders_own_secret_withdraws()
    {
        var id = await LetterData.MakeAsync(house, (await house.UnitAsync("ban-tiep-cong-dan")).Id);
        var counter = await house.AsAsync("tiepcongdan");

        (await PostAsync(counter, id, "rut", ("Secret", "AAAA-BBBB-CCCC-DDDE"))).ShouldShowRefusal("không đúng");
        await DoAsync(counter, id, "rut", ("Secret", "aaaa bbbb cccc dddd"));

        Assert.Equal(CaseState.Withdrawn, (await house.CaseAsync(id)).State);
        Assert.Equal(["CaseWithdrawn"], await house.AuditAsync(id));
    }

    [Fact]
    public async Task The_unit_concerned_and_those_under_it_neither_see_nor_list_nor_count_nor_get_it()
    {
        var ward = await house.UnitAsync("phuong-12");
        var id = await ReceiveAsync("petition", ward.Id);
        var counter = await house.AsAsync("tiepcongdan");

        (await PostAsync(counter, id, "chuyen", ("Unit", ward.Id.ToString()))).ShouldShowRefusal("không được giao giải quyết");
        (await PostAsync(counter, id, "chuyen", ("Unit", (await house.UnitAsync("p12-kp1")).Id.ToString()))).ShouldShowRefusal("không được giao giải quyết");
        await house.WithDbAsync(async db =>
        {
            // Even if the row were put there, and even with a role over the whole authority, those of the unit find nothing.
            await db.Set<Case>().Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.UnitId, ward.Id));
            var account = await db.Set<Account>().Where(one => one.UserName == "phuong12").Select(one => one.Id).SingleAsync();
            db.Give(account, "leader", (await house.UnitAsync("ubnd-q10")).Id, Guid.Empty, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
            return await db.SaveChangesAsync();
        });
        var concerned = await house.AsAsync("phuong12");

        (await concerned.GetAsync($"/don-thu/{id}")).ShouldBe(HttpStatusCode.NotFound);
        var list = (await concerned.GetAsync("/don-thu")).ShouldBeShown();
        Assert.DoesNotContain((await house.CaseAsync(id)).Code, list.Text);
        Assert.DoesNotContain(await house.WithDbAsync(db => db.Set<Duty>().Where(duty => duty.UnitId == ward.Id).Select(duty => duty.SourceKind).ToListAsync()), kind => kind == CaseStep.SourceKind);
        Assert.Contains((await house.CaseAsync(id)).Code, (await (await house.AsAsync("chutich")).GetAsync("/don-thu")).Text);
        (await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=petition", Form("petition", (await house.UnitAsync("ban-tiep-cong-dan")).Id))).ShouldShowRefusal("không nhận ở đây");
    }

    [Fact]
    public async Task Where_the_coordinator_works_in_the_unit_concerned_no_duty_is_raised()
    {
        var id = await ReceiveAsync("petition", (await house.UnitAsync("phong-noi-vu")).Id);

        Assert.Empty(await DutiesAsync(id));
        Assert.NotNull((await house.CaseAsync(id)).DueOn);
        (await (await house.AsAsync("noivu")).GetAsync($"/don-thu/{id}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_duty_of_a_step_leads_to_the_case_only_for_who_may_see_cases()
    {
        var id = await ReceiveAsync("petition");
        var duty = (await DutiesAsync(id)).First();
        var (coordinator, counter) = (await house.AsAsync("noivu"), await house.AsAsync("tiepcongdan"));

        Assert.Empty(LinksToCases(await coordinator.GetAsync($"/viec/{duty.Id}")));
        Assert.Contains(duty.SourceLabel, (await coordinator.GetAsync($"/viec/{duty.Id}")).Text);
        Assert.Empty(LinksToCases(await coordinator.GetAsync("/viec")));
        Assert.Contains($"/don-thu/{id}", LinksToCases(await counter.GetAsync($"/viec/{duty.Id}")));
        Assert.NotEmpty(LinksToCases(await counter.GetAsync("/lam-viec")));
    }

    /// <summary>Every link under <c>/don-thu/</c> but the one in the menu to write a petition oneself, which every officer has.</summary>
    private static List<string> LinksToCases(HtmlPage page) =>
        [.. page.ShouldBeShown().Document.QuerySelectorAll("a[href^='/don-thu/']").Select(link => link.GetAttribute("href")!).Where(href => href != "/don-thu/gui-noi-bo")];

    [Fact]
    public async Task A_restricted_case_is_for_named_handlers_only()
    {
        var id = await ReceiveAsync("complaint.first");
        var counter = await house.AsAsync("tiepcongdan");
        await DoAsync(counter, id, "chuyen", ("Unit", (await house.UnitAsync("phong-tu-phap")).Id.ToString()));

        (await (await house.AsAsync("tuphap")).GetAsync($"/don-thu/{id}")).ShouldBe(HttpStatusCode.NotFound);
        await DoAsync(counter, id, "giao", ("Verifier", (await AccountAsync("tuphap")).ToString()));

        (await (await house.AsAsync("tuphap")).GetAsync($"/don-thu/{id}")).ShouldBeShown();
        (await PostAsync(counter, id, "giao", ("Verifier", (await AccountAsync("phuong1")).ToString()))).ShouldShowRefusal("phải có quyền xử lý đơn thư");
    }

    [Fact]
    public async Task Of_two_officers_at_once_the_second_is_told()
    {
        var id = await ReceiveAsync("petition");
        var counter = await house.AsAsync("tiepcongdan");
        var page = await counter.GetAsync($"/don-thu/{id}?viec=chuyen-co-quan");
        await DoAsync(counter, id, "chuyen", ("Unit", (await house.UnitAsync("phong-tu-phap")).Id.ToString()), ("DueOn", "30/9/2024"));

        var second = await counter.SubmitAsync(page, "main form", new Dictionary<string, object> { ["Input.Authority"] = "Sở Xây dựng" });

        second.ShouldShowRefusal("Người khác vừa thay đổi hồ sơ này");
        Assert.Equal("Sở Xây dựng", second.Document.QuerySelector("[name='Input.Authority']")!.GetAttribute("value"));
        Assert.Equal(new DateOnly(2024, 9, 30), (await StepAsync(id, "answer")).DueOn);
    }

    [Fact]
    public async Task Several_letters_go_to_one_unit_and_what_is_refused_is_told_by_number()
    {
        var counter = await house.AsAsync("tiepcongdan");
        var (first, about) = (await ReceiveAsync("petition"), await ReceiveAsync("petition", (await house.UnitAsync("phong-tu-phap")).Id));
        var unit = (await house.UnitAsync("phong-tu-phap")).Id.ToString();

        (await counter.PostAsync("/don-thu", new { Ids = new[] { first }, Unit = "" }, "Route")).ShouldShowError("Unit", "Chọn đơn vị giải quyết");
        var partly = await counter.PostAsync("/don-thu", new { Ids = new[] { first, about }, Unit = unit, DueOn = "30/9/2024" }, "Route");

        partly.ShouldShowRefusal($"{(await house.CaseAsync(about)).Number}/2024: Đơn vị này bị phản ánh");
        Assert.Equal(Guid.Parse(unit), (await house.CaseAsync(first)).UnitId);
        Assert.NotEqual(Guid.Parse(unit), (await house.CaseAsync(about)).UnitId);
    }

    [Fact]
    public async Task The_notice_and_the_register_are_papers()
    {
        var id = await AcceptedAsync();
        var (counter, leader) = (await house.AsAsync("tiepcongdan"), await house.AsAsync("chutich"));

        var notice = PaperText.Of(await leader.Http.GetByteArrayAsync($"/don-thu/{id}/van-ban/thu-ly"));
        Assert.Contains("thụ lý từ ngày 11/9/2024", notice);
        Assert.Contains("11/10/2024", notice);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Http.GetAsync($"/don-thu/{id}/van-ban/ket-qua")).StatusCode);
        var register = PaperText.Of(await counter.Http.GetByteArrayAsync("/don-thu/so?tai=docx"));
        Assert.Contains("Lê T. B.", register);
        Assert.DoesNotContain("Lê Thị Bảy", register);
        Assert.Equal(HttpStatusCode.OK, (await counter.Http.GetAsync("/don-thu/so?tai=xlsx")).StatusCode);
        (await counter.GetAsync("/don-thu/so?tu=2/9/2024&den=1/9/2024")).ShouldShowRefusal("Ngày kết thúc phải sau ngày bắt đầu");
    }

    [Fact]
    public async Task Like_letters_are_proposed_whatever_the_accents_and_never_beyond_ones_reach()
    {
        var counter = await house.AsAsync("tiepcongdan");
        var first = await ReceiveAsync("petition", body: "Cống thoát nước trước số nhà mười hai bị nghẹt từ tháng Tám, nước tràn vào nhà dân mỗi khi mưa lớn, đề nghị sớm nạo vét.");
        var second = await ReceiveAsync("petition", body: "cong thoat nuoc truoc so nha muoi hai bi nghet tu thang tam, nuoc tran vao nha dan moi khi mua lon, de nghi som nao vet!");

        var page = await counter.GetAsync($"/don-thu/{second}");

        Assert.Contains("Có thể trùng", page.Text);
        Assert.Contains((await house.CaseAsync(first)).Code, page.Text);
        Assert.Contains("cùng người gửi", page.Text);
    }

    private async Task<Guid> AcceptedAsync()
    {
        var id = await ReceiveAsync("complaint.first");
        await DoAsync(await house.AsAsync("chutich"), id, "thu-ly", ("On", "11/9/2024"));
        return id;
    }

    private async Task<Guid> ReceiveAsync(string procedure, Guid? about = null, string? body = null)
    {
        var sent = await (await house.AsAsync("tiepcongdan")).PostAsync($"/don-thu/tiep-nhan?thu-tuc={procedure}", Form(procedure, about, body));
        sent.ShouldRedirectTo("/don-thu/");
        return Guid.Parse(sent.Location!.Split('/')[2]);
    }

    private static Dictionary<string, object> Form(string procedure, Guid? about, string? body = null) => new()
    {
        ["thu-tuc"] = procedure, ["Key"] = Guid.NewGuid().ToString(), ["Channel"] = "Counter", ["ReceivedOn"] = "11/9/2024", ["SenderName"] = "Lê Thị Bảy", ["SenderAddress"] = "12 đường Mẫu",
        ["People"] = "1", ["Title"] = "Đề nghị xem xét", ["Body"] = body ?? $"Nội dung {Guid.NewGuid():N}", ["About"] = about?.ToString() ?? "",
    };

    private static async Task<HtmlPage> PostAsync(Visitor who, Guid id, string action, params (string Name, string Value)[] fields)
    {
        var page = await who.GetAsync($"/don-thu/{id}?viec={action}");
        var form = new Dictionary<string, object> { ["Version"] = page.Document.QuerySelector("input[name=Version]")?.GetAttribute("value") ?? "0" };
        foreach (var (name, value) in fields)
        {
            form[$"Input.{name}"] = value;
        }

        return await who.PostAsync($"/don-thu/{id}?viec={action}", form);
    }

    /// <summary>Posts an action whose form the page does not offer, with a token of another form.</summary>
    private static async Task<HtmlPage> ForgeAsync(Visitor who, Guid id, string action)
    {
        var page = await who.GetAsync($"/don-thu/{id}?viec=ghi-chu");
        string Value(string name) => page.Document.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!;
        using var answer = await who.Http.PostAsync(
            $"/don-thu/{id}?viec={action}",
            new FormUrlEncodedContent([new("__RequestVerificationToken", Value("__RequestVerificationToken")), new("Version", Value("Version")), new("Input.Text", "x")]));
        return await HtmlPage.OfAsync(answer, page.Url);
    }

    private static async Task DoAsync(Visitor who, Guid id, string action, params (string Name, string Value)[] fields) =>
        (await PostAsync(who, id, action, fields)).ShouldRedirectTo("/don-thu");

    private Task<Guid> AccountAsync(string userName) => house.WithDbAsync(db => db.Set<Account>().Where(account => account.UserName == userName).Select(account => account.Id).SingleAsync());

    private Task<CaseStep> StepAsync(Guid id, string step) => house.WithDbAsync(db => db.Set<CaseStep>().AsNoTracking().Where(known => known.CaseId == id && known.StepId == step).OrderByDescending(known => known.Id).FirstAsync());

    private Task<List<Duty>> DutiesAsync(Guid id) => house.WithDbAsync(db => db.Set<Duty>().AsNoTracking()
        .Where(duty => duty.SourceKind == CaseStep.SourceKind && db.Set<CaseStep>().Any(step => step.CaseId == id && step.Id == duty.SourceId)).ToListAsync());
}
