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

/// <summary>Trình ký: the draft a unit prepared for the issuer goes to Văn thư through the chain.</summary>
internal sealed class HandInDraft(AppDbContext db, IPaperDesk desk, Officer officer)
{
    private static readonly string[] Uploadable = ["application/pdf", PaperContent.Docx];

    private static readonly (string Words, string Letters)[] Types =
        [("kế hoạch", "KH"), ("báo cáo", "BC"), ("thông báo", "TB"), ("quyết định", "QĐ"), ("chỉ thị", "CT"), ("hướng dẫn", "HD"), ("quy chế", "QC"), ("tờ trình", "TTr")];

    /// <summary>Papers are drafted by officers of the unit that was told to.</summary>
    public bool May(Duty duty) => desk.IsOn && duty is { Relation: DutyRelation.Draft, State: DutyState.Open or DutyState.Reported, Content: DutyContent.Full }
        && officer.UnitId == duty.UnitId && officer.Can(Capability.DraftPapers);

    public async Task<Outcome<Guid>> RunAsync(Duty duty, CancellationToken cancellation)
    {
        if (!May(duty))
        {
            return new Refusal("draft-hand-in", "Chỉ công chức của đơn vị tham mưu trình ký dự thảo, khi văn bản chưa ban hành.");
        }

        // The newest draft among what the unit attached; without one it is uploaded with the paper.
        var file = await db.Set<StoredFile>().Where(one => one.OwnerId == duty.Id && one.OwnerKind == Evidence.OwnerKind && one.WithdrawnAt == null && Uploadable.Contains(one.MediaType))
            .OrderByDescending(one => one.Id).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancellation);
        var handed = await desk.HandInAsync(
            new NewPaper
            {
                OwnerKind = DraftOwner.OwnerKind, OwnerId = duty.Id, OwnerUrl = $"/viec/{duty.Id}", UnitId = duty.AssignerUnitId, DraftUnitId = duty.UnitId, Type = TypeOf(duty.Title), Title = duty.Title, FileId = file,
            },
            cancellation);
        if (handed.Refusal is null)
        {
            await db.SaveChangesAsync(cancellation);
        }

        return handed;
    }

    /// <summary>A proposal only; the drafter settles the type.</summary>
    private static string TypeOf(string title) =>
        Types.Select(type => (type.Letters, At: title.IndexOf(type.Words, StringComparison.OrdinalIgnoreCase))).Where(found => found.At >= 0).OrderBy(found => found.At).Select(found => found.Letters).FirstOrDefault() ?? "";
}
