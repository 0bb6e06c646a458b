using System.Text;
using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Outside;

/// <summary>Once a month the coordinator brings in the month's list of 1022, as downloaded: so that returns find their figures.</summary>
internal sealed class DemoLists(IDemoPeople people, AppDbContext db, LawBook law) : IDemoDays
{
    private const int DayOfMonth = 5;

    private static readonly string[] Kinds = [UnitKind.Ward, UnitKind.Department];

    public int Order => 42;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        if (day != law.Calendar.NextWorkingDay(new DateOnly(day.Year, day.Month, DayOfMonth)))
        {
            return;
        }

        var units = await db.Set<UnitRow>().AsNoTracking().On(day).Where(unit => Kinds.Contains(unit.Kind)).OrderBy(unit => unit.Position).Select(unit => unit.Name).ToListAsync(cancellation);
        var coordinator = await people.OfAuthorityAsync(Capability.ImportCaseLists, cancellation);
        await people.ActAsync(coordinator, services => ImportAsync(services, Table(units, day), cancellation));
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string text, CancellationToken cancellation)
    {
        var sheet = TableReader.ReadText(text).Value!;
        var (columns, import) = (services.GetRequiredService<OutsideColumns>(), services.GetRequiredService<ImportList>());
        var headings = OutsideColumns.HeadingsOf(sheet)!;
        var table = new OutsideTable(OutsideSource.Feedback, sheet, headings, await columns.OfAsync(OutsideSource.Feedback, headings, new Dictionary<OutsideField, int>(), cancellation), null);
        var preview = await import.PreviewAsync(table, cancellation);
        var outcome = await import.ApplyAsync(table, preview.Print, cancellation);
        return outcome.Refusal is { } refusal
            ? throw new InvalidOperationException($"The demo year: list of 1022: {refusal.Code} {string.Join("; ", preview.Faults.Take(3).Select(fault => $"{fault.Address} {fault.Message} {string.Join(',', fault.Arguments)}"))}")
            : outcome.Value!.Added.Count;
    }

    /// <summary>What came in last month, most of it answered in time.</summary>
    private static string Table(List<string> units, DateOnly day)
    {
        var (first, text) = (new DateOnly(day.Year, day.Month, 1).AddMonths(-1), new StringBuilder("Mã phản ánh\tNgày tiếp nhận\tĐơn vị xử lý\tHạn xử lý\tNgày hoàn thành\tLĩnh vực"));
        for (var at = 0; at < units.Count; at++)
        {
            for (var number = 0; number < 2 + DemoChance.Of(7, $"{units[at]}|{first}"); number++)
            {
                var seed = $"{units[at]}|{first}|{number}";
                var received = first.AddDays(DemoChance.Of(24, seed));
                var done = received.AddDays(1 + DemoChance.Of(9, seed + "|done"));
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\nPA-{first:yyyyMM}-{at:00}{number:00}\t{Vn.Day(received)}\t{units[at]}\t{Vn.Day(received.AddDays(7))}\t{(done < day ? Vn.Day(done) : "")}\tHạ tầng");
            }
        }

        return text.ToString();
    }
}
