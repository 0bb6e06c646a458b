using System.Net;
using CoSo.Cases.Letters;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Duties;
using CoSo.Kernel;
using CoSo.Modules.Tests.Cases;
using CoSo.Modules.Tests.Duties;
using CoSo.Modules.Tests.Papers;
using CoSo.Modules.Tests.Plans;
using CoSo.Modules.Tests.Residents;
using CoSo.Organization;
using CoSo.Papers;
using CoSo.Plans;
using CoSo.Residents;
using CoSo.Residents.Lists;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Organization;

/// <summary>What other modules pass when a unit ends: plans of the unit, papers, letters.</summary>
public sealed class PassedKindsTests : IAsyncLifetime
{
    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.StartAsync();

    public async ValueTask DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task A_plan_being_drawn_up_goes_on_at_the_successor_and_its_order_is_one()
    {
        var desk = await UnitPlanDesk.OpenAsync(house);
        var plan = await desk.MakeAsync(await house.AsAsync("phuong6"));
        var orders = await OrdersAsync(desk.PlanId, "phuong-6");
        Assert.NotEmpty(orders);

        await EndAsync();

        var (ended, successor) = (await IdAsync("phuong-6"), await IdAsync("phuong-4"));
        Assert.Equal((successor, UnitPlanState.Draft), ((await desk.PlanAsync(plan)).UnitId, (await desk.PlanAsync(plan)).State));
        Assert.Equal("Chuyển từ Ủy ban nhân dân Phường 6 sang Ủy ban nhân dân Phường 4 do sáp nhập, hợp nhất đơn vị, theo văn bản số 1278/NQ-UBTVQH15 ngày 2/9/2024.",
            (await house.WithDbAsync(db => db.Set<UnitPlanStep>().Where(step => step.UnitPlanId == plan && step.Kind == UnitPlanStepKind.PassedOn).SingleAsync())).Text);
        Assert.Equal(["UnitPlanPassedOn"], (await house.AuditAsync(plan)).TakeLast(1));
        // Both wards were ordered to make one: the successor owes one, not two.
        Assert.All(await house.WithDbAsync(db => db.Set<Duty>().AsNoTracking().Where(duty => duty.UnitId == ended && duty.SourceId == orders[0].Duty.Id).ToListAsync()),
            duty => Assert.Equal(DutyState.Withdrawn, duty.State));
        Assert.Equal([DutyState.Open], await house.WithDbAsync(db => db.Set<Duty>().Where(duty => duty.UnitId == successor && duty.SourceId == orders[0].Duty.Id).Select(duty => duty.State).ToListAsync()));
        var ward = await house.AsAsync("phuong4");
        Assert.Contains("Chuyển từ Ủy ban nhân dân Phường 6", (await ward.GetAsync($"/ke-hoach-don-vi/{plan}")).ShouldBeShown().Text, StringComparison.Ordinal);
        (await ward.GetAsync($"/ke-hoach-don-vi/{plan}/soan")).ShouldBeShown();

        await TakeBackAsync();
        Assert.Equal(ended, (await desk.PlanAsync(plan)).UnitId);
        Assert.Equal([DutyState.Open], await house.WithDbAsync(db => db.Set<Duty>().Where(duty => duty.UnitId == ended && duty.SourceId == orders[0].Duty.Id).Select(duty => duty.State).ToListAsync()));
    }

