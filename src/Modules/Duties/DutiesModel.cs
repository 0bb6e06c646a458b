using CoSo.Duties.Chasing;
using CoSo.Duties.Feed;
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
            duty.Property(d => d.InChargeName).HasMaxLength(Duty.InChargeMaxLength);
            duty.Property(d => d.PlannedLabel).HasMaxLength(300);
            duty.Property(d => d.PlannedUrl).HasMaxLength(300);
            duty.Property(d => d.PaperNumber).HasMaxLength(IssuedPaper.NumberMaxLength);
            duty.Ignore(d => d.Paper);

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
        model.Entity<Consent>(consent =>
        {
            consent.ToTable("consent");
            consent.Property(c => c.Id).ValueGeneratedNever();
            consent.Property(c => c.GivenBy).HasMaxLength(Consent.WhoMaxLength);
            consent.Property(c => c.Paper).HasMaxLength(300);
            consent.Property(c => c.Note).HasMaxLength(Consent.NoteMaxLength);
            consent.Property(c => c.RecordedBy).HasMaxLength(300);
            consent.HasIndex(c => new { c.DutyId, c.UnitId, c.Id });
            consent.HasOne<Duty>().WithMany().HasForeignKey(c => c.DutyId);
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
        Chasing(model);
        model.Entity<CalendarFeed>(feed =>
        {
            feed.ToTable("calendar_feed");
            feed.Property(f => f.Id).ValueGeneratedNever();
            feed.Property(f => f.SecretHash).HasMaxLength(64);
            feed.HasIndex(f => f.SecretHash).IsUnique();
            feed.HasIndex(f => new { f.AccountId, f.RevokedAt, f.Id });
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

    private static void Chasing(ModelBuilder model)
    {
        model.Entity<Chase>(chase =>
        {
            chase.ToTable("chase");
            chase.Property(c => c.Id).ValueGeneratedNever();

            // A step is taken once for a due day: two runs, or two nodes, cannot both take it.
            chase.HasIndex(c => new { c.DutyId, c.DueOn, c.Step }).IsUnique();
            chase.HasIndex(c => new { c.UnitId, c.Id });
            chase.HasIndex(c => new { c.AssignerUnitId, c.Id });
            chase.Ignore(c => c.Reason);
            chase.HasOne<Duty>().WithMany().HasForeignKey(c => c.DutyId);
        });
        model.Entity<ChaseRecipient>(recipient =>
        {
            recipient.ToTable("chase_recipient");
            recipient.HasKey(r => new { r.ChaseId, r.Number });
            recipient.Property(r => r.To).HasMaxLength(300);
            recipient.HasOne<Chase>().WithMany().HasForeignKey(r => r.ChaseId);
        });
        model.Entity<ChaseScheme>(scheme =>
        {
            scheme.ToTable("chase_scheme");
            scheme.Property(s => s.Id).ValueGeneratedNever();
            scheme.Property(s => s.Basis).HasMaxLength(300);
            scheme.Property(s => s.EnteredBy).HasMaxLength(300);
            scheme.Property(s => s.WithdrawnBy).HasMaxLength(300);
            scheme.Ignore(s => s.Steps);
            scheme.HasIndex(s => new { s.From, s.Id });
        });
        model.Entity<ChaseLetter>(letter =>
        {
            letter.ToTable("chase_letter");
            letter.Property(l => l.Id).ValueGeneratedNever();
            letter.Property(l => l.Note).HasMaxLength(ChaseLetter.NoteMaxLength);
            letter.Property(l => l.MadeBy).HasMaxLength(300);
            letter.Property(l => l.Number).HasMaxLength(IssuedPaper.NumberMaxLength);
            letter.HasIndex(l => new { l.UnitId, l.Id });
            letter.HasIndex(l => new { l.AssignerUnitId, l.Id });
        });
        model.Entity<ChaseLetterLine>(line =>
        {
            line.ToTable("chase_letter_line");
            line.HasKey(l => new { l.LetterId, l.Position });
            line.Property(l => l.Title).HasMaxLength(Duty.TitleMaxLength);
            line.Property(l => l.SourceLabel).HasMaxLength(500);
            line.Property(l => l.Explanation).HasMaxLength(Deed.TextMaxLength);
            line.HasIndex(l => l.DutyId);
            line.HasOne<ChaseLetter>().WithMany().HasForeignKey(l => l.LetterId);
        });
    }
}
