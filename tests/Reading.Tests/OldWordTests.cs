using System.Diagnostics;
using System.Text;

namespace CoSo.Reading.Tests;

/// <summary>Old Word (.doc): through LibreOffice where it is installed, else refused with what to do.</summary>
public sealed class OldWordTests
{
    [Fact]
    public void What_LibreOffice_cannot_open_is_refused_with_what_to_do()
    {
        byte[] broken = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument"), .. new byte[600]];

        Assert.Equal("old-word-file", Papers.Open(broken, "a.doc").Refusal?.Code);
    }

    [Fact]
    public void A_grade_of_secrecy_is_seen_before_the_file_is_handed_to_anyone()
    {
        byte[] secret = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument"), .. Encoding.Unicode.GetBytes("\0\rTỐI MẬT\rKẾ HOẠCH\r")];

        Assert.Equal("state-secret", Papers.Open(secret, "a.doc").Refusal?.Code);
    }

    [Fact]
    public void A_document_of_old_Word_reads_as_its_DOCX_does()
    {
        var docx = DocxPapers.Market();
        var doc = ToDoc(docx);
        Assert.SkipWhen(doc is null, "LibreOffice is not installed here.");

        var old = PlanReader.Read(Papers.Open(doc!, "cho-phien.doc").Value!);
        var plan = PlanReader.Read(Papers.Open(docx, "cho-phien.docx").Value!);

        Assert.Equal((plan.DocumentNumber, plan.Title), (old.DocumentNumber, old.Title));
        Assert.Equal(plan.Sections.Select(s => s.Path), old.Sections.Select(s => s.Path));

        // The old format joins the two tables that stand one under the other in this paper; the tasks in sentences are the same.
        Assert.Equal(plan.Assignments.Take(2).Select(a => (a.Unit, a.Task, a.Deadline)), old.Assignments.Take(2).Select(a => (a.Unit, a.Task, a.Deadline)));
    }

    private static byte[]? ToDoc(byte[] docx)
    {
        var folder = Directory.CreateTempSubdirectory("coso-test-doc-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "a.docx"), docx);
            using var process = Process.Start(new ProcessStartInfo("soffice", [$"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--headless", "--convert-to", "doc:MS Word 97", "--outdir", folder.FullName, Path.Combine(folder.FullName, "a.docx")]));
            process!.WaitForExit();
            return File.ReadAllBytes(Path.Combine(folder.FullName, "a.doc"));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
