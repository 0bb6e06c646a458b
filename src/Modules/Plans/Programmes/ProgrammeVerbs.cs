using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Documents.Inspection;
using Microsoft.EntityFrameworkCore;
using ContentKind = CoSo.Documents.Inspection.FileKind;

namespace CoSo.Plans;

/// <summary>A programme's yearly plans, bodies and reviews. A review is a duty; it is done when its paper has come back.</summary>
internal sealed class ProgrammeVerbs(AppDbContext db, IUnitDirectory directory, IDutyLedger ledger, FileStore files, UploadInspector inspector, Officer officer, Clock clock)
{
    public const string PaperKind = "programme-review";

    private static readonly Refusal Gone = new("programme-gone", "Không có chương trình này, hoặc anh chị không quản lý.");

    public async Task<Outcome<Plan>> LinkAsync(Guid id, Guid planId, bool isLinked, CancellationToken cancellation)
    {
        var programme = await FindAsync(id, cancellation);
        var plan = await db.Seen(officer).AsNoTracking().SingleOrDefaultAsync(one => one.Id == planId && one.Id != id && one.State == PlanState.InForce, cancellation);
        if (programme.Programme is null || plan is null)
        {
            return Gone;
        }

        if (isLinked && (plan.Year < programme.Programme.Year || plan.Year > programme.UntilYear))
        {
            return new Refusal("programme-year", "Kế hoạch năm {0} không nằm trong thời gian của chương trình ({1}–{2}).") { Arguments = [plan.Year, programme.Programme.Year, programme.UntilYear!] };
        }

        var link = await db.Set<ProgrammeLink>().FindAsync([id, planId], cancellation);
        if (isLinked == link is not null)
        {
            return programme.Programme;
        }

        if (link is null)
        {
            db.Add(new ProgrammeLink { ProgrammeId = id, PlanId = planId, At = clock.UtcNow });
        }
        else
        {
            db.Remove(link);
        }

        Record(new ProgrammeLinked(id, programme.Programme.IssuerUnitId, planId, isLinked));
        return await SaveAsync(programme.Programme, cancellation);
    }

    /// <param name="isLead">Null takes the body out.</param>
    public async Task<Outcome<Plan>> PartyAsync(Guid id, string? name, bool? isLead, CancellationToken cancellation)
    {
        if ((await FindAsync(id, cancellation)).Programme is not { } programme)
        {
            return Gone;
        }

        var match = await directory.FindAsync(name ?? "", clock.Today, cancellation);
        if (match.Units.Count == 0 || match.Unknown.Count > 0)
        {
            return new Refusal("target-unit-unknown", "Không rõ đơn vị: {0}. Ghi tên như trong danh sách đơn vị, hoặc chọn một nhóm.") { Arguments = [string.Join("; ", match.Unknown.DefaultIfEmpty(name ?? ""))] };
        }

        foreach (var unit in match.Units)
        {
            if (await db.Set<ProgrammeParty>().FindAsync([id, unit.Id], cancellation) is { } known)
            {
                if (isLead is not null)
                {
                    continue;
                }

                db.Remove(known);
            }
            else if (isLead is { } lead)
            {
                db.Add(new ProgrammeParty { ProgrammeId = id, UnitId = unit.Id, IsLead = lead });
            }

            Record(new ProgrammePartySet(id, programme.IssuerUnitId, unit.Id, isLead));
        }

        return await SaveAsync(programme, cancellation);
    }

    public async Task<Outcome<Plan>> SetReviewAsync(Guid id, bool isFinal, string? name, DateOnly? dueOn, Guid? unitId, CancellationToken cancellation)
    {
        var (programme, untilYear) = await FindAsync(id, cancellation);
        if (programme is null)
        {
            return Gone;
        }

        if (name.Cut(ProgrammeReview.NameMaxLength) is not { } said || dueOn is not { } due || unitId is not { } unit || !await db.Set<UnitRow>().AnyAsync(row => row.Id == unit, cancellation))
        {
            return new Refusal("review-incomplete", "Nhập tên, ngày phải xong và đơn vị chủ trì của lần sơ kết, tổng kết.");
        }

        if (due.Year < programme.Year || due.Year > untilYear + 1)
        {
            return new Refusal("review-day", "Ngày sơ kết, tổng kết phải nằm trong thời gian của chương trình hoặc năm liền sau.");
        }

        var review = new ProgrammeReview { Id = OrderedId.New(), ProgrammeId = id, IsFinal = isFinal, Name = said, DueOn = due, UnitId = unit };
        db.Add(review);
        ledger.Raise(
            new NewDuty
            {
                UnitId = unit, AssignerUnitId = programme.IssuerUnitId, Title = said, Source = SourceOf(review, programme), Relation = DutyRelation.Lead, DueOn = due,
                DueHow = programme.Label, GivenOn = clock.Today, PlanId = id,
            },
            officer.Id);
        Record(new ProgrammeReviewSet(id, programme.IssuerUnitId, review.Id, said, due, unit));
        return await SaveAsync(programme, cancellation);
    }

