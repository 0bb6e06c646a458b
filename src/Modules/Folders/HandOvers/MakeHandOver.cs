using CoSo.Contracts.Access;
using CoSo.Contracts.Folders;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders.HandOvers;

/// <param name="FromId">Account of the one who leaves.</param>
internal sealed record HandOverForm(Guid UnitId, Guid FromId, Guid ToId, bool WithUnassigned, DateOnly On, string? Basis, string? Note);

/// <summary>
/// Bàn giao: writes down what is open and passes it to the successor, in one operation. What was open is kept as it stood, for the
/// minutes that three people sign.
/// </summary>
internal sealed class MakeHandOver(AppDbContext db, HandOverContent content, IUnitOfficers officers, HandOverDesk desk, Officer officer, Clock clock)
{
    public static readonly Refusal SamePerson = new("same-person", "Người nhận phải khác người bàn giao.");

    public static readonly Refusal NotOfUnit = new("not-of-unit", "Người đã chọn không còn tài khoản ở đơn vị này. Chọn lại; lập biên bản trước khi đóng tài khoản của người chuyển đi.");

    public static readonly Refusal Nothing = new("nothing-open", "Người bàn giao không còn việc nào đang mở, nên không có gì để bàn giao.");

    public static readonly Refusal TooMuch = new("too-much", "Một phần có quá {0} việc đang mở. Bỏ chọn việc chưa phân công, hoặc phân công trước rồi bàn giao theo từng người.");

    public static readonly Refusal Twice = new("handed-over", "Biên bản bàn giao giữa hai người này trong ngày đã được lập. Xem trong danh sách.");

    public static readonly Refusal Changed = new("changed", "Có người vừa cập nhật một việc trong danh sách. Xem lại danh sách rồi bàn giao lần nữa.");

    public static readonly Refusal DayAhead = new("day-ahead", "Ngày bàn giao không được sau hôm nay, {0}, và không quá {1} ngày trước.");

    /// <summary>Minutes are drawn up on the day, or shortly after for a day on which nobody had the time.</summary>
    private const int DaysBack = 60;

    public async Task<Outcome<HandOver>> RunAsync(HandOverForm form, CancellationToken cancellation)
    {
        var of = await ReadAsync(form, cancellation);
        if (of.Value is not { } handing)
        {
            return of.Refusal!;
        }

        if (form.On > clock.Today || form.On < clock.Today.AddDays(-DaysBack))
        {
            return DayAhead with { Arguments = [Vn.Day(clock.Today), DaysBack] };
        }

        var parts = await content.OpenAsync(handing, cancellation);
        if (parts.Count == 0)
        {
            return Nothing;
        }

        if (parts.Exists(part => part.Works.Count > HandOverContent.Most))
        {
            return TooMuch with { Arguments = [HandOverContent.Most] };
        }

        var made = Add(form, handing, parts, await content.PassAsync(handing, cancellation));
        return await SaveAsync(made, cancellation);
    }

    /// <summary>Who hands over to whom; a refusal where the choice does not stand.</summary>
    public async Task<Outcome<HandingOver>> ReadAsync(HandOverForm form, CancellationToken cancellation)
    {
        if (await desk.UnitAsync(form.UnitId, cancellation) is null)
        {
            return NotOfUnit;
        }

        if (form.FromId == form.ToId)
        {
            return SamePerson;
        }

        var people = await officers.AtAsync(form.UnitId, cancellation);
        return people.FirstOrDefault(one => one.AccountId == form.FromId) is { } from && people.FirstOrDefault(one => one.AccountId == form.ToId) is { } to
            ? new HandingOver(form.UnitId, new(from.AccountId, from.Name, from.Title), new(to.AccountId, to.Name, to.Title), form.WithUnassigned, officer.Id)
            : NotOfUnit;
    }

    private HandOver Add(HandOverForm form, HandingOver of, List<HandOverPart> parts, int passed)
    {
        var lines = parts.SelectMany(part => part.Works.Select(work => (part.Heading, work))).ToList();
        var made = new HandOver
        {
            Id = OrderedId.New(), UnitId = of.UnitId, FromId = of.From.AccountId, FromName = of.From.Name, FromTitle = of.From.Title, ToId = of.To.AccountId,
            ToName = of.To.Name, ToTitle = of.To.Title, On = form.On, Basis = form.Basis, Note = form.Note, WithUnassigned = form.WithUnassigned, Lines = lines.Count,
            Passed = passed, MadeBy = officer.Id, MadeByName = $"{officer.Name}, {officer.UnitName}", MadeAt = clock.UtcNow,
        };
        db.Add(made);
        db.AddRange(lines.Select((line, at) => new HandOverLine
        {
            HandOverId = made.Id, Position = at + 1, Part = line.Heading, Title = Cut(line.work.Title, HandOverLine.TitleMaxLength)!, State = Cut(line.work.State, 200)!,
            DueOn = line.work.DueOn, Source = Cut(line.work.Source, 600)!, Evidence = Cut(line.work.Evidence, 200), WaitedFor = Cut(line.work.WaitedFor, 1000),
            Url = line.work.Url, IsPersonal = line.work.IsPersonal,
        }));
        db.Record(new HandOverMade(made.Id, made.UnitId, made.FromId, made.ToId, made.On, lines.Count, passed), officer.Id, clock.UtcNow);
        return made;
    }

    private async Task<Outcome<HandOver>> SaveAsync(HandOver made, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return made;
        }
        catch (DbUpdateException fault)
        {
            db.ChangeTracker.Clear();
            return fault is DbUpdateConcurrencyException ? Changed : Twice;
        }
    }

    private static string? Cut(string? text, int most) => text is { Length: > 0 } && text.Length > most ? text[..(most - 1)] + "…" : text;
}
