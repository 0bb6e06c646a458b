using System.Text.RegularExpressions;

namespace CoSo.Kernel;

/// <summary>One of the names that stand in one written name.</summary>
/// <param name="Written">As in the paper.</param>
/// <param name="Units">Null where nothing answers to it.</param>
public sealed record NamePart<T>(string Written, IReadOnlyList<T>? Units);

/// <summary>
/// Splits "A, B và C" into names. "và" and commas also stand inside names ("Phòng Giáo dục và Đào tạo"), so of all ways to split,
/// the one that leaves least unknown is taken, and of those the one with fewest names.
/// </summary>
public static partial class NameParts
{
    private const int MostPieces = 40;

    /// <summary>Splits; <paramref name="lookup"/> answers for one name, null where nothing does.</summary>
    public static IReadOnlyList<NamePart<T>> Split<T>(string written, Func<string, IReadOnlyList<T>?> lookup)
    {
        if (written.Trim().Length == 0)
        {
            return [];
        }

        var (pieces, joints) = Pieces(written);
        var count = pieces.Count;

        // best[i]: cost of the pieces from i on, and how far the first name of the best way reaches.
        var best = new (int Cost, int End, IReadOnlyList<T>? Units)[count + 1];
        for (var i = count - 1; i >= 0; i--)
        {
            best[i] = (int.MaxValue, i + 1, null);
            for (var end = count; end > i; end--)
            {
                var units = lookup(written[pieces[i].Start..pieces[end - 1].End]);
                if (units is null && end > i + 1)
                {
                    continue;
                }

                var cost = best[end].Cost + (units is null ? 1000 : 1);
                if (cost < best[i].Cost)
                {
                    best[i] = (cost, end, units);
                }
            }
        }

        return Read(written, pieces, joints, best);
    }

    private static List<NamePart<T>> Read<T>(
        string written, List<(int Start, int End)> pieces, List<string> joints, (int Cost, int End, IReadOnlyList<T>? Units)[] best)
    {
        var parts = new List<NamePart<T>>();
        for (var i = 0; i < pieces.Count; i = best[i].End)
        {
            var text = written[pieces[i].Start..pieces[best[i].End - 1].End];

            // "Phòng Ngoại vụ và Hợp tác": an unknown piece that does not begin like a unit belongs to the unknown one before it.
            if (best[i].Units is null && parts is [.., { Units: null } last] && !Head().IsMatch(VietnameseText.Fold(text)))
            {
                parts[^1] = last with { Written = last.Written + joints[i - 1] + text };
                continue;
            }

            parts.Add(new NamePart<T>(text, best[i].Units));
        }

        return parts;
    }

    private static (List<(int Start, int End)> Pieces, List<string> Joints) Pieces(string written)
    {
        var pieces = new List<(int, int)>();
        var joints = new List<string>();
        var start = 0;
        foreach (var joint in Joint().Matches(EvenFold.Fold(written)).Take(MostPieces - 1))
        {
            if (joint.Index > start)
            {
                pieces.Add((start, joint.Index));
                joints.Add(written.Substring(joint.Index, joint.Length));
            }

            start = joint.Index + joint.Length;
        }

        if (start < written.Length)
        {
            pieces.Add((start, written.Length));
        }

        return (pieces, joints);
    }

    [GeneratedRegex(@"\s*(?:[,;/]|\n)\s*(?:va\b\s*)?|\s+(?:va|phoi hop voi|chu tri phoi hop|cung voi|cung|voi)\s+")]
    private static partial Regex Joint();

    /// <summary>Words with which names of units begin.</summary>
    [GeneratedRegex(@"^(?:cac|uy ban|ubnd|ub|phong|ban|so|cong an|truong|trung tam|hoi|doan|quan doan|lien doan|van phong|thanh tra|dang uy|quan uy|mat tran|chi cuc|chi nhanh|kho bac|toa an|vien|to|tram|bo|don vi|co quan|khu pho|phuong|xa|bao hiem|chu tich|thu truong|\d)\b")]
    private static partial Regex Head();
}
