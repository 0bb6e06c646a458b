namespace CoSo.Data.Search;

/// <summary>Says who may find one kind of thing: registered by the module whose things they are.</summary>
/// <param name="Kind">As in <see cref="SearchEntry.Kind"/>.</param>
/// <param name="Label">What it is called beside a result; key of the texts.</param>
/// <param name="Capability">Capability whose reach must hold the entry's unit.</param>
public sealed record SearchKind(string Kind, string Label, string Capability);
