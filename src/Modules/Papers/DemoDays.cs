using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Documents.Writing;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>
/// The demo year's papers: in the last working days one paper a day, each left at another step of the chain; two are issued and
/// sent, some units read them, some do not. Where the chain is off the clerk brings in what was signed elsewhere.
/// </summary>
internal sealed class DemoDays(IDemoPeople people, AppDbContext db, Locality locality, LawBook law) : IDemoDays
{
    private static readonly (int DaysBefore, string Type, string Title, PaperState Until)[] Told =
    [
        (12, "TB", "Thông báo lịch tiếp công dân của lãnh đạo Ủy ban nhân dân", PaperState.Issued),
        (9, "", "Rà soát, sửa đổi quy ước của khu phố", PaperState.Issued),
        (7, "KH", "Kế hoạch kiểm tra việc thực hiện dân chủ ở cơ sở", PaperState.Numbered),
        (5, "BC", "Báo cáo kết quả đối thoại với Nhân dân", PaperState.Numbering),
        (4, "TTr", "Tờ trình về kinh phí hội nghị cộng đồng dân cư", PaperState.Approving),
        (3, "HD", "Hướng dẫn ghi biên bản họp cộng đồng dân cư", PaperState.Checking),
        (2, "GM", "Giấy mời tập huấn công tác dân vận", PaperState.Initialing),
        (1, "TB", "Thông báo kết luận giao ban công tác dân vận", PaperState.Draft),
    ];

    public int Order => 40;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        if (day < locality.DemoToday.AddDays(-25) || !law.Calendar.IsWorkingDay(day))
        {
            return;
        }

        var before = law.Calendar.WorkingDaysBetween(day, locality.DemoToday);
        var told = Array.FindIndex(Told, one => one.DaysBefore == before);
        if (told >= 0 && (locality.Rules.PaperChainOn(day) || Told[told].Until == PaperState.Issued))
        {
            await (locality.Rules.PaperChainOn(day) ? WalkAsync(told, day, cancellation) : BringInAsync(told, day, cancellation));
        }

