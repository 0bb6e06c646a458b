using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Mapping of targets.</summary>
internal sealed class TargetsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Target>(target =>
        {
            target.ToTable("target");
            target.Property(t => t.Id).ValueGeneratedNever();
            target.Property(t => t.Code).HasMaxLength(Target.CodeMaxLength);
            target.Property(t => t.Name).HasMaxLength(Target.NameMaxLength);
            target.Property(t => t.Folded).HasMaxLength(Target.NameMaxLength + Target.CodeMaxLength + 1);
            target.Property(t => t.MeasuredIn).HasMaxLength(Target.MeasuredInMaxLength);
            target.Property(t => t.LeadPost).HasMaxLength(Target.PostMaxLength);
            target.Property(t => t.IndicatorCode).HasMaxLength(60);
            target.Property(t => t.OverCode).HasMaxLength(60);
            target.Ignore(t => t.AddsUp);
            target.Ignore(t => t.IsBound);
            target.HasIndex(t => new { t.OwnerUnitId, t.Code }).IsUnique();
            target.HasIndex(t => new { t.PlanId, t.Code });
        });
        model.Entity<TargetUnit>(unit =>
        {
            unit.ToTable("target_unit");
            unit.HasKey(u => new { u.TargetId, u.UnitId });
            unit.HasIndex(u => u.UnitId);
            unit.HasOne<Target>().WithMany().HasForeignKey(u => u.TargetId);
        });
        model.Entity<TargetFigure>(figure =>
        {
            figure.ToTable("target_figure");
            figure.Property(f => f.Id).ValueGeneratedNever();
            figure.Property(f => f.Note).HasMaxLength(TargetFigure.NoteMaxLength);
            figure.Property(f => f.EnteredBy).HasMaxLength(200);
            figure.HasIndex(f => new { f.TargetId, f.Year, f.UnitId, f.Period }).IsUnique();
            figure.HasOne<Target>().WithMany().HasForeignKey(f => f.TargetId);
        });
        model.Entity<TargetStep>(step =>
        {
            step.ToTable("target_step");
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.From).HasMaxLength(TargetFigure.NoteMaxLength);
            step.Property(s => s.To).HasMaxLength(TargetFigure.NoteMaxLength);
            step.Property(s => s.Reason).HasMaxLength(TargetFigure.NoteMaxLength);
            step.Property(s => s.By).HasMaxLength(200);
            step.HasIndex(s => new { s.TargetId, s.Id });
            step.HasOne<Target>().WithMany().HasForeignKey(s => s.TargetId);
        });
        model.Entity<TargetProposal>(proposal =>
        {
            proposal.ToTable("target_proposal");
            proposal.HasKey(p => new { p.MeasureId, p.At });
            proposal.HasIndex(p => p.PlanId);
        });
    }
}
