using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Tiếp nhận: the figures count from now; every proposal of the return becomes a duty of who received it.</summary>
internal sealed class AcceptReturn(AppDbContext db, ReturnSteps steps, ReportAccess access, Officer officer, Clock clock, IDutyLedger ledger)
{
    internal static readonly Refusal NotReceiver = new("not-receiver", "Chỉ đầu mối tổng hợp tiếp nhận hoặc trả lại báo cáo.");

    internal static readonly Refusal PeriodLocked = new("period-locked", "Số liệu kỳ này đã chốt. Mở chốt (nêu lý do) rồi mới tiếp nhận hoặc trả lại báo cáo.");

    public async Task<Outcome<Return>?> RunAsync(Guid id, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } sheet)
        {
            return null;
        }

        if (!await access.Received().AnyAsync(r => r.Id == id, cancellation))
        {
            return (Outcome<Return>)NotReceiver;
        }

        if (sheet.Period.State == PeriodState.Locked)
        {
            return (Outcome<Return>)PeriodLocked;
        }

        if (sheet.Return.State != ReturnState.Sent)
        {
            return (Outcome<Return>)new Refusal("not-sent", "Chỉ tiếp nhận được báo cáo đã gửi và chưa tiếp nhận.");
        }

        sheet.Return.State = ReturnState.Accepted;
        sheet.Return.AcceptedAt = clock.UtcNow;
        steps.Add(sheet.Return, ReturnStepKind.Accepted);
        var proposals = await RaiseProposalsAsync(sheet, cancellation);
        steps.Record(new ReturnAccepted(sheet.Return.Id, sheet.Return.UnitId, proposals));
        await steps.ClosedAsync(sheet.Return, cancellation);
        return await steps.SaveAsync(sheet.Return, cancellation);
    }

    /// <summary>The sender is the one who asks, so the sender sees the duty and confirms the answer.</summary>
    private async Task<int> RaiseProposalsAsync(ReturnSheet sheet, CancellationToken cancellation)
    {
        var made = sheet.Return;
        var raised = await db.Set<ReturnProposal>().Where(p => p.ReturnNumber == made.Number).Select(p => p.Text).ToListAsync(cancellation);
        var count = 0;
        foreach (var line in Lines(sheet).Where(line => !raised.Contains(line)))
        {
            var proposal = new ReturnProposal { Id = OrderedId.New(), ReturnNumber = made.Number, Text = line };
            db.Add(proposal);
            count++;
            ledger.Raise(
                new NewDuty
                {
                    UnitId = made.ToUnitId,
                    AssignerUnitId = made.UnitId,
                    Title = Cut($"Trả lời kiến nghị của {sheet.Unit.ShortName}: {line}"),
                    Source = ReturnDuty.SourceOf(proposal, made, $"Báo cáo {Period.Name(made.Kinds, sheet.Period.Quarter, sheet.Period.Year)} của {sheet.Unit.ShortName}"),
                    Relation = DutyRelation.Request,
                    GivenOn = clock.Today,
                },
                officer.Id);
        }

        return count;
    }

    private static IEnumerable<string> Lines(ReturnSheet sheet)
    {
        var itemised = sheet.Fields.All.Where(field => field.Part is { Itemised: true }).Select(field => field.PartKey);
        return sheet.Return.Parts.Where(part => itemised.Contains(part.Key) && !Amounts.IsNothing(part.Text))
            .SelectMany(part => part.Text.Split('\n'))
            .Select(line => line.Trim().TrimStart('-', '+', '•', '*', ' ').Trim())
            .Where(line => line.Length > 0).Distinct();
    }

    private static string Cut(string title) => title.Length > 1000 ? title[..999] + "…" : title;
}

/// <summary>Trả lại, đề nghị bổ sung: with a reason and, where it helps, the items to mend.</summary>
internal sealed class SendBackReturn(ReturnSteps steps, ReportAccess access, PassReturns passReturns, IPaperDesk papers)
{
    public async Task<Outcome<Return>?> RunAsync(Guid id, string? reason, IReadOnlyList<string> fields, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } sheet)
        {
            return null;
        }

        if (!await access.Received().AnyAsync(r => r.Id == id, cancellation))
        {
            return (Outcome<Return>)AcceptReturn.NotReceiver;
        }

        if (sheet.Period.State == PeriodState.Locked)
        {
            return (Outcome<Return>)AcceptReturn.PeriodLocked;
        }

        if (sheet.Return.State is not (ReturnState.Sent or ReturnState.Accepted))
        {
            return (Outcome<Return>)new Refusal("not-sent", "Chỉ trả lại được báo cáo đã gửi.");
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Limits.Reason)
        {
            return (Outcome<Return>)new Refusal("no-reason", "Ghi rõ nội dung đề nghị bổ sung (không quá 2.000 ký tự).");
        }

        var items = fields.Where(name => sheet.Fields.Find(name) is not null).ToList();
        sheet.Return.State = ReturnState.Returned;
        sheet.Return.AcceptedAt = null;
        (sheet.Return.Reason, sheet.Return.ReasonFields) = (reason.Trim(), string.Join(' ', items));
        steps.Add(sheet.Return, ReturnStepKind.SentBack, reason.Trim());
        steps.Record(new ReturnSentBack(sheet.Return.Id, sheet.Return.UnitId, reason.Trim(), items));
        await steps.SentBackAsync(sheet.Return, reason.Trim(), cancellation);

        // What the clerk has numbered already stays with the clerk: who receives the return is not held up by it.
        _ = await papers.WithdrawAsync(ReturnPaperOwner.OwnerKind, sheet.Return.Id, $"Báo cáo bị trả lại: {reason.Trim()}", cancellation);
        await passReturns.ReturnedAsync(sheet, cancellation);
        return await steps.SaveAsync(sheet.Return, cancellation);
    }
}
