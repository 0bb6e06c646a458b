using System.CommandLine;

namespace CoSo.Cli;

/// <summary>The command <c>law</c>: what the law book says, counted day by day.</summary>
internal static class LawCommand
{
    public static Command Create() => new("law", "Sổ tay pháp luật: thời hạn, ngày làm việc, văn bản");
}
