using CoSo.Contracts.Folders;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Reception;

/// <summary>
/// Reception's part of a hand-over: matters of the visit book not answered, appointments nobody has confirmed, reception days not
/// held. Numbers and codes only: minutes go through many hands and name no citizen, nor what anybody came for.
/// </summary>
internal sealed class HandOverReception(AppDbContext db, Clock clock) : IHandOver
{
    public int Order => 50;

    public string Heading => Key("Tiếp công dân");

    public async Task<IReadOnlyList<OpenWork>> OpenAsync(HandingOver of, int most, CancellationToken cancellation) =>
        [.. await MattersAsync(of, most, cancellation), .. await AppointmentsAsync(of, most, cancellation), .. await DaysAsync(of, most, cancellation)];

    public Task<int> PassAsync(HandingOver of, CancellationToken cancellation) => Task.FromResult(0);

    private async Task<List<OpenWork>> MattersAsync(HandingOver of, int most, CancellationToken cancellation)
    {
        var rows = await (
            from matter in db.Set<VisitMatter>().AsNoTracking()
            where matter.AnsweredOn == null && (matter.HandlerUnitId != null || matter.AnswerBy != null)
            join visit in db.Set<Visit>() on matter.VisitId equals visit.Id
            where visit.UnitId == of.UnitId || matter.HandlerUnitId == of.UnitId
            orderby matter.AnswerBy, visit.Number, matter.Ordinal
            select new { visit.Id, visit.Number, visit.Year, visit.On, matter.Ordinal, matter.AnswerBy, matter.HandlerUnitId, Kept = visit.UnitId == of.UnitId }).Take(most + 1).ToListAsync(cancellation);
        var handlers = rows.Select(row => row.HandlerUnitId).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<UnitRow>().Where(unit => handlers.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellation);
        return rows.ConvertAll(row => new OpenWork(
            $"Trả lời nội dung {row.Ordinal}, lượt tiếp số {row.Number}/{row.Year}", "Chưa trả lời", row.AnswerBy, $"Sổ tiếp công dân, ngày {Vn.Day(row.On)}")
        {
            WaitedFor = row.HandlerUnitId is { } handler && handler != of.UnitId ? names.GetValueOrDefault(handler) : null,
            Url = row.Kept ? $"/tiep-cong-dan/so/{row.Id}" : null,
        });
    }

    private async Task<List<OpenWork>> AppointmentsAsync(HandingOver of, int most, CancellationToken cancellation) =>
        [.. (await (
            from appointment in db.Set<Appointment>().AsNoTracking()
            where appointment.State == AppointmentState.Asked
            join day in db.Set<ReceptionDay>() on appointment.DayId equals day.Id
            where day.UnitId == of.UnitId && day.On >= clock.Today
            orderby day.On, appointment.Id
            select new { appointment.Code, day.Id, day.On }).Take(most + 1).ToListAsync(cancellation))
            .Select(row => new OpenWork($"Xác nhận đăng ký gặp mã {row.Code}", "Chờ xác nhận", row.On, $"Lịch tiếp công dân ngày {Vn.Day(row.On)}") { Url = $"/tiep-cong-dan/{row.Id}" })];

    private async Task<List<OpenWork>> DaysAsync(HandingOver of, int most, CancellationToken cancellation) =>
        [.. (await db.Set<ReceptionDay>().AsNoTracking()
            .Where(day => day.UnitId == of.UnitId && (day.State == ReceptionState.Planned || day.State == ReceptionState.Published)).OrderBy(day => day.On).ThenBy(day => day.Id)
            .Take(most + 1).ToListAsync(cancellation))
            .Select(day => new OpenWork($"Tổ chức buổi tiếp công dân: {day.Host}", day.State is ReceptionState.Published ? "Đã công khai lịch" : "Chưa công khai lịch", day.On, "Lịch tiếp công dân") { Url = $"/tiep-cong-dan/{day.Id}" })];

    private static string Key(string text) => text;
}
