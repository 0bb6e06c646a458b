using CoSo.Contracts.Reports;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Plans;

/// <summary>The coordinator's way through a plan, for the tests of this module.</summary>
internal sealed class PlanDesk(House house, Visitor coordinator)
{
    public static byte[] PlanFile { get; } = File.ReadAllBytes(Path.Combine(TestPlaces.Root, "localities", "quan-10", "plan.docx"));

    public Visitor Coordinator => coordinator;

    public static async Task<PlanDesk> OpenAsync(House house) => new(house, await house.AsAsync("noivu"));

    public Task<HtmlPage> UploadAsync(byte[] bytes, string name = "plan.docx") =>
        coordinator.PostAsync("/ke-hoach/tai-len", new { Paper = new Upload(name, bytes) });

    public Task<HtmlPage> PasteAsync(string text) => coordinator.PostAsync("/ke-hoach/tai-len", new { Pasted = text });

    /// <summary>Brings in a text and returns the plan's id.</summary>
    public async Task<Guid> TakeInAsync(string text) => IdOf(await PasteAsync(text));

    public async Task<Guid> TakeInPlanFileAsync() => IdOf(await UploadAsync(PlanFile));

    public static Guid IdOf(HtmlPage answer)
    {
        answer.ShouldRedirectTo("/ke-hoach/");
        return Guid.Parse(answer.Location!.Split('/')[2]);
    }

    public Task<List<Measure>> MeasuresAsync(Guid planId) => house.WithDbAsync(db => db.Set<Measure>().AsNoTracking()
        .Where(measure => measure.PlanId == planId).OrderBy(measure => measure.Ordinal).ToListAsync());

    public Task<PlanState> StateAsync(Guid planId) => house.WithDbAsync(db => db.Set<Plan>().Where(plan => plan.Id == planId).Select(plan => plan.State).SingleAsync());

    /// <summary>One change to many items, from the page as it stands now.</summary>
    public async Task<HtmlPage> ManyAsync(Guid planId, string step, IEnumerable<Guid> ids, params (string Key, string Value)[] more)
    {
        var url = $"/ke-hoach/{planId}/soat-lai";
        var page = (await coordinator.GetAsync(url)).ShouldBeShown();
        var seen = page.Document.QuerySelector("[name=SeenAt]")!.GetAttribute("value")!;
        var fields = ids.Select(id => new KeyValuePair<string, object>("Ids", id.ToString()))
            .Append(new("Step", step)).Append(new("SeenAt", seen)).Concat(more.Select(one => new KeyValuePair<string, object>(one.Key, one.Value)));
        return await coordinator.PostAsync(url, fields.ToList(), "Many");
    }

    /// <summary>Says of every unknown name that it is the Department of Home Affairs.</summary>
    public async Task MapAllAsync(Guid planId, string meaning = "Phòng Nội vụ")
    {
        var url = $"/ke-hoach/{planId}/soat-lai/don-vi";
        while ((await coordinator.GetAsync(url)).Document.QuerySelector("[name=part]") is { } part)
        {
            (await coordinator.PostAsync(url, new { part = part.GetAttribute("value"), meaning })).ShouldRedirectTo(url);
        }
    }

    public async Task<HtmlPage> AdoptAsync(Guid planId)
    {
        var url = $"/ke-hoach/{planId}/dua-vao-theo-doi";
        var page = (await coordinator.GetAsync(url)).ShouldBeShown();
        return await coordinator.PostAsync(url, new { Stamp = page.Document.QuerySelector("[name=Stamp]")!.GetAttribute("value"), EvenUnsettled = "true", NumberLater = "true" });
    }
}

/// <summary>Stands in for Reports: keeps what it was told, and may fail when told to.</summary>
internal sealed class RegimesTold : IReportRegimes
{
    public List<NewRegime> Told { get; } = [];

    public bool Fails { get; set; }

    public static Task<House> HouseAsync(RegimesTold told) => House.StartAsync(services: services => services.AddScoped<IReportRegimes>(_ => told));

    public Task AdoptAsync(NewRegime regime, DateOnly adoptedOn, Guid actorId, CancellationToken cancellation)
    {
        if (Fails)
        {
            throw new InvalidOperationException("The middle of the adoption.");
        }

        Told.Add(regime);
        return Task.CompletedTask;
    }
}
