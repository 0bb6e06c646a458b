using CoSo.Kernel;
using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Tags.Edit;

/// <summary>A tag as typed.</summary>
internal sealed class TagForm
{
    public int Version { get; set; }

    [Display(Name = "Tên"), Required(ErrorMessage = "Nhập tên thẻ"), StringLength(WorkTag.NameMaxLength, ErrorMessage = "Tên không quá {1} ký tự")]
    public string? Name { get; set; }

    [Display(Name = "Loại"), Required(ErrorMessage = "Chọn loại")]
    public TagKind? Kind { get; set; }

    [Display(Name = "Từ năm"), Required(ErrorMessage = "Nhập năm"), Range(1945, 2100, ErrorMessage = "Năm từ {1} đến {2}")]
    public int? FromYear { get; set; }

    [Display(Name = "Đến năm", Description = "Để trống nếu chưa kết thúc"), Range(1945, 2100, ErrorMessage = "Năm từ {1} đến {2}")]
    public int? ToYear { get; set; }

    [Display(Name = "Văn bản", Description = "Số, ngày và tên của nghị quyết, kế hoạch phát động"), StringLength(WorkTag.BasisMaxLength, ErrorMessage = "Văn bản không quá {1} ký tự")]
    public string? Basis { get; set; }
}

/// <summary>Makes a tag or changes one. Whoever manages plans of the authority keeps its tags.</summary>
internal sealed class SaveTag(AppDbContext db, Officer officer, Locality locality, Clock clock)
{
    public async Task<Outcome<WorkTag>> RunAsync(Guid? id, TagForm form, CancellationToken cancellation)
    {
        if (form.ToYear < form.FromYear)
        {
            return new Refusal("tag-years", "Đến năm không thể trước từ năm.");
        }

        var tag = id is null ? null : await db.Set<WorkTag>().SingleOrDefaultAsync(one => one.Id == id, cancellation);
        if (id is not null && (tag is null || tag.Version != form.Version))
        {
            return new Refusal("tag-changed", "Có người vừa sửa thẻ này. Nội dung bạn nhập vẫn còn; xem lại rồi lưu lần nữa.");
        }

        var root = await db.Set<UnitRow>().Where(unit => unit.Code == locality.RootUnit).Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(cancellation);
        if (tag is null)
        {
            tag = new WorkTag { Id = OrderedId.New(), Name = "", Folded = "" };
            db.Add(tag);
            Write(tag, form);
            db.Record(new TagMade(tag.Id, root, tag.Kind, tag.Name), officer.Id, clock.UtcNow);
        }
        else
        {
            var before = Fields(tag);
            Write(tag, form);
            db.Record(new TagChanged(tag.Id, root, TargetFields.Differences(before, Fields(tag))), officer.Id, clock.UtcNow);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return tag;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("tag-changed", "Có người vừa sửa thẻ này. Nội dung bạn nhập vẫn còn; xem lại rồi lưu lần nữa.");
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new Refusal("tag-taken", "Đã có thẻ cùng loại, cùng tên từ năm {0}. Dùng thẻ đó hoặc đặt tên khác.") { Arguments = [form.FromYear!.Value] };
        }
    }

    private static void Write(WorkTag tag, TagForm form)
    {
        tag.Name = VietnameseText.Clean(form.Name);
        tag.Folded = VietnameseText.Fold(tag.Name);
        (tag.Kind, tag.FromYear, tag.ToYear, tag.Basis) = (form.Kind!.Value, form.FromYear!.Value, form.ToYear, form.Basis.Cut(WorkTag.BasisMaxLength));
    }

    private static IReadOnlyList<(string, string?)> Fields(WorkTag tag) =>
        [("Tên", tag.Name), ("Loại", TagWords.Of(tag.Kind)), ("Năm", TagWords.Years(tag.FromYear, tag.ToYear)), ("Văn bản", tag.Basis)];
}
