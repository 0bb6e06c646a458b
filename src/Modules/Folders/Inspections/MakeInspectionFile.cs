using CoSo.Contracts.Access;

namespace CoSo.Folders.Inspections;

/// <summary>Lập hồ sơ: keeps who asked for what and how complete it was; a large one is written by the job, so that nobody waits before a page.</summary>
internal sealed class MakeInspectionFile(AppDbContext db, Evidence evidence, InspectionDesk desk, Officer officer, Clock clock)
{
    /// <summary>Beyond it a file travels on no stick and through no mail; the period or the units are to be narrowed.</summary>
    public const long LargestBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>Beyond it the file is written beforehand.</summary>
    public const long SmallBytes = 64L * 1024 * 1024;

    private const int SmallFiles = 300;

    public static readonly Refusal UnitUnknown = new("unit-unknown", "Chọn đơn vị trong danh sách.");

    public static readonly Refusal PlanUnknown = new("plan-unknown", "Chọn kế hoạch trong danh sách.");

    public static readonly Refusal DaysTurned = new("days-turned", "Ngày cuối kỳ phải sau ngày đầu kỳ.");

    public static readonly Refusal Nothing = new("nothing", "Đơn vị không có nội dung nào của kế hoạch trong kỳ này. Xem lại kỳ hoặc kế hoạch.");

    public static readonly Refusal TooMuch = new("too-much", "Hồ sơ quá lớn (trên {0} nội dung của một loại hoặc trên {1} GB). Chọn kỳ ngắn hơn, hoặc lập riêng từng đơn vị.");

    public static Refusal TooMuchNow => TooMuch with { Arguments = [Evidence.Most, LargestBytes >> 30] };

    public async Task<Outcome<InspectionFile>> RunAsync(InspectionWish wish, CancellationToken cancellation)
    {
        if (await CheckAsync(wish, cancellation) is { } refusal)
        {
            return refusal;
        }

        var collected = await evidence.CollectAsync(wish, cancellation);
        if (collected.Items == 0)
        {
            return Nothing;
        }

        if (collected.IsCut || collected.Bytes > LargestBytes)
        {
            return TooMuchNow;
        }

        var file = new InspectionFile
        {
            Id = OrderedId.New(), UnitId = wish.UnitId, WithBelow = wish.WithBelow, PlanId = wish.PlanId, From = wish.From, To = wish.To, Items = collected.Items, Missing = collected.Missing,
            Files = collected.Files, Bytes = collected.Bytes, MadeBy = officer.Id, MadeByName = $"{officer.Name}, {officer.UnitName}", MadeAt = clock.UtcNow,
        };
        if (collected.Bytes > SmallBytes || collected.Files > SmallFiles)
        {
            file.Queue();
        }

        db.Add(file);
        db.Record(new InspectionFileMade(file.Id, file.UnitId, file.PlanId, file.From, file.To, file.Items, file.Missing, file.Files, file.Bytes), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return file;
    }

    public async Task<Refusal?> CheckAsync(InspectionWish wish, CancellationToken cancellation) =>
        !await desk.HasUnitAsync(wish.UnitId, cancellation) ? UnitUnknown
        : !await desk.HasPlanAsync(wish.PlanId, cancellation) ? PlanUnknown
        : wish.To < wish.From ? DaysTurned : null;
}
