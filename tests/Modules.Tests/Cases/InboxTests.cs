using CoSo.Cases.Letters;
using CoSo.Contracts.Organization;
using CoSo.Kernel;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>The inbox of whoever has few letters and of whoever has more than are counted: same rows, same words, same secrecy.</summary>
public sealed class InboxTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    private const int Many = 1_100;

    private static readonly DateOnly Today = new(2024, 9, 11);

    public async ValueTask InitializeAsync()
    {
        house.Time.Set(Today);
        await house.WithDbAsync(async db =>
        {
            await db.Set<CaseBand>().ExecuteDeleteAsync();
            return await db.Set<Case>().ExecuteDeleteAsync();
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Few_letters_are_counted_exactly_and_shown_by_day()
    {
        await MakeAsync(3, number => new Made(Due: Today.AddDays(-1)));
        await MakeAsync(2, number => new Made(Due: Today.AddDays(7)));
        await MakeAsync(1, number => new Made(Due: null));
        await MakeAsync(4, number => new Made(Due: null, Ended: true));

        var page = (await (await house.AsAsync("tiepcongdan")).GetAsync("/don-thu")).ShouldBeShown();

        Assert.Equal(["6", "3", "2", "0", "6"], Counts(page));
        Assert.Equal(6, Titles(page).Count);
        Assert.Contains("1–6 trong 6", page.Text);
        Assert.Equal(2, Titles(await (await house.AsAsync("tiepcongdan")).GetAsync("/don-thu?muc=sap-den")).Count);
        var ended = (await (await house.AsAsync("tiepcongdan")).GetAsync("/don-thu?tinh-trang=Closed")).ShouldBeShown();
        Assert.Equal(4, Titles(ended).Count);
        Assert.Empty(Counts(ended));
    }

    [Fact]
    public async Task More_letters_than_are_counted_show_the_bound_and_the_most_urgent_first()
    {
        await MakeAsync(Many, number => new Made(Due: Today.AddDays(number + 8)));
        await MakeAsync(2, number => new Made($"Khẩn {number}", Due: Today.AddDays(-1 - number)));
        await MakeAsync(30, number => new Made($"Đã xong {number}", Due: null, Ended: true));
        var officer = await house.AsAsync("tiepcongdan");

        var page = (await officer.GetAsync("/don-thu")).ShouldBeShown();
        Assert.Equal(["999+", "2", "0", "0", "999+"], Counts(page));
        Assert.Equal(["Khẩn 1", "Khẩn 0", "Đèn hẻm tắt số 0"], Titles(page).Take(3));
        Assert.Equal(25, Titles(page).Count);
        Assert.Equal("Đèn hẻm tắt số 23", Titles(await officer.GetAsync("/don-thu?trang=2"))[0]);
        Assert.Equal(2, Titles(await officer.GetAsync("/don-thu?muc=qua-han")).Count);
        Assert.Equal("Đèn hẻm tắt số 1099", Titles(await officer.GetAsync("/don-thu?sap-xep=-han"))[0]);
        Assert.Equal("Đã xong 29", Titles(await officer.GetAsync("/don-thu?tinh-trang=Closed"))[0]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(Many)]
    public async Task Words_are_found_by_their_beginning_whatever_the_number_of_letters(int letters)
    {
        await MakeAsync(letters, number => new Made(Due: Today.AddDays(8)));
        var officer = await house.AsAsync("tiepcongdan");
        var one = await LetterData.MakeAsync(house, (await CounterAsync()).Id, wish => (wish.Title, wish.Content) = ("Nước yếu ở hẻm 51", "Vòi nước chảy yếu từ sáng."));

        var found = (await officer.GetAsync("/don-thu?tim=VOI+chay+ye")).ShouldBeShown();
        Assert.Equal(["Nước yếu ở hẻm 51"], Titles(found));
        Assert.Equal(["Nước yếu ở hẻm 51"], Titles(await officer.GetAsync($"/don-thu?tim={(await house.CaseAsync(one)).Code}")));
        Assert.Empty(Titles(await officer.GetAsync("/don-thu?tim=hay+voi"))); // "hay" begins no word of it
        Assert.Equal(Math.Min(letters, 25), Titles(await officer.GetAsync("/don-thu?tim=đèn+hem")).Count);
        Assert.Empty(Titles(await officer.GetAsync("/don-thu?tim=voi&tinh-trang=Closed")));
        Assert.DoesNotContain("Nước yếu", (await (await house.AsAsync("noivu")).GetAsync("/tim-kiem?q=voi+chay")).Text);
    }

    [Fact]
    public async Task Whom_many_letters_concern_never_meets_one_of_them_by_walking_or_searching()
    {
        var ward = await house.UnitAsync("phuong-12");
        await MakeAsync(Many, number => new Made(Due: Today.AddDays(8)), ward);
        var about = await LetterData.MakeAsync(house, ward.Id, wish => (wish.About, wish.Title) = (ward, "Về cách tiếp dân của phường"));
        await house.WithDbAsync(db => db.Set<Case>().Where(one => one.Id == about).ExecuteUpdateAsync(set => set.SetProperty(one => one.DueOrder, Today)));
        var chairman = await house.AsAsync("chutichphuong12");

        Assert.Equal("999+", Counts((await chairman.GetAsync("/don-thu")).ShouldBeShown())[0]);
        Assert.Equal("Đèn hẻm tắt số 0", Titles(await chairman.GetAsync("/don-thu"))[0]);
        Assert.Empty(Titles(await chairman.GetAsync("/don-thu?tim=tiep+dan")));
        Assert.Equal(["0"], Counts(await chairman.GetAsync("/don-thu")).Skip(1).Take(1));
    }

    private static List<string> Counts(HtmlPage page) => [.. page.Document.QuerySelectorAll("nav.c-tabs a span").Select(count => count.TextContent)];

    private static List<string> Titles(HtmlPage page) => [.. page.Document.QuerySelectorAll("table.c-table tbody tr td a[href^='/don-thu/']").Select(link => link.TextContent)];

    private Task<UnitRow> CounterAsync() => house.UnitAsync("ban-tiep-cong-dan");

    private async Task MakeAsync(int count, Func<int, Made> make, UnitRow? at = null)
    {
        var unit = at ?? await CounterAsync();
        await house.WithDbAsync(async db =>
        {
            var first = await db.Set<Case>().CountAsync();
            for (var number = 0; number < count; number++)
            {
                var made = make(number);
                var one = new Case
                {
                    Id = OrderedId.New(), Code = Secrets.NewCode(), SecretHash = "", Key = OrderedId.New(), ProcedureId = "petition", Kind = ProcedureKind.Petition, Secrecy = ProcedureSecrecy.Internal,
                    Channel = IntakeChannel.Counter, ReceivedOn = Today, Year = 1990, Number = first + number + 1, ReceiverUnitId = unit.Id, UnitId = unit.Id,
                    Title = made.Title ?? $"Đèn hẻm tắt số {number}", Content = "Đề nghị sửa.", State = made.Ended ? CaseState.Closed : CaseState.Working, DueOn = made.Due, DueOrder = made.Due ?? Case.NoDay,
                    EndedOn = made.Ended ? Today : null,
                };
                db.Add(one);
                db.Add(CaseInbox.TextOf(one));
            }

            return await db.SaveChangesAsync();
        });
    }

    private sealed record Made(string? Title = null, DateOnly? Due = null, bool Ended = false);
}
