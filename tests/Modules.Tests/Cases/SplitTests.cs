using CoSo.Cases.Letters;
using CoSo.Data.Files;
using CoSo.Data.Search;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>A letter with a complaint, a feedback and a denunciation in it goes apart in one action.</summary>
public sealed class SplitTests(House house) : IClassFixture<House>
{
    private const string Whole = "Thứ nhất, tôi không đồng ý quyết định xử phạt số 5. Thứ hai, nắp cống trước nhà bị vỡ. Thứ ba, kiến nghị lắp đèn hẻm.";

    [Fact]
    public async Task Every_part_gets_its_procedure_clock_receipt_and_history_and_the_whole_letter_is_kept()
    {
        var (counter, id) = await LetterAsync("petition");
        var page = (await counter.GetAsync($"/don-thu/{id}/tach")).ShouldBeShown();
        Assert.Contains(Whole, page.Document.QuerySelector("textarea[name=Rest]")!.TextContent);

        var sent = await counter.SubmitAsync(page, "main form", Parts("Kiến nghị lắp đèn hẻm.", ("complaint.first", "Khiếu nại quyết định xử phạt", "Tôi không đồng ý quyết định xử phạt số 5."), ("feedback.local", "Nắp cống vỡ", "Nắp cống trước nhà bị vỡ.")));

        var after = (await counter.FollowAsync(sent)).ShouldBeShown();
        Assert.Contains("Đã tách thành 2 hồ sơ", after.Text);
        var original = await house.CaseAsync(id);
        var parts = await PartsOfAsync(id);
        Assert.Equal(["Kiến nghị lắp đèn hẻm.", "complaint.first", "feedback.local"], [original.Content, .. parts.Select(part => part.ProcedureId)]);
        Assert.All(parts, part => Assert.Equal((original.ReceivedOn, "Lê Thị Bảy", original.Channel), (part.ReceivedOn, part.SenderName, part.Channel)));
        Assert.Equal([original.Number + 1, original.Number + 2], parts.Select(part => part.Number));
        Assert.Equal(ProcedureSecrecy.Restricted, parts[0].Secrecy);
        Assert.Equal(new DateOnly(2024, 9, 23), (await house.StepAsync(parts[0].Id, "accept")).DueOn);
        Assert.Equal(new DateOnly(2024, 9, 23), (await house.DutyOfAsync(await house.StepAsync(parts[0].Id, "accept"))).DueOn);
        Assert.Equal(["CaseReceived"], await house.AuditAsync(parts[0].Id));
        Assert.Contains("CaseSplit", await house.AuditAsync(id));
        Assert.Contains(Whole, after.Text); // the letter as it came, in the history
        foreach (var part in parts)
        {
            var receipt = (await counter.GetAsync($"/don-thu/{part.Id}/bien-nhan")).ShouldBeShown();
            Assert.True(Secrets.Fits(part, receipt.All("dl strong")[1]));
            Assert.Contains(original.Code, (await counter.GetAsync($"/don-thu/{part.Id}")).Text);
        }
    }

