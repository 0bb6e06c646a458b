using CoSo.Kernel;
using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>One item amended by hand, and the paper that does it.</summary>
internal sealed class ItemAmendment
{
    /// <summary>Of the item; null adds one.</summary>
    [Display(Name = "Mục thứ", Description = "Số thứ tự của mục trong kế hoạch; để trống là thêm mục mới")]
    public int? Ordinal { get; set; }

    [Display(Name = "Số, ký hiệu và tên văn bản", Description = "Ví dụ: Công văn số 85/UBND-NV"), Required(ErrorMessage = "Nhập văn bản sửa đổi"), StringLength(200, ErrorMessage = "Không quá {1} ký tự")]
    public string? Paper { get; set; }

    [Display(Name = "Ngày văn bản"), Required(ErrorMessage = "Nhập ngày của văn bản sửa đổi")]
    public DateOnly? PaperOn { get; set; }

    [Display(Name = "Nội dung sau khi sửa"), StringLength(Measure.TextMaxLength, ErrorMessage = "Nội dung không quá {1} ký tự"), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [Display(Name = "Hạn sau khi sửa", Description = "Để trống là chưa ấn định hạn")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Đơn vị thực hiện", Description = "Mỗi dòng một đơn vị hoặc nhóm đơn vị, như văn bản viết"), StringLength(4000), DataType(DataType.MultilineText)]
    public string? Units { get; set; }

    [Display(Name = "Căn cứ", Description = "Mỗi dòng một số, ký hiệu văn bản; để trống là giữ như cũ"), StringLength(4000, ErrorMessage = "Không quá {1} ký tự"), DataType(DataType.MultilineText)]
    public string? Bases { get; set; }

    [Display(Name = "Bỏ mục này")]
    public bool Removes { get; set; }
}

/// <summary>Sửa đổi: from an amending text that was reviewed, or one item by hand, always naming the paper.</summary>
internal sealed class AmendPlan(AppDbContext db, PlanDifference difference, ApplyDifference apply, MeasureBases bases, IUnitDirectory directory, Officer officer, Clock clock)
{
    public static readonly Refusal NotInForce = new("plan-not-in-force", "Chỉ sửa đổi được kế hoạch đang theo dõi.");

    public static readonly Refusal Changed = new("changed-meanwhile", "Có người vừa sửa kế hoạch hoặc bản sửa đổi. Chưa có gì thay đổi; xem lại rồi làm lại.");

    /// <summary>The plan in force that the officer manages.</summary>
    public async Task<Plan?> FindAsync(Guid planId, CancellationToken cancellation) =>
        await db.Managed(officer).SingleOrDefaultAsync(plan => plan.Id == planId && plan.State == PlanState.InForce, cancellation);

    /// <summary>The amending text under review, with its plan.</summary>
    public async Task<(Plan Source, Plan Plan)?> SourceAsync(Guid sourceId, CancellationToken cancellation) =>
        await db.Managed(officer).SingleOrDefaultAsync(plan => plan.Id == sourceId && plan.AmendsId != null && plan.State == PlanState.InReview, cancellation) is { } source
        && await FindAsync(source.AmendsId!.Value, cancellation) is { } plan ? (source, plan) : null;

    public static string StampOf(Plan plan, Plan source, IReadOnlyList<Difference> differences) =>
        $"{plan.Version}-{source.Version}-{differences.Count}-{differences.Sum(one => (one.New?.Measure.Version ?? 0) + 1)}-{differences.Count(one => one.IsDoubtful)}";

    /// <summary>A person says which item of the plan an item of the amending text stands for; null: a new one.</summary>
    public async Task<Outcome<Plan>> SettleAsync(Guid sourceId, Guid newId, Guid? oldId, CancellationToken cancellation)
    {
        if (await SourceAsync(sourceId, cancellation) is not { } found)
        {
            return NotInForce;
        }

        var ids = await db.Set<Measure>().Where(m => (m.Id == newId && m.PlanId == sourceId) || (m.Id == oldId && m.PlanId == found.Plan.Id)).CountAsync(cancellation);
        if (ids != (oldId is null ? 1 : 2))
        {
            return PlanInReview.Gone;
        }

        var match = await db.Set<PlanMatch>().SingleOrDefaultAsync(one => one.SourcePlanId == sourceId && one.NewMeasureId == newId, cancellation);
        if (match is null)
        {
            db.Add(match = new PlanMatch { SourcePlanId = sourceId, NewMeasureId = newId });
        }

        (match.OldMeasureId, match.SettledBy, match.SettledAt) = (oldId, officer.Id, clock.UtcNow);
        db.Record(new PlanMatchSettled(sourceId, found.Plan.IssuerUnitId, newId, oldId), officer.Id, clock.UtcNow);
        return await SaveAsync(found.Plan, cancellation);
    }

    /// <summary>Đưa vào theo dõi: the amending text becomes the plan's next version.</summary>
    public async Task<Outcome<Plan>> AdoptAsync(Guid sourceId, string? stamp, CancellationToken cancellation)
    {
        if (await SourceAsync(sourceId, cancellation) is not { } found)
        {
            return NotInForce;
        }

        var (source, plan) = found;
        var differences = await difference.OfAsync(plan, source, cancellation);
        if (StampOf(plan, source, differences) != stamp)
        {
            return Changed;
        }

        if (differences.Count(one => one.IsDoubtful) is > 0 and var doubtful)
        {
            return new Refusal("matches-doubtful", "Còn {0} mục chưa rõ là mục cũ được sửa hay mục mới. Chọn cho từng mục rồi đưa vào theo dõi.") { Arguments = [doubtful] };
        }

        if (differences.TrueForAll(one => one.Kind is null))
        {
            return new Refusal("nothing-changed", "Văn bản này không làm thay đổi mục nào của kế hoạch.");
        }

        if (differences.Count(one => one is { Kind: ChangeKind.Added or ChangeKind.Changed, New.Measure.Kind: MeasureKind.Duty } && one.New.LeadIds.Count == 0) is > 0 and var without)
        {
            return new Refusal("units-missing", "Còn {0} việc phải làm chưa rõ đơn vị thực hiện. Soát lại bản sửa đổi rồi đưa vào theo dõi.") { Arguments = [without] };
        }

        await apply.ApplyAsync(plan, differences, new NewVersion(PaperOf(source), source.IssuedOn, source.Id), cancellation);
        source.State = PlanState.Merged;
        (source.AdoptedBy, source.AdoptedAt) = (officer.Id, clock.UtcNow);
        return await SaveAsync(plan, cancellation);
    }

    public async Task<Outcome<Plan>> ByHandAsync(Guid planId, ItemAmendment wanted, CancellationToken cancellation)
    {
        if (await FindAsync(planId, cancellation) is not { } plan)
        {
            return NotInForce;
        }

        if (wanted.PaperOn > clock.Today)
        {
            return new Refusal("paper-in-future", "Ngày văn bản không thể sau hôm nay ({0}).") { Arguments = [Vn.Day(clock.Today)] };
        }

        var old = (await difference.StatesAsync(planId, cancellation)).Find(one => one.Measure.Ordinal == wanted.Ordinal);
        if (wanted.Ordinal is not null && old is null)
        {
            return PlanInReview.Gone;
        }

        var made = await DifferenceOfAsync(plan, old, wanted, cancellation);
        if (made.Value is not { } change)
        {
            return made.Refusal!;
        }

        await apply.ApplyAsync(plan, [change], new NewVersion($"{wanted.Paper.Cut(200)} ngày {Vn.Day(wanted.PaperOn)}", wanted.PaperOn, null), cancellation);
        return await SaveAsync(plan, cancellation);
    }

    public static string PaperOf(Plan source) => $"{source.Label}{(source.Number is not null && source.IssuedOn is { } day ? $" ngày {Vn.Day(day)}" : "")}";

    private async Task<Outcome<Difference>> DifferenceOfAsync(Plan plan, ItemState? old, ItemAmendment wanted, CancellationToken cancellation)
    {
        if (old is not null && wanted.Removes)
        {
            return new Difference(ChangeKind.Removed, old, null, 1, false);
        }

        if (wanted.Text.Cut(Measure.TextMaxLength) is not { } text)
        {
            return new Refusal("empty-measure", "Nhập nội dung của mục.");
        }

        var names = old?.Names ?? [];
        if (!string.IsNullOrWhiteSpace(wanted.Units))
        {
            var match = await directory.FindAsync(string.Join(", ", Pages.Plans.Review.MeasureEdit.Lines(wanted.Units)), clock.Today, cancellation);
            if (match.Unknown.Count > 0 || match.Units.Count == 0)
            {
                return new Refusal("unit-unknown", "Chưa rõ “{0}” là đơn vị nào. Ghi tên đầy đủ của đơn vị hoặc nhóm đơn vị.") { Arguments = [string.Join(", ", match.Unknown)] };
            }

            names = [new NamedUnits(string.Join(", ", Pages.Plans.Review.MeasureEdit.Lines(wanted.Units)), false, [.. match.Units.Select(unit => unit.Id)]), .. names.Where(name => name.IsPartner)];
        }

        if (old is null && names.Count == 0)
        {
            return new Refusal("units-missing", "Ghi đơn vị thực hiện của mục mới.");
        }

        if (bases.Read(wanted.Bases).Unread is { } unread)
        {
            return new Refusal("basis-unread", "Không đọc được số, ký hiệu văn bản ở dòng “{0}”. Ghi như 59/2023/NĐ-CP hoặc 23-QĐ/TW, mỗi dòng một văn bản.") { Arguments = [unread.Cut(80)!] };
        }

        var now = old?.Measure;
        var next = new ItemState(
            new Measure
            {
                Id = OrderedId.New(), PlanId = plan.Id, Kind = now?.Kind ?? MeasureKind.Duty, Text = text, Section = now?.Section, Rhythm = now?.Rhythm ?? Rhythm.Once,
                Relation = now?.Relation ?? default, Deadline = now?.Deadline, DueOn = wanted.DueOn,
            },
            old?.Stream, names)
        {
            Bases = string.IsNullOrWhiteSpace(wanted.Bases) ? bases.FindIn(text) is { Count: > 0 } found ? [.. (old?.Bases ?? []).Concat(found).DistinctBy(basis => basis.Key)] : [] : bases.Read(wanted.Bases).Bases,
        };
        var kind = old is null ? ChangeKind.Added : Difference.KindOf(old, next);
        return kind is null ? new Refusal("nothing-changed", "Nội dung, hạn, đơn vị và căn cứ vẫn như cũ; chưa có gì để sửa.") : new Difference(kind, old, next, 1, false);
    }

    private async Task<Outcome<Plan>> SaveAsync(Plan plan, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return plan;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Changed;
        }
    }
}
