using CoSo.Checking.Rules;
using CoSo.Documents.Reading;
using CoSo.Law;
using CoSo.Reading;

namespace CoSo.Checking;

/// <summary>
/// Goes over a paper as it was read and says what a careful clerk would say before it is signed. It changes nothing and
/// keeps nothing; what it cannot know (an article the law book does not hold) it does not judge.
/// </summary>
public static class PaperChecker
{
    private const int CharactersPerPage = 2200;

    /// <summary>Checks; a paper read is always checked, whatever its kind. Of the law book it needs the documents alone.</summary>
    public static CheckResult Check(Paper paper, PlanReading reading, LegalDocuments documents, CheckOptions? options = null)
    {
        var inspection = new Inspection(paper, reading, documents, options ?? new CheckOptions());
        NumberRules.Apply(inspection);
        CitationRules.Apply(inspection);
        ForceRules.Apply(inspection);
        NumberingRules.Apply(inspection);
        UnitRules.Apply(inspection);
        PartRules.Apply(inspection);
        WordRules.Apply(inspection);
        NoteRules.Apply(inspection);
        LetterRules.Apply(inspection);
        DayRules.Apply(inspection);
        return new CheckResult(inspection.Findings, Math.Max(1, (paper.Text.Length + CharactersPerPage / 2) / CharactersPerPage));
    }
}
