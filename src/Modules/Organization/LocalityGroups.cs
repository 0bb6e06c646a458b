using CoSo.Contracts.Organization;

namespace CoSo.Organization;

/// <summary>The groups of the locality's file, read once.</summary>
internal sealed class LocalityGroups(Locality locality)
{
    private readonly Lazy<IReadOnlyList<GroupsFile.GroupLine>> all = new(() => YamlFile.Read<GroupsFile>(locality.File("groups.yaml")).Groups);

    public IReadOnlyList<GroupsFile.GroupLine> All => all.Value;
}
