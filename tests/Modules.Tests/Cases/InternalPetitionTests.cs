using System.Net;
using CoSo.Cases.Letters;
using CoSo.Data.Audit;
using CoSo.Duties;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>A petition of the staff, sent by whoever is signed in: past whom it is about, to named handlers, followed by code.</summary>
public sealed class InternalPetitionTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task It_reaches_the_recipient_alone_and_is_followed_by_its_code()
    {
        var (sender, about) = (await house.AsAsync("tuphap"), (await house.UnitAsync("phong-noi-vu")).Id);

        var (one, sent) = await SendAsync(sender, about, "Bố trí lại phòng làm việc");

        Assert.Equal((ProcedureKind.Internal, ProcedureSecrecy.Restricted, "ban-tiep-cong-dan"), (one.Kind, one.Secrecy, await CodeAsync(one.UnitId)));
        Assert.Contains(one.Title, (await (await house.AsAsync("tiepcongdan")).GetAsync("/don-thu")).ShouldBeShown().Text);
        (await (await house.AsAsync("tiepcongdan")).GetAsync($"/don-thu/{one.Id}")).ShouldBeShown();
        foreach (var other in new[] { "noivu", "truongnoivu", "tuphap", "phuong4", "vanphong" })
        {
            var status = (await (await house.AsAsync(other)).GetAsync($"/don-thu/{one.Id}")).Status;
            Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{other}: {status}");
        }

        var receipt = (await sender.FollowAsync(sent)).ShouldBeShown();
        var secret = receipt.Document.QuerySelectorAll("dd strong")[^1].TextContent.Trim();
        var follower = house.Anonymous();
        await follower.PostAsync("/tra-cuu", new { one.Code, Secret = secret });
        Assert.Contains(one.Code, (await follower.GetAsync("/tra-cuu")).ShouldBeShown().Text);
    }

    [Fact]
    public async Task Neither_audit_nor_ledger_tells_who_sent_it()
    {
        var (one, _) = await SendAsync(await house.AsAsync("giaoduc"), null, "Lịch trực cuối tuần");
        var (account, number) = (await house.AccountAsync("giaoduc"), $"{one.Number}/{one.Year}");

        Assert.Contains("CaseReceived", await house.AuditAsync(one.Id));
        var (audit, entries, duties) = await house.WithDbAsync(async db => (
            await db.Set<AuditEntry>().Where(entry => entry.SubjectId == one.Id).Select(entry => entry.ActorId).ToListAsync(),
            await db.Set<CaseEntry>().Where(entry => entry.CaseId == one.Id).Select(entry => new { entry.ActorId, entry.Who }).ToListAsync(),
            await db.Set<Duty>().Where(duty => duty.SourceLabel.Contains(number)).Select(duty => duty.Title + duty.Detail).ToListAsync()));
        Assert.DoesNotContain(account, audit);
        Assert.All(entries, entry => Assert.True(entry.ActorId == Guid.Empty && entry.Who is null));
        Assert.DoesNotContain("Mai Đức Thịnh", string.Join(' ', duties));
        Assert.Null(one.ReceivedBy);
    }

    [Fact]
    public async Task About_the_recipient_it_goes_to_the_next_and_about_the_authority_the_page_says_where()
    {
        var (sender, recipient, authority) = (await house.AsAsync("vanhoa"), (await house.UnitAsync("ban-tiep-cong-dan")).Id, (await house.UnitAsync("ubnd-q10")).Id);

        var (one, _) = await SendAsync(sender, recipient, "Thái độ tiếp công dân");
        Assert.Equal("thanh-tra", await CodeAsync(one.ReceiverUnitId));
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("tiepcongdan")).GetAsync($"/don-thu/{one.Id}")).Status);

        (await sender.PostAsync("/don-thu/gui-noi-bo", Form(authority, "Việc chung"))).ShouldShowRefusal("Thanh tra Thành phố");
        (await sender.PostAsync("/don-thu/gui-noi-bo", Form(null, ""))).ShouldShowError("Title", "Nhập việc cần kiến nghị");
    }

    private async Task<(Case One, HtmlPage Sent)> SendAsync(Visitor sender, Guid? about, string title)
    {
        var sent = await sender.PostAsync("/don-thu/gui-noi-bo", Form(about, title));
        sent.ShouldRedirectTo("/phan-anh/da-gui?ma=");
        var code = sent.Location!.Split("ma=")[1];
        return (await house.WithDbAsync(db => db.Set<Case>().AsNoTracking().SingleAsync(one => one.Code == code)), sent);
    }

    private static Dictionary<string, object> Form(Guid? about, string title) => new() { ["Key"] = Guid.NewGuid().ToString(), ["About"] = $"{about}", ["Title"] = title, ["Body"] = "Nội dung kiến nghị của công chức." };

    private async Task<string> CodeAsync(Guid unitId) => await house.WithDbAsync(db => db.Set<Contracts.Organization.UnitRow>().Where(unit => unit.Id == unitId).Select(unit => unit.Code).SingleAsync());
}
