using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Papers;

namespace CoSo.Duties.Assign;

/// <summary>
/// Ghi số, ngày văn bản ban hành: a draft (tham mưu) is done when the issuer's paper has its number, recorded by the unit, the
/// assigner or the clerk. Recorded again it puts the number right.
/// </summary>
internal sealed class IssuePaper(AppDbContext db, DutyBook book, IPaperDesk papers, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, IssuedPaper paper, string? text, CancellationToken cancellation)
    {
        if (duty.Relation is not DutyRelation.Draft)
        {
            return DutyRefusals.NotADraft;
        }

        if (duty.State is DutyState.Withdrawn)
        {
            return DutyRefusals.NotOpen;
        }

        if (paper.Check(book.Today) is { } refusal)
        {
            return refusal;
        }

        if (await papers.WithdrawAsync(Report.DraftOwner.OwnerKind, duty.Id, "Văn bản đã được ký ngoài hệ thống.", cancellation) is { } numbered)
        {
            return numbered;
        }

        if (duty.State is DutyState.Closed)
        {
            Correct(duty, paper, text);
        }
        else
        {
            duty.Issue(paper);
            book.Close(duty, text, paper.Words, officer.Id);
            book.Record(new DutyPaperIssued(duty.Id, duty.UnitId, paper.Number, paper.On), officer.Id);
        }

        await db.SaveChangesAsync(cancellation);
        return duty;
    }

    private void Correct(Duty duty, IssuedPaper paper, string? text)
    {
        var before = duty.Paper?.Words;
        duty.Issue(paper);
        book.Write(duty, new NewDeed(DeedKind.PaperCorrected) { Text = before is null ? text : $"{before} → {paper.Words}. {text}".TrimEnd(' ', '.'), Paper = paper.Words }, officer.Id);
        book.Record(new DutyPaperCorrected(duty.Id, duty.UnitId, paper.Number, paper.On), officer.Id);
    }
}
