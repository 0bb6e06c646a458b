using CoSo.Documents.Spreadsheets;

namespace CoSo.Organization;

/// <summary>
/// The tree as a spreadsheet: one line a unit. Written for export and as the form to fill in, read for import; the same shape,
/// so that an export read back changes nothing.
/// </summary>
internal static class UnitSheet
{
    public const string SheetName = "Đơn vị";

    private const string Requested = "đề nghị phối hợp";
    private const string Ordered = "giao";

    private static readonly SheetColumn[] Columns =
    [
        new("Mã", 22), new("Tên đầy đủ", 48), new("Tên ngắn", 26), new("Loại", 18), new("Mã cấp trên", 20), new("Mã cấp trên chuyên môn", 20),
        new("Quan hệ", 18), new("Từ ngày", 12, SheetFormat.Day), new("Đến ngày", 12, SheetFormat.Day), new("Mã nhà nước", 14), new("Ký hiệu văn bản", 14),
        new("Nơi ban hành", 18), new("Số hộ", 10, SheetFormat.Whole), new("Tên gọi khác", 60), new("Mã đơn vị kế tục", 20), new("Đã xác nhận", 12), new("Ghi chú", 40),
    ];

    private static readonly string[] Help =
    [
        "Mỗi dòng của trang Đơn vị là một đơn vị. Bốn cột đầu và cột Từ ngày phải có; các cột khác có thể để trống.",
        "Mã là tên ngắn, không dấu, không đổi, ví dụ phuong-4. Hệ thống nhận ra đơn vị theo mã và ngày bắt đầu.",
        "Loại và Quan hệ: dùng đúng chữ trong trang Bảng mã.",
        "Mã cấp trên: đơn vị giao việc trực tiếp. Mã cấp trên chuyên môn: đơn vị hướng dẫn chuyên môn, nếu khác cấp trên.",
        "Ngày viết dạng 1/7/2025. Đến ngày là ngày cuối cùng đơn vị còn hoạt động; để trống nếu còn hoạt động.",
        "Tên gọi khác và Mã đơn vị kế tục: nhiều giá trị thì ngăn cách bằng dấu chấm phẩy.",
        "Nhập lại tệp vừa xuất ra thì không có gì thay đổi. Đơn vị không có trong tệp thì giữ nguyên.",
        "Có một lỗi thì không dòng nào được nhập; mỗi lỗi nêu trang, ô và cách sửa.",
    ];

    /// <summary>The workbook: units, instructions, codes.</summary>
    public static byte[] Write(IEnumerable<UnitLine> lines)
    {
        using var target = new MemoryStream();
        using (var writer = new SheetWriter(target))
        {
            writer.BeginSheet(SheetName, Columns);
            foreach (var line in lines)
            {
                writer.WriteRow(
                    line.Code, line.Name, line.ShortName, line.Kind, line.Parent, line.ProfessionalParent, line.IsRequested ? Requested : Ordered,
                    line.From, line.To, line.StateCode, line.PaperSign, line.PaperPlace, line.Households, Joined(line.Aliases), Joined(line.Successors),
                    line.IsConfirmed, line.Note);
            }

            writer.BeginSheet("Hướng dẫn", [new SheetColumn("Cách điền", 120)]);
            foreach (var sentence in Help)
            {
                writer.WriteRow(sentence);
            }

            writer.BeginSheet("Bảng mã", [new SheetColumn("Loại", 22), new SheetColumn("Nghĩa", 40)]);
            foreach (var (key, name) in UnitKinds.All)
            {
                writer.WriteRow(key, name);
            }

            writer.WriteRow(Ordered, "Quan hệ: nhận việc theo tuyến chỉ đạo");
            writer.WriteRow(Requested, "Quan hệ: Mặt trận, cơ quan Đảng, quân sự, công an: đề nghị, không giao");
        }

        return target.ToArray();
    }

