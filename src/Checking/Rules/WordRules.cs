using CoSo.Kernel;

namespace CoSo.Checking.Rules;

/// <summary>The same word twice in a row. Vietnamese doubles syllables on purpose, and one word may end as the next begins.</summary>
internal static class WordRules
{
    private const string Vowels = "aeiouy";

    private static readonly HashSet<string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        "luôn", "sự", "thường", "dần", "từ", "mãi", "song", "ngày", "đời", "người", "nhà", "ngành", "xa", "gần", "sâu", "năm", "ba", "rất", "từng", "nơi", "đêm", "khăng", "nho", "xanh", "lâu", "nhỏ", "chầm", "hằng", "vân", "đằng", "ào", "tháng", "ầm", "rừng", "lần", "bon", "đều", "thôn", "ai", "đâu",
    };

    // Words that begin with the syllable in which another word may end: "cơ quan | quan trọng", "phát triển | triển khai".
    private static readonly HashSet<string> Words = new((
        "quan trọng|quan tâm|quan hệ|quan điểm|lý do|lý luận|lý lịch|chức năng|chức danh|chức vụ|chính sách|chính quyền|chính trị|chính thức|chính xác|khai thác|khai mạc|khai báo|nghị quyết|nghị định|dân chủ|dân vận|dân cư|dân số|dân sinh|dân tộc|dân quân|dân phòng|dân biết|dân bàn|triển khai|triển vọng|triển lãm|" +
        "hội viên|hội nghị|hội đồng|hội thảo|hội thi|trung tâm|trung ương|trung học|trung bình|vị trí|vị thế|hóa đơn|hóa chất|hóa giải|hoạch định|tra cứu|thông tin|thông qua|thông báo|thông suốt|thông điệp|công tác|công khai|công chức|công dân|công an|công nghệ|công việc|công trình|công bố|công cụ|nghiệp vụ|dụng cụ|cụ thể|thể thao|thể hiện|thể thức|thể chế|vụ việc|viên chức|viên mãn|đoàn thể|đoàn viên|đoàn kết|phương án|phương tiện|phương châm|phương thức|tích cực|tích hợp|" +
        "sinh hoạt|sinh viên|sinh thái|sinh sống|hoạt động|động viên|động lực|lực lượng|lượng giá|giá trị|giá cả|giá dịch|trị giá|trị an|trình tự|trình độ|trình bày|trình ký|tự giác|tự chủ|tự quản|quyết định|quyết liệt|quyết toán|quyết tâm|định hướng|định kỳ|định mức|kỳ họp|kỳ thi|hợp đồng|hợp tác|hợp lý|hợp pháp|tác động|tác phong|tác hại|phong trào|phong cách|cách mạng|cách thức|cách làm|cách ly|mạng lưới|mạng xã|xã hội|xã viên|phường đội|quận ủy|" +
        "hành chính|hành động|hành vi|hành trình|chất lượng|chất thải|thực hiện|thực tế|thực trạng|thực thi|thực hành|hiện đại|hiện trạng|hiện nay|hiện có|đại biểu|đại diện|đại hội|đại đoàn|biểu quyết|biểu dương|biểu mẫu|đề án|đề nghị|đề xuất|đề ra|đề cương|xuất bản|xuất nhập|bản thân|bản chất|bản sắc|bản làng|ban hành|ban ngành|ban chỉ|ngành nghề|nghề nghiệp|kiểm tra|kiểm soát|kiểm sát|sát hạch|trách nhiệm|nhiệm vụ|nhiệm kỳ|kế hoạch|kế toán|toán học|học tập|học sinh|tập huấn|tập thể|tập trung|" +
        "huấn luyện|luyện tập|vận động|vận hành|vận dụng|vận tải|truyền thông|truyền thống|truyền hình|thống nhất|thống kê|nhất trí|nhất là|nhất định|kê khai|lịch sử|lịch công|lịch tiếp|sử dụng|ý kiến|ý thức|kiến nghị|kiến thức|kiến trúc|hạn chế|hạn định|chế độ|chế biến|chế tài|biến động|tiếp nhận|tiếp tục|tiếp thu|tiếp công|tiếp cận|nhận thức|nhận xét|nhận diện|thức ăn|báo cáo|báo chí|cáo buộc|giao thông|giao ban|giao nhiệm|giao dịch|tin học|tin báo|tin tưởng|cơ quan|cơ sở|cơ chế|" +
        "sở tại|sở hữu|đầu tư|đầu mối|đầu năm|tư pháp|tư vấn|tư tưởng|pháp luật|pháp lý|pháp nhân|luật pháp|luật sư|bảo đảm|bảo vệ|bảo hiểm|vệ sinh|vệ tinh|an toàn|an ninh|an sinh|toàn diện|toàn dân|toàn tỉnh|diện tích|diện mạo|tỉnh ủy|tỉnh đoàn|môi trường|trường học|trường hợp|hợp thức|lãnh đạo|đạo đức|đạo tạo|tạo điều|tạo ra|điều kiện|điều hành|điều chỉnh|điều tra|kiện toàn|chỉnh trang|chỉnh sửa|trang bị|trang thiết|trang thông|phục vụ|phục hồi|sự nghiệp|sự cố|sự kiện|sự việc|nội dung|nội bộ|nội vụ|bộ máy|bộ phận|bộ đội|bộ trưởng|phận sự|trưởng phòng|trưởng ban|trưởng khu|phòng chống|phòng ngừa|phòng họp|phòng ban|chủ trì|chủ trương|chủ động|chủ tịch|chủ yếu|chủ thể|tịch thu|đơn vị|đơn thư|đơn giản|thư ký|thư xin|ký kết|ký hiệu|hiệu quả|hiệu lực|quả thực|tổ chức|tổ dân|tổ hòa|văn bản|văn hóa|văn phòng|văn minh|nhân dân|nhân viên|nhân sự|nhân rộng|nhân lực|số liệu|số hóa|số lượng|liệu trình|gia đình|gia tăng|kinh tế|kinh phí|kinh doanh|doanh nghiệp|quy định|quy chế|quy ước|quy hoạch|quy trình|lao động|giám sát|giám đốc|nhà nước|nước sạch|người dân|khu phố|khu vực|phố phường|vực dậy|cấp ủy|cấp trên|cấp xã|cấp phép|ủy ban|ủy quyền|ủy viên|quyền lợi|quyền hạn|quyền sử|lợi ích|lợi dụng|ích lợi|thời gian|thời hạn|gian lận|đến hạn|đến nay|đi lại|mới nhất|cùng với|với nhau|theo dõi|theo quy|dõi theo|phát triển|phát huy|phát hiện|phát sinh|phát động|huy động|trên địa|địa bàn|địa phương|địa điểm|bàn bạc|bàn giao|điểm sinh|điểm mới|mục tiêu|mục đích|tiêu chí|tiêu chuẩn|tiêu dùng|chí công|chuẩn bị|xây dựng|dựng nước|đấu tranh|tranh chấp|đánh giá|liên quan|liên tục|liên thông|xử lý|xử phạt|giải quyết|giải pháp|giải trình|vi phạm|đồng ý|đồng thời|đồng bộ|đồng thuận|đồng chí|đồng hành|đồng bào|tế bào|hội nhập|hội họp|hội trường|hội phụ|hội nông|hội cựu|hội người|hội liên|vụ án|vụ mùa|vụ trưởng|học viên|học kỳ|học đường|học phí|học bổng|trường tiểu|trường mầm|trường trung|trường công|dân làm|dân kiểm|dân giám|dân thụ|dân trí|dân cử|dân nguyện|dân tin|phòng bệnh|phòng khám|phòng học|phòng cháy|phòng vệ|chính đáng|chính phủ|chính quy|niệm vụ|cố gắng|cố định|tố cáo|tố tụng|tố giác|nại tố|sách nhiễu|sách báo|viện trợ|viện kiểm|viện phí|nghĩa vụ|nghĩa trang|cảnh báo|cảnh quan|cảnh sát|sát sao|sát nhập|mặt trận|mặt bằng|trận địa|tâm lý|tâm huyết|đoàn viên|tuyến đường|đường bộ|đường phố|đường lối|lối sống|sống còn|mạnh mẽ|mẽ ra|hàng hóa|hàng năm|hàng quý|hàng tháng|hàng đầu|năng lực|năng lượng|năng động|bạn đọc|thị trường|thị trấn|thị xã|thi đua|thi công|thi hành|thi tuyển|tuyển dụng|tuyển sinh|dương lịch|cường độ|nhiên liệu|lượng mưa|nguyên tắc|nguyên nhân|nguyên đán|tắc nghẽn|kinh nghiệm|nghiệm thu|nghiệm túc|thu hồi|thu hút|thu chi|thu nhập|thu phí|chi tiêu|chi trả|chi phí|chi bộ|nhập khẩu|nhập học|thành phố|thành viên|thành tích|thành lập|thành phần|tựu trường|danh mục|danh sách|danh hiệu|sách hướng|lập kế|lập danh|lập hồ|lập biên|hồ sơ|sơ kết|sơ đồ|biên bản|biên chế|biên giới|kết quả|kết luận|kết hợp|kết nối|luận điểm").Split('|'),
        StringComparer.OrdinalIgnoreCase);

    public static void Apply(Inspection inspection)
    {
        foreach (var piece in inspection.Pieces.Where(p => p.Part is PaperPart.Body or PaperPart.Footnote))
        {
            var words = WordsOf(piece.Text);
            for (var i = 0; i + 1 < words.Count; i++)
            {
                // Two syllables first ("công tác công tác"), then one.
                var length = Repeats(piece.Text, words, i, 2) ? 2 : Repeats(piece.Text, words, i, 1) ? 1 : 0;
                if (length == 0)
                {
                    continue;
                }

                var (start, end) = (words[i].Start, words[i + 2 * length - 1].End);
                var once = piece.Text[start..words[i + length - 1].End];
                if (IsSlip(piece.Text, once, words, i + length, length))
                {
                    inspection.Add(CheckRule.DoubledWords, FindingSeverity.Error, piece, start, end - start, new Said("Lặp từ: “{0}”.", "Bỏ một lần.", piece.Text[start..end]) { Replacement = once });
                }

                i += 2 * length - 2;
            }
        }
    }

    // Letters only: figures and codes are left alone.
    private static List<(int Start, int End)> WordsOf(string text)
    {
        var words = new List<(int, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
            {
                continue;
            }

            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '/' or '-'))
            {
                end++;
            }

            words.Add((at, end));
            at = end;
        }

        return words;
    }

    private static bool Repeats(string text, List<(int Start, int End)> words, int at, int length)
    {
        if (at + 2 * length > words.Count || (words[at].Start > 0 && text[words[at].Start - 1] is '/' or '-'))
        {
            return false;
        }

        for (var i = at; i < at + 2 * length; i++)
        {
            var (word, twin) = (words[i], words[i < at + length ? i + length : i - length]);
            if (!text.AsSpan(word.Start..word.End).Equals(text.AsSpan(twin.Start..twin.End), StringComparison.OrdinalIgnoreCase)
                || text.AsSpan(word.Start..word.End).ContainsAnyInRange('-', '9')
                || (i > at && text.AsSpan(words[i - 1].End..word.Start).ContainsAnyExcept(" \n\t")))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSlip(string text, string once, List<(int Start, int End)> words, int again, int length)
    {
        if (length > 1)
        {
            return !once.Split(' ').Any(Meant.Contains);
        }

        // "Phó Trưởng phòng Phòng Giáo dục": the second begins a name. "0xx xxx xxx" is no word.
        if (once.Length == 1 || Meant.Contains(once) || (char.IsUpper(text[words[again].Start]) && !char.IsUpper(once[0])) || !EvenFold.Fold(once).Any(Vowels.Contains))
        {
            return false;
        }

        return again + 1 >= words.Count || text.AsSpan(words[again].End..words[again + 1].Start).ContainsAnyExcept(" \n\t")
            || !Words.Contains($"{text[words[again].Start..words[again].End]} {text[words[again + 1].Start..words[again + 1].End]}");
    }
}
