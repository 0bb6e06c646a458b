using CoSo.Kernel;
using System.Text.RegularExpressions;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Adds a unit below one that the officer's management reaches.</summary>
internal sealed partial class AddUnit(AppDbContext db, Officer officer, Clock clock)
{
    public async Task<Outcome<Unit>> RunAsync(NewUnit wanted, CancellationToken cancellation)
    {
        var code = VietnameseText.Clean(wanted.Code).ToLowerInvariant();
        if (!CodeShape().IsMatch(code))
        {
            return new Refusal("unit-code", "Mã đơn vị chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ phuong-4.");
        }

        if (await db.Set<Unit>().AnyAsync(unit => unit.Code == code && (unit.To == null || unit.To >= wanted.From), cancellation))
        {
            return new Refusal("unit-code-taken", "Đã có đơn vị mang mã {0} trong thời gian này. Chọn mã khác.") { Arguments = [code] };
        }

        var parent = await db.Set<Unit>().SingleOrDefaultAsync(unit => unit.Id == wanted.ParentId, cancellation);
        if (!officer.Can(Capability.ManageOrganization, parent?.Path ?? "/"))
        {
            return new Refusal("unit-parent", "Chọn đơn vị cấp trên trong phạm vi quản lý của bạn.");
        }

        if (parent is not null && !parent.ExistsOn(wanted.From))
        {
            return new Refusal("unit-parent-day", "Đơn vị cấp trên không tồn tại vào ngày thành lập.");
        }

        var unit = new Unit
        {
            Id = OrderedId.New(),
            Code = code,
            Name = VietnameseText.Clean(wanted.Name),
            ShortName = VietnameseText.Clean(wanted.ShortName),
            Kind = wanted.Kind,
            Path = (parent?.Path ?? "/") + code + "/",
            ParentId = parent?.Id,
            IsRequested = wanted.IsRequested,
            From = wanted.From,
            Position = 1 + (await db.Set<Unit>().MaxAsync(u => (int?)u.Position, cancellation) ?? 0),
        }.KnownAs([]);
        db.Add(unit);
        db.Record(new UnitAdded(unit.Id, code), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return unit;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    internal static partial Regex CodeShape();
}

/// <param name="ParentId">Null for a unit that stands beside the People's Committee.</param>
internal sealed record NewUnit(string Code, string Name, string ShortName, string Kind, Guid? ParentId, bool IsRequested, DateOnly From);
