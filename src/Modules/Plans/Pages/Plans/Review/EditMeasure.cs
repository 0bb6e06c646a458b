using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Review;

/// <summary>One item as the reviewer wants it.</summary>
internal sealed class MeasureEdit : IValidatableObject
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    [Display(Name = "Loại mục")]
    public MeasureKind Kind { get; set; }

    [Display(Name = "Nội dung"), Required(ErrorMessage = "Nhập nội dung của mục")]
    [StringLength(Measure.TextMaxLength, ErrorMessage = "Nội dung không quá {1} ký tự")]
    public string? Text { get; set; }

    [Display(Name = "Nhóm việc")]
    public Guid? WorkstreamId { get; set; }

    [Display(Name = "Đơn vị thực hiện"), StringLength(4000)]
    public string? Units { get; set; }

    [Display(Name = "Đơn vị phối hợp"), StringLength(4000)]
    public string? Partners { get; set; }

    [Display(Name = "Quan hệ")]
    public DutyRelation Relation { get; set; }

    [Display(Name = "Tần suất theo văn bản"), StringLength(Measure.AsWrittenMaxLength, ErrorMessage = "Không quá {1} ký tự")]
    public string? Frequency { get; set; }

    [Display(Name = "Lặp lại")]
    public Rhythm Rhythm { get; set; }

    [Display(Name = "Thời hạn theo văn bản"), StringLength(Measure.AsWrittenMaxLength, ErrorMessage = "Không quá {1} ký tự")]
    public string? Deadline { get; set; }

    [Display(Name = "Hạn")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Văn bản làm căn cứ của hạn"), StringLength(Measure.AsWrittenMaxLength, ErrorMessage = "Không quá {1} ký tự")]
    public string? DueBasis { get; set; }

    [Display(Name = "Căn cứ"), StringLength(4000, ErrorMessage = "Không quá {1} ký tự")]
    public string? Bases { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DueOn is not null && string.IsNullOrWhiteSpace(DueBasis))
        {
            yield return new ValidationResult("Ghi văn bản làm căn cứ của hạn, ví dụ: Công văn số 12/PNV ngày 5/4/2024", [nameof(DueBasis)]);
        }
    }

    public static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n').Select(line => VietnameseText.Clean(line)).Where(line => line.Length > 0).Distinct()];
}

/// <summary>Saves one item; refuses to write over a change that the reviewer has not seen.</summary>
internal sealed class EditMeasure(AppDbContext db, PlanInReview review, PlanNames names, MeasureBases bases, Officer officer, Clock clock)
{
    public static readonly Refusal ChangedMeanwhile = new(
        "measure-changed", "{0} vừa sửa mục này lúc {1}. Bản đang có được ghi bên cạnh; nội dung bạn nhập vẫn còn trong biểu mẫu. Xem lại rồi lưu lần nữa.");

    /// <summary>The first line of the bases typed in which no document is named; null when all are read.</summary>
    public string? UnreadBasis(MeasureEdit edit) => bases.Read(edit.Bases).Unread;

    public async Task<Outcome<Measure>> RunAsync(Guid planId, MeasureEdit edit, CancellationToken cancellation)
    {
        var plan = await review.OpenAsync(planId, cancellation);
        if (plan.Refusal is { } refusal)
        {
            return refusal;
        }

        var measure = await db.Set<Measure>().SingleOrDefaultAsync(m => m.Id == edit.Id && m.PlanId == planId, cancellation);
        if (measure is null || measure.ReplacedIn is not null)
        {
            return PlanInReview.Gone;
        }

        if (measure.Version != edit.Version)
        {
            return Conflict(measure);
        }

        if (edit.WorkstreamId is { } workstreamId && !await db.Set<Workstream>().AnyAsync(w => w.Id == workstreamId && w.PlanId == planId, cancellation))
        {
            return new Refusal("workstream-gone", "Nhóm việc đã chọn không còn. Hãy chọn nhóm khác.");
        }

        var changes = Apply(measure, edit);
        changes.AddRange(await ReplaceUnitsAsync(measure, edit, cancellation));
        if (await bases.SetAsync(planId, measure.Id, bases.Read(edit.Bases).Bases, cancellation) is { } rebased)
        {
            changes.Add(rebased);
        }

        measure.Settle(officer, clock.UtcNow);
        db.Record(new MeasureChanged(measure.Id, plan.Value!.IssuerUnitId, planId, measure.Ordinal, changes), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return measure;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Conflict(await db.Set<Measure>().AsNoTracking().SingleAsync(m => m.Id == edit.Id, cancellation));
        }
    }

