using System.CommandLine;
using System.Text;
using CoSo.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("CoSo: công tác dân vận chính quyền và thực hiện dân chủ ở cơ sở")
{
    LawCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
