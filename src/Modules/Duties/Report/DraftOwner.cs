using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Report;

/// <summary>Answers for a draft (tham mưu) on its way to Văn thư: once the issuer's paper is out, the duty is done.</summary>
internal sealed class DraftOwner(AppDbContext db, DutyBook book) : IPaperOwner
{
    public const string OwnerKind = "draft-duty";

    public string Kind => OwnerKind;

    public bool WritesText => false;

    public Task<PaperContent?> MakeAsync(Guid ownerId, PaperFrame frame, CancellationToken cancellation) => Task.FromResult<PaperContent?>(null);

    public async Task HeardAsync(PaperNews news, CancellationToken cancellation)
    {
        if (news.Event is not (PaperEvent.Issued or PaperEvent.Corrected))
        {
            return;
        }

        var duty = await db.Set<Duty>().SingleAsync(one => one.Id == news.OwnerId, cancellation);
        var (issued, before) = (new IssuedPaper(news.Number!, news.IssuedOn!.Value), duty.Paper);
        if (duty.State is DutyState.Open or DutyState.Reported)
        {
            duty.Issue(issued);
            book.Close(duty, null, issued.Words, news.ActorId);
            book.Record(new DutyPaperIssued(duty.Id, duty.UnitId, issued.Number, issued.On), news.ActorId);
        }
        else if (duty.State is DutyState.Closed && before != issued)
        {
            duty.Issue(issued);
            book.Write(duty, new NewDeed(DeedKind.PaperCorrected) { Text = news.Note, Paper = issued.Words }, news.ActorId);
            book.Record(new DutyPaperCorrected(duty.Id, duty.UnitId, issued.Number, issued.On), news.ActorId);
        }
    }
}

/// <summary>What the page of a draft shows of its paper.</summary>
internal sealed class DraftDoor(IPaperDesk desk, HandInDraft handIn)
{
    public HandInDraft HandIn => handIn;

    public async Task<PaperDoor> OfAsync(Duty duty, bool mayReport, CancellationToken cancellation) =>
        new(await desk.FindAsync(DraftOwner.OwnerKind, duty.Id, cancellation), mayReport && handIn.May(duty)) { Handler = "HandIn" };
}
