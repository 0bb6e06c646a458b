using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CoSo.Data.Sqlite;

/// <summary>
/// A SQLite connection that stays with its context and keeps the statements it has prepared. The driver parses and plans a
/// statement at every execution, which costs more than running most of ours: an authorised page asks five questions that thousands
/// of pages asked before in the same words.
/// </summary>
internal sealed class KeptConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>Statements kept at most; a page knows about ten.</summary>
    private const int Most = 150;

    private readonly Dictionary<string, SqliteCommand> prepared = [];

    /// <summary>The transaction that a command written by hand belongs to, as the driver's own commands do.</summary>
    public SqliteTransaction? Begun => Transaction;

    /// <summary>A command with this text, prepared already if it ran before; belongs to the caller until it is given back.</summary>
    public SqliteCommand Take(string text)
    {
        if (!prepared.Remove(text, out var kept))
        {
            return New(text);
        }

        // The driver forgets a statement whose reader was not read to its end, as where only the first row was wanted.
        if (text.StartsWith("SELECT", StringComparison.Ordinal))
        {
            kept.Prepare();
        }

        return kept;
    }

    public void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (prepared.Count >= Most || !prepared.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    public override void Close()
    {
        Forget();
        base.Close();
    }

    protected override void Dispose(bool disposing)
    {
        Forget();
        base.Dispose(disposing);
    }

    private SqliteCommand New(string text)
    {
        var command = CreateCommand();
        command.CommandText = text;
        return command;
    }

    private void Forget()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        prepared.Clear();
    }
}
