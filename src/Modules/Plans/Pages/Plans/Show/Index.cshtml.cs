using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Plans.Pages.Plans.Sources;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Show;

[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, IDutyFigures dutyFigures, ItemsInForce itemsInForce, CitedDocuments citedDocuments) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [FromQuery(Name = "phan")]
    public string? Part { get; set; }

    [FromQuery(Name = "loai")]
    public MeasureKind? Kind { get; set; }

    public PlanShown Plan { get; private set; } = null!;

    public IReadOnlyList<StreamState> Streams { get; private set; } = [];

    public TablePage<ItemInForce>? Items { get; private set; }

    public TablePage<CitedDocument>? Citations { get; private set; }

    public IReadOnlyList<string> Recipients { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Sections { get; private set; } = new Dictionary<string, string>();

    public bool MayManage => officer.Can(Capability.ManagePlans, Plan.IssuerPath);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var plan = await db.Seen(officer).Where(p => p.Id == Id)
            .Join(db.Set<UnitRow>(), p => p.IssuerUnitId, unit => unit.Id, (p, unit) => new { p, unit })
            .Select(pair => new PlanShown(
                pair.p.Type, pair.p.Number, pair.p.IssuedOn, pair.p.Title, pair.p.Year, pair.p.State, pair.unit.Name, pair.unit.Path, pair.p.SignedBy, pair.p.AdoptedAt,
                db.Set<StoredFile>().Where(file => file.Id == pair.p.FileId).Select(file => new FileItem(file.Name, "", file.Size, null)).First()) { CurrentVersion = pair.p.CurrentVersion, IsSigned = pair.p.SignedFileId != null })
            .SingleOrDefaultAsync(cancellation);
        if (plan is null or { State: PlanState.InReview })
        {
            return plan is null ? NotFound() : Redirect($"/ke-hoach/{Id}/soat-lai");
        }

        Plan = plan;
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var states = (await dutyFigures.ByWorkstreamAsync(Id, cancellation)).ToDictionary(state => state.WorkstreamId ?? Guid.Empty);
        var streams = await db.Set<Workstream>().Where(w => w.PlanId == Id).OrderBy(w => w.Position).Select(w => new { w.Id, Title = $"{w.Number}. {w.Title}" }).ToListAsync(cancellation);
        Streams = [.. streams.Append(new { Id = Guid.Empty, Title = "" }).Select(stream => new StreamState(stream.Id, stream.Title, states.GetValueOrDefault(stream.Id)))
            .Where(stream => stream.Title.Length > 0 || stream.State is not null)];
        switch (Part)
        {
            case "vien-dan":
                Citations = await citedDocuments.PageAsync(Id, PageRequest.From(Request, CitedDocuments.Shape), cancellation);
                break;
            case "noi-nhan":
                Recipients = await db.Set<PlanRecipient>().Where(one => one.PlanId == Id).OrderBy(one => one.Position).Select(one => one.Written).ToListAsync(cancellation);
                break;
            default:
                Items = await itemsInForce.PageAsync(Id, Kind, Part == "nhom-viec", PageRequest.From(Request, ItemsInForce.Shape), cancellation);
                Sections = await db.Set<PlanSection>().Where(section => section.PlanId == Id).GroupBy(section => section.Path)
                    .Select(group => new { group.Key, Title = group.Min(section => section.Title)! }).ToDictionaryAsync(one => one.Key, one => one.Title, cancellation);
                break;
        }
    }

    public sealed record PlanShown(
        string Type, string? Number, DateOnly? IssuedOn, string Title, int Year, PlanState State, string Issuer, string IssuerPath, string? SignedBy, DateTime? AdoptedAt, FileItem File)
    {
        public int CurrentVersion { get; init; } = 1;

        /// <summary>The signed PDF is here.</summary>
        public bool IsSigned { get; init; }

        public string Label => CoSo.Plans.Plan.LabelOf(Type, Number, IssuedOn);
    }

    /// <param name="Title">Empty for what is in no workstream.</param>
    public sealed record StreamState(Guid Id, string Title, WorkstreamState? State);
}
