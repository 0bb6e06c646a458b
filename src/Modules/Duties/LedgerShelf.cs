using CoSo.Contracts.Duties;
using CoSo.Contracts.Folders;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>The ledger's part of an inspection file: duties of the plan that were due or done in the period, with their evidence.</summary>
internal sealed class LedgerShelf(AppDbContext db, StatusWords words, IEnumerable<PersonalSource> personal) : IEvidenceShelf
{
    private readonly HashSet<string> personalKinds = [.. personal.Select(source => source.Kind)];

    public int Order => 20;

    public async Task<IReadOnlyList<EvidenceItem>> FindAsync(EvidenceScope scope, int most, CancellationToken cancellation)
    {
        var units = scope.UnitIds.ToList();
        var duties = await db.Set<Duty>().AsNoTracking()
            .Where(duty => duty.PlanId == scope.PlanId && units.Contains(duty.UnitId) && duty.State != DutyState.Withdrawn
                && ((duty.DueOrder >= scope.From && duty.DueOrder <= scope.To) || (duty.ReportedOn >= scope.From && duty.ReportedOn <= scope.To)))
            .OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id).Take(most + 1).ToListAsync(cancellation);
        var ids = duties.ConvertAll(duty => duty.Id);
        var files = (await db.Set<StoredFile>().AsNoTracking()
            .Where(file => ids.Contains(file.OwnerId) && file.OwnerKind == Evidence.OwnerKind && file.WithdrawnAt == null).OrderBy(file => file.Id)
            .Select(file => new { file.OwnerId, file.Id, file.MediaType, file.Name, file.Size }).ToListAsync(cancellation))
            .ToLookup(file => file.OwnerId, file => new EvidenceFile(file.Id, file.MediaType, Path.GetExtension(file.Name), file.Size));
        var done = (await db.Set<Deed>().AsNoTracking()
            .Where(deed => ids.Contains(deed.DutyId) && deed.Kind == DeedKind.Reported && !deed.IsCorrected).OrderBy(deed => deed.Id)
            .Select(deed => new { deed.DutyId, deed.Text, deed.Paper }).ToListAsync(cancellation)).ToLookup(deed => deed.DutyId, deed => (deed.Text, deed.Paper));
        return [.. duties.Select(duty => ItemOf(duty, [.. files[duty.Id]], done[duty.Id].LastOrDefault()))];
    }

    private EvidenceItem ItemOf(Duty duty, List<EvidenceFile> files, (string? Text, string? Paper) deed)
    {
        var status = words.Of(new DutyFacts(duty.State, duty.IsBegun, duty.DueOn, duty.LateAfter, duty.ShownLateFrom, duty.ReportedOn, duty.WaitingOnName, duty.Relation), Viewpoint.Assigner);
        var withheld = Withheld(duty);
        return new EvidenceItem(EvidenceChapter.Workstream, duty.Title, duty.UnitId, status.InVietnamese)
        {
            WorkstreamId = duty.WorkstreamId,
            Deed = withheld is null ? deed.Text : null,
            Number = duty.PaperNumber ?? deed.Paper,
            On = duty.PaperOn ?? duty.ReportedOn,
            Missing = withheld is null && files.Count == 0 ? Missing(duty) : null,
            Withheld = withheld,
            Files = withheld is null ? files : [],
            Url = $"/viec/{duty.Id}",
        };
    }

    private string? Withheld(Duty duty) => duty switch
    {
        { Content: DutyContent.ReportedOnly } => "lực lượng vũ trang: chỉ ghi đã báo cáo",
        { Content: DutyContent.Reference } => "việc của cấp ủy: chỉ ghi tham chiếu",
        _ when personalKinds.Contains(duty.SourceKind) => "hồ sơ công dân: không đưa vào",
        _ => null,
    };

    private string? Missing(Duty duty) => duty.State switch
    {
        DutyState.Reported or DutyState.Closed => "đã báo cáo nhưng chưa đính kèm tài liệu minh chứng",
        _ when duty.LateAfter < words.Today => "quá hạn, chưa báo cáo kết quả",
        _ => null,
    };
}
