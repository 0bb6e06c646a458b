using CoSo.Documents.Redaction;

namespace CoSo.Documents.Tests.Redaction;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Ông Trần Văn Mẫu đã nhận kết quả", "Name:Trần Văn Mẫu")]
    [InlineData("gửi bà Bảy ở tổ 4", "Name:Bảy")]
    [InlineData("Theo Nguyễn Thị Hồng Đào trình bày", "Name:Nguyễn Thị Hồng Đào")]
    [InlineData("chủ hộ NGUYỄN VĂN TÁM, LÊ THỊ B", "Name:NGUYỄN VĂN TÁM|Name:LÊ THỊ B")]
    [InlineData("gọi 0903 123 456 hoặc 028.3865.1234", "Phone:0903 123 456|Phone:028.3865.1234")]
    [InlineData("số +84 903123456.", "Phone:+84 903123456")]
    [InlineData("căn cước 079203012345", "IdNumber:079203012345")]
    [InlineData("CMND số 023456789 cấp năm 2010", "IdNumber:023456789")]
    [InlineData("hộ chiếu C1234567", "IdNumber:C1234567")]
    [InlineData("xe 59-X1 123.45 và 51F-12345 đỗ sai", "Plate:59-X1 123.45|Plate:51F-12345")]
    [InlineData("căn nhà số 12/3A đường Mẫu Đơn bị ngập", "Address:nhà số 12/3A đường Mẫu Đơn")]
    [InlineData("cống trước số nhà 45 vỡ", "Address:số nhà 45")]
    [InlineData("hộ ở hẻm 12/3/4 Tô Mẫu", "Address:hẻm 12/3/4 Tô Mẫu")]
    [InlineData("nhà tại 45 Nguyễn Mẫu", "Address:45 Nguyễn Mẫu")]
    [InlineData("thư a.b-c@mau.example.vn nhé", "Email:a.b-c@mau.example.vn")]
    public void What_betrays_a_person_is_found(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', PersonalDataFinder.Find(text).Select(find => $"{find.Kind}:{find.Text}")));

    [Theory]
    [InlineData("Ủy ban nhân dân Thành phố Hồ Chí Minh, Quận 10, phường Võ Thị Sáu")]
    [InlineData("Trường Trung học cơ sở Nguyễn Tri Phương và trường Lê Lợi")]
    [InlineData("đường Lý Thái Tổ đang được sửa, công viên Lê Thị Riêng")]
    [InlineData("Quyết định số 142/QĐ-UBND ngày 14/9/2024, kế hoạch 42/KH-UBND")]
    [InlineData("kinh phí 1.250.000.000 đồng, đạt 98,5%, 120 hộ, từ 5 giờ đến 21 giờ")]
    [InlineData("Luật Khiếu nại số 02/2011/QH13 Điều 17; Nghị định 155/2026/NĐ-CP")]
    [InlineData("Phòng Quản lý đô thị, Ban Tiếp công dân, Mặt trận Tổ quốc Việt Nam")]
    [InlineData("")]
    public void Places_papers_and_numbers_are_let_stand(string text) => Assert.Empty(PersonalDataFinder.Find(text));

    [Fact]
    public void Only_what_was_confirmed_is_replaced()
    {
        const string Text = "Bà Lê Thị Bảy, 0903123456, số nhà 45, xe 59X1-123.45.";
        var all = PersonalDataFinder.Find(Text);

        Assert.Equal("Bà [họ tên], [số điện thoại], [địa chỉ], xe [biển số].", Redactor.Redact(Text, all));
        Assert.Equal("Bà Lê Thị Bảy, [số điện thoại], số nhà 45, xe 59X1-123.45.", Redactor.Redact(Text, all.Where(find => find.Kind is PersonalKind.Phone)));
        Assert.Empty(PersonalDataFinder.Find(Redactor.Redact(Text, all)));
    }

    [Fact]
    public void Four_thousand_letters_take_no_time_whatever_they_are()
    {
        string[] hostile = [new string('0', 4000), new string('A', 4000), string.Concat(Enumerable.Repeat("Nguyễn ", 570)), string.Concat(Enumerable.Repeat("12/", 1300)), string.Concat(Enumerable.Repeat("a.", 2000))];

        Assert.All(hostile, text => PersonalDataFinder.Find(text)); // a rule that ran away would throw after two seconds
    }
}
