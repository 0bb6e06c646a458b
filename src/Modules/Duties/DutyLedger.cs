using CoSo.Kernel;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>The ledger as other modules know it.</summary>
internal sealed class DutyLedger(AppDbContext db, DutyBook book) : IDutyLedger
{
    private const int NamesMaxLength = 400;

    private readonly Dictionary<Guid, UnitRow> units = [];

    public Guid Raise(NewDuty wanted, Guid actorId)
    {
        var unit = Unit(wanted.UnitId);
        var title = Cut(VietnameseText.Clean(wanted.Title), Duty.TitleMaxLength)!;
        var duty = new Duty
        {
            Id = OrderedId.New(),
            UnitId = wanted.UnitId,
            AssignerUnitId = wanted.AssignerUnitId,
            Title = title,
            FoldedTitle = Cut(VietnameseText.Fold(title), Duty.TitleMaxLength)!,
            Detail = DutyContents.Of(unit.Kind) is DutyContent.Full ? Cut(wanted.Detail, 4000) : null,
            SourceKind = wanted.Source.Kind,
            SourceId = wanted.Source.Id,
            SourceLabel = Cut(wanted.Source.Label, 500)!,
            SourceUrl = wanted.Source.Url,
            Relation = unit.IsRequested && wanted.Relation is DutyRelation.Order ? DutyRelation.Request : wanted.Relation,
            IsRequested = unit.IsRequested || wanted.Relation is DutyRelation.Request,
            Content = DutyContents.Of(unit.Kind),
            GivenOn = wanted.GivenOn,
            GivenBy = actorId,
            PlanId = wanted.PlanId,
            WorkstreamId = wanted.WorkstreamId,
            Period = wanted.Period,
            PartnerNames = wanted.Partners.Count == 0 ? null : Cut(string.Join(", ", wanted.Partners.Select(partner => Unit(partner.UnitId).ShortName)), NamesMaxLength),
        };
        duty.SetDue(wanted.DueOn, Cut(wanted.DueHow, 500), wanted.GivenOn);
        book.Settle(duty);
        db.Add(duty);
        foreach (var partner in wanted.Partners.DistinctBy(partner => partner.UnitId))
        {
            db.Add(new DutyPartner { DutyId = duty.Id, UnitId = partner.UnitId, Relation = Unit(partner.UnitId).IsRequested ? DutyRelation.Request : partner.Relation, AskedOn = wanted.GivenOn });
        }

        db.Add(new SearchEntry
        {
            SubjectId = duty.Id,
            Kind = "duty",
            UnitId = duty.UnitId,
            AlsoUnitId = duty.AssignerUnitId,
            Url = $"/viec/{duty.Id}",
            Title = duty.Title,
            Folded = VietnameseText.Fold($"{duty.Title} {duty.SourceLabel} {unit.ShortName}"),
        });
        book.Record(new DutyRaised(duty.Id, duty.UnitId, duty.AssignerUnitId, duty.SourceKind, duty.SourceId, duty.DueOn), actorId);
        return duty.Id;
    }

    public async Task ReportedAsync(DutySource source, DateOnly on, Guid actorId, CancellationToken cancellation)
    {
        foreach (var duty in await OfAsync(source, cancellation))
        {
            if (duty.State is DutyState.Open or DutyState.Reported)
            {
                book.Report(duty, on, null, actorId);
            }
        }
    }

    public async Task CloseAsync(DutySource source, Guid actorId, CancellationToken cancellation)
    {
        foreach (var duty in await OfAsync(source, cancellation))
        {
            if (duty.State is DutyState.Open or DutyState.Reported)
            {
                book.Close(duty, null, null, actorId);
            }
        }
    }

    public async Task IssuedAsync(DutySource source, PaperOfDraft paper, Guid actorId, CancellationToken cancellation)
    {
        var issued = new IssuedPaper(Cut(paper.Number, IssuedPaper.NumberMaxLength)!, paper.On);
        foreach (var duty in await OfAsync(source, cancellation))
        {
            if (duty.State is DutyState.Open or DutyState.Reported)
            {
                duty.Issue(issued);
                book.Close(duty, null, issued.Words, actorId);
                book.Record(new DutyPaperIssued(duty.Id, duty.UnitId, issued.Number, issued.On), actorId);
            }
        }
    }

    public async Task ReturnAsync(DutySource source, string reason, Guid actorId, CancellationToken cancellation)
    {
        foreach (var duty in await OfAsync(source, cancellation))
        {
            if (duty.State is DutyState.Reported or DutyState.Closed)
            {
                book.Return(duty, reason, actorId);
            }
        }
    }

    /// <summary>Raised in the same unit of work and not yet saved, or stored.</summary>
    private async Task<List<Duty>> OfAsync(DutySource source, CancellationToken cancellation)
    {
        var stored = await db.Set<Duty>().Where(duty => duty.SourceId == source.Id && duty.SourceKind == source.Kind).ToListAsync(cancellation);
        return [.. stored.Union(db.Set<Duty>().Local.Where(duty => duty.SourceId == source.Id && duty.SourceKind == source.Kind))];
    }

    private UnitRow Unit(Guid id)
    {
        if (!units.TryGetValue(id, out var unit))
        {
            units[id] = unit = db.Set<UnitRow>().AsNoTracking().Single(row => row.Id == id);
        }

        return unit;
    }

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..(length - 1)] + "…";
}
