namespace CoSo.Reports;

/// <summary>Trình lãnh đạo: the unit's officer lays the return before the unit's leader.</summary>
internal sealed class SubmitReturn(ReturnSteps steps, ReportAccess access)
{
    public async Task<Outcome<Return>?> RunAsync(Guid id, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } sheet)
        {
            return null;
        }

        if (!access.MayFill(sheet.Unit))
        {
            return (Outcome<Return>)SaveReturn.NotYours;
        }

        if (!sheet.Return.IsEditable)
        {
            return (Outcome<Return>)SaveReturn.NotEditable;
        }

        if (SendReturn.Incomplete(sheet) is { } refusal)
        {
            return (Outcome<Return>)refusal;
        }

        sheet.Return.State = ReturnState.Submitted;
        steps.Add(sheet.Return, ReturnStepKind.Submitted);
        steps.Record(new ReturnSubmitted(sheet.Return.Id, sheet.Return.UnitId));
        return await steps.SaveAsync(sheet.Return, cancellation);
    }
}

/// <summary>Takes a return that was submitted back to be worked on: by the officer, or by the leader who wants it mended.</summary>
internal sealed class RecallReturn(ReturnSteps steps, ReportAccess access)
{
    public async Task<Outcome<Return>?> RunAsync(Guid id, string? note, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } sheet)
        {
            return null;
        }

        if (!access.MayFill(sheet.Unit) && !access.MaySend(sheet.Unit))
        {
            return (Outcome<Return>)SaveReturn.NotYours;
        }

        if (sheet.Return.State != ReturnState.Submitted)
        {
            return (Outcome<Return>)new Refusal("not-submitted", "Báo cáo không ở bước trình lãnh đạo.");
        }

        sheet.Return.State = sheet.Return.Reason is null ? ReturnState.Draft : ReturnState.Returned;
        steps.Add(sheet.Return, ReturnStepKind.Recalled, note);
        steps.Record(new ReturnRecalled(sheet.Return.Id, sheet.Return.UnitId));
        return await steps.SaveAsync(sheet.Return, cancellation);
    }
}

/// <summary>Gửi: by the unit's leader; or by its officer, who declares which leader approved outside CoSo.</summary>
internal sealed class SendReturn(ReturnSteps steps, ReturnVersions versions, ReportAccess access, Clock clock)
{
    private const string OutsideBy = "Lãnh đạo duyệt ngoài hệ thống: ";

    /// <summary>The leader who stood behind the sending: in CoSo, or outside as declared.</summary>
    public static string ApprovedBy(ReturnStep sent) => sent.Note?.StartsWith(OutsideBy, StringComparison.Ordinal) == true ? sent.Note[OutsideBy.Length..] : sent.By;

    public async Task<Outcome<Return>?> RunAsync(Guid id, string? approvedOutsideBy, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } sheet)
        {
            return null;
        }

        var outside = !access.MaySend(sheet.Unit);
        if (Check(sheet, outside, approvedOutsideBy) is { } refusal)
        {
            return (Outcome<Return>)refusal;
        }

        var made = sheet.Return;
        made.State = ReturnState.Sent;
        made.SentOn ??= clock.Today;
        (made.Reason, made.ReasonFields) = (null, null);
        if (made.HasPaper && await versions.DiffersFromSentAsync(sheet, cancellation))
        {
            // The paper says what was sent before: it stays in the history, and what is sent now needs one of its own.
            (made.PaperNumber, made.PaperDate, made.PaperFileId) = (null, null, null);
        }

        var note = outside ? OutsideBy + approvedOutsideBy!.Trim() : null;
        steps.Add(made, ReturnStepKind.Sent, note, sheet.Stored.ToJson());
        steps.Record(new ReturnSent(made.Id, made.UnitId, clock.Today, outside));
        await steps.ReportedAsync(made, cancellation);
        return await steps.SaveAsync(made, cancellation);
    }

    internal static Refusal? Incomplete(ReturnSheet sheet) => ReturnCheck.Faults(sheet.Fields, sheet.Stored) is { Count: > 0 } faults
        ? new Refusal("incomplete", "Báo cáo còn {0} chỗ phải bổ sung. Nội dung đã nhập vẫn được giữ.") { Arguments = [faults.Count] }
        : null;

    private Refusal? Check(ReturnSheet sheet, bool outside, string? approvedOutsideBy)
    {
        if (outside && !access.MayFill(sheet.Unit))
        {
            return SaveReturn.NotYours;
        }

        if (!sheet.Return.IsEditable && sheet.Return.State != ReturnState.Submitted)
        {
            return SaveReturn.NotEditable;
        }

        if (outside && string.IsNullOrWhiteSpace(approvedOutsideBy))
        {
            return new Refusal("not-approved", "Báo cáo do lãnh đạo đơn vị gửi. Nếu lãnh đạo đã duyệt ngoài hệ thống, ghi họ tên, chức vụ người duyệt.");
        }

        return Incomplete(sheet);
    }
}
