using System.CommandLine;
using CoSo.Reading;

namespace CoSo.Cli;

/// <summary>The command <c>read</c>: what the reader makes of a plan, as a listing or as JSON.</summary>
internal static class ReadCommand
{
    private const int Refused = 2;

    public static Command Create()
    {
        var file = new Argument<string>("tệp") { Description = "Tệp TXT, DOCX hoặc PDF có lớp chữ; - để đọc chữ từ đầu vào chuẩn" };
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON" };
        var command = new Command("read", "Đọc kế hoạch: đề mục, văn bản viện dẫn, nhiệm vụ, chế độ báo cáo, nơi nhận") { file, json };
        command.SetAction(parsed => Run(parsed.GetValue(file) ?? "", parsed.GetValue(json), Console.Out, Console.Error));
        return command;
    }

    internal static int Run(string path, bool json, TextWriter output, TextWriter errors)
    {
        if (PaperFile.Read("read", path, errors) is not { } paper)
        {
            return Refused;
        }

        var reading = PlanReader.Read(paper);
        output.WriteLine(json ? PlanReadingJson.Write(reading) : ReadListing.Write(reading));
        return 0;
    }
}
