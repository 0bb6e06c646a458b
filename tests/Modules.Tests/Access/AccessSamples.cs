using CoSo.Kernel;
using CoSo.Access;

namespace CoSo.Modules.Tests.Access;

internal sealed class AccountSample : ISample
{
    public string Route => "quan-tri/tai-khoan/{id}";

    public Task<object> MakeAsync(House house, Guid unitId) => house.WithDbAsync<object>(async db =>
    {
        var id = OrderedId.New();
        db.Add(new Account { Id = id, UserName = $"mau-{id:N}", NormalizedUserName = $"MAU-{id:N}", DisplayName = "Người Mẫu", UnitId = unitId });
        await db.SaveChangesAsync();
        return new { id };
    });
}
