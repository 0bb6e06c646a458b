using System.CommandLine;
using System.Text;
using CoSo.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("CoSo: công tác dân vận chính quyền và thực hiện dân chủ ở cơ sở")
{
    LawCommand.Create(),
    ReadCommand.Create(),
    CheckCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    Console.Error.WriteLine(parsed.UnmatchedTokens.Count > 0
        ? $"Không hiểu: {string.Join(" ", parsed.UnmatchedTokens)}"
        : "Lệnh chưa đủ hoặc chưa đúng tham số.");
    Console.Error.WriteLine($"Xem cách dùng: coso {string.Join(' ', Path(parsed.CommandResult))}--help");
    return Guard.Wrong;
}

return await parsed.InvokeAsync();

static IEnumerable<string> Path(System.CommandLine.Parsing.SymbolResult? result)
{
    var names = new Stack<string>();
    for (; result is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } command; result = command.Parent)
    {
        names.Push(command.Command.Name + " ");
    }

    return names.Select(n => n.TrimEnd()).Append("");
}
