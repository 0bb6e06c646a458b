using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;
using CoSo.Documents.Writing;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders.HandOvers;

/// <summary>The minutes as DOCX by Decree 30/2020/NĐ-CP, with places for three signatures, and their lines as XLSX.</summary>
internal sealed class HandOverPaper(AppDbContext db, Locality locality)
{
    public async Task<byte[]> DocxAsync(HandOver one, IReadOnlyList<HandOverLine> lines, CancellationToken cancellation)
    {
        var unit = await db.Set<UnitRow>().AsNoTracking().SingleAsync(row => row.Id == one.UnitId, cancellation);
        var above = await db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == unit.ParentId, cancellation);
        var (capacity, title) = PaperNames.Signer(unit, byDeputy: false);
        return OfficialPaperWriter.Write(new OfficialPaper
        {
            ParentAgency = PaperNames.IsCommittee(unit) || above is null ? null : PaperNames.Agency(above, locality).Replace('\n', ' '),
            IssuingAgency = PaperNames.Agency(unit, locality),
            IssuerName = unit.Name,
            Sign = unit.PaperSign is { } sign ? $"BB-{sign}" : "BB",
            Place = unit.PaperPlace ?? locality.Place,
            Date = one.On,
            Year = one.On.Year,
            TypeName = "BIÊN BẢN",
            Summary = $"Bàn giao công việc giữa {one.FromName} và {one.ToName}",
            Bases = one.Basis is null ? [] : [$"Căn cứ {one.Basis}"],
            Body = [.. Body(one, lines, unit)],
            Recipients = ["Người bàn giao", "Người nhận bàn giao", "Lưu: VT"],
            Signature = new PaperSignature(capacity is null ? "XÁC NHẬN CỦA THỦ TRƯỞNG" : $"XÁC NHẬN\n{capacity}", title, null),
            Annexes = [new PaperAnnex("Danh mục công việc bàn giao", [.. Annex(lines)], Landscape: true)],
            Author = unit.Name,
            MadeAt = one.MadeAt,
        });
    }

    public static void WriteSheet(Stream target, IReadOnlyList<HandOverLine> lines)
    {
        using var writer = new SheetWriter(target);
        writer.BeginSheet("Công việc bàn giao",
        [
            new("STT", 6), new("Phần", 26), new("Nội dung công việc", 70), new("Tình trạng", 24), new("Hạn", 12), new("Căn cứ", 42), new("Tài liệu minh chứng", 22),
            new("Đang chờ", 34), new("Người phụ trách", 20),
        ]);
        foreach (var line in lines)
        {
            writer.WriteRow(line.Position, line.Part, line.Title, line.State, line.DueOn, line.Source, line.Evidence, line.WaitedFor, Standing(line));
        }
    }

    private static string Standing(HandOverLine line) => line.IsPersonal ? "đứng tên người bàn giao" : "việc của đơn vị";

    private static IEnumerable<PaperBlock> Body(HandOver one, IReadOnlyList<HandOverLine> lines, UnitRow unit)
    {
        yield return new PaperParagraph($"Hôm nay, {Vn.FormalDay(one.On)}, tại {unit.Name}, chúng tôi gồm:");
        yield return new PaperBullet($"Người bàn giao: {one.FromName}, {one.FromTitle}.");
        yield return new PaperBullet($"Người nhận bàn giao: {one.ToName}, {one.ToTitle}.");
        yield return new PaperBullet("Người chứng kiến: thủ trưởng đơn vị.");
        yield return new PaperHeading(1, "I.", "NỘI DUNG BÀN GIAO");
        yield return new PaperParagraph($"Hai bên bàn giao {lines.Count} việc đang mở đến ngày {Vn.Day(one.On)}, có danh mục kèm theo, gồm:");
        foreach (var part in lines.GroupBy(line => line.Part))
        {
            yield return new PaperBullet($"{part.Key}: {part.Count()} việc{Late(part, one.On)};");
        }

        yield return new PaperHeading(1, "II.", "HỒ SƠ, TÀI LIỆU, NỘI DUNG KHÁC");
        var notes = (one.Note ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var text in notes.DefaultIfEmpty("Không có nội dung khác ngoài danh mục kèm theo."))
        {
            yield return new PaperParagraph(text);
        }

        yield return new PaperHeading(1, "III.", "TRÁCH NHIỆM");
        yield return new PaperParagraph("Người bàn giao chịu trách nhiệm về tính đầy đủ, chính xác của nội dung bàn giao. Người nhận bàn giao tiếp tục thực hiện các việc trong danh mục kể từ ngày ký biên bản.");
        yield return new PaperTable(
            [new PaperColumn("NGƯỜI BÀN GIAO", 1, PaperAlign.Center), new PaperColumn("NGƯỜI NHẬN BÀN GIAO", 1, PaperAlign.Center)],
            [new PaperRow(["(Ký, ghi rõ họ tên)\n\n\n\n" + one.FromName, "(Ký, ghi rõ họ tên)\n\n\n\n" + one.ToName])]);
        yield return new PaperParagraph("Biên bản lập thành 03 bản, mỗi bên giữ 01 bản, lưu đơn vị 01 bản");
    }

    private static string Late(IEnumerable<HandOverLine> part, DateOnly on) => part.Count(line => line.DueOn < on) is > 0 and var late ? $", trong đó {late} việc đã qua hạn" : "";

    private static IEnumerable<PaperBlock> Annex(IReadOnlyList<HandOverLine> lines)
    {
        foreach (var part in lines.GroupBy(line => line.Part))
        {
            yield return new PaperTable(
                [
                    new PaperColumn("STT", 0.5, PaperAlign.Center), new PaperColumn("Nội dung công việc", 4), new PaperColumn("Tình trạng", 1.5), new PaperColumn("Hạn", 1.1, PaperAlign.Center),
                    new PaperColumn("Căn cứ", 2.4), new PaperColumn("Minh chứng", 1), new PaperColumn("Đang chờ", 1.8),
                ],
                [
                    .. part.Select(line => new PaperRow(
                        [Vn.Number(line.Position), line.Title, line.State, line.DueOn is { } due ? Vn.Day(due) : "chưa ấn định", line.Source, line.Evidence ?? "chưa có", line.WaitedFor ?? ""])),
                ],
                part.Key);
        }
    }
}
