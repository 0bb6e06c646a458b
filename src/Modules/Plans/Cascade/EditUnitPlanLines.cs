using CoSo.Kernel;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>One line as the officer wants it.</summary>
internal sealed class LineEdit
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    [Display(Name = "So với kế hoạch cấp trên")]
    public LineKind Kind { get; set; }

    [Display(Name = "Nội dung"), StringLength(Measure.TextMaxLength, ErrorMessage = "Nội dung không quá {1} ký tự"), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [Display(Name = "Lý do", Description = "Bắt buộc khi điều chỉnh, không nhận, hoặc hạn sau hạn của kế hoạch cấp trên"), DataType(DataType.MultilineText)]
    [StringLength(UnitPlanLine.ReasonMaxLength, ErrorMessage = "Lý do không quá {1} ký tự")]
    public string? Reason { get; set; }

    /// <summary>As <see cref="Assignees"/> writes it.</summary>
    [Display(Name = "Phân công")]
    public string? Assignee { get; set; }

    [Display(Name = "Hoặc bộ phận, chức danh", Description = "Khi người được phân công chưa có tài khoản"), StringLength(UnitPlanLine.AssigneeMaxLength, ErrorMessage = "Không quá {1} ký tự")]
    public string? AssignedTo { get; set; }

    [Display(Name = "Hạn của đơn vị", Description = "Để trống là theo hạn của kế hoạch cấp trên")]
    public DateOnly? DueOn { get; set; }
}

/// <summary>Takes over, adapts, adds, leaves out: the lines of a unit's draft. Two officers may work on it at once, line by line.</summary>
internal sealed class EditUnitPlanLines(AppDbContext db, UnitPlanAccess access, UnitPlanBook book, Assignees assignees)
{
    public static readonly Refusal LineChanged = new(
        "line-changed", "{0} vừa sửa dòng này lúc {1}. Bản đang có được ghi bên trên; nội dung bạn nhập vẫn còn trong biểu mẫu. Xem lại rồi lưu lần nữa.");

    public static readonly Refusal LineGone = new("line-gone", "Dòng này không còn trong kế hoạch. Hãy tải lại trang.");

    public Task<Outcome<UnitPlanLine>> SaveAsync(Guid planId, LineEdit edit, CancellationToken cancellation) => InDraftAsync(planId, async hand =>
    {
        var line = await db.Set<UnitPlanLine>().SingleOrDefaultAsync(one => one.Id == edit.Id && one.UnitPlanId == planId && one.RemovedAt == null, cancellation);
        if (line is null)
        {
            return LineGone;
        }

        if (line.Version != edit.Version)
        {
            return LineChanged with { Arguments = [line.ChangedByName ?? "", Vn.Instant(line.ChangedAt ?? default)] };
        }

        var who = await assignees.ReadAsync(hand.Unit, edit.Assignee, edit.AssignedTo, cancellation);
        if (who.Value is not { } assigned)
        {
            return who.Refusal!;
        }

        Apply(line, edit, assigned);
        book.Touch(line);
        if (LineRules.Check(line, hand.Parent) is { } refusal)
        {
            return refusal;
        }

        book.Record(new UnitPlanLineChanged(line.Id, hand.Plan.UnitId, planId, line.Kind, line.IsDifferent));
        var saved = await book.SaveAsync(line, cancellation);
        return saved.Refusal is null ? saved : LineChanged with { Arguments = await OtherAsync(edit.Id, cancellation) };
    }, cancellation);

    public Task<Outcome<UnitPlanLine>> AddAsync(Guid planId, string? text, string? heading, CancellationToken cancellation) => InDraftAsync(planId, async hand =>
    {
        if (text.Cut(Measure.TextMaxLength) is not { } words)
        {
            return new Refusal("line-empty", "Nhập nội dung công việc đơn vị bổ sung.");
        }

        var last = await db.Set<UnitPlanLine>().Where(one => one.UnitPlanId == planId).MaxAsync(one => (int?)one.Position, cancellation) ?? -1;
        var line = new UnitPlanLine
        {
            Id = OrderedId.New(), UnitPlanId = planId, Position = last + 1, Kind = LineKind.Added, Text = words, Heading = heading.Cut(Workstream.TitleMaxLength),
        };
        book.Touch(line);
        db.Add(line);
        book.Record(new UnitPlanLineAdded(line.Id, hand.Plan.UnitId, planId));
        return await book.SaveAsync(line, cancellation);
    }, cancellation);

