using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CoSo.Data.Files;
using CoSo.Data.Settings;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoSo.Modules.Tests.Sealed;

/// <summary>After denunciations by every way, with a fault provoked, nothing of what was said is found in database, files or log.</summary>
public sealed class DumpTests
{
    // Names of nobody, each planted in one place.
    private const string Denouncer = "Nguyễn Thị Tố Giác Ẩn";
    private const string Street = "Đường Bí Ẩn Số Bảy";
    private const string Accused = "Phạm Văn Bị Cáo Ngờ";
    private const string Title = "Ăn Chặn Tiền Trợ Cấp Ẩn";
    private const string Body = "Chứng Cứ Nằm Ở Kho Lạ";
    private const string FileName = "Đơn Của Cô Út Lệ";
    private const string FileBody = "Lời Khai Của Chú Sáu Vân";
    private const string InExif = "Máy Ảnh Của Dì Năm Hoa";
    private const string Agent = "Trinh Duyet Cua Anh Tam Ky";
    private const string Reply = "Gặp Nhau Ở Bến Cũ Hai";
    private const string ByHandler = "Hỏi Thêm Về Buổi Chợ Khuya";
    private const string Summary = "Tóm Lược Việc Ở Chợ Khuya";
    private const string InFault = "Lê Thị Lỗi Lộ Danh";

    private static readonly string[] Names = [Denouncer, Street, Accused, Title, Body, FileName, FileBody, InExif, Agent, Reply, ByHandler, Summary, InFault];

