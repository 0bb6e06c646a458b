using Microsoft.EntityFrameworkCore;

namespace CoSo.Data.Settings;

/// <summary>One fact about the installation itself: its locality, whether it is a demo.</summary>
public sealed class Setting
{
    public required string Key { get; init; }

    public required string Value { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Setting>(entity =>
    {
        entity.ToTable("setting");
        entity.HasKey(setting => setting.Key);
        entity.Property(setting => setting.Key).HasMaxLength(100);
    });
}

public sealed class SettingStore(AppDbContext db)
{
    public async Task<string?> ReadAsync(string key, CancellationToken cancellation) =>
        await db.Set<Setting>().Where(setting => setting.Key == key).Select(setting => setting.Value).SingleOrDefaultAsync(cancellation);

    /// <summary>Adds or changes the setting in the unit of work; the caller saves.</summary>
    public async Task WriteAsync(string key, string value, CancellationToken cancellation)
    {
        var setting = await db.Set<Setting>().FindAsync([key], cancellation);
        if (setting is null)
        {
            db.Add(new Setting { Key = key, Value = value });
        }
        else
        {
            setting.Value = value;
        }
    }
}
