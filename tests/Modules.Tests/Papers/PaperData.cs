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
        var id = Guid.CreateVersion7();
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

    /// <summary>A paper that waits for its number.</summary>
    public static async Task<Guid> ToBeNumberedAsync(this House house, string unitCode)
    {
        var unitId = await house.UnitAsync(unitCode);
        var (id, _) = await WithFileAsync(house, unitId);
        await house.WithDbAsync(db => db.Set<Paper>().Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PaperState.Numbering)));
        return id;
    }

    public static Task<Paper> PaperAsync(this House house, Guid id) => house.WithDbAsync(db => db.Set<Paper>().AsNoTracking().SingleAsync(p => p.Id == id));
}
