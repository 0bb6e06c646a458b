using CoSo.Kernel;
using CoSo.Documents.Spreadsheets;

namespace CoSo.Plans.Pages.Plans.Targets.Import;

/// <summary>Headings of the table of targets, its form to fill in, and a new target from a line.</summary>
internal static class TargetColumns
{
    public const string Code = "Mã";
    public const string Name = "Chỉ tiêu";
    public const string Units = "Giao cho";
    public const string Kind = "Kiểu số";
    public const string MeasuredIn = "Đơn vị tính";
    public const string Direction = "Chiều đánh giá";
    public const string Baseline = "Giá trị gốc";

    private static readonly Dictionary<string, TargetKind> Kinds = new()
    {
        ["so nguyen"] = TargetKind.Whole, ["so co phan le"] = TargetKind.Scaled, ["so le"] = TargetKind.Scaled, ["tien"] = TargetKind.Money, ["tien (dong)"] = TargetKind.Money,
        ["ty le"] = TargetKind.Percent, ["ty le %"] = TargetKind.Percent, ["%"] = TargetKind.Percent, ["co/khong"] = TargetKind.YesNo, ["co hoac khong"] = TargetKind.YesNo,
    };

    private static readonly Dictionary<string, TargetDirection> Directions = new()
    {
        ["cang cao cang tot"] = TargetDirection.AtLeast, ["tro len"] = TargetDirection.AtLeast, ["cang thap cang tot"] = TargetDirection.AtMost, ["khong qua"] = TargetDirection.AtMost,
        ["dat muc"] = TargetDirection.Exactly, ["dat dung muc"] = TargetDirection.Exactly,
    };

    /// <summary>An empty form with an example.</summary>
    public static byte[] Template()
    {
        using var target = new MemoryStream();
        using (var writer = new SheetWriter(target))
        {
            writer.BeginSheet("Chỉ tiêu", [
                new(Code, 10), new(Name, 50), new(MeasuredIn), new(Kind, 16), new(Direction, 20), new(Baseline), new(Units, 28),
                .. TargetPeriods.All.Select(one => new SheetColumn(one.Words, 12)),
            ]);
            writer.WriteRow("CT01", "Mô hình “Dân vận khéo” được công nhận", "mô hình", "Số nguyên", "Càng cao càng tốt", 10, null, null, null, 6, null, null, null, 14);
            writer.WriteRow("CT01", "Mô hình “Dân vận khéo” được công nhận", null, null, null, null, "14 phường", null, null, null, null, null, null, 1);
            writer.BeginSheet("Hướng dẫn", [new SheetColumn("Cách điền", 110)]);
            foreach (var sentence in Help)
            {
                writer.WriteRow(sentence);
            }
        }

        return target.ToArray();
    }

    /// <summary>A target from its first line; null, with the fault said, where it cannot be.</summary>
    public static Target? Make(Line line, string code, Guid owner, Guid lead, Action<string, object[]> fault)
    {
        var name = line[Name].Cut(Target.NameMaxLength);
        var kind = TargetKind.Whole;
        var direction = TargetDirection.AtLeast;
        if (name is null || (line[Kind] is { } kindWritten && !Kinds.TryGetValue(VietnameseText.Fold(kindWritten), out kind)))
        {
            fault(name is null ? "Chỉ tiêu mới {0} chưa có tên" : "Chỉ tiêu {0}: kiểu số không đúng, xem trang Hướng dẫn của mẫu", [code]);
            return null;
        }

        if (line[Direction] is { } directionWritten && !Directions.TryGetValue(VietnameseText.Fold(directionWritten), out direction))
        {
            fault("Chỉ tiêu {0}: chiều đánh giá không đúng, xem trang Hướng dẫn của mẫu", [code]);
            return null;
        }

        kind = line[Kind] is null && line[MeasuredIn] == "%" ? TargetKind.Percent : kind;
        var scale = TargetNumbers.ScaleOf(kind, 2);
        var baseline = TargetNumbers.Read(kind, scale, line[Baseline]);
        if (baseline is null && line[Baseline] is not null)
        {
            fault(TargetNumbers.Fault(kind), [$"{code}, {Baseline}"]);
            return null;
        }

        return new Target
        {
            Id = OrderedId.New(), OwnerUnitId = owner, PlanId = line.PlanId, Code = code, Name = name, Folded = VietnameseText.Fold($"{code} {name}"),
            MeasuredIn = kind == TargetKind.Percent ? "%" : line[MeasuredIn].Cut(Target.MeasuredInMaxLength), Kind = kind, Scale = scale, Direction = direction,
            Baseline = baseline, FromYear = line.Year, ToYear = line.Year, LeadUnitId = lead,
        };
    }

    private static readonly string[] Help =
    [
        "Mỗi dòng là giá trị phải đạt của một chỉ tiêu; cột Giao cho để trống là giá trị chung.",
        "Cột Giao cho: một đơn vị hoặc một nhóm, ví dụ 14 phường; nhóm thì mỗi đơn vị nhận cùng giá trị của dòng.",
        "Mã đã có thì cập nhật giá trị; mã chưa có là chỉ tiêu mới, phải có tên.",
        "Kiểu số: Số nguyên, Số có phần lẻ, Tiền, Tỷ lệ %, Có/Không. Chiều đánh giá: Càng cao càng tốt, Càng thấp càng tốt, Đạt mức.",
        "Ô trống thì giữ nguyên giá trị đang có. Có một lỗi thì không dòng nào được nhập.",
    ];
}
