using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Draw = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace CoSo.Documents.Writing;

/// <summary>A picture of a paper as WordprocessingML: a part of its own and an inline drawing.</summary>
internal static class PaperPictures
{
    private const long EmuOfMillimetre = 36000;
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    public static DocumentFormat.OpenXml.Wordprocessing.Paragraph Of(MainDocumentPart main, PaperPicture picture, int number)
    {
        var id = $"rIdPicture{number}";
        using (var bytes = new MemoryStream(picture.Png))
        {
            main.AddImagePart(ImagePartType.Png, id).FeedData(bytes);
        }

        var side = picture.Millimetres * EmuOfMillimetre;
        var inline = new Draw.Inline(
            new Draw.Extent { Cx = side, Cy = side },
            new Draw.DocProperties { Id = (uint)number, Name = $"Hình {number}", Description = picture.Text },
            new Graphic(new GraphicData(Drawn(id, number, side)) { Uri = Namespace }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
        return Word.Line(JustificationValues.Center, 60, 60, false, new DocumentFormat.OpenXml.Wordprocessing.Run(new Drawing(inline)));
    }

    private static Pic.Picture Drawn(string id, int number, long side) => new(
        new Pic.NonVisualPictureProperties(
            new Pic.NonVisualDrawingProperties { Id = (uint)number, Name = $"{id}.png" }, new Pic.NonVisualPictureDrawingProperties()),
        new Pic.BlipFill(new Blip { Embed = id }, new Stretch(new FillRectangle())),
        new Pic.ShapeProperties(
            new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = side, Cy = side }),
            new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));
}
