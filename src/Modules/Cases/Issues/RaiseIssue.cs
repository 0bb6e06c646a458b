using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Documents.Redaction;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Issues;

internal sealed record NewIssue(Guid UnitId, Guid PlaceUnitId, string Topic, string What, DateOnly DueOn);

/// <summary>Ghi một vấn đề nổi cộm; the unit that leads gets a duty.</summary>
internal sealed class RaiseIssue(AppDbContext db, IDutyLedger ledger, Officer officer, Clock clock)
{
    /// <param name="with">What is stored together with the issue: the answer to the warning that proposed it.</param>
    public async Task<Outcome<PlaceIssue>> RunAsync(NewIssue wanted, CancellationToken cancellation, Func<PlaceIssue, object>? with = null)
    {
        if (NoPersons.In(wanted.Topic, wanted.What) is { } person)
        {
            return person;
        }

        var today = clock.Today;
        var reach = officer.Reach(Capability.AssignDuties).Of(db.Set<UnitRow>()).On(today);
        if (wanted.DueOn < today || !await reach.AnyAsync(unit => unit.Id == wanted.UnitId, cancellation) || !await db.Set<UnitRow>().AnyAsync(unit => unit.Id == wanted.PlaceUnitId, cancellation))
        {
            return new Refusal("issue-unit", "Chọn nơi, đơn vị chủ trì trong phạm vi của bạn và hạn không trước hôm nay.");
        }

        var issue = new PlaceIssue
        {
            Id = OrderedId.New(), UnitId = wanted.UnitId, AssignerUnitId = officer.UnitId, PlaceUnitId = wanted.PlaceUnitId, Topic = wanted.Topic, What = wanted.What, RaisedOn = today, DueOn = wanted.DueOn, RaisedBy = officer.Id,
        };
        db.Add(issue);
        if (with is not null)
        {
            db.Add(with(issue));
        }

        ledger.Raise(
            new NewDuty
            {
                UnitId = issue.UnitId, AssignerUnitId = officer.UnitId, Title = $"Giải quyết vấn đề nổi cộm: {issue.Topic}", Detail = issue.What,
                Source = new DutySource(PlaceIssue.SourceKind, issue.Id, "Vấn đề bức xúc, nổi cộm", $"/van-de-noi-com/{issue.Id}"), DueOn = issue.DueOn, GivenOn = today,
            },
            officer.Id);
        db.Record(new PlaceIssueRaised(issue.Id, issue.UnitId, issue.DueOn), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return issue;
    }
}

/// <summary>Ghi kết quả và việc thông báo cho Nhân dân: the duty is fulfilled on the day the people were told.</summary>
internal sealed class AnswerIssue(AppDbContext db, IDutyChanges changes, IssueVoices voices, Officer officer, Clock clock)
{
    public async Task<Outcome<PlaceIssue>> RunAsync(PlaceIssue issue, string result, string how, DateOnly on, CancellationToken cancellation)
    {
        if (NoPersons.In(result, how) is { } person)
        {
            return person;
        }

        if (on > clock.Today || on < issue.RaisedOn)
        {
            return new Refusal("issue-day", "Ngày thông báo phải từ {0} đến hôm nay.") { Arguments = [Vn.Day(issue.RaisedOn)] };
        }

        if (issue.ToldOn is not null)
        {
            return new Refusal("issue-told", "Vấn đề này đã ghi kết quả.");
        }

        (issue.Result, issue.ToldHow, issue.ToldOn) = (result, how, on);
        await voices.CloseAsync(issue, cancellation);
        await changes.FulfilAsync(new DutiesOfSource(PlaceIssue.SourceKind, issue.Id), on, result.Length > 200 ? result[..200] : result, officer.Id, cancellation);
        db.Record(new PlaceIssueAnswered(issue.Id, issue.UnitId, on), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return issue;
    }
}

/// <summary>Công khai, thôi công khai: whether everybody sees it before it is settled.</summary>
internal sealed class ShowIssue(AppDbContext db, Officer officer, Clock clock)
{
    public async Task<Outcome<PlaceIssue>> RunAsync(PlaceIssue issue, bool toAll, CancellationToken cancellation)
    {
        if (issue.ToldOn is not null)
        {
            return new Refusal("issue-told", "Vấn đề này đã ghi kết quả.");
        }

        if (toAll == issue.PublicSince is not null)
        {
            return issue;
        }

        issue.PublicSince = toAll ? clock.Today : null;
        if (toAll)
        {
            db.Record(new PlaceIssueMadePublic(issue.Id, issue.UnitId), officer.Id, clock.UtcNow);
        }
        else
        {
            db.Record(new PlaceIssueTakenBack(issue.Id, issue.UnitId), officer.Id, clock.UtcNow);
        }

        await db.SaveChangesAsync(cancellation);
        return issue;
    }
}

/// <summary>What is written of a place names nobody.</summary>
internal static class NoPersons
{
    private static readonly PersonalKind[] OfPersons = [PersonalKind.Name, PersonalKind.Phone, PersonalKind.IdNumber, PersonalKind.Plate, PersonalKind.Email];

    public static Refusal? In(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (PersonalDataFinder.Find(text).FirstOrDefault(find => OfPersons.Contains(find.Kind)) is { } find)
            {
                return new Refusal("issue-person", "Vấn đề của một nơi không ghi người: bỏ “{0}” rồi ghi lại. Nội dung bạn nhập vẫn còn.") { Arguments = [find.Text] };
            }
        }

        return null;
    }
}
