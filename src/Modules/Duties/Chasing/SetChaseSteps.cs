using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Chasing;

/// <summary>Đổi các bước đôn đốc from a day on: what was sent before stays under the steps it was sent by.</summary>
internal sealed class SetChaseSteps(AppDbContext db, DutyBook book, Officer officer, Locality locality, Clock clock)
{
    public const int Earliest = -30;

    public const int Latest = 90;

    public async Task<Outcome<ChaseScheme>> RunAsync(ChaseSteps wanted, string basis, CancellationToken cancellation)
    {
        if (Check(wanted, book.Today) is { } refusal)
        {
            return refusal;
        }

        if (await db.Set<ChaseScheme>().AnyAsync(scheme => scheme.From == wanted.From && scheme.WithdrawnAt == null, cancellation))
        {
            return ChaseRefusals.SameDay with { Arguments = [Vn.Day(wanted.From)] };
        }

        var scheme = new ChaseScheme
        {
            Id = OrderedId.New(), From = wanted.From, Remind = wanted.Remind, RemindAgain = wanted.RemindAgain, Head = wanted.Head, Above = wanted.Above,
            Basis = basis, ActorId = officer.Id, EnteredBy = book.WhoOf(officer.Id), At = clock.UtcNow,
        };
        db.Add(scheme);
        book.Record(new ChaseStepsSet(scheme.Id, await RootAsync(cancellation), scheme.From, scheme.Remind, scheme.RemindAgain, scheme.Head, scheme.Above), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return scheme;
    }

    /// <summary>Takes steps back that have not begun.</summary>
    public async Task<Outcome<ChaseScheme>> WithdrawAsync(Guid id, CancellationToken cancellation)
    {
        var scheme = await db.Set<ChaseScheme>().SingleOrDefaultAsync(row => row.Id == id && row.WithdrawnAt == null, cancellation);
        if (scheme is null || scheme.From <= book.Today)
        {
            return ChaseRefusals.Begun;
        }

        scheme.Withdraw(book.WhoOf(officer.Id), clock.UtcNow);
        book.Record(new ChaseStepsWithdrawn(scheme.Id, await RootAsync(cancellation), scheme.From), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return scheme;
    }

    private static Refusal? Check(ChaseSteps wanted, DateOnly today)
    {
        if (wanted.From < today)
        {
            return ChaseRefusals.FromInPast with { Arguments = [Vn.Day(today)] };
        }

        var days = Enum.GetValues<ChaseStep>().Select(wanted.Days).OfType<int>().ToList();
        if (days.Count == 0)
        {
            return ChaseRefusals.NoStep;
        }

        if (days.Exists(day => day is < Earliest or > Latest))
        {
            return ChaseRefusals.DaysOutOfRange with { Arguments = [-Earliest, Latest] };
        }

        if (wanted.Head <= 0 || wanted.Above <= 0)
        {
            return ChaseRefusals.AboveBeforeDue;
        }

        return days.Zip(days.Skip(1)).Any(pair => pair.First >= pair.Second) ? ChaseRefusals.NotAscending : null;
    }

    private Task<Guid?> RootAsync(CancellationToken cancellation) =>
        db.Set<UnitRow>().Where(unit => unit.Code == locality.RootUnit).OrderByDescending(unit => unit.From).Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(cancellation);
}

/// <summary>Why steps of chasing are not taken over.</summary>
internal static class ChaseRefusals
{
    public static readonly Refusal FromInPast = new("steps-in-past", "Ngày áp dụng không được trước hôm nay, {0}: những bước đã gửi giữ nguyên theo quy định lúc gửi.");

    public static readonly Refusal NoStep = new("no-step", "Nhập số ngày cho ít nhất một bước.");

    public static readonly Refusal DaysOutOfRange = new("days-out-of-range", "Số ngày từ {0} ngày trước hạn đến {1} ngày sau hạn.");

    public static readonly Refusal AboveBeforeDue = new("above-before-due", "Chỉ báo thủ trưởng đơn vị và lãnh đạo cấp trên sau khi việc đã quá hạn: nhập số ngày lớn hơn 0.");

    public static readonly Refusal NotAscending = new("steps-not-ascending", "Bước sau phải muộn hơn bước trước. Kiểm tra lại số ngày của từng bước.");

    public static readonly Refusal SameDay = new("steps-same-day", "Đã có các bước áp dụng từ ngày {0}. Chọn ngày khác, hoặc rút bản chưa áp dụng.");

    public static readonly Refusal Begun = new("steps-begun", "Các bước này đã áp dụng hoặc đã được rút nên không rút được. Đặt các bước mới từ một ngày sau.");

    public static readonly Refusal NothingChosen = new("nothing-chosen", "Chọn ít nhất một việc để đưa vào công văn.");

    public static readonly Refusal NoLongerLate = new("no-longer-late", "Trong các việc đã chọn không còn việc nào quá hạn. Mở lại danh sách để xem tình hình mới nhất.");
}
