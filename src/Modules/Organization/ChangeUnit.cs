using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Mends facts of a unit, or gives it a new name from a day on; the former name stays in the history.</summary>
internal sealed class ChangeUnit(AppDbContext db, Officer officer, Clock clock)
{
    /// <summary>The unit, if the officer's management reaches it; otherwise it does not exist for them.</summary>
    public Task<Unit?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var reached = officer.Reach(Capability.ManageOrganization).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        return db.Set<Unit>().SingleOrDefaultAsync(unit => unit.Id == id && reached.Contains(unit.Id), cancellation);
    }

    public async Task<Outcome<Unit>> EditAsync(Unit unit, UnitFacts facts, int version, CancellationToken cancellation)
    {
        db.Entry(unit).Property(u => u.Version).OriginalValue = version;
        unit.Kind = facts.Kind;
        unit.ProfessionalParentId = facts.ProfessionalParentId;
        unit.StateCode = NullIfEmpty(facts.StateCode);
        unit.PaperSign = NullIfEmpty(facts.PaperSign);
        unit.PaperPlace = NullIfEmpty(facts.PaperPlace);
        unit.Households = facts.Households;
        unit.Note = NullIfEmpty(facts.Note);
        unit.IsConfirmed = facts.IsConfirmed;
        unit.KnownAs(facts.Aliases);
        List<string> changed = [.. db.Entry(unit).Properties.Where(p => p.IsModified && p.Metadata.Name is not (nameof(Unit.Folded) or nameof(Unit.Version))).Select(p => p.Metadata.Name)];
        if (changed.Count == 0)
        {
            return unit;
        }

        db.Record(new UnitChanged(unit.Id, changed), officer.Id, clock.UtcNow);
        return await SaveAsync(unit, cancellation);
    }

    public async Task<Outcome<Unit>> RenameAsync(Unit unit, string name, string shortName, DateOnly from, CancellationToken cancellation)
    {
        (name, shortName) = (VietnameseText.Clean(name), VietnameseText.Clean(shortName));
        if (name == unit.Name && shortName == unit.ShortName)
        {
            return new Refusal("same-name", "Tên mới giống tên đang dùng.");
        }

        var latest = await db.Set<FormerName>().Where(n => n.UnitId == unit.Id).MaxAsync(n => (DateOnly?)n.To, cancellation);
        if (from > clock.Today || from <= unit.From || from <= latest)
        {
            return new Refusal("rename-day", "Ngày mang tên mới phải sau ngày thành lập, sau lần đổi tên trước và không sau hôm nay.");
        }

        db.Add(new FormerName { Id = OrderedId.New(), UnitId = unit.Id, Name = unit.Name, ShortName = unit.ShortName, To = from.AddDays(-1) });
        db.Record(new UnitRenamed(unit.Id, unit.Name, name, from), officer.Id, clock.UtcNow);
        Rename(unit, name, shortName);
        return await SaveAsync(unit, cancellation);
    }

    /// <summary>The former names stay other ways to write it, so that older papers still find the unit.</summary>
    internal static void Rename(Unit unit, string name, string shortName)
    {
        string[] former = [unit.Name, unit.ShortName];
        (unit.Name, unit.ShortName) = (name, shortName);
        unit.KnownAs(unit.AliasList.Concat(former));
    }

    internal static string? NullIfEmpty(string? text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? clean : null;

    private async Task<Outcome<Unit>> SaveAsync(Unit unit, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return unit;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("changed-meanwhile", "Người khác vừa sửa đơn vị này. Tải lại trang để xem rồi sửa lại.");
        }
    }
}

/// <summary>What may be mended without an order of its own.</summary>
internal sealed record UnitFacts(
    string Kind, Guid? ProfessionalParentId, string? StateCode, string? PaperSign, string? PaperPlace, int? Households, string? Note, bool IsConfirmed, IReadOnlyList<string> Aliases);
