using CoSo.Kernel;
using System.Security.Cryptography;
using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Reception;

/// <summary>Đăng ký gặp: anybody, without an account. The code is all that is needed to follow it, so it cannot be guessed.</summary>
internal sealed class AskAppointment(AppDbContext db, Clock clock)
{
    /// <summary>Letters and figures that are not taken for one another when read aloud or from paper.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public async Task<Outcome<Appointment>> RunAsync(ReceptionDay day, string name, string? contact, string subject, CancellationToken cancellation)
    {
        if (day.State is not ReceptionState.Published || day.On <= clock.Today)
        {
            return ReceptionRefusals.NotPublic;
        }

        var asked = new Appointment
        {
            Id = OrderedId.New(),
            DayId = day.Id,
            Code = $"TCD-{RandomNumberGenerator.GetString(Alphabet, 4)}-{RandomNumberGenerator.GetString(Alphabet, 4)}-{RandomNumberGenerator.GetString(Alphabet, 4)}",
            Name = name,
            Contact = contact,
            Subject = subject,
            AskedAt = clock.UtcNow,
        };
        db.Add(asked);
        db.Record(new AppointmentAsked(asked.Id, day.UnitId, day.Id), Guid.Empty, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return asked;
    }
}

/// <summary>Xác nhận with a place in the queue, or declined with what the citizen is told.</summary>
internal sealed class AnswerAppointment(AppDbContext db, Officer officer, Clock clock)
{
    public async Task RunAsync(ReceptionDay day, Appointment asked, bool confirm, string? answer, CancellationToken cancellation)
    {
        if (confirm)
        {
            var last = await db.Set<Appointment>().Where(other => other.DayId == day.Id).MaxAsync(other => other.Turn, cancellation) ?? 0;
            asked.Confirm(asked.Turn ?? last + 1, answer);
        }
        else
        {
            asked.Decline(answer!);
        }

        db.Record(new AppointmentAnswered(asked.Id, day.UnitId, confirm), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>The citizen withdraws with the code.</summary>
internal sealed class WithdrawAppointment(AppDbContext db, Clock clock)
{
    public async Task RunAsync(Appointment asked, Guid unitId, CancellationToken cancellation)
    {
        asked.Withdraw();
        db.Record(new AppointmentWithdrawn(asked.Id, unitId), Guid.Empty, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
    }
}
