using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

internal sealed class CascadeModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<UnitPlan>(plan =>
        {
            plan.ToTable("unit_plan");
            plan.Property(p => p.Id).ValueGeneratedNever();
            plan.Property(p => p.Title).HasMaxLength(Plan.TitleMaxLength);
            plan.Property(p => p.PaperNumber).HasMaxLength(Plan.NumberMaxLength);
            plan.Property(p => p.ReturnedWhy).HasMaxLength(UnitPlan.ReasonMaxLength);
            plan.Ignore(p => p.Label);

            // One a unit: two officers who press at once find the same draft.
            plan.HasIndex(p => new { p.PlanId, p.UnitId }).IsUnique();
            plan.HasIndex(p => p.UnitId);
            plan.HasOne<Plan>().WithMany().HasForeignKey(p => p.PlanId);
        });
        model.Entity<UnitPlanLine>(line =>
        {
            line.ToTable("unit_plan_line");
            line.Property(l => l.Id).ValueGeneratedNever();
            line.Property(l => l.Section).HasMaxLength(80);
            line.Property(l => l.Heading).HasMaxLength(Workstream.TitleMaxLength);
            line.Property(l => l.Text).HasMaxLength(Measure.TextMaxLength);
            line.Property(l => l.ParentText).HasMaxLength(Measure.TextMaxLength);
            line.Property(l => l.Reason).HasMaxLength(UnitPlanLine.ReasonMaxLength);
            line.Property(l => l.AssignedTo).HasMaxLength(UnitPlanLine.AssigneeMaxLength);
            line.Ignore(l => l.IsLater);
            line.Ignore(l => l.LastDay);
            line.HasIndex(l => new { l.UnitPlanId, l.Position });
            line.HasIndex(l => new { l.MeasureId, l.Kind });
            line.HasOne<UnitPlan>().WithMany().HasForeignKey(l => l.UnitPlanId);
        });
        model.Entity<UnitPlanStep>(step =>
        {
            step.ToTable("unit_plan_step");
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.Text).HasMaxLength(UnitPlan.ReasonMaxLength);
            step.Property(s => s.Who).HasMaxLength(300);
            step.HasIndex(s => new { s.UnitPlanId, s.Id });
            step.HasOne<UnitPlan>().WithMany().HasForeignKey(s => s.UnitPlanId);
        });
        model.Entity<UnitPlanOrder>(order =>
        {
            order.ToTable("unit_plan_order");
            order.Property(o => o.Id).ValueGeneratedNever();
            order.Property(o => o.Paper).HasMaxLength(Measure.AsWrittenMaxLength);
            order.Ignore(o => o.Duty);
            order.HasIndex(o => new { o.PlanId, o.UnitId }).IsUnique();
        });
    }
}
