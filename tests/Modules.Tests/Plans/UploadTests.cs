using System.Net;
using System.Text;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoSo.Modules.Tests.Plans;

public sealed class UploadTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task The_same_file_and_the_same_words_in_another_file_are_told()
    {
        await using var own = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(own);
        var plan = await desk.TakeInPlanFileAsync();

        var again = await desk.UploadAsync(PlanDesk.PlanFile, "ten-khac.docx");
        var inWords = await desk.PasteAsync(await File.ReadAllTextAsync(Path.Combine(TestPlaces.Root, "localities", "quan-10", "plan.txt"), TestContext.Current.CancellationToken));

        foreach (var answer in new[] { again, inWords })
        {
            answer.ShouldShowRefusal("Văn bản này đã được đưa vào trước đây");
            Assert.NotNull(answer.Document.QuerySelector($"a[href='/ke-hoach/{plan}']"));
        }

        Assert.Equal(1, await own.WithDbAsync(db => db.Set<Plan>().CountAsync()));
    }

    [Theory]
    [InlineData("MẬT")]
    [InlineData("TỐI MẬT")]
    [InlineData("TUYỆT MẬT")]
    public async Task A_secret_paper_leaves_no_trace(string grade)
    {
        var log = new KeptLog();
        await using var own = await House.StartAsync(services: services => services.AddSingleton<ILoggerProvider>(log));
        var desk = await PlanDesk.OpenAsync(own);
        var secret = SmallPlan.Text.Replace("QUẬN 10\n", $"QUẬN 10\n\n{grade}\n", StringComparison.Ordinal).Replace("Biên soạn", "Kỳ lân tím", StringComparison.Ordinal);

        var uploaded = await desk.UploadAsync(Encoding.UTF8.GetBytes(secret), "con-ky-lan-tim.txt");
        var pasted = await desk.PasteAsync(secret);

        foreach (var answer in new[] { uploaded, pasted })
        {
            answer.ShouldShowRefusal("độ mật");
            Assert.DoesNotContain("Kỳ lân tím", answer.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        Assert.Equal(0, await own.WithDbAsync(db => db.Set<Plan>().CountAsync()));
        Assert.Equal(0, await own.WithDbAsync(db => db.Set<CoSo.Data.Files.StoredFile>().CountAsync()));
        foreach (var planted in new[] { "Kỳ lân tím", "con-ky-lan-tim", "ky lan tim" })
        {
            Assert.DoesNotContain(planted, log.Text, StringComparison.OrdinalIgnoreCase);
            var bytes = Encoding.UTF8.GetBytes(planted);
            Assert.All(Directory.GetFiles(own.DataFolder, "*", SearchOption.AllDirectories), file => Assert.True(ReadShared(file).AsSpan().IndexOf(bytes) < 0, $"{file} holds {planted}"));
        }
    }

    [Fact]
    public async Task A_text_without_headings_is_taken_and_says_so()
    {
        var desk = await PlanDesk.OpenAsync(house);

        var plan = await desk.TakeInAsync("Một đoạn văn không có đề mục nào, chỉ nói chung chung về công việc trong năm.");
        var page = (await desk.Coordinator.GetAsync($"/ke-hoach/{plan}/soat-lai")).ShouldBeShown();
        Assert.Contains("Không nhận ra đề mục nào", page.Text, StringComparison.Ordinal);

        (await desk.Coordinator.PostAsync($"/ke-hoach/{plan}/soat-lai", new { newText = "Tổ chức hội nghị đối thoại" }, "Add")).ShouldRedirectTo($"/ke-hoach/{plan}/soat-lai");
        Assert.Contains(await desk.MeasuresAsync(plan), measure => measure.Text == "Tổ chức hội nghị đối thoại");
    }

    [Fact]
    public async Task What_was_pasted_stays_when_it_cannot_be_read()
    {
        var desk = await PlanDesk.OpenAsync(house);

        var nothing = await desk.Coordinator.PostAsync("/ke-hoach/tai-len", new { });
        var empty = await desk.UploadAsync([], "rong.docx");

        nothing.ShouldShowRefusal("Chọn tệp kế hoạch");
        empty.ShouldShowRefusal("Tệp rỗng");
    }

    [Theory]
    [InlineData("phuong4")]
    [InlineData("chutich")]
    [InlineData("quantri")]
    [InlineData("vanthu")]
    public async Task Only_the_coordinator_brings_plans_in(string userName)
    {
        var officer = await house.AsAsync(userName);

        var page = await officer.GetAsync("/ke-hoach/tai-len");

        Assert.True(page.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound || page.Location is not null, $"{userName}: {page.Status}");
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly StringBuilder text = new();

        public string Text
        {
            get
            {
                lock (text)
                {
                    return text.ToString();
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (text)
            {
                text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
            }
        }

        public void Dispose()
        {
        }
    }
}
