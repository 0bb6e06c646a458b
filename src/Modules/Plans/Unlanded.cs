using CoSo.Contracts.Reports;

namespace CoSo.Plans;

/// <summary>Stands in until Reports answers; to be deleted then.</summary>
internal sealed class Unlanded : IReportRegimes
{
    public Task AdoptAsync(NewRegime regime, DateOnly adoptedOn, Guid actorId, CancellationToken cancellation) => Task.CompletedTask;
}
