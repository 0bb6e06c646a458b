using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CoSo.Data;

/// <summary>Instants are UTC; SQLite forgets that, so it is said again on reading.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
