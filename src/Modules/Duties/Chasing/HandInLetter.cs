using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Chasing;

/// <summary>Trình ký: a chasing letter goes to Văn thư through the chain.</summary>
internal sealed class HandInLetter(AppDbContext db, IPaperDesk desk, Officer officer)
{
    public bool May(ChaseLetter letter) => desk.IsOn && letter.Number is null && officer.Can(Capability.DraftPapers);

    public async Task<Outcome<Guid>> RunAsync(ChaseLetter letter, CancellationToken cancellation)
    {
        var to = await db.Set<UnitRow>().SingleAsync(unit => unit.Id == letter.UnitId, cancellation);
        var handed = await desk.HandInAsync(
            new NewPaper
            {
                OwnerKind = ChaseLetterOwner.OwnerKind, OwnerId = letter.Id, OwnerUrl = $"/viec/don-doc/cong-van/{letter.Id}", UnitId = letter.AssignerUnitId, DraftUnitId = officer.UnitId, Type = "",
                Title = $"Đôn đốc {to.ShortName} thực hiện các nhiệm vụ đã quá hạn", Recipients = [to.Name],
            },
            cancellation);
        if (handed.Refusal is null)
        {
            await db.SaveChangesAsync(cancellation);
        }

        return handed;
    }
}
