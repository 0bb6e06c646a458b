using CoSo.Contracts.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

internal sealed class PlansModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        MapPlan(model);
        MapMeasures(model);
        MapNames(model);
        MapParts(model);
        MeasureBasis.Map(model);
        FindingDismissal.Map(model);
        model.Entity<PlanRow>(row =>
        {
            row.ToView("plan");
            row.HasKey(plan => plan.Id);
        });
        model.Entity<WorkstreamRow>(row =>
        {
            row.ToView("workstream");
            row.HasKey(workstream => workstream.Id);
        });
        model.Entity<MeasureRow>(row =>
        {
            row.ToView("measure");
            row.HasKey(measure => measure.Id);
        });
    }

    private static void MapPlan(ModelBuilder model)
    {
        model.Entity<Plan>(plan =>
        {
            plan.ToTable("plan");
            plan.Property(p => p.Id).ValueGeneratedNever();
            plan.Property(p => p.Number).HasMaxLength(Plan.NumberMaxLength);
            plan.Property(p => p.Sign).HasMaxLength(Plan.NumberMaxLength);
            plan.Property(p => p.Title).HasMaxLength(Plan.TitleMaxLength);
            plan.Property(p => p.Type).HasMaxLength(60);
            plan.Property(p => p.FileHash).HasMaxLength(64);
            plan.Property(p => p.TextHash).HasMaxLength(64);
            plan.Property(p => p.CurrentVersion).HasDefaultValue(1);
            plan.Ignore(p => p.Label);
            plan.HasIndex(p => new { p.IssuerUnitId, p.State });
            plan.HasIndex(p => p.AmendsId);

            // The same words twice under one issuer: the second upload finds the first, even when both come at once.
            plan.HasIndex(p => new { p.IssuerUnitId, p.TextHash }).IsUnique();
        });
        model.Entity<PlanText>(text =>
        {
            text.ToTable("plan_text");
            text.HasKey(t => t.PlanId);
            text.Property(t => t.PlanId).ValueGeneratedNever();
            text.HasOne<Plan>().WithOne().HasForeignKey<PlanText>(t => t.PlanId);
        });
        model.Entity<Workstream>(workstream =>
        {
            workstream.ToTable("workstream");
            workstream.Property(w => w.Id).ValueGeneratedNever();
            workstream.Property(w => w.Number).HasMaxLength(40);
            workstream.Property(w => w.Title).HasMaxLength(Workstream.TitleMaxLength);
            workstream.HasOne<Plan>().WithMany().HasForeignKey(w => w.PlanId);
        });
    }

    private static void MapMeasures(ModelBuilder model)
    {
        model.Entity<Measure>(measure =>
        {
            measure.ToTable("measure");
            measure.Property(m => m.Id).ValueGeneratedNever();
            measure.Property(m => m.Section).HasMaxLength(80);
            measure.Property(m => m.Text).HasMaxLength(Measure.TextMaxLength);
            measure.Property(m => m.Frequency).HasMaxLength(Measure.AsWrittenMaxLength);
            measure.Property(m => m.Deadline).HasMaxLength(Measure.AsWrittenMaxLength);
            measure.Property(m => m.DueBasis).HasMaxLength(Measure.AsWrittenMaxLength);
            measure.Ignore(m => m.HasSpan);
            measure.HasIndex(m => new { m.PlanId, m.Ordinal }).IsUnique();
            measure.HasOne<Plan>().WithMany().HasForeignKey(m => m.PlanId);
        });
        model.Entity<MeasureUnit>(unit =>
        {
            unit.ToTable("measure_unit");
            unit.HasKey(u => new { u.MeasureId, u.NameId });
            unit.HasIndex(u => u.PlanId);
            unit.HasOne<Measure>().WithMany().HasForeignKey(u => u.MeasureId);
            unit.HasOne<PlanName>().WithMany().HasForeignKey(u => u.NameId);
        });
        model.Entity<StandingOpened>(opened =>
        {
            opened.ToTable("standing_opened");
            opened.HasKey(o => new { o.PlanId, o.CutOff });
        });
    }

    private static void MapNames(ModelBuilder model)
    {
        model.Entity<PlanName>(name =>
        {
            name.ToTable("plan_name");
            name.Property(n => n.Id).ValueGeneratedNever();
            name.Property(n => n.Written).HasMaxLength(PlanName.WrittenMaxLength);
            name.Property(n => n.Folded).HasMaxLength(PlanName.WrittenMaxLength);
            name.HasIndex(n => new { n.PlanId, n.Folded }).IsUnique();
            name.HasOne<Plan>().WithMany().HasForeignKey(n => n.PlanId);
        });
        model.Entity<PlanNameUnit>(unit =>
        {
            unit.ToTable("plan_name_unit");
            unit.HasKey(u => new { u.NameId, u.UnitId });
            unit.HasIndex(u => new { u.PlanId, u.UnitId });
            unit.HasOne<PlanName>().WithMany().HasForeignKey(u => u.NameId);
        });
    }

    private static void MapParts(ModelBuilder model)
    {
        model.Entity<PlanSection>(section =>
        {
            section.ToTable("plan_section");
            section.Property(s => s.Id).ValueGeneratedNever();
            section.Property(s => s.Path).HasMaxLength(80);
            section.HasOne<Plan>().WithMany().HasForeignKey(s => s.PlanId);
        });
        model.Entity<PlanCitation>(citation =>
        {
            citation.ToTable("plan_citation");
            citation.Property(c => c.Id).ValueGeneratedNever();
            citation.Property(c => c.Number).HasMaxLength(PlanCitation.NumberMaxLength);
            citation.Property(c => c.Key).HasMaxLength(PlanCitation.NumberMaxLength);
            citation.HasIndex(c => c.Key);
            citation.HasOne<Plan>().WithMany().HasForeignKey(c => c.PlanId);
        });
        model.Entity<PlanRecipient>(recipient =>
        {
            recipient.ToTable("plan_recipient");
            recipient.Property(r => r.Id).ValueGeneratedNever();
            recipient.HasOne<Plan>().WithMany().HasForeignKey(r => r.PlanId);
        });
        model.Entity<PlanReport>(report =>
        {
            report.ToTable("plan_report");
            report.Property(r => r.Id).ValueGeneratedNever();
            report.Property(r => r.PeriodsWritten).HasMaxLength(300);
            report.Property(r => r.Periods).HasMaxLength(100);
            report.HasOne<Plan>().WithMany().HasForeignKey(r => r.PlanId);
        });
    }
}
