using CoSo.Law;
using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;

namespace CoSo.Sealed.Pages.Sealed.One;

/// <summary>What one may do with an opened matter now, and what is asked for it. One form is open at a time.</summary>
/// <param name="Key">As in the address.</param>
/// <param name="Fields">Fields of the form, as the page names them.</param>
internal sealed record MatterAction(string Key, string Label, params string[] Fields);

internal static class MatterActions
{
    /// <param name="optional">Steps that can be taken up.</param>
    public static IReadOnlyList<MatterAction> Of(MatterInHand hand, IReadOnlyList<MatterStep> steps, Procedure procedure, IReadOnlyList<ProcedureStep> optional)
    {
        var matter = hand.Matter;
        var isEarly = matter.State is MatterState.Received or MatterState.Accepted;
        return hand.IsHandler ? [.. ForHandler(matter, steps, isEarly, procedure, optional.Count > 0)] : hand.Key.Kind is HolderKind.Decider ? [.. ForDecider(matter, steps, isEarly, procedure)] : [];
    }

    private static IEnumerable<MatterAction> ForHandler(SealedMatter matter, IReadOnlyList<MatterStep> steps, bool isEarly, Procedure procedure, bool mayBegin)
    {
        yield return new("tom-tat", Key("Viết tóm tắt"), "Text");
        yield return new("nhan-tin", Key("Nhắn người gửi"), "Text");
        yield return new("them-tep", Key("Thêm tài liệu xác minh"), "Files", "Text", "DeciderToo");
        if (isEarly)
        {
            yield return new("de-xuat", Key("Đề xuất với người giải quyết"), "Text");
        }

        if (matter.IsInformation && isEarly)
        {
            yield return new("don-ky", Key("Ghi nhận đơn có chữ ký hoặc biên bản"), "On", "Words");
        }

        if (steps.Any(step => step.IsOpen && !StepInMatter.ByDecision.Contains(step.StepId)))
        {
            yield return new("xong-buoc", Key("Ghi xong một bước"), "Step", "On", "Words");
        }

        if (mayBegin)
        {
            yield return new("mo-buoc", Key("Mở thêm một bước"), "Step", "Words");
        }

        if (isEarly && !matter.IsInformation && MatterChoices.Traits(matter, procedure).Any())
        {
            yield return new("tinh-chat", Key("Xác định tính chất vụ việc"), "Trait", "Words");
        }
    }

    private static IEnumerable<MatterAction> ForDecider(SealedMatter matter, IReadOnlyList<MatterStep> steps, bool isEarly, Procedure procedure)
    {
        if (!isEarly)
        {
            yield break;
        }

        if (matter is { State: MatterState.Received, IsInformation: false } && steps.Any(step => step is { StepId: "accept", IsOpen: true }))
        {
            yield return new("thu-ly", Key("Thụ lý"), "On", "Words");
        }

        if (procedure.Steps.FirstOrDefault(step => step.Brings is CaseEvent.Concluded) is { } conclude && steps.Any(step => step.StepId == conclude.Id && step.IsOpen))
        {
            yield return new("ket-luan", conclude.Id == "conclude" ? Key("Kết luận nội dung tố cáo") : Key("Trả lời kết quả xem xét"), "On", "Words");
        }

        if (procedure.Steps.FirstOrDefault(step => step.Brings is CaseEvent.Demanded) is { } demand && steps.Any(step => step.StepId == demand.Id && step.IsOpen))
        {
            yield return new("yeu-cau", Key("Yêu cầu cấp dưới giải quyết, giải trình"), "On", "Words");
        }

        if (matter.ProposedBy is not null)
        {
            yield return new("tra-lai", Key("Trả lại đề xuất"), "Text");
        }

        if (steps.Any(step => step is { IsOpen: true, DueOn: not null }))
        {
            yield return new("gia-han", Key("Gia hạn"), "Step", "Words");
        }

        yield return new("ket-thuc", matter.IsInformation ? Key("Chuyển kiểm tra hoặc xếp lưu thông tin") : Key("Không thụ lý, chuyển cơ quan có thẩm quyền"), "Ending", "On", "Words");
        if (!matter.IsInformation)
        {
            yield return new("rut-mot-phan", Key("Ghi nhận rút một phần tố cáo"), "Secret", "On", "Text");
        }

        yield return new("rut", Key("Đình chỉ do rút tố cáo"), "Secret", "On", "Words");
    }

    private static string Key(string text) => text;
}

/// <summary>What the selects of the open form offer.</summary>
internal static class MatterChoices
{
    public static IEnumerable<(string Value, string Text)> Endings(SealedMatter matter, Procedure procedure) => matter.IsInformation
        ? [(DecideMatter.PassedOn, Key("Nội dung rõ, chứng cứ cụ thể: chuyển thanh tra, kiểm tra (Điều 25 Luật Tố cáo)")), (DecideMatter.Filed, Key("Không có cơ sở để kiểm tra: xếp lưu"))]
        : procedure.Endings.Where(ending => ending.Id is not ("concluded" or "withdrawn")).SelectMany(ending => ending.Reasons.Count == 0
            ? [($"{ending.Id}:", ending.Name)]
            : ending.Reasons.Select(reason => ($"{ending.Id}:{reason.Id}", $"{ending.Name}: {reason.Text} ({reason.Source})")));

    public static IEnumerable<CaseTrait> Traits(SealedMatter matter, Procedure procedure) =>
        procedure.Steps.SelectMany(step => step.Alternatives).SelectMany(one => one.Traits).Distinct().Where(trait => !matter.TraitSet.Contains(trait));

    private static string Key(string text) => text;
}
