using CoSo.Contracts.Access;
using CoSo.Contracts.Reports;
using CoSo.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Adopt;

/// <param name="Stamp">Of the summary the person saw.</param>
/// <param name="EvenUnsettled">Said yes to items nobody has looked at.</param>
internal sealed record Adoption(string? Stamp, string? Number, DateOnly? IssuedOn, bool NumberLater, bool EvenUnsettled);

/// <summary>
/// Đưa vào theo dõi: the state, the duties, the reporting regimes, the headings and what can be searched, all or nothing in one
/// save. A second press finds the plan in force and changes nothing.
/// </summary>
internal sealed class AdoptPlan(AppDbContext db, PlanInReview review, RaiseDuties raiseDuties, OrderUnitPlans orderUnitPlans, IReportRegimes regimes, Officer officer, Clock clock)
{
    public async Task<Outcome<Plan>> RunAsync(Guid planId, Adoption adoption, CancellationToken cancellation)
    {
        var plan = await review.FindAsync(planId, cancellation);
        if (plan is null or { State: PlanState.Abandoned or PlanState.Merged } or { AmendsId: not null })
        {
            return PlanInReview.NotInReview;
        }

        if (plan.State == PlanState.InForce)
        {
            return plan;
        }

        var draft = await AdoptionDraft.LoadAsync(db, plan, clock.Today, cancellation);
        if (Check(plan, draft, adoption) is { } refusal)
        {
            // Pressed twice at once: what the second press was refused for may be that the first one won meanwhile.
            db.ChangeTracker.Clear();
            return await review.FindAsync(planId, cancellation) is { State: PlanState.InForce } won ? won : refusal;
        }

        await CarryOutAsync(plan, draft, adoption, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return plan;
        }
        catch (DbUpdateException)
        {
            // Pressed twice at once: one press won; the other collides on a version or on an entry of the search.
            db.ChangeTracker.Clear();
            return await review.FindAsync(planId, cancellation) is { State: PlanState.InForce } adopted
                ? adopted
                : new Refusal("changed-meanwhile", "Có người vừa sửa kế hoạch này. Chưa có gì được đưa vào theo dõi; hãy xem lại rồi làm lại.");
        }
    }

    private Refusal? Check(Plan plan, AdoptionDraft draft, Adoption adoption)
    {
        if (draft.Blockers.Count > 0)
        {
            return new Refusal("units-missing", "Còn {0} việc phải làm chưa rõ đơn vị thực hiện. Chọn đơn vị, hoặc xếp mục đó vào loại khác, rồi đưa vào theo dõi.")
            {
                Arguments = [draft.Blockers.Count],
            };
        }

        if (draft.Stamp != adoption.Stamp)
        {
            return new Refusal("summary-outdated", "Kế hoạch vừa được sửa sau khi trang này mở ra. Xem lại bản tóm tắt dưới đây rồi đưa vào theo dõi.");
        }

        if (adoption.IssuedOn > clock.Today)
        {
            return new Refusal("issued-in-future", "Ngày ban hành không thể sau hôm nay ({0}).") { Arguments = [Vn.Day(clock.Today)] };
        }

        var hasNumber = (plan.Number ?? adoption.Number.Cut(Plan.NumberMaxLength)) is not null && (plan.IssuedOn ?? adoption.IssuedOn) is not null;
        if (!hasNumber && !adoption.NumberLater)
        {
            return new Refusal("number-missing", "Nhập số và ngày ban hành của kế hoạch, hoặc chọn bổ sung sau khi Văn thư cấp số.");
        }

        return draft.Unsettled > 0 && !adoption.EvenUnsettled
            ? new Refusal("unsettled", "Còn {0} mục chưa có ai soát. Soát lại các mục đó, hoặc đánh dấu đồng ý giữ theo đề xuất.") { Arguments = [draft.Unsettled] }
            : null;
    }

    private async Task CarryOutAsync(Plan plan, AdoptionDraft draft, Adoption adoption, CancellationToken cancellation)
    {
        plan.Number ??= adoption.Number.Cut(Plan.NumberMaxLength);
        plan.IssuedOn ??= adoption.IssuedOn;
        plan.State = PlanState.InForce;
        (plan.AdoptedBy, plan.AdoptedAt) = (officer.Id, clock.UtcNow);

        // Every item is written to, so that an edit saved at this very moment collides instead of slipping in after.
        foreach (var measure in draft.Measures)
        {
            measure.IsAdopted = true;
        }

        var raised = draft.Once.Sum(assigned => raiseDuties.Raise(plan, assigned, null, officer.Id));
        orderUnitPlans.FromItems(plan, draft.Once);
        foreach (var regime in draft.Regimes)
        {
            await regimes.AdoptAsync(
                new NewRegime(
                    plan.Id, plan.Year, regime.Label, [.. regime.Senders.Select(unit => unit.Id)], regime.To.Id, regime.Periods, RaiseDuties.SourceLabel(plan, regime.Section)),
                clock.Today, officer.Id, cancellation);
        }

        AddToSearch(plan, draft);
        db.Record(
            new PlanAdopted(plan.Id, plan.IssuerUnitId, raised, draft.UnitCount, draft.WithoutDay, draft.Standing.Count(), draft.Regimes.Count, draft.Unsettled),
            officer.Id, clock.UtcNow);
    }

    private void AddToSearch(Plan plan, AdoptionDraft draft)
    {
        db.Add(new SearchEntry
        {
            SubjectId = plan.Id, Kind = "plan", Url = $"/ke-hoach/{plan.Id}", Title = $"{plan.Label}: {plan.Title}",
            Folded = Searched($"{plan.Number} {plan.Title}"),
        });
        db.AddRange(draft.Measures.Select(measure => new SearchEntry
        {
            SubjectId = measure.Id, Kind = "measure", Url = $"/ke-hoach/{plan.Id}/muc/{measure.Ordinal}", Title = measure.Text,
            Folded = Searched($"{measure.Text} {plan.Number}"),
        }));
    }

    // Words parted by blanks only: PostgreSQL would take "142/kh-ubnd" for one file name, which no word begins.
    private static string Searched(string text) =>
        string.Join(' ', string.Concat(VietnameseText.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
