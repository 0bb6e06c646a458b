using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoSo.Data.Sqlite;

/// <summary>
/// Gives each pooled context a connection of its own that stays open with it. Opening one costs a PRAGMA and the registration of
/// two dozen functions for decimals and regular expressions, none of which our model uses; every query would pay it.
/// </summary>
internal sealed class KeepConnections(string connectionString) : DbConnectionInterceptor
{
    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new KeptConnection(connectionString));

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(InterceptionResult.Suppress());
}