    /// <summary>The review whose paper the officer may bring back; null for none.</summary>
    public async Task<(Plan Programme, ProgrammeReview Review)?> ReviewAsync(Guid id, Guid reviewId, CancellationToken cancellation)
    {
        var reached = officer.Reach(Capability.ReportTargets).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        var review = await db.Set<ProgrammeReview>().SingleOrDefaultAsync(one => one.Id == reviewId && one.ProgrammeId == id && reached.Contains(one.UnitId), cancellation);
        return review is null ? null : (await db.Set<Plan>().SingleAsync(plan => plan.Id == id, cancellation), review);
    }

    public async Task<Outcome<Plan>> BringPaperAsync(Plan programme, ProgrammeReview review, ReviewPaper paper, CancellationToken cancellation)
    {
        if (review.PaperFileId is not null)
        {
            return new Refusal("review-done", "Lần sơ kết, tổng kết này đã có văn bản.");
        }

        if (paper.Number.Cut(Plan.NumberMaxLength) is not { } number || paper.Date is not { } day || day > clock.Today || paper.File is null)
        {
            return new Refusal("paper-incomplete", "Nhập số, ngày của văn bản (không sau hôm nay) và chọn tệp PDF đã ký.");
        }

        await using var stream = paper.File.OpenReadStream();
        var inspected = await inspector.InspectAsync(stream, paper.File.FileName, cancellation);
        if (inspected.Value is not { Kind: ContentKind.Pdf } file)
        {
            return inspected.Refusal ?? new Refusal("paper-not-pdf", "Văn bản đã ký phải là tệp PDF.");
        }

        var stored = await files.AttachAsync(
            new NewFile(file.Name, file.MediaType, file.Content, PaperKind, review.Id, review.UnitId, officer.Id, clock.UtcNow) { AlsoUnitId = programme.IssuerUnitId }, cancellation);
        (review.PaperNumber, review.PaperDate, review.PaperFileId) = (number, day, stored.Id);
        Record(new ProgrammeReviewed(programme.Id, review.UnitId, review.Id, number, day, stored.Hash));
        await ledger.ReportedAsync(SourceOf(review, programme), clock.Today, officer.Id, cancellation);
        await ledger.CloseAsync(SourceOf(review, programme), officer.Id, cancellation);
        return await SaveAsync(programme, cancellation);
    }

    private static DutySource SourceOf(ProgrammeReview review, Plan programme) => new("programme-review", review.Id, programme.Label, $"/ke-hoach/{programme.Id}/chuong-trinh");

    private async Task<(Plan? Programme, int? UntilYear)> FindAsync(Guid id, CancellationToken cancellation)
    {
        var until = await db.Set<PlanProfile>().Where(profile => profile.PlanId == id).Select(profile => profile.UntilYear).SingleOrDefaultAsync(cancellation);
        return until is null ? (null, null) : (await db.Managed(officer).SingleOrDefaultAsync(plan => plan.Id == id && plan.State == PlanState.InForce, cancellation), until);
    }

    private void Record<T>(T happened)
        where T : IAuditEvent => db.Record(happened, officer.Id, clock.UtcNow);

    private async Task<Outcome<Plan>> SaveAsync(Plan programme, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return programme;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new Refusal("plan-changed", "Có người vừa sửa thông tin của kế hoạch này. Nội dung bạn nhập vẫn còn; xem lại rồi lưu lần nữa.");
        }
    }
}

/// <summary>Số, ngày and the scan of a signed paper, as typed.</summary>
internal sealed record ReviewPaper(string? Number, DateOnly? Date, IFormFile? File);
