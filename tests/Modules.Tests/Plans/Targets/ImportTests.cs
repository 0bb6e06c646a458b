using System.Net;
using CoSo.Documents.Spreadsheets;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans.Targets;

/// <summary>Tables of targets and of results: looked at first, then all or nothing.</summary>
public sealed class ImportTests(House house) : IClassFixture<House>
{
    private const string Table = "Mã\tChỉ tiêu\tĐơn vị tính\tKiểu số\tChiều đánh giá\tGiao cho\t6 tháng\tNăm\n"
        + "NB1\tSố cuộc đối thoại\tcuộc\tSố nguyên\tCàng cao càng tốt\t\t10\t20\n"
        + "NB1\tSố cuộc đối thoại\t\t\t\tPhường 4, Phường 12\t\t2\n"
        + "NB2\tTỷ lệ trả lời đúng hạn\t%\tTỷ lệ %\t\t\t90\t95,5\n";

    [Fact]
    public async Task A_pasted_table_is_shown_before_anything_is_saved_and_then_saved_whole()
    {
        var coordinator = await house.AsAsync("noivu");

        var preview = (await coordinator.PostAsync("/chi-tieu/nhap", new { Pasted = Table, Year = "2024" })).ShouldBeShown();
        Assert.Contains("10 thay đổi", preview.Text);
        Assert.False(await house.WithDbAsync(db => db.Set<Target>().AnyAsync(target => target.Code == "NB1")));

        (await coordinator.SubmitAsync(preview, "form[action*=Apply]")).ShouldRedirectTo("/chi-tieu?nam=2024");
        var made = await house.WithDbAsync(db => db.Set<Target>().AsNoTracking().Where(target => target.Code.StartsWith("NB")).OrderBy(target => target.Code).ToListAsync());
        Assert.Equal(["NB1", "NB2"], made.Select(target => target.Code));
        Assert.Equal(TargetKind.Percent, made[1].Kind);
        Assert.Equal([2L, 2L, 10L, 20L], (await house.FiguresAsync(made[0].Id)).Select(figure => figure.Planned!.Value).Order());
        Assert.Contains("TargetGiven", await house.AuditAsync(made[0].Id));

        Assert.Contains("0 thay đổi", (await coordinator.PostAsync("/chi-tieu/nhap", new { Pasted = Table, Year = "2024" })).ShouldBeShown().Text);
    }

    [Fact]
    public async Task One_wrong_line_saves_none_and_says_which()
    {
        var coordinator = await house.AsAsync("noivu");
        var table = "Mã\tChỉ tiêu\tGiao cho\tNăm\nX1\tSố mô hình\t\t14\nX2\tSố lớp tập huấn\tPhòng Không Có\t3\nX3\tSố cuộc họp\t\tba\n";

        var page = await coordinator.PostAsync("/chi-tieu/nhap", new { Pasted = table, Year = "2024" });

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("2 chỗ cần sửa", page.Text);
        Assert.Contains("Không rõ đơn vị: Phòng Không Có", page.Text);
        Assert.Null(page.Document.QuerySelector("form[action*=Apply]"));
        Assert.False(await house.WithDbAsync(db => db.Set<Target>().AnyAsync(target => target.Code.StartsWith("X1") || target.Code == "X3")));
    }

    [Fact]
    public async Task The_template_is_read_back_and_a_file_of_another_kind_is_refused()
    {
        var coordinator = await house.AsAsync("noivu");
        var template = await coordinator.Http.GetByteArrayAsync("/chi-tieu/nhap?handler=Template");

        var preview = (await coordinator.PostAsync("/chi-tieu/nhap", new { Sheet = new Upload("mau.xlsx", template), Year = "2024" })).ShouldBeShown();
        Assert.Contains("Mô hình “Dân vận khéo” được công nhận", preview.Text);
        Assert.Contains("Phường 15", preview.Text);

        (await coordinator.PostAsync("/chi-tieu/nhap", new { Sheet = new Upload("ke-hoach.docx", PlanDesk.PlanFile), Year = "2024" })).ShouldShowRefusal("Tệp không phải bảng tính Excel");
        (await coordinator.PostAsync("/chi-tieu/nhap", new { Pasted = "", Year = "2024" })).ShouldShowRefusal("Bảng chưa có dòng nào");
        (await coordinator.PostAsync("/chi-tieu/nhap", new { Pasted = "Tên\tNăm\nA\t1\n", Year = "2024" })).ShouldShowRefusal("Không thấy cột “Mã”");
    }

    [Fact]
    public async Task A_unit_brings_its_results_in_a_table()
    {
        var id = await house.MakeTargetAsync(code: "KQ1");
        await house.GiveAsync(id, "Phường 4, Phường 12", _ => "2");
        var ward4 = await house.AsAsync("phuong4");
        var template = SheetReader.Read(await ward4.Http.GetByteArrayAsync("/chi-tieu/nhap-ket-qua?handler=Template")).Value!;
        Assert.Contains(template[0].Rows, row => row[0]?.Text == "KQ1" && row[2]?.Text == "Ủy ban nhân dân Phường 4");

        var preview = (await ward4.PostAsync("/chi-tieu/nhap-ket-qua", new { Pasted = "Mã\tĐơn vị\tQuý I\tQuý II\tGhi chú\nKQ1\tPhường 4\t1\t1\tHai mô hình\n", Year = "2024" })).ShouldBeShown();
        (await ward4.SubmitAsync(preview, "form[action*=Apply]")).ShouldRedirectTo("/chi-tieu?nam=2024");

        Assert.Equal(2, (await house.FiguresAsync(id)).Count(figure => figure.Result == 1));
        Assert.Contains("kỳ này đã có kết quả", (await ward4.PostAsync("/chi-tieu/nhap-ket-qua", new { Pasted = "Mã\tQuý I\nKQ1\t2\n", Year = "2024" })).Text);
        Assert.Contains("Anh chị không nhập kết quả", (await ward4.PostAsync("/chi-tieu/nhap-ket-qua", new { Pasted = "Mã\tĐơn vị\tQuý I\nKQ1\tPhường 12\t2\n", Year = "2024" })).Text);
    }
}
