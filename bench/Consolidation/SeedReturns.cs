using CoSo.Kernel;
using System.Globalization;
using System.Text;
using CoSo.Data;
using CoSo.Organization;
using CoSo.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Bench.Consolidation;

/// <summary>
/// The nation's quarter: 34 provinces, 3,321 communes, each with an accepted return of 150 figures, in the product's own tables;
/// beside them the same figures in the leanest table there can be.
/// </summary>
internal static class SeedReturns
{
    public const int Provinces = 34;
    public const int Communes = 3_321;
    public const int Indicators = 150;

    private const int RowsAStatement = 2_000;

    public static async Task<SeededPeriod> RunAsync(AppDbContext db)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var nation = NewUnit("vn", null, 10_000);
        var provinces = Enumerable.Range(1, Provinces).Select(n => NewUnit($"t{n:00}", nation, 10_000 + n)).ToList();
        var communes = Enumerable.Range(0, Communes).Select(n => NewUnit($"x{n:0000}", provinces[n % Provinces], 11_000 + n)).ToList();
        var period = new Period { Id = OrderedId.New(), Year = 2031, Quarter = 3, From = new(2031, 6, 15), Since = new(2030, 12, 15), CutOff = new(2031, 9, 14), State = PeriodState.Open };
        var returns = communes.Select(unit => new Return
        {
            Id = OrderedId.New(), PeriodId = period.Id, UnitId = unit.Id, ToUnitId = nation.Id, State = ReturnState.Accepted, GivenOn = period.From,
        }).ToList();
        db.AddRange([nation, .. provinces, .. communes, period, .. returns]);
        await db.SaveChangesAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await InsertAsync(db, "report_value (return_number, col, indicator_id, amount, marks)", returns.SelectMany((r, commune) =>
            Enumerable.Range(1, Indicators).Select(indicator => Row(r.Number, 0, indicator, AmountOf(commune, indicator), 0))));
        await ExecuteAsync(db, "CREATE TABLE bench_commune (id integer PRIMARY KEY, province integer NOT NULL)");
        await ExecuteAsync(db, "CREATE TABLE bench_value (commune integer NOT NULL, indicator integer NOT NULL, amount bigint NOT NULL, PRIMARY KEY (commune, indicator))");
        await InsertAsync(db, "bench_commune (id, province)", Enumerable.Range(0, Communes).Select(n => Row(n, n % Provinces)));
        await InsertAsync(db, "bench_value (commune, indicator, amount)", Enumerable.Range(0, Communes).SelectMany(commune =>
            Enumerable.Range(1, Indicators).Select(indicator => Row(commune, indicator, AmountOf(commune, indicator)))));
        await transaction.CommitAsync();
        await ExecuteAsync(db, db.Database.IsSqlite() ? "ANALYZE" : "VACUUM ANALYZE");
        db.ChangeTracker.Clear();
        return new SeededPeriod(period.Id, nation.Id);
    }

    private static long AmountOf(int commune, int indicator) => ((commune * 7919L) + (indicator * 104_729L)) % 1000;

    private static Unit NewUnit(string code, Unit? parent, int position) => new()
    {
        Id = OrderedId.New(),
        Code = code,
        Name = code,
        ShortName = code,
        Kind = "ward",
        Path = $"{parent?.Path ?? "/"}{code}/",
        ParentId = parent?.Id,
        From = new DateOnly(2025, 7, 1),
        Position = position,
    };

    private static string Row(params long[] values) => $"({string.Join(',', values.Select(value => value.ToString(CultureInfo.InvariantCulture)))})";

    private static async Task InsertAsync(AppDbContext db, string into, IEnumerable<string> rows)
    {
        foreach (var chunk in rows.Chunk(RowsAStatement))
        {
            await ExecuteAsync(db, new StringBuilder("INSERT INTO ").Append(into).Append(" VALUES ").AppendJoin(',', chunk).ToString());
        }
    }

    private static async Task ExecuteAsync(AppDbContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 120;
        await db.Database.OpenConnectionAsync();
        await command.ExecuteNonQueryAsync();
    }
}

internal sealed record SeededPeriod(Guid PeriodId, Guid NationId);
