using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

internal sealed class ReportsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        Regime.Map(model);
        Period.Map(model);
        PeriodHeading.Map(model);
        Return.Map(model);
        ConsolidatedReport.Map(model);
    }
}
