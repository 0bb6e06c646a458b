using CoSo.Sealed.Matters;
using QRCoder;

namespace CoSo.Sealed.Pages.Sealed;

/// <summary>A receipt on its one showing: in the answer to the form itself, since a secret that went through a redirect would have to be kept meanwhile.</summary>
internal sealed record ReceiptShown(MatterReceipt Receipt, string Address)
{
    private const int DotsASquare = 6;

    /// <summary>The address of the page alone; neither code nor secret.</summary>
    public string Square
    {
        get
        {
            using var generator = new QRCodeGenerator();
            using var data = generator.CreateQrCode(Address, QRCodeGenerator.ECCLevel.M);
            using var code = new PngByteQRCode(data);
            return $"data:image/png;base64,{Convert.ToBase64String(code.GetGraphic(DotsASquare))}";
        }
    }

    public static ReceiptShown Of(MatterReceipt receipt, HttpRequest request) => new(receipt, $"{request.Scheme}://{request.Host}/theo-doi");
}
