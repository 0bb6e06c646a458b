using CoSo.Contracts.Organization;

namespace CoSo.Residents;

/// <summary>The shape of a locality's <c>residents.yaml</c>; settings of the locality's own, no numbers of a law.</summary>
internal sealed class ResidentsFile
{
    /// <summary>How long a paper code works.</summary>
    public int CodeDays { get; set; } = 180;

    /// <summary>How long somebody counts as verified; afterwards they are looked at again.</summary>
    public int VerifiedDays { get; set; } = 730;

    /// <summary>Days after the end of a verification on which its row and its codes are deleted.</summary>
    public int DeleteAfterDays { get; set; } = 30;

    /// <summary>How long a visitor stays verified on one browser.</summary>
    public int SessionMinutes { get; set; } = 30;

    /// <summary>Electronic identity; speaks only where the configuration names a provider.</summary>
    public ProviderRules Provider { get; set; } = new();

    public static ResidentsFile Load(Locality locality) =>
        File.Exists(locality.File("residents.yaml")) ? YamlFile.Read<ResidentsFile>(locality.File("residents.yaml")) : new ResidentsFile();
}
