using CoSo.Contracts.Organization;
using CoSo.Documents.Writing;
using Microsoft.EntityFrameworkCore;
using PaperFrame = CoSo.Contracts.Papers.PaperFrame;

namespace CoSo.Plans;

/// <summary>A unit's plan as its own DOCX by Decree 30/2020, to be signed on paper and numbered by the clerk.</summary>
internal sealed class UnitPlanPaper(AppDbContext db, Locality locality)
{
    /// <param name="frame">What the chain knows of the paper; null for the plan by itself.</param>
    public async Task<byte[]> DocxAsync(UnitPlanInHand hand, CancellationToken cancellation, PaperFrame? frame = null)
    {
        var (plan, unit) = (hand.Plan, hand.Unit);
        var above = await db.Set<UnitRow>().SingleOrDefaultAsync(row => row.Id == unit.ParentId, cancellation);
        var lines = await db.Set<UnitPlanLine>().AsNoTracking()
            .Where(line => line.UnitPlanId == plan.Id && line.RemovedAt == null && line.Kind != LineKind.NotTaken).OrderBy(line => line.Position).ToListAsync(cancellation);
        var (capacity, title) = PaperNames.Signer(unit, byDeputy: false);
        return OfficialPaperWriter.Write(new OfficialPaper
        {
            ParentAgency = PaperNames.IsCommittee(unit) || above is null ? null : PaperNames.Agency(above, locality).Replace('\n', ' '),
            IssuingAgency = PaperNames.Agency(unit, locality),
            IssuerName = unit.Name,
            Number = frame?.Number ?? plan.PaperNumber?.Split('/')[0],
            Sign = frame is not null ? frame.Sign : plan.PaperNumber?.Split('/', 2) is [_, { Length: > 0 } sign] ? sign : unit.PaperSign is { } own ? $"KH-{own}" : "KH",
            Place = unit.PaperPlace ?? locality.Place,
            Date = frame is null ? plan.PaperOn : frame.IssuedOn,
            Year = hand.Parent.Year,
            TypeName = "KẾ HOẠCH",
            Summary = plan.Title,
            Bases = [.. Lines(plan.Bases), DraftBases.OfParent(hand.Parent, hand.Issuer.Name)],
            Body = [.. Body(hand, lines)],
            Recipients = frame?.Recipients ?? Lines(plan.Recipients),
            Signature = frame is null ? new PaperSignature(capacity, title, plan.ApprovedByName) : new PaperSignature(frame.Capacity, frame.SignerTitle, frame.SignerName),
            Annexes = lines.Count == 0 ? [] : [Annex(lines)],
            IsDraft = frame?.IsDraft ?? plan.State != UnitPlanState.Approved,
            Author = unit.Name,
            MadeAt = plan.ChangedAt ?? plan.MadeAt,
        });
    }

    private static IEnumerable<PaperBlock> Body(UnitPlanInHand hand, List<UnitPlanLine> lines)
    {
        yield return new PaperParagraph($"{hand.Unit.Name} xây dựng kế hoạch với các nội dung sau:");
        yield return new PaperHeading(1, "I.", "MỤC ĐÍCH, YÊU CẦU");
        foreach (var text in Lines(hand.Plan.Purpose))
        {
            yield return new PaperParagraph(text);
        }

        yield return new PaperHeading(1, "II.", "NỘI DUNG THỰC HIỆN");
        var number = 0;
        foreach (var group in lines.GroupBy(line => line.Heading ?? ""))
        {
            yield return new PaperHeading(2, $"{++number}.", group.Key.Length > 0 ? group.Key : "Nhiệm vụ khác");
            foreach (var line in group)
            {
                yield return new PaperBullet($"{line.Text.TrimEnd('.', ';', ' ')}{Remark(line)}.");
            }
        }

        yield return new PaperHeading(1, "III.", "TỔ CHỨC THỰC HIỆN");
        var paragraphs = Lines(hand.Plan.Organisation);
        foreach (var text in paragraphs)
        {
            yield return new PaperParagraph(text);
        }
    }

    private static string Remark(UnitPlanLine line)
    {
        string?[] parts = [line.AssignedTo is { } who ? $"thực hiện: {who}" : null, line.LastDay is { } day ? $"hoàn thành chậm nhất ngày {Vn.Day(day)}" : null];
        var said = parts.OfType<string>().ToList();
        return said.Count == 0 ? "" : $" ({string.Join("; ", said)})";
    }

    private static PaperAnnex Annex(List<UnitPlanLine> lines) => new("Phân công thực hiện",
    [
        new PaperTable(
            [
                new PaperColumn("STT", 0.5, PaperAlign.Center), new PaperColumn("Nội dung công việc", 5), new PaperColumn("Người, bộ phận thực hiện", 2.2),
                new PaperColumn("Hoàn thành", 1.2, PaperAlign.Center), new PaperColumn("Theo mục của kế hoạch cấp trên", 1.3, PaperAlign.Center),
            ],
            [.. lines.Select((line, at) => new PaperRow(
                [$"{at + 1}", line.Text, line.AssignedTo ?? "", line.LastDay is { } day ? Vn.Day(day) : "", line.Section ?? (line.MeasureId is null ? "Đơn vị bổ sung" : "")]))]),
    ], Landscape: true);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
