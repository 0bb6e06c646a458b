using System.Globalization;

namespace CoSo.Bench;

/// <summary>One line of the last table.</summary>
/// <param name="Value">The measured number in the unit of the goal; null where nothing could be measured.</param>
/// <param name="Measured">What is printed.</param>
/// <param name="Goal">As the issue states it; empty where there is none.</param>
/// <param name="Met">Null where there is no goal or nothing was measured.</param>
internal sealed record Figure(string Name, string Goal, double? Value, string Measured, bool? Met)
{
    public static Figure AtMost(string name, double goal, double value, string unit) =>
        new(name, $"<= {Number(goal)} {unit}", value, $"{Number(value)} {unit}", value <= goal);

    public static Figure AtLeastShare(string name, double goal, double value, string beside) =>
        new(name, $">= {Number(goal * 100)} %", value, $"{Number(value * 100)} % ({beside})", value >= goal);

    public static Figure ForInformation(string name, double value, string measured) => new(name, "", value, measured, null);

    public static Figure NotMeasured(string name, string goal, string why) => new(name, goal, null, $"not measured: {why}", null);

    public static string Number(double value) =>
        value.ToString(value >= 100 ? "0" : value >= 10 ? "0.0" : value >= 0.1 ? "0.00" : "0.0000", CultureInfo.InvariantCulture);
}
