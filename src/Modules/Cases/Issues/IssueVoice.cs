using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Residents;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Issues;

/// <summary>
/// Tôi cũng gặp: one resident of the place meets the issue too. The sign is good for this issue alone; the row goes when it is taken back, and all of
/// them when the people were told, where only the numbers stay.
/// </summary>
internal sealed class IssueVoice
{
    private const int PseudonymLength = 64;

    public Guid IssueId { get; init; }

    public required string Pseudonym { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Recorded by an officer (ghi hộ).</summary>
    public bool InPerson { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<IssueVoice>(voice =>
    {
        voice.ToTable("issue_voice");

        // Twice at once counts once.
        voice.HasKey(v => new { v.IssueId, v.Pseudonym });
        voice.Property(v => v.Pseudonym).HasMaxLength(PseudonymLength);
        voice.HasOne<PlaceIssue>().WithMany().HasForeignKey(v => v.IssueId);
    });
}

// Written where an officer records; a visitor's own doing is no event, because its instant would tie it to others.
internal sealed record IssueVoiceRecorded(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record IssueVoiceTakenBack(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record VoiceCount(int All, int InPerson);

/// <summary>How many meet an issue too, and the visitor's own.</summary>
internal sealed class IssueVoices(AppDbContext db)
{
    /// <summary>Smaller numbers of people are not shown to the public.</summary>
    public const int LeastShown = Areas.SmallCells.Least;

    public static string MatterOf(PlaceIssue issue) => $"{PlaceIssue.SourceKind}:{issue.Id}";

    public async Task<VoiceCount> CountAsync(PlaceIssue issue, CancellationToken cancellation) => issue.ToldOn is not null
        ? new VoiceCount(issue.AlsoMet, issue.AlsoMetInPerson)
        : new VoiceCount(await Of(issue).CountAsync(cancellation), await Of(issue).CountAsync(voice => voice.InPerson, cancellation));

    public Task<bool> HasAsync(PlaceIssue issue, VerifiedResident resident, CancellationToken cancellation) => Of(issue).AnyAsync(voice => voice.Pseudonym == resident.Pseudonym, cancellation);

    /// <summary>Keeps the numbers and lets the signs go; the caller saves.</summary>
    public async Task CloseAsync(PlaceIssue issue, CancellationToken cancellation)
    {
        var voices = await Of(issue).ToListAsync(cancellation);
        (issue.AlsoMet, issue.AlsoMetInPerson) = (voices.Count, voices.Count(voice => voice.InPerson));
        db.RemoveRange(voices);
    }

    /// <summary>Whoever lives in the place, or in a ward of which the place is a part where the neighbourhood is not known.</summary>
    public static bool IsOf(VerifiedResident resident, string placePath) =>
        resident.AreaPath.StartsWith(placePath, StringComparison.Ordinal) || placePath.StartsWith(resident.AreaPath, StringComparison.Ordinal);

    private IQueryable<IssueVoice> Of(PlaceIssue issue) => db.Set<IssueVoice>().Where(voice => voice.IssueId == issue.Id);
}

/// <summary>Says it, or takes it back, once a person; saying it again changes nothing and tells nothing.</summary>
internal sealed class SayAlsoMet(AppDbContext db, IResidents residents, Officer officer, Clock clock)
{
    public static readonly Refusal NotVerified = new("not-verified", "Thời gian xác minh trên trình duyệt này đã hết. Xác minh lại rồi bấm lần nữa.");

    public static readonly Refusal NotOpen = new("issue-not-open", "Vấn đề này không còn nhận ý kiến “cũng gặp”.");

    public static readonly Refusal NotOfPlace = new("issue-place", "Vấn đề này của {0}: chỉ người cư trú tại đó cho biết cũng gặp.");

    public async Task<Outcome<PlaceIssue>> VisitorAsync(PlaceIssue issue, bool takesBack, CancellationToken cancellation) =>
        await residents.VisitorAsync(IssueVoices.MatterOf(issue), cancellation) is { } resident ? await WriteAsync(issue, resident, takesBack, inPerson: false, cancellation) : NotVerified;

    /// <param name="typed">What the officer reads from the slip, or the number on the paper shown.</param>
    public async Task<Outcome<PlaceIssue>> InPersonAsync(PlaceIssue issue, string typed, bool takesBack, CancellationToken cancellation)
    {
        var asked = await residents.InPersonAsync(IssueVoices.MatterOf(issue), typed, cancellation);
        return asked.Value is { } resident ? await WriteAsync(issue, resident, takesBack, inPerson: true, cancellation) : asked.Refusal!;
    }

    private async Task<Outcome<PlaceIssue>> WriteAsync(PlaceIssue issue, VerifiedResident resident, bool takesBack, bool inPerson, CancellationToken cancellation)
    {
        if (issue.PublicSince is null || issue.ToldOn is not null)
        {
            return NotOpen;
        }

        var place = await db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Id == issue.PlaceUnitId, cancellation);
        if (!IssueVoices.IsOf(resident, place.Path))
        {
            return NotOfPlace with { Arguments = [place.Name] };
        }

        var known = await db.Set<IssueVoice>().SingleOrDefaultAsync(voice => voice.IssueId == issue.Id && voice.Pseudonym == resident.Pseudonym, cancellation);
        if (takesBack == (known is null))
        {
            return issue;
        }

        if (known is not null)
        {
            db.Remove(known);
        }
        else
        {
            db.Add(new IssueVoice { IssueId = issue.Id, Pseudonym = resident.Pseudonym, On = clock.Today, InPerson = inPerson });
        }

        if (inPerson)
        {
            Record(issue, takesBack);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // The same person at two places in the same instant: the other was first, and it is as they wanted.
            db.ChangeTracker.Clear();
            if (await db.Set<IssueVoice>().AnyAsync(voice => voice.IssueId == issue.Id && voice.Pseudonym == resident.Pseudonym, cancellation) == takesBack)
            {
                throw;
            }
        }

        return issue;
    }

    private void Record(PlaceIssue issue, bool takesBack)
    {
        if (takesBack)
        {
            db.Record(new IssueVoiceTakenBack(issue.Id, issue.UnitId), officer.Id, clock.UtcNow);
        }
        else
        {
            db.Record(new IssueVoiceRecorded(issue.Id, issue.UnitId), officer.Id, clock.UtcNow);
        }
    }
}
