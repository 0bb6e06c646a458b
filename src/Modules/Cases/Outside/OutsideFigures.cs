using CoSo.Cases.Letters;
using CoSo.Contracts.Reports;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Outside;

/// <summary>
/// Figures kept in the systems that stay mandatory, so that no return asks for them again. Where a unit has a list of the period the list
/// alone counts, since what is received here is entered there too; without a list CoSo's own cases count where it receives them, and
/// else there is no figure, which is not zero.
/// </summary>
internal sealed class OutsideFigures(AppDbContext db, CasesFile file, OutsideLists lists) : IIndicatorSource
{
    /// <summary>Of those received in the period: how many ended by its last day.</summary>
    private const string Done = "done";

    /// <summary>Of those received in the period: how many ended by its last day and by their own.</summary>
    private const string InTime = "in-time";

    private static readonly Dictionary<string, (OutsideKind Kind, ProcedureKind? Own, string What)> All = new()
    {
        ["cases:hotline-received"] = (OutsideKind.Feedback, ProcedureKind.Feedback, ""),
        ["cases:hotline-in-time"] = (OutsideKind.Feedback, ProcedureKind.Feedback, InTime),
        ["cases:dossiers-received"] = (OutsideKind.Dossier, null, ""),
        ["cases:dossiers-in-time"] = (OutsideKind.Dossier, null, InTime),
        ["cases:complaints-received"] = (OutsideKind.Complaint, ProcedureKind.Complaint, ""),
        ["cases:complaints-settled"] = (OutsideKind.Complaint, ProcedureKind.Complaint, Done),
        ["cases:petitions-received"] = (OutsideKind.Petition, ProcedureKind.Petition, ""),
        ["cases:petitions-settled"] = (OutsideKind.Petition, ProcedureKind.Petition, Done),
    };

    public IReadOnlyCollection<string> Sources { get; } = [.. All.Keys];

    public async Task<IReadOnlyList<SourceValue>> AnswerAsync(SourceQuestion question, CancellationToken cancellation)
    {
        var values = new List<SourceValue>();
        foreach (var source in question.Sources.Where(All.ContainsKey))
        {
            var (kind, own, what) = All[source];
            var covered = await lists.CoveredAsync(OutsideLists.SourceOf(kind), question.UnitIds, question.From, question.To, cancellation);
            var listed = await Lists(kind, what, question).GroupBy(letter => letter.UnitId).Select(group => new { group.Key, Count = group.LongCount() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellation);
            var here = own is { } ownKind && lists.IsReceivedHere(ownKind, question.To)
                ? await Own(ownKind, what, question).GroupBy(one => one.UnitId).Select(group => new { group.Key, Count = group.LongCount() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellation)
                : null;
            values.AddRange(question.UnitIds.Select(unit => covered.Contains(unit) ? new SourceValue(unit, source, listed.GetValueOrDefault(unit))
                : here is not null ? new SourceValue(unit, source, here.GetValueOrDefault(unit))
                : new SourceValue(unit, source, 0) { Unknown = OutsideLists.None }));
        }

        return values;
    }

    private IQueryable<OutsideLetter> Lists(OutsideKind kind, string what, SourceQuestion question)
    {
        var (from, to) = (question.From, question.To);
        var received = db.Set<OutsideLetter>().AsNoTracking().Where(letter => letter.Kind == kind && letter.ReceivedOn >= from && letter.ReceivedOn <= to && question.UnitIds.Contains(letter.UnitId));
        return what switch
        {
            Done => received.Where(letter => letter.DoneOn <= to),
            InTime => received.Where(letter => letter.DoneOn <= to && (letter.DueOn == null || letter.DoneOn <= letter.DueOn)),
            _ => received,
        };
    }

    private IQueryable<Case> Own(ProcedureKind kind, string what, SourceQuestion question)
    {
        var (from, to, steps, elsewhere) = (question.From, question.To, db.Set<CaseStep>(), file.HeldElsewhere.ConvertAll(one => one.Procedure));
        var received = db.Set<Case>().AsNoTracking()
            .Where(one => one.Kind == kind && one.ReceivedOn >= from && one.ReceivedOn <= to && question.UnitIds.Contains(one.UnitId) && !elsewhere.Contains(one.ProcedureId));

        // Feedback sent to the authority itself is no feedback of the 1022 portal.
        received = kind is ProcedureKind.Feedback ? received.Where(one => one.ProcedureId == "feedback.1022") : received;
        return what switch
        {
            Done => received.Where(one => one.DecidedOn <= to),
            InTime => received.Where(one => one.DecidedOn <= to && !steps.Any(step => step.CaseId == one.Id && !step.IsDropped && step.DoneOn > step.DueOn)),
            _ => received,
        };
    }
}
