using System.CommandLine;
using CoSo.Checking;
using CoSo.Kernel;
using CoSo.Law;
using CoSo.Reading;

namespace CoSo.Cli;

/// <summary>The command <c>check</c>: what is to be looked at in a draft before it is signed. Nothing is stored.</summary>
internal static class CheckCommand
{
    private const int Clean = 0;
    private const int Found = 1;
    private const int Refused = 2;

    public static Command Create()
    {
        var file = new Argument<string>("tệp") { Description = "Tệp TXT, DOCX hoặc PDF có lớp chữ; - để đọc chữ từ đầu vào chuẩn" };
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON" };
        var on = new Option<string?>("--on") { Description = "Ngày của văn bản, khi văn bản chưa ghi ngày", HelpName = "NGÀY" };
        var locality = new Option<string?>("--locality") { Description = "Cây đơn vị để đối chiếu tên: tên thư mục trong localities, hoặc đường dẫn", HelpName = "TÊN" };
        var law = new Option<string?>("--law") { Description = "Thư mục sổ tay pháp luật", HelpName = "THƯ_MỤC" };
        var command = new Command("check", "Soát văn bản trước khi ký: số, ngày, căn cứ, thứ tự, đơn vị, thể thức, lỗi gõ. Kết thúc bằng 0 nếu không có gì, 1 nếu có điều cần xem, 2 nếu không đọc được") { file, json, on, locality, law };
        command.SetAction(parsed =>
        {
            var code = Refused;
            var failed = Guard.Run(() => code = Run(
                parsed.GetValue(file) ?? "", parsed.GetValue(json),
                new CheckOptions
                {
                    On = parsed.GetValue(on) is { } day ? Guard.Day("--on", day) : null,
                    UnknownUnits = parsed.GetValue(locality) is { } name ? LocalityNames.Load(name).Unknown : null,
                },
                parsed.GetValue(law)));
            return failed == 0 ? code : failed;
        });
        return command;
    }

    private static int Run(string path, bool json, CheckOptions options, string? lawFolder)
    {
        if (PaperFile.Read("check", path, Console.Error) is not { } paper)
        {
            return Refused;
        }

        var reading = PlanReader.Read(paper);
        var result = PaperChecker.Check(paper, reading, LegalDocuments.Load(LawFolder.Find(lawFolder)), options);
        Console.Out.WriteLine(json ? CheckJson.Write(reading, result) : CheckListing.Write(reading, result));
        return result.Findings.Count == 0 ? Clean : Found;
    }
}
