using System.Net;
using CoSo.Cases.Letters;
using CoSo.Cases.Letters.Agreements;
using CoSo.Contracts.Duties;
using CoSo.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>What mobilisation came to: minutes that the sender sees whole, promises in the ledger, no withdrawal by anybody else.</summary>
public sealed class AgreementTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    private const string Secret = "AAAA-BBBB-CCCC-DDDD";

    public ValueTask InitializeAsync()
    {
        house.Time.Set(new DateOnly(2024, 9, 11));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Minutes_are_written_signed_seen_whole_by_the_sender_and_what_was_promised_is_a_duty()
    {
        var counter = await house.AsAsync("tiepcongdan");
        var id = await LetterData.MakeAsync(house, (await house.UnitAsync("ban-tiep-cong-dan")).Id);
        var unit = await house.UnitAsync("phong-quan-ly-do-thi");
        var page = (await counter.GetAsync($"/don-thu/{id}/thong-nhat")).ShouldBeShown();

        (await counter.SubmitAsync(page, "form[data-unsaved]", Form(unit.Id))).ShouldRedirectTo($"/don-thu/{id}/thong-nhat");
        (await counter.SubmitAsync(page, "form[data-unsaved]", Form(unit.Id))).ShouldRedirectTo($"/don-thu/{id}/thong-nhat"); // twice the same form

        var made = await house.WithDbAsync(db => db.Set<CaseAgreement>().AsNoTracking().SingleAsync(one => one.CaseId == id));
        var duty = await DutyAsync(id);
        Assert.Equal((unit.Id, new DateOnly(2024, 9, 30), DutyState.Open), (duty.UnitId, duty.DueOn!.Value, duty.State));
        Assert.DoesNotContain("vỉa hè", duty.Title);
        Assert.Equal(CaseState.Received, (await house.CaseAsync(id)).State);
        Assert.Equal(["CaseAgreementKept"], await house.AuditAsync(id));
        var paper = PaperText.Of(await counter.Http.GetByteArrayAsync($"/don-thu/{id}/thong-nhat?handler=Paper&bien-ban={made.Id}"));
        Assert.Contains("Lát lại vỉa hè đoạn trước chợ", paper);
        Assert.Contains("30/9/2024", paper);

        (await counter.PostAsync($"/don-thu/{id}/thong-nhat", new { Minutes = made.Id }, "Signed")).ShouldShowError("Signed", "Chọn một tệp");
        (await counter.PostAsync($"/don-thu/{id}/thong-nhat", new { Minutes = made.Id, Signed = new Upload("ban-ky.txt", "đã ký"u8.ToArray(), "text/plain") }, "Signed")).ShouldRedirectTo($"/don-thu/{id}");
        var citizen = house.Anonymous();
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.Http.GetAsync($"/tra-cuu?handler=Minutes&bien-ban={made.Id}")).StatusCode);
        (await citizen.PostAsync("/tra-cuu", new { (await house.CaseAsync(id)).Code, Secret })).ShouldRedirectTo("/tra-cuu");
        var seen = (await citizen.GetAsync("/tra-cuu")).ShouldBeShown();
        Assert.Contains("Hai bên thống nhất lát lại", seen.Text);
        Assert.Contains("Bà Mẫu, người gửi", seen.Text);
        Assert.Contains("Lát lại vỉa hè đoạn trước chợ", seen.Text);
        Assert.Equal("đã ký", await citizen.Http.GetStringAsync($"/tra-cuu?handler=Signed&bien-ban={made.Id}"));
        Assert.Contains("Lát lại vỉa hè", PaperText.Of(await citizen.Http.GetByteArrayAsync($"/tra-cuu?handler=Minutes&bien-ban={made.Id}")));
    }

    [Fact]
    public async Task A_promise_kept_closes_its_duty_and_minutes_taken_back_withdraw_theirs_and_stay()
    {
        var counter = await house.AsAsync("tiepcongdan");
        var (kept, wrong) = (await MadeAsync(counter), await MadeAsync(counter));
        var promise = await house.WithDbAsync(db => db.Set<AgreedPromise>().Where(one => db.Set<CaseAgreement>().Any(made => made.Id == one.AgreementId && made.CaseId == kept)).Select(one => one.Id).SingleAsync());

        (await counter.PostAsync($"/don-thu/{kept}/thong-nhat", new { Promise = Guid.NewGuid(), How = "Đã lát" }, "Done")).ShouldShowError("Promise", "Chọn việc đã hứa");
        (await counter.PostAsync($"/don-thu/{kept}/thong-nhat", new { Promise = promise, How = "" }, "Done")).ShouldShowError("How", "Nhập việc đã làm");
        (await counter.PostAsync($"/don-thu/{kept}/thong-nhat", new { Promise = promise, How = "Đã lát", DoneOn = "10/9/2024" }, "Done")).ShouldShowRefusal("từ ngày lập biên bản 11/9/2024");
        (await counter.PostAsync($"/don-thu/{kept}/thong-nhat", new { Promise = promise, How = "Đã lát xong" }, "Done")).ShouldRedirectTo($"/don-thu/{kept}");
        Assert.Equal(DutyState.Closed, (await DutyAsync(kept)).State);

        var made = await house.WithDbAsync(db => db.Set<CaseAgreement>().Where(one => one.CaseId == wrong).Select(one => one.Id).SingleAsync());
        (await counter.PostAsync($"/don-thu/{wrong}/thong-nhat", new { Wrong = made, Why = "Ghi nhầm hồ sơ" }, "TakeBack")).ShouldRedirectTo($"/don-thu/{wrong}");
        Assert.Equal(DutyState.Withdrawn, (await DutyAsync(wrong)).State);
        Assert.Contains("Đã thu hồi: Ghi nhầm hồ sơ", (await counter.GetAsync($"/don-thu/{wrong}/thong-nhat")).Text);
        Assert.Equal(["CaseAgreementKept", "CaseAgreementTakenBack"], await house.AuditAsync(wrong));
    }

    [Fact]
    public async Task What_is_missing_is_named_and_nothing_typed_is_lost()
    {
        var counter = await house.AsAsync("tiepcongdan");
        var id = await LetterData.MakeAsync(house, (await house.UnitAsync("ban-tiep-cong-dan")).Id);
        var form = Form(Guid.Empty);
        form["Present"] = "";
        form["Promises[0].DueOn"] = "10/9/2024";

        var page = await counter.SubmitAsync(await counter.GetAsync($"/don-thu/{id}/thong-nhat"), "form[data-unsaved]", form);

        page.ShouldShowError("Present", "Nhập thành phần dự");
        page.ShouldShowError("Promises[0].DueOn", "Nhập ngày từ hôm nay");
        page.ShouldShowError("Promises[0].Unit", "Chọn đơn vị làm");
        Assert.Contains("Hai bên thống nhất", page.Document.QuerySelector("textarea[name=Agreed]")!.TextContent);
        form = Form((await house.UnitAsync("phong-quan-ly-do-thi")).Id);
        form["HeldOn"] = "12/9/2024";
        (await counter.SubmitAsync(page, "form[data-unsaved]", form)).ShouldShowRefusal("11/9/2024");
        Assert.Equal(0, await house.WithDbAsync(db => db.Set<CaseAgreement>().CountAsync(one => one.CaseId == id)));
        var feedback = await LetterData.MakeAsync(house, (await house.UnitAsync("ban-tiep-cong-dan")).Id, wish => wish.Kind = Law.ProcedureKind.Feedback);
        (await counter.GetAsync($"/don-thu/{feedback}/thong-nhat")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Guid> MadeAsync(Visitor counter)
    {
        var id = await LetterData.MakeAsync(house, (await house.UnitAsync("ban-tiep-cong-dan")).Id);
        (await counter.SubmitAsync(await counter.GetAsync($"/don-thu/{id}/thong-nhat"), "form[data-unsaved]", Form((await house.UnitAsync("phong-quan-ly-do-thi")).Id))).ShouldRedirectTo("/don-thu/");
        return id;
    }

    private Task<Duty> DutyAsync(Guid caseId) => house.WithDbAsync(db => db.Set<Duty>().AsNoTracking().SingleAsync(duty => duty.SourceKind == AgreedPromise.SourceKind
        && db.Set<AgreedPromise>().Any(promise => promise.Id == duty.SourceId && db.Set<CaseAgreement>().Any(made => made.Id == promise.AgreementId && made.CaseId == caseId))));

    private static Dictionary<string, object> Form(Guid unit) => new()
    {
        ["HeldOn"] = "11/9/2024", ["Present"] = "Bà Mẫu, người gửi\nÔng Mẫu, Phòng Quản lý đô thị", ["Agreed"] = "Hai bên thống nhất lát lại đoạn sụt.",
        ["Promises[0].What"] = "Lát lại vỉa hè đoạn trước chợ", ["Promises[0].Unit"] = unit == Guid.Empty ? "" : unit.ToString(), ["Promises[0].DueOn"] = "30/9/2024",
    };
}
