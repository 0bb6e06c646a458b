using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization.Pages.Organization.Posts;

/// <summary>Posts of a unit in time: who signs its papers and in whose stead.</summary>
[Requires(Capability.ManageOrganization)]
internal sealed class IndexModel(AppDbContext db, ChangeUnit changeUnit, KeepPosts keepPosts, Clock clock) : PageModel
{
    public Unit Unit { get; private set; } = null!;

    public List<Holding> Holdings { get; private set; } = [];

    public List<SelectListItem> Choices { get; private set; } = [];

    public List<SelectListItem> Heads { get; private set; } = [];

    public DateOnly Today => clock.Today;

    [BindProperty(Name = "chuc-danh"), Display(Name = "Chức danh")]
    public Guid? PostId { get; set; }

    [BindProperty(Name = "ho-ten"), Display(Name = "Họ và tên"), StringLength(PostHolding.NameMaxLength)]
    public string? Name { get; set; }

    [BindProperty(Name = "tu-ngay"), Display(Name = "Giữ chức danh từ ngày")]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "quyen"), Display(Name = "Được giao quyền (ký “Q.”)")]
    public bool IsActing { get; set; }

    [BindProperty(Name = "ten-chuc-danh"), Display(Name = "Tên chức danh", Description = "Ví dụ: Chủ tịch, Phó Chủ tịch, Trưởng phòng"), StringLength(Post.TitleMaxLength)]
    public string? Title { get; set; }

    [BindProperty(Name = "ky-thay"), Display(Name = "Ký thay (KT.)")]
    public string? DeputisesFor { get; set; }

    [BindProperty(Name = "thay-mat"), Display(Name = "Thay mặt tập thể (TM.)", Description = "Ví dụ: Ủy ban nhân dân; để trống nếu người đứng đầu ký theo thẩm quyền riêng"), StringLength(Post.TitleMaxLength)]
    public string? Collective { get; set; }

    [BindProperty(Name = "nguoi")]
    public Guid? HoldingId { get; set; }

    [BindProperty(Name = "den-ngay"), Display(Name = "Thôi giữ chức danh sau ngày")]
    public DateOnly? To { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "step")] string? step, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var (refusal, saved) = step switch
        {
            "hold" => ((await HoldAsync(cancellation)), "Đã ghi người giữ chức danh."),
            "add" when string.IsNullOrWhiteSpace(Title) => (new Refusal("no-title", "Nhập tên chức danh."), ""),
            "add" => ((await keepPosts.AddAsync(Unit, Title!, DeputisesFor, Collective, cancellation)).Refusal, "Đã thêm chức danh."),
            "end" when HoldingId is null || To is null => (new Refusal("no-last-day", "Nhập ngày thôi giữ chức danh."), ""),
            "end" => ((await keepPosts.EndAsync(Unit, HoldingId!.Value, To!.Value, cancellation)).Refusal, "Đã ghi ngày thôi giữ chức danh."),
            _ => (new Refusal("unknown-step", "Không có thao tác này."), ""),
        };
        if (refusal is not null)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = saved;
        return Redirect($"/don-vi/{id}/chuc-danh");
    }

    private async Task<Refusal?> HoldAsync(CancellationToken cancellation) =>
        PostId is null || string.IsNullOrWhiteSpace(Name) || From is null
            ? new Refusal("holder-incomplete", "Chọn chức danh, nhập họ tên và ngày bắt đầu giữ chức danh.")
            : (await keepPosts.HoldAsync(Unit, PostId.Value, Name, From.Value, IsActing, cancellation)).Refusal;

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await changeUnit.FindAsync(id, cancellation) is not { } unit)
        {
            return false;
        }

        Unit = unit;
        var posts = await db.Set<Post>().AsNoTracking().Where(p => p.UnitId == id).OrderBy(p => p.DeputisesFor != null).ThenBy(p => p.Position).ToListAsync(cancellation);
        Choices = posts.ConvertAll(p => new SelectListItem(p.Title, p.Id.ToString()));
        Heads = [.. posts.Where(p => p.DeputisesFor is null).Select(p => new SelectListItem(p.Title, p.Title))];
        Holdings = await (
            from post in db.Set<Post>()
            where post.UnitId == id
            join holding in db.Set<PostHolding>() on post.Id equals holding.PostId into held
            from holding in held.DefaultIfEmpty()
            orderby post.DeputisesFor != null, post.Position, holding!.From descending, holding!.Id
            select new Holding(post.Title, post.DeputisesFor, post.Collective, holding == null ? null : holding.Id, holding!.Name, holding.IsActing, holding.From, holding.To))
            .Take(200).ToListAsync(cancellation);
        return true;
    }

    public sealed record Holding(string Title, string? DeputisesFor, string? Collective, Guid? Id, string? Name, bool? IsActing, DateOnly? From, DateOnly? To);
}
