using Microsoft.AspNetCore.Authorization;

namespace CoSo.Contracts.Access;

/// <summary>
/// Names the capability an endpoint needs (page model class or minimal API metadata). An endpoint that carries neither this nor
/// <see cref="SignedInAttribute"/> nor <see cref="PublicAttribute"/> is denied to everybody.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAttribute(string capability) : Attribute, IAuthorizeData
{
    public string Capability { get; } = capability;

    public string? Policy { get => Capability; set => throw new NotSupportedException(); }

    public string? Roles { get; set; }

    public string? AuthenticationSchemes { get; set; }
}

/// <summary>Any officer who has signed in may: their own account, "Việc của tôi".</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : Attribute, IAuthorizeData
{
    /// <summary>Name of the policy that only asks for a live session.</summary>
    public const string PolicyName = "signed-in";

    public string? Policy { get => PolicyName; set => throw new NotSupportedException(); }

    public string? Roles { get; set; }

    public string? AuthenticationSchemes { get; set; }
}

/// <summary>Anybody may: the public face, sign-in.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicAttribute : Attribute, IAllowAnonymous;
