using CoSo.Cases.Issues;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Areas;

/// <summary>The locality's rule, as written in <c>cases.yaml</c> under <c>warning</c> and shown beside every warning.</summary>
internal sealed class WarningRule
{
    /// <summary>At least so many letters of one topic in one area within a week.</summary>
    public int Least { get; set; }

    /// <summary>And at least so many times the mean of the weeks before.</summary>
    public int Times { get; set; }

    /// <summary>How many weeks before.</summary>
    public int Weeks { get; set; }

    /// <summary>Days for which an answered warning stays silent.</summary>
    public int Silent { get; set; }

    /// <summary>Working days that the unit which leads gets for the issue.</summary>
    public int LeadDays { get; set; }

    /// <summary>False where nobody of the locality has confirmed the numbers.</summary>
    public bool Confirmed { get; set; }

    public bool IsReached(int count, decimal mean) => count >= Least && count >= Times * mean;
}

/// <param name="Line">What was counted.</param>
/// <param name="Lead">The unit that would lead: as the locality's file proposes for the field.</param>
internal sealed record Warning(TopicLine Line, Span Week, UnitRow Lead)
{
    public string Key => $"{Line.Topic.Key}@{Line.Area.UnitId}";
}

/// <summary>What a person did about a warning: an issue of a place was raised, or it was dismissed with a reason.</summary>
internal sealed class WarningAnswer
{
    public const int TopicMaxLength = 80;
    public const int WhyMaxLength = 500;

    public Guid Id { get; init; }

    public required string Topic { get; init; }

    public Guid AreaUnitId { get; init; }

    public DateOnly On { get; init; }

    public int Count { get; init; }

    public Guid? IssueId { get; init; }

    public string? Why { get; init; }

    public required string Who { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<WarningAnswer>(answer =>
    {
        answer.ToTable("warning_answer");
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.Topic).HasMaxLength(TopicMaxLength);
        answer.Property(a => a.Why).HasMaxLength(WhyMaxLength);
        answer.Property(a => a.Who).HasMaxLength(300);
        answer.HasIndex(a => a.On);
    });
}

internal sealed record WarningDismissed(Guid SubjectId, Guid? UnitId, int Count) : IAuditEvent;

/// <summary>
/// Warnings of today, worked out each time from the counts and the rule; only answers are stored. Counted are feedback and petitions that
/// concern no unit: what is restricted, sealed or about somebody never makes a warning, so that no unit learns of a matter about itself.
/// </summary>
internal sealed class EarlyWarnings(AppDbContext db, CasesFile file, TopicDigest digest, Clock clock)
{
    private static readonly ProcedureKind[] Counted = [ProcedureKind.Feedback, ProcedureKind.Petition];

    public WarningRule? Rule => file.Warning;

    public async Task<List<Warning>> OpenAsync(CancellationToken cancellation)
    {
        if (Rule is not { } rule)
        {
            return [];
        }

        var today = clock.Today;
        var (weeks, silentSince) = (TopicDigest.Weeks(today, rule.Weeks + 1), today.AddDays(-rule.Silent));
        var cases = db.Set<Case>().AsNoTracking().Where(one => Counted.Contains(one.Kind) && one.Secrecy == ProcedureSecrecy.Internal && one.AboutPath == null);
        var answered = await db.Set<WarningAnswer>().AsNoTracking().Where(answer => answer.On > silentSince).Select(answer => new { answer.Topic, answer.AreaUnitId }).ToListAsync(cancellation);
        var reached = (await digest.OfAsync(cases, weeks, cancellation))
            .FindAll(line => rule.IsReached(line.Count, line.Mean) && !answered.Exists(answer => answer.Topic == line.Topic.Key && answer.AreaUnitId == line.Area.UnitId));
        var units = await db.Set<UnitRow>().AsNoTracking().On(today).ToListAsync(cancellation);
        return [.. reached.Select(line => (Line: line, Lead: LeadOf(line.Topic, units))).Where(one => one.Lead is not null).Select(one => new Warning(one.Line, weeks[0], one.Lead!))];
    }

    private UnitRow? LeadOf(Topic topic, List<UnitRow> units)
    {
        var code = (file.Categories.Find(one => one.Key == topic.Category) ?? file.Categories.LastOrDefault())?.Unit;
        return units.Find(unit => unit.Code == code);
    }
}

/// <summary>Bỏ qua cảnh báo, with the reason; or the issue of a place that it proposes, at one press.</summary>
internal sealed class AnswerWarning(AppDbContext db, RaiseIssue raise, CasesFile file, LawBook law, Officer officer, Clock clock)
{
    public async Task DismissAsync(Warning warning, string why, CancellationToken cancellation)
    {
        var answer = Of(warning, null, why);
        db.Add(answer);
        db.Record(new WarningDismissed(answer.Id, warning.Lead.Id, warning.Line.Count), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
    }

    public Task<Outcome<PlaceIssue>> RaiseAsync(Warning warning, IStringLocalizer texts, CancellationToken cancellation)
    {
        var (line, rule) = (warning.Line, file.Warning!);
        var name = line.Topic.NameIn(file, texts);
        var wanted = new NewIssue(
            warning.Lead.Id, line.Area.UnitId, $"{name}: nhiều phản ánh trong một tuần",
            $"Từ {Vn.Day(warning.Week.From)} đến {Vn.Day(warning.Week.To)} có {line.Count} đơn cùng chủ đề ở nơi này; trung bình {rule.Weeks} tuần trước là {Vn.Number(line.Mean, 1)} đơn một tuần.",
            law.Calendar.AddWorkingDays(clock.Today, rule.LeadDays));
        return raise.RunAsync(wanted, cancellation, issue => Of(warning, issue.Id, null));
    }

    private WarningAnswer Of(Warning warning, Guid? issueId, string? why) => new()
    {
        Id = OrderedId.New(), Topic = warning.Line.Topic.Key, AreaUnitId = warning.Line.Area.UnitId, On = clock.Today, Count = warning.Line.Count, IssueId = issueId, Why = why,
        Who = $"{officer.Name}, {officer.UnitName}",
    };
}

/// <summary>Open warnings in the one daily message of the unit that would lead.</summary>
internal sealed class WarningNotices(EarlyWarnings warnings, CasesFile file, IStringLocalizer texts) : IDailyNotices
{
    public async Task<IReadOnlyList<DailyNotice>> OfAsync(DateOnly today, CancellationToken cancellation) =>
        [.. (await warnings.OpenAsync(cancellation)).GroupBy(warning => warning.Lead.Id).Select(unit => new DailyNotice(
            unit.Key, "Cảnh báo sớm", [.. unit.Select(warning => $"{warning.Line.Topic.NameIn(file, texts)}, {warning.Line.Area.Name}: {warning.Line.Count} đơn trong một tuần")], "cảnh báo", "/van-de-noi-com/canh-bao"))];
}
