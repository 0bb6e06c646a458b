using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Duties.Mail;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Duties.Pages.Duties.Mail;

/// <summary>Letters that wait or were given up, for whoever keeps the system. Their text is not shown: it is other people's work.</summary>
[Requires(Capability.ManageAccess)]
internal sealed class IndexModel(AppDbContext db, IMailSender sender, Locality locality, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["luc"]);

    public TablePage<Row> Letters { get; private set; } = new(PageRequest.From(new DefaultHttpContext().Request, Shape), []);

    /// <summary>Whether there is a server to send through.</summary>
    public bool CanSend => sender.IsConfigured;

    public int KeptDays => locality.Rules.KeepSentLettersDays;

    public int GivenUp { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var unsent = db.Set<OutboxMessage>().AsNoTracking().Where(message => message.SentAt == null);
        GivenUp = await unsent.CountAsync(message => message.Tries >= SendOutbox.MostTries, cancellation);
        var rows = await unsent.OrderBy(message => message.DueAt).ThenBy(message => message.Id).PageAndOneMore(request)
            .Select(message => new Row(message.Recipient, message.DueAt, message.Tries, message.Error)).ToListAsync(cancellation);
        Letters = new TablePage<Row>(request, rows);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] RetryLetters retry, CancellationToken cancellation)
    {
        TempData["Saved"] = texts["Sẽ gửi lại {0} thư trong giờ làm việc.", await retry.RunAsync(cancellation)].Value;
        return Redirect("/quan-tri/thu");
    }

    public sealed record Row(string Recipient, DateTime DueAt, int Tries, string? Error)
    {
        public bool IsGivenUp => Tries >= SendOutbox.MostTries;
    }
}
