using CoSo.Cases.Reception;
using CoSo.Contracts.Organization;
using Ical.Net;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>The ward of today: one house for a class.</summary>
public sealed class WardHouse : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public House House { get; private set; } = null!;

    public async ValueTask InitializeAsync() => House = await House.StartAsync("phuong-dien-hong", Today);

    public ValueTask DisposeAsync() => House.DisposeAsync();
}

/// <summary>Sessions in calendars, sessions held online, papers of reception: on the day of the law that has numbered forms.</summary>
public sealed class ReceptionPaperTests(WardHouse ward) : IClassFixture<WardHouse>, IAsyncLifetime
{
    private static readonly DateOnly Today = WardHouse.Today;

    private readonly House house = ward.House;
    private Guid board;
    private Guid committee;

    public async ValueTask InitializeAsync()
    {
        (board, committee) = await house.WithDbAsync(async db =>
            (await db.Set<UnitRow>().Where(unit => unit.Code == "van-phong").Select(unit => unit.Id).SingleAsync(),
            await db.Set<UnitRow>().Where(unit => unit.Code == "ubnd-dien-hong").Select(unit => unit.Id).SingleAsync()));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Anybody_subscribes_to_the_public_rota_and_finds_no_person_in_it()
    {
        var (open, hidden) = (await DayAsync(new DateOnly(2026, 12, 3), isPublic: true), await DayAsync(new DateOnly(2026, 12, 4), isPublic: false));
        await house.Anonymous().PostAsync($"/lich-tiep-cong-dan/{open}/dang-ky", new { Name = "Phan Thị Lịch", Subject = "Hẻm ngập nước" });

        var text = await FeedAsync("/lich-tiep-cong-dan.ics");
        var calendar = Calendar.Load(text)!;

        var session = calendar.Events.Single(one => one.Uid!.Contains($"{open}", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(("Chủ tịch phường Diên Hồng tiếp công dân", "CONFIRMED", false), (session.Summary, session.Status, session.IsAllDay));
        Assert.Equal((new DateTime(2026, 12, 3, 8, 0, 0), "Asia/Ho_Chi_Minh"), (session.DtStart!.Value, session.DtStart.TzId));
        Assert.DoesNotContain("Phan Thị Lịch", text);
        Assert.DoesNotContain($"{hidden}", text);
        Assert.Contains("/lich-tiep-cong-dan.ics", (await house.Anonymous().GetAsync("/lich-tiep-cong-dan")).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));

        await DoAsync(await house.AsAsync("vanphong"), open, "CallOff", new { WhyOff = "Bão số 9" });
        var after = Calendar.Load(await FeedAsync("/lich-tiep-cong-dan.ics"))!.Events.Single(one => one.Uid == session.Uid);
        Assert.Equal("CANCELLED", after.Status);
        Assert.True(after.Sequence > session.Sequence);
    }

    [Fact]
    public async Task An_officer_finds_the_sessions_that_are_the_officers_own_in_the_one_calendar()
    {
        var id = await DayAsync(new DateOnly(2026, 12, 8), isPublic: false);

        foreach (var (user, own) in new[] { ("chutich", true), ("vanphong", true), ("kinhte", false), ("hanhchinhcong", false) })
        {
            var address = await Duties.Feeds.OpenAsync(house, user);
            Assert.Equal((user, own), (user, (await FeedAsync(address)).Contains($"{id}", StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public async Task Where_an_online_session_is_joined_is_told_to_the_confirmed_alone()
    {
        const string Join = "https://hop.example.vn/phong-12 mã 4471";
        var (online, face) = (await DayAsync(new DateOnly(2026, 12, 10), isPublic: true, ReceptionForm.Online), await DayAsync(new DateOnly(2026, 12, 11), isPublic: true));
        var (keeper, citizen) = (await house.AsAsync("vanphong"), house.Anonymous());
        Assert.Contains("ghi âm, ghi hình", (await citizen.GetAsync($"/lich-tiep-cong-dan/{online}/dang-ky")).Text);
        var slip = (await citizen.PostAsync($"/lich-tiep-cong-dan/{online}/dang-ky", new { Name = "Đào Văn Xa", Subject = "Ở xa trụ sở" })).Location!;

        (await DoAsync(keeper, online, "Online", new { Join = "" })).ShouldShowError("Join", "Nhập nơi vào buổi tiếp trực tuyến");
        (await DoAsync(keeper, face, "Online", new { Join })).ShouldShowRefusal("tiếp trực tiếp");
        (await DoAsync(keeper, online, "Online", new { Join })).ShouldRedirectTo("/tiep-cong-dan/");
        Assert.Contains("ReceptionJoinSet", await house.AuditAsync(online));
        Assert.DoesNotContain("4471", (await citizen.GetAsync(slip)).Text);

        var about = await house.WithDbAsync(db => db.Set<Appointment>().Where(one => one.DayId == online).Select(one => one.Id).SingleAsync());
        await DoAsync(keeper, online, "Confirm", new { About = about });

        Assert.Contains(Join, (await citizen.GetAsync(slip)).Text);
        Assert.DoesNotContain("4471", (await citizen.GetAsync("/lich-tiep-cong-dan")).Text + await FeedAsync("/lich-tiep-cong-dan.ics"));
        Assert.DoesNotContain("4471", (await (await house.AsAsync("vanhoaxahoi")).GetAsync($"/tiep-cong-dan/{online}")).Text);
        await citizen.PostAsync(slip, new { step = "withdraw" });
        Assert.DoesNotContain("4471", (await citizen.GetAsync(slip)).Text);
    }

    [Fact]
    public async Task The_three_papers_of_reception_are_made_by_who_keeps_the_book()
    {
        var keeper = await house.AsAsync("vanphong");
        var kept = await keeper.PostAsync("/tiep-cong-dan/so/them", Visited("Quách Thị Đơn", "Kiến nghị đã trả lời", "Refused", refusal: "answered"));
        var visit = Guid.Parse(kept.Location![^36..]);

        var (refusal, receipt, book) = (
            await PaperAsync(keeper, $"/tiep-cong-dan/so/{visit}/van-ban/01-tcd?noi-dung=1"), await PaperAsync(keeper, $"/tiep-cong-dan/so/{visit}/van-ban/02-tcd"),
            await PaperAsync(keeper, $"/tiep-cong-dan/so/mau-03?thang=11/2026&noi={board}"));

        Assert.Contains("Mẫu 01/TCD", refusal);
        Assert.Contains("đã được trả lời, không có tình tiết mới", refusal);
        Assert.Contains("Mẫu 02/TCD", receipt);
        Assert.Contains("Đơn kiến nghị, 2 tờ", receipt);
        Assert.Contains("Mẫu 03/TCD", book);
        Assert.Contains("Quách Thị Đơn", book);
        Assert.Contains("VisitPaperMade", await house.AuditAsync(visit));
        Assert.Contains("VisitBookPrinted", await house.AuditAsync(board));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await house.AsAsync("hanhchinhcong")).GetAsync($"/tiep-cong-dan/so/{visit}/van-ban/02-tcd")).Status);
        Assert.Contains("/van-ban/01-tcd?noi-dung=1", (await keeper.GetAsync($"/tiep-cong-dan/so/{visit}")).Document.Body!.InnerHtml);
    }

    [Fact]
    public async Task A_denunciation_makes_no_paper_and_stands_without_a_name_in_the_printed_book()
    {
        var keeper = await house.AsAsync("vanphong");
        var visit = Guid.Parse((await keeper.PostAsync("/tiep-cong-dan/so/them", Visited("Ngườitốcáo Kín", "Nộidungkín", "HandedOver", kind: "Denunciation"))).Location![^36..]);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await keeper.GetAsync($"/tiep-cong-dan/so/{visit}/van-ban/02-tcd")).Status);
        var book = await PaperAsync(keeper, $"/tiep-cong-dan/so/mau-03?thang=11/2026&noi={board}");
        Assert.Contains("Giữ kín danh tính", book);
        Assert.DoesNotContain("Ngườitốcáo", book);
        Assert.DoesNotContain("Nộidungkín", book);
    }

    [Fact]
    public async Task Before_the_law_with_numbered_forms_the_papers_carry_no_number_and_the_page_says_so()
    {
        var keeper = await house.AsAsync("vanphong");
        var fields = Visited("Lê Thị Trước", "Hỏi thủ tục", "Guided");
        fields["On"] = "11/9/2024";
        var visit = Guid.Parse((await keeper.PostAsync("/tiep-cong-dan/so/them", fields)).Location![^36..]);

        Assert.DoesNotContain("TCD", await PaperAsync(keeper, $"/tiep-cong-dan/so/{visit}/van-ban/02-tcd"));
        Assert.Contains("cần xác nhận với văn bản ban hành mẫu", (await keeper.GetAsync($"/tiep-cong-dan/so/{visit}")).Text);
    }

    private static Dictionary<string, object> Visited(string name, string facts, string handling, string kind = "Petition", string refusal = "") => new()
    {
        ["On"] = "23/11/2026",
        ["Name"] = name,
        ["People"] = "1",
        ["Papers"] = "Đơn kiến nghị, 2 tờ",
        ["Matters[0].Kind"] = kind,
        ["Matters[0].Facts"] = facts,
        ["Matters[0].Handling"] = handling,
        ["Matters[0].Refusal"] = refusal,
    };

    private async Task<string> FeedAsync(string address)
    {
        using var answer = await house.Anonymous().Http.GetAsync(address);
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    private static async Task<string> PaperAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Http.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        return PaperText.Of(await answer.Content.ReadAsByteArrayAsync());
    }

    private Task<Guid> DayAsync(DateOnly on, bool isPublic, ReceptionForm form = ReceptionForm.InPerson) => house.WithDbAsync(async db =>
    {
        var day = new ReceptionDay
        {
            Id = Kernel.OrderedId.New(), UnitId = board, HostUnitId = committee, On = on, Starts = new TimeOnly(8, 0), Ends = new TimeOnly(11, 0), Place = "Trụ sở Tiếp công dân",
            Host = "Chủ tịch phường Diên Hồng", Form = form, PublishBy = on.AddDays(-7),
        };
        if (isPublic)
        {
            day.Publish(Today);
        }

        db.Add(day);
        await db.SaveChangesAsync();
        return day.Id;
    });

    private async Task<HtmlPage> DoAsync(Visitor visitor, Guid id, string handler, object fields)
    {
        var version = await house.WithDbAsync(db => db.Set<ReceptionDay>().Where(day => day.Id == id).Select(day => day.Version).SingleAsync());
        var all = fields.GetType().GetProperties().ToDictionary(property => property.Name, property => (object)$"{property.GetValue(fields)}");
        all["Version"] = $"{version}";
        return await visitor.PostAsync($"/tiep-cong-dan/{id}", all, handler);
    }
}
