using System.Data.Common;
using CoSo.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Unchanged;

/// <summary>Counts what a house asks its database.</summary>
internal sealed class Questions : DbCommandInterceptor
{
    private readonly List<string> asked = [];

    /// <summary>A house whose questions are counted.</summary>
    public static async Task<(House House, Questions Questions)> StartAsync()
    {
        var questions = new Questions();
        return (await House.StartAsync(services: services => services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(questions))), questions);
    }

    /// <summary>Commands sent while <paramref name="act"/> ran.</summary>
    public async Task<IReadOnlyList<string>> DuringAsync(Func<Task> act)
    {
        lock (asked)
        {
            asked.Clear();
        }

        await act();
        lock (asked)
        {
            return [.. asked];
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    private void Note(DbCommand command)
    {
        lock (asked)
        {
            asked.Add(command.CommandText);
        }
    }
}
