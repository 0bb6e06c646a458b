using CoSo.Kernel;
using System.Security.Cryptography;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Data.Search;
using CoSo.Documents.Inspection;
using CoSo.Documents.Reading;
using Microsoft.EntityFrameworkCore;
using ContentKind = CoSo.Documents.Inspection.FileKind;

namespace CoSo.Plans;

/// <summary>A plan as recorded.</summary>
internal sealed record PlanTyped(string Kind, Guid UnitId, string Title, string Number, DateOnly IssuedOn, int Year, int? UntilYear, IReadOnlyDictionary<string, string?> Extra);

/// <summary>
/// Records a plan of a kind that was issued on paper: number, day and the paper itself, without reading its items. If the unit was
/// told to draw it up, that duty is reported done.
/// </summary>
internal sealed class RecordPlan(AppDbContext db, PlanKinds kinds, FileStore files, UploadInspector inspector, IDutyLedger ledger, Officer officer, Locality locality, Clock clock)
{
    /// <summary>Units for which the officer records plans: their own, and the authority's where they manage its plans.</summary>
    public Task<List<UnitRow>> UnitsAsync(CancellationToken cancellation)
    {
        var (own, mayOwn) = (officer.UnitId, officer.Can(Capability.RecordPlans, officer.UnitPath));
        var managed = officer.Reach(Capability.ManagePlans).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        return db.Set<UnitRow>().AsNoTracking().Where(unit => (mayOwn && unit.Id == own) || (unit.Code == locality.RootUnit && managed.Contains(unit.Id)))
            .OrderBy(unit => unit.Position).ToListAsync(cancellation);
    }

    public async Task<Outcome<Plan>> RunAsync(PlanTyped typed, IFormFile paper, CancellationToken cancellation)
    {
        if (kinds.Find(typed.Kind) is not { } kind || !(await UnitsAsync(cancellation)).Exists(unit => unit.Id == typed.UnitId))
        {
            return new Refusal("plan-not-yours", "Không ghi nhận được kế hoạch cho đơn vị này. Chọn lại loại kế hoạch và đơn vị.");
        }

        if (typed.IssuedOn > clock.Today || typed.UntilYear < typed.Year || (kind.ManyYears && typed.UntilYear is null))
        {
            return typed.IssuedOn > clock.Today
                ? new Refusal("issued-in-future", "Ngày ban hành không thể sau hôm nay ({0}).") { Arguments = [Vn.Day(clock.Today)] }
                : new Refusal("plan-years", "Loại kế hoạch này nhiều năm: nhập năm cuối, không trước năm đầu.");
        }

        var read = await ReadAsync(paper, cancellation);
        if (read.Value is not { } file)
        {
            return read.Refusal!;
        }

        var plan = await WriteAsync(typed, kind, file, cancellation);
        await AnswerCallAsync(plan, kind, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return plan;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new Refusal("plan-known", "Tệp này đã được ghi nhận cho một kế hoạch của đơn vị.");
        }
    }

    /// <summary>A secret paper is refused in memory, whatever else a reader would say of the file.</summary>
    private async Task<Outcome<InspectedFile>> ReadAsync(IFormFile paper, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await paper.CopyToAsync(bytes, cancellation);
        bytes.Position = 0;
        if (PaperReader.Read(bytes, paper.FileName).Refusal is { } refusal && refusal.Code == ReadingRefusals.Secret.Code)
        {
            return refusal;
        }

        bytes.Position = 0;
        var inspected = await inspector.InspectAsync(bytes, paper.FileName, cancellation);
        return inspected.Value is { Kind: not (ContentKind.Pdf or ContentKind.Docx) } ? new Refusal("plan-paper", "Văn bản kế hoạch phải là tệp PDF hoặc DOCX.") : inspected;
    }

    private async Task<Plan> WriteAsync(PlanTyped typed, PlanKind kind, InspectedFile file, CancellationToken cancellation)
    {
        var id = OrderedId.New();
        var stored = await files.AttachAsync(new NewFile(file.Name, file.MediaType, file.Content, "plan", id, typed.UnitId, officer.Id, clock.UtcNow), cancellation);
        var plan = new Plan
        {
            Id = id, Number = typed.Number.Cut(Plan.NumberMaxLength), IssuedOn = typed.IssuedOn, Title = typed.Title.Cut(Plan.TitleMaxLength)!, Type = PlanTypes.Of(typed.Number, kind), Year = typed.Year,
            IssuerUnitId = typed.UnitId, State = PlanState.InForce, FileId = stored.Id, FileHash = stored.Hash,

            // The same file twice under one unit is the same plan: the unique index says so even when both come at once.
            TextHash = Convert.ToHexStringLower(SHA256.HashData(file.Content)), UploadedBy = officer.Id, UploadedAt = clock.UtcNow, AdoptedBy = officer.Id, AdoptedAt = clock.UtcNow,
        };
        db.Add(plan);
        db.Add(new PlanText { PlanId = id, Text = "" });
        db.Add(new PlanProfile { PlanId = id, Kind = kind.Code, UntilYear = kind.ManyYears ? typed.UntilYear : null, Extra = ExtraFields.Write(kind.Fields, typed.Extra) });
        db.Add(new SearchEntry { SubjectId = id, Kind = "plan", Url = $"/ke-hoach/{id}", Title = $"{plan.Label}: {plan.Title}", Folded = VietnameseText.Fold($"{plan.Number?.Replace('/', ' ')} {plan.Title}") });
        db.Record(new PlanRecorded(id, plan.IssuerUnitId, kind.Code, plan.Year, plan.Number, stored.Hash), officer.Id, clock.UtcNow);
        return plan;
    }

    private async Task AnswerCallAsync(Plan plan, PlanKind kind, CancellationToken cancellation)
    {
        var call = await db.Set<PlanCall>().SingleOrDefaultAsync(one => one.Kind == kind.Code && one.Year == plan.Year && one.UnitId == plan.IssuerUnitId && one.PlanId == null, cancellation);
        if (call is not null)
        {
            call.PlanId = plan.Id;
            await ledger.ReportedAsync(CallPlans.SourceOf(call, kind), clock.Today, officer.Id, cancellation);
        }
    }
}
