using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>
/// Reads a plan or directive: outline, citations, assignments, reporting duties, recipients, signature. It knows the language
/// of the administration, no document in particular.
/// </summary>
public static class PlanReader
{
    /// <summary>Reads; never refuses: what could not be found is empty, and <see cref="PlanReading.Notes"/> says so.</summary>
    public static PlanReading Read(Paper paper)
    {
        var tail = TailReader.Read(paper.Blocks);
        var head = HeadReader.Read(paper, tail.SigningBody);
        var outline = Outline.Of(paper.Blocks);
        var notes = paper.Notes.Select(n => new ReadingNote(n.Code, n.Message)).Concat(head.Notes).ToList();
        var streams = Workstreams.Of(outline);
        var (assignments, reports) = AssignmentReader.Read(outline, DocumentKinds.IsOrder(head.Type), head.Date);
        var citations = CitationReader.Read(paper, head.Number, notes);
        var footnotes = paper.Blocks.Where(b => b.Kind == BlockKind.Footnote).ToList();
        AddNotes(notes, head, outline);
        return new PlanReading
        {
            File = paper.FileName,
            DocumentNumber = head.Number,
            DocumentSign = head.Sign,
            Issuer = head.Issuer,
            PlaceAndDate = head.PlaceAndDate,
            Date = head.Date,
            DocumentType = head.Type,
            Title = head.Title,
            Signer = tail.Signer,
            Abbreviations = AbbreviationReader.Read(paper.Blocks),
            Sections = [.. outline.Sections.Select(ToSection)],
            Footnotes = [.. footnotes.Select(f => f.Mark ?? "")],
            FootnoteTexts = [.. footnotes.Select(f => new FootnoteRead(f.Mark ?? "", f.Text, HeadReader.SpanOf(f)))],
            Citations = citations,
            Assignments = [.. assignments.Select(a => a with { Workstream = streams.Propose(a.Text) })],
            Reports = reports,
            Recipients = tail.Recipients,
            Archive = tail.Archive,
            Workstreams = streams.All,
            Measures = streams.Measures,
            Spans = Spans(head, tail),
            Notes = notes,
        };
    }

    private static SectionRead ToSection(OutlineNode node)
    {
        var span = node.Block.SpanOf(0, node.TitleEnd);
        return new SectionRead(node.Marker.Number, node.Title, node.Level, node.IsHeading ? "heading" : "paragraph", node.Path, new TextSpan(span.Start, span.End), node.Marker.Kind == MarkerKind.Letter ? 0.7 : 0.95);
    }

    private static Dictionary<string, TextSpan> Spans(HeadReader head, TailReader tail)
    {
        if (tail.Span is { } recipients)
        {
            head.Spans["recipients"] = recipients;
        }

        return head.Spans;
    }

    private static void AddNotes(List<ReadingNote> notes, HeadReader head, Outline outline)
    {
        if (head.Type is null)
        {
            notes.Add(new ReadingNote("no-type", "Không tìm thấy tên loại văn bản (Kế hoạch, Chỉ thị …); hãy kiểm tra đây có phải là kế hoạch."));
        }
        else if (!DocumentKinds.IsPlan(head.Type))
        {
            notes.Add(new ReadingNote("not-a-plan", "Văn bản này không phải là kế hoạch, chương trình hay chỉ thị; kết quả đọc có thể thiếu."));
        }

        if (!outline.Sections.Any())
        {
            notes.Add(new ReadingNote("no-headings", "Văn bản không có đề mục đánh số; nhiệm vụ được đọc theo từng đoạn, hãy soát lại kỹ."));
        }

        if (head.Number is null)
        {
            notes.Add(new ReadingNote("no-number", "Không thấy số của văn bản; hãy nhập số và ngày ban hành khi soát lại."));
        }
    }
}
