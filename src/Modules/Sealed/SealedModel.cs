using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;
using CoSo.Sealed.Recovery;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed;

internal sealed class SealedModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<SealKey>(key =>
        {
            key.ToTable("seal_key");
            key.Property(k => k.Id).ValueGeneratedNever();
            key.Property(k => k.Name).HasMaxLength(200);
            key.Property(k => k.Post).HasMaxLength(300);
            key.Property(k => k.Paper).HasMaxLength(SealKey.PaperMaxLength);
            key.Property(k => k.EndedPaper).HasMaxLength(SealKey.PaperMaxLength);
            key.Ignore(k => k.IsReady);
            key.Ignore(k => k.Mark);
            key.HasIndex(k => new { k.UnitId, k.EndedOn });
            key.HasIndex(k => k.AccountId);
        });
        MapMatter(model);
        model.Entity<MatterBox>(box =>
        {
            box.ToTable("sealed_box");
            box.HasKey(b => new { b.MatterId, b.KeyId });
            box.HasIndex(b => b.KeyId);
            box.HasOne<SealedMatter>().WithMany().HasForeignKey(b => b.MatterId);
        });
        model.Entity<MatterShare>(share =>
        {
            share.ToTable("sealed_share");
            share.HasKey(s => new { s.MatterId, s.KeeperId, s.OtherId });
            share.HasIndex(s => s.KeeperId);
            share.HasOne<SealedMatter>().WithMany().HasForeignKey(s => s.MatterId);
        });
        model.Entity<Parcel>(parcel =>
        {
            parcel.ToTable("sealed_parcel");
            parcel.Property(p => p.Id).ValueGeneratedNever();
            parcel.Property(p => p.Hash).HasMaxLength(64);
            parcel.HasIndex(p => new { p.MatterId, p.Kind });
            parcel.HasOne<SealedMatter>().WithMany().HasForeignKey(p => p.MatterId);
        });
        MapRecovery(model);
    }

    private static void MapMatter(ModelBuilder model)
    {
        model.Entity<SealedMatter>(matter =>
        {
            matter.ToTable("sealed_matter");
            matter.Property(m => m.Id).ValueGeneratedNever();
            matter.Property(m => m.Code).HasMaxLength(20);
            matter.Property(m => m.ReceiptHash).HasMaxLength(64);
            matter.Property(m => m.ProcedureId).HasMaxLength(60);
            matter.Property(m => m.Traits).HasMaxLength(120);
            matter.Property(m => m.EndingId).HasMaxLength(40);
            matter.Property(m => m.ReasonId).HasMaxLength(40);
            matter.Ignore(m => m.IsOpen);
            matter.Ignore(m => m.TraitSet);
            matter.HasIndex(m => new { m.UnitId, m.Year, m.Number }).IsUnique();
            matter.HasIndex(m => m.Code).IsUnique();
            matter.HasIndex(m => m.Key).IsUnique();
            matter.HasIndex(m => new { m.DueOrder, m.Id });
        });
        model.Entity<MatterEntry>(entry =>
        {
            entry.ToTable("sealed_entry");
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.StepId).HasMaxLength(40);
            entry.Property(e => e.Who).HasMaxLength(300);
            entry.HasIndex(e => new { e.MatterId, e.Id });
            entry.HasOne<SealedMatter>().WithMany().HasForeignKey(e => e.MatterId);
        });
        model.Entity<MatterStep>(step =>
        {
            step.ToTable("sealed_step");
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.StepId).HasMaxLength(40);
            step.Ignore(s => s.IsOpen);
            step.HasIndex(s => s.MatterId);
            step.HasOne<SealedMatter>().WithMany().HasForeignKey(s => s.MatterId);
        });
        model.Entity<MatterMoment>(moment =>
        {
            moment.ToTable("sealed_moment");
            moment.HasKey(m => new { m.MatterId, m.Event });
            moment.HasOne<SealedMatter>().WithMany().HasForeignKey(m => m.MatterId);
        });
    }

    private static void MapRecovery(ModelBuilder model)
    {
        model.Entity<KeyRecovery>(recovery =>
        {
            recovery.ToTable("seal_recovery");
            recovery.Property(r => r.Id).ValueGeneratedNever();
            recovery.Property(r => r.Paper).HasMaxLength(SealKey.PaperMaxLength);
            recovery.HasIndex(r => r.UnitId);
            recovery.HasOne<SealKey>().WithMany().HasForeignKey(r => r.KeyId);
        });
        model.Entity<RecoveredShare>(share =>
        {
            share.ToTable("seal_recovered_share");
            share.HasKey(s => new { s.RecoveryId, s.MatterId, s.KeeperId, s.OtherId });
            share.HasOne<KeyRecovery>().WithMany().HasForeignKey(s => s.RecoveryId);
        });
    }
}
