using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Tags;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.One;

/// <summary>Everything the page of one duty shows, and what this officer may do there.</summary>
internal sealed class DutyView
{
    private const int DeedsShown = 200;

    private static readonly Func<AppDbContext, Guid, IAsyncEnumerable<Head>> Heads = EF.CompileAsyncQuery((AppDbContext db, Guid id) =>
        from duty in db.Set<Duty>().AsNoTracking()
        where duty.Id == id
        join unit in db.Set<UnitRow>() on duty.UnitId equals unit.Id
        join assigner in db.Set<UnitRow>() on duty.AssignerUnitId equals assigner.Id
        select new Head(duty, unit.Name, unit.ShortName, unit.Path, unit.Code, assigner.ShortName, assigner.Path,
            db.Set<TagMarkRow>().Any(mark => mark.SubjectId == duty.Id || mark.SubjectId == duty.SourceId || mark.SubjectId == duty.PlanId)));

    private static readonly Func<AppDbContext, Guid, IAsyncEnumerable<Deed>> DeedsOf = EF.CompileAsyncQuery((AppDbContext db, Guid id) =>
        db.Set<Deed>().AsNoTracking().Where(deed => deed.DutyId == id).OrderByDescending(deed => deed.Id).Take(DeedsShown));

    public required Duty Duty { get; init; }

    public required Head About { get; init; }

    public required IReadOnlyList<Deed> Deeds { get; init; }

    public required IReadOnlyList<PartnerLine> Partners { get; init; }

    public required IReadOnlyList<FileLine> Files { get; init; }

    /// <summary>Consents in force and replaced, newest first.</summary>
    public required IReadOnlyList<Consent> Consents { get; init; }

    public bool MayReport { get; init; }

    public bool MayAssign { get; init; }

    /// <summary>The co-operating unit the officer speaks for and which has not answered.</summary>
    public PartnerLine? MayAnswer { get; init; }

    /// <summary>Co-operating units the officer speaks for: they may record their own consent.</summary>
    public required IReadOnlyList<Guid> SpeaksFor { get; init; }

    /// <summary>Units whose agreement may be recorded by this officer.</summary>
    public IEnumerable<(Guid Id, string Name)> Asked => Duty.State is DutyState.Withdrawn ? []
        : Partners.Where(partner => partner.IsPartner).Select(partner => (partner.UnitId, partner.Name))
            .Concat(Duty.IsRequested ? [(Duty.UnitId, About.UnitShortName)] : Array.Empty<(Guid, string)>())
            .Where(unit => MayReport || MayAssign || SpeaksFor.Contains(unit.Item1));

    public Viewpoint Viewpoint => MayReport ? Viewpoint.Unit : MayAssign ? Viewpoint.Assigner : Viewpoint.Leader;

    public DutyFacts Facts => new(Duty.State, Duty.IsBegun, Duty.DueOn, Duty.LateAfter, Duty.ShownLateFrom, Duty.ReportedOn, Duty.WaitingOnName, Duty.Relation);

    /// <returns>Null when there is none or the officer may not see it.</returns>
    public static async Task<DutyView?> LoadAsync(AppDbContext db, Guid id, Officer officer, DutyAccess access, CancellationToken cancellation)
    {
        var head = await FirstAsync(Heads(db, id));
        if (head is null)
        {
            return null;
        }

        var duty = head.Duty;
        var partners = duty.PartnerNames is null && duty.WaitingOnUnitId is null ? [] : await PartnersAsync(db, duty, cancellation);
        if (!access.Sees(head.UnitPath, head.AssignerPath) && !partners.Exists(partner => officer.Can(Capability.SeeDuties, partner.Path)))
        {
            return null;
        }

        var deeds = new List<Deed>();
        await foreach (var deed in DeedsOf(db, id))
        {
            deeds.Add(deed);
        }

        return new DutyView
        {
            Duty = duty,
            About = head,
            Partners = partners,
            Consents = partners.Count > 0 || duty.IsRequested ? await ConsentsAsync(db, id, cancellation) : [],
            SpeaksFor = [.. partners.Where(partner => officer.Can(Capability.ReportDuties, partner.Path)).Select(partner => partner.UnitId)],
            Deeds = deeds,
            Files = duty.Files == 0 ? [] : await FilesAsync(db, id, cancellation),
            MayReport = access.MayReport(head.UnitPath),
            MayAssign = access.MayAssign(head.AssignerPath),
            MayAnswer = partners.Find(partner => partner is { IsPartner: true, AnsweredOn: null } && officer.Can(Capability.ReportDuties, partner.Path)),
        };
    }

    private static async Task<List<PartnerLine>> PartnersAsync(AppDbContext db, Duty duty, CancellationToken cancellation)
    {
        var partners = await (
            from partner in db.Set<DutyPartner>()
            where partner.DutyId == duty.Id
            join unit in db.Set<UnitRow>() on partner.UnitId equals unit.Id
            orderby unit.Position
            select new PartnerLine(unit.Id, unit.ShortName, unit.Path, partner.Relation, partner.Answer, partner.AnsweredOn, true, partner.AskedOn, unit.Kind)).ToListAsync(cancellation);
        if (duty.WaitingOnUnitId is { } waitedFor && !partners.Exists(partner => partner.UnitId == waitedFor))
        {
            partners.AddRange(await db.Set<UnitRow>().Where(unit => unit.Id == waitedFor)
                .Select(unit => new PartnerLine(unit.Id, unit.ShortName, unit.Path, DutyRelation.Cooperate, null, null, false, default, unit.Kind)).ToListAsync(cancellation));
        }

        return partners;
    }

    private static Task<List<Consent>> ConsentsAsync(AppDbContext db, Guid id, CancellationToken cancellation) =>
        db.Set<Consent>().AsNoTracking().Where(consent => consent.DutyId == id).OrderByDescending(consent => consent.Id).Take(DeedsShown).ToListAsync(cancellation);

    private static Task<List<FileLine>> FilesAsync(AppDbContext db, Guid id, CancellationToken cancellation) =>
        db.Set<StoredFile>().Where(file => file.OwnerId == id && file.OwnerKind == Evidence.OwnerKind && file.WithdrawnAt == null)
            .OrderBy(file => file.Id).Select(file => new FileLine(file.Id, file.Name, file.Size, file.AddedAt)).Take(200).ToListAsync(cancellation);

    private static async Task<T?> FirstAsync<T>(IAsyncEnumerable<T> rows)
        where T : class
    {
        await foreach (var row in rows)
        {
            return row;
        }

        return null;
    }

    internal sealed record Head(Duty Duty, string UnitName, string UnitShortName, string UnitPath, string UnitCode, string AssignerName, string AssignerPath, bool HasTags);

    /// <param name="IsPartner">False for a unit that is only waited for.</param>
    internal sealed record PartnerLine(Guid UnitId, string Name, string Path, DutyRelation Relation, string? Answer, DateOnly? AnsweredOn, bool IsPartner, DateOnly AskedOn, string Kind);

    internal sealed record FileLine(Guid Id, string Name, long Size, DateTime AddedAt);
}
