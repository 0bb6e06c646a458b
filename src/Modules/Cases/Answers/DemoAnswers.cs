using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Documents.Redaction;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Answers;

/// <summary>The leader makes answers of open kinds public, with house numbers covered.</summary>
internal sealed class DemoAnswers(IDemoPeople people, AppDbContext db, LawBook law) : IDemoDays
{
    private const int DaysBetween = 5;

    public int Order => 44;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        if (!law.Calendar.IsWorkingDay(day) || day.DayNumber % DaysBetween != 0)
        {
            return;
        }

        var published = db.Set<PublishedAnswer>();
        var answered = await db.Set<Case>().AsNoTracking().Where(one => one.Result != null && one.DecidedOn != null && one.Secrecy == ProcedureSecrecy.Internal && !published.Any(answer => answer.CaseId == one.Id))
            .OrderBy(one => one.Id).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancellation);
        if (answered is { } id)
        {
            await people.ActAsync(await people.OfAuthorityAsync(Capability.DecideCases, cancellation), services => PublishAsync(services, id, cancellation));
        }
    }

    private static async Task<int> PublishAsync(IServiceProvider services, Guid id, CancellationToken cancellation)
    {
        var one = await services.GetRequiredService<AppDbContext>().Set<Case>().SingleAsync(known => known.Id == id, cancellation);
        var outcome = await services.GetRequiredService<PublishAnswer>().RunAsync(one, Covered(one.Title), Covered(one.Result!), [], cancellation);
        return outcome.Refusal is { } refusal ? throw new InvalidOperationException($"The demo year: answer of {one.Number}/{one.Year}: {refusal.Code}") : 1;
    }

    private static string Covered(string text) => Redactor.Redact(text, PersonalDataFinder.Find(text));
}
