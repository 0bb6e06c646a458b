namespace CoSo.Checking;

/// <summary>Where a rule stands, as papers cite it: "30/2020/NĐ-CP, Phụ lục I, Mục II khoản 3".</summary>
/// <param name="Document">Number of the text.</param>
/// <param name="Place">Article, or annex and point; null for the whole text.</param>
public sealed record RuleSource(string Document, string? Place)
{
    public override string ToString() => Place is null ? Document : $"{Document}, {Place}";
}

/// <summary>One rule of the checker.</summary>
/// <param name="Id">Stable: <c>number.malformed</c>.</param>
/// <param name="Title">What it looks at, in Vietnamese; key of its translation.</param>
/// <param name="Why">Why it matters, in Vietnamese; key of its translation.</param>
/// <param name="Source">The text that says so; null for a rule of our own, which the page and the command say plainly.</param>
public sealed record CheckRule(string Id, string Title, string Why, RuleSource? Source = null)
{
    private static readonly RuleSource Signs = new(Decree30, "Phụ lục I, Phần I, Mục II khoản 3 và Phụ lục III");
    private static readonly RuleSource Content = new(Decree30, "Phụ lục I, Phần I, Mục II khoản 6");

    /// <summary>The decree on the form of administrative papers.</summary>
    public const string Decree30 = "30/2020/NĐ-CP";

    /// <summary>The Party's own guidance on the form of its papers.</summary>
    public const string PartyGuidance = "36-HD/VPTW";

