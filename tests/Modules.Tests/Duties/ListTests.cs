using CoSo.Kernel;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using CoSo.Duties;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Duties;

/// <summary>My work, the list, the boards, the search, and the figures for returns.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task My_work_says_first_how_it_stands_and_lists_by_day()
    {
        await using var house = await House.StartAsync();
        await house.DutyAsync(due: new DateOnly(2024, 9, 10), with: duty => duty with { Title = "Việc đã qua hạn" });
        await house.DutyAsync(due: new DateOnly(2024, 9, 13), with: duty => duty with { Title = "Việc trong tuần" });
        await house.DutyAsync(noDay: true, with: duty => duty with { Title = "Việc chưa có hạn" });
        await house.DutyAsync("phuong-6", with: duty => duty with { Title = "Việc của phường khác" });
        var ward = await house.AsAsync("phuong4");

        var page = (await ward.GetAsync("/lam-viec")).ShouldBeShown();

        Assert.Equal("1 việc quá hạn, 1 việc đến hạn trong tuần, 1 việc chưa ấn định hạn. Sớm nhất: Việc đã qua hạn.", page[".c-lead"]);
        Assert.Equal(["Việc đã qua hạn", "Việc trong tuần", "Việc chưa có hạn"], page.All("tbody td a[href^='/viec/']"));
        Assert.Equal(["Việc đã qua hạn"], (await ward.GetAsync("/lam-viec?muc=qua-han")).All("tbody td a[href^='/viec/']"));
        Assert.Equal(["Việc chưa có hạn"], (await ward.GetAsync("/lam-viec?muc=chua-an-dinh")).All("tbody td a[href^='/viec/']"));
        Assert.Equal(["Việc trong tuần"], (await ward.GetAsync("/lam-viec?thoi-gian=Week")).All("tbody td a[href^='/viec/']"));
        Assert.Equal(["Việc trong tuần"], (await ward.GetAsync("/lam-viec?tim=TRONG+tuan")).All("tbody td a[href^='/viec/']"));
    }

    [Fact]
    public async Task An_empty_workspace_says_where_to_begin()
    {
        await using var house = await House.StartAsync();

        Assert.Contains("/ke-hoach", (await (await house.AsAsync("noivu")).GetAsync("/lam-viec")).ShouldBeShown().Document.QuerySelector("details[open] a")!.GetAttribute("href"));
        Assert.Contains("/quan-tri/tai-khoan", (await (await house.AsAsync("quantri")).GetAsync("/lam-viec")).ShouldBeShown().Document.QuerySelector("details[open] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Giving_a_duty_by_hand_fans_out_to_groups_and_asks_the_police()
    {
        await using var house = await House.StartAsync();
        var coordinator = await house.AsAsync("noivu");
        var police = await house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == "cong-an").Select(unit => unit.Id).SingleAsync());

        (await coordinator.PostAsync("/viec/tao-moi", new { What = "", Basis = "", Groups = new[] { "wards" } })).ShouldShowError("What", "Nhập nội dung việc");
        (await coordinator.PostAsync("/viec/tao-moi", new { What = "Họp", Basis = "CV 1" })).ShouldShowRefusal("Chọn ít nhất một đơn vị");
        var answer = await coordinator.PostAsync("/viec/tao-moi", new { What = "Rà soát nội dung công khai", Basis = "Công văn số 12/UBND-NV", DueOn = "30/9/2024", Groups = new[] { "wards" }, UnitIds = new[] { police.ToString() } });

        answer.ShouldRedirectTo("/viec");
        var raised = await house.WithDbAsync(db => db.Set<Duty>().ToListAsync());
        Assert.Equal(15, raised.Count);
        Assert.Equal(DutyRelation.Request, raised.Single(duty => duty.UnitId == police).Relation);
        Assert.Equal(15, (await house.AuditAsync()).Count(kind => kind == "DutyRaised"));
        Assert.Equal(15, (await coordinator.GetAsync("/viec")).ShouldBeShown().All("tbody tr").Count);
        Assert.Single((await (await house.AsAsync("phuong8")).GetAsync("/viec")).ShouldBeShown().All("tbody tr"));
        Assert.Single((await coordinator.GetAsync($"/viec?don-vi={police}")).All("tbody tr"));
        Assert.Equal(15, (await coordinator.GetAsync("/viec?tim=noi+dung+cong+khai")).All("tbody tr").Count);
    }

    [Fact]
    public async Task The_board_counts_late_only_once_leaders_may_see_it_and_never_ranks_the_front()
    {
        await using var house = await House.StartAsync();
        await house.DutyAsync(due: new DateOnly(2024, 9, 3), with: duty => duty with { Title = "Chậm và đã hết thời gian giải trình" });
        await house.DutyAsync(due: new DateOnly(2024, 9, 10), with: duty => duty with { Title = "Chậm nhưng còn thời gian giải trình" });
        await house.DutyAsync("mttq", due: new DateOnly(2024, 9, 2));

        var page = (await (await house.AsAsync("chutich")).GetAsync("/bang")).ShouldBeShown();

        Assert.Equal("1 việc quá hạn ở 1 đơn vị; 0 trên 3 việc đã báo cáo hoặc hoàn thành.", page[".c-lead"]);
        Assert.Contains("Chậm và đã hết thời gian giải trình", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chậm nhưng còn thời gian giải trình", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Phường 4"], page.All("table:last-of-type tbody td a[href^='/bang/don-vi/']").Where(name => name != "UBMTTQ Việt Nam Quận 10").Distinct());
        (await (await house.AsAsync("chutich")).GetAsync("/bang/don-vi/phuong-4")).ShouldBeShown();
        (await (await house.AsAsync("chutich")).GetAsync("/bang/don-vi/mttq")).ShouldBeShown();
    }

    [Fact]
    public async Task The_reminder_to_copy_names_duties_and_nobody()
    {
        await using var house = await House.StartAsync();
        await house.DutyAsync(due: new DateOnly(2024, 9, 10));
        await house.DutyAsync(due: new DateOnly(2024, 9, 13), with: duty => duty with { Title = "Gửi số liệu" });
        await house.DutyAsync(due: new DateOnly(2024, 12, 13), with: duty => duty with { Title = "Còn lâu" });

        var page = (await (await house.AsAsync("noivu")).GetAsync("/viec/nhac")).ShouldBeShown();

        Assert.Contains("Rà soát quy ước khu phố, hạn 10/9/2024", page.Text, StringComparison.Ordinal);
        Assert.Contains("Gửi số liệu, hạn 13/9/2024", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Còn lâu", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hồng Đào", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_without_diacritics_within_reach()
    {
        await using var house = await House.StartAsync();
        await house.DutyAsync(with: duty => duty with { Title = "Đối thoại với Nhân dân" });
        await house.DutyAsync("phuong-6", with: duty => duty with { Title = "Đối thoại tại phường 6" });

        Assert.Equal(["Đối thoại với Nhân dân"], (await (await house.AsAsync("phuong4")).GetAsync("/tim?tim=doi+thoai")).ShouldBeShown().All("tbody td a"));
        Assert.Equal(2, (await (await house.AsAsync("noivu")).GetAsync("/tim?tim=%C4%90%E1%BB%91i")).All("tbody td a").Count);
        Assert.Empty((await (await house.AsAsync("phuong4")).GetAsync("/tim?tim=khong+co")).All("tbody td a"));
    }

    [Fact]
    public async Task Figures_of_the_ledger_for_many_units_at_once()
    {
        await using var house = await House.StartAsync();
        var onTime = await house.DutyAsync(due: new DateOnly(2024, 9, 10));
        var late = await house.DutyAsync(due: new DateOnly(2024, 9, 6));
        await house.DutyAsync(due: new DateOnly(2024, 9, 9));
        await house.DutyAsync(noDay: true);
        await house.DutyAsync(due: new DateOnly(2024, 12, 20));
        await house.DutyAsync("phuong-6", due: new DateOnly(2024, 9, 12));
        var ward = await house.AsAsync("phuong4");
        await ward.DoAsync(onTime, "Report", new { Result_Text = "Xong", Result_DoneOn = "10/9/2024" });
        await ward.DoAsync(late, "Report", new { Result_Text = "Xong muộn", Result_DoneOn = "11/9/2024" });

        var answers = await house.WithServicesAsync(async services =>
        {
            var units = await services.GetRequiredService<CoSo.Data.AppDbContext>().Set<UnitRow>().Where(unit => unit.Code == "phuong-4" || unit.Code == "phuong-6").ToDictionaryAsync(unit => unit.Id, unit => unit.Code);
            var source = services.GetServices<IIndicatorSource>().Single(known => known.Sources.Contains("ledger:given"));
            var values = await source.AnswerAsync(new SourceQuestion(source.Sources, units.Keys, new DateOnly(2024, 6, 15), new DateOnly(2024, 9, 14)), default);
            return values.ToDictionary(value => $"{units[value.UnitId]} {value.Source}", value => value.Value);
        });

        Assert.Equal((3, 2, 1, 2, 1), (answers["phuong-4 ledger:given"], answers["phuong-4 ledger:reported"], answers["phuong-4 ledger:on-time"], answers["phuong-4 ledger:late"], answers["phuong-4 ledger:open"]));
        Assert.Equal((1, 0, 1), (answers["phuong-6 ledger:given"], answers["phuong-6 ledger:reported"], answers["phuong-6 ledger:late"]));
        var deeds = await house.WithServicesAsync(async services => await services.GetRequiredService<IDutyFigures>()
            .DeedsAsync((await house.StoredAsync(late)).UnitId, new DateOnly(2024, 6, 15), new DateOnly(2024, 9, 14), default));
        Assert.Equal(["Xong", "Xong muộn"], deeds.Select(deed => deed.Text));
    }

    [Fact]
    public async Task Other_modules_report_return_and_close_by_source()
    {
        await using var house = await House.StartAsync();
        var source = new DutySource("return", OrderedId.New(), "Báo cáo 9 tháng");
        var id = await house.DutyAsync(with: duty => duty with { Source = source });
        async Task<DutyState> ThenAsync(Func<IDutyLedger, Task> act)
        {
            await house.WithServicesAsync(async services =>
            {
                await act(services.GetRequiredService<IDutyLedger>());
                return await services.GetRequiredService<CoSo.Data.AppDbContext>().SaveChangesAsync();
            });
            return (await house.StoredAsync(id)).State;
        }

        Assert.Equal(DutyState.Reported, await ThenAsync(ledger => ledger.ReportedAsync(source, DutyData.Today, Guid.Empty, default)));
        Assert.Equal(DutyState.Open, await ThenAsync(ledger => ledger.ReturnAsync(source, "Thiếu phụ lục", Guid.Empty, default)));
        Assert.Equal(DutyState.Reported, await ThenAsync(ledger => ledger.ReportedAsync(source, DutyData.Today, Guid.Empty, default)));
        Assert.Equal(DutyState.Closed, await ThenAsync(ledger => ledger.CloseAsync(source, Guid.Empty, default)));
        Assert.Contains("Hệ thống", (await (await house.AsAsync("phuong4")).GetAsync($"/viec/{id}")).ShouldBeShown().Text, StringComparison.Ordinal);
    }
}
