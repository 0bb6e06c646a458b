using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;

namespace CoSo.Cases.Reception;

/// <summary>Ghi văn bản trả lời: the unit's duty is reported and closed by it.</summary>
internal sealed class AnswerMatter(AppDbContext db, IDutyLedger ledger, Officer officer, Clock clock)
{
    public async Task<Outcome<VisitMatter>> RunAsync(Visit visit, VisitMatter matter, string paper, DateOnly on, CancellationToken cancellation)
    {
        if (matter.AnsweredOn is not null)
        {
            return ReceptionRefusals.Answered;
        }

        if (matter.AnswerBy is null)
        {
            return ReceptionRefusals.NothingToAnswer;
        }

        if (on > clock.Today)
        {
            return ReceptionRefusals.FutureVisit with { Arguments = [Vn.Day(clock.Today)] };
        }

        matter.Answer(on, paper);
        var source = new DutySource(KeepVisit.SourceKind, matter.Id, "");
        await ledger.ReportedAsync(source, on, officer.Id, cancellation);
        await ledger.CloseAsync(source, officer.Id, cancellation);
        db.Record(new VisitAnswered(visit.Id, visit.UnitId, matter.Ordinal, on), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return matter;
    }
}

/// <summary>Đính chính, ghi thêm: nothing in the book is overwritten.</summary>
internal sealed class NoteVisit(AppDbContext db, Officer officer, Clock clock)
{
    public async Task<VisitNote> RunAsync(Visit visit, string text, CancellationToken cancellation)
    {
        var note = new VisitNote { Id = OrderedId.New(), VisitId = visit.Id, Text = text, Who = $"{officer.Name}, {officer.UnitName}", At = clock.UtcNow };
        db.Add(note);
        db.Record(new VisitNoted(visit.Id, visit.UnitId), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return note;
    }
}
