using CoSo.Contracts.Access;
using CoSo.Contracts.Papers;

namespace CoSo.Papers;

/// <summary>Whose turn it is, by post: "Trưởng phòng Nội vụ". Nobody where no account holds the right; the paper then goes outside.</summary>
internal sealed class PaperTurn(IOfficerMail holders)
{
    public async Task<string?> OfAsync(PaperInHand hand, CancellationToken cancellation)
    {
        var (capability, unitId) = hand.Paper.State switch
        {
            PaperState.Initialing => (Capability.ApprovePapers, hand.DraftUnit.Id),
            PaperState.Checking => (Capability.CheckForm, hand.Unit.Id),
            PaperState.Approving => (Capability.ApprovePapers, hand.Unit.Id),
            PaperState.Numbering or PaperState.Numbered => (Capability.NumberPapers, hand.Unit.Id),
            _ => (null, Guid.Empty),
        };
        if (capability is null)
        {
            return null;
        }

        var found = await holders.HoldersAsync([unitId], [capability], cancellation);
        return found.Count == 0 ? null : string.Join(", ", found.Select(holder => holder.Title).Distinct().Take(4));
    }
}