    public static readonly CheckRule MalformedNumber = new("number.malformed", "Số, ký hiệu viết sai", "Viết sai số thì không tìm được văn bản được viện dẫn.", Signs);
    public static readonly CheckRule NumberLetters = new("number.letters", "Chữ viết tắt trong ký hiệu", "Chữ viết tắt tên loại và cơ quan có cách viết thống nhất.", Signs);
    public static readonly CheckRule NumberSide = new("number.side", "Cách ghi số của Đảng và của Nhà nước", "Văn bản của Đảng ghi số-loại/cơ quan; văn bản của Nhà nước ghi số/loại-cơ quan.", new(PartyGuidance, null));
    public static readonly CheckRule NumberYear = new("number.year", "Năm trong số văn bản", "Văn bản quy phạm pháp luật có năm trong số; văn bản hành chính không có.", Signs);
    public static readonly CheckRule NumberUnclear = new("number.unclear", "Ký tự lạ trong số", "Số có ký tự không thuộc về số văn bản, thường do quét hoặc gõ nhầm.");
    public static readonly CheckRule NumberSignless = new("number.signless", "Số thiếu ký hiệu", "Viện dẫn phải ghi đủ số và ký hiệu.", Content);
    public static readonly CheckRule TwoDates = new("citation.two-dates", "Một văn bản, hai ngày", "Cùng một văn bản chỉ có một ngày ban hành.", Content);
    public static readonly CheckRule BookDate = new("citation.book-date", "Ngày khác với sổ tay pháp luật", "Ngày ghi trong văn bản khác ngày mà sổ tay pháp luật của hệ thống có.", Content);
    public static readonly CheckRule CitedLater = new("citation.later", "Viện dẫn văn bản ban hành sau", "Văn bản được viện dẫn có ngày sau ngày của chính văn bản này.");
    public static readonly CheckRule SignIssuer = new("citation.issuer", "Ký hiệu không hợp với cơ quan ban hành", "Ký hiệu của số cho biết cơ quan ban hành; hai chỗ phải khớp nhau.", Signs);
    public static readonly CheckRule SignKind = new("citation.kind", "Ký hiệu không hợp với tên loại", "Chữ viết tắt trong ký hiệu là của tên loại văn bản.", new(Decree30, "Phụ lục III"));
    public static readonly CheckRule NotInForce = new("basis.not-in-force", "Căn cứ không có hiệu lực", "Văn bản được viện dẫn không có hiệu lực vào ngày của văn bản này.", new(Decree30, "Phụ lục I, Phần I, Mục II khoản 6"));
    public static readonly CheckRule Numbering = new("numbering.order", "Thứ tự đề mục", "Đề mục đánh số liên tục để dẫn chiếu được; điểm theo bảng chữ cái tiếng Việt, có chữ đ.", Content);
    public static readonly CheckRule NumberingTwice = new("numbering.twice", "Đề mục đánh số hai lần", "Số gõ tay đứng cạnh số tự động.");
    public static readonly CheckRule UnknownUnit = new("unit.unknown", "Đơn vị không có trong cây đơn vị", "Việc giao cho đơn vị không có thật thì không ai nhận.");
    public static readonly CheckRule TaskWithoutUnit = new("unit.task-without", "Việc chưa rõ giao cho ai", "Mỗi việc trong phần tổ chức thực hiện cần có đơn vị chịu trách nhiệm.");
    public static readonly CheckRule UnitWithoutTask = new("unit.without-task", "Đơn vị không có việc", "Tên đơn vị đứng làm đề mục mà bên dưới không có nội dung.");
    public static readonly CheckRule MissingPart = new("part.missing", "Thiếu thành phần thể thức", "Văn bản hành chính có chín thành phần thể thức chính.", new(Decree30, "Điều 8 khoản 2"));
    public static readonly CheckRule MissingPartyPart = new("part.missing-party", "Thiếu thành phần thể thức văn bản Đảng", "Văn bản của Đảng theo thể thức riêng, không dùng quốc hiệu.", new(PartyGuidance, null));
    public static readonly CheckRule Ending = new("part.ending", "Kết thúc nội dung", "Nội dung văn bản kết thúc bằng dấu “./.”.", new(Decree30, "Phụ lục I, Phần I, Mục II khoản 6"));
    public static readonly CheckRule Padding = new("part.padding", "Số không đứng trước", "Số dưới 10, ngày dưới 10 và tháng 1, 2 phải thêm số 0 ở trước.", new(Decree30, "Phụ lục I, Phần I, Mục II khoản 3, khoản 4"));
    public static readonly CheckRule Signature = new("part.signature", "Ký thay", "Người ký thay (KT.) là cấp phó của người đứng đầu.", new(Decree30, "Điều 13"));
    public static readonly CheckRule DoubledWords = new("text.doubled", "Lặp từ", "Một từ viết hai lần liền nhau.");
    public static readonly CheckRule NoteWithoutMark = new("note.without-mark", "Chú thích không có dấu", "Chú thích ở cuối trang phải có dấu trong lời văn.");
    public static readonly CheckRule MarkWithoutNote = new("note.mark-alone", "Dấu chú thích không có chú thích", "Dấu trong lời văn phải có chú thích tương ứng.");
    public static readonly CheckRule MixedForms = new("letters.mixed", "Chữ Việt nhập bằng hai kiểu mã", "Chữ dựng sẵn và chữ tổ hợp nhìn giống nhau nhưng tìm kiếm không ra nhau.", new(Decree30, "Phụ lục I, Phần I, Mục I khoản 4"));
    public static readonly CheckRule OldFont = new("letters.old-font", "Phông chữ không phải Unicode", "Văn bản phải dùng bộ mã ký tự Unicode.", new(Decree30, "Phụ lục I, Phần I, Mục I khoản 4"));
    public static readonly CheckRule LookAlike = new("letters.look-alike", "Chữ nhìn giống", "Chữ của bảng chữ cái khác nhìn giống chữ Việt nhưng tìm kiếm không ra.", new(Decree30, "Phụ lục I, Phần I, Mục I khoản 4"));
    public static readonly CheckRule StrayMark = new("letters.stray-mark", "Dấu thanh lạc chỗ", "Dấu đứng một mình, không thuộc chữ nào.");
    public static readonly CheckRule ImpossibleDay = new("day.impossible", "Ngày không có trong lịch", "Ngày này không có thật.");
    public static readonly CheckRule Weekday = new("day.weekday", "Thứ không khớp với ngày", "Thứ và ngày ghi cạnh nhau phải là cùng một ngày.");
    public static readonly CheckRule EarlyDeadline = new("day.deadline", "Thời hạn trước ngày văn bản", "Thời hạn đã qua trước khi văn bản được ban hành.");

    /// <summary>All rules, in the order of the list above.</summary>
    public static readonly IReadOnlyList<CheckRule> All =
    [
        MalformedNumber, NumberLetters, NumberSide, NumberYear, NumberUnclear, NumberSignless, TwoDates, BookDate, CitedLater, SignIssuer, SignKind, NotInForce,
        Numbering, NumberingTwice, UnknownUnit, TaskWithoutUnit, UnitWithoutTask, MissingPart, MissingPartyPart, Ending, Padding, Signature, DoubledWords,
        NoteWithoutMark, MarkWithoutNote, MixedForms, OldFont, LookAlike, StrayMark, ImpossibleDay, Weekday, EarlyDeadline,
    ];
}
