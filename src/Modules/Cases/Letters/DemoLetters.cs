using CoSo.Cases.Letters.Work;
using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Documents.Inspection;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>
/// A few fictional letters of each kind in the demo year, received and worked on by the verbs of the pages; most come to an end,
/// some stay at every step. Nobody is named who could live.
/// </summary>
internal sealed class DemoLetters(IDemoPeople people, AppDbContext db, CasesFile file, Areas.CaseAreas areas, CaseProcedures procedures, LawBook law, Locality locality) : IDemoDays
{
    private const int DaysBetween = 4;

    private static readonly DemoLetter[] Letters =
    [
        new("feedback.local", IntakeChannel.Phone, "Nắp cống vỡ trước số nhà 45", "Nắp cống trước số nhà 45 vỡ đã ba ngày, xe máy dễ sụp bánh vào buổi tối.", "ha-tang", "Đã thay nắp cống mới, kiểm tra cả tuyến đường."),
        new("petition", IntakeChannel.Paper, "Đề nghị lắp đèn chiếu sáng trong hẻm", "Hẻm dài gần hai trăm mét không có đèn, người già và học sinh đi lại khó khăn, đề nghị lắp đèn.", "ha-tang", "Đã đưa vào danh mục chiếu sáng hẻm, lắp trong quý tới."),
        new("complaint.first", IntakeChannel.Counter, "Khiếu nại quyết định xử phạt về xây dựng", "Không đồng ý quyết định xử phạt vì phần mái che đã có từ trước khi được cấp phép, đề nghị xem lại.", "ha-tang", "Công nhận một phần khiếu nại; sửa mức phạt."),
        new("information.request", IntakeChannel.Counter, "Xin thông tin quy hoạch chi tiết của một tuyến hẻm", "Đề nghị cung cấp bản đồ quy hoạch lộ giới hẻm để sửa nhà.", "ha-tang", "Đã cung cấp bản trích quy hoạch theo yêu cầu."),
        new("feedback.local", IntakeChannel.Email, "Hàng quán gây ồn sau 22 giờ", "Quán ăn mở loa lớn đến nửa đêm, nhiều hộ trong hẻm không ngủ được.", "tieng-on", "Đã lập biên bản, chủ quán cam kết tắt loa sau 22 giờ."),
        new("petition", IntakeChannel.Counter, "Kiến nghị mở lại lối đi vào công viên", "Lối đi phía sau công viên bị rào, người tập thể dục phải đi vòng, kiến nghị mở lại.", "khac", "Lối đi được mở lại từ 5 giờ đến 21 giờ."),
    ];

    /// <summary>What many write about from one area in the last week of the year: it makes the early warning.</summary>
    private static readonly DemoLetter Swelling =
        new("feedback.local", IntakeChannel.Phone, "Rác chưa được thu gom ở đầu hẻm", "Ba ngày nay xe thu gom không vào hẻm, rác dồn ở đầu hẻm bốc mùi.", "moi-truong", "Đã thu gom, xếp lại lịch xe vào hẻm.");

    private const int SwellingDays = 6;
    private const int SwellingADay = 3;

    public int Order => 40;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        if (!law.Calendar.IsWorkingDay(day) || file.Recipients.Count == 0 || await UnitAsync(file.Recipients[0], day, cancellation) is not { } counter
            || await people.OfUnitAsync(counter.Id, Capability.ReceiveCases, cancellation) is not { } recipient)
        {
            return;
        }

        if (day.DayNumber % DaysBetween == 0)
        {
            var letter = Letters[day.DayNumber / DaysBetween % Letters.Length];
            if (procedures.Of(letter.ProcedureId, day).IsOn)
            {
                await people.ActAsync(recipient, async services => await ReceiveAsync(services, counter, letter, day, await PlaceAsync(day, cancellation), cancellation));
            }
        }

        for (var at = 0; at < SwellingADay && locality.DemoToday.DayNumber - day.DayNumber is > 0 and <= SwellingDays && procedures.Of(Swelling.ProcedureId, day).IsOn; at++)
        {
            await people.ActAsync(recipient, async services => await ReceiveAsync(services, counter, Swelling, day, (await areas.AllAsync(day, cancellation)).FirstOrDefault()?.UnitId, cancellation));
        }

