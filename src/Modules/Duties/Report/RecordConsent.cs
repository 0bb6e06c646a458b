using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Report;

/// <summary>
/// Ghi nhận đồng ý phối hợp, as it was given: nobody waits for it and nothing is blocked by its absence. Recorded again it
/// replaces what was written before, which stays in the history.
/// </summary>
internal sealed class RecordConsent(AppDbContext db, DutyBook book, Officer officer, Clock clock)
{
    public async Task<Outcome<Duty>> RunAsync(DutyInHand hand, NewConsent given, CancellationToken cancellation)
    {
        var duty = hand.Duty;
        if (duty.State is DutyState.Withdrawn)
        {
            return DutyRefusals.NotOpen;
        }

        // The lead and the assigner write for all who were asked; a unit that was asked, for itself.
        if (await AskedAsync(duty, given.UnitId, cancellation) is not { } unit
            || !(hand.MayReport || hand.MayAssign || officer.Can(Capability.ReportDuties, unit.Path)))
        {
            return DutyRefusals.UnknownUnit;
        }

        if (Check(given, unit) is { } refusal)
        {
            return refusal;
        }

        var consent = new Consent
        {
            Id = OrderedId.New(), DutyId = duty.Id, UnitId = unit.Id, How = given.How, GivenBy = given.GivenBy, GivenOn = given.On,
            Paper = given.Paper, Note = given.Note, ActorId = officer.Id, RecordedBy = book.WhoOf(officer.Id), At = clock.UtcNow,
        };
        var before = await db.Set<Consent>().Where(row => row.DutyId == duty.Id && row.UnitId == unit.Id && row.ReplacedById == null).ToListAsync(cancellation);
        before.ForEach(row => row.ReplaceBy(consent.Id));
        db.Add(consent);
        book.Write(duty, new NewDeed(DeedKind.Consented) { Text = $"{unit.ShortName}: {ConsentWords.Of(consent)}", Paper = given.Paper, Day = given.On }, officer.Id, changes: false);
        book.Record(new ConsentRecorded(duty.Id, unit.Id, consent.Id, given.How, given.On), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }

    private Refusal? Check(NewConsent given, UnitRow unit)
    {
        if (given.On > book.Today)
        {
            return DutyRefusals.ConsentInFuture with { Arguments = [Vn.Day(book.Today)] };
        }

        if (given.How is ConsentHow.Letter && given.Paper?.Any(char.IsAsciiDigit) != true)
        {
            return DutyRefusals.LetterWithoutNumber;
        }

        return given.Note is null ? null : DutyContents.Refusal(DutyContents.Of(unit.Kind));
    }

    /// <summary>The unit, if its co-operation was asked for: as a partner, or because the whole duty is a request to it.</summary>
    private async Task<UnitRow?> AskedAsync(Duty duty, Guid unitId, CancellationToken cancellation) =>
        (duty.IsRequested && duty.UnitId == unitId) || await db.Set<DutyPartner>().AnyAsync(row => row.DutyId == duty.Id && row.UnitId == unitId, cancellation)
            ? await db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Id == unitId, cancellation)
            : null;
}

/// <param name="GivenBy">Who agreed for the unit, as a post.</param>
internal sealed record NewConsent(Guid UnitId, ConsentHow How, string GivenBy, DateOnly On, string? Paper, string? Note);

/// <summary>A consent in one line, as the history keeps it.</summary>
internal static class ConsentWords
{
    public static string Of(Consent consent)
    {
        var how = consent.How switch
        {
            ConsentHow.Phone => "qua điện thoại",
            ConsentHow.Letter => $"bằng công văn {consent.Paper}",
            _ => consent.Paper is null ? "tại cuộc họp" : $"tại cuộc họp ({consent.Paper})",
        };
        return $"{consent.GivenBy} đồng ý {how} ngày {Vn.Day(consent.GivenOn)}{(consent.Note is null ? "" : $". {consent.Note}")}";
    }
}
