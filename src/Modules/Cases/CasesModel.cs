using CoSo.Cases.Reception;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases;

internal sealed class CasesModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ReceptionDay>(day =>
        {
            day.ToTable("reception_day");
            day.Property(d => d.Id).ValueGeneratedNever();
            day.Property(d => d.Place).HasMaxLength(ReceptionDay.PlaceMaxLength);
            day.Property(d => d.Host).HasMaxLength(ReceptionDay.HostMaxLength);
            day.Property(d => d.Together).HasMaxLength(ReceptionDay.ReasonMaxLength);
            day.Property(d => d.Conclusion).HasMaxLength(ReceptionDay.ReasonMaxLength);
            day.Property(d => d.Reason).HasMaxLength(ReceptionDay.ReasonMaxLength);
            day.Property(d => d.Join).HasMaxLength(ReceptionDay.JoinMaxLength);
            day.HasIndex(d => new { d.UnitId, d.On });
            day.HasIndex(d => new { d.On, d.State });
        });
        model.Entity<Visit>(visit =>
        {
            visit.ToTable("visit");
            visit.Property(v => v.Id).ValueGeneratedNever();
            visit.Property(v => v.Name).HasMaxLength(Visit.NameMaxLength);
            visit.Property(v => v.Address).HasMaxLength(Visit.AddressMaxLength);
            visit.Property(v => v.Papers).HasMaxLength(500);

            // Two officers at once cannot take the same number of the book.
            visit.HasIndex(v => new { v.UnitId, v.Year, v.Number }).IsUnique();
            visit.HasIndex(v => v.DayId);
        });
        model.Entity<VisitMatter>(matter =>
        {
            matter.ToTable("visit_matter");
            matter.Property(m => m.Id).ValueGeneratedNever();
            matter.Property(m => m.Facts).HasMaxLength(VisitMatter.TextMaxLength);
            matter.Property(m => m.RefusalId).HasMaxLength(40);
            matter.Property(m => m.AnswerHow).HasMaxLength(500);
            matter.Property(m => m.AnswerPaper).HasMaxLength(300);
            matter.HasIndex(m => new { m.VisitId, m.Ordinal }).IsUnique();
            matter.HasOne<Visit>().WithMany().HasForeignKey(m => m.VisitId);
        });
        model.Entity<VisitNote>(note =>
        {
            note.ToTable("visit_note");
            note.Property(n => n.Id).ValueGeneratedNever();
            note.Property(n => n.Text).HasMaxLength(VisitMatter.TextMaxLength);
            note.Property(n => n.Who).HasMaxLength(300);
            note.HasOne<Visit>().WithMany().HasForeignKey(n => n.VisitId);
        });
        model.Entity<Appointment>(asked =>
        {
            asked.ToTable("appointment");
            asked.Property(a => a.Id).ValueGeneratedNever();
            asked.Property(a => a.Code).HasMaxLength(20);
            asked.Property(a => a.Name).HasMaxLength(Appointment.NameMaxLength);
            asked.Property(a => a.Contact).HasMaxLength(Appointment.ContactMaxLength);
            asked.Property(a => a.Subject).HasMaxLength(Appointment.SubjectMaxLength);
            asked.Property(a => a.Answer).HasMaxLength(500);
            asked.HasIndex(a => a.Code).IsUnique();
            asked.HasIndex(a => new { a.DayId, a.AskedAt });
            asked.HasOne<ReceptionDay>().WithMany().HasForeignKey(a => a.DayId);
        });
    }
}
