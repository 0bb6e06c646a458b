namespace CoSo.Reading.Tests;

/// <summary>A PDF with a text layer: the market plan as LibreOffice prints it.</summary>
public sealed class PdfTests
{
    private readonly PlanReading fromPdf = PlanReader.Read(Papers.Open(File.ReadAllBytes(Papers.Path("cho-phien.pdf")), "cho-phien.pdf").Value!);
    private readonly PlanReading fromText = Papers.Read(Papers.Market);

    [Fact]
    public void The_outline_is_that_of_the_text() => Assert.Equal(fromText.Sections.Select(s => (s.Path, s.Title)), fromPdf.Sections.Select(s => (s.Path, s.Title)));

    [Fact]
    public void The_tasks_are_those_of_the_text() => Assert.Equal(fromText.Assignments.Select(a => (a.Unit, a.Task, a.Deadline)), fromPdf.Assignments.Select(a => (a.Unit, a.Task, a.Deadline)));

    [Fact]
    public void Head_foot_and_citations_are_those_of_the_text()
    {
        Assert.Equal(fromText.DocumentNumber, fromPdf.DocumentNumber);
        Assert.Equal(fromText.Title, fromPdf.Title);
        Assert.Equal(fromText.Recipients, fromPdf.Recipients);
        Assert.Equal(fromText.Citations.Select(c => (c.Number, c.Date)), fromPdf.Citations.Select(c => (c.Number, c.Date)));
    }
}