    [Fact]
    public async Task Of_a_denunciation_in_the_letter_nothing_is_left()
    {
        const string Sealed = "Tố cáo ông Bí Mật nhận tiền";
        var counter = await house.AsAsync("tiepcongdan");
        var received = await counter.PostAsync("/don-thu/tiep-nhan?thu-tuc=petition", Form("petition", $"Kiến nghị lắp đèn. {Sealed}", [new Upload("don.txt", System.Text.Encoding.UTF8.GetBytes($"Kiến nghị. {Sealed}"), "text/plain")]));
        var id = Guid.Parse(received.Location!.Split('/')[2]);
        var page = await counter.GetAsync($"/don-thu/{id}/tach");
        var file = page.Document.QuerySelector("input[name=Struck]")!.GetAttribute("value")!;

        var sent = await counter.SubmitAsync(page, "main form", Parts("Kiến nghị lắp đèn.").Concat([new("WithDenunciation", "true"), new("Struck", file)]).ToDictionary());

        sent.ShouldRedirectTo($"/don-thu/{id}");
        var after = (await counter.GetAsync($"/don-thu/{id}")).ShouldBeShown();
        Assert.DoesNotContain("Bí Mật", after.Text);
        Assert.Contains("Có phần tố cáo: giao người được phân công", after.Text);
        Assert.False(await house.WithDbAsync(db => db.Set<Case>().AnyAsync(one => one.Content.Contains("Bí Mật"))));
        Assert.False(await house.WithDbAsync(db => db.Set<PrivateText>().AnyAsync(text => text.Folded.Contains("bi mat nhan"))));
        Assert.False(await house.WithDbAsync(db => db.Set<CaseEntry>().AnyAsync(entry => entry.Text!.Contains("Bí Mật"))));
        Assert.NotNull((await house.WithDbAsync(db => db.Set<StoredFile>().SingleAsync(stored => stored.Id == Guid.Parse(file)))).WithdrawnAt);
        Assert.Empty(await PartsOfAsync(id));
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_part_and_nothing_typed_is_lost_or_half_done()
    {
        var (counter, id) = await LetterAsync("petition", "Phone");
        var page = await counter.GetAsync($"/don-thu/{id}/tach");

        (await counter.SubmitAsync(page, "main form", Parts("Còn lại"))).ShouldShowRefusal("Chọn thủ tục cho ít nhất một phần");
        (await counter.SubmitAsync(page, "main form", Parts("Còn lại", ("feedback.local", "", "Nắp cống")))).ShouldShowError("Parts[0].Title", "Nhập tóm tắt");
        var refused = await counter.SubmitAsync(page, "main form", Parts("Còn lại", ("feedback.local", "Nắp cống", "Nắp cống vỡ"), ("complaint.first", "Khiếu nại", "Không đồng ý")));

        refused.ShouldShowRefusal("Phần 2: Thủ tục này không nhận qua hình thức đã chọn");
        Assert.Equal("Nắp cống vỡ", refused.Document.QuerySelector("[name='Parts[0].Body']")!.TextContent.Trim());
        Assert.Empty(await PartsOfAsync(id));
        Assert.Equal(Whole, (await house.CaseAsync(id)).Content);
        await counter.DoAsync(id, "chuyen", ("Unit", (await house.UnitAsync("phong-tu-phap")).Id.ToString()));
        (await counter.SubmitAsync(page, "main form", Parts("Còn lại", ("feedback.local", "Nắp cống", "Nắp cống vỡ")))).ShouldShowRefusal("Người khác vừa thay đổi hồ sơ này");
    }

    private async Task<(Visitor Counter, Guid Id)> LetterAsync(string procedure, string channel = "Counter")
    {
        var counter = await house.AsAsync("tiepcongdan");
        var sent = await counter.PostAsync($"/don-thu/tiep-nhan?thu-tuc={procedure}", Form(procedure, Whole, [], channel));
        sent.ShouldRedirectTo("/don-thu/");
        return (counter, Guid.Parse(sent.Location!.Split('/')[2]));
    }

    private Task<List<Case>> PartsOfAsync(Guid id) => house.WithDbAsync(db => db.Set<CaseLink>().Where(link => link.OtherId == id && link.Kind == LinkKind.Split)
        .Join(db.Set<Case>().AsNoTracking(), link => link.CaseId, one => one.Id, (link, one) => one).OrderBy(one => one.Number).ToListAsync());

    private static Dictionary<string, object> Parts(string rest, params (string Procedure, string Title, string Body)[] parts)
    {
        var form = new Dictionary<string, object> { ["Rest"] = rest };
        for (var at = 0; at < parts.Length; at++)
        {
            (form[$"Parts[{at}].ProcedureId"], form[$"Parts[{at}].Title"], form[$"Parts[{at}].Body"]) = (parts[at].Procedure, parts[at].Title, parts[at].Body);
        }

        return form;
    }

    private static Dictionary<string, object> Form(string procedure, string body, Upload[] files, string channel = "Counter")
    {
        var form = new Dictionary<string, object>
        {
            ["thu-tuc"] = procedure, ["Key"] = Guid.NewGuid().ToString(), ["Channel"] = channel, ["ReceivedOn"] = "11/9/2024", ["SenderName"] = "Lê Thị Bảy", ["SenderAddress"] = "12 đường Mẫu",
            ["People"] = "1", ["Title"] = "Đơn có nhiều nội dung", ["Body"] = body,
        };
        foreach (var file in files)
        {
            form["Files"] = file;
        }

        return form;
    }
}