    /// <summary>The lines, and everything that is wrong with the file.</summary>
    public static (IReadOnlyList<UnitLine> Lines, IReadOnlyList<SheetFault> Faults) Read(IReadOnlyList<ReadSheet> sheets)
    {
        var sheet = sheets.FirstOrDefault(s => VietnameseText.Fold(s.Name) == VietnameseText.Fold(SheetName)) ?? sheets[0];
        var faults = new List<SheetFault>();
        if (sheet.Rows.Count == 0)
        {
            return ([], [new SheetFault(sheet.Name, "A1", Key("Trang không có dòng nào. Tải mẫu và điền theo mẫu."))]);
        }

        var places = new Dictionary<string, int>();
        foreach (var cell in sheet.Rows[0].Cells)
        {
            places.TryAdd(VietnameseText.Fold(cell.Text), cell.Column);
        }

        foreach (var needed in new[] { "Mã", "Tên đầy đủ", "Tên ngắn", "Loại", "Từ ngày" }.Where(title => !places.ContainsKey(VietnameseText.Fold(title))))
        {
            faults.Add(new SheetFault(sheet.Name, "A" + sheet.Rows[0].Number, Key("Dòng tiêu đề thiếu cột “{0}”. Tải mẫu và giữ nguyên dòng tiêu đề."), needed));
        }

        if (faults.Count > 0)
        {
            return ([], faults);
        }

        List<UnitLine> lines = [.. sheet.Rows.Skip(1).Select(row => ReadLine(new UnitSheetRow(sheet.Name, row, places, faults)))];
        return (lines, faults);
    }

    private static UnitLine ReadLine(UnitSheetRow row) => new()
    {
        Row = row,
        Code = row.Needed("Mã", Unit.CodeMaxLength).ToLowerInvariant(),
        Name = row.Needed("Tên đầy đủ", Unit.NameMaxLength),
        ShortName = row.Needed("Tên ngắn", Unit.ShortNameMaxLength),
        Kind = row.Needed("Loại", 40),
        Parent = row.Text("Mã cấp trên", Unit.CodeMaxLength)?.ToLowerInvariant(),
        ProfessionalParent = row.Text("Mã cấp trên chuyên môn", Unit.CodeMaxLength)?.ToLowerInvariant(),
        IsRequested = row.Choice("Quan hệ", Ordered, Requested),
        From = row.Day("Từ ngày") ?? row.Lacking("Từ ngày"),
        To = row.Day("Đến ngày"),
        StateCode = row.Text("Mã nhà nước", 35),
        PaperSign = row.Text("Ký hiệu văn bản", 40),
        PaperPlace = row.Text("Nơi ban hành", 120),
        Households = row.Whole("Số hộ"),
        Aliases = row.List("Tên gọi khác"),
        Successors = row.List("Mã đơn vị kế tục"),
        IsConfirmed = !row.Choice("Đã xác nhận", "Có", "Không"),
        Note = row.Text("Ghi chú", Unit.NoteMaxLength),
    };

    private static string? Joined(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join("; ", values);

    private static string Key(string text) => text;
}

/// <summary>A unit as a line of the sheet says it.</summary>
internal sealed record UnitLine
{
    /// <summary>Where it was read; null for a line that is written.</summary>
    public UnitSheetRow? Row { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public required string Kind { get; init; }

    public string? Parent { get; init; }

    public string? ProfessionalParent { get; init; }

    public bool IsRequested { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public string? StateCode { get; init; }

    public string? PaperSign { get; init; }

    public string? PaperPlace { get; init; }

    public int? Households { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<string> Successors { get; init; } = [];

    public bool IsConfirmed { get; init; } = true;

    public string? Note { get; init; }
}

/// <summary>Something a person must mend in the file.</summary>
/// <param name="Address">"C12".</param>
/// <param name="Message">What is wrong and what to do; the key of its translation.</param>
internal sealed record SheetFault(string Sheet, string Address, string Message, params object[] Arguments);
