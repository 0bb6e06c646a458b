using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

internal sealed class LettersModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        Outside.OutsideLetter.Map(model);
        Outside.OutsideList.Map(model);
        Answers.PublishedAnswer.Map(model);
        Quality.AnswerReview.Map(model);
        Issues.PlaceIssue.Map(model);
        Issues.IssueVoice.Map(model);
        Areas.WarningAnswer.Map(model);
        Agreements.CaseAgreement.Map(model);
        model.Entity<Case>(MapCase);
        model.Entity<CaseStep>(step =>
        {
            step.ToTable("case_step");
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.StepId).HasMaxLength(40);
            step.Property(s => s.DueHow).HasMaxLength(1500);
            step.Property(s => s.Paper).HasMaxLength(Case.PaperMaxLength);
            step.HasIndex(s => s.CaseId);
            step.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId);
        });
        model.Entity<CaseMoment>(moment =>
        {
            moment.ToTable("case_moment");
            moment.HasKey(m => new { m.CaseId, m.Event });
            moment.HasOne<Case>().WithMany().HasForeignKey(m => m.CaseId);
        });
        model.Entity<CasePause>(pause =>
        {
            pause.ToTable("case_pause");
            pause.Property(p => p.Id).ValueGeneratedNever();
            pause.Property(p => p.ReasonId).HasMaxLength(40);
            pause.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId);
        });
        model.Entity<CaseEntry>(entry =>
        {
            entry.ToTable("case_entry");
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.Text).HasMaxLength(Case.TextMaxLength);
            entry.Property(e => e.How).HasMaxLength(1500);
            entry.Property(e => e.Who).HasMaxLength(300);
            entry.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId);
        });
        model.Entity<CaseMessage>(message =>
        {
            message.ToTable("case_message");
            message.Property(m => m.Id).ValueGeneratedNever();
            message.Property(m => m.Text).HasMaxLength(CaseMessage.TextMaxLength);
            message.Property(m => m.Who).HasMaxLength(300);
            message.HasOne<Case>().WithMany().HasForeignKey(m => m.CaseId);
        });
        model.Entity<CaseBand>(band =>
        {
            band.ToTable("case_band");
            band.HasKey(b => new { b.CaseId, b.Band });
            band.HasIndex(b => new { b.Hash, b.CaseId });
            band.HasOne<Case>().WithMany().HasForeignKey(b => b.CaseId);
        });
        model.Entity<CaseLink>(link =>
        {
            link.ToTable("case_link");
            link.HasKey(l => new { l.CaseId, l.OtherId });
            link.HasIndex(l => l.OtherId);
            link.HasOne<Case>().WithMany().HasForeignKey(l => l.CaseId);
        });
    }

    private static void MapCase(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Case> one)
    {
        one.ToTable("citizen_case");
        one.Property(c => c.Id).ValueGeneratedNever();
        one.Property(c => c.Code).HasMaxLength(20);
        one.Property(c => c.SecretHash).HasMaxLength(64);
        one.Property(c => c.ProcedureId).HasMaxLength(60);
        one.Property(c => c.AboutPath).HasMaxLength(400);
        one.Property(c => c.Place).HasMaxLength(Case.PlaceMaxLength);
        one.Property(c => c.Category).HasMaxLength(40);
        one.Property(c => c.Title).HasMaxLength(Case.TitleMaxLength);
        one.Property(c => c.Content).HasMaxLength(Case.TextMaxLength);
        one.Property(c => c.SenderName).HasMaxLength(Case.NameMaxLength);
        one.Property(c => c.SenderAddress).HasMaxLength(Case.AddressMaxLength);
        one.Property(c => c.SenderContact).HasMaxLength(Case.ContactMaxLength);
        one.Property(c => c.SenderMark).HasMaxLength(64);
        one.Property(c => c.Representatives).HasMaxLength(500);
        one.Property(c => c.VerifierName).HasMaxLength(Case.NameMaxLength);
        one.Property(c => c.Proposal).HasMaxLength(Case.TextMaxLength);
        one.Property(c => c.DecisionNumber).HasMaxLength(Case.PaperMaxLength);
        one.Property(c => c.Result).HasMaxLength(Case.TextMaxLength);
        one.Property(c => c.EndingId).HasMaxLength(40);
        one.Property(c => c.ReasonId).HasMaxLength(40);
        one.Property(c => c.ForwardedTo).HasMaxLength(Case.PlaceMaxLength);
        one.Property(c => c.Traits).HasMaxLength(120);
        one.Ignore(c => c.IsOpen);
        one.Ignore(c => c.TraitSet);

        // Two at once cannot take the same number of the register, nor one form make two cases.
        one.HasIndex(c => new { c.ReceiverUnitId, c.Year, c.Number }).IsUnique();
        one.HasIndex(c => c.Code).IsUnique();
        one.HasIndex(c => c.Key).IsUnique();
        one.HasIndex(c => new { c.UnitId, c.State, c.DueOrder });
        one.HasIndex(c => new { c.Kind, c.ReceivedOn });

        // Lists of other systems, newest first.
        one.HasIndex(c => new { c.Kind, c.ReceivedAt, c.Id });
        MapInbox(one);
    }

    /// <summary>
    /// One index for each way into the inbox (CaseInbox): by verifier, register, unit, kind and day. The day of the end stands in them
    /// rather than a filter, since SQLite weighs a filtered index like a whole one.
    /// </summary>
    private static void MapInbox(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Case> one)
    {
        const string unassigned = "ended_on IS NULL AND verifier_id IS NULL";
        one.HasIndex(c => new { c.VerifierId, c.EndedOn, c.DueOrder }).HasFilter("verifier_id IS NOT NULL");
        one.HasIndex(c => new { c.ReceiverUnitId, c.State, c.DueOrder });
        one.HasIndex(c => new { c.ReceiverUnitId, c.EndedOn, c.DueOrder });
        one.HasIndex(c => new { c.UnitId, c.EndedOn, c.DueOrder });
        one.HasIndex(c => new { c.Kind, c.EndedOn, c.DueOrder });
        one.HasIndex(c => new { c.ReceiverUnitId, c.EndedOn, c.VerifierId }).HasFilter(unassigned);
        one.HasIndex(c => new { c.UnitId, c.EndedOn, c.VerifierId }).HasFilter(unassigned);
        one.HasIndex(c => new { c.EndedOn, c.DueOrder, c.Id });
        one.HasIndex(c => new { c.State, c.EndedOn, c.Id });
        one.HasIndex(c => c.SenderMark).HasFilter("sender_mark IS NOT NULL");
    }
}
