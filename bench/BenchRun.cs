using CoSo.Bench.Machine;
using CoSo.Bench.Pages;

namespace CoSo.Bench;

/// <summary>What several groups of figures share in one run; made when first asked for.</summary>
internal sealed class BenchRun : IDisposable
{
    private SeededHouse? sqlite;
    private SeededHouse? postgresHouse;
    private Postgres? postgres;
    private bool postgresTried;

    /// <summary>Null when PostgreSQL is not installed.</summary>
    public Postgres? Postgres
    {
        get
        {
            if (!postgresTried)
            {
                postgresTried = true;
                postgres = Postgres.Start();
            }

            return postgres;
        }
    }

    public async Task<SeededHouse> OnSqliteAsync() => sqlite ??= await SeedDuties.RunAsync("sqlite", Path.Combine(Places.Scratch, "sqlite"), null);

    public async Task<SeededHouse?> OnPostgresAsync() =>
        Postgres is null ? null : postgresHouse ??= await SeedDuties.RunAsync("postgres", Path.Combine(Places.Scratch, "postgres"), Postgres.NewDatabase("coso_pages"));

    public static void Say(string line) => Console.WriteLine(line);

    public void Dispose() => postgres?.Dispose();
}
