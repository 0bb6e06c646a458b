using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers.Pages.Papers.List;

/// <summary>Papers that wait for the officer, papers under way, papers issued.</summary>
[Requires(Capability.SeePapers)]
internal sealed class IndexModel(AppDbContext db, PaperAccess access, IPaperDesk desk, Officer officer) : PageModel
{
    private static readonly PageShape Shape = new(["-luc", "ngay"]);

    /// <summary><c>cho-toi</c> (default), <c>dang-xu-ly</c>, <c>da-phat-hanh</c>, <c>thoi</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Tìm số, trích yếu")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "buoc"), Display(Name = "Bước xử lý")]
    public Step? At { get; set; }

    public TablePage<PaperLine> Papers { get; private set; } = null!;

    public int WaitingCount { get; private set; }

    public bool MayDraft => officer.Can(Capability.DraftPapers);

    public bool IsClerk => officer.Can(Capability.NumberPapers);

    /// <summary>The locality sends its papers through the chain.</summary>
    public bool IsOn => desk.IsOn;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Tab = Tab is "dang-xu-ly" or "da-phat-hanh" or "thoi" ? Tab : "cho-toi";
        var request = PageRequest.From(Request, Shape);
        var waiting = access.Waiting();
        WaitingCount = await waiting.CountAsync(cancellation);
        var chosen = Chosen(Tab switch
        {
            "cho-toi" => waiting,
            "da-phat-hanh" => access.Visible().Where(p => p.State == PaperState.Issued),
            "thoi" => access.Visible().Where(p => p.State == PaperState.Withdrawn),
            _ => access.Visible().Where(p => p.State != PaperState.Issued && p.State != PaperState.Withdrawn),
        });
        var ordered = request.Sort == "ngay"
            ? request.Descending ? chosen.OrderByDescending(p => p.IssuedOn).ThenByDescending(p => p.Id) : chosen.OrderBy(p => p.IssuedOn).ThenBy(p => p.Id)
            : request.Descending ? chosen.OrderByDescending(p => p.MovedAt).ThenByDescending(p => p.Id) : chosen.OrderBy(p => p.MovedAt).ThenBy(p => p.Id);
        var ids = await ordered.PageAndOneMore(request).Select(p => p.Id).ToListAsync(cancellation);
        var rows = await PaperLine.Of(db, db.Set<Paper>().Where(p => ids.Contains(p.Id))).ToListAsync(cancellation);
        Papers = new TablePage<PaperLine>(request, [.. rows.OrderBy(row => ids.IndexOf(row.Id))]);
    }

    private IQueryable<Paper> Chosen(IQueryable<Paper> papers)
    {
        if (At is { } at && Enum.TryParse<PaperState>(at.ToString(), out var state))
        {
            papers = papers.Where(p => p.State == state);
        }

        var folded = VietnameseText.Fold(Search);
        return folded.Length == 0 ? papers : papers.Where(p => p.Folded.Contains(folded));
    }

    /// <summary>Steps as the list is asked for them; named like the states.</summary>
    public enum Step
    {
        [Display(Name = "Soạn thảo")]
        Draft,

        [Display(Name = "Chờ lãnh đạo đơn vị soạn thảo xem, ký nháy")]
        Initialing,

        [Display(Name = "Chờ Văn phòng kiểm tra thể thức, ký nháy")]
        Checking,

        [Display(Name = "Trình ký, chờ người có thẩm quyền duyệt")]
        Approving,

        [Display(Name = "Đã duyệt, chờ ký và Văn thư cấp số")]
        Numbering,

        [Display(Name = "Đã cấp số, chờ phát hành")]
        Numbered,
    }
}
