using System.CommandLine;
using CoSo.Law;

namespace CoSo.Cli;

/// <summary>The command <c>law</c>: what the law book says, counted day by day.</summary>
internal static class LawCommand
{
    public static Command Create()
    {
        var folder = new Option<string?>("--law")
        {
            Description = "Thư mục sổ tay pháp luật (mặc định: biến COSO_LAW, hoặc thư mục law gần nhất)",
            HelpName = "THƯ_MỤC",
            Recursive = true,
        };
        var json = new Option<bool>("--json") { Description = "In ra JSON", Recursive = true };
        var command = new Command("law", "Sổ tay pháp luật: thời hạn, ngày làm việc, văn bản") { folder, json };
        command.Add(Due(folder, json));
        command.Add(Count(folder, json));
        command.Add(Terms(folder, json));
        command.Add(Check(folder));
        return command;
    }

    private static Command Due(Option<string?> folder, Option<bool> json)
    {
        var term = new Argument<string>("TERM") { Description = "Mã thời hạn, xem: law terms" };
        var from = FromOption();
        var extend = new Option<int>("--extend") { Description = "Số lần gia hạn", HelpName = "LẦN" };
        var suspend = new Option<string[]>("--suspend")
        {
            Description = "Thời gian tạm đình chỉ, cả hai ngày: 2024-03-01..2024-03-10; ghi được nhiều lần",
            HelpName = "TỪ..ĐẾN",
        };
        var command = new Command("due", "Tính ngày đến hạn của một thời hạn luật định") { term, from, extend, suspend };
        command.SetAction(result => Guard.Run(() =>
        {
            var start = Guard.Day("--from", result.GetValue(from));
            var book = LawBook.Load(LawFolder.Find(result.GetValue(folder)));
            var rule = book.InForceOn(start).Term(result.GetValue(term)!, evenUnconfirmed: true);
            var due = LawAnswers.Apply(rule.From(start), result.GetValue(extend), result.GetValue(suspend) ?? []);
            LawAnswers.Print(due, rule, result.GetValue(json));
        }));
        return command;
    }

    private static Command Count(Option<string?> folder, Option<bool> json)
    {
        var count = new Argument<string>("COUNT") { Description = "Số lượng" };
        var unit = new Argument<string>("UNIT") { Description = "working-days, days, weeks, months hoặc years" };
        var from = FromOption();
        var command = new Command("count", "Đếm một khoảng thời gian từ một ngày") { count, unit, from };
        command.SetAction(result => Guard.Run(() =>
        {
            var length = LawAnswers.Length(result.GetValue(count)!, result.GetValue(unit)!);
            var start = Guard.Day("--from", result.GetValue(from));
            var book = LawBook.Load(LawFolder.Find(result.GetValue(folder)));
            LawAnswers.Print(book.Count(length, start), null, result.GetValue(json));
        }));
        return command;
    }

    private static Command Terms(Option<string?> folder, Option<bool> json)
    {
        var on = new Option<string?>("--on") { Description = "Chỉ những thời hạn có hiệu lực ngày này", HelpName = "NGÀY" };
        var command = new Command("terms", "Liệt kê các thời hạn") { on };
        command.SetAction(result => Guard.Run(() =>
        {
            var day = result.GetValue(on) is { } text ? Guard.Day("--on", text) : (DateOnly?)null;
            var book = LawBook.Load(LawFolder.Find(result.GetValue(folder)));
            LawAnswers.PrintTerms(book.Terms.Where(t => day is null || t.Provision.Covers(day.Value)), result.GetValue(json));
        }));
        return command;
    }

    private static Command Check(Option<string?> folder)
    {
        var command = new Command("check", "Kiểm tra sổ tay pháp luật");
        command.SetAction(result => Guard.Run(() =>
        {
            var book = LawBook.Load(LawFolder.Find(result.GetValue(folder)));
            Console.WriteLine(
                $"Sổ tay pháp luật không có lỗi: {book.Documents.All.Count} văn bản, {book.Terms.DistinctBy(t => t.Id).Count()} thời hạn, "
                + $"{book.Numbers.DistinctBy(n => n.Id).Count()} con số; lịch nghỉ đã quyết định các năm "
                + $"{string.Join(", ", book.Calendar.Decisions.Select(d => d.Year))}.");
            foreach (var term in book.Terms.Where(t => !t.Provision.IsConfirmed))
            {
                Console.WriteLine($"Cần xác nhận: {term.Id}: {term.Provision.Note}");
            }
        }));
        return command;
    }

    private static Option<string?> FromOption() => new("--from")
    {
        Description = "Ngày bắt đầu (ngày của sự kiện): 2024-02-05 hoặc 5/2/2024",
        HelpName = "NGÀY",
        Required = true,
    };
}
