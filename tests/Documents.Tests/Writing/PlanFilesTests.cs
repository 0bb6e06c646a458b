using System.IO.Compression;
using CoSo.Documents.Writing;

namespace CoSo.Documents.Tests.Writing;

public class PlanFilesTests
{
    public static TheoryData<string> Localities { get; } =
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "localities")).Select(Path.GetFileName).OfType<string>().Order()];

    /// <summary>COSO_UPDATE_PLANS=1 writes the files anew. Parts are compared, not bytes: deflate differs between runtimes.</summary>
    [Theory]
    [MemberData(nameof(Localities))]
    public void The_plan_of_a_locality_is_what_its_text_makes(string locality)
    {
        var folder = Path.Combine(Repository.Root, "localities", locality);
        var made = OfficialPaperWriter.Write(PlanText.Parse(File.ReadAllText(Path.Combine(folder, "plan.txt"))));
        var path = Path.Combine(folder, "plan.docx");
        if (Environment.GetEnvironmentVariable("COSO_UPDATE_PLANS") == "1")
        {
            File.WriteAllBytes(path, made);
        }

        Assert.Equal(Parts(made), Parts(File.ReadAllBytes(path)));
        Assert.Empty(PaperAssert.Faults(made));
    }

    private static Dictionary<string, string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
    }
}
