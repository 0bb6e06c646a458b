using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Areas;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.Topics;

/// <summary>Topics by area in a week against the weeks before, of what the officer may know.</summary>
[Requires(Capability.SeeCases)]
internal sealed class IndexModel(CaseDesk desk, TopicDigest digest, CasesFile file, Clock clock, IStringLocalizer texts) : PageModel
{
    private const int WeeksBefore = 8;

    private static readonly PageShape Shape = new(["-so"]);

    [BindProperty(Name = "den", SupportsGet = true), Display(Name = "Tuần kết thúc ngày")]
    public DateOnly? End { get; set; }

    public List<Span> Spans { get; private set; } = [];

    public TablePage<TopicLine> Lines { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        End = ModelState.IsValid && End is { } end && end <= clock.Today && end.Year >= 2000 ? end : clock.Today;
        Spans = TopicDigest.Weeks(End.Value, WeeksBefore + 1);
        var request = PageRequest.From(Request, Shape);
        var all = await digest.OfAsync(desk.Cases().AsNoTracking(), Spans, cancellation);
        Lines = new TablePage<TopicLine>(request, [.. all.Skip((request.Page - 1) * request.Size).Take(request.Size)], all.Count);
    }

    public string NameOf(Topic topic) => topic.NameIn(file, texts);
}
