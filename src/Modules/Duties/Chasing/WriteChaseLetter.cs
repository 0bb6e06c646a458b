using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Chasing;

/// <summary>Lập công văn đôn đốc: a letter to a unit about the late duties chosen; the letter is noted with each of them.</summary>
internal sealed class WriteChaseLetter(AppDbContext db, DutyBook book, LateOfUnit late, LawBook law, IPaperDesk papers, Officer officer, Clock clock)
{
    /// <summary>Duties in one letter.</summary>
    public const int Most = 200;

    public async Task<Outcome<ChaseLetter>> RunAsync(UnitRow unit, IReadOnlyCollection<Guid> dutyIds, DateOnly replyBy, string? note, CancellationToken cancellation)
    {
        if (dutyIds.Count == 0)
        {
            return ChaseRefusals.NothingChosen;
        }

        if (DayRules.Check(replyBy, book.Today, law.Calendar) is { } refusal)
        {
            return refusal;
        }

        var ids = dutyIds.ToList();
        var duties = await late.Of(unit.Id).Where(duty => ids.Contains(duty.Id)).OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id).Take(Most).ToListAsync(cancellation);
        if (duties.Count == 0)
        {
            return ChaseRefusals.NoLongerLate;
        }

        var letter = new ChaseLetter
        {
            Id = OrderedId.New(), UnitId = unit.Id, AssignerUnitId = duties[0].AssignerUnitId, Day = book.Today, ReplyBy = replyBy, Note = note,
            ActorId = officer.Id, MadeBy = book.WhoOf(officer.Id), MadeAt = clock.UtcNow,
        };
        db.Add(letter);
        for (var i = 0; i < duties.Count; i++)
        {
            await AddAsync(letter, i + 1, duties[i], cancellation);
        }

        book.Record(new ChaseLetterMade(letter.Id, unit.Id, duties.Count, replyBy), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return letter;
    }

    /// <summary>The clerk has numbered it, or the number is put right.</summary>
    public async Task<Outcome<ChaseLetter>> NumberAsync(ChaseLetter letter, IssuedPaper paper, CancellationToken cancellation)
    {
        if (paper.Check(book.Today) is { } refusal)
        {
            return refusal;
        }

        if (await papers.WithdrawAsync(ChaseLetterOwner.OwnerKind, letter.Id, "Văn bản đã được ký ngoài hệ thống.", cancellation) is { } numbered)
        {
            return numbered;
        }

        letter.Issue(paper);
        book.Record(new ChaseLetterNumbered(letter.Id, letter.UnitId, paper.Number, paper.On), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return letter;
    }

    private async Task AddAsync(ChaseLetter letter, int position, Duty duty, CancellationToken cancellation)
    {
        db.Add(new ChaseLetterLine
        {
            LetterId = letter.Id, Position = position, DutyId = duty.Id, Title = duty.Title, SourceLabel = duty.SourceLabel, DueOn = duty.DueOn!.Value,
            LateDays = law.Calendar.WorkingDaysBetween(duty.LateAfter!.Value, book.Today), Explanation = await late.ExplanationOf(duty.Id).FirstOrDefaultAsync(cancellation),
        });
        book.Write(duty, new NewDeed(DeedKind.Urged) { Text = $"Đưa vào công văn đôn đốc lập ngày {Vn.Day(letter.Day)}; đề nghị hoàn thành, báo cáo trước ngày {Vn.Day(letter.ReplyBy)}." }, officer.Id, changes: false);
        book.Record(new DutyUrged(duty.Id, duty.UnitId), officer.Id);
    }
}
