namespace CoSo.Data.Files;

/// <summary>Says who may open files attached to one kind of thing: registered by the module that attaches them.</summary>
/// <param name="OwnerKind">As in <see cref="StoredFile.OwnerKind"/>.</param>
/// <param name="Capability">Capability whose reach must hold the file's unit.</param>
public sealed record FileKind(string OwnerKind, string Capability);
