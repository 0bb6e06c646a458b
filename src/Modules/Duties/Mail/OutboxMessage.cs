namespace CoSo.Duties.Mail;

/// <summary>A letter waiting to be sent, or sent: written in the same transaction as what it tells of, sent later by the job.</summary>
internal sealed class OutboxMessage
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public required string Recipient { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    /// <summary>Not sent before.</summary>
    public DateTime DueAt { get; set; }

    public DateTime? SentAt { get; set; }

    public int Tries { get; set; }

    /// <summary>What the server said last; no address, no text of the letter.</summary>
    public string? Error { get; set; }

    /// <summary>A node is sending it until then; afterwards another may.</summary>
    public DateTime? ClaimedUntil { get; set; }
}

/// <summary>The day's messages were gathered. Its key is the day, so that of several nodes only one gathers them.</summary>
internal sealed class ReminderRun
{
    public DateOnly Day { get; init; }

    public Guid Id { get; init; }

    public int Messages { get; init; }

    public DateTime At { get; init; }
}