    [Fact]
    public async Task A_second_plan_for_the_same_plan_above_stays_where_it_was_to_be_read()
    {
        var desk = await UnitPlanDesk.OpenAsync(house);
        var theirs = await desk.MakeAsync(await house.AsAsync("phuong6"));
        var ours = await desk.MakeAsync(await house.AsAsync("phuong4"));

        await EndAsync();

        Assert.Equal((await IdAsync("phuong-6"), await IdAsync("phuong-4")), ((await desk.PlanAsync(theirs)).UnitId, (await desk.PlanAsync(ours)).UnitId));
        Assert.Contains("Gộp vào phần của Ủy ban nhân dân Phường 4", (await house.WithDbAsync(db => db.Set<UnitPlanStep>()
            .Where(step => step.UnitPlanId == theirs && step.Kind == UnitPlanStepKind.PassedOn).SingleAsync())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_drafted_for_another_goes_on_and_one_it_would_have_signed_is_given_up()
    {
        var (ended, successor, authority) = (await IdAsync("phuong-6"), await IdAsync("phuong-4"), await IdAsync("ubnd-q10"));
        var (own, _) = await PaperData.WithFileAsync(house, ended);
        var (drafted, _) = await PaperData.WithFileAsync(house, authority);
        await house.WithDbAsync(db => db.Set<Paper>().Where(paper => paper.Id == drafted).ExecuteUpdateAsync(set => set.SetProperty(paper => paper.DraftUnitId, ended)));
        var numbered = await house.ToBeNumberedAsync("phuong-6");
        var unread = await house.DeliverAsync(await house.IssuedAsync(authority), ended);

        await EndAsync();

        Assert.Equal((PaperState.Withdrawn, ended), ((await house.PaperAsync(own)).State, (await house.PaperAsync(own)).UnitId));
        Assert.Equal((PaperState.Approving, authority, successor), ((await house.PaperAsync(drafted)).State, (await house.PaperAsync(drafted)).UnitId, (await house.PaperAsync(drafted)).DraftUnitId));
        Assert.Equal((PaperState.Numbering, ended), ((await house.PaperAsync(numbered)).State, (await house.PaperAsync(numbered)).DraftUnitId));
        Assert.Equal(successor, await house.WithDbAsync(db => db.Set<PaperDelivery>().Where(one => one.Id == unread).Select(one => one.UnitId).SingleAsync()));
        Assert.Contains("Soạn lại ở Ủy ban nhân dân Phường 4 nếu còn cần.", (await NotesAsync(own)).Single(), StringComparison.Ordinal);
        Assert.Contains("Chuyển từ Ủy ban nhân dân Phường 6", (await NotesAsync(drafted)).Single(), StringComparison.Ordinal);
        Assert.Contains("Văn bản mẫu", (await (await house.AsAsync("phuong4")).GetAsync("/van-ban-den")).ShouldBeShown().Text, StringComparison.Ordinal);

        await TakeBackAsync();
        Assert.Equal(PaperState.Approving, (await house.PaperAsync(own)).State);
        Assert.Equal(ended, (await house.PaperAsync(drafted)).DraftUnitId);
        Assert.Equal(ended, await house.WithDbAsync(db => db.Set<PaperDelivery>().Where(one => one.Id == unread).Select(one => one.UnitId).SingleAsync()));
    }

    [Fact]
    public async Task A_letter_goes_to_the_successor_but_one_about_it_goes_back_to_who_received_it()
    {
        var (ended, successor) = (await IdAsync("phuong-6"), await IdAsync("phuong-4"));
        var (counter, leader) = (await house.AsAsync("tiepcongdan"), await house.AsAsync("chutich"));
        var plain = await counter.ReceiveAsync("petition", "11/9/2024");
        var about = await counter.ReceiveAsync("petition", "11/9/2024", about: successor);
        foreach (var id in new[] { plain, about })
        {
            await counter.DoAsync(id, "chuyen", ("Unit", ended.ToString()));
        }

        await EndAsync();

        var receiver = (await house.CaseAsync(about)).ReceiverUnitId;
        Assert.Equal((successor, receiver), ((await house.CaseAsync(plain)).UnitId, (await house.CaseAsync(about)).UnitId));
        Assert.Equal((await house.CaseAsync(plain)).DueOn, (await house.CaseAsync(about)).DueOn);
        Assert.Contains("CasePassedOn", await house.AuditAsync(about));
        var open = await house.WithDbAsync(db => (from step in db.Set<CaseStep>()
            join duty in db.Set<Duty>() on step.Id equals duty.SourceId
            where step.CaseId == plain && duty.SourceKind == CaseStep.SourceKind && (duty.State == DutyState.Open || duty.State == DutyState.Reported)
            select duty.UnitId).ToListAsync());
        Assert.DoesNotContain(ended, open);
        (await leader.GetAsync($"/don-thu/{plain}")).ShouldBeShown();
        (await (await house.AsAsync("phuong4")).GetAsync($"/don-thu/{about}")).ShouldBe(HttpStatusCode.NotFound);

        await TakeBackAsync();
        Assert.Equal((ended, ended), ((await house.CaseAsync(plain)).UnitId, (await house.CaseAsync(about)).UnitId));
    }

    [Fact]
    public async Task Residents_of_a_ward_that_ends_live_in_its_successor_with_their_codes_and_no_list_names_them()
    {
        var (ended, successor) = (await IdAsync("phuong-6"), await IdAsync("phuong-4"));
        var (id, code) = await house.VerifyAsync("999091000111");
        var gone = (await house.VerifyAsync("999091000112")).Id;
        await house.WithDbAsync(db => db.Set<Resident>().ExecuteUpdateAsync(set => set.SetProperty(one => one.AreaId, ended)));
        await house.WithDbAsync(db => db.Set<Resident>().Where(one => one.Id == gone).ExecuteUpdateAsync(set => set.SetProperty(one => one.WithdrawnOn, new DateOnly(2024, 9, 1))));
        var open = (await (await house.AsAsync("phuong6")).GetAsync($"/don-vi/{ended}/chuyen-giao?phan=residents")).ShouldBeShown();
        Assert.Contains("Bạn xem được số lượng", open.Text, StringComparison.Ordinal);
        Assert.Contains("Phường 6", (await (await house.EnterAsync(code)).GetAsync("/xac-minh-cu-tru")).ShouldBeShown().Text, StringComparison.Ordinal);

        await EndAsync();

        Assert.Equal(successor, await AreaAsync(id));
        Assert.Equal(ended, await AreaAsync(gone)); // withdrawn: nobody's to pass
        Assert.Contains("Phường 4", (await (await house.EnterAsync(code)).GetAsync("/xac-minh-cu-tru")).ShouldBeShown().Text, StringComparison.Ordinal);
        Assert.Contains("UnitWorkPassed", await house.AuditAsync(ended));
        var passed = (await (await house.AsAsync("quantri")).GetAsync($"/don-vi/{ended}/chuyen-giao")).ShouldBeShown();
        Assert.Contains("Xác minh cư trú còn hiệu lực", passed.Text, StringComparison.Ordinal);

        await TakeBackAsync();
        Assert.Equal(ended, await AreaAsync(id));
    }

    [Fact]
    public async Task Letters_pass_so_that_the_successor_can_withdraw_them_and_what_was_worked_on_is_not_taken_back()
    {
        var (ended, successor) = (await IdAsync("phuong-6"), await IdAsync("phuong-4"));
        var (open, withdrawn) = (await LettersAsync(ended, null), await LettersAsync(ended, new DateOnly(2024, 9, 5)));
        var (resident, _) = await house.VerifyAsync("999091000113");
        await house.WithDbAsync(db => db.Set<Resident>().ExecuteUpdateAsync(set => set.SetProperty(one => one.AreaId, ended)));

        await EndAsync();

        Assert.Equal((successor, ended), (await LettersAreaAsync(open), await LettersAreaAsync(withdrawn)));
        Assert.Equal(successor, await AreaAsync(resident));
        await house.WithDbAsync(db => db.Set<Resident>().ExecuteUpdateAsync(set => set.SetProperty(one => one.Version, one => one.Version + 1))); // looked at again by the successor
        (await (await house.AsAsync("quantri")).PostAsync($"/don-vi/{ended}/ket-thuc", new { Reason = "Nhầm" }, "Withdraw")).ShouldBe(HttpStatusCode.BadRequest);
        Assert.Equal((successor, successor), (await LettersAreaAsync(open), await AreaAsync(resident)));
        await house.WithDbAsync(db => db.Set<Resident>().ExecuteUpdateAsync(set => set.SetProperty(one => one.Version, one => one.Version - 1)));

        await TakeBackAsync();
        Assert.Equal((ended, ended), (await LettersAreaAsync(open), await AreaAsync(resident)));
    }

    private Task<Guid> LettersAsync(Guid area, DateOnly? withdrawnOn) => house.WithDbAsync(async db =>
    {
        var batch = new LetterBatch { Id = OrderedId.New(), AreaId = area, PrintedOn = new DateOnly(2024, 9, 2), Letters = 40, Who = "Người in", WithdrawnOn = withdrawnOn };
        db.Add(batch);
        await db.SaveChangesAsync();
        return batch.Id;
    });

    private Task<Guid> LettersAreaAsync(Guid batch) => house.WithDbAsync(db => db.Set<LetterBatch>().Where(one => one.Id == batch).Select(one => one.AreaId).SingleAsync());

    private Task<Guid> AreaAsync(Guid resident) => house.WithDbAsync(db => db.Set<Resident>().Where(one => one.Id == resident).Select(one => one.AreaId).SingleAsync());

    private Task<Guid> IdAsync(string code) =>
        house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == code).OrderByDescending(unit => unit.From).Select(unit => unit.Id).FirstAsync());

    private Task<List<UnitPlanOrder>> OrdersAsync(Guid plan, string unit) => house.WithDbAsync(db => db.Set<UnitPlanOrder>().AsNoTracking()
        .Where(order => order.PlanId == plan && db.Set<UnitRow>().Any(row => row.Id == order.UnitId && row.Code == unit)).ToListAsync());

    private Task<List<string?>> NotesAsync(Guid paper) => house.WithDbAsync(db => db.Set<PaperStep>()
        .Where(step => step.PaperId == paper && step.Kind == PaperStepKind.PassedOn).Select(step => step.Note).ToListAsync());

    /// <summary>Ward 6 goes up in ward 4: its one officer has been moved there beforehand.</summary>
    private async Task EndAsync()
    {
        var to = await IdAsync("phuong-4");
        await house.WithDbAsync(db => db.Set<CoSo.Access.Account>().Where(account => account.UserName == "phuong6").ExecuteUpdateAsync(set => set.SetProperty(account => account.UnitId, to)));
        (await (await house.AsAsync("quantri")).PostAsync($"/don-vi/{await IdAsync("phuong-6")}/ket-thuc", new
        {
            LastDay = "10/9/2024", Way = "Merged", PaperNumber = "1278/NQ-UBTVQH15", PaperOn = "2/9/2024", Successor = to,
        })).ShouldRedirectTo("/don-vi/");
    }

    private async Task TakeBackAsync() =>
        (await (await house.AsAsync("quantri")).PostAsync($"/don-vi/{await IdAsync("phuong-6")}/ket-thuc", new { Reason = "Nhầm" }, "Withdraw")).ShouldRedirectTo("/don-vi/");
}
