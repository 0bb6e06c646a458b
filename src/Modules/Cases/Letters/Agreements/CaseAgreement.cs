using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters.Agreements;

/// <summary>
/// Biên bản đạt được thống nhất: what mobilisation or dialogue about a complaint or petition came to. It ends nothing: whoever sent
/// the letter withdraws it with their own receipt, or does not.
/// </summary>
internal sealed class CaseAgreement : Versioned
{
    public const int TextMaxLength = 4000;
    public const int PresentMaxLength = 1000;
    public const int ReasonMaxLength = 500;

    private static readonly ProcedureKind[] Kinds = [ProcedureKind.Complaint, ProcedureKind.Petition];

    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>Of the form: sent twice it makes one.</summary>
    public Guid Key { get; init; }

    public DateOnly HeldOn { get; init; }

    /// <summary>Who took part, one a line.</summary>
    public required string Present { get; init; }

    public required string Agreed { get; init; }

    /// <summary>The copy that both sides signed, a file of the case.</summary>
    public Guid? SignedFileId { get; set; }

    /// <summary>Written by mistake: why it does not hold. It stays to be read.</summary>
    public string? TakenBackWhy { get; set; }

    public static bool May(Case one) => one.IsOpen && Kinds.Contains(one.Kind);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<CaseAgreement>(made =>
        {
            made.ToTable("case_agreement");
            made.Property(m => m.Id).ValueGeneratedNever();
            made.Property(m => m.Present).HasMaxLength(PresentMaxLength);
            made.Property(m => m.Agreed).HasMaxLength(TextMaxLength);
            made.Property(m => m.TakenBackWhy).HasMaxLength(ReasonMaxLength);
            made.HasIndex(m => m.Key).IsUnique();
            made.HasOne<Case>().WithMany().HasForeignKey(m => m.CaseId);
        });
        model.Entity<AgreedPromise>(promise =>
        {
            promise.ToTable("case_promise");
            promise.Property(p => p.Id).ValueGeneratedNever();
            promise.Property(p => p.What).HasMaxLength(AgreedPromise.WhatMaxLength);
            promise.Property(p => p.How).HasMaxLength(AgreedPromise.WhatMaxLength);
            promise.HasOne<CaseAgreement>().WithMany().HasForeignKey(p => p.AgreementId);
        });
    }
}

/// <summary>What a unit promised there; a duty of that unit.</summary>
internal sealed class AgreedPromise
{
    public const string SourceKind = "case-promise";
    public const int WhatMaxLength = 500;

    public Guid Id { get; init; }

    public Guid AgreementId { get; init; }

    public Guid UnitId { get; init; }

    public required string What { get; init; }

    public DateOnly DueOn { get; init; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>What was done.</summary>
    public string? How { get; set; }
}

internal sealed record CaseAgreementKept(Guid SubjectId, Guid? UnitId, DateOnly On, int Promises) : IAuditEvent;

internal sealed record CaseAgreementSigned(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record CaseAgreementTakenBack(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record CasePromiseKept(Guid SubjectId, Guid? UnitId, DateOnly On) : IAuditEvent;
