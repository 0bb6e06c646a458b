using CoSo.Documents.Reading;

namespace CoSo.Reading;

/// <summary>One block of the body with its place in the outline.</summary>
internal sealed class OutlineNode(Block block, Marker marker)
{
    public Block Block { get; } = block;

    public Marker Marker { get; } = marker;

    /// <summary>The numbered or lettered line it stands under; null at the top.</summary>
    public OutlineNode? Section { get; set; }

    /// <summary>The bullet, letter or line ending in a colon it stands under, where that is no section.</summary>
    public OutlineNode? Lead { get; set; }

    /// <summary>Itself a section of the outline.</summary>
    public bool IsSection { get; set; }

    /// <summary>A section that is a heading, not a sentence.</summary>
    public bool IsHeading { get; set; }

    public int Level { get; set; }

    public string Path { get; set; } = "";

    /// <summary>Where the text after the numbering starts.</summary>
    public int Start => Marker.Length;

    /// <summary>Where the title of a section ends; what follows on the same line is body.</summary>
    public int TitleEnd { get; set; }

    /// <summary>Text after the numbering.</summary>
    public string Body => Block.Text[Start..];

    public string Title => Block.Text[Start..TitleEnd].Trim().TrimEnd(':', '.', ';', ',').Trim();

    /// <summary>Stands behind the signature: an annex.</summary>
    public bool InAnnex { get; set; }

    /// <summary>Somewhat under it: other blocks lead back to this section.</summary>
    public bool HasChildren { get; set; }

    public IEnumerable<OutlineNode> Ancestors()
    {
        for (var s = Section; s is not null; s = s.Section)
        {
            yield return s;
        }
    }

    public OutlineNode Top => Ancestors().LastOrDefault() ?? this;
}
