using System.Net;
using CoSo.Duties;
using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Sealed;

/// <summary>A matter opened, worked on, proposed, decided; and the channel to whoever holds the receipt.</summary>
public sealed class HandlingTests : IAsyncLifetime
{
    private House house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await House.StartAsync();
        await house.AppointAllAsync();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Opening_asks_passphrase_and_reason_and_is_on_record()
    {
        var (code, _) = await house.SendAsync(await house.FormAsync("phuong-12"));
        var matter = await house.MatterAsync(code);
        var address = $"/to-cao/xu-ly/{matter.Id}";
        var handler = await house.AsAsync("thanhtra");

        Assert.DoesNotContain("không biên lai", (await handler.GetAsync(address)).ShouldBeShown().Text);
        (await handler.PostAsync(address, new { Passphrase = SealedDesk.Passphrase }, "Open")).ShouldShowError("Reason", "Chọn lý do mở");
        (await handler.PostAsync(address, new { Passphrase = "sai hoàn toàn cụm mật khẩu", Reason = OpeningReason.Verification }, "Open")).ShouldShowRefusal("không đúng");
        Assert.Equal(["SealedReceived"], await house.AuditAsync(matter.Id));
        (await handler.PostAsync(address, new { Passphrase = SealedDesk.Passphrase, Reason = OpeningReason.Verification }, "Open")).ShouldRedirectTo(address);

        var page = await handler.GetAsync(address);
        Assert.Contains("Bà Tố Giác Mẫu", page.Text);
        Assert.Contains("Mở nội dung: Xác minh", page.Text);
        Assert.Equal(["SealedReceived", "SealedOpened"], await house.AuditAsync(matter.Id));

        // Another session of the same person, and the same one after locking, ask again.
        Assert.DoesNotContain("Bà Tố Giác Mẫu", (await (await house.AsAsync("thanhtra")).GetAsync(address)).Text);
        await handler.PostAsync(address, new { }, "Close");
        Assert.DoesNotContain("Bà Tố Giác Mẫu", (await handler.GetAsync(address)).Text);
        (await (await house.AsAsync("quantri")).GetAsync(address)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await house.AsAsync("phochutich")).GetAsync(address)).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.AsAsync("chanhvanphong")).GetAsync(address)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Too_many_wrong_passphrases_are_held_back()
    {
        var (code, _) = await house.SendAsync(await house.FormAsync("phuong-12"));
        var matter = await house.MatterAsync(code);
        var handler = await house.AsAsync("tiepcongdan");
        for (var time = 0; time < PassphrasePace.TriesAQuarter; time++)
        {
            await handler.PostAsync($"/to-cao/xu-ly/{matter.Id}", new { Passphrase = "sai", Reason = OpeningReason.Verification }, "Open");
        }

        (await handler.PostAsync($"/to-cao/xu-ly/{matter.Id}", new { SealedDesk.Passphrase, Reason = OpeningReason.Verification }, "Open")).ShouldShowRefusal("quá nhiều lần");
    }

    [Fact]
    public async Task A_signed_letter_goes_from_proposal_to_conclusion_on_the_days_of_the_law()
    {
        var (code, _) = await house.EnterAsync("tiepcongdan", await house.FormAsync("phuong-12"));
        var matter = await house.MatterAsync(code);
        Assert.Equal((false, new DateOnly(2024, 9, 20)), (matter.IsInformation, matter.DueOn!.Value));
        var handler = await house.OpenAsync("tiepcongdan", matter.Id);
        var decider = await house.OpenAsync("chutich", matter.Id);

        Assert.DoesNotContain("Bà Tố Giác Mẫu", (await decider.GetAsync($"/to-cao/xu-ly/{matter.Id}")).Text);
        (await decider.TryAsync(matter.Id, "thu-ly", ("On", "11/9/2024"))).ShouldShowRefusal("Chưa có đề xuất");
        await handler.DoAsync(matter.Id, "tom-tat", ("Text", "Tóm tắt: cán bộ phường thu tiền không biên lai."));
        await handler.DoAsync(matter.Id, "de-xuat", ("Text", "Đề nghị thụ lý, đủ điều kiện."));
        var seen = await decider.GetAsync($"/to-cao/xu-ly/{matter.Id}");
        Assert.Contains("thu tiền không biên lai", seen.Text);
        Assert.Contains("Đề nghị thụ lý", seen.Text);
        Assert.DoesNotContain("năm triệu", seen.Text);
        await decider.DoAsync(matter.Id, "thu-ly", ("On", "11/9/2024"), ("Words", "Quyết định 77/QĐ-UBND"));

        matter = await house.MatterAsync(code);
        Assert.Equal((MatterState.Accepted, null), (matter.State, matter.ProposedBy));
        Assert.Equal(new DateOnly(2024, 10, 11), await DueAsync(matter.Id, "conclude"));
        Assert.Equal(new DateOnly(2024, 9, 18), await DueAsync(matter.Id, "notify"));
        (await decider.TryAsync(matter.Id, "gia-han", ("Step", "conclude"))).ShouldShowRefusal("Không gia hạn được");
        await handler.DoAsync(matter.Id, "tinh-chat", ("Trait", "Complex"), ("Words", "Nhiều nơi, nhiều người"));
        await decider.DoAsync(matter.Id, "gia-han", ("Step", "conclude"));
        Assert.Equal(new DateOnly(2024, 11, 11), await DueAsync(matter.Id, "conclude"));
        (await decider.TryAsync(matter.Id, "gia-han", ("Step", "conclude"))).ShouldShowRefusal("Không gia hạn được");
        await handler.DoAsync(matter.Id, "xong-buoc", ("Step", "notify"), ("On", "11/9/2024"));
        await handler.DoAsync(matter.Id, "de-xuat", ("Text", "Tố cáo đúng một phần."));
        await decider.DoAsync(matter.Id, "ket-luan", ("On", "11/9/2024"), ("Words", "Kết luận 9/KL-UBND"));
        foreach (var step in new[] { "check", "verify", "send", "publish" })
        {
            await handler.DoAsync(matter.Id, "xong-buoc", ("Step", step), ("On", "11/9/2024"));
        }

        Assert.Equal(MatterState.Closed, (await house.MatterAsync(code)).State);
        Assert.Empty(await house.WithDbAsync(db => db.Set<Duty>().Where(duty => duty.SourceKind == MatterStep.SourceKind && duty.State == Contracts.Duties.DutyState.Open).ToListAsync()));
    }

    [Fact]
    public async Task A_denunciation_that_went_on_is_reviewed_and_one_that_is_late_is_demanded_of_the_level_below()
    {
        var (code, _) = await house.EnterAsync("tiepcongdan", await house.FormAsync("phuong-12"), procedure: "denunciation.next");
        var matter = await house.MatterAsync(code);
        Assert.Equal(new DateOnly(2024, 10, 1), await DueAsync(matter.Id, "review")); // 20 days
        var (handler, decider) = (await house.OpenAsync("tiepcongdan", matter.Id), await house.OpenAsync("chutich", matter.Id));
        Assert.DoesNotContain("viec=yeu-cau", (await decider.GetAsync($"/to-cao/xu-ly/{matter.Id}")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        (await handler.TryAsync(matter.Id, "mo-buoc", ("Step", "answer"))).ShouldShowRefusal("không ở bước này");

        await handler.DoAsync(matter.Id, "mo-buoc", ("Step", "demand"), ("Words", "Phường đã quá hạn 40 ngày."));
        Assert.Equal(new DateOnly(2024, 9, 18), await DueAsync(matter.Id, "demand")); // 5 working days
        Assert.Contains("25/2018/QH14", (await handler.GetAsync($"/to-cao/xu-ly/{matter.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("viec=xong-buoc", (await handler.GetAsync($"/to-cao/xu-ly/{matter.Id}")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal); // the decider's
        await decider.DoAsync(matter.Id, "yeu-cau", ("On", "11/9/2024"), ("Words", "Công văn 5/UBND"));
        Assert.Equal(new DateOnly(2024, 9, 18), await DueAsync(matter.Id, "answer"));
        Assert.Equal([new DateOnly(2024, 9, 18), new DateOnly(2024, 10, 1)], (await DutyDaysAsync()).Order());
        await handler.DoAsync(matter.Id, "xong-buoc", ("Step", "answer"), ("On", "11/9/2024"), ("Words", "Phường đã giải trình."));

        await handler.DoAsync(matter.Id, "de-xuat", ("Text", "Việc giải quyết trước đúng luật."));
        await decider.DoAsync(matter.Id, "ket-luan", ("On", "11/9/2024"), ("Words", "Văn bản 8/UBND"));
        Assert.Equal(MatterState.Closed, (await house.MatterAsync(code)).State);
        Assert.Empty(await DutyDaysAsync());
    }

    [Fact]
    public async Task Following_the_conclusion_is_a_step_that_keeps_the_matter_open()
    {
        var (code, _) = await house.EnterAsync("tiepcongdan", await house.FormAsync("phuong-12"));
        var matter = await house.MatterAsync(code);
        var (handler, decider) = (await house.OpenAsync("tiepcongdan", matter.Id), await house.OpenAsync("chutich", matter.Id));
        foreach (var verb in new[] { "thu-ly", "ket-luan" })
        {
            await handler.DoAsync(matter.Id, "de-xuat", ("Text", "Đề nghị."));
            await decider.DoAsync(matter.Id, verb, ("On", "11/9/2024"));
        }

        await handler.DoAsync(matter.Id, "mo-buoc", ("Step", "execute"));
        foreach (var step in new[] { "check", "notify", "verify", "send", "publish" })
        {
            await handler.DoAsync(matter.Id, "xong-buoc", ("Step", step), ("On", "11/9/2024"));
        }

        Assert.Equal(MatterState.Concluded, (await house.MatterAsync(code)).State);
        await handler.DoAsync(matter.Id, "xong-buoc", ("Step", "execute"), ("On", "11/9/2024"), ("Words", "Phường đã trả lại tiền."));
        Assert.Equal(MatterState.Closed, (await house.MatterAsync(code)).State);
    }

    [Fact]
    public async Task Information_becomes_a_denunciation_with_the_signed_letter_or_is_passed_on()
    {
        var (code, secret) = await house.SendAsync(await house.FormAsync("phuong-12"));
        var (other, _) = await house.SendAsync(await house.FormAsync("phuong-14"));
        var (matter, second) = (await house.MatterAsync(code), await house.MatterAsync(other));
        var handler = await house.OpenAsync("thanhtra", matter.Id);
        await handler.DoAsync(matter.Id, "don-ky", ("On", "11/9/2024"));

        var signed = await house.MatterAsync(code);
        Assert.Equal((false, new DateOnly(2024, 9, 20)), (signed.IsInformation, signed.DueOn!.Value));
        Assert.Contains("Đang xử lý ban đầu", (await house.FollowAsync(code, secret)).Text);

        var another = await house.OpenAsync("thanhtra", second.Id);
        await another.DoAsync(second.Id, "de-xuat", ("Text", "Nội dung rõ, có chứng cứ."));
        var decider = await house.OpenAsync("chutich", second.Id);
        (await decider.TryAsync(second.Id, "ket-thuc", ("Ending", ""))).ShouldShowRefusal("Chọn cách kết thúc");
        await decider.DoAsync(second.Id, "ket-thuc", ("Ending", DecideMatter.PassedOn));
        Assert.Equal(MatterState.PassedOn, (await house.MatterAsync(other)).State);
    }

    [Fact]
    public async Task Who_proposes_does_not_decide_and_only_the_receipt_withdraws()
    {
        var (code, secret) = await house.EnterAsync("tiepcongdan", await house.FormAsync("phuong-12"));
        var matter = await house.MatterAsync(code);
        await house.WithDbAsync(async db =>
        {
            var chairman = await house.AccountAsync("chutich");
            (await db.Set<SealedMatter>().SingleAsync(one => one.Id == matter.Id)).ProposedBy = chairman;
            return await db.SaveChangesAsync();
        });
        var decider = await house.OpenAsync("chutich", matter.Id);

        (await decider.TryAsync(matter.Id, "thu-ly", ("On", "11/9/2024"))).ShouldShowRefusal("không tự quyết định");
        (await decider.TryAsync(matter.Id, "rut", ("Secret", "AAAA-AAAA-AAAA-AAAA-AAAA"))).ShouldShowRefusal("không đúng");
        await decider.DoAsync(matter.Id, "rut", ("Secret", secret));

        Assert.Equal(MatterState.Withdrawn, (await house.MatterAsync(code)).State);
    }

    [Fact]
    public async Task Both_sides_write_and_a_receipt_in_other_hands_does_not_show_what_the_sender_wrote()
    {
        var (code, secret) = await house.SendAsync(await house.FormAsync("phuong-12"));
        var matter = await house.MatterAsync(code);
        var handler = await house.OpenAsync("thanhtra", matter.Id);
        await handler.DoAsync(matter.Id, "nhan-tin", ("Text", "Đề nghị cho biết giờ giao tiền."));

        var sender = house.Anonymous();
        var page = (await sender.PostAsync("/theo-doi", new { Code = code.ToLowerInvariant(), Secret = secret })).ShouldBeShown();
        Assert.Contains("Đề nghị cho biết giờ giao tiền.", page.Text);
        Assert.DoesNotContain("Bà Tố Giác Mẫu", page.Text);
        Assert.DoesNotContain("không biên lai", page.Text);
        Assert.DoesNotContain("Hồ Văn Tường", page.Text);
        (await sender.SubmitAsync(page, "form[action*=Message] button", new { Message = " " })).ShouldShowError("Message", "Nhập tin nhắn");
        var sent = await sender.SubmitAsync(page, "form[action*=Message] button", new { Message = "Khoảng chín giờ sáng.", Files = new Upload("Giấy biên nhận.txt", "nội dung giấy"u8.ToArray(), "text/plain") });
        Assert.Contains("Đã mã hóa và gửi", sent.ShouldBeShown().Text);
        Assert.DoesNotContain("chín giờ", sent.Text);
        await sender.SubmitAsync(page, "form[action*=Message] button", new { Message = "Khoảng chín giờ sáng." });

        var read = await handler.GetAsync($"/to-cao/xu-ly/{matter.Id}");
        Assert.Single(read.All("li span"), text => text == "Khoảng chín giờ sáng.");
        var file = SealedDesk.FileAddress().Match(read.Document.DocumentElement.OuterHtml).Value;
        Assert.Equal("nội dung giấy", await handler.Http.GetStringAsync(file));
        Assert.Contains("SealedFileOpened", await house.AuditAsync(matter.Id));
        (await (await house.AsAsync("thanhtra")).GetAsync(file)).ShouldRedirectTo($"/to-cao/xu-ly/{matter.Id}");
        (await (await house.OpenAsync("chutich", matter.Id)).GetAsync(file)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_wrong_code_and_a_wrong_secret_get_the_same_answer_and_are_held_back()
    {
        var (code, secret) = await house.SendAsync(await house.FormAsync("phuong-12"));

        var wrongSecret = await house.FollowAsync(code, "AAAA-AAAA-AAAA-AAAA-AAAA");
        var wrongCode = await house.FollowAsync("HS-22222222", secret);
        wrongSecret.ShouldShowRefusal("không đúng");
        Assert.Equal(wrongSecret["[role=alert], .ds-error-summary"], wrongCode["[role=alert], .ds-error-summary"]);
        for (var time = 0; time < SealedPace.TriesAMinute; time++)
        {
            await house.FollowAsync(code, "AAAA-AAAA-AAAA-AAAA-AAAA");
        }

        (await house.FollowAsync(code, secret)).ShouldShowRefusal("quá nhiều lần");
    }

    private Task<List<DateOnly?>> DutyDaysAsync() =>
        house.WithDbAsync(db => db.Set<Duty>().Where(duty => duty.SourceKind == MatterStep.SourceKind && duty.State == Contracts.Duties.DutyState.Open).Select(duty => duty.DueOn).ToListAsync());

    private Task<DateOnly?> DueAsync(Guid id, string step) =>
        house.WithDbAsync(db => db.Set<MatterStep>().Where(one => one.MatterId == id && one.StepId == step).Select(one => one.DueOn).SingleAsync());
}
