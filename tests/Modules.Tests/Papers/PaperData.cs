using CoSo.Kernel;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using CoSo.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Papers;

/// <summary>Papers to begin with.</summary>
internal static class PaperData
{
    public static Task<Guid> UnitAsync(this House house, string code) =>
        house.WithDbAsync(db => db.Set<UnitRow>().Where(u => u.Code == code).Select(u => u.Id).SingleAsync());

    public static async Task<(Guid Id, Guid FileId)> WithFileAsync(House house, Guid unitId)
    {
        var id = OrderedId.New();
        var fileId = await house.WithServicesAsync(async services =>
        {
            var db = services.GetRequiredService<Data.AppDbContext>();
            var file = await services.GetRequiredService<FileStore>().AttachAsync(
                new NewFile("du-thao.pdf", "application/pdf", Reports.ConsolidationTests.Pdf(), "paper", id, unitId, Guid.Empty, house.Time.GetUtcNow().UtcDateTime), CancellationToken.None);
            db.Add(new Paper { Id = id, UnitId = unitId, DraftUnitId = unitId, DrafterName = "Người soạn", Type = "BC", Title = "Văn bản mẫu", Sign = "BC-UBND", State = PaperState.Approving, FileId = file.Id });
            await db.SaveChangesAsync();
            return file.Id;
        });
        return (id, fileId);
    }

    /// <summary>An officer takes a step on the paper's page.</summary>
    public static async Task StepAsync(this House house, string who, Guid id, string step, object? fields = null)
    {
        var visitor = await house.AsAsync(who);
        (await visitor.SubmitAsync(await visitor.GetAsync($"/van-ban/{id}"), $"button[value={step}]", fields)).ShouldRedirectTo($"/van-ban/{id}");
    }

    public static Task IssueAsync(this House house, string clerk, Guid id) => house.StepAsync(
        clerk, id, "issue", new Dictionary<string, object> { ["ban-ky"] = new Upload("da-ky.pdf", Reports.ConsolidationTests.Pdf(), "application/pdf") });

    /// <summary>A paper that waits for its number.</summary>
    public static async Task<Guid> ToBeNumberedAsync(this House house, string unitCode)
    {
        var unitId = await house.UnitAsync(unitCode);
        var (id, _) = await WithFileAsync(house, unitId);
        await house.WithDbAsync(db => db.Set<Paper>().Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PaperState.Numbering)));
        return id;
    }

    /// <summary>A paper that is out, with its signed PDF.</summary>
    public static async Task<Guid> IssuedAsync(this House house, Guid unitId, params string[] recipients)
    {
        var (id, fileId) = await WithFileAsync(house, unitId);
        await house.WithDbAsync(async db =>
        {
            var number = 900 + await db.Set<Paper>().CountAsync();
            await db.Set<Paper>().Where(p => p.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(p => p.State, PaperState.Issued).SetProperty(p => p.SignedFileId, fileId).SetProperty(p => p.Number, number)
                .SetProperty(p => p.FullNumber, $"{number}/BC-UBND").SetProperty(p => p.IssuedOn, new DateOnly(2024, 9, 10)));
            db.AddRange(recipients.Select((line, at) => new PaperRecipient { PaperId = id, Position = at, Written = line }));
            return await db.SaveChangesAsync();
        });
        return id;
    }

    public static async Task<Guid> DeliverAsync(this House house, Guid paperId, Guid unitId)
    {
        var id = OrderedId.New();
        await house.WithDbAsync(async db =>
        {
            db.Add(new PaperDelivery { Id = id, PaperId = paperId, UnitId = unitId, Name = "Đơn vị nhận", SentAt = house.Time.GetUtcNow().UtcDateTime, SentBy = "Văn thư" });
            return await db.SaveChangesAsync();
        });
        return id;
    }

    public static Task<Paper> PaperAsync(this House house, Guid id) => house.WithDbAsync(db => db.Set<Paper>().AsNoTracking().SingleAsync(p => p.Id == id));
}
