namespace CoSo.Contracts.Access;

/// <summary>
/// A page that follows from the database, the officer, the address, the language and the legal day alone. As long as nothing was
/// written since it was made, the same officer is given the same page again. Never on a page that shows the time of day, or what
/// another system says.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptWhileUnchangedAttribute : Attribute;
