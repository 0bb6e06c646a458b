using CoSo.Folders.HandOvers;
using CoSo.Folders.Inspections;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders;

internal sealed class FoldersModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<HandOver>(one =>
        {
            one.ToTable("hand_over");
            one.Property(h => h.Id).ValueGeneratedNever();
            one.Property(h => h.FromName).HasMaxLength(HandOver.NameMaxLength);
            one.Property(h => h.FromTitle).HasMaxLength(HandOver.NameMaxLength);
            one.Property(h => h.ToName).HasMaxLength(HandOver.NameMaxLength);
            one.Property(h => h.ToTitle).HasMaxLength(HandOver.NameMaxLength);
            one.Property(h => h.Basis).HasMaxLength(HandOver.BasisMaxLength);
            one.Property(h => h.Note).HasMaxLength(HandOver.NoteMaxLength);
            one.Property(h => h.MadeByName).HasMaxLength(300);

            // Pressed twice, the second press finds the first.
            one.HasIndex(h => new { h.UnitId, h.FromId, h.ToId, h.On }).IsUnique();
        });
        model.Entity<HandOverLine>(line =>
        {
            line.ToTable("hand_over_line");
            line.HasKey(l => new { l.HandOverId, l.Position });
            line.Property(l => l.Part).HasMaxLength(120);
            line.Property(l => l.Title).HasMaxLength(HandOverLine.TitleMaxLength);
            line.Property(l => l.State).HasMaxLength(200);
            line.Property(l => l.Source).HasMaxLength(600);
            line.Property(l => l.Evidence).HasMaxLength(200);
            line.Property(l => l.WaitedFor).HasMaxLength(1000);
            line.Property(l => l.Url).HasMaxLength(300);
            line.HasOne<HandOver>().WithMany().HasForeignKey(l => l.HandOverId);
        });
        model.Entity<InspectionFile>(file =>
        {
            file.ToTable("inspection_file");
            file.Property(f => f.Id).ValueGeneratedNever();
            file.Property(f => f.MadeByName).HasMaxLength(300);
            file.Property(f => f.Fault).HasMaxLength(300);
            file.HasIndex(f => new { f.UnitId, f.Id });
            file.HasIndex(f => new { f.State, f.Id });
            file.Ignore(f => f.FileName);
        });
    }
}
