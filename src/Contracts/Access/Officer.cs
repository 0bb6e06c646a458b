using System.Linq.Expressions;
using CoSo.Contracts.Organization;

namespace CoSo.Contracts.Access;

/// <summary>
/// The person behind the request: who, of which unit, and how far each capability reaches. Scoped service; <see cref="Nobody"/>
/// for a visitor.
/// </summary>
public sealed class Officer
{
    /// <summary>A visitor who has not signed in.</summary>
    public static readonly Officer Nobody = new() { Id = Guid.Empty, Name = "", UnitId = Guid.Empty, UnitName = "", UnitPath = "", SessionId = Guid.Empty };

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The unit of the officer's post: whose work "Việc của tôi" shows.</summary>
    public required Guid UnitId { get; init; }

    public required string UnitName { get; init; }

    public required string UnitPath { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>Paths that each capability reaches.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Reaches { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public bool IsSignedIn => Id != Guid.Empty;

    /// <summary>Whether the capability is held anywhere.</summary>
    public bool Can(string capability) => Reaches.ContainsKey(capability);

    /// <summary>Whether the capability reaches the unit with this path.</summary>
    public bool Can(string capability, string unitPath) =>
        Reaches.TryGetValue(capability, out var paths) && paths.Any(path => unitPath.StartsWith(path, StringComparison.Ordinal));

    /// <summary>Whether the capability is held at this very unit: who speaks for a unit, not who stands above it.</summary>
    public bool Holds(string capability, string unitPath) => Reaches.TryGetValue(capability, out var paths) && paths.Contains(unitPath);

    /// <summary>How far the capability reaches; reaches nothing where it is not held.</summary>
    public Reach Reach(string capability) => new(Reaches.GetValueOrDefault(capability) ?? []);
}

/// <summary>Paths of units that a capability reaches, to filter queries in the database.</summary>
public sealed record Reach(IReadOnlyList<string> Paths)
{
    /// <summary>Units in reach.</summary>
    public IQueryable<UnitRow> Of(IQueryable<UnitRow> units) => units.Where(UnitCondition());

    /// <summary>Rows whose unit is in reach: <c>reach.Of(db.Set&lt;Duty&gt;(), duty => duty.UnitId, db.Set&lt;UnitRow&gt;())</c>.</summary>
    public IQueryable<T> Of<T>(IQueryable<T> rows, Expression<Func<T, Guid>> unitId, IQueryable<UnitRow> units)
    {
        var reached = Of(units).Select(unit => unit.Id);
        var contains = Expression.Call(
            typeof(Queryable), nameof(Queryable.Contains), [typeof(Guid)], reached.Expression, unitId.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(contains, unitId.Parameters));
    }

    private Expression<Func<UnitRow, bool>> UnitCondition()
    {
        var unit = Expression.Parameter(typeof(UnitRow), "unit");
        Expression any = Expression.Constant(false);
        foreach (var path in Paths)
        {
            // Not StartsWith: SQLite plans a LIKE with a bound pattern anew at every execution.
            var length = path.Length;
            Expression<Func<UnitRow, bool>> below = row => row.Path.Substring(0, length) == path;
            var body = new Swap(below.Parameters[0], unit).Visit(below.Body)!;
            any = any is ConstantExpression ? body : Expression.OrElse(any, body);
        }

        return Expression.Lambda<Func<UnitRow, bool>>(any, unit);
    }

    private sealed class Swap(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
