using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Duties;

/// <summary>Who was asked, who agreed and how, who answered; and those of whom little or nothing may be written.</summary>
public sealed class CooperationTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    public ValueTask InitializeAsync()
    {
        house.Time.Set(DutyData.Today);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_lead_sees_who_has_answered_who_not_and_since_when()
    {
        var id = await house.DutyAsync(partners: ["phong-tu-phap", "mttq"]);
        await (await house.AsAsync("tuphap")).DoAsync(id, "Answer", new { Answer_Text = "Đã góp ý dự thảo" });

        var page = (await (await house.AsAsync("phuong4")).GetAsync($"/viec/{id}")).ShouldBeShown();

        Assert.Contains("1 trên 2 đơn vị đã trả lời.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đã góp ý dự thảo", page.Text, StringComparison.Ordinal);
        Assert.Contains("từ ngày 1/8/2024, 27 ngày làm việc", page.Text, StringComparison.Ordinal); // 2/9 and 3/9 are holidays
        Assert.Contains("Đề nghị phối hợp", page.All("td small"));
    }

    [Fact]
    public async Task An_agreement_is_recorded_with_who_how_when_and_replaced_with_history()
    {
        var id = await house.DutyAsync(partners: ["mttq"]);
        var lead = await house.AsAsync("phuong4");
        var front = await UnitAsync("mttq");

        (await lead.DoAsync(id, "Consent", new { Given_UnitId = front, Given_How = "Letter", Given_GivenBy = "Phó Chủ tịch", Given_On = "9/9/2024" })).ShouldShowRefusal("nhập số, ký hiệu và ngày của công văn");
        (await lead.DoAsync(id, "Consent", new { Given_UnitId = front, Given_How = "Phone", Given_GivenBy = "", Given_On = "9/9/2024" })).ShouldShowError("Given.GivenBy", "Nhập chức vụ người đồng ý");
        (await lead.DoAsync(id, "Consent", new { Given_UnitId = front, Given_How = "Phone", Given_GivenBy = "Phó Chủ tịch", Given_On = "12/9/2024" })).ShouldShowRefusal("Ngày đồng ý không được sau hôm nay");
        (await lead.DoAsync(id, "Consent", new { Given_UnitId = front, Given_How = "Phone", Given_GivenBy = "Phó Chủ tịch", Given_On = "9/9/2024", Given_Note = "Cử hai người" })).ShouldRedirectTo("/viec/");
        (await lead.DoAsync(id, "Consent", new { Given_UnitId = front, Given_How = "Letter", Given_GivenBy = "Phó Chủ tịch", Given_On = "10/9/2024", Given_Paper = "số 52/MTTQ-BTT ngày 10/9/2024" })).ShouldRedirectTo("/viec/");

        var page = await lead.GetAsync($"/viec/{id}");
        Assert.Contains("Phó Chủ tịch đồng ý bằng công văn số 52/MTTQ-BTT ngày 10/9/2024 ngày 10/9/2024", page["td[data-label='Đồng ý']"]!, StringComparison.Ordinal);
        Assert.Contains("Phó Chủ tịch đồng ý qua điện thoại ngày 9/9/2024. Cử hai người", page[".c-timeline"]!, StringComparison.Ordinal);
        var rows = await house.WithDbAsync(db => db.Set<Consent>().Where(consent => consent.DutyId == id).OrderBy(consent => consent.Id).ToListAsync());
        Assert.Equal([rows[1].Id, null], rows.Select(row => row.ReplacedById));
        Assert.Equal(2, (await house.AuditAsync(id)).Count(kind => kind == "ConsentRecorded"));
    }

    [Fact]
    public async Task Without_any_agreement_the_work_is_reported_and_confirmed()
    {
        var id = await house.DutyAsync(partners: ["mttq", "phong-tu-phap"]);

        (await (await house.AsAsync("phuong4")).DoAsync(id, "Report", new { Result_Text = "Xong" })).ShouldRedirectTo("/viec/");
        (await (await house.AsAsync("noivu")).DoAsync(id, "Confirm", new { })).ShouldRedirectTo("/viec/");

        Assert.Equal(DutyState.Closed, (await house.StoredAsync(id)).State);
    }

    [Fact]
    public async Task A_partner_records_its_own_agreement_and_no_other_units()
    {
        var id = await house.DutyAsync(partners: ["mttq", "phong-tu-phap"]);
        var front = await house.AsAsync("mattran");
        var page = await front.GetAsync($"/viec/{id}");

        Assert.Equal(["", await UnitAsync("mttq")], page.Document.QuerySelectorAll("select[name='Given.UnitId'] option").Select(option => option.GetAttribute("value")));
        (await front.DoAsync(id, "Consent", new { Given_UnitId = await UnitAsync("phong-tu-phap"), Given_How = "Phone", Given_GivenBy = "Trưởng phòng", Given_On = "9/9/2024" }))
            .ShouldShowRefusal("Chọn đơn vị trong danh sách.");
        (await front.DoAsync(id, "Consent", new { Given_UnitId = await UnitAsync("mttq"), Given_How = "Meeting", Given_GivenBy = "Chủ tịch", Given_On = "9/9/2024" })).ShouldRedirectTo("/viec/");
    }

    [Fact]
    public async Task A_request_to_the_front_reads_as_one_and_is_never_late()
    {
        var id = await house.DutyAsync("mttq", due: new DateOnly(2024, 9, 5));

        var page = (await (await house.AsAsync("noivu")).GetAsync($"/viec/{id}")).ShouldBeShown();

        Assert.Contains("Đơn vị đề nghị", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đề nghị phối hợp, ngày 1/8/2024", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ghi lời đề nghị", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quá hạn", page["main"]!, StringComparison.Ordinal);
        Assert.Null((await house.StoredAsync(id)).LateAfter);
    }

    [Fact]
    public async Task Of_armed_forces_only_that_it_was_reported()
    {
        var id = await house.DutyAsync("quan-su", with: duty => duty with { Detail = "Chi tiết" });
        var army = await house.AsAsync("quansu");

        var page = (await army.GetAsync($"/viec/{id}")).ShouldBeShown();
        Assert.Null(page.Document.QuerySelector("[name='Result.Text'], [name='Result.Files'], [name='Result.Paper']"));
        (await army.PostAsync($"/viec/{id}", Typed("Quân số", 0), "Note")).ShouldShowRefusal("chỉ ghi \"đã báo cáo\"");
        (await army.PostAsync($"/viec/{id}", Typed("Quân số", 0), "Report")).ShouldShowRefusal("chỉ ghi \"đã báo cáo\"");
        (await army.DoAsync(id, "Report", new { Result_DoneOn = "10/9/2024" })).ShouldRedirectTo("/viec/");

        var deed = Assert.Single(await house.DeedsAsync(id));
        Assert.Equal((DeedKind.Reported, null, null), (deed.Kind, deed.Text, deed.Paper));
        Assert.Null((await house.StoredAsync(id)).Detail);
    }

    [Fact]
    public async Task Of_party_matters_only_a_reference()
    {
        var id = await house.DutyAsync("quan-uy");
        var coordinator = await house.AsAsync("noivu");

        Assert.Contains("Việc của cấp ủy, chỉ ghi tham chiếu", (await coordinator.GetAsync($"/viec/{id}")).ShouldBeShown()[".c-notice"]!, StringComparison.Ordinal);
        Assert.Equal(DutyContent.Reference, (await house.StoredAsync(id)).Content);
    }

    [Fact]
    public async Task A_detail_typed_for_the_police_is_refused_and_kept_in_the_form()
    {
        var coordinator = await house.AsAsync("noivu");

        var answer = await coordinator.PostAsync("/viec/tao-moi", new { What = "Phối hợp giữ trật tự hội nghị", Detail = "Lực lượng cụ thể", Basis = "Công văn số 5/UBND", UnitIds = await UnitAsync("cong-an") });

        answer.ShouldShowRefusal("việc của cấp ủy và lực lượng vũ trang không ghi chi tiết");
        Assert.Equal("Lực lượng cụ thể", answer.Document.QuerySelector("textarea[name=Detail]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Police_that_co_operate_answer_without_words()
    {
        var id = await house.DutyAsync(partners: ["cong-an"]);
        var police = await house.AsAsync("congan");

        Assert.Null((await police.GetAsync($"/viec/{id}")).Document.QuerySelector("[name='Answer.Text']"));
        (await police.DoAsync(id, "Answer", new { Answer_Text = "Bố trí 10 đồng chí" })).ShouldShowRefusal("chỉ ghi \"đã báo cáo\"");
        (await police.DoAsync(id, "Answer", new { })).ShouldRedirectTo("/viec/");

        Assert.Contains("1 trên 1 đơn vị đã trả lời.", (await (await house.AsAsync("phuong4")).GetAsync($"/viec/{id}")).Text, StringComparison.Ordinal);
    }

    private static List<KeyValuePair<string, object>> Typed(string text, int version) => [new("Result.Text", text), new("Version", version.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private Task<string> UnitAsync(string code) => house.WithDbAsync(async db => (await db.Set<UnitRow>().Where(unit => unit.Code == code).Select(unit => unit.Id).SingleAsync()).ToString());
}
