using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Report;

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
