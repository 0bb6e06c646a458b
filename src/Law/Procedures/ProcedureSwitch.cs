using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>Whether a procedure is on for what begins on a day.</summary>
internal static class ProcedureSwitch
{
    public static ProcedureInForce Of(LawBook book, LawView view, string id)
    {
        var versions = book.Procedures.Where(procedure => procedure.Id == id).ToList();
        if (versions.Count == 0)
        {
            throw new LawException($"Sổ tay pháp luật không có thủ tục \"{id}\".");
        }

        var version = versions.Find(procedure => procedure.Provision.Covers(view.Day));
        return new ProcedureInForce(id, (version ?? versions[^1]).Name, version, WhyOff(view, version));
    }

    private static string? WhyOff(LawView view, Procedure? version)
    {
        if (version is null)
        {
            return $"Ngày {Vn.Day(view.Day)} không có quy định nào về thủ tục này đang có hiệu lực.";
        }

        if (!version.Provision.IsConfirmed)
        {
            return $"Cần xác nhận: {version.Provision.Note ?? "quy định chưa được xác nhận"} ({version.Source})";
        }

        var missing = version.Steps.Where(step => step is { IsRequired: true, Term: not null })
            .FirstOrDefault(step => view.FindTerm(step.Term!) is null);
        return missing is null ? null : WhyMissing(view, missing);
    }

    private static string WhyMissing(LawView view, ProcedureStep step) => view.FindTermEvenUnconfirmed(step.Term!) is { } term
        ? $"Cần xác nhận thời hạn của bước \"{step.Name}\": {term.Provision.Note ?? "quy định chưa được xác nhận"} ({term.Source})"
        : $"Ngày {Vn.Day(view.Day)} chưa có quy định về thời hạn của bước \"{step.Name}\".";
}
