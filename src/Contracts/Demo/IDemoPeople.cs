using CoSo.Contracts.Access;

namespace CoSo.Contracts.Demo;

/// <summary>Lends the fictional officers of a demo to the modules that live its year. Throws outside a demo. Answered by Access.</summary>
public interface IDemoPeople
{
    /// <summary>Who holds the capability over the whole authority: the coordinator, the leader.</summary>
    Task<Officer> OfAuthorityAsync(string capability, CancellationToken cancellation);

    /// <summary>
    /// Who holds the capability at the unit. A unit without such an account gets an officer without a name, so that its work goes
    /// on; nobody is made up to approve anything. Null for none.
    /// </summary>
    Task<Officer?> OfUnitAsync(Guid unitId, string capability, CancellationToken cancellation);

    /// <summary>Does something as the officer, with the services of a request of theirs. Not to be nested.</summary>
    Task<T> ActAsync<T>(Officer officer, Func<IServiceProvider, Task<T>> act);
}