    [Fact]
    public async Task Nothing_of_a_denunciation_is_found_in_database_files_and_log()
    {
        var log = new KeptLog();
        FaultyFiles? fault = null;
        await using var house = await House.StartAsync(services: services =>
        {
            services.AddSingleton<ILoggerProvider>(log).AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information).AddFilter(null, LogLevel.Information));
            var files = (IFileBytes)services.Last(service => service.ServiceType == typeof(IFileBytes)).ImplementationInstance!;
            services.AddSingleton<IFileBytes>(fault = new FaultyFiles(files));
        });
        await house.AppointAllAsync();
        var (code, secret) = await SendAsync(house, "/to-cao/gui", house.Anonymous());
        var entered = await house.AsAsync("tiepcongdan");
        await SendAsync(house, "/to-cao/xu-ly/nhan-don", entered);
        await WorkAsync(house, code, secret);
        await FaultAsync(house, fault!);

        // What is looked for was really said and is really kept: its handler reads all of it.
        var matter = await house.MatterAsync(code);
        var handler = await house.OpenAsync("thanhtra", matter.Id);
        var page = await handler.GetAsync($"/to-cao/xu-ly/{matter.Id}");
        Assert.All([Denouncer, Street, Accused, Title, Body, Reply, ByHandler, Summary], name => Assert.Contains(name, page.Text));
        var address = SealedDesk.FileAddress().Matches(page.Document.DocumentElement.OuterHtml).Select(match => match.Value).Distinct().ToList();
        var files = await Task.WhenAll(address.Select(file => handler.Http.GetStringAsync(file)));
        Assert.Contains(files, text => text.Contains(FileBody, StringComparison.Ordinal));
        Assert.Contains("A fault on a sealed page", log.Text);

        Assert.Empty(Traces.Find(await Traces.OfAsync(house, log.Text), Names));

        // Pages that list, count, search and hand over, asked by those who see most, tell nothing either.
        foreach (var (user, url) in new[] { ("noivu", "/viec"), ("noivu", "/tim?q=" + Uri.EscapeDataString(Denouncer)), ("thanhtra", "/lam-viec"), ("tiepcongdan", "/don-thu"), ("chutich", "/don-thu/so-lieu"), ("quantri", "/quan-tri/nhat-ky"), ("chanhthanhtra", "/ban-giao/lap") })
        {
            var seen = await (await house.AsAsync(user)).GetAsync(url);
            Assert.Empty(Traces.Find([($"{user} {url}", Encoding.UTF8.GetBytes(url.Contains('?', StringComparison.Ordinal) ? seen["main table"] ?? "" : seen.Document.DocumentElement.OuterHtml))], Names));
        }

    }

    [Theory]
    [InlineData("a setting")]
    [InlineData("a file")]
    [InlineData("the log")]
    [InlineData("bytes")]
    public async Task The_search_bites(string place)
    {
        var log = "";
        await using var house = await House.StartAsync();
        var decomposed = Denouncer.Normalize(NormalizationForm.FormD);
        if (place == "a file")
        {
            await File.WriteAllTextAsync(Path.Combine(house.DataFolder, "vet.txt"), Convert.ToBase64String(Encoding.UTF8.GetBytes("ab" + decomposed)), TestContext.Current.CancellationToken);
        }
        else if (place == "the log")
        {
            log = "fault at " + Uri.EscapeDataString(Denouncer);
        }
        else
        {
            await house.WithDbAsync(async db =>
            {
                db.Add(new Setting { Key = "vet", Value = place == "bytes" ? Convert.ToHexStringLower(Encoding.Unicode.GetBytes(Denouncer)) : $"<{CoSo.Kernel.VietnameseText.Fold(Denouncer)}>" });
                return await db.SaveChangesAsync();
            });
        }

        Assert.NotEmpty(Traces.Find(await Traces.OfAsync(house, log), Names));
    }

    [Fact]
    public async Task Uploads_are_never_spooled_to_disk()
    {
        await using var house = await House.StartAsync();
        var form = house.Services.GetRequiredService<IOptions<FormOptions>>().Value;

        Assert.True(form.MemoryBufferThreshold >= form.MultipartBodyLengthLimit);
        Assert.False(form.BufferBody);
    }

    /// <summary>The whole form with two files, by a browser that names its owner.</summary>
    private static async Task<(string Code, string Secret)> SendAsync(House house, string url, Visitor visitor)
    {
        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"Mozilla/5.0 ({Agent})");
        var form = new Dictionary<string, object>
        {
            ["Key"] = Guid.NewGuid().ToString(), ["Input.Unit"] = (await house.UnitOfAsync("phuong-12")).Id.ToString(), ["Input.About"] = Accused, ["Input.Title"] = Title, ["Input.Body"] = $"{Body}. {Body.Normalize(NormalizationForm.FormD)}",
            ["Input.Name"] = Denouncer.Normalize(NormalizationForm.FormD), ["Input.Address"] = Street, ["Input.Contact"] = "0900000000",
            ["ProcedureId"] = "denunciation", ["Channel"] = "Counter", ["ReceivedOn"] = "11/9/2024",
        };
        var pairs = form.Append(new("Input.Files", new Upload($"{FileName}.txt", Encoding.UTF8.GetBytes(FileBody), "text/plain"))).Append(new("Input.Files", new Upload($"{FileName} 2.jpg", Picture(), "image/jpeg")));
        return SealedDesk.Receipt((await visitor.PostAsync(url, pairs.ToList())).ShouldBeShown());
    }

    private static async Task WorkAsync(House house, string code, string secret)
    {
        var matter = await house.MatterAsync(code);
        var handler = await house.OpenAsync("thanhtra", matter.Id);
        await handler.DoAsync(matter.Id, "tom-tat", ("Text", Summary));
        await handler.DoAsync(matter.Id, "nhan-tin", ("Text", ByHandler));
        var adding = await handler.GetAsync($"/to-cao/xu-ly/{matter.Id}?viec=them-tep");
        var file = new Upload($"{FileName} 4.txt", Encoding.UTF8.GetBytes(FileBody), "text/plain");
        (await handler.SubmitAsync(adding, "form[data-unsaved]", new Dictionary<string, object> { ["Input.Text"] = $"{Denouncer}, {Street}", ["Input.Files"] = file })).ShouldRedirectTo($"/to-cao/xu-ly/{matter.Id}");
        using var minutes = await handler.Http.GetAsync($"/to-cao/xu-ly/{matter.Id}/van-ban/bien-ban-rut");
        Assert.Equal(matter.IsInformation, minutes.StatusCode is HttpStatusCode.NotFound);
        var sender = house.Anonymous();
        var page = await sender.PostAsync("/theo-doi", new { Code = code, Secret = secret });
        await sender.SubmitAsync(page, "form[action*=Message] button", new { Message = Reply, Files = new Upload($"{FileName} 3.txt", Encoding.UTF8.GetBytes(FileBody), "text/plain") });

        // Refused forms show what was typed and keep nothing.
        (await house.Anonymous().PostAsync("/to-cao/gui", new Dictionary<string, object> { ["Input.Name"] = Denouncer, ["Input.Body"] = Body, ["Input.Title"] = "" })).ShouldShowRefusal("Nhập việc gì");
    }

    /// <summary>The file store throws an exception that repeats what was typed, in the middle of receiving.</summary>
    private static async Task FaultAsync(House house, FaultyFiles fault)
    {
        fault.Says = $"{InFault} {Denouncer}";
        var form = new Dictionary<string, object>
        {
            ["Key"] = Guid.NewGuid().ToString(), ["Input.Unit"] = "", ["Input.About"] = InFault, ["Input.Title"] = InFault, ["Input.Body"] = InFault, ["Input.Name"] = InFault,
            ["Input.Files"] = new Upload($"{InFault}.txt", Encoding.UTF8.GetBytes(InFault), "text/plain"),
        };
        (await house.Anonymous().PostAsync("/to-cao/gui", form)).ShouldBe(HttpStatusCode.InternalServerError);
        fault.Says = null;
    }

    /// <summary>The smallest JPEG with a comment and an EXIF block that say whose camera it was.</summary>
    private static byte[] Picture()
    {
        var text = Encoding.UTF8.GetBytes(InExif);
        byte[] exif = [.. "Exif\0\0"u8, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x0F, 0, 2, .. Length(text.Length), 0, 0, 0, 26, 0, 0, 0, 0, .. text];
        return
        [
            0xFF, 0xD8, 0xFF, 0xE1, .. Short(exif.Length + 2), .. exif, 0xFF, 0xFE, .. Short(text.Length + 2), .. text,
            0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x00, 0xFF, 0xD9,
        ];
    }

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Length(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private sealed class FaultyFiles(IFileBytes files) : IFileBytes
    {
        public string? Says { get; set; }

        public Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => Says is null ? files.KeepAsync(bytes, cancellation) : throw new InvalidOperationException(Says, new IOException(Says));

        public Task<(string Hash, long Size)> KeepAsync(Func<Stream, Task> write, CancellationToken cancellation) => files.KeepAsync(write, cancellation);

        public Stream Open(string hash) => files.Open(hash);
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public string Text => string.Join('\n', lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
