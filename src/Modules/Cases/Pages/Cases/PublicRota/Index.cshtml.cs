using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.PublicRota;

/// <summary>The rota as anybody may see it: what was made public, with what was moved or called off and why.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db, ReceptionPoints points, LawBook law, Clock clock) : PageModel
{
    private static readonly PageShape Shape = new(["on"]);

    [BindProperty(Name = "noi", SupportsGet = true), Display(Name = "Nơi tiếp")]
    public Guid? Unit { get; set; }

    public List<SelectListItem> Units { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public TablePage<Line> Days { get; private set; } = null!;

    public string Basis => law.InForceOn(clock.Today).FindTerm("reception.schedule")?.Source.ToString() ?? law.Cite("42/2013/QH13 Đ24").ToString();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Units = (await points.AllAsync(cancellation)).ConvertAll(point => new SelectListItem(point.Host, point.UnitId.ToString()));
        var request = PageRequest.From(Request, Shape);
        var today = clock.Today;
        var days = db.Set<ReceptionDay>().Where(day => day.On >= today && day.PublishedOn != null && (Unit == null || day.UnitId == Unit));
        var rows = await days.OrderBy(day => day.On).ThenBy(day => day.Id).PageAndOneMore(request)
            .Select(day => new Line(
                day.Id, day.On, day.Starts, day.Ends, day.Place, day.Host, day.Form, day.IsAdHoc, day.State, day.Reason,
                db.Set<ReceptionDay>().Where(other => other.Id == day.MovedToId).Select(other => (DateOnly?)other.On).FirstOrDefault()))
            .ToListAsync(cancellation);
        Days = new TablePage<Line>(request, rows);
    }

    internal sealed record Line(
        Guid Id, DateOnly On, TimeOnly Starts, TimeOnly Ends, string Place, string Host, ReceptionForm Form, bool IsAdHoc, ReceptionState State, string? Reason, DateOnly? MovedTo);
}
