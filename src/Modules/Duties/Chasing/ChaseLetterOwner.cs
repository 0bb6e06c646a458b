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

/// <summary>Trình ký: a chasing letter goes to Văn thư through the chain.</summary>
internal sealed class HandInLetter(AppDbContext db, IPaperDesk desk, Officer officer)
{
    public bool May(ChaseLetter letter) => desk.IsOn && letter.Number is null && officer.Can(Capability.DraftPapers);

    public async Task<Outcome<Guid>> RunAsync(ChaseLetter letter, CancellationToken cancellation)
    {
        var to = await db.Set<UnitRow>().SingleAsync(unit => unit.Id == letter.UnitId, cancellation);
        var handed = await desk.HandInAsync(
            new NewPaper
            {
                OwnerKind = ChaseLetterOwner.OwnerKind, OwnerId = letter.Id, OwnerUrl = $"/viec/don-doc/cong-van/{letter.Id}", UnitId = letter.AssignerUnitId, DraftUnitId = officer.UnitId, Type = "",
                Title = $"Đôn đốc {to.ShortName} thực hiện các nhiệm vụ đã quá hạn", Recipients = [to.Name],
            },
            cancellation);
        if (handed.Refusal is null)
        {
            await db.SaveChangesAsync(cancellation);
        }

        return handed;
    }
}
