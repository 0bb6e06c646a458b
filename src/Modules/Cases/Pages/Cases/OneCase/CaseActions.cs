using CoSo.Cases.Letters;
using CoSo.Cases.Letters.Work;
using CoSo.Law;

namespace CoSo.Cases.Pages.Cases.OneCase;

/// <summary>What one may do with a case now, and what is asked for it. One form is open at a time, so that the page stays short.</summary>
/// <param name="Key">As in the address.</param>
/// <param name="Fields">Fields of the form, as the page names them.</param>
internal sealed record CaseAction(string Key, string Label, params string[] Fields);

internal static class CaseActions
{
    public static IReadOnlyList<CaseAction> Of(CaseInHand hand, Procedure procedure, IReadOnlyList<CaseStep> steps, bool mayPause)
    {
        var (one, open) = (hand.Case, steps.Where(step => step.IsOpen).ToList());
        var all = new List<CaseAction>();
        if (one.IsOpen && one.State is not CaseState.Decided)
        {
            all.AddRange(Working(hand, procedure, mayPause));
        }

        var deciding = DecideCase.StepOf(procedure)?.Id;
        var settable = open.Where(step => step.StepId is not "accept" and not "verify" && step.StepId != deciding).ToList();
        Add(all, hand.MayWork && settable.Exists(step => step.StepId != "process"), new("xong-buoc", Key("Ghi xong một bước"), "Step", "On", "Paper"));
        Add(all, hand.MayDecide && one.IsOpen && procedure.Steps.Any(step => !step.IsRequired && step.Actor is not CaseActor.Sender && !open.Exists(known => known.StepId == step.Id)),
            new("them-buoc", Key("Bắt đầu bước theo yêu cầu vụ việc"), "Optional", "DueOn"));
        Add(all, hand.MayWork && open.Exists(step => step.DueOn is null || step.IsPromised), new("cam-ket", Key("Ấn định, đổi hạn cam kết"), "Step", "DueOn"));
        Add(all, hand.MayWork, new("tiep-xuc", Key("Ghi tiếp xúc, vận động, đối thoại"), "On", "Text"));
        Add(all, hand.MayWork, new("nhan-tin", Key("Nhắn người gửi"), "Text"));
        Add(all, hand.MayWork, new("ghi-chu", Key("Ghi chú nội bộ"), "Text"));
        Add(all, hand.MayReceive, new("lien-ket", Key("Liên kết với đơn khác"), "OtherCode", "Link"));
        return all;
    }

    private static IEnumerable<CaseAction> Working(CaseInHand hand, Procedure procedure, bool mayPause)
    {
        var one = hand.Case;
        var all = new List<CaseAction>();
        var early = one.State is CaseState.Received;
        Add(all, hand.MayDecide && early && procedure.Steps.Any(step => step.Brings is CaseEvent.Accepted), new("thu-ly", Key("Thụ lý"), "On", "Paper"));
        Add(all, hand.MayReceive || hand.MayDecide, new("chuyen", Key("Chuyển đơn vị giải quyết"), "Unit", "DueOn"));
        Add(all, hand.MayReceive || hand.MayDecide, new("giao", Key("Giao xác minh"), "Verifier"));
        Add(all, hand.MayHandle && one.State is CaseState.Working or CaseState.Received && hand.MayHandle, new("de-xuat", Key("Đề xuất kết quả"), "Text"));
        Add(all, hand.MayDecide && DecideCase.MayDecide(one), Decision(procedure));
        Add(all, hand.MayDecide && one.State is CaseState.Proposed, new("tra-lai", Key("Trả lại đề xuất"), "Text"));
        Add(all, (hand.MayDecide || hand.MayHandle) && FindTrait.Possible(procedure, one).Any(), new("tinh-chat", Key("Xác định tính chất vụ việc"), "Trait", "Text"));
        Add(all, hand.MayDecide, new("gia-han", Key("Gia hạn"), "Step", "Paper"));
        Add(all, hand.MayDecide && mayPause && one.State is CaseState.Working or CaseState.Proposed, new("tam-dinh-chi", Key("Tạm đình chỉ"), "PauseReason", "On", "Paper"));
        Add(all, hand.MayDecide && one.State is CaseState.Paused, new("tiep-tuc", Key("Tiếp tục giải quyết"), "On", "Paper"));
        Add(all, hand.MayDecide || (hand.MayReceive && one.Secrecy is ProcedureSecrecy.Internal), new("ket-thuc", Key("Không thụ lý, từ chối, đình chỉ, xếp lưu"), "Ending", "On", "Optionally"));
        Add(all, hand.MayReceive || hand.MayDecide, new("chuyen-co-quan", Key("Chuyển cơ quan có thẩm quyền"), "Authority", "On", "Paper"));
        Add(all, hand.MayWork, new("rut", Key("Người gửi rút, có biên nhận"), "Secret", "On"));
        return all;
    }

    private static CaseAction Decision(Procedure procedure)
    {
        List<string> fields = ["On", "Paper", "Text"];
        if (procedure.Id.Contains("second", StringComparison.Ordinal))
        {
            fields.Add("Overturns");
        }

        if (procedure.Steps.Any(step => step.Id == "execute"))
        {
            fields.Add("FollowsExecution");
        }

        return new("quyet-dinh", Key("Quyết định, trả lời"), [.. fields]);
    }

    private static void Add(List<CaseAction> all, bool may, CaseAction action)
    {
        if (may)
        {
            all.Add(action);
        }
    }

    private static string Key(string text) => text;
}
