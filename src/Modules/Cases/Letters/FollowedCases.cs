using CoSo.Cases.Letters.Agreements;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>What whoever holds a receipt may know: where it stands and what was said to them. No officer, no other person, no exact place.</summary>
internal sealed record FollowedCase(Case Case, string Procedure, IReadOnlyList<FollowedStep> Steps, IReadOnlyList<CaseEntry> Contacts, IReadOnlyList<CaseMessage> Messages)
{
    /// <summary>Not settled in time: until when it may go to the superior, or to court.</summary>
    public DueDate? SecondLodge { get; init; }

    /// <summary>What mobilisation or dialogue came to, whole.</summary>
    public IReadOnlyList<AgreementLine> Agreements { get; init; } = [];
}

internal sealed record FollowedStep(string Name, DateOnly? DueOn, DateOnly? DoneOn);

/// <summary>
/// Opens a case by code and secret. A code that does not exist takes as long, and says the same, as a wrong secret; tries are held
/// back by code and all together.
/// </summary>
internal sealed class FollowedCases(AppDbContext db, CaseBook book, LawBook law, ReceiptPace pace, Agreements.Agreements agreements)
{
    /// <summary>Compared against where no case has the code.</summary>
    private static readonly Case Nobody = new() { Code = "", SecretHash = new string('0', 64), ProcedureId = "", Title = "", Content = "" };

    public async Task<Outcome<Case>> OpenAsync(string? code, string? secret, CancellationToken cancellation)
    {
        var plain = Secrets.CodeOf(code);
        if (!pace.MayTry(plain))
        {
            return ReceiptPace.TooMany;
        }

        var one = await db.Set<Case>().SingleOrDefaultAsync(known => known.Code == plain, cancellation);
        return Secrets.Fits(one ?? Nobody, secret) && one is not null ? one : CaseRefusals.WrongSecret;
    }

    /// <summary>That the secret fitted, for the visitor's encrypted cookie: worth nothing once another secret is issued.</summary>
    public static string TicketOf(Case one) => $"{one.Id:N}.{one.SecretHash}";

    public async Task<Case?> OfTicketAsync(string? ticket, CancellationToken cancellation) =>
        ticket?.Split('.') is [var id, var hash] && Guid.TryParseExact(id, "N", out var caseId)
            ? await db.Set<Case>().SingleOrDefaultAsync(one => one.Id == caseId && one.SecretHash == hash, cancellation)
            : null;

    public async Task<FollowedCase> ReadAsync(Case one, CancellationToken cancellation)
    {
        var procedure = book.ProcedureOf(one);
        var all = await book.StepsAsync(one, cancellation);
        var steps = all.Where(step => !step.IsDropped).Select(step => new FollowedStep(book.NameOf(one, step.StepId), step.DueOn, step.DoneOn));
        var contacts = await db.Set<CaseEntry>().AsNoTracking().Where(entry => entry.CaseId == one.Id && entry.Act == CaseAct.Contacted).OrderBy(entry => entry.Id).ToListAsync(cancellation);
        var messages = await db.Set<CaseMessage>().AsNoTracking().Where(message => message.CaseId == one.Id).OrderBy(message => message.Id).ToListAsync(cancellation);
        return new FollowedCase(one, procedure.Name, [.. steps], contacts, messages) { SecondLodge = CaseClock.SecondLodge(one, all, law, book.Today), Agreements = await agreements.OfAsync(one.Id, cancellation) };
    }

    public static bool MayReopen(Case one) => one.Kind is ProcedureKind.Feedback && one.State is (CaseState.Closed or CaseState.Decided);

    public bool MayRate(Case one) => one.Kind is ProcedureKind.Feedback && book.ProcedureOf(one).IsRated && one.DecidedOn is not null && one.Rating is null && one.State is not CaseState.Working;

    public static bool MayWithdraw(Case one) => one.IsOpen && one.State is not CaseState.Decided;
}
