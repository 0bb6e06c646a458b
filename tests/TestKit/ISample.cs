namespace CoSo.TestKit;

/// <summary>
/// How the matrix of authorisation gets something to ask for: makes a resource that belongs to a unit. A module's tests hold one
/// for each kind of address with a parameter; the matrix finds them by itself. Needs a constructor without parameters.
/// </summary>
public interface ISample
{
    /// <summary>Beginning of the addresses it serves, as routes write them: <c>lam-viec/viec/{id}</c>. The longest that fits counts.</summary>
    string Route { get; }

    /// <summary>Makes the resource at the unit and returns the values of the route's parameters: <c>new { id }</c>.</summary>
    Task<object> MakeAsync(House house, Guid unitId);

    /// <summary>
    /// Whether somebody whose capability does not reach the unit sees it all the same, and why that is right stands beside it:
    /// a plan that binds the units below, a tree of units that is no secret. Anything else answers 404.
    /// </summary>
    bool SeenFromBeyond => false;

    /// <summary>What the thing itself asks for where its endpoint only asks that one is signed in; without it the answer is 404.</summary>
    string? Capability => null;
}
