using Microsoft.AspNetCore.Http;

namespace CoSo.Ui;

/// <summary>How a list may be asked for: which orders it knows and how long a page is.</summary>
/// <param name="Sorts">Keys of the orders, the first being the default; <c>-due</c> as first means descending by default.</param>
/// <param name="Size">Rows on a page.</param>
public sealed record PageShape(string[] Sorts, int Size = 25)
{
    internal string DefaultSort => Sorts[0].TrimStart('-');

    internal bool DefaultDescending => Sorts[0].StartsWith('-');

    internal bool Knows(string sort)
    {
        foreach (var known in Sorts)
        {
            if (known.AsSpan().TrimStart('-').SequenceEqual(sort))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Which page of a list, in which order: read from <c>?trang=2&amp;sap-xep=-due</c>; anything unknown becomes the default.</summary>
public sealed record PageRequest(int Page, string Sort, bool Descending, int Size)
{
    internal const string PageKey = "trang";
    internal const string SortKey = "sap-xep";

    // Beyond it an OFFSET only costs; nobody leafs that far.
    private const int LastPage = 100_000;

    /// <summary>Rows before this page.</summary>
    public int Skip => (Page - 1) * Size;

    /// <summary>Reads the query string.</summary>
    public static PageRequest From(HttpRequest request, PageShape shape)
    {
        var page = int.TryParse(request.Query[PageKey], out var asked) ? Math.Clamp(asked, 1, LastPage) : 1;
        var sort = request.Query[SortKey].ToString();
        var descending = sort.StartsWith('-');
        var key = descending ? sort[1..] : sort;
        return shape.Knows(key)
            ? new PageRequest(page, key, descending, shape.Size)
            : new PageRequest(page, shape.DefaultSort, shape.DefaultDescending, shape.Size);
    }
}

/// <summary>One page of a list.</summary>
public interface ITablePage
{
    /// <summary>What was asked for.</summary>
    PageRequest Request { get; }

    /// <summary>Rows on this page.</summary>
    int Count { get; }

    /// <summary>Rows in all; null where counting them is not worth its cost.</summary>
    int? Total { get; }

    /// <summary>Whether there is a page after this one.</summary>
    bool HasNext { get; }
}

/// <summary>One page of a list with its rows.</summary>
public sealed class TablePage<T> : ITablePage
{
    /// <summary>
    /// With a total: <paramref name="rows"/> of this page. Without: ask the database for <c>Size + 1</c> rows
    /// (<see cref="PagingExtensions.PageAndOneMore{T}"/>); the one more tells that a next page exists and is not shown.
    /// </summary>
    public TablePage(PageRequest request, IReadOnlyList<T> rows, int? total = null)
    {
        Request = request;
        Total = total;
        HasNext = total is { } all ? request.Skip + rows.Count < all : rows.Count > request.Size;
        Rows = rows.Count > request.Size ? [.. rows.Take(request.Size)] : rows;
    }

    /// <summary>Rows to show.</summary>
    public IReadOnlyList<T> Rows { get; }

    /// <inheritdoc />
    public PageRequest Request { get; }

    /// <inheritdoc />
    public int Count => Rows.Count;

    /// <inheritdoc />
    public int? Total { get; }

    /// <inheritdoc />
    public bool HasNext { get; }
}

/// <summary>Cuts a page out of an ordered query.</summary>
public static class PagingExtensions
{
    /// <summary>The rows of this page; count them apart.</summary>
    public static IQueryable<T> PageOf<T>(this IQueryable<T> ordered, PageRequest request) =>
        ordered.Skip(request.Skip).Take(request.Size);

    /// <summary>The rows of this page and one more, so that no count is needed.</summary>
    public static IQueryable<T> PageAndOneMore<T>(this IQueryable<T> ordered, PageRequest request) =>
        ordered.Skip(request.Skip).Take(request.Size + 1);
}
