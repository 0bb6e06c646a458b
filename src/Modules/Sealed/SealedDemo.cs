using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Law;
using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed;

/// <summary>
/// Appointed people with keys under a passphrase that the pages of a demo print, one piece of information and one signed letter, both
/// fictional. By the verbs of the pages.
/// </summary>
internal sealed class SealedDemo(IDemoPeople people, AppDbContext db, Locality locality, LawBook law, SealRings rings, ReceiveMatter receive) : IDemoDays
{
    public const string Passphrase = "chi de trinh dien khong dung that";

    /// <summary>Days after the first of the demo year.</summary>
    private const int InformationAfter = 60;
    private const int LetterAfter = 70;
    private const int AcceptedAfter = 76;

    public int Order => 50;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        if (!law.Calendar.IsWorkingDay(day) || !law.InForceOn(day).Procedure("denunciation").IsOn)
        {
            return;
        }

        var lived = day.DayNumber - locality.DemoFrom.DayNumber;
        var received = await db.Set<SealedMatter>().CountAsync(cancellation);
        if (!await db.Set<SealKey>().AnyAsync(cancellation))
        {
            await AppointAsync(day, cancellation);
        }
        else if (received == 0 && lived >= InformationAfter)
        {
            await receive.RunAsync(Of(day, IntakeChannel.Portal, "Thu phí giữ xe cao hơn giá niêm yết", null), cancellation);
        }
        else if (received == 1 && lived >= LetterAfter && await rings.ForAsync(null, cancellation) is { } ring)
        {
            await ActAsync(ring.Handlers[0], services => services.GetRequiredService<ReceiveMatter>().RunAsync(Of(day, IntakeChannel.Paper, "Lập khống danh sách nhận hỗ trợ", "Người Tố Cáo Trình Diễn"), cancellation), cancellation);
        }
        else if (received == 2 && lived >= AcceptedAfter)
        {
            await AcceptAsync(day, cancellation);
        }
    }

    private static NewMatter Of(DateOnly day, IntakeChannel channel, string title, string? name) => new()
    {
        Key = Guid.NewGuid(), ProcedureId = "denunciation", Channel = channel, ReceivedOn = day,
        Content = new MatterContent(name, name is null ? null : "Địa chỉ trình diễn", null, "Nhân vật hư cấu", title, $"{title}. Nội dung hư cấu, chỉ để trình diễn."),
    };

    private async Task AppointAsync(DateOnly day, CancellationToken cancellation)
    {
        var root = await db.Set<UnitRow>().AsNoTracking().On(day).SingleAsync(unit => unit.Code == locality.RootUnit, cancellation);
        var head = await people.OfAuthorityAsync(Capability.AppointSealed, cancellation);
        var holders = await people.ActAsync(head, services => services.GetRequiredService<Appointments>().CandidatesAsync(root, cancellation));
        var offices = await db.Set<UnitRow>().Where(unit => unit.ParentId == root.Id && unit.Kind != UnitKind.Ward && unit.Kind != UnitKind.School && unit.Kind != UnitKind.Neighbourhood).Select(unit => unit.Id).ToListAsync(cancellation);
        var chosen = holders.Where(one => one.Officer.Id == head.Id).Select(one => (one.Officer, HolderKind.Decider))
            .Concat(holders.Where(one => !one.Officer.Can(Capability.AppointSealed)).Select(one => (one.Officer, HolderKind.Handler)))
            .Concat(holders.Where(one => one.Officer.Can(Capability.AppointSealed) && offices.Contains(one.Officer.UnitId)).OrderBy(one => one.Officer.Id).Take(AppointHolder.Keepers).Select(one => (one.Officer, HolderKind.Keeper)));
        foreach (var (officer, kind) in chosen.ToList())
        {
            var key = await people.ActAsync(head, services => services.GetRequiredService<AppointHolder>().RunAsync(root, officer.Id, kind, "01/QĐ-UBND", cancellation));
            if (key.Value is { } appointed)
            {
                await ActAsync(appointed, async services =>
                {
                    var make = services.GetRequiredService<MakeKey>();
                    return await make.RunAsync((await make.MineAsync(cancellation)).Single(), Passphrase, isLost: false, cancellation);
                }, cancellation);
            }
        }
    }

    private async Task AcceptAsync(DateOnly day, CancellationToken cancellation)
    {
        var id = await db.Set<SealedMatter>().Where(matter => matter.State == MatterState.Received && !matter.IsInformation).Select(matter => matter.Id).SingleOrDefaultAsync(cancellation);
        if (id == Guid.Empty || await rings.ForAsync(null, cancellation) is not { Deciders.Count: > 0 } ring)
        {
            return;
        }

        await ActAsync(ring.Handlers[0], async services =>
        {
            var matter = await services.GetRequiredService<AppDbContext>().Set<SealedMatter>().SingleAsync(one => one.Id == id, cancellation);
            await services.GetRequiredService<WriteInMatter>().SummariseAsync(matter, "Tóm tắt hư cấu: danh sách hỗ trợ có tên người không đủ điều kiện.", cancellation);
            return await services.GetRequiredService<WriteInMatter>().ProposeAsync(matter, "Đủ điều kiện, đề nghị thụ lý.", cancellation);
        }, cancellation);
        await ActAsync(ring.Deciders[0], async services =>
        {
            var matter = await services.GetRequiredService<AppDbContext>().Set<SealedMatter>().SingleAsync(one => one.Id == id, cancellation);
            return await services.GetRequiredService<DecideMatter>().AcceptAsync(matter, day, "Quyết định số 15/QĐ-UBND (hư cấu)", cancellation);
        }, cancellation);
    }

    private async Task ActAsync<T>(SealKey holder, Func<IServiceProvider, Task<Outcome<T>>> act, CancellationToken cancellation)
    {
        var outcome = await people.ActAsync(await OfficerAsync(holder, cancellation), act);
        if (outcome.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The demo year, sealed: {refusal.Code}");
        }
    }

    private async Task<Officer> OfficerAsync(SealKey holder, CancellationToken cancellation) =>
        await people.ActAsync(Officer.Nobody, services => services.GetRequiredService<IOfficerBook>().OfAccountAsync(holder.AccountId, cancellation)) ?? Officer.Nobody;
}
