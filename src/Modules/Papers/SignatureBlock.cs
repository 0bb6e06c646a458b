using System.Globalization;
using CoSo.Contracts.Organization;

namespace CoSo.Papers;

/// <summary>In whose stead a paper is signed (30/2020/NĐ-CP, Điều 13).</summary>
internal enum SigningMode
{
    /// <summary>The head, in the collective's name where there is one (TM.), acting where so (Q.).</summary>
    Head,

    /// <summary>Ký thay: a deputy for the head (KT.).</summary>
    Deputy,

    /// <summary>Thừa lệnh (TL.).</summary>
    ByOrder,

    /// <summary>Thừa ủy quyền (TUQ.).</summary>
    ByAuthority,
}

/// <summary>What stands over the signature: made from the posts as they are on the day, never typed.</summary>
/// <param name="Capacity">Lines above the title; null where the head signs for himself.</param>
internal sealed record SignatureBlock(SigningMode Mode, string? Capacity, string Title, string Name)
{
    /// <summary>For choosing among them: mode and the holding.</summary>
    public required string Key { get; init; }

    public string Label => $"{(Capacity is null ? "" : Capacity.Replace("\n", " / ", StringComparison.Ordinal) + " / ")}{Title}: {Name}";

    /// <summary>Everybody who may sign papers of the unit on a day: its own posts, and heads of the unit's agencies by order or authority.</summary>
    /// <param name="unitPosts">Posts of the issuing unit.</param>
    /// <param name="draftPosts">Posts of the drafting unit, where it is another.</param>
    public static IReadOnlyList<SignatureBlock> Of(IReadOnlyList<PostHolder> unitPosts, IReadOnlyList<PostHolder> draftPosts, string headTitle)
    {
        var collective = unitPosts.Select(post => post.Collective).FirstOrDefault(name => name is not null);
        var inName = collective is null ? null : $"TM. {Upper(collective)}";
        var own = unitPosts.Select(post => post.DeputisesFor is { } head
            ? Make(SigningMode.Deputy, post, Joined(inName, $"KT. {Upper(head)}"), Upper(post.Title))
            : Make(SigningMode.Head, post, inName, (post.IsActing ? "Q. " : "") + Upper(post.Title)));
        var others = draftPosts.Where(post => post.DeputisesFor is null).SelectMany(post => new[]
        {
            Make(SigningMode.ByOrder, post, $"TL. {Upper(headTitle)}", Upper(post.Title)),
            Make(SigningMode.ByAuthority, post, $"TUQ. {Upper(headTitle)}", Upper(post.Title)),
        });
        return [.. own, .. others];
    }

    private static SignatureBlock Make(SigningMode mode, PostHolder post, string? capacity, string title) =>
        new(mode, capacity, title, post.Name) { Key = $"{mode}|{post.HoldingId}" };

    private static string Joined(string? first, string second) => first is null ? second : $"{first}\n{second}";

    private static string Upper(string text) => text.ToUpper(CultureInfo.InvariantCulture);
}
