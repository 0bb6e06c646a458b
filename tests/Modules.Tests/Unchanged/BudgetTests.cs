using CoSo.Data.Settings;
using CoSo.Modules.Tests.Duties;

namespace CoSo.Modules.Tests.Unchanged;

/// <summary>
/// How often the usual pages ask the database, beside the one question whether anything changed: a page that asks once more than
/// it needs costs every officer at every view.
/// </summary>
public sealed class BudgetTests : IAsyncLifetime
{
    private House house = null!;
    private Questions questions = null!;
    private Guid duty;

    public async ValueTask InitializeAsync()
    {
        (house, questions) = await Questions.StartAsync();
        duty = await house.DutyAsync();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Theory]
    [InlineData("phuong4", "/lam-viec", 2)] // figures, rows
    [InlineData("phuong4", "/lam-viec?muc=hoan-thanh", 2)]
    [InlineData("noivu", "/viec", 1)] // rows
    [InlineData("noivu", "/viec?tinh-trang=Late&thoi-gian=Month", 1)]
    [InlineData("phuong4", "/viec", 1)]
    [InlineData("phuong4", "/viec/{id}", 2)] // the duty, its deeds
    [InlineData("noivu", "/tim?tim=ra+soat", 2)] // rows; on PostgreSQL the newest first, then all
    public async Task A_page_asks_no_more_than_it_must_after_others_wrote(string who, string path, int most)
    {
        var officer = await house.AsAsync(who);
        var address = path.Replace("{id}", duty.ToString(), StringComparison.Ordinal);
        (await officer.GetAsync(address)).ShouldBeShown();
        await WriteSomethingAsync();

        var asked = await questions.DuringAsync(async () => (await officer.GetAsync(address)).ShouldBeShown());

        Assert.True(asked.Count is > 0 && asked.Count <= most, $"{asked.Count} questions:\n{string.Join("\n\n", asked)}");
    }

    [Fact]
    public async Task A_deed_asks_for_the_duty_and_writes()
    {
        var officer = await house.AsAsync("phuong4");
        var page = (await officer.GetAsync($"/viec/{duty}")).ShouldBeShown();

        var asked = await questions.DuringAsync(async () =>
            (await officer.SubmitAsync(page, "button[formaction*=Note]", DutyData.Prefixed(new { Result_Text = "Đã họp" }))).ShouldRedirectTo($"/viec/{duty}"));

        // The duty; the deed, the audit event and the duty itself, in one statement or three.
        Assert.True(asked.Count <= 4, $"{asked.Count} questions:\n{string.Join("\n\n", asked)}");
    }

    private Task<int> WriteSomethingAsync() => house.WithDbAsync(db =>
    {
        db.Add(new Setting { Key = Guid.NewGuid().ToString(), Value = "1" });
        return db.SaveChangesAsync();
    });
}
