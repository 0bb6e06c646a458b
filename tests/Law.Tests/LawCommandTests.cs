using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CoSo.Law.Tests;

/// <summary>The command <c>law</c>, run as a process of its own.</summary>
public class LawCommandTests
{
    [Fact]
    public async Task Counting_ten_working_days_over_Tet_prints_the_due_day_first()
    {
        var (code, output, _) = await RunAsync("law", "count", "10", "working-days", "--from", "2024-02-05", "--json");

        Assert.Equal(0, code);
        Assert.StartsWith("{\"due\":\"2024-02-26\",", output, StringComparison.Ordinal);
        var steps = JsonDocument.Parse(output).RootElement.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(22, steps.Count);
        Assert.Equal(10, steps[^1].GetProperty("number").GetInt32());
    }

    [Theory]
    [InlineData("30", "days", "2024-01-12", "2024-02-15")]
    [InlineData("1", "months", "2024-01-31", "2024-02-29")]
    [InlineData("1", "years", "2024-02-29", "2025-02-28")]
    [InlineData("2", "weeks", "5/2/2024", "2024-02-19")]
    public async Task Every_unit_is_counted(string count, string unit, string from, string due)
    {
        var (code, output, _) = await RunAsync("law", "count", count, unit, "--from", from, "--json");

        Assert.Equal(0, code);
        Assert.StartsWith($"{{\"due\":\"{due}\",", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_is_counted_day_by_day_with_its_article()
    {
        var (code, output, _) = await RunAsync("law", "due", "disclosure.publish", "--from", "2024-04-24");

        Assert.Equal(0, code);
        Assert.Contains("Đến hạn: thứ Bảy, 4/5/2024", output, StringComparison.Ordinal);
        Assert.Contains("thứ Hai, 29/4/2024: nghỉ hoán đổi, làm bù 4/5/2024", output, StringComparison.Ordinal);
        Assert.Contains("    5  thứ Bảy, 4/5/2024: ngày làm bù", output, StringComparison.Ordinal);
        Assert.Contains("Căn cứ: Điều 12 khoản 3 Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15).", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suspension_and_extension_are_counted()
    {
        var (code, output, _) = await RunAsync(
            "law", "due", "denunciation.settle.complex", "--from", "2024-09-11", "--extend", "1", "--suspend", "2024-09-16..2024-09-20", "--json");

        Assert.Equal(0, code);
        Assert.StartsWith("{\"due\":\"2024-11-15\",", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_decision_says_so()
    {
        var (_, output, _) = await RunAsync("law", "count", "5", "working-days", "--from", "2029-03-05");

        Assert.Contains("(tạm tính, chưa có quyết định nghỉ)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terms_are_listed_and_the_book_is_checked()
    {
        var (_, terms, _) = await RunAsync("law", "terms", "--on", "2024-09-11");
        var (code, check, _) = await RunAsync("law", "check");

        Assert.Contains("disclosure.publish", terms, StringComparison.Ordinal);
        Assert.DoesNotContain("reception.online.test", terms, StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.StartsWith("Sổ tay pháp luật không có lỗi", check, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sổ tay pháp luật không có thời hạn \"no.such\"", "law", "due", "no.such", "--from", "2024-02-05")]
    [InlineData("\"31/02/2024\" không phải là ngày có thật", "law", "due", "disclosure.publish", "--from", "31/02/2024")]
    [InlineData("Lịch ngày làm việc chỉ có từ 1/1/2021", "law", "count", "5", "days", "--from", "2019-02-05")]
    [InlineData("Không có đơn vị \"hours\"", "law", "count", "5", "hours", "--from", "2024-02-05")]
    [InlineData("\"-5\" không phải là số nguyên", "law", "count", "-5", "days", "--from", "2024-02-05")]
    [InlineData("\"0\" không phải là số nguyên", "law", "count", "0", "days", "--from", "2024-02-05")]
    [InlineData("Lệnh chưa đủ", "law", "due", "disclosure.publish")]
    [InlineData("không được gia hạn", "law", "due", "disclosure.publish", "--from", "2024-02-05", "--extend", "1")]
    [InlineData("không có thư mục sổ tay pháp luật", "law", "check", "--law", "/no/such/folder")]
    public async Task Wrong_use_ends_in_a_Vietnamese_message_and_exit_code_2(string message, params string[] args)
    {
        var (code, _, error) = await RunAsync(args);

        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_book_is_told_with_file_and_line_and_answers_nothing()
    {
        using var scratch = Book.Copy();
        scratch.Write("terms/sample.yaml", "terms:\n  - id: a\n    nam: b\n");

        var (code, output, error) = await RunAsync("law", "count", "5", "days", "--from", "2024-02-05", "--law", scratch.Law);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("law/terms/sample.yaml:3: khóa lạ \"nam\"", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "coso-cli.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
