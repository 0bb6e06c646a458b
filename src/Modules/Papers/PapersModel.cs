using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

internal sealed class PapersModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        Paper.Map(model);
        PaperRecipient.Map(model);
        PaperNumber.Map(model);
        PaperDelivery.Map(model);
    }
}
