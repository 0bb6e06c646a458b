using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>
/// Papers on their way when a unit ends. What it drafts for another to sign goes on at the successor; what it would have signed itself is
/// given up, since nobody signs in the name of a unit that is no more: the text stays, to be drafted anew.
/// </summary>
internal sealed class PassPapers(AppDbContext db, Clock clock) : IPassesOn
{
    public string Key => "papers";

    public int Order => 52;

    public string Heading => Text("Văn bản đang soạn, đang trình");

    public string Capability => Contracts.Access.Capability.SeePapers;

    public Task<int> CountAsync(Guid unitId, CancellationToken cancellation) => Of(unitId).CountAsync(cancellation);

    public async Task<IReadOnlyList<OpenThing>> OpenAsync(Guid unitId, int skip, int take, CancellationToken cancellation) =>
        [.. (await Of(unitId).OrderBy(paper => paper.MovedAt).ThenBy(paper => paper.Id).Skip(skip).Take(take).Select(paper => new { paper.Id, paper.Title, paper.State }).ToListAsync(cancellation))
            .Select(paper => new OpenThing(paper.Title, PaperStates.Words(paper.State), null, null, $"/van-ban/{paper.Id}"))];

    public async Task<IReadOnlyList<PassedThing>> PassAsync(PassingOn of, CancellationToken cancellation)
    {
        var passed = new List<PassedThing>();
        foreach (var paper in await Of(of.From.Id).OrderBy(paper => paper.Id).ToListAsync(cancellation))
        {
            var isOwn = paper.UnitId == of.From.Id;
            passed.Add(new PassedThing(paper.Id, isOwn ? PassedFate.Dropped : PassedFate.Passed, paper.Version + 1, paper.State.ToString()));
            if (isOwn)
            {
                db.Record(new PaperWithdrawn(paper.Id, paper.UnitId, paper.State, $"Đơn vị ban hành kết thúc: {of.Why}."), of.ActorId, clock.UtcNow);
                paper.State = PaperState.Withdrawn;
                Step(paper, $"Đơn vị ban hành kết thúc do {of.Why}. Soạn lại ở {of.To.Name} nếu còn cần.");
            }
            else
            {
                Move(paper, of, of.Words);
            }
        }

        return passed;
    }

    public async Task<int> TakeBackAsync(PassingOn of, IReadOnlyList<PassedThing> things, CancellationToken cancellation)
    {
        var byId = things.ToDictionary(thing => thing.Id);
        var ids = byId.Keys.ToList();
        var untouched = (await db.Set<Paper>().Where(paper => ids.Contains(paper.Id)).ToListAsync(cancellation)).FindAll(paper => paper.Version == byId[paper.Id].Version);
        foreach (var paper in untouched)
        {
            if (byId[paper.Id].Fate is PassedFate.Dropped)
            {
                paper.State = Enum.Parse<PaperState>(byId[paper.Id].Before!);
                Step(paper, of.TakenBackWords);
                db.Record(new PaperPassedOn(paper.Id, paper.UnitId, of.To.Id), of.ActorId, clock.UtcNow);
            }
            else
            {
                Move(paper, new PassingOn(of.To, of.From, of.Why, of.ActorId), of.TakenBackWords);
            }
        }

        return things.Count - untouched.Count;
    }

    /// <summary>What has been approved waits only for its number and stays.</summary>
    private IQueryable<Paper> Of(Guid unitId) => db.Set<Paper>().Where(paper => (paper.DraftUnitId == unitId || paper.UnitId == unitId)
        && (paper.State == PaperState.Draft || paper.State == PaperState.Initialing || paper.State == PaperState.Checking || paper.State == PaperState.Approving));

    private void Move(Paper paper, PassingOn of, string words)
    {
        paper.DraftUnitId = of.To.Id;
        Step(paper, words);
        db.Record(new PaperPassedOn(paper.Id, of.To.Id, of.From.Id), of.ActorId, clock.UtcNow);
    }

    private void Step(Paper paper, string note)
    {
        paper.MovedAt = clock.UtcNow;
        db.Add(new PaperStep { Id = OrderedId.New(), PaperId = paper.Id, Kind = PaperStepKind.PassedOn, At = clock.UtcNow, ById = Guid.Empty, ByName = "CoSo", Note = note, FileId = paper.FileId });
    }

    private static string Text(string text) => text;
}
