using System.Security.Cryptography;
using System.Text;
using CoSo.Checking;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Documents.Reading;
using CoSo.Law;
using CoSo.Reading;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Check;

/// <summary>A paper with what the checker says of it: all that the pages need, and nothing of it is stored.</summary>
internal sealed record CheckedText(string Title, string Hash, string Text, int Pages, IReadOnlyList<Finding> Findings);

/// <summary>Checks a paper with what this installation knows: its law book and its tree of units.</summary>
internal sealed class CheckedPapers(AppDbContext db, LawBook law, IUnitDirectory directory, FileStore files, Clock clock)
{
    /// <summary>The file of a plan, read anew: the page always shows what the checker says today.</summary>
    public async Task<Outcome<CheckedText>> OfPlanAsync(Plan plan, CancellationToken cancellation)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleAsync(one => one.Id == plan.FileId, cancellation);
        await using var stream = files.Open(file);
        var read = PaperReader.Read(stream, file.Name);
        return read.Value is { } paper ? await OfPaperAsync(paper, plan.IssuedOn, cancellation) : read.Refusal!;
    }

    public async Task<CheckedText> OfPaperAsync(Paper paper, DateOnly? on, CancellationToken cancellation)
    {
        var reading = PlanReader.Read(paper);
        var unknown = await UnknownAsync(reading, cancellation);
        var result = PaperChecker.Check(paper, reading, law.Documents, new CheckOptions { On = on, UnknownUnits = name => unknown.GetValueOrDefault(name, []) });
        var title = reading.Title is { } own ? $"{reading.DocumentType} {own}".Trim() : paper.FileName;
        return new CheckedText(title.Cut(300) ?? "", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paper.Text))), paper.Text, result.Pages, result.Findings);
    }

    // The directory is asked beforehand, once for each name; a name the checker makes up of others counts as known.
    private async Task<Dictionary<string, IReadOnlyList<string>>> UnknownAsync(PlanReading reading, CancellationToken cancellation)
    {
        var unknown = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var name in reading.Assignments.SelectMany(one => one.CoordinatesWith.Prepend(one.Unit)).Distinct())
        {
            await AskAsync(name);
        }

        foreach (var part in unknown.Values.SelectMany(parts => parts).Distinct().ToList())
        {
            await AskAsync(part);
        }

        return unknown;

        async Task AskAsync(string name)
        {
            if (!unknown.ContainsKey(name))
            {
                var match = await directory.FindAsync(name, clock.Today, cancellation);
                unknown[name] = match.Unknown.Count == 0 ? [] : [.. match.Unknown.Select(part => WrittenPart.Of(name, part))];
            }
        }
    }
}