        await ReadAsync(day, cancellation);
    }

    private static T Done<T>(Outcome<T>? outcome, string what) =>
        outcome is { Value: { } value } ? value : throw new InvalidOperationException($"The demo year's papers: {what}: {outcome?.Refusal?.Code ?? "not found"}");

    private static FormFile Signed(string number) => FileOf(DemoPdf.Of($"Ban trinh dien - khong co gia tri phap ly. So {number}."), "van-ban-da-ky.pdf");

    private static FormFile FileOf(byte[] bytes, string name) => new(new MemoryStream(bytes), 0, bytes.Length, "tep", name);

    /// <summary>Through the chain until it is left lying.</summary>
    private async Task WalkAsync(int told, DateOnly day, CancellationToken cancellation)
    {
        var (_, _, title, until) = Told[told];
        var drafter = await people.OfAuthorityAsync(Capability.DraftPapers, cancellation);
        var paper = await people.ActAsync(drafter, services => DraftAsync(services, told, day, cancellation));
        if (until == PaperState.Draft)
        {
            return;
        }

        paper = await people.ActAsync(drafter, async services => Done(await services.GetRequiredService<SubmitPaper>().RunAsync(paper.Id, paper.Version, null, cancellation), title));
        while (paper.State < until && await WhoAsync(paper, cancellation) is { } officer)
        {
            paper = await people.ActAsync(officer, services => StepAsync(services, paper, told, day, cancellation));
        }

        if (paper.State == PaperState.Issued)
        {
            await SendAsync(paper, cancellation);
        }
    }

    private async Task<Officer?> WhoAsync(Paper paper, CancellationToken cancellation) => paper.State switch
    {
        PaperState.Initialing => await people.OfUnitAsync(paper.DraftUnitId, Capability.ApprovePapers, cancellation),
        PaperState.Checking => await people.OfAuthorityAsync(Capability.CheckForm, cancellation),
        PaperState.Approving => await people.OfAuthorityAsync(Capability.ApprovePapers, cancellation),
        _ => await people.OfAuthorityAsync(Capability.NumberPapers, cancellation),
    };

    private static async Task<Paper> StepAsync(IServiceProvider services, Paper paper, int told, DateOnly day, CancellationToken cancellation) => paper.State switch
    {
        PaperState.Numbering => Done(await services.GetRequiredService<NumberPaper>().RunAsync(paper.Id, new Numbering(400 + told, day, null), cancellation), "numbered"),
        PaperState.Numbered => Done(await services.GetRequiredService<IssuePaper>().RunAsync(paper.Id, Signed(paper.FullNumber!), cancellation), "issued"),
        _ => Done(await services.GetRequiredService<PassPaper>().RunAsync(paper.Id, paper.Version, null, cancellation), "passed"),
    };

    private async Task<Paper> DraftAsync(IServiceProvider services, int told, DateOnly day, CancellationToken cancellation)
    {
        var (_, type, title, _) = Told[told];
        var issuer = (await services.GetRequiredService<PaperAccess>().IssuersAsync(cancellation))[0];
        var draftUnit = await db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Id == services.GetRequiredService<Officer>().UnitId, cancellation);
        var signer = (await services.GetRequiredService<Signers>().OfAsync(issuer, draftUnit, cancellation))[told % 2];
        var text = OfficialPaperWriter.Write(new OfficialPaper
        {
            IssuingAgency = PaperNames.Agency(issuer, locality), IssuerName = issuer.Name, Sign = PaperTypes.SignOf(type, issuer, draftUnit), Place = locality.Place, Year = day.Year,
            TypeName = type.Length == 0 ? null : PaperTypes.NameOf(type).ToUpperInvariant(), Summary = title, Body = [new PaperParagraph("Bản trình diễn, không có giá trị pháp lý.")],
            Signature = new PaperSignature(signer.Capacity, signer.Title, signer.Name), IsDraft = true,
        });
        var typed = new PaperTyped(type, title, signer.Key, string.Join('\n', await RecipientsAsync(cancellation)), null, 20, null);
        return Done(await services.GetRequiredService<DraftPaper>().RunAsync(issuer.Id, typed, FileOf(text, "du-thao.docx"), cancellation), title);
    }

    private async Task BringInAsync(int told, DateOnly day, CancellationToken cancellation)
    {
        var (_, type, title, _) = Told[told];
        var clerk = await people.OfAuthorityAsync(Capability.NumberPapers, cancellation);
        var root = await db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Code == locality.RootUnit, cancellation);
        var typed = new BroughtIn(root.Id, type, title, new Numbering(400 + told, day, null), "Chủ tịch Ủy ban nhân dân", string.Join('\n', await RecipientsAsync(cancellation)));
        var paper = await people.ActAsync(clerk, async services => Done(await services.GetRequiredService<BringInPaper>().RunAsync(typed, Signed($"{400 + told}"), cancellation), title));
        await SendAsync(paper, cancellation);
    }

    /// <summary>Agencies under the authority, as its own papers name them.</summary>
    private async Task<List<string>> RecipientsAsync(CancellationToken cancellation) =>
        await db.Set<UnitRow>().Where(unit => db.Set<UnitRow>().Any(root => root.Code == locality.RootUnit && root.Id == unit.ParentId) && unit.Kind != UnitKind.School)
            .OrderBy(unit => unit.Position).Select(unit => unit.Name).Take(24).ToListAsync(cancellation);

    private async Task SendAsync(Paper paper, CancellationToken cancellation)
    {
        var clerk = await people.OfAuthorityAsync(Capability.NumberPapers, cancellation);
        await people.ActAsync(clerk, async services =>
        {
            var lines = await services.GetRequiredService<AppDbContext>().Set<PaperRecipient>().Where(line => line.PaperId == paper.Id).OrderBy(line => line.Position).Select(line => line.Written).ToListAsync(cancellation);
            var meant = await services.GetRequiredService<RecipientUnits>().OfAsync(lines, cancellation);
            return Done(await services.GetRequiredService<SendPaper>().RunAsync(paper.Id, [.. meant.Units.Select(unit => unit.Id)], meant.Others, cancellation), "sent");
        });
    }

    /// <summary>Every day some units read what came; after a week the clerk reminds the others once.</summary>
    private async Task ReadAsync(DateOnly day, CancellationToken cancellation)
    {
        var open = await (
            from delivery in db.Set<PaperDelivery>().AsNoTracking()
            where delivery.ReadAt == null && delivery.RecalledAt == null
            join unit in db.Set<UnitRow>() on delivery.UnitId equals unit.Id
            orderby unit.Position, delivery.Id
            select new { delivery.Id, delivery.PaperId, delivery.SentAt, delivery.Reminders, UnitId = unit.Id, unit.Code }).ToListAsync(cancellation);
        foreach (var one in open.Where(one => DemoChance.Of(5, $"{one.Code}|{day:yyyyMMdd}|read") == 0))
        {
            if (await people.OfUnitAsync(one.UnitId, Capability.ReceivePapers, cancellation) is { } officer)
            {
                await people.ActAsync(officer, async services => Done(await services.GetRequiredService<ReceivePaper>().ReadAsync(one.Id, cancellation), one.Code));
            }
        }

        var clerk = await people.OfAuthorityAsync(Capability.NumberPapers, cancellation);
        foreach (var paperId in open.Where(one => one.Reminders == 0 && one.SentAt < day.AddDays(-7).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).Select(one => one.PaperId).Distinct().ToList())
        {
            // Everybody may have read it just now: then there is nobody to remind.
            await people.ActAsync(clerk, services => services.GetRequiredService<RemindRecipients>().RunAsync(paperId, cancellation));
        }
    }
}
