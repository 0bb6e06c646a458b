using CoSo.Kernel;
using CoSo.Contracts.Papers;
using CoSo.Papers;

namespace CoSo.Modules.Tests.Papers;

/// <summary>Papers for the matrix of endpoints and roles.</summary>
internal sealed class PaperSample : ISample
{
    public string Route => "van-ban/{id}";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var id = OrderedId.New();
        await house.WithDbAsync(async db =>
        {
            db.Add(new Paper { Id = id, UnitId = unitId, DraftUnitId = unitId, DrafterName = "Người soạn", Type = "BC", Title = "Văn bản mẫu", Sign = "BC-UBND", State = PaperState.Approving });
            return await db.SaveChangesAsync();
        });
        return new { id };
    }
}

/// <summary>A file of a paper, with its bytes.</summary>
internal sealed class PaperFileSample : ISample
{
    public string Route => "van-ban/{id}/tep/{fileId}";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var (id, fileId) = await PaperData.WithFileAsync(house, unitId);
        return new { id, fileId };
    }
}

/// <summary>Posts of a unit.</summary>
internal sealed class PostsSample : ISample
{
    public string Route => "don-vi/{id}/chuc-danh";

    public Task<object> MakeAsync(House house, Guid unitId) => Task.FromResult<object>(new { id = unitId });
}
