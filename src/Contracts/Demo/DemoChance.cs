namespace CoSo.Contracts.Demo;

/// <summary>Chance of the demo year: the same words always fall the same way, on every machine and in every database.</summary>
public static class DemoChance
{
    /// <summary>A number from 0 to <paramref name="sides"/> − 1.</summary>
    public static int Of(int sides, string seed)
    {
        // FNV-1a with the mixing of MurmurHash3 behind it: FNV alone leaves the low bits of like words alike.
        var hash = 2166136261u;
        foreach (var letter in seed)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
        return (int)((hash ^ (hash >> 16)) % (uint)sides);
    }
}
