using CoSo.Law;

namespace CoSo.Cases.Letters;

/// <summary>How many may speak for those who come or write together: numbers of the law book, as of the day.</summary>
internal static class Voices
{
    public static Refusal? Refused(LawBook law, DateOnly day, int people, int? voices)
    {
        var view = law.InForceOn(day);
        if (view.FindNumber("reception.group.from") is not { } from || !from.IsMet(people))
        {
            return null;
        }

        var isMany = view.FindNumber("reception.group.many") is { } many && many.IsMet(people);
        if (view.FindNumber(isMany ? "reception.group.large" : "reception.group.small") is not { } most)
        {
            return null;
        }

        return voices is not { } named
            ? CaseRefusals.NoVoices with { Arguments = [people], Source = from.Source }
            : most.IsMet(named) ? null : CaseRefusals.TooManyVoices with { Arguments = [people, most.Numerator], Source = most.Source };
    }
}
