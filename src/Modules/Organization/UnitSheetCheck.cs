namespace CoSo.Organization;

/// <summary>What can only be seen over all lines together, and against the tree: codes named, lines twice, circles, reach.</summary>
internal sealed class UnitSheetCheck(IReadOnlyList<UnitLine> lines, IReadOnlyList<Unit> units, Func<string, bool> mayManage)
{
    private readonly Dictionary<string, string?> parents = [];
    private readonly HashSet<string> codes = [.. units.Select(unit => unit.Code)];
    private readonly HashSet<string> kinds = [.. UnitKinds.All.Select(kind => kind.Key), .. units.Select(unit => unit.Kind)];

    public void Run()
    {
        var byId = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        foreach (var unit in units)
        {
            parents[unit.Code] = unit.ParentId is { } parent ? byId[parent] : null;
        }

        foreach (var line in lines)
        {
            parents[line.Code] = line.Parent;
            codes.Add(line.Code);
        }

        var seen = new HashSet<(string, DateOnly)>();
        foreach (var line in lines.Where(line => line.Code.Length > 0))
        {
            Check(line, line.Row!);
            if (!seen.Add((line.Code, line.From)))
            {
                line.Row!.Fault("Mã", Key("Mã {0} với cùng ngày bắt đầu đã có ở dòng trên. Xóa một dòng."), line.Code);
            }
        }
    }

    private void Check(UnitLine line, UnitSheetRow row)
    {
        if (!AddUnit.CodeShape().IsMatch(line.Code))
        {
            row.Fault("Mã", Key("Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ phuong-4."));
        }

        if (line.Kind.Length > 0 && !kinds.Contains(line.Kind))
        {
            row.Fault("Loại", Key("Không có loại “{0}”. Chọn một loại trong trang Bảng mã."), line.Kind);
        }

        Named(row, "Mã cấp trên", line.Parent);
        Named(row, "Mã cấp trên chuyên môn", line.ProfessionalParent);
        foreach (var successor in line.Successors)
        {
            Named(row, "Mã đơn vị kế tục", successor);
        }

        if (line.To < line.From)
        {
            row.Fault("Đến ngày", Key("Đến ngày trước Từ ngày. Sửa một trong hai ngày."));
        }

        if (Path(line.Code) is not { } path)
        {
            row.Fault("Mã cấp trên", Key("Đơn vị này là cấp trên của chính nó, trực tiếp hoặc qua đơn vị khác. Sửa mã cấp trên."));
        }
        else if (!mayManage(path))
        {
            row.Fault("Mã", Key("Đơn vị ngoài phạm vi quản lý của bạn. Bỏ dòng này."));
        }
    }

    private void Named(UnitSheetRow row, string title, string? code)
    {
        if (code is not null && !codes.Contains(code))
        {
            row.Fault(title, Key("Không có đơn vị mang mã “{0}”. Sửa mã hoặc thêm dòng cho đơn vị ấy."), code);
        }
    }

    /// <summary>Path along the line of command; null where it runs in a circle.</summary>
    private string? Path(string code)
    {
        var steps = new List<string>();
        for (string? at = code; at is not null; at = parents.GetValueOrDefault(at))
        {
            if (steps.Contains(at))
            {
                return null;
            }

            steps.Add(at);
        }

        steps.Reverse();
        return $"/{string.Join('/', steps)}/";
    }

    private static string Key(string text) => text;
}
