using CoSo.Law;

namespace CoSo.Cases.Letters;

/// <summary>
/// Procedures as they stand for what comes in on a day: by the law, and by what the locality keeps in another system that is
/// mandatory there.
/// </summary>
internal sealed class CaseProcedures(LawBook law, CasesFile file)
{
    public ProcedureInForce Of(string id, DateOnly day) => Switched(law.InForceOn(day).Procedure(id), day);

    public IEnumerable<ProcedureInForce> On(DateOnly day) => law.InForceOn(day).Procedures.Select(one => Switched(one, day));

    private ProcedureInForce Switched(ProcedureInForce one, DateOnly day) =>
        file.HeldElsewhere.Find(held => held.Procedure == one.Id && held.From <= day) is { } held ? one with { WhyOff = $"Tiếp nhận ở {held.System}; ở đây chỉ nhập danh sách." } : one;
}
