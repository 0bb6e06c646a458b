using Microsoft.Data.Sqlite;

namespace CoSo.Data.Changes;

/// <summary>
/// SQLite counts, for each connection, the commits of all others, of this process or another. A connection that never writes is
/// therefore told of every one, for the price of a look at the head of the write-ahead log.
/// </summary>
internal sealed class SqliteStamps : ChangeStamps, IDisposable
{
    private readonly Lock turn = new();
    private readonly SqliteConnection connection;
    private readonly SqliteCommand version;
    private readonly SqliteCommand seldom;
    private long seen = -1;
    private ChangeStamp last;

    public SqliteStamps(string connectionString)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        version = connection.CreateCommand();
        version.CommandText = "PRAGMA data_version";
        seldom = connection.CreateCommand();
        seldom.CommandText = SeldomTables.Question;
    }

    public override ValueTask<ChangeStamp> NowAsync(CancellationToken cancellation)
    {
        lock (turn)
        {
            if (connection.State is not System.Data.ConnectionState.Open)
            {
                connection.Open();
                version.Prepare();
                seldom.Prepare();
            }

            var now = (long)version.ExecuteScalar()!;
            if (now != seen)
            {
                // After the version, so that a commit in between is only noticed once more.
                last = new ChangeStamp(last.All + 1, (long)seldom.ExecuteScalar()!);
                seen = now;
            }

            return new ValueTask<ChangeStamp>(last);
        }
    }

    public void Dispose()
    {
        version.Dispose();
        seldom.Dispose();
        connection.Dispose();
    }
}
