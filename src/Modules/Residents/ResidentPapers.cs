using CoSo.Contracts.Organization;
using CoSo.Documents.Writing;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents;

/// <summary>Slips with a code, as DOCX, in our own words.</summary>
internal sealed class ResidentPapers(AppDbContext db, Locality locality, Clock clock)
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Phiếu cấp mã: no name and no number, so that a lost slip tells only that somebody of the area has a code.</summary>
    public async Task<byte[]> SlipAsync(Guid areaId, string code, DateOnly expiresOn, string address, CancellationToken cancellation)
    {
        var area = await db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Id == areaId, cancellation);
        return OfficialPaperWriter.Write(await PaperAsync(area, "PHIẾU CẤP MÃ", "Xác minh cư trú", Slip(area.Name, code, expiresOn, address), cancellation));
    }

    /// <summary>Thư có mã, one a page: the name as the list has it, for the postman, and nowhere else.</summary>
    public async Task<byte[]> LettersAsync(IReadOnlyList<Lists.Letter> letters, DateOnly expiresOn, string address, CancellationToken cancellation)
    {
        var ids = letters.Select(letter => letter.AreaId).Distinct().ToList();
        var areas = await db.Set<UnitRow>().AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToListAsync(cancellation);
        var papers = new Dictionary<Guid, OfficialPaper>();
        foreach (var area in areas)
        {
            papers[area.Id] = await PaperAsync(area, "THƯ GỬI MÃ", "Xác minh cư trú", [], cancellation);
        }

        var names = areas.ToDictionary(area => area.Id, area => area.Name);
        return OfficialPaperWriter.Write([.. letters.Select(letter => papers[letter.AreaId] with
        {
            AddressedTo = [$"{letter.Name}, mã hộ {letter.Household}, {names[letter.AreaId]}"], Body = LetterText(names[letter.AreaId], letter.Code, expiresOn, address),
        })]);
    }

    private static List<PaperBlock> LetterText(string area, string code, DateOnly expiresOn, string address) =>
    [
        new PaperParagraph($"Theo danh sách cư trú tại {area}, mỗi người nhận một mã riêng. Có mã thì tham gia được việc dành cho người cư trú mà không phải cho biết mình là ai."),
        new PaperParagraph([new PaperRun("Mã: "), new PaperRun(code, Bold: true), new PaperRun($". Dùng đến hết ngày {Vn.Day(expiresOn)}.")]),
        new PaperParagraph($"Nhập mã tại {address}, hoặc đưa thư cho khu phố, phường để được ghi hộ. Mỗi việc, mỗi người chỉ tính một lần. Không đưa mã cho người khác."),
        new PaperParagraph("Hệ thống không lưu họ tên trên thư này. Mất thư, hoặc thư gửi nhầm, thì báo phường để thu hồi mã và nhận mã mới; mang thư theo khi đến phường đối chiếu giấy tờ"),
    ];

    private static List<PaperBlock> Slip(string area, string code, DateOnly expiresOn, string address) =>
    [
        new PaperParagraph($"Người cầm phiếu đã được đối chiếu giấy tờ, cư trú tại {area}."),
        new PaperParagraph([new PaperRun("Mã: "), new PaperRun(code, Bold: true), new PaperRun($". Dùng đến hết ngày {Vn.Day(expiresOn)}.")]),
        new PaperParagraph($"Nhập mã tại {address}, hoặc đưa phiếu cho khu phố, phường để được ghi hộ. Mỗi việc, mỗi người chỉ tính một lần."),
        new PaperParagraph("Hệ thống không ghi họ tên, số định danh; việc này không cho biết người tham gia việc khác là ai. Mất phiếu thì đến phường để thu hồi mã và nhận mã mới"),
    ];

    private async Task<OfficialPaper> PaperAsync(UnitRow area, string type, string summary, IReadOnlyList<PaperBlock> body, CancellationToken cancellation)
    {
        var issuer = area.Kind == UnitKind.Neighbourhood ? await db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == area.ParentId, cancellation) ?? area : area;
        var (capacity, title) = PaperNames.Signer(issuer, byDeputy: false);
        return new OfficialPaper
        {
            IssuingAgency = PaperNames.Agency(issuer, locality), IssuerName = issuer.Name, Sign = issuer.PaperSign ?? "", Place = issuer.PaperPlace ?? locality.Place, Date = clock.Today, Year = clock.Today.Year,
            TypeName = type, Summary = summary, Body = body, Signature = new PaperSignature(capacity, title, null), Author = issuer.Name, MadeAt = clock.UtcNow,
        };
    }
}
