using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using Microsoft.Extensions.Primitives;

namespace CoSo.Reports;

/// <summary>What a unit's officer types into a return in the demo year: the ledger's own figures where there are any, plausible ones elsewhere.</summary>
internal static class DemoContent
{
    /// <summary>A form that is sent whole.</summary>
    public static FormCollection Full(ReturnSheet sheet, Proposal proposal) => FormOf(sheet, proposal, sheet.Fields.All);

    /// <summary>A draft left half-way: some figures, no narrative yet.</summary>
    public static FormCollection Half(ReturnSheet sheet, Proposal proposal) =>
        FormOf(sheet, proposal, [.. sheet.Fields.All.Where(field => field.Part is null).Take(10 + DemoChance.Of(20, sheet.Unit.Code))]);

    private static FormCollection FormOf(ReturnSheet sheet, Proposal proposal, IReadOnlyList<FormField> fields)
    {
        var content = new ReturnContent();
        var prefilled = new List<string>();
        var figures = new Figures(sheet.Unit, sheet.Period);
        foreach (var field in fields.Where(field => !field.IsEstimateMark))
        {
            if (proposal.Content[field.Name] is { Length: > 0 } proposed)
            {
                content[field.Name] = proposed;
                prefilled.Add(field.Name);
            }
            else
            {
                content[field.Name] = field.Normal(field.Part is null ? figures.Write(field, proposal, content) : Part(field.Part, sheet));
            }
        }

        var stored = sheet.Stored;
        var form = fields.ToDictionary(field => field.Name, field => new StringValues(content[field.Name]));
        form["phien-ban"] = sheet.Return.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        form["da-luu"] = TypedReturn.HashesOf(sheet.Fields.All.Select(field => field.Name), stored);
        form["dien-san"] = TypedReturn.HashesOf(prefilled, content);
        return new FormCollection(form);
    }

    private static string Part(OutlinePart part, ReturnSheet sheet)
    {
        var chance = DemoChance.Of(4, $"{sheet.Unit.Code}|{sheet.Period.Key}|{part.Code}");
        return part.Code switch
        {
            "direction" => "Đơn vị đã phân công người phụ trách từng nội dung, đưa kết quả vào giao ban hằng tuần và tự kiểm tra việc chậm.",
            "directions" => "- Hoàn thành các việc đến hạn trong kỳ tới, báo cáo kèm tài liệu minh chứng.\n- Trả lời dứt điểm các kiến nghị còn lại, thông báo kết quả cho người dân.",
            "shortcomings" when chance > 0 => "Một số việc hoàn thành sát hạn do phải lấy ý kiến nhiều nơi; tài liệu minh chứng chưa được cập nhật ngay.",
            "proposals" when chance == 0 => "Đề nghị Ủy ban nhân dân cung cấp mẫu biểu thống nhất cho việc công khai.",
            _ => part.MayBeNothing ? Amounts.Nothing : "Đơn vị thực hiện theo kế hoạch.",
        };
    }

    /// <summary>Figures of one return; a "trong đó" is never more than what it is part of.</summary>
    private sealed class Figures(UnitRow unit, Period period)
    {
        private readonly Dictionary<ReportColumn, long> wholes = [];

        public string Write(FormField field, Proposal proposal, ReturnContent content)
        {
            var indicator = field.Indicator!;
            if (indicator.Type == IndicatorType.YesNo)
            {
                return Chance(indicator, 12, "") == 0 ? Amounts.No : Amounts.Yes;
            }

            if (indicator.Type == IndicatorType.Text)
            {
                return Chance(indicator, 3, "") > 0
                    ? Amounts.Nothing
                    : "Vệ sinh, thoát nước ở một số tuyến hẻm: đã khảo sát, cơ quan chuyên môn về hạ tầng chủ trì, trả lời người dân trong quý.";
            }

            var quarterText = content[ReturnFields.FigureName(field.IndicatorId, ReportColumn.Quarter)];
            if (field.Column == ReportColumn.Since && proposal.Since(field, quarterText) is { Length: > 0 } since)
            {
                return since;
            }

            var quarter = field.Column == ReportColumn.Since ? Amounts.Read(indicator, quarterText) ?? 0 : 0;
            var amount = AmountOf(field);
            return amount + quarter == 0 ? Amounts.Nothing : Amounts.Write(indicator, amount + quarter);
        }

        private long AmountOf(FormField field)
        {
            var indicator = field.Indicator!;
            if (indicator.Name.StartsWith("Trong đó", StringComparison.Ordinal) && wholes.TryGetValue(field.Column, out var whole))
            {
                return whole - Chance(indicator, (int)(whole / 3) + 1, field.Column.ToString());
            }

            long amount = indicator.Type == IndicatorType.Money ? Chance(indicator, 30, field.Column.ToString()) * 500_000L
                : indicator.Code is "reception.visits" or "reception.feedback" ? 20 + Chance(indicator, 120, field.Column.ToString())
                : indicator.Code.Contains("denunciations", StringComparison.Ordinal) ? Chance(indicator, 2, field.Column.ToString())
                : Math.Max(0, Chance(indicator, 12, field.Column.ToString()) - 1);
            return wholes[field.Column] = amount;
        }

        private int Chance(Indicator indicator, int sides, string column) => DemoChance.Of(sides, $"{unit.Code}|{period.Key}|{indicator.Code}|{column}");
    }
}
