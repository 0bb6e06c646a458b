using CoSo.Contracts.Organization;
using CoSo.Documents.Writing;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>Papers of a case as DOCX by Decree 30/2020/NĐ-CP, in our own words; the official forms are named where the law fixes one.</summary>
internal sealed class CasePapers(AppDbContext db, Locality locality, Clock clock)
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const int SquareMillimetres = 32;

    /// <summary>Biên nhận, for the sender to take along.</summary>
    public async Task<byte[]> ReceiptAsync(Case one, string secret, string address, CancellationToken cancellation) => await WriteAsync(
        one.ReceiverUnitId,
        new CasePaper("GIẤY BIÊN NHẬN", "Tiếp nhận đơn, phản ánh", null, one.ReceivedOn)
        {
            Body =
            [
                new PaperParagraph($"Đã nhận của: {one.SenderName ?? "(người gửi không ghi họ tên)"}{(one.SenderAddress is { } home ? $"; địa chỉ: {home}" : "")}."),
                new PaperParagraph($"Nội dung: {one.Title}."),
                new PaperParagraph($"Số trong sổ: {one.Number}/{one.Year}. Ngày nhận: {Vn.Day(one.ReceivedOn)}."),
                new PaperParagraph([new PaperRun("Mã hồ sơ: "), new PaperRun(one.Code, Bold: true), new PaperRun(". Mã bí mật: "), new PaperRun(secret, Bold: true), new PaperRun(".")]),
                new PaperPicture(SquareCode.Png(address), $"Mã QR của trang tra cứu hồ sơ {one.Code}", SquareMillimetres),
                new PaperParagraph($"Xem tiến độ, trao đổi, rút đơn tại {address} bằng hai mã trên. Giữ kín mã bí mật; ai có mã này thì xem được hồ sơ."),
            ],
        },
        cancellation);

    /// <summary>Đơn tố cáo, empty: what Article 23 of the law asks to be stated.</summary>
    public byte[] DenunciationForm()
    {
        static string Blank(string label) => $"{label}: {new string('.', 80 - label.Length)}";
        return OfficialPaperWriter.Write(new OfficialPaper
        {
            IssuingAgency = "CÁ NHÂN", Sign = "", Place = locality.Place, Year = clock.Today.Year, TypeName = "ĐƠN TỐ CÁO", Summary = "(mẫu để viết tay)",
            Body =
            [
                new PaperParagraph(Blank("Kính gửi")), new PaperParagraph(Blank("Ngày, tháng, năm tố cáo")), new PaperParagraph(Blank("Họ tên người tố cáo")),
                new PaperParagraph(Blank("Địa chỉ, cách liên hệ")), new PaperParagraph(Blank("Người bị tố cáo")), new PaperParagraph(Blank("Hành vi bị tố cáo")),
                .. Enumerable.Range(0, 12).Select(_ => new PaperParagraph(new string('.', 90))),
                new PaperParagraph(Blank("Tài liệu kèm theo")),
                new PaperParagraph("Người tố cáo ký hoặc điểm chỉ ở dưới. Nhiều người cùng tố cáo thì ghi họ tên, địa chỉ từng người và người đại diện (Điều 23 Luật Tố cáo số 25/2018/QH14)"),
            ],
            Signature = new PaperSignature(null, "NGƯỜI TỐ CÁO", null),
        });
    }

    public async Task<byte[]> WriteAsync(Guid issuerId, CasePaper paper, CancellationToken cancellation)
    {
        var issuer = await db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Id == issuerId, cancellation);
        var above = PaperNames.IsCommittee(issuer) ? null : await db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == issuer.ParentId, cancellation);
        var (capacity, title) = PaperNames.Signer(issuer, byDeputy: false);
        var number = paper.Number?.Split('/', 2);
        return OfficialPaperWriter.Write(new OfficialPaper
        {
            ParentAgency = above is null ? null : PaperNames.Agency(above, locality).Replace('\n', ' '),
            IssuingAgency = PaperNames.Agency(issuer, locality),
            IssuerName = issuer.Name,
            Number = number?[0],
            Sign = number is [_, var sign] ? sign : issuer.PaperSign ?? "",
            Place = issuer.PaperPlace ?? locality.Place,
            Date = paper.On,
            Year = (paper.On ?? clock.Today).Year,
            TypeName = paper.TypeName,
            Summary = paper.Summary,
            AddressedTo = paper.To,
            Bases = paper.Bases,
            Body = paper.Body,
            Recipients = paper.Copies,
            Annexes = paper.Annexes,
            Signature = new PaperSignature(capacity, title, null),
            IsDraft = paper.IsDraft,
            Author = issuer.Name,
            MadeAt = clock.UtcNow,
        });
    }
}

/// <summary>What one paper says.</summary>
internal sealed record CasePaper(string TypeName, string Summary, string? Number, DateOnly? On)
{
    public IReadOnlyList<string> To { get; init; } = [];

    public IReadOnlyList<string> Bases { get; init; } = [];

    public IReadOnlyList<PaperBlock> Body { get; init; } = [];

    public IReadOnlyList<string> Copies { get; init; } = [];

    public IReadOnlyList<PaperAnnex> Annexes { get; init; } = [];

    public bool IsDraft { get; init; }
}
