using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Data;

/// <summary>Carries the modules' mappings into the options, because a pooled context takes nothing else.</summary>
internal sealed class ModelPartsExtension(IReadOnlyList<IModelPart> parts) : IDbContextOptionsExtension
{
    public IReadOnlyList<IModelPart> Parts { get; } = parts;

    public DbContextOptionsExtensionInfo Info => new PartsInfo(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class PartsInfo(ModelPartsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => extension.Parts.Count;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is PartsInfo { Extension: ModelPartsExtension same }
            && same.Parts.Select(part => part.GetType()).SequenceEqual(extension.Parts.Select(part => part.GetType()));

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}
