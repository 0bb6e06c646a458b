using System.Diagnostics;
using CoSo.Sealed.Keys;

namespace CoSo.Bench.Sealed;

/// <summary>What one try of a passphrase costs: time and memory of Argon2id as keys are wrapped, in production and in a demo.</summary>
internal static class SealedFigures
{
    private const int Times = 5;

    public static async Task<IReadOnlyList<Figure>> RunAsync() =>
    [
        await OfAsync("one try of a passphrase", SealCosts.Everyday),
        await OfAsync("one try of a passphrase, demo", SealCosts.Demo),
    ];

    private static async Task<Figure> OfAsync(string name, SealCosts costs)
    {
        var key = new SealKey { Id = Guid.NewGuid(), Name = "", Post = "", Paper = "" };
        await KeyWrap.MakeAsync(key, "bốn năm từ không liên quan", costs, CancellationToken.None);
        var took = new List<double>(Times);
        for (var time = 0; time < Times; time++)
        {
            var start = Stopwatch.GetTimestamp();
            await KeyWrap.OpenAsync(key, "bốn năm từ không liên quan", CancellationToken.None);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var median = Median.Of(took);
        return Figure.ForInformation(name, median, $"{Figure.Number(median)} ms, Argon2id {costs.Passes} passes over {costs.MemoryBytes / (1024 * 1024)} MiB");
    }
}