    private static Refusal Conflict(Measure measure) =>
        ChangedMeanwhile with { Arguments = [measure.ChangedByName ?? "", Vn.Instant(measure.ChangedAt ?? default)] };

    private static List<FieldChange> Apply(Measure measure, MeasureEdit edit)
    {
        var before = Facts(measure);
        measure.Kind = edit.Kind;
        measure.Text = edit.Text.Cut(Measure.TextMaxLength)!;
        measure.WorkstreamId = edit.WorkstreamId;
        measure.Relation = edit.Relation;
        measure.Frequency = edit.Frequency.Cut(Measure.AsWrittenMaxLength);
        measure.Rhythm = edit.Rhythm;
        measure.Deadline = edit.Deadline.Cut(Measure.AsWrittenMaxLength);
        measure.DueOn = edit.DueOn;
        measure.DueBasis = edit.DueOn is null ? null : edit.DueBasis.Cut(Measure.AsWrittenMaxLength);
        var after = Facts(measure);
        return [.. after.Where(fact => before[fact.Key] != fact.Value).Select(fact => new FieldChange(fact.Key, before[fact.Key], fact.Value))];
    }

    private static Dictionary<string, string?> Facts(Measure measure) => new()
    {
        ["kind"] = measure.Kind.ToString(),
        ["text"] = measure.Text,
        ["workstream"] = measure.WorkstreamId?.ToString(),
        ["relation"] = measure.Relation.ToString(),
        ["frequency"] = measure.Frequency,
        ["rhythm"] = measure.Rhythm.ToString(),
        ["deadline"] = measure.Deadline,
        ["dueOn"] = measure.DueOn?.ToString("O", CultureInfo.InvariantCulture),
        ["dueBasis"] = measure.DueBasis,
    };

    private async Task<List<FieldChange>> ReplaceUnitsAsync(Measure measure, MeasureEdit edit, CancellationToken cancellation)
    {
        var wanted = new List<(Guid NameId, bool IsPartner, string Written)>();
        foreach (var (written, isPartner) in MeasureEdit.Lines(edit.Units).Select(line => (line, false)).Concat(MeasureEdit.Lines(edit.Partners).Select(line => (line, true))))
        {
            var name = await names.FindOrMakeAsync(measure.PlanId, written, cancellation);
            if (!wanted.Exists(one => one.NameId == name.Id))
            {
                wanted.Add((name.Id, isPartner, name.Written));
            }
        }

        var present = await db.Set<MeasureUnit>().Where(unit => unit.MeasureId == measure.Id).OrderBy(unit => unit.Position).ToListAsync(cancellation);
        if (present.Select(unit => (unit.NameId, unit.IsPartner)).SequenceEqual(wanted.Select(one => (one.NameId, one.IsPartner))))
        {
            return [];
        }

        for (var at = 0; at < wanted.Count; at++)
        {
            if (present.Find(unit => unit.NameId == wanted[at].NameId) is { } kept)
            {
                (kept.IsPartner, kept.Position) = (wanted[at].IsPartner, at);
            }
            else
            {
                db.Add(new MeasureUnit { MeasureId = measure.Id, NameId = wanted[at].NameId, IsPartner = wanted[at].IsPartner, PlanId = measure.PlanId, Position = at });
            }
        }

        db.RemoveRange(present.Where(unit => !wanted.Exists(one => one.NameId == unit.NameId)));
        return [new FieldChange("units", null, string.Join("; ", wanted.Select(one => one.IsPartner ? $"+ {one.Written}" : one.Written)))];
    }
}
