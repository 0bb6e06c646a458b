using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>A heading or opening that names who is responsible: "1. Phòng Nội vụ:", "Đề nghị Ủy ban Mặt trận …", "Sở Y tế chủ trì, phối hợp thực hiện".</summary>
/// <param name="Unit">The body as written, without the word of command.</param>
/// <param name="Requested">Asked, not ordered ("Đề nghị …").</param>
/// <param name="Partners">Bodies to work with, named in the heading itself.</param>
internal sealed partial record UnitHeading(string Unit, bool Requested, IReadOnlyList<string> Partners)
{
    /// <summary>Said of the whole document ("… yêu cầu Thủ trưởng các sở … thực hiện các nội dung sau:"), not of one heading.</summary>
    public bool OfDocument { get; init; }

    /// <summary>Reads a heading; null where it names no body. Inside a part that hands out work an unknown short name is taken as one.</summary>
    public static UnitHeading? Read(string title, bool inOrganisation)
    {
        var text = title.Trim().TrimEnd(':', '.', ';', ',').Trim();
        var command = Command().Match(text);
        var requested = command.Success && EvenFold.Fold(command.Value).Contains("de nghi", StringComparison.Ordinal);
        var body = EndBracket().Replace(text[command.Length..], "").Trim();
        if (body.Length < 2)
        {
            return null;
        }

        // "Đối với xã, thị trấn": behind a word of command the head word needs no capital.
        var named = command.Success ? char.ToUpperInvariant(body[0]) + body[1..] : body;
        if (!Units.IsUnitAt(body, EvenFold.Fold(body), 0) && Units.IsUnitAt(named, EvenFold.Fold(named), 0))
        {
            body = named;
        }

        var folded = EvenFold.Fold(body);

        if (!Units.IsUnitAt(body, folded, 0))
        {
            var unknown = inOrganisation && body.Length < 70 && char.IsUpper(body[0]) && !Actions.IsVerbAt(body, folded, 0, out _) && !NoUnit().IsMatch(folded) && (title.TrimEnd().EndsWith(':') || command.Success);
            return unknown ? new UnitHeading(body, requested, []) : null;
        }

        if (body.Contains(':', StringComparison.Ordinal))
        {
            body = body[..body.IndexOf(':', StringComparison.Ordinal)].Trim();
            folded = EvenFold.Fold(body);
        }

        if (!Units.TrySubject(body + " :", folded + " :", 0, out var end) || end >= body.Length)
        {
            return body.Length < 220 ? new UnitHeading(CleanName(body), requested, []) : null;
        }

        // What follows the name must hand out work in general, not be a task of its own.
        var rest = folded[end..];
        return RestHandsOut().IsMatch(rest) ? new UnitHeading(CleanName(body[..end]), requested, Coordination.Read(body[end..])) : null;
    }

    public static string CleanName(string name) => Blanks().Replace(name, " ").Trim(' ', ',', ';', ':', '.', '-', '*').Trim();

    [GeneratedRegex(@"^(?:(?:Giao|Phân công|Đề nghị|Yêu cầu|Kính đề nghị|Đối với|Trách nhiệm của|Nhiệm vụ của|Trách nhiệm|Nhiệm vụ|Kính mời|Riêng|GIAO|ĐỀ NGHỊ|ĐỐI VỚI|TRÁCH NHIỆM CỦA)(?:\s+(?:cho|đối với|của))?\s+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"^(?:(?:co|chiu) trach nhiem|chu tri|phoi hop|la (?:co quan|don vi)|lam dau moi|theo chuc nang|can|thuc hien|trien khai|duoc giao)[^.;]{0,160}$", RegexOptions.CultureInvariant)]
    private static partial Regex RestHandsOut();

    [GeneratedRegex(@"^(?:thoi gian|dia diem|noi dung|kinh phi|muc dich|yeu cau|thanh phan|phan cong|nhiem vu|giai phap|cong tac|che do|muc tieu|doi tuong|hinh thuc|tien do|nguon|phuong phap|che do|viec|ve |luu y|ghi chu|to chuc|cac noi dung|cac nhiem vu|cac giai phap|chi tieu|ket qua|san pham|lich)", RegexOptions.CultureInvariant)]
    private static partial Regex NoUnit();

    [GeneratedRegex(@"\s*\([^()]{2,90}\)(?=\s*$|\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex EndBracket();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
