using CoSo.Duties.Mail;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>Mapping of the ledger. The indices are the questions pages ask, with 100,000 duties in the table.</summary>
internal sealed class DutiesModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Duty>(duty =>
        {
            duty.ToTable("duty");
            duty.Property(d => d.Id).ValueGeneratedNever();
            duty.Property(d => d.Title).HasMaxLength(Duty.TitleMaxLength);
            duty.Property(d => d.FoldedTitle).HasMaxLength(Duty.TitleMaxLength);
            duty.Property(d => d.Detail).HasMaxLength(4000);
            duty.Property(d => d.SourceKind).HasMaxLength(40);
            duty.Property(d => d.SourceLabel).HasMaxLength(500);
            duty.Property(d => d.SourceUrl).HasMaxLength(300);
            duty.Property(d => d.DueHow).HasMaxLength(500);
            duty.Property(d => d.WaitingOnName).HasMaxLength(120);
            duty.Property(d => d.Period).HasMaxLength(20);
            duty.Property(d => d.PartnerNames).HasMaxLength(400);
            duty.Property(d => d.PlannedLabel).HasMaxLength(300);
            duty.Property(d => d.PlannedUrl).HasMaxLength(300);

            // My work and a unit's list, in order of the day; the counts of its tabs need nothing else.
            duty.HasIndex(d => new { d.UnitId, d.State, d.DueOrder, d.Id, d.LateAfter });
            duty.HasIndex(d => new { d.UnitId, d.State, d.ClosedOn, d.Id });
            duty.HasIndex(d => new { d.AssignerUnitId, d.State, d.DueOrder, d.Id });
            duty.HasIndex(d => new { d.State, d.DueOrder, d.Id });

            // The board, and the figures of returns.
            duty.HasIndex(d => new { d.PlanId, d.UnitId, d.WorkstreamId, d.AssignerUnitId, d.State, d.ShownLateFrom });
            duty.HasIndex(d => new { d.State, d.ShownLateFrom, d.Id });
            duty.HasIndex(d => new { d.UnitId, d.DueOn, d.State, d.ReportedOn, d.LateAfter });
            duty.HasIndex(d => d.SourceId);
            duty.HasIndex(d => d.WaitingOnUnitId);
        });
        model.Entity<DutyPartner>(partner =>
        {
            partner.ToTable("duty_partner");
            partner.HasKey(p => new { p.DutyId, p.UnitId });
            partner.Property(p => p.Answer).HasMaxLength(Deed.TextMaxLength);
            partner.HasIndex(p => new { p.UnitId, p.AnsweredOn });
            partner.HasOne<Duty>().WithMany().HasForeignKey(p => p.DutyId);
        });
        model.Entity<Deed>(deed =>
        {
            deed.ToTable("deed");
            deed.Property(d => d.Id).ValueGeneratedNever();
            deed.Property(d => d.Text).HasMaxLength(Deed.TextMaxLength);
            deed.Property(d => d.Paper).HasMaxLength(300);
            deed.Property(d => d.Who).HasMaxLength(300);
            deed.HasIndex(d => new { d.DutyId, d.Id });
            deed.HasIndex(d => new { d.UnitId, d.Day });
            deed.HasOne<Duty>().WithMany().HasForeignKey(d => d.DutyId);
        });
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("outbox_message");
            message.Property(m => m.Id).ValueGeneratedNever();
            message.Property(m => m.Recipient).HasMaxLength(256);
            message.Property(m => m.Subject).HasMaxLength(300);
            message.Property(m => m.Error).HasMaxLength(200);
            message.HasIndex(m => new { m.SentAt, m.DueAt });
        });
        model.Entity<ReminderRun>(run =>
        {
            run.ToTable("reminder_run");
            run.HasKey(r => r.Day);
        });
    }
}
