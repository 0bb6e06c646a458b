using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Chasing;

/// <summary>Answers for a chasing letter on its way to Văn thư.</summary>
internal sealed class ChaseLetterOwner(AppDbContext db, ChaseLetterPaper paper, DutyBook book) : IPaperOwner
{
    public const string OwnerKind = "chase-letter";

    public string Kind => OwnerKind;

    public bool WritesText => true;

    public async Task<PaperContent?> MakeAsync(Guid ownerId, PaperFrame frame, CancellationToken cancellation)
    {
        if (await db.Set<ChaseLetter>().SingleOrDefaultAsync(one => one.Id == ownerId, cancellation) is not { } letter)
        {
            return null;
        }

        var lines = await db.Set<ChaseLetterLine>().AsNoTracking().Where(line => line.LetterId == ownerId).OrderBy(line => line.Position).Take(WriteChaseLetter.Most).ToListAsync(cancellation);
        return new PaperContent($"cong-van-don-doc-{letter.Day:yyyyMMdd}.docx", PaperContent.Docx, await paper.WriteAsync(letter, lines, cancellation, frame));
    }

    public async Task HeardAsync(PaperNews news, CancellationToken cancellation)
    {
        if (news.Event is PaperEvent.Issued or PaperEvent.Corrected)
        {
            var letter = await db.Set<ChaseLetter>().SingleAsync(one => one.Id == news.OwnerId, cancellation);
            letter.Issue(new IssuedPaper(news.Number!, news.IssuedOn!.Value));
            book.Record(new ChaseLetterNumbered(letter.Id, letter.UnitId, letter.Number!, letter.IssuedOn!.Value), news.ActorId);
        }
    }
}
