using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Chasing;

/// <summary>A dated row of the locality's steps, entered here; what the locality's file says holds until the first.</summary>
internal sealed class ChaseScheme
{
    public Guid Id { get; init; }

    /// <summary>First day it holds for; never before the day on which it was entered.</summary>
    public DateOnly From { get; init; }

    public int? Remind { get; init; }

    public int? RemindAgain { get; init; }

    public int? Head { get; init; }

    public int? Above { get; init; }

    /// <summary>The paper or decision behind it.</summary>
    public required string Basis { get; init; }

    public Guid ActorId { get; init; }

    public required string EnteredBy { get; init; }

    public DateTime At { get; init; }

    /// <summary>Taken back before it began.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public ChaseSteps Steps => new(From, Remind, RemindAgain, Head, Above);

    public void Withdraw(string by, DateTime at)
    {
        WithdrawnBy = by;
        WithdrawnAt = at;
    }
}

/// <summary>The steps of the locality's file and those entered here, as one history.</summary>
internal sealed class ChaseSchemes(AppDbContext db, Locality locality)
{
    /// <summary>The steps in force on the day; null where the locality chases by hand alone.</summary>
    public async Task<ChaseSteps?> OnAsync(DateOnly day, CancellationToken cancellation)
    {
        var entered = await db.Set<ChaseScheme>().AsNoTracking().Where(scheme => scheme.WithdrawnAt == null && scheme.From <= day)
            .OrderByDescending(scheme => scheme.From).ThenByDescending(scheme => scheme.Id).FirstOrDefaultAsync(cancellation);
        return entered?.Steps ?? OfFile().FirstOrDefault(steps => steps.From <= day);
    }

    /// <summary>The rows of the locality's file, newest first.</summary>
    public IEnumerable<ChaseSteps> OfFile() => locality.Rules.ChaseTerms.OrderByDescending(term => term.From)
        .Select(term => new ChaseSteps(term.From, term.Remind, term.RemindAgain, term.Head, term.Above));
}
