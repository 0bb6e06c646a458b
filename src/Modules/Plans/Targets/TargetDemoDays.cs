using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Plans.Pages.Plans.Tags.Edit;
using CoSo.Plans.Pages.Plans.Tags.Mark;
using CoSo.Plans.Pages.Plans.Targets.Edit;
using CoSo.Plans.Pages.Plans.Targets.Result;
using CoSo.Plans.Pages.Plans.Targets.Units;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>The coordinator sets the year's targets, tags and programmes; units enter what they reached after each period.</summary>
internal sealed class TargetDemoDays(IDemoPeople people, AppDbContext db, Locality locality) : IDemoDays
{
    private const int SetAfterDays = 13;
    private const int FirstAfterDays = 20;
    private const int HalfAfterDays = 90;

    public int Order => 12;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        var age = day.DayNumber - locality.DemoFrom.DayNumber;
        if (age is not (SetAfterDays or FirstAfterDays or HalfAfterDays) || TargetDemo.Load(locality) is not { } demo)
        {
            return;
        }

        if (age == SetAfterDays)
        {
            await SetAsync(demo, day.Year, cancellation);
            return;
        }

        foreach (var line in demo.Targets.Where(line => line.Indicator is null))
        {
            await EnterAsync(line, day.Year, age == HalfAfterDays ? TargetPeriod.SixMonths : TargetPeriod.Quarter1, age == HalfAfterDays ? line.Half : line.First, cancellation);
        }
    }

    private static T Done<T>(Outcome<T>? outcome, string what) =>
        outcome is { Value: { } value } ? value : throw new InvalidOperationException($"The demo year's targets: {what}: {outcome?.Refusal?.Code ?? "not found"}");

    private async Task SetAsync(TargetDemo demo, int year, CancellationToken cancellation)
    {
        var coordinator = await people.OfAuthorityAsync(Capability.ManagePlans, cancellation);
        var plan = await db.Set<Plan>().Where(one => one.State == PlanState.InForce && one.Year == year).OrderBy(one => one.Id).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancellation);
        var lead = await db.Set<UnitRow>().Where(unit => unit.Code == locality.CoordinatorUnit).Select(unit => unit.Id).SingleAsync(cancellation);
        foreach (var line in demo.Targets)
        {
            await people.ActAsync(coordinator, services => MakeAsync(services, line, year, plan, lead, cancellation));
        }

        var tags = new List<Guid>();
        foreach (var tag in demo.Tags)
        {
            var form = new TagForm { Name = tag.Name, Kind = tag.Kind, FromYear = tag.From, ToYear = tag.To, Basis = tag.Basis };
            tags.Add(await people.ActAsync(coordinator, async services => Done(await services.GetRequiredService<SaveTag>().RunAsync(null, form, cancellation), tag.Name).Id));
        }

        if (plan is { } yearly && tags.Count > 0)
        {
            await people.ActAsync(coordinator, async services => Done(await services.GetRequiredService<PutTags>().RunAsync("plan", yearly, [.. tags.Take(2)], cancellation), "tags"));
        }

        foreach (var programme in demo.Programmes)
        {
            await people.ActAsync(coordinator, services => ProgrammeAsync(services, programme, plan, lead, cancellation));
        }
    }

    private static async Task<bool> MakeAsync(IServiceProvider services, TargetDemoLine line, int year, Guid? plan, Guid lead, CancellationToken cancellation)
    {
        var form = new TargetForm
        {
            Code = line.Code, Name = line.Name, PlanId = plan, Kind = line.Kind, Direction = line.Direction, MeasuredIn = line.MeasuredIn, Baseline = line.Baseline, FromYear = year,
            ToYear = year, Year = year, LeadUnitId = lead, IndicatorCode = line.Indicator, OverCode = line.Over,
            Planned = [.. TargetPeriods.All.Select(one => one.Period == TargetPeriod.Year ? line.Year : null)],
        };
        var target = Done(await services.GetRequiredService<SaveTarget>().RunAsync(null, form, cancellation), line.Code);
        if (line.Units is { } units)
        {
            Done(await services.GetRequiredService<GiveTarget>().AddAsync(target.Id, units, cancellation), line.Code);
            var given = await services.GetRequiredService<AppDbContext>().Set<TargetUnit>().Where(unit => unit.TargetId == target.Id).Select(unit => unit.UnitId).ToListAsync(cancellation);
            Done(await services.GetRequiredService<GiveTarget>().SaveAsync(target.Id, year, TargetPeriod.Year, given.ToDictionary(id => id, _ => line.Each), [], cancellation), line.Code);
        }

        return true;
    }

    private async Task EnterAsync(TargetDemoLine line, int year, TargetPeriod period, string? value, CancellationToken cancellation)
    {
        if (value is null || await db.Set<Target>().AsNoTracking().SingleOrDefaultAsync(target => target.Code == line.Code && target.FromYear == year, cancellation) is not { } target)
        {
            return;
        }

        var units = await db.Set<TargetUnit>().Where(unit => unit.TargetId == target.Id).OrderBy(unit => unit.UnitId).Select(unit => unit.UnitId).ToListAsync(cancellation);
        foreach (var (unitId, speaks) in units.Count == 0 ? [(target.OwnerUnitId, target.LeadUnitId)] : units.ConvertAll(id => (id, id)))
        {
            // One in seven has not sent its figure yet.
            if (units.Count > 0 && DemoChance.Of(7, $"{unitId}|{line.Code}|{period}") == 0)
            {
                continue;
            }

            if (await people.OfUnitAsync(speaks, Capability.ReportTargets, cancellation) is { } officer)
            {
                await people.ActAsync(officer, async services =>
                {
                    var verb = services.GetRequiredService<EnterResult>();
                    var desk = await verb.OpenAsync(target.Id, unitId, cancellation) ?? throw new InvalidOperationException($"{officer.Name} does not enter {line.Code}.");
                    return Done(await verb.RunAsync(desk, year, period, new ResultTyped(value, null, null, []), cancellation), line.Code);
                });
            }
        }
    }

    private static async Task<bool> ProgrammeAsync(IServiceProvider services, TargetDemo.ProgrammeLine line, Guid? plan, Guid lead, CancellationToken cancellation)
    {
        var record = services.GetRequiredService<RecordPlan>();
        var locality = services.GetRequiredService<Locality>();
        var root = (await record.UnitsAsync(cancellation)).Find(unit => unit.Code == locality.RootUnit)!;
        var paper = System.Text.Encoding.ASCII.GetBytes(
            $"%PDF-1.4\n% {line.Number}: ban trinh dien, khong co gia tri phap ly\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        var made = Done(
            await record.RunAsync(
                new PlanTyped(line.Kind, root.Id, line.Title, line.Number, line.IssuedOn, line.From, line.Until, new Dictionary<string, string?>()),
                new FormFile(new MemoryStream(paper), 0, paper.Length, "van-ban", "chuong-trinh.pdf"), cancellation),
            line.Title);
        var verbs = services.GetRequiredService<ProgrammeVerbs>();
        if (plan is { } yearly)
        {
            Done(await verbs.LinkAsync(made.Id, yearly, true, cancellation), line.Title);
        }

        if (line.Parties is { } parties)
        {
            Done(await verbs.PartyAsync(made.Id, parties, false, cancellation), line.Title);
        }

        Done(await verbs.SetReviewAsync(made.Id, false, line.Review, line.ReviewOn, lead, cancellation), line.Title);
        return true;
    }
}