        var open = await db.Set<Case>().AsNoTracking().Where(one => one.ReceiverUnitId == counter.Id && one.EndedOn == null).OrderBy(one => one.Id).Select(one => new { one.Id, one.Number }).ToListAsync(cancellation);
        foreach (var one in open.Where(one => DemoChance.Of(6, $"{one.Number}|{day:yyyyMMdd}") == 0))
        {
            await StepAsync(recipient, one.Id, day, cancellation);
        }
    }

    private static async Task<int> ReceiveAsync(IServiceProvider services, UnitRow counter, DemoLetter letter, DateOnly day, Guid? place, CancellationToken cancellation)
    {
        var outcome = await services.GetRequiredService<ReceiveCase>().RunAsync(
            counter,
            new NewCase
            {
                Key = OrderedId.New(), ProcedureId = letter.ProcedureId, Channel = letter.Channel, ReceivedOn = day, Title = letter.Title, Content = letter.Content, Category = letter.ProcedureId.StartsWith("feedback", StringComparison.Ordinal) ? letter.Category : null, PlaceUnitId = place,
                SenderName = letter.Channel is IntakeChannel.Email ? null : "Nguyễn Thị Mẫu", SenderAddress = letter.Channel is IntakeChannel.Email ? null : "Địa chỉ trình diễn",
                Files = letter.Channel is IntakeChannel.Paper or IntakeChannel.Counter ? [new InspectedFile(FileKind.Pdf, "don.pdf", DemoPdf.Of("Ban trinh dien - don cua nguoi gui."), MetadataRemoved: false)] : [],
            },
            cancellation);
        return outcome.Refusal is { } refusal ? throw new InvalidOperationException($"The demo year on {day}: {letter.ProcedureId}: {refusal.Code}") : 1;
    }

    private async Task<Guid?> PlaceAsync(DateOnly day, CancellationToken cancellation)
    {
        var all = await areas.AllAsync(day, cancellation);
        return all.Count == 0 ? null : all[DemoChance.Of(all.Count, $"{day:yyyyMMdd}")].UnitId;
    }

    /// <summary>The next thing in the life of a case, by whoever may do it.</summary>
    private async Task StepAsync(Officer recipient, Guid id, DateOnly day, CancellationToken cancellation)
    {
        var one = await db.Set<Case>().AsNoTracking().SingleAsync(known => known.Id == id, cancellation);
        var letter = Array.Find([.. Letters, Swelling], known => known.Title == one.Title)!;
        var handler = await UnitAsync(file.Categories.Find(known => known.Key == letter.Category)?.Unit ?? "", day, cancellation);
        if (handler is null || await people.OfUnitAsync(handler.Id, Capability.HandleCases, cancellation) is not { } verifier)
        {
            return;
        }

        var leader = await people.OfAuthorityAsync(Capability.DecideCases, cancellation);
        var steps = await db.Set<CaseStep>().AsNoTracking().Where(step => step.CaseId == id && step.DoneOn == null && !step.IsDropped).ToListAsync(cancellation);
        await (one.State switch
        {
            // Petitions and feedback wait for this step even where the recipient's own unit handles them.
            CaseState.Received when one.UnitId != handler.Id || one.Kind is ProcedureKind.Petition or ProcedureKind.Feedback =>
                ActAsync(recipient, id, (services, mine) => services.GetRequiredService<RouteCase>().RunAsync(mine, handler.Id, one.Kind is ProcedureKind.Complaint ? null : law.Calendar.AddWorkingDays(day, 10), cancellation), cancellation),
            CaseState.Received when steps.Exists(step => step.StepId == "accept") =>
                ActAsync(leader, id, (services, mine) => services.GetRequiredService<AcceptCase>().RunAsync(mine, day, null, cancellation), cancellation),
            CaseState.Working when one.Number % 2 == 0 && Agreements.CaseAgreement.May(one) && !await db.Set<Agreements.CaseAgreement>().AnyAsync(made => made.CaseId == id, cancellation) =>
                ActAsync(verifier, id, async (services, mine) => (await services.GetRequiredService<Agreements.KeepAgreement>().RunAsync(mine, Agreement(handler, day), cancellation)).Refusal is { } refused ? refused : mine, cancellation),
            CaseState.Received or CaseState.Working =>
                ActAsync(verifier, id, (services, mine) => services.GetRequiredService<ProposeResult>().RunAsync(mine, letter.Answer, cancellation), cancellation),
            CaseState.Proposed =>
                ActAsync(leader, id, (services, mine) => services.GetRequiredService<DecideCase>().RunAsync(mine, new NewDecision(null, day, letter.Answer, null, FollowsExecution: false), cancellation), cancellation),
            CaseState.Decided when steps.Count > 0 =>
                ActAsync(recipient, id, (services, mine) => services.GetRequiredService<FinishStep>().RunAsync(mine, services.GetRequiredService<AppDbContext>().Set<CaseStep>().Single(step => step.Id == steps[0].Id), day, null, cancellation), cancellation),
            _ => Task.CompletedTask,
        });
    }

    private static Agreements.NewAgreement Agreement(UnitRow unit, DateOnly day) => new(
        OrderedId.New(), day, "Người gửi đơn\nĐại diện đơn vị giải quyết\nTrưởng khu phố", "Hai bên thống nhất cách giải quyết tại chỗ; người gửi theo dõi việc thực hiện.",
        [new Agreements.NewPromise(unit.Id, "Khảo sát lại hiện trường cùng người gửi", day.AddDays(30))]);

    private Task ActAsync(Officer who, Guid id, Func<IServiceProvider, Case, Task<Outcome<Case>>> act, CancellationToken cancellation) => people.ActAsync(who, async services =>
    {
        var mine = await services.GetRequiredService<AppDbContext>().Set<Case>().SingleAsync(one => one.Id == id, cancellation);
        var outcome = await act(services, mine);
        return outcome.Refusal is { } refusal ? throw new InvalidOperationException($"The demo year: case {mine.Number}/{mine.Year} in {mine.State}: {refusal.Code}") : 1;
    });

    private Task<UnitRow?> UnitAsync(string code, DateOnly day, CancellationToken cancellation) =>
        db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(unit => unit.Code == code && unit.From <= day && (unit.To == null || unit.To >= day), cancellation);

    private sealed record DemoLetter(string ProcedureId, IntakeChannel Channel, string Title, string Content, string Category, string Answer);
}
