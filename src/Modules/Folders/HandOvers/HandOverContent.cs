using CoSo.Contracts.Folders;

namespace CoSo.Folders.HandOvers;

/// <summary>One part of the minutes: what one module has open.</summary>
internal sealed record HandOverPart(string Heading, IReadOnlyList<OpenWork> Works);

/// <summary>Asks every module what is open and, on the day, to pass it.</summary>
internal sealed class HandOverContent(IEnumerable<IHandOver> modules)
{
    /// <summary>Of one part. Beyond it, minutes are no paper any more: the unit hands over by field, one hand-over each.</summary>
    public const int Most = 2000;

    private readonly List<IHandOver> modules = [.. modules.OrderBy(module => module.Order).ThenBy(module => module.Heading, StringComparer.Ordinal)];

    public async Task<List<HandOverPart>> OpenAsync(HandingOver of, CancellationToken cancellation)
    {
        var parts = new List<HandOverPart>();
        foreach (var module in modules)
        {
            if (await module.OpenAsync(of, Most, cancellation) is { Count: > 0 } works)
            {
                parts.Add(new HandOverPart(module.Heading, works));
            }
        }

        return parts;
    }

    public async Task<int> PassAsync(HandingOver of, CancellationToken cancellation)
    {
        var passed = 0;
        foreach (var module in modules)
        {
            passed += await module.PassAsync(of, cancellation);
        }

        return passed;
    }
}