    /// <summary>Only the unit's own lines go; an item of the plan above is "không nhận", with a reason.</summary>
    public Task<Outcome<UnitPlanLine>> RemoveAsync(Guid planId, Guid lineId, CancellationToken cancellation) => InDraftAsync(planId, async hand =>
    {
        var line = await db.Set<UnitPlanLine>().SingleOrDefaultAsync(one => one.Id == lineId && one.UnitPlanId == planId && one.RemovedAt == null, cancellation);
        if (line is null)
        {
            return LineGone;
        }

        if (line.Kind != LineKind.Added)
        {
            return new Refusal("line-of-parent", "Việc do cấp trên giao không xóa được; nếu không nhận, chọn “Không nhận” và ghi lý do.");
        }

        line.RemovedAt = book.Now;
        book.Touch(line);
        book.Record(new UnitPlanLineRemoved(line.Id, hand.Plan.UnitId, planId));
        return await book.SaveAsync(line, cancellation);
    }, cancellation);

    private static void Apply(UnitPlanLine line, LineEdit edit, Assigned assigned)
    {
        // A line of the plan above never becomes the unit's own, nor the other way round.
        line.Kind = line.MeasureId is null || edit.Kind == LineKind.Added ? line.Kind : edit.Kind;
        line.Text = line.Kind switch
        {
            LineKind.Adapted or LineKind.Added => edit.Text.Cut(Measure.TextMaxLength) ?? "",
            _ => line.ParentText ?? line.Text,
        };
        line.Reason = edit.Reason.Cut(UnitPlanLine.ReasonMaxLength);
        (line.AssignedUnitId, line.AssignedOfficerId, line.AssignedTo) = (assigned.UnitId, assigned.OfficerId, assigned.Name);
        line.DueOn = line.Kind == LineKind.NotTaken ? null : edit.DueOn;
        line.ParentChange = null;
        line.Settle();
    }

    private async Task<object[]> OtherAsync(Guid lineId, CancellationToken cancellation)
    {
        var line = await db.Set<UnitPlanLine>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == lineId, cancellation);
        return [line?.ChangedByName ?? "", Vn.Instant(line?.ChangedAt ?? default)];
    }

    private async Task<Outcome<UnitPlanLine>> InDraftAsync(Guid planId, Func<UnitPlanInHand, Task<Outcome<UnitPlanLine>>> act, CancellationToken cancellation)
    {
        if (await access.FindAsync(planId, cancellation) is not { MayDraft: true } hand)
        {
            return UnitPlanBook.NotYours;
        }

        if (!hand.MayEdit)
        {
            return UnitPlanBook.NotDraft;
        }

        var outcome = await act(hand);
        if (outcome.Refusal is not null)
        {
            // What was typed into the row must not be saved by a later verb of the same request.
            db.ChangeTracker.Clear();
        }

        return outcome;
    }
}

/// <summary>When a line needs a reason.</summary>
internal static class LineRules
{
    public static Refusal? Check(UnitPlanLine line, Plan parent)
    {
        if (line.Text.Length == 0)
        {
            return new Refusal("line-empty", "Nhập nội dung của dòng này.");
        }

        if (line.Kind == LineKind.Adapted && line.Text == line.ParentText)
        {
            return new Refusal("line-not-adapted", "Nội dung chưa khác kế hoạch cấp trên. Sửa nội dung, hoặc chọn “Nhận nguyên văn”.");
        }

        if (line.Reason is not null || !line.IsDifferent)
        {
            return null;
        }

        return line.Kind switch
        {
            LineKind.NotTaken => new Refusal("reason-missing", "Ghi lý do đơn vị không nhận việc này; đơn vị ban hành {0} sẽ xem được.") { Arguments = [parent.Label] },
            LineKind.Adapted => new Refusal("reason-missing", "Ghi lý do điều chỉnh so với {0}.") { Arguments = [parent.Label] },
            _ => new Refusal("reason-missing", "Hạn của đơn vị sau hạn {0} của kế hoạch cấp trên. Ghi lý do, hoặc chọn ngày sớm hơn.") { Arguments = [Vn.Day(line.ParentDueOn)] },
        };
    }
}
