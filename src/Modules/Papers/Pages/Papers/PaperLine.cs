using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;

namespace CoSo.Papers.Pages.Papers;

/// <summary>A paper as lists show it.</summary>
internal sealed record PaperLine(Guid Id, string Title, string Type, string? FullNumber, DateOnly? IssuedOn, PaperState State, DateTime MovedAt, string Unit, string DraftUnit, string DrafterName, string? SignerName, string? ReplacedBy)
{
    /// <summary>Projects the rows of an ordered page.</summary>
    public static IQueryable<PaperLine> Of(AppDbContext db, IQueryable<Paper> papers) =>
        from paper in papers
        join unit in db.Set<UnitRow>() on paper.UnitId equals unit.Id
        join draftUnit in db.Set<UnitRow>() on paper.DraftUnitId equals draftUnit.Id
        select new PaperLine(
            paper.Id, paper.Title, paper.Type, paper.FullNumber, paper.IssuedOn, paper.State, paper.MovedAt, unit.ShortName, draftUnit.ShortName, paper.DrafterName, paper.SignerName, paper.ReplacedBy);
}
