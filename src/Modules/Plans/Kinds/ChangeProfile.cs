using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>A plan's kind, years and further fields; and what those who manage it found when they checked it.</summary>
internal sealed class ChangeProfile(AppDbContext db, PlanKinds kinds, IDutyLedger ledger, Officer officer, Clock clock)
{
    private static readonly Refusal Changed = new("plan-changed", "Có người vừa sửa thông tin của kế hoạch này. Nội dung bạn nhập vẫn còn; xem lại rồi lưu lần nữa.");

    /// <summary>The plan with its profile, made where there is none; null where the officer does not manage it.</summary>
    public async Task<(Plan Plan, PlanProfile Profile)?> FindAsync(Guid planId, CancellationToken cancellation)
    {
        var plan = await db.Managed(officer).SingleOrDefaultAsync(one => one.Id == planId && one.State != PlanState.Abandoned, cancellation);
        return plan is null ? null : (plan, await db.Set<PlanProfile>().SingleOrDefaultAsync(one => one.PlanId == planId, cancellation) ?? new PlanProfile { PlanId = planId, Kind = kinds.First.Code });
    }

    public async Task<Outcome<Plan>> SaveAsync(Guid planId, int version, string kindCode, int? untilYear, IReadOnlyDictionary<string, string?> extra, CancellationToken cancellation)
    {
        if (await FindAsync(planId, cancellation) is not var (plan, profile) || kinds.Find(kindCode) is not { } kind)
        {
            return PlanInReview.Gone;
        }

        if (profile.Version != version)
        {
            return Changed;
        }

        if (kind.ManyYears && !(untilYear >= plan.Year))
        {
            return new Refusal("plan-years", "Loại kế hoạch này nhiều năm: nhập năm cuối, không trước năm đầu.");
        }

        var before = Fields(profile);
        (profile.Kind, profile.UntilYear, profile.Extra) = (kind.Code, kind.ManyYears ? untilYear : null, ExtraFields.Write(kind.Fields, extra));
        Track(profile);
        db.Record(new PlanProfileChanged(plan.Id, plan.IssuerUnitId, TargetFields.Differences(before, Fields(profile))), officer.Id, clock.UtcNow);
        return await SaveAsync(plan, cancellation);
    }

    /// <summary>Checked: in order closes the duty to draw it up, anything else gives it back with the reason.</summary>
    public async Task<Outcome<Plan>> CheckAsync(Guid planId, int version, bool isInOrder, string? note, CancellationToken cancellation)
    {
        if (await FindAsync(planId, cancellation) is not var (plan, profile) || plan.State != PlanState.InForce)
        {
            return PlanInReview.Gone;
        }

        if (profile.Version != version)
        {
            return Changed;
        }

        var said = note.Cut(PlanProfile.NoteMaxLength);
        if (!isInOrder && said is null)
        {
            return new Refusal("check-note", "Ghi nội dung cần bổ sung.");
        }

        (profile.CheckedOn, profile.IsInOrder, profile.CheckNote, profile.CheckedBy) = (clock.Today, isInOrder, said, $"{officer.Name}, {officer.UnitName}".Cut(200));
        Track(profile);
        db.Record(new PlanChecked(plan.Id, plan.IssuerUnitId, isInOrder, said), officer.Id, clock.UtcNow);
        if (await db.Set<PlanCall>().SingleOrDefaultAsync(call => call.PlanId == planId, cancellation) is { } call)
        {
            var source = CallPlans.SourceOf(call, kinds.Of(call.Kind));
            await (isInOrder ? ledger.CloseAsync(source, officer.Id, cancellation) : ledger.ReturnAsync(source, said!, officer.Id, cancellation));
        }

        return await SaveAsync(plan, cancellation);
    }

    private void Track(PlanProfile profile)
    {
        if (db.Entry(profile).State == EntityState.Detached)
        {
            db.Add(profile);
        }
    }

    private static IReadOnlyList<(string, string?)> Fields(PlanProfile profile) => [("Loại kế hoạch", profile.Kind), ("Đến năm", profile.UntilYear?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Thông tin thêm", profile.Extra)];

    private async Task<Outcome<Plan>> SaveAsync(Plan plan, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return plan;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Changed;
        }
    }
}
