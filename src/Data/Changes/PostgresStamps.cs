using Npgsql;

namespace CoSo.Data.Changes;

/// <summary>
/// PostgreSQL's snapshot names the transactions whose work is seen; while it is the same, nothing was committed, by any node. (The
/// position in its log would not do: it moves before the commit can be seen.) Requests that come together share one question: each
/// takes the next that has not begun yet, so none gets an answer older than itself.
/// </summary>
internal sealed class PostgresStamps(string connectionString) : ChangeStamps
{
    private readonly Lock turn = new();
    private TaskCompletionSource<ChangeStamp>? waiting;
    private bool isAsking;
    private string seen = "";
    private ChangeStamp last;

    public override ValueTask<ChangeStamp> NowAsync(CancellationToken cancellation)
    {
        Task<ChangeStamp> answer;
        lock (turn)
        {
            waiting ??= new TaskCompletionSource<ChangeStamp>(TaskCreationOptions.RunContinuationsAsynchronously);
            answer = waiting.Task;
            if (isAsking)
            {
                return new ValueTask<ChangeStamp>(answer);
            }

            isAsking = true;
        }

        _ = AnswerAsync();
        return new ValueTask<ChangeStamp>(answer);
    }

    private async Task AnswerAsync()
    {
        while (Next() is { } asked)
        {
            try
            {
                asked.SetResult(await AskAsync());
            }
            catch (Exception fault)
            {
                // Whoever asked is told; the next question is put anew.
                asked.SetException(fault);
            }
        }
    }

    private TaskCompletionSource<ChangeStamp>? Next()
    {
        lock (turn)
        {
            var asked = waiting;
            waiting = null;
            isAsking = asked is not null;
            return asked;
        }
    }

    private async Task<ChangeStamp> AskAsync()
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT pg_current_snapshot()::text, ({SeldomTables.Question})", connection);
        await using var rows = await command.ExecuteReaderAsync();
        await rows.ReadAsync();
        var now = rows.GetString(0);
        if (now != seen)
        {
            last = new ChangeStamp(last.All + 1, rows.GetInt64(1));
            seen = now;
        }

        return last;
    }
}
