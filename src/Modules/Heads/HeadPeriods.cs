using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Heads;

/// <param name="Key">As in addresses: id of a round, or a year.</param>
/// <param name="Name">"Năm 2024".</param>
/// <param name="Round">Null for a year in which nobody was asked to assess himself.</param>
internal sealed record HeadPeriod(string Key, string Name, DateOnly From, DateOnly To, HeadRound? Round);

/// <summary>Periods one can look at: the rounds that were opened, and every year.</summary>
internal sealed class HeadPeriods(AppDbContext db, Locality locality, Clock clock)
{
    private const int MostRounds = 50;
    private const int MostYears = 10;

    /// <summary>The newest round first.</summary>
    public async Task<List<HeadPeriod>> AllAsync(CancellationToken cancellation)
    {
        var rounds = await db.Set<HeadRound>().AsNoTracking().Where(round => round.CancelledAt == null)
            .OrderByDescending(round => round.To).ThenByDescending(round => round.Id).Take(MostRounds).ToListAsync(cancellation);
        var first = Math.Max(Math.Min(locality.BeganOn.Year, clock.Today.Year), clock.Today.Year - MostYears + 1);
        return
        [
            .. rounds.Select(round => new HeadPeriod(round.Id.ToString(), round.Name, round.From, round.To, round)),
            .. Enumerable.Range(first, clock.Today.Year - first + 1).Reverse().Select(year => new HeadPeriod($"{year}", $"Cả năm {year}", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), null)),
        ];
    }

    /// <summary>The one asked for; an unknown key becomes the first.</summary>
    public static HeadPeriod Chosen(List<HeadPeriod> all, string? key) => all.Find(period => period.Key == key) ?? all[0];
}
