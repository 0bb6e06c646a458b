using System.Reflection;

namespace CoSo.Data;

/// <summary>The mappings of all modules without a container, for making migrations.</summary>
public static class ModelParts
{
    public static IReadOnlyList<IModelPart> In(params Assembly[] modules) =>
    [
        .. modules.SelectMany(module => module.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IModelPart).IsAssignableFrom(type))
            .Select(type => (IModelPart)Activator.CreateInstance(type, nonPublic: true)!),
    ];
}
