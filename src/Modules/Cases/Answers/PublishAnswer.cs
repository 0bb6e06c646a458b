using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Documents.Redaction;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Answers;

/// <summary>
/// Công khai câu trả lời, quyết định: in a public version of its own. What still looks like a person's data there has been looked at
/// one by one and let stand; else nothing is published.
/// </summary>
internal sealed class PublishAnswer(AppDbContext db, CaseBook book, Officer officer, Clock clock)
{
    public static readonly Refusal NotPublic = new("not-public", "Hồ sơ này không công khai: chưa có kết quả, hoặc loại đơn chỉ người gửi được biết kết quả.");

    public static readonly Refusal StillPersonal = new("still-personal", "Còn {0} chỗ có thể là thông tin cá nhân. Che, hoặc xác nhận từng chỗ là giữ lại được, rồi công khai.");

    public static readonly Refusal AlreadyPublic = new("already-public", "Hồ sơ này đã công khai. Thu hồi bản cũ trước khi công khai bản mới.");

    /// <summary>An answer that everybody may read: of an open kind, or where the procedure orders the decision to be made public.</summary>
    public static bool May(Case one, Procedure procedure) =>
        one is { Result: not null, DecidedOn: not null } && (one.Secrecy is ProcedureSecrecy.Internal || procedure.Steps.Any(step => step.Id == "publish"));

    /// <param name="kept">Places of the text that a person looked at and lets stand, as written.</param>
    public async Task<Outcome<PublishedAnswer>> RunAsync(Case one, string title, string text, IReadOnlyCollection<string> kept, CancellationToken cancellation)
    {
        if (!May(one, book.ProcedureOf(one)))
        {
            return NotPublic;
        }

        if (Left(title, text, kept) is { Count: > 0 } left)
        {
            return StillPersonal with { Arguments = [left.Count] };
        }

        if (await db.Set<PublishedAnswer>().AnyAsync(answer => answer.CaseId == one.Id && answer.TakenBackAt == null, cancellation))
        {
            return AlreadyPublic;
        }

        var answer = new PublishedAnswer
        {
            Id = OrderedId.New(), CaseId = one.Id, Kind = one.Kind, UnitId = one.UnitId, Category = one.Category,
            PlaceUnitId = one.Kind is ProcedureKind.Feedback or ProcedureKind.Petition ? one.PlaceUnitId : null, Title = title, Text = text, Folded = VietnameseText.Fold($"{title} {text}"),
            PublishedOn = clock.Today, ActorId = officer.Id, Who = $"{officer.Name}, {officer.UnitName}", At = clock.UtcNow,
        };
        db.Add(answer);
        book.Write(one, CaseAct.Published, clock.Today, title);
        book.Record(new CaseAnswerPublished(one.Id, one.UnitId, clock.Today));
        await db.SaveChangesAsync(cancellation);
        return answer;
    }

    public async Task<Outcome<PublishedAnswer>> TakeBackAsync(Case one, string why, CancellationToken cancellation)
    {
        if (await db.Set<PublishedAnswer>().SingleOrDefaultAsync(known => known.CaseId == one.Id && known.TakenBackAt == null, cancellation) is not { } answer)
        {
            return CaseRefusals.NotNow;
        }

        (answer.TakenBackAt, answer.TakenBackWhy) = (clock.UtcNow, why);
        book.Write(one, CaseAct.TakenBack, clock.Today, why);
        book.Record(new CaseAnswerTakenBack(one.Id, one.UnitId));
        await db.SaveChangesAsync(cancellation);
        return answer;
    }

    /// <summary>What looks like a person's data and was neither covered nor let stand.</summary>
    public static List<PersonalFind> Left(string title, string text, IReadOnlyCollection<string> kept) =>
        [.. PersonalDataFinder.Find(title).Concat(PersonalDataFinder.Find(text)).Where(find => !kept.Contains(find.Text))];
}
