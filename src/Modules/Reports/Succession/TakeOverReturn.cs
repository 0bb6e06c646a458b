using CoSo.Contracts.Access;

namespace CoSo.Reports;

/// <summary>
/// What had been typed in the return of an ended unit is added to the return of the unit that took over: figures are summed, texts put one
/// after the other. Once only, and only while that return is being written: its officer reads it over and sends it.
/// </summary>
internal sealed class TakeOverReturn(ReturnSteps steps, Proposals proposals, ReportAccess access, Officer officer, Clock clock)
{
    private static readonly Refusal NotMerged = new("not-merged", "Báo cáo này không gộp vào báo cáo nào, hoặc nội dung đã được lấy sang rồi.");

    private static readonly Refusal NotWriting = new(
        "successor-not-writing", "Báo cáo của đơn vị kế tục đã gửi nên không lấy thêm được. Đề nghị đầu mối tổng hợp trả lại báo cáo ấy, rồi lấy.");

    /// <returns>The return of the unit that took over; null where the officer sees neither.</returns>
    public async Task<Outcome<Return>?> RunAsync(Guid id, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } from)
        {
            return null;
        }

        if (from.Return is not { State: ReturnState.Merged, MergedIntoId: { } intoId, TakenOverAt: null })
        {
            return (Outcome<Return>)NotMerged;
        }

        if (await steps.FindAsync(intoId, cancellation) is not { } into || !access.MayFill(into.Unit))
        {
            return (Outcome<Return>)SaveReturn.NotYours;
        }

        if (!into.Return.IsEditable)
        {
            return (Outcome<Return>)NotWriting;
        }

        return await AddAsync(from, into, cancellation);
    }

    private async Task<Outcome<Return>> AddAsync(ReturnSheet from, ReturnSheet into, CancellationToken cancellation)
    {
        var (theirs, stored) = (from.Stored, into.Stored);
        var proposed = (await proposals.MakeAsync(into, cancellation)).Content;
        var content = into.Stored;
        foreach (var field in into.Fields.All.Where(field => theirs[field.Name].Length > 0))
        {
            // Where nothing is typed yet, the form shows what the ledger says: that is what theirs is added to.
            content[field.Name] = Sum(field, stored[field.Name].Length > 0 ? stored[field.Name] : proposed[field.Name], theirs[field.Name]);
        }

        var changed = content.DifferFrom(stored).ToList();
        ReturnText.Store(into.Fields, content, into.Prefilled.Except(changed).ToHashSet(), into.Return);
        (into.Return.SavedBy, into.Return.SavedAt) = (officer.Name, clock.UtcNow);
        from.Return.TakenOverAt = clock.UtcNow;
        steps.Add(into.Return, ReturnStepKind.TakenOver, from.Unit.Name);
        steps.Add(from.Return, ReturnStepKind.TakenOver, into.Unit.Name);
        steps.Record(new ReturnTakenOver(into.Return.Id, into.Return.UnitId, from.Return.Id, changed.Count));
        return await steps.SaveAsync(into.Return, cancellation);
    }

    /// <summary>Ours and theirs in one field. What cannot be added stays ours: the other return is there to be read.</summary>
    internal static string Sum(FormField field, string ours, string theirs)
    {
        if (ours.Length == 0 || (Amounts.IsNothing(ours) && !Amounts.IsNothing(theirs)))
        {
            return theirs;
        }

        if (Amounts.IsNothing(theirs) || field.IsEstimateMark || ours == theirs && field.Indicator?.Type is IndicatorType.YesNo)
        {
            return ours;
        }

        if (field.Indicator is not { } indicator)
        {
            return ours.Contains(theirs, StringComparison.Ordinal) ? ours : $"{ours}\n{theirs}";
        }

        return indicator.Type switch
        {
            IndicatorType.Text => $"{ours}; {theirs}",
            IndicatorType.YesNo => ours,
            _ => Amounts.Read(indicator, ours) is { } a && Amounts.Read(indicator, theirs) is { } b ? Amounts.Write(indicator, a + b) : ours,
        };
    }
}
