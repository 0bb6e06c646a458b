using CoSo.Cases.Areas;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Documents.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.TopicsFile;

/// <summary>The digest of a period as XLSX: topic, area, week, count.</summary>
[Requires(Capability.SeeCases)]
internal sealed class IndexModel(CaseDesk desk, TopicDigest digest, CasesFile file, Clock clock, IStringLocalizer texts) : PageModel
{
    private const int MostWeeks = 54;

    [BindProperty(Name = "tu", SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "den", SupportsGet = true)]
    public DateOnly? To { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var to = To ?? clock.Today;
        var from = From ?? to.AddDays(1 - (9 * TopicDigest.Week));
        if (!ModelState.IsValid || from > to || from.Year < 2000 || to > clock.Today || to.DayNumber - from.DayNumber >= MostWeeks * TopicDigest.Week)
        {
            return NotFound();
        }

        var weeks = TopicDigest.Weeks(to, (to.DayNumber - from.DayNumber + TopicDigest.Week) / TopicDigest.Week);
        var lines = await digest.OfAsync(desk.Cases().AsNoTracking(), weeks, cancellation);
        using var sheet = new MemoryStream();
        using (var writer = new SheetWriter(sheet))
        {
            writer.BeginSheet(texts["Chủ đề theo nơi"], [new(texts["Chủ đề"], 40), new(texts["Nơi"], 20), new(texts["Từ ngày"], 12), new(texts["Đến ngày"], 12), new(texts["Số đơn"], 10)]);
            foreach (var line in lines)
            {
                for (var at = weeks.Count - 1; at >= 0; at--)
                {
                    writer.WriteRow(line.Topic.NameIn(file, texts), line.Area.Name, weeks[at].From, weeks[at].To, at == 0 ? line.Count : line.Before[at - 1]);
                }
            }
        }

        return File(sheet.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"chu-de-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.xlsx");
    }
}
