using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>Keeps the next number of the book free, for a paper that is known to come; with a reason.</summary>
internal sealed class ReserveNumber(AppDbContext db, NumberBook book, Officer officer, Clock clock)
{
    private const int MostTries = 60;

    public async Task<Outcome<PaperNumber>> RunAsync(UnitRow unit, string? typedReason, CancellationToken cancellation)
    {
        if (PaperSteps.Reason(typedReason) is not { } reason)
        {
            return PaperRefusals.NoReason;
        }

        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var rules = await book.RulesAsync(unit, clock.Today, cancellation);
            if (!rules.OwnBook)
            {
                return PaperRefusals.NoBook;
            }

            var last = await book.LastAsync(unit.Id, clock.Today.Year, cancellation);
            var number = new PaperNumber
            {
                Id = OrderedId.New(), UnitId = unit.Id, Year = clock.Today.Year, Number = last is null ? rules.FirstNumber : last.Number + 1, On = clock.Today,
                State = NumberState.Reserved, Reason = reason, ByName = officer.Name,
            };
            db.Add(number);
            db.Record(new NumberReserved(number.Id, unit.Id, number.Year, number.Number, reason), officer.Id, clock.UtcNow);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return number;
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
            }
        }

        return PaperRefusals.BookBusy;
    }
}

/// <summary>Gives a number up that was kept free; it is never given again, and its reason stands in the register.</summary>
internal sealed class CancelNumber(AppDbContext db, Officer officer, Clock clock)
{
    public async Task<Outcome<PaperNumber>> RunAsync(UnitRow unit, Guid numberId, string? typedReason, CancellationToken cancellation)
    {
        var number = await db.Set<PaperNumber>().SingleOrDefaultAsync(n => n.Id == numberId && n.UnitId == unit.Id && n.State == NumberState.Reserved, cancellation);
        if (number is null)
        {
            return new Refusal("not-reserved", "Chỉ hủy được số đang giữ. Số của văn bản được hủy khi thôi phát hành văn bản đó.");
        }

        if (PaperSteps.Reason(typedReason) is not { } reason)
        {
            return PaperRefusals.NoReason;
        }

        (number.State, number.Reason) = (NumberState.Cancelled, reason);
        db.Record(new NumberCancelled(number.Id, unit.Id, number.Year, number.Number, reason), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return number;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return PaperRefusals.ChangedMeanwhile;
        }
    }
}

/// <summary>Settles from a day on how a unit's papers are numbered and checked.</summary>
internal sealed class SetPaperRules(AppDbContext db, Officer officer, Clock clock)
{
    public async Task<Outcome<PaperRules>> RunAsync(UnitRow unit, DateOnly from, bool ownBook, int firstNumber, bool hasCheck, CancellationToken cancellation)
    {
        if (from < clock.Today)
        {
            return new Refusal("rules-in-past", "Ngày áp dụng không thể trước hôm nay ({0}): văn bản đã cấp số giữ cách cũ.") { Arguments = [Vn.Day(clock.Today)] };
        }

        if (firstNumber is < 1 or > 999_999)
        {
            return new Refusal("first-number", "Số bắt đầu từ 1 đến 999.999.");
        }

        var there = await db.Set<PaperRules>().SingleOrDefaultAsync(r => r.UnitId == unit.Id && r.From == from, cancellation);
        if (there is not null)
        {
            return new Refusal("rules-there", "Đã có thiết lập bắt đầu từ ngày này. Chọn ngày khác.");
        }

        var rules = new PaperRules { Id = OrderedId.New(), UnitId = unit.Id, From = from, OwnBook = ownBook, FirstNumber = firstNumber, HasCheck = hasCheck, SetAt = clock.UtcNow };
        db.Add(rules);
        db.Record(new PaperRulesSet(rules.Id, unit.Id, from, ownBook, firstNumber, hasCheck), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return rules;
    }
}
