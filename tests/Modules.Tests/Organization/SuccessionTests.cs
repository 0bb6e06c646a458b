using System.Net;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Data.Search;
using CoSo.Duties;
using CoSo.Modules.Tests.Duties;
using CoSo.Modules.Tests.Reports;
using CoSo.Organization;
using CoSo.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Organization;

/// <summary>A unit ends: what is open passes to its successors, what is closed stays, a mistake is taken back.</summary>
public sealed class SuccessionTests : IAsyncLifetime
{
    private House house = null!;

    /// <summary>The one officer of ward 6 has been moved to ward 4 beforehand; the roles at ward 6 stay, as they do in the house.</summary>
    public async ValueTask InitializeAsync()
    {
        house = await House.StartAsync();
        var to = await IdAsync("phuong-4");
        await house.WithDbAsync(async db =>
        {
            (await db.Set<CoSo.Access.Account>().SingleAsync(account => account.UserName == "phuong6")).UnitId = to;
            return await db.SaveChangesAsync();
        });
    }

    public async ValueTask DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task A_merger_passes_what_is_open_with_its_history_and_leaves_what_is_closed()
    {
        var open = await house.DutyAsync("phuong-6", due: new DateOnly(2024, 9, 3));
        var closed = await house.DutyAsync("phuong-6", with: duty => duty with { Title = "Việc đã xong" });
        await CloseAsync(closed);
        var asked = await house.DutyAsync("phong-tu-phap", partners: ["phuong-6"]);
        var file = await FileAsync(open, "phuong-6");
        Assert.DoesNotContain("Rà soát quy ước khu phố", (await (await house.AsAsync("phuong4")).GetAsync("/lam-viec")).Text, StringComparison.Ordinal);

        (await EndAsync("phuong-6", new { Successor = await IdAsync("phuong-4") })).ShouldRedirectTo("/don-vi/");

        var (ended, successor) = (await IdAsync("phuong-6"), await IdAsync("phuong-4"));
        var passed = await house.StoredAsync(open);
        Assert.Equal((successor, DutyData.Today), (passed.UnitId, passed.NoticeOn));
        Assert.True(passed.IsShortNotice);
        Assert.Equal(
            "Chuyển từ Ủy ban nhân dân Phường 6 sang Ủy ban nhân dân Phường 4 do sáp nhập, hợp nhất đơn vị, theo văn bản số 1278/NQ-UBTVQH15 ngày 2/9/2024.",
            (await house.DeedsAsync(open)).Single(deed => deed.Kind is DeedKind.PassedOn).Text);
        Assert.Equal(["DutyRaised", "DutyPassedOn"], await house.AuditAsync(open));
        Assert.Equal((ended, DutyState.Closed), ((await house.StoredAsync(closed)).UnitId, (await house.StoredAsync(closed)).State));
        Assert.Equal(successor, await house.WithDbAsync(db => db.Set<StoredFile>().Where(one => one.Id == file).Select(one => one.UnitId).SingleAsync()));
        Assert.Equal(successor, await house.WithDbAsync(db => db.Set<SearchEntry>().Where(one => one.SubjectId == open).Select(one => one.UnitId!.Value).SingleAsync()));
        Assert.Equal([successor], await house.WithDbAsync(db => db.Set<DutyPartner>().Where(one => one.DutyId == asked).Select(one => one.UnitId).ToListAsync()));
        Assert.Equal("Phường 4", (await house.StoredAsync(asked)).PartnerNames);
        Assert.Equal(["UnitEnded", "UnitWorkPassed", "UnitWorkPassed"], await house.AuditAsync(ended));

        var ward = await house.AsAsync("phuong4");
        Assert.Contains("Chuyển từ Ủy ban nhân dân Phường 6", (await ward.GetAsync($"/viec/{open}")).ShouldBeShown().Text, StringComparison.Ordinal);
        (await ward.DoAsync(open, "Note", new { Result_Text = "Tiếp tục rà soát" })).ShouldRedirectTo("/viec/");
        (await ward.GetAsync($"/viec/{closed}")).ShouldBe(HttpStatusCode.NotFound);
        var page = (await (await house.AsAsync("noivu")).GetAsync($"/don-vi/{ended}/chuyen-giao")).ShouldBeShown().Text;
        Assert.Contains("Việc đang theo dõi Ủy ban nhân dân Phường 4 1 0", page, StringComparison.Ordinal);
        Assert.Contains("1278/NQ-UBTVQH15", (await (await house.AsAsync("quantri")).GetAsync($"/don-vi/{ended}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_successor_has_too_and_nobody_began_is_closed_and_what_holds_work_passes()
    {
        var source = new DutySource("measure", Kernel.OrderedId.New(), "Kế hoạch số 142/KH-UBND, mục II.1");
        var ours = await house.DutyAsync("phuong-4", with: duty => duty with { Source = source, Period = "2024-09-14" });
        var twice = await house.DutyAsync("phuong-6", with: duty => duty with { Source = source, Period = "2024-09-14" });
        var otherPeriod = await house.DutyAsync("phuong-6", with: duty => duty with { Source = source, Period = "2024-12-14" });

        (await EndAsync("phuong-6", new { Successor = await IdAsync("phuong-4") })).ShouldRedirectTo("/don-vi/");

        Assert.Equal((DutyState.Withdrawn, await IdAsync("phuong-6")), ((await house.StoredAsync(twice)).State, (await house.StoredAsync(twice)).UnitId));
        Assert.Contains("Gộp vào phần của Ủy ban nhân dân Phường 4", (await house.DeedsAsync(twice)).Single().Text, StringComparison.Ordinal);
        Assert.Contains("DutyMerged", await house.AuditAsync(twice));
        Assert.Equal(await IdAsync("phuong-4"), (await house.StoredAsync(otherPeriod)).UnitId);
        Assert.Equal(0, (await house.StoredAsync(ours)).Version);
    }

    [Fact]
    public async Task A_split_gives_each_kind_to_the_successor_chosen_for_it()
    {
        var own = await house.DutyAsync("phuong-6");
        var asked = await house.DutyAsync("phong-tu-phap", partners: ["phuong-6"]);

        var missing = await EndAsync("phuong-6", new Dictionary<string, object> { ["Way"] = "Split", ["Successor"] = (await IdAsync("phuong-4")).ToString(), ["Choices[cooperation]"] = "1" });
        missing.ShouldShowRefusal("giao cho đơn vị kế tục chưa chọn");
        Assert.Equal("1278/NQ-UBTVQH15", missing.Document.QuerySelector("input[name=PaperNumber]")!.GetAttribute("value"));
        Assert.Equal("1", missing.Document.QuerySelector("select[name='Choices[cooperation]'] option[selected]")!.GetAttribute("value"));
        (await EndAsync("phuong-6", new Dictionary<string, object>
        {
            ["Way"] = "Split", ["Successor"] = (await IdAsync("phuong-4")).ToString(), ["Second"] = (await IdAsync("phuong-8")).ToString(), ["Choices[cooperation]"] = "1",
        })).ShouldRedirectTo("/don-vi/");

        Assert.Equal(await IdAsync("phuong-4"), (await house.StoredAsync(own)).UnitId);
        Assert.Equal("Phường 8", (await house.StoredAsync(asked)).PartnerNames);
        var page = (await (await house.AsAsync("quantri")).GetAsync($"/don-vi/{await IdAsync("phuong-6")}")).Text;
        Assert.Contains("Ủy ban nhân dân Phường 4 , Ủy ban nhân dân Phường 8", page.Replace(",", " ,", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_taken_back_exactly_while_nobody_worked_on_it()
    {
        var duty = await house.DutyAsync("phuong-6");
        var asked = await house.DutyAsync("phong-tu-phap", partners: ["phuong-6"]);
        var before = await house.StoredAsync(duty);
        await EndAsync("phuong-6", new { Successor = await IdAsync("phuong-4") });
        var admin = await house.AsAsync("quantri");
        var url = $"/don-vi/{await IdAsync("phuong-6")}/ket-thuc";

        (await admin.PostAsync(url, new { Reason = "" }, "Withdraw")).ShouldShowError("Reason", "Ghi lý do hủy");
        (await admin.PostAsync(url, new { Reason = "Nhầm đơn vị" }, "Withdraw")).ShouldRedirectTo("/don-vi/");

        var after = await house.StoredAsync(duty);
        Assert.Equal((before.UnitId, before.NoticeOn, before.IsShortNotice, before.LateAfter), (after.UnitId, after.NoticeOn, after.IsShortNotice, after.LateAfter));
        Assert.Equal("Phường 6", (await house.StoredAsync(asked)).PartnerNames);
        Assert.Equal(["DutyRaised", "DutyPassedOn", "DutyPassedOn"], await house.AuditAsync(duty));
        Assert.Contains("UnitEndWithdrawn", await house.AuditAsync(await IdAsync("phuong-6")));
        Assert.Equal(new DateOnly(2025, 6, 30), await house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == "phuong-6").Select(unit => unit.To).SingleAsync()));
        Assert.Contains("Nhầm đơn vị", (await admin.GetAsync($"/don-vi/{await IdAsync("phuong-6")}")).Text, StringComparison.Ordinal);

        await EndAsync("phuong-6", new { Successor = await IdAsync("phuong-4") });
        (await (await house.AsAsync("phuong4")).DoAsync(duty, "Note", new { Result_Text = "Đã làm tiếp" })).ShouldRedirectTo("/viec/");
        (await admin.PostAsync(url, new { Reason = "Nhầm" }, "Withdraw")).ShouldShowRefusal("Không hủy được nữa: 1 nội dung");
        Assert.Equal(await IdAsync("phuong-4"), (await house.StoredAsync(duty)).UnitId);
    }

    [Fact]
    public async Task A_day_to_come_passes_when_it_has_come_and_a_second_end_is_refused()
    {
        var duty = await house.DutyAsync("phuong-6");
        var admin = await house.AsAsync("quantri");
        var url = $"/don-vi/{await IdAsync("phuong-6")}/ket-thuc";
        var (mine, theirs) = (await admin.GetAsync(url), await admin.GetAsync(url));
        var fields = new { LastDay = "30/9/2024", Way = "Merged", PaperNumber = "1278/NQ-UBTVQH15", PaperOn = "2/9/2024", Successor = await IdAsync("phuong-4") };

        (await admin.SubmitAsync(mine, "main form[data-unsaved]", fields)).ShouldRedirectTo("/don-vi/");
        (await admin.SubmitAsync(theirs, "main form[data-unsaved]", fields)).ShouldShowRefusal("đã ghi kết thúc đơn vị này, ngày cuối 30/9/2024");

        Assert.Equal(0, await PassDueAsync());
        house.Time.Set(new DateOnly(2024, 9, 30));
        Assert.Equal(0, await PassDueAsync());
        Assert.Equal(await IdAsync("phuong-6"), (await house.StoredAsync(duty)).UnitId);
        house.Time.Set(new DateOnly(2024, 10, 1));
        Assert.Equal(1, await PassDueAsync());
        Assert.Equal(0, await PassDueAsync());
        Assert.Equal(await IdAsync("phuong-4"), (await house.StoredAsync(duty)).UnitId);
    }

    [Fact]
    public async Task Nothing_typed_is_lost_and_what_does_not_fit_is_said()
    {
        await house.DutyAsync("phuong-6");
        var admin = await house.AsAsync("quantri");

        var empty = await admin.PostAsync($"/don-vi/{await IdAsync("phuong-6")}/ket-thuc", new { LastDay = "31/2/2024", PaperNumber = "1278/NQ-UBTVQH15" });
        empty.ShouldBe(HttpStatusCode.BadRequest);
        empty.ShouldShowError("PaperOn", "Nhập ngày văn bản");
        Assert.Equal("1278/NQ-UBTVQH15", empty.Document.QuerySelector("input[name=PaperNumber]")!.GetAttribute("value"));
        (await EndAsync("phuong-6", new { })).ShouldShowRefusal("còn 1 nội dung đang mở");
        (await EndAsync("phuong-6", new { Successor = await IdAsync("phuong-6") })).ShouldShowRefusal("Chọn đơn vị kế tục còn hoạt động");
        (await EndAsync("phuong-6", new { Successor = await IdAsync("mttq") })).ShouldShowRefusal("cùng quan hệ công việc");
        (await EndAsync("phuong-6", new { Successor = await IdAsync("phuong-4"), PaperOn = "12/9/2024" })).ShouldShowRefusal("không thể sau hôm nay");
        Assert.DoesNotContain("Rà soát quy ước", (await admin.GetAsync($"/don-vi/{await IdAsync("phuong-6")}/chuyen-giao")).ShouldBeShown().Text, StringComparison.Ordinal);
        Assert.Contains("Rà soát quy ước", (await (await house.AsAsync("noivu")).GetAsync($"/don-vi/{await IdAsync("phuong-6")}/chuyen-giao")).ShouldBeShown().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_open_returns_become_one_and_what_was_typed_is_taken_over()
    {
        await house.AdoptAsync(["phuong-4", "phuong-6"]);
        var (ours, theirs) = (await house.ReturnIdAsync("phuong-4"), await house.ReturnIdAsync("phuong-6"));
        var (field, part) = (await house.QuarterAsync("organising.documents"), "");
        await GiveAsync(theirs, 7, "Phường 6 đã tổ chức hai buổi đối thoại.");

        await EndAsync("phuong-6", new { Successor = await IdAsync("phuong-4") });

        Assert.Equal(ReturnState.Merged, await house.StateAsync(theirs));
        Assert.Equal(DutyState.Withdrawn, await house.WithDbAsync(db => db.Set<Duty>().Where(duty => duty.SourceId == theirs).Select(duty => duty.State).SingleAsync()));
        var ward = await house.AsAsync("phuong4");
        var form = (await ward.GetAsync($"/bao-cao/{ours}")).ShouldBeShown();
        Assert.Contains("báo cáo kỳ này của đơn vị ấy gộp vào đây", form.Text, StringComparison.Ordinal);
        var changed = form.Filled(new Dictionary<string, string> { [field] = "5" });
        (await ward.SubmitAsync(form, "button[value=save]", changed)).ShouldRedirectTo("/bao-cao/");

        var read = (await ward.GetAsync($"/bao-cao/{theirs}")).ShouldBeShown();
        Assert.Contains("hai buổi đối thoại", read.Text, StringComparison.Ordinal);
        (await ward.SubmitAsync(read, "button[value=take-over]")).ShouldRedirectTo($"/bao-cao/{ours}");

        var after = (await ward.GetAsync($"/bao-cao/{ours}")).ShouldBeShown();
        Assert.Equal("12", after.Document.QuerySelector($"input[name='{field}']")!.GetAttribute("value"));
        Assert.Contains("hai buổi đối thoại", after.Document.QuerySelectorAll("textarea").Aggregate(part, (all, one) => all + one.TextContent), StringComparison.Ordinal);
        Assert.Contains("ReturnTakenOver", await house.AuditAsync(ours));
        Assert.Null((await ward.GetAsync($"/bao-cao/{theirs}")).Document.QuerySelector("button[value=take-over]"));
        var coordinator = await house.AsAsync("noivu");
        Assert.Contains("Đã gộp vào báo cáo của đơn vị kế tục", (await coordinator.GetAsync($"/bao-cao/{theirs}")).ShouldBeShown().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hai buổi đối thoại", (await coordinator.GetAsync($"/bao-cao/{theirs}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_the_successor_does_not_owe_passes_itself_and_the_next_period_is_the_successors()
    {
        await house.AdoptAsync(["phuong-6"]);
        var id = await house.ReturnIdAsync("phuong-6");
        await GiveAsync(id, 7, "Đã làm hai việc.");

        await EndAsync("phuong-6", new { Successor = await IdAsync("phuong-4") });

        var form = (await (await house.AsAsync("phuong4")).GetAsync($"/bao-cao/{id}")).ShouldBeShown();
        Assert.Contains("Đã làm hai việc.", form.Document.QuerySelectorAll("textarea").Select(one => one.TextContent).Aggregate("", string.Concat), StringComparison.Ordinal);
        Assert.Equal(await IdAsync("phuong-4"), await house.WithDbAsync(db => db.Set<Duty>().Where(duty => duty.SourceId == id).Select(duty => duty.UnitId).SingleAsync()));
        Assert.Equal(["ReturnOpened", "ReturnPassedOn"], await house.AuditAsync(id));

        house.Time.Set(new DateOnly(2024, 9, 16));
        await house.WithServicesAsync(async services => await services.GetRequiredService<OpenPeriod>().OpenDueAsync(CancellationToken.None));
        var next = await house.WithDbAsync(db => (
            from one in db.Set<Return>()
            join period in db.Set<Period>() on one.PeriodId equals period.Id
            where period.CutOff > ReportTestData.NineMonths
            select one.UnitId).ToListAsync());
        Assert.Equal([await IdAsync("phuong-4")], next);
    }

    [Fact]
    public async Task Returns_go_back_with_a_mistake_and_one_sent_back_later_passes_then()
    {
        await house.AdoptAsync(["phuong-4", "phuong-6"]);
        var theirs = await house.ReturnIdAsync("phuong-6");
        var admin = await house.AsAsync("quantri");
        await EndAsync("phuong-6", new { Successor = await IdAsync("phuong-4") });

        (await admin.PostAsync($"/don-vi/{await IdAsync("phuong-6")}/ket-thuc", new { Reason = "Nhầm" }, "Withdraw")).ShouldRedirectTo("/don-vi/");
        Assert.Equal(ReturnState.Draft, await house.StateAsync(theirs));
        Assert.Equal(DutyState.Open, await house.WithDbAsync(db => db.Set<Duty>().Where(duty => duty.SourceId == theirs).Select(duty => duty.State).SingleAsync()));

        await house.WithDbAsync(async db =>
        {
            var sent = await db.Set<Return>().SingleAsync(one => one.Id == theirs);
            (sent.State, sent.SentOn) = (ReturnState.Sent, DutyData.Today);
            return await db.SaveChangesAsync();
        });
        await EndAsync("phuong-6", new { Successor = await IdAsync("phuong-4") });
        Assert.Equal(ReturnState.Sent, await house.StateAsync(theirs));
        var coordinator = await house.AsAsync("noivu");
        var page = (await coordinator.GetAsync($"/bao-cao/{theirs}")).ShouldBeShown();
        (await coordinator.SubmitAsync(page, "button[value=send-back]", new Dictionary<string, object> { ["ly-do"] = "Xem lại số liệu." })).ShouldRedirectTo("/bao-cao/");
        Assert.Equal(ReturnState.Merged, await house.StateAsync(theirs));
    }

    private Task<int> PassDueAsync() => house.WithServicesAsync(services => services.GetRequiredService<PassDue>().RunAsync(CancellationToken.None));

    private Task<Guid> IdAsync(string code) =>
        house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == code).OrderByDescending(unit => unit.From).Select(unit => unit.Id).FirstAsync());

    /// <summary>Ends the unit yesterday, by merger and a paper, unless said otherwise.</summary>
    private async Task<HtmlPage> EndAsync(string code, object changes)
    {
        var fields = new Dictionary<string, object> { ["LastDay"] = "10/9/2024", ["Way"] = "Merged", ["PaperNumber"] = "1278/NQ-UBTVQH15", ["PaperOn"] = "2/9/2024" };
        var given = changes as Dictionary<string, object> ?? changes.GetType().GetProperties().ToDictionary(property => property.Name, property => (object)property.GetValue(changes)!.ToString()!);
        foreach (var (name, value) in given)
        {
            fields[name] = value;
        }

        return await (await house.AsAsync("quantri")).PostAsync($"/don-vi/{await IdAsync(code)}/ket-thuc", fields);
    }

    private Task CloseAsync(Guid id) => house.WithDbAsync(async db =>
    {
        (await db.Set<Duty>().SingleAsync(duty => duty.Id == id)).Close(DutyData.Today);
        return await db.SaveChangesAsync();
    });

    private Task<Guid> FileAsync(Guid dutyId, string unit) => house.WithDbAsync(async db =>
    {
        var file = new StoredFile
        {
            Id = Kernel.OrderedId.New(), Hash = new string('a', 64), Name = "bien-ban.pdf", MediaType = "application/pdf", OwnerKind = Evidence.OwnerKind, OwnerId = dutyId,
            UnitId = await db.Set<UnitRow>().Where(row => row.Code == unit).Select(row => row.Id).SingleAsync(),
        };
        db.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    });

    /// <summary>A figure and a sentence typed in a return.</summary>
    private async Task GiveAsync(Guid id, long amount, string text)
    {
        var key = await house.KeyAsync("organising.documents");
        await house.WithDbAsync(async db =>
        {
            var made = await db.Set<Return>().Include(one => one.Values).Include(one => one.Parts).AsSplitQuery().SingleAsync(one => one.Id == id);
            made.Values.Add(new ReturnValue { IndicatorId = key, Column = ReportColumn.Quarter, Amount = amount });
            made.Parts.Add(new ReturnPart { Key = "shortcomings", Text = text });
            return await db.SaveChangesAsync();
        });
    }
}
