using QRCoder;

namespace CoSo.Cases.Letters;

/// <summary>The square code of a receipt: the address of the page to follow it, never the secret.</summary>
internal static class SquareCode
{
    public static byte[] Png(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(6);
    }

    public static string DataAddress(string address) => $"data:image/png;base64,{Convert.ToBase64String(Png(address))}";
}
