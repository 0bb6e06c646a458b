using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CoSo.Law.Tests;

/// <summary>The command <c>check</c>, run as a process of its own: exit codes, listing, the shape of its JSON.</summary>
public sealed class CheckCommandTests
{
    private const string Draft = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG SAO MAI

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: 27/KH-UBND

        Sao Mai, ngày 05 tháng 02 năm 2025

        KẾ HOẠCH
        Mở chợ phiên

        I. NỘI DUNG THỰC HIỆN

        1. Vệ sinh

        Rác được gom theo SENTENCE.

        Nơi nhận:
        - Phòng Kinh tế;
        - Lưu: VT, KT.

        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH

        Lê Thị Bến
        """;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_clean_paper_ends_with_0()
    {
        var (code, output, _) = await CheckAsync(Draft.Replace("SENTENCE.", "quy ước./.", StringComparison.Ordinal));

        Assert.Equal(0, code);
        Assert.Contains("Không thấy điều gì cần xem", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_end_with_1_and_name_line_rule_and_suggestion()
    {
        var (code, output, _) = await CheckAsync(Draft.Replace("SENTENCE.", "Nghị định số 59/NĐ-2023/NĐ-CP./.", StringComparison.Ordinal));

        Assert.Equal(1, code);
        Assert.Contains("1 lỗi, 0 điều nên xem", output, StringComparison.Ordinal);
        Assert.Contains("dòng 18, mục I.1", output, StringComparison.Ordinal);
        Assert.Contains("→ Ghi 59/2023/NĐ-CP.", output, StringComparison.Ordinal);
        Assert.Contains("Theo: 30/2020/NĐ-CP, Phụ lục I", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shape_of_the_JSON_is_a_contract()
    {
        var (code, output, _) = await CheckAsync(Draft.Replace("SENTENCE.", "Nghị định số 59/NĐ-2023/NĐ-CP./.", StringComparison.Ordinal), "--json");

        Assert.Equal(1, code);
        using var json = JsonDocument.Parse(output);
        var compact = JsonSerializer.Serialize(json.RootElement, Plain);
        Assert.Equal(
            """{"file":"-","type":"Kế hoạch","number":"27/KH-UBND","date":"2025-02-05","pages":1,"errors":1,"looks":0,"findings":[{"key":"KEY","rule":"number.malformed","severity":"error","message":"Số “59/NĐ-2023/NĐ-CP” viết không đúng cách.","suggestion":"Ghi 59/2023/NĐ-CP.","replacement":"59/2023/NĐ-CP","why":"Viết sai số thì không tìm được văn bản được viện dẫn.","source":{"document":"30/2020/NĐ-CP","place":"Phụ lục I, Phần I, Mục II khoản 3 và Phụ lục III"},"quote":"59/NĐ-2023/NĐ-CP","part":"body","section":"I.1","line":18,"start":START,"end":END}]}"""
                .Replace("KEY", json.RootElement.GetProperty("findings")[0].GetProperty("key").GetString(), StringComparison.Ordinal)
                .Replace("START", Draft.IndexOf("SENTENCE", StringComparison.Ordinal) + "Nghị định số ".Length is var start ? $"{start}" : "", StringComparison.Ordinal)
                .Replace("END", $"{start + 16}", StringComparison.Ordinal),
            compact);
    }

    [Fact]
    public async Task A_paper_that_cannot_be_read_or_is_secret_ends_with_2()
    {
        Assert.Equal(2, (await CheckAsync("")).Code);
        Assert.Equal(2, (await CheckAsync(Draft.Replace("PHƯỜNG SAO MAI", "PHƯỜNG SAO MAI\n\nMẬT", StringComparison.Ordinal))).Code);
        Assert.Equal(2, (await RunAsync("", "check", "khong-co-tep.docx")).Code);
        Assert.Equal(2, (await RunAsync("", "check")).Code);
        Assert.Contains("không phải là ngày", (await RunAsync("", "check", "-", "--on", "31/02/2025")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_held_against_the_tree_of_a_locality()
    {
        var text = Draft.Replace("SENTENCE.", "quy ước./.", StringComparison.Ordinal).Replace("\nNơi nhận:", "\nII. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Sao Hỏa\n\n- Vẽ sơ đồ gian hàng (hằng quý).\n\n2. Phòng Tư pháp\n\n- Rà soát quy ước khu phố (hằng quý)./.\n\nNơi nhận:", StringComparison.Ordinal);

        var (code, output, _) = await CheckAsync(text, "--locality", Path.Combine(Path.GetDirectoryName(Book.Folder)!, "localities", "quan-10"));

        Assert.Equal(1, code);
        Assert.Contains("“Phòng Sao Hỏa”", output, StringComparison.Ordinal);
        Assert.DoesNotContain("“Phòng Tư pháp”", output, StringComparison.Ordinal);
        Assert.Equal(2, (await CheckAsync(text, "--locality", "khong-co")).Code);
    }

    private static Task<(int Code, string Output, string Errors)> CheckAsync(string text, params string[] options) => RunAsync(text, ["check", "-", .. options]);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "coso-cli.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
