using CoSo.Kernel;
using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Details;

/// <summary>Adds, renames or takes away a workstream of a plan in review; items of one taken away are without a workstream again.</summary>
internal sealed class ChangeWorkstream(AppDbContext db, PlanInReview review, Officer officer, Clock clock)
{
    /// <param name="id">Null adds one.</param>
    /// <param name="title">Null takes it away.</param>
    public async Task<Outcome<Plan>> RunAsync(Guid planId, Guid? id, string? number, string? title, CancellationToken cancellation)
    {
        var plan = await review.OpenAsync(planId, cancellation);
        if (plan.Value is null)
        {
            return plan;
        }

        var all = await db.Set<Workstream>().Where(w => w.PlanId == planId).ToListAsync(cancellation);
        var cleanNumber = number.Cut(40);
        if (title is not null && (title.Cut(Workstream.TitleMaxLength) is null || cleanNumber is null))
        {
            return new Refusal("workstream-empty", "Nhập số thứ tự và tên của nhóm việc.");
        }

        if (title is not null && all.Exists(w => w.Id != id && w.Number == cleanNumber))
        {
            return new Refusal("workstream-twice", "Đã có nhóm việc số {0}.") { Arguments = [cleanNumber!] };
        }

        await ApplyAsync(planId, all, id, (cleanNumber, title.Cut(Workstream.TitleMaxLength)), cancellation);
        db.Record(new WorkstreamsChanged(planId, plan.Value.IssuerUnitId, cleanNumber ?? "", title), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return plan;
    }

    private async Task ApplyAsync(Guid planId, List<Workstream> all, Guid? id, (string? Number, string? Title) wanted, CancellationToken cancellation)
    {
        var workstream = all.Find(w => w.Id == id);
        if (workstream is null)
        {
            db.Add(new Workstream { Id = OrderedId.New(), PlanId = planId, Number = wanted.Number!, Title = wanted.Title!, Position = all.Count == 0 ? 0 : all.Max(w => w.Position) + 1 });
        }
        else if (wanted.Title is null)
        {
            foreach (var measure in await db.Set<Measure>().Where(m => m.PlanId == planId && m.WorkstreamId == id).ToListAsync(cancellation))
            {
                measure.WorkstreamId = null;
            }

            db.Remove(workstream);
        }
        else
        {
            (workstream.Number, workstream.Title) = (wanted.Number!, wanted.Title);
        }
    }
}
