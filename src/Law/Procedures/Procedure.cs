using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>
/// How one kind of letter or request is dealt with, in one version of the law: who may bring it in and how, the steps with their
/// terms, what stops the clock, how it may end. A case begun under a version ends under it; see <see cref="CarriesOver"/>.
/// </summary>
public sealed record Procedure
{
    /// <summary>Stable id: <c>complaint.first</c>.</summary>
    public required string Id { get; init; }

    /// <summary>As shown: "Giải quyết khiếu nại lần đầu".</summary>
    public required string Name { get; init; }

    public required ProcedureKind Kind { get; init; }

    public required ProcedureSecrecy Secrecy { get; init; }

    /// <summary>Whether the sender is asked to rate the answer; never for complaints and denunciations.</summary>
    public required bool IsRated { get; init; }

    /// <summary>Ways by which it may be brought in under this version.</summary>
    public required IReadOnlyList<IntakeChannel> Channels { get; init; }

    /// <summary>What is said before anything is typed, in Vietnamese; null when there is nothing.</summary>
    public string? IntakeNote { get; init; }

    /// <summary>The steps in their usual order.</summary>
    public required IReadOnlyList<ProcedureStep> Steps { get; init; }

    /// <summary>How it may end, the usual ending first.</summary>
    public required IReadOnlyList<ProcedureEnding> Endings { get; init; }

    /// <summary>What stops the clock and lets it run on; null when nothing does.</summary>
    public ProcedurePause? Pause { get; init; }

    /// <summary>
    /// Parts of this version that also hold for cases begun under the one before and not ended, and by which article; null when none.
    /// </summary>
    public CarryOver? CarriesOver { get; init; }

    public required Provision Provision { get; init; }

    /// <summary>The article.</summary>
    public LegalSource Source => Provision.Source;

    /// <summary>The step of that id. Throws when the procedure has none.</summary>
    public ProcedureStep Step(string id) => Steps.FirstOrDefault(step => step.Id == id)
        ?? throw new LawException($"Thủ tục \"{Name}\" không có bước \"{id}\".");
}

/// <summary>What a person brings in.</summary>
public enum ProcedureKind
{
    /// <summary>Khiếu nại.</summary>
    Complaint,

    /// <summary>Tố cáo.</summary>
    Denunciation,

    /// <summary>Kiến nghị, phản ánh.</summary>
    Petition,

    /// <summary>Phản ánh của loại Cổng 1022: something to be mended.</summary>
    Feedback,

    /// <summary>Yêu cầu cung cấp thông tin.</summary>
    Information,

    /// <summary>Thông tin về cán bộ (Quy định của Đảng và Thành ủy).</summary>
    Officials,

    /// <summary>Đơn trong nội bộ cơ quan.</summary>
    Internal,

    /// <summary>Tiếp công dân.</summary>
    Reception,
}

/// <summary>Who may see a case of this kind.</summary>
public enum ProcedureSecrecy
{
    /// <summary>Within the unit that handles it; its public status shows no person.</summary>
    Internal,

    /// <summary>Only named handlers.</summary>
    Restricted,

    /// <summary>Giữ kín danh tính: encrypted to the appointed handlers.</summary>
    Sealed,
}

/// <summary>How something comes in.</summary>
public enum IntakeChannel
{
    /// <summary>In person at a counter.</summary>
    Counter,

    /// <summary>A letter by post or box, scanned.</summary>
    Paper,

    /// <summary>Typed by the sender on the portal.</summary>
    Portal,

    /// <summary>A note of a telephone call.</summary>
    Phone,

    Email,

    /// <summary>From another system by Open311 or an imported list.</summary>
    Exchange,

    /// <summary>Forwarded by another authority.</summary>
    Forwarded,
}

/// <summary>How a case may end.</summary>
/// <param name="Id">Stable id: <c>refused</c>.</param>
/// <param name="Name">As shown: "Không thụ lý giải quyết".</param>
/// <param name="Term">Term within which the sender is told; null when no article gives one.</param>
/// <param name="Paper">Form of the paper made; null when none is fixed.</param>
/// <param name="Reasons">Reasons the law allows, each with its article; empty when it names none.</param>
public sealed record ProcedureEnding(string Id, string Name, string? Term, string? Paper, IReadOnlyList<EndingReason> Reasons);

/// <param name="Id">Stable within its ending.</param>
/// <param name="Text">In our own short words.</param>
/// <param name="Source">The article.</param>
/// <param name="InWriting">The person is to be told in writing, within the ending's term.</param>
public sealed record EndingReason(string Id, string Text, LegalSource Source, bool InWriting = false);

/// <summary>What stops the clock.</summary>
/// <param name="Source">The article by which time suspended is not counted.</param>
/// <param name="StopTerm">Term for sending the decision that stops it.</param>
/// <param name="ResumeTerm">Term for sending the decision that lets it run on.</param>
/// <param name="StopPaper">Form of that decision.</param>
/// <param name="ResumePaper">Form of the decision that lets it run on.</param>
/// <param name="Reasons">Why it may be stopped.</param>
public sealed record ProcedurePause(
    LegalSource Source, string? StopTerm, string? ResumeTerm, string? StopPaper, string? ResumePaper, IReadOnlyList<EndingReason> Reasons);

/// <summary>What of a new version also holds for running cases.</summary>
/// <param name="Source">The transitional article.</param>
/// <param name="Parts">Which parts.</param>
/// <param name="From">The event that must have come before the new version for the transition to matter.</param>
public sealed record CarryOver(LegalSource Source, IReadOnlyList<CarriedPart> Parts, CaseEvent From);

/// <summary>A part of a procedure that may carry over to running cases.</summary>
public enum CarriedPart
{
    /// <summary>Rút đơn.</summary>
    Withdrawal,

    /// <summary>Tạm đình chỉ, tiếp tục.</summary>
    Pause,

    /// <summary>Đình chỉ.</summary>
    Termination,

    /// <summary>Đối thoại.</summary>
    Dialogue,
}
