using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Reception;

internal sealed record NewMatter(MatterKind Kind, string? Facts, MatterHandling Handling, Guid? HandlerUnitId, string? RefusalId);

internal sealed record NewVisit(Guid? DayId, DateOnly On, string? Name, string? Address, int People, int? Representatives, string? Papers, IReadOnlyList<NewMatter> Matters);

/// <summary>
/// Ghi sổ tiếp công dân. What must be answered is a duty of the unit that answers, by the day the law sets. With a denunciation
/// among the matters neither name nor content is kept here.
/// </summary>
internal sealed class KeepVisit(AppDbContext db, LawBook law, IDutyLedger ledger, Officer officer, Clock clock)
{
    /// <summary>Source of the duty to answer: the matter.</summary>
    public const string SourceKind = "reception-matter";

    /// <summary>So many may write into one book in the same instant.</summary>
    private const int MostAtOnce = 20;

    public async Task<Outcome<Visit>> RunAsync(Guid unitId, NewVisit wanted, CancellationToken cancellation)
    {
        if (Refused(wanted) is { } refusal)
        {
            return refusal;
        }

        // Those who write at once want the same number: the database lets one have it, the others take the next; one wins each time.
        for (var again = MostAtOnce; ; again--)
        {
            try
            {
                return await WriteAsync(unitId, wanted, cancellation);
            }
            catch (DbUpdateException) when (again > 0)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Visit> WriteAsync(Guid unitId, NewVisit wanted, CancellationToken cancellation)
    {
        var isSealed = wanted.Matters.Any(matter => matter.Kind is MatterKind.Denunciation);
        var visit = new Visit
        {
            Id = OrderedId.New(),
            UnitId = unitId,
            DayId = wanted.DayId,
            Year = wanted.On.Year,
            Number = 1 + (await db.Set<Visit>().Where(other => other.UnitId == unitId && other.Year == wanted.On.Year).MaxAsync(other => (int?)other.Number, cancellation) ?? 0),
            On = wanted.On,
            Name = isSealed ? null : wanted.Name,
            Address = isSealed ? null : wanted.Address,
            People = wanted.People,
            Representatives = wanted.Representatives,
            IsSealed = isSealed,
            Papers = isSealed ? null : wanted.Papers,
            KeptBy = officer.Id,
            KeptAt = clock.UtcNow,
        };
        db.Add(visit);
        for (var at = 0; at < wanted.Matters.Count; at++)
        {
            AddMatter(visit, at + 1, wanted.Matters[at]);
        }

        db.Record(new VisitKept(visit.Id, unitId, visit.Number, wanted.Matters.Count), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return visit;
    }

    private Refusal? Refused(NewVisit wanted)
    {
        if (wanted.On > clock.Today)
        {
            return ReceptionRefusals.FutureVisit with { Arguments = [Vn.Day(clock.Today)] };
        }

        return Letters.Voices.Refused(law, wanted.On, wanted.People, wanted.Representatives);
    }

    private void AddMatter(Visit visit, int ordinal, NewMatter wanted)
    {
        var due = DueOf(visit, wanted);
        var matter = new VisitMatter
        {
            Id = OrderedId.New(),
            VisitId = visit.Id,
            Ordinal = ordinal,
            Kind = wanted.Kind,
            Facts = visit.IsSealed ? "" : VietnameseText.Clean(wanted.Facts),
            Handling = wanted.Handling,
            HandlerUnitId = wanted.Handling is MatterHandling.HandedOver ? wanted.HandlerUnitId ?? visit.UnitId : due is null ? null : visit.UnitId,
            RefusalId = wanted.Handling is MatterHandling.Refused ? wanted.RefusalId : null,
            AnswerBy = due?.Day,
            AnswerHow = due is null ? null : $"{due.Length} kể từ {Vn.Day(visit.On)} ({due.Source})",
        };
        db.Add(matter);
        if (due is null)
        {
            return;
        }

        // Sealed matters raise no duty: its title, list and counts would be seen by more than the appointed.
        if (visit.IsSealed)
        {
            return;
        }

        ledger.Raise(
            new NewDuty
            {
                UnitId = matter.HandlerUnitId!.Value,
                AssignerUnitId = visit.UnitId,
                Title = wanted.Handling is MatterHandling.Refused
                    ? $"Thông báo bằng văn bản việc từ chối tiếp, lượt số {visit.Number}/{visit.Year}"
                    : $"Trả lời nội dung tiếp công dân, lượt số {visit.Number}/{visit.Year}, nội dung {ordinal}",
                Source = new DutySource(SourceKind, matter.Id, $"Sổ tiếp công dân số {visit.Number}/{visit.Year}", $"/tiep-cong-dan/so/{visit.Id}"),
                DueOn = matter.AnswerBy,
                DueHow = matter.AnswerHow,
                GivenOn = clock.Today,
            },
            officer.Id);
    }

    private DueDate? DueOf(Visit visit, NewMatter wanted)
    {
        var view = law.InForceOn(visit.On);
        return wanted.Handling switch
        {
            MatterHandling.HandedOver => view.FindTerm("reception.answer")?.From(visit.On),
            MatterHandling.Refused when RefusalReasons.NeedsNotice(law, visit.On, wanted.RefusalId) => view.FindTerm("reception.refusal")?.From(visit.On),
            _ => null,
        };
    }
}
