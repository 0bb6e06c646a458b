using CoSo.Cases.Areas;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.PublicTopics;

/// <summary>Topics of a whole month by area, small cells hidden: whole months only, since two stretches a day apart would tell of one letter.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db, TopicDigest digest, CasesFile file, Clock clock, IStringLocalizer texts) : PageModel
{
    private const int MonthsBefore = 3;

    private static readonly ProcedureKind[] Kinds = [ProcedureKind.Feedback, ProcedureKind.Petition];

    private static readonly PageShape Shape = new(["-so"]);

    [BindProperty(Name = "thang", SupportsGet = true)]
    public string? Wanted { get; set; }

    public DateOnly Month { get; private set; }

    public string MonthText => $"{Month.Month}/{Month.Year}";

    public string Before => $"{Month.AddMonths(-1).Month}/{Month.AddMonths(-1).Year}";

    /// <summary>Null where that month is not over.</summary>
    public string? After => Month.AddMonths(2) > clock.Today ? null : $"{Month.AddMonths(1).Month}/{Month.AddMonths(1).Year}";

    public TablePage<Row> Lines { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var last = new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(-1);
        Month = Vn.TryReadDay("1/" + Wanted, out var month) && month <= last && month.Year >= 2000 ? month : last;
        var lines = await digest.OfAsync(db.Set<Case>().AsNoTracking().Where(one => Kinds.Contains(one.Kind)), TopicDigest.Months(Month, MonthsBefore + 1), cancellation);
        var rows = new List<Row>();
        foreach (var topic in lines.GroupBy(line => line.Topic))
        {
            var (ofTopic, shown) = (topic.ToList(), SmallCells.Hide([.. topic.Select(line => line.Count)]));
            rows.AddRange(ofTopic.Select((line, at) => (line, Count: shown[at])).Where(one => one.Count > 0).Select(one => new Row(topic.Key.NameIn(file, texts), one.line.Area.Name, one.Count!.Value, ChangeOf(one.line))));
        }

        var request = PageRequest.From(Request, Shape);
        var ordered = rows.OrderByDescending(row => row.Count).ThenBy(row => row.Topic, StringComparer.Ordinal).ThenBy(row => row.Area, StringComparer.Ordinal).ToList();
        Lines = new TablePage<Row>(request, [.. ordered.Skip((request.Page - 1) * request.Size).Take(request.Size)], ordered.Count);
    }

    /// <summary>In words and only where no month before is a small cell.</summary>
    private string ChangeOf(TopicLine line) => line.Before.Any(count => count < SmallCells.Least) ? "–"
        : line.Change switch { > 10 => texts["tăng"].Value, < -10 => texts["giảm"].Value, _ => texts["như trước"].Value };

    internal sealed record Row(string Topic, string Area, int Count, string Change);
}
