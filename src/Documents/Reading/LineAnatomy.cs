namespace CoSo.Documents.Reading;

/// <summary>Where head, title and foot of a paper stand among its lines.</summary>
internal static class LineAnatomy
{
    private const int HeadLines = 45;

    /// <summary>
    /// The line that names the type; index -1 where there is none. The name may be broken over two lines ("KẾ" / "HOẠCH"), as
    /// pages of the web are copied.
    /// </summary>
    public static (int Index, int Lines) TypeLine(List<SourceLine> lines)
    {
        var seen = 0;
        for (var i = 0; i < lines.Count && seen < HeadLines; i++)
        {
            var line = lines[i].Content;
            seen += lines[i].IsBlank ? 0 : 1;
            if (!lines[i].IsBlank && PaperMarks.TypeOf(line) is not null)
            {
                return (i, 1);
            }

            if (i + 1 < lines.Count && line.Length is > 1 and < 9 && PaperMarks.IsAttachedHead($"{line} {lines[i + 1].Content}"))
            {
                return (i, 2);
            }

            if (PaperMarks.IsAddressee(line) || (PaperMarks.StartsWithMarker(line) && line.StartsWith("I.", StringComparison.Ordinal)))
            {
                break;
            }
        }

        return (-1, 0);
    }

    /// <summary>A letter has no name of a type: its head ends before "Kính gửi", or behind the last line that only a head has.</summary>
    public static int UntypedHeadEnd(List<SourceLine> lines)
    {
        var end = 0;
        for (int i = 0, seen = 0; i < lines.Count && seen < HeadLines / 2; i++)
        {
            var line = lines[i].Content;
            seen += lines[i].IsBlank ? 0 : 1;
            if (PaperMarks.IsAddressee(line))
            {
                return i;
            }

            var national = PaperMarks.IsNationalTitle(line) && line.Length < 160;
            end = national || (end > 0 && PaperMarks.IsHeadLine(line)) ? i + 1 : end;
        }

        return end;
    }

    /// <summary>The title is the group of lines below the type; a second group belongs to it only if it goes on in small letters.</summary>
    public static int TitleEnd(List<SourceLine> lines, int at)
    {
        at = SkipEmpty(lines, at);
        SourceLine? last = null;
        while (at < lines.Count)
        {
            var line = lines[at];
            if (line.IsBlank || PaperMarks.IsRubbish(line.Content))
            {
                var next = SkipEmpty(lines, at);
                if (next >= lines.Count || last is null || next - at >= 6 || !char.IsLower(lines[next].Content[0]) || lines[next].Content.Length >= 140)
                {
                    return at;
                }

                at = next;
                continue;
            }

            if (PaperMarks.StartsWithMarker(line.Content) || PaperMarks.IsAddressee(line.Content) || (last is not null && TitleEnds(line, last)))
            {
                return at;
            }

            last = line;
            at++;
        }

        return at;
    }

    private static bool TitleEnds(SourceLine line, SourceLine previous) =>
        TitleRules.OpensBody(line.Content) || previous.Content[^1] is '.' or ';' or ':' || line.Content.Length > 220 || (previous.Bold && !line.Bold) || (previous.Centered && !line.Centered && line.Indent > 0 && char.IsUpper(line.Content[0]) && line.Content.Length > 70);

    /// <summary>In the order of a PDF the signature may stand before "Nơi nhận".</summary>
    public static bool SignatureBeforeRecipients(List<SourceLine> lines, int at) =>
        PaperMarks.IsSignature(lines[at].Content) && lines.Skip(at).Take(25).Any(l => PaperMarks.IsRecipientsHead(l.Content));

    /// <summary>
    /// Behind the foot of a decision or letter stands what it promulgates: a head of its own, or at once the name of its type.
    /// Gives the line of that name.
    /// </summary>
    public static int? AttachedHead(List<SourceLine> lines, int at)
    {
        if (PaperMarks.IsAttachedHead(lines[at].Content))
        {
            return at;
        }

        var headed = PaperMarks.IsNationalTitle(lines[at].Content) || (at + 1 < lines.Count && lines[at].Content.Length > 0 && PaperMarks.IsNationalTitle(lines[at + 1].Content));
        var type = headed ? lines.FindIndex(at, Math.Min(14, lines.Count - at), l => PaperMarks.IsAttachedHead(l.Content)) : -1;
        return type > at ? type : null;
    }

    /// <summary>A figure alone may be a cell of a table or a year; a page number stands apart, or where the text breaks off.</summary>
    public static bool IsPageNumber(List<SourceLine> lines, int at) =>
        PaperMarks.IsPageNumber(lines[at].Content) && (at == 0 || at == lines.Count - 1 || lines[at - 1].IsBlank || lines[at + 1].IsBlank || lines[at].PageBreak || !PaperMarks.StartsWithMarker(lines[at + 1].Content));

    /// <summary>One word alone on its line, which the next line goes on with.</summary>
    public static bool IsFirstWord(string line) => line.Length is > 1 and < 12 && line.Any(char.IsLetter) && !line.Contains(' ', StringComparison.Ordinal);

    private static int SkipEmpty(List<SourceLine> lines, int at)
    {
        while (at < lines.Count && (lines[at].IsBlank || PaperMarks.IsRubbish(lines[at].Content)))
        {
            at++;
        }

        return at;
    }
}
