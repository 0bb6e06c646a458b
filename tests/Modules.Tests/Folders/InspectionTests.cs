using System.IO.Compression;
using System.Text;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using CoSo.Data;
using CoSo.Data.Files;
using CoSo.Duties;
using CoSo.Folders.Inspections;
using CoSo.Kernel;
using CoSo.Modules.Tests.Duties;
using CoSo.Modules.Tests.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Folders;

/// <summary>Hồ sơ kiểm tra: evidence by heading of the plan as one ZIP, what is missing named, no citizens' data.</summary>
public sealed class InspectionTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    private Guid planId;
    private Guid streamId;

    public async ValueTask InitializeAsync()
    {
        house.Time.Set(DutyData.Today);
        planId = await house.WithDbAsync(db => db.Set<PlanRow>().Select(plan => plan.Id).FirstOrDefaultAsync());
        if (planId == Guid.Empty)
        {
            planId = (await UnitPlanDesk.OpenAsync(house)).PlanId;
        }

        streamId = await house.WithDbAsync(db => db.Set<WorkstreamRow>().Where(one => one.PlanId == planId).OrderBy(one => one.Position).Select(one => one.Id).FirstAsync());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Evidence_stands_in_numbered_folders_and_what_is_missing_is_named()
    {
        await DoneAsync("Niêm yết công khai dự toán", "ảnh ông Nguyễn Văn A, CCCD 079123456789.txt", "Đã niêm yết, liên hệ 0901234567");
        await DoneAsync("Họp tổ dân phố quý II", null, "Đã họp");
        var officer = await house.AsAsync("phuong12");

        var page = (await officer.GetAsync("/ho-so-kiem-tra/lap?tu=1/1/2024&den=11/9/2024")).ShouldBeShown();
        Assert.Contains("Họp tổ dân phố quý II", page.Text, StringComparison.Ordinal);
        Assert.Contains("đã báo cáo nhưng chưa đính kèm tài liệu minh chứng", page.Text, StringComparison.Ordinal);
        var made = await officer.SubmitAsync(page, "main form[method=post]");
        made.ShouldRedirectTo("/ho-so-kiem-tra/");
        var id = Guid.Parse(made.Location!.Split('/')[^1]);
        Assert.Contains("Sẵn sàng tải về", (await officer.GetAsync(made.Location)).ShouldBeShown().Text, StringComparison.Ordinal);

        using var zip = await ZipAsync(officer, id);
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9_./]+$", name));
        Assert.DoesNotContain(names, name => name.Contains("Nguyen", StringComparison.OrdinalIgnoreCase) || name.Contains("079", StringComparison.Ordinal));
        var evidence = EntryOf(zip, "Niêm yết công khai dự toán")!.FullName;
        Assert.Matches(@"^02_I_1_[a-z_0-9]+/2\.\d+_1\.txt$", evidence);
        var contents = DocxText(zip, "00_Danh_muc_minh_chung.docx");
        Assert.Contains("THIẾU: đã báo cáo nhưng chưa đính kèm tài liệu minh chứng", contents, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(evidence), contents, StringComparison.Ordinal);
        Assert.DoesNotContain("0901234567", contents, StringComparison.Ordinal);
        Assert.NotNull(zip.GetEntry("00_Danh_muc_minh_chung.xlsx"));
        Assert.Equal(["InspectionFileMade", "InspectionFileTaken"], await house.AuditAsync(id));
    }

    [Fact]
    public async Task Files_of_citizens_and_of_other_units_stay_out()
    {
        await DoneAsync("Trả lời lượt tiếp công dân", "đơn.txt", "Đã trả lời bà B", kind: CoSo.Cases.Reception.KeepVisit.SourceKind);
        await DoneAsync("Việc của phường khác", "khac.txt", "Đã làm", unit: "phuong-14");
        var officer = await house.AsAsync("phuong12");

        using var zip = await ZipAsync(officer, await MakeAsync(officer));

        Assert.Null(EntryOf(zip, "Trả lời lượt tiếp công dân"));
        Assert.Null(EntryOf(zip, "Việc của phường khác"));
        var contents = DocxText(zip, "00_Danh_muc_minh_chung.docx");
        Assert.Contains("hồ sơ công dân: không đưa vào", contents, StringComparison.Ordinal);
        Assert.DoesNotContain("bà B", contents, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc của phường khác", contents, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_file_is_written_by_the_job_and_a_lost_one_is_named()
    {
        var duty = await DoneAsync("Khảo sát sự hài lòng", "ket-qua.txt", "Đã khảo sát", unit: "phuong-1");
        await house.WithDbAsync(async db =>
        {
            var big = new StoredFile
            {
                Id = OrderedId.New(), Hash = new string('a', 64), Name = "lon.mp4", MediaType = "video/mp4", Size = MakeInspectionFile.SmallBytes + 1, OwnerKind = CoSo.Duties.Evidence.OwnerKind,
                OwnerId = duty, UnitId = await UnitAsync(db, "phuong-1"), AddedAt = new DateTime(2024, 9, 2, 0, 0, 0, DateTimeKind.Utc),
            };
            db.Add(big);
            return await db.SaveChangesAsync();
        });
        var officer = await house.AsAsync("phuong1");

        var id = await MakeAsync(officer);
        Assert.Contains("Hồ sơ đang được lập", (await officer.GetAsync($"/ho-so-kiem-tra/{id}")).ShouldBeShown().Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await officer.Http.GetAsync($"/ho-so-kiem-tra/{id}?handler=File")).StatusCode);

        Assert.True(await house.WithServicesAsync(services => services.GetRequiredService<MakeQueued>().RunAsync(default)));
        Assert.False(await house.WithServicesAsync(services => services.GetRequiredService<MakeQueued>().RunAsync(default)));

        using var zip = await ZipAsync(officer, id);
        Assert.NotNull(EntryOf(zip, "Khảo sát sự hài lòng"));
        Assert.Contains(".mp4 (không đọc được)", DocxText(zip, "00_Danh_muc_minh_chung.docx"), StringComparison.Ordinal);
        Assert.Equal(["InspectionFileMade", "InspectionFileTaken", "InspectionFileWritten"], (await house.AuditAsync(id)).Order());
    }

    [Fact]
    public async Task A_period_turned_round_or_a_unit_out_of_reach_is_refused()
    {
        var officer = await house.AsAsync("phuong12");

        (await officer.GetAsync("/ho-so-kiem-tra/lap?tu=11/9/2024&den=1/1/2024")).ShouldShowRefusal("phải sau ngày đầu kỳ");
        var other = await house.WithDbAsync(db => UnitAsync(db, "phuong-14"));
        (await officer.GetAsync($"/ho-so-kiem-tra/lap?don-vi={other}")).ShouldShowRefusal("Chọn đơn vị trong danh sách");
        (await officer.PostAsync("/ho-so-kiem-tra/lap", new Dictionary<string, object> { ["ke-hoach"] = planId.ToString(), ["don-vi"] = other.ToString(), ["tu"] = "1/1/2024", ["den"] = "11/9/2024" }))
            .ShouldShowRefusal("Chọn đơn vị trong danh sách");
        Assert.Equal(0, await house.WithDbAsync(db => db.Set<InspectionFile>().CountAsync(file => file.UnitId == other)));
    }

    [Theory]
    [InlineData("II.1 Công tác tuyên truyền, vận động", 40, "II_1_cong_tac_tuyen_truyen_van_dong")]
    [InlineData("Đề án: “Đô thị thông minh”", 40, "De_an_do_thi_thong_minh")]
    [InlineData("???", 40, "Muc")]
    public void A_name_in_the_zip_has_plain_letters_only(string title, int most, string expected) =>
        Assert.Equal(expected, PlainName.Of(title, most), ignoreCase: true);

    [Theory]
    [InlineData("số 142/KH-UBND ngày 02/9/2024", "số 142/KH-UBND ngày 02/9/2024")]
    [InlineData("kinh phí 1.250.000 đồng", "kinh phí 1.250.000 đồng")]
    [InlineData("ông A, CCCD 079123456789, điện thoại 0901 234 567, a.b@c.vn", "ông A, CCCD …, điện thoại …, …")]
    public void Numbers_that_name_a_person_are_left_out(string text, string expected) => Assert.Equal(expected, PlainName.Mask(text));

    private async Task<Guid> DoneAsync(string title, string? file, string text, string unit = "phuong-12", string kind = "test")
    {
        var id = await house.DutyAsync(unit, due: new DateOnly(2024, 8, 30), with: duty => duty with
        {
            Title = title, PlanId = planId, WorkstreamId = streamId, Source = new DutySource(kind, OrderedId.New(), "Kế hoạch"),
        });
        var officer = await house.AsAsync(unit.Replace("-", "", StringComparison.Ordinal));
        var answer = file is null
            ? await officer.DoAsync(id, "Report", new { Result_Text = text })
            : await officer.DoAsync(id, "Report", new { Result_Text = text, Result_Files = new Upload(file, Encoding.UTF8.GetBytes(title)) });
        answer.ShouldRedirectTo("/viec/");
        return id;
    }

    private static async Task<Guid> MakeAsync(Visitor officer)
    {
        var page = (await officer.GetAsync("/ho-so-kiem-tra/lap?tu=1/1/2024&den=11/9/2024")).ShouldBeShown();
        var made = await officer.SubmitAsync(page, "main form[method=post]");
        made.ShouldRedirectTo("/ho-so-kiem-tra/");
        return Guid.Parse(made.Location!.Split('/')[^1]);
    }

    private static async Task<ZipArchive> ZipAsync(Visitor officer, Guid id)
    {
        var answer = await officer.Http.GetAsync($"/ho-so-kiem-tra/{id}?handler=File");
        answer.EnsureSuccessStatusCode();
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }

    /// <summary>The entry that holds the evidence of the duty: the tests write its title into it.</summary>
    private static ZipArchiveEntry? EntryOf(ZipArchive zip, string title) => zip.Entries.FirstOrDefault(entry =>
    {
        using var reader = new StreamReader(entry.Open());
        return entry.FullName.EndsWith(".txt", StringComparison.Ordinal) && reader.ReadToEnd() == title;
    });

    private static string DocxText(ZipArchive zip, string name)
    {
        using var bytes = new MemoryStream();
        using (var entry = zip.GetEntry(name)!.Open())
        {
            entry.CopyTo(bytes);
        }

        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(bytes, isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static Task<Guid> UnitAsync(AppDbContext db, string code) => db.Set<UnitRow>().Where(unit => unit.Code == code).Select(unit => unit.Id).SingleAsync();
}
