using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters.Work;

/// <summary>Letters that belong together, letter to letter; both must be in the officer's reach.</summary>
internal sealed class CaseLinks(AppDbContext db, CaseBook book)
{
    private static readonly LinkKind[] SameContent = [LinkKind.Duplicate, LinkKind.Repeat, LinkKind.SkipLevel];

    public async Task<Outcome<Case>> RunAsync(Case one, Case? other, LinkKind kind, CancellationToken cancellation)
    {
        if (other is null || other.Id == one.Id)
        {
            return new Refusal("no-other", "Không tìm thấy hồ sơ khác có mã này trong phạm vi của bạn.");
        }

        if (await db.Set<CaseLink>().AnyAsync(link => (link.CaseId == one.Id && link.OtherId == other.Id) || (link.CaseId == other.Id && link.OtherId == one.Id), cancellation))
        {
            return new Refusal("linked", "Hai hồ sơ này đã liên kết.");
        }

        db.Add(new CaseLink { CaseId = one.Id, OtherId = other.Id, Kind = kind });
        book.Write(one, CaseAct.Linked, book.Today, $"{other.Code} (số {other.Number}/{other.Year})");
        book.Write(other, CaseAct.Linked, book.Today, $"{one.Code} (số {one.Number}/{one.Year})");
        book.Record(new CasesLinked(one.Id, one.UnitId, other.Id, kind));
        await db.SaveChangesAsync(cancellation);
        return one;
    }

    /// <summary>Whether a letter of the same content was forwarded before.</summary>
    public async Task<bool> WasForwardedAsync(Case one, CancellationToken cancellation)
    {
        var links = db.Set<CaseLink>().Where(link => SameContent.Contains(link.Kind));
        return await db.Set<Case>().AnyAsync(
            other => other.ForwardedTo != null && links.Any(link => (link.CaseId == one.Id && link.OtherId == other.Id) || (link.OtherId == one.Id && link.CaseId == other.Id)), cancellation);
    }
}
