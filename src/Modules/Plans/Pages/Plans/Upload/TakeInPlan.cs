using CoSo.Kernel;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Documents.Inspection;
using CoSo.Documents.Reading;
using CoSo.Reading;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Upload;

/// <summary>Reads a plan and keeps it for review. What the reader refuses leaves no trace: nothing is stored, nothing logged.</summary>
internal sealed partial class TakeInPlan(AppDbContext db, FileStore files, UploadInspector inspector, KeepReading keepReading, IssuerOfPlan issuerOfPlan, Clock clock)
{
    private static readonly Dictionary<PaperFormat, string> MediaTypes = new()
    {
        [PaperFormat.Text] = "text/plain",
        [PaperFormat.Docx] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [PaperFormat.Pdf] = "application/pdf",
    };

    public async Task<Outcome<TakenIn>> RunAsync(GivenPaper given, Officer officer, CancellationToken cancellation)
    {
        var read = given.Text is { } text ? PaperReader.ReadText(text) : PaperReader.Read(new MemoryStream(given.Bytes, writable: false), given.FileName);
        if (read.Value is not { } paper)
        {
            return read.Refusal!;
        }

        if (given.Text is null && await inspector.RefusalOfAsync(given.Bytes, cancellation) is { } refusal)
        {
            return refusal;
        }

        var reading = PlanReader.Read(paper);
        var issuer = given.Amends is { } amended
            ? await db.Set<UnitRow>().SingleAsync(unit => unit.Id == amended.IssuerUnitId, cancellation)
            : await issuerOfPlan.FindAsync(reading.Issuer, officer, cancellation);
        if (issuer is null)
        {
            return new Refusal("no-issuer", "Tài khoản này không được giao quản lý kế hoạch của đơn vị nào.");
        }

        var hashes = new Hashes(Convert.ToHexStringLower(SHA256.HashData(given.Bytes)), HashOfWords(paper.Text));
        if (await FindKnownAsync(hashes, officer, cancellation) is { } known)
        {
            return known;
        }

        var file = await files.AttachAsync(
            new NewFile(given.FileName, MediaTypes[paper.Format], given.Bytes, "plan", OrderedId.New(), issuer.Id, officer.Id, clock.UtcNow), cancellation);
        var measures = await keepReading.KeepAsync(PlanOf(reading, paper, file, hashes.Text, given), paper.Text, reading, cancellation);
        db.Record(new PlanUploaded(file.OwnerId, issuer.Id, file.Hash, measures, reading.Citations.Count), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault)
        {
            // Sent twice at once: the unique index let the other one through.
            db.ChangeTracker.Clear();
            return await FindKnownAsync(hashes, officer, cancellation) ?? throw new InvalidOperationException("A plan could not be saved.", fault);
        }

        return new TakenIn(file.OwnerId, IsNew: true, "", null);
    }

    private Plan PlanOf(PlanReading reading, Paper paper, StoredFile file, string textHash, GivenPaper given) => new()
    {
        Id = file.OwnerId,
        Number = reading.DocumentNumber.Cut(Plan.NumberMaxLength),
        Sign = reading.DocumentSign.Cut(Plan.NumberMaxLength),
        IssuedOn = reading.Date,
        Title = reading.Title.Cut(Plan.TitleMaxLength) ?? paper.FileName.Cut(Plan.TitleMaxLength)!,
        Type = reading.DocumentType.Cut(60) ?? "Kế hoạch",
        Year = YearOfPlan.Of(reading.Title, reading.Date, clock.Today),
        IssuerUnitId = file.UnitId,
        IssuerWritten = reading.Issuer,
        SignedBy = reading.Signer?.Name,
        State = PlanState.InReview,
        FileId = file.Id,
        FileHash = file.Hash,
        TextHash = textHash,
        Notes = NotesOf(paper, reading),
        UploadedBy = file.AddedBy,
        AmendsId = given.Amends?.Id,
        AmendsWhole = given.AmendsWhole,
        UploadedAt = clock.UtcNow,
    };

    private static string NotesOf(Paper paper, PlanReading reading)
    {
        var notes = paper.Notes.Select(note => note.Message).Concat(reading.Notes.Select(note => note.Message)).ToList();
        if (reading.Sections.Count == 0 && reading.Assignments.Count == 0)
        {
            notes.Add("Không nhận ra đề mục nào trong văn bản. Hãy thêm từng mục bằng tay ở trang soát lại.");
        }

        return string.Join('\n', notes.Distinct());
    }

    private async Task<TakenIn?> FindKnownAsync(Hashes hashes, Officer officer, CancellationToken cancellation) =>
        await db.Managed(officer).Where(plan => plan.State != PlanState.Abandoned && (plan.FileHash == hashes.File || plan.TextHash == hashes.Text))
            .OrderBy(plan => plan.Id)
            .Select(plan => new TakenIn(plan.Id, false, plan.Title, plan.UploadedAt)).FirstOrDefaultAsync(cancellation);

    // The words and figures in alphabetical order: a DOCX, a PDF and a pasted text give the head and the footnotes in another place.
    private static string HashOfWords(string text)
    {
        var words = WordOrFigure().Matches(VietnameseText.Fold(text)).Select(match => match.Value).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))));
    }

    [GeneratedRegex(@"[a-z]+|[0-9]+")]
    private static partial Regex WordOrFigure();

    private sealed record Hashes(string File, string Text);
}

/// <param name="Text">Pasted text; null for a file.</param>
internal sealed record GivenPaper(string FileName, byte[] Bytes, string? Text)
{
    /// <summary>The plan in force that the paper amends.</summary>
    public Plan? Amends { get; init; }

    /// <summary>As <see cref="Plan.AmendsWhole"/>.</summary>
    public bool AmendsWhole { get; init; }
}

/// <summary>The plan that now stands in review, or the one that was there before.</summary>
internal sealed record TakenIn(Guid PlanId, bool IsNew, string Title, DateTime? UploadedAt);

/// <summary>Finds the unit whose plan it is: the issuer named by the paper if the officer manages its plans, else the highest unit they manage.</summary>
internal sealed class IssuerOfPlan(AppDbContext db, IUnitDirectory directory, Clock clock)
{
    public async Task<UnitRow?> FindAsync(string? written, Officer officer, CancellationToken cancellation)
    {
        if (written is not null)
        {
            var match = await directory.FindAsync(written, clock.Today, cancellation);
            if (match is { Units.Count: 1, Unknown.Count: 0 } && officer.Can(Capability.ManagePlans, match.Units[0].Path))
            {
                return match.Units[0];
            }
        }

        var today = clock.Today;
        return await officer.Reach(Capability.ManagePlans).Of(db.Set<UnitRow>())
            .On(today)
            .OrderBy(unit => unit.Path.Length).ThenBy(unit => unit.Position).FirstOrDefaultAsync(cancellation);
    }
}
