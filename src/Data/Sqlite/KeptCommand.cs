using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace CoSo.Data.Sqlite;

/// <summary>A command that runs on a statement its connection kept, and gives it back when it is disposed of.</summary>
internal sealed class KeptCommand(KeptConnection connection) : DbCommand
{
    // Only carries the parameters until it is known which statement they are for.
    private readonly SqliteCommand carrier = new();
    private SqliteCommand? running;
    private DbDataReader? reader;

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; } = connection.DefaultTimeout;

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set
        {
            if (value != connection)
            {
                throw new NotSupportedException("The command stays with its connection.");
            }
        }
    }

    protected override DbParameterCollection DbParameterCollection => carrier.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery() => Running().ExecuteNonQuery();

    public override object? ExecuteScalar() => Running().ExecuteScalar();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => reader = Running().ExecuteReader(behavior);

    protected override DbParameter CreateDbParameter() => carrier.CreateParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Release();
            carrier.Dispose();
        }

        base.Dispose(disposing);
    }

    private SqliteCommand Running()
    {
        Release();
        running = connection.Take(CommandText);
        running.CommandTimeout = CommandTimeout;
        running.Transaction = (SqliteTransaction?)DbTransaction ?? connection.Begun;
        foreach (SqliteParameter parameter in carrier.Parameters)
        {
            running.Parameters.Add(parameter);
        }

        return running;
    }

    private void Release()
    {
        reader?.Dispose();
        reader = null;
        if (running is { } command)
        {
            running = null;
            connection.GiveBack(command);
        }
    }
}
