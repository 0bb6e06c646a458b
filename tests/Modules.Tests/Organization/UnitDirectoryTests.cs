using CoSo.Contracts.Organization;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Organization;

/// <summary>Names as plans write them, in District 10 as the locality's files describe it.</summary>
public sealed class UnitDirectoryTests(House house) : IClassFixture<House>
{
    private static readonly DateOnly Plan = new(2024, 2, 5);

    [Theory]
    [InlineData("Phòng Nội vụ", "phong-noi-vu")]
    [InlineData("PHÒNG NỘI VỤ QUẬN", "phong-noi-vu")]
    [InlineData("Phòng Nội vụ Quận 10.", "phong-noi-vu")]
    [InlineData("Phòng Giáo dục và Đào tạo", "phong-giao-duc")]
    [InlineData("Phòng GD&ĐT", "phong-giao-duc")]
    [InlineData("Phòng Lao động – Thương binh và Xã hội", "phong-lao-dong")]
    [InlineData("Phòng Lao động-Thương binh và Xã hội quận", "phong-lao-dong")]
    [InlineData("Giao Phòng Tư pháp", "phong-tu-phap")]
    [InlineData("Trưởng phòng Nội vụ", "phong-noi-vu")]
    [InlineData("Chánh Thanh tra quận", "thanh-tra")]
    [InlineData("Chủ tịch UBND Phường 4", "phuong-4")]
    [InlineData("Ủy ban nhân dân Phường 04", "phuong-4")]
    [InlineData("Uỷ ban nhân dân phường 4", "phuong-4")]
    [InlineData("UBND Phường 12", "phuong-12")]
    [InlineData("P.12", "phuong-12")]
    [InlineData("Đề nghị Công an quận", "cong-an")]
    [InlineData("Ủy ban Mặt trận Tổ quốc Việt Nam Quận 10", "mttq")]
    [InlineData("Trường Mầm non 19/5", "mn-19-5")]
    [InlineData("Văn phòng Ủy ban nhân dân quận", "van-phong")]
    public async Task One_name_means_one_unit(string written, string code)
    {
        var match = await FindAsync(written);

        Assert.Empty(match.Unknown);
        Assert.Equal([code], match.Units.Select(unit => unit.Code));
    }

    [Theory]
    [InlineData("Ủy ban nhân dân 14 phường", 14)]
    [InlineData("14 phường", 14)]
    [InlineData("UBND các phường", 14)]
    [InlineData("Chủ tịch Ủy ban nhân dân 14 phường", 14)]
    [InlineData("Ban Chỉ huy Quân sự, Công an", 2)]
    [InlineData("Công an quận và Ban Chỉ huy Quân sự quận", 2)]
    [InlineData("Phòng Nội vụ, Phòng Tư pháp và Thanh tra quận", 3)]
    [InlineData("Phòng Giáo dục và Đào tạo và Phòng Văn hóa và Thông tin", 2)]
    [InlineData("Phòng Lao động - Thương binh và Xã hội, Phòng Giáo dục và Đào tạo, Ủy ban nhân dân 14 phường", 16)]
    [InlineData("Phòng Nội vụ phối hợp với Văn phòng Ủy ban nhân dân quận", 2)]
    [InlineData("Phòng Nội vụ; Phòng Nội vụ quận", 1)]
    public async Task A_group_or_several_names_fan_out(string written, int count)
    {
        var match = await FindAsync(written);

        Assert.Empty(match.Unknown);
        Assert.Equal(count, match.Units.Count);
        Assert.Equal(match.Units.Count, match.Units.Select(unit => unit.Id).Distinct().Count());
    }

    [Fact]
    public async Task All_agencies_and_wards_are_the_agencies_and_the_wards()
    {
        var both = await FindAsync("Các cơ quan, đơn vị thuộc quận và Ủy ban nhân dân 14 phường");
        var agencies = await FindAsync("Các cơ quan, đơn vị thuộc quận");
        var wards = await FindAsync("các phường");

        Assert.Empty(both.Unknown);
        Assert.Equal(agencies.Units.Count + wards.Units.Count, both.Units.Count);
        Assert.Equal(14, wards.Units.Count);
    }

    [Fact]
    public async Task After_the_merger_of_2025_fourteen_wards_are_eleven()
    {
        Assert.Equal(14, (await FindAsync("Ủy ban nhân dân 14 phường", new DateOnly(2024, 12, 31))).Units.Count);
        Assert.Equal(11, (await FindAsync("Ủy ban nhân dân 14 phường", new DateOnly(2025, 1, 1))).Units.Count);
        Assert.Equal(["Phường 5"], (await FindAsync("Phường 5", new DateOnly(2025, 1, 1))).Unknown);
    }

    [Fact]
    public async Task What_is_not_known_is_told_as_it_was_written()
    {
        var match = await FindAsync("Phòng Nội vụ, Hợp tác xã Rạch Miễu và Phòng Ngoại vụ và Hợp tác");

        Assert.Equal(["phong-noi-vu"], match.Units.Select(unit => unit.Code));
        Assert.Equal(["Hợp tác xã Rạch Miễu", "Phòng Ngoại vụ và Hợp tác"], match.Unknown);
    }

    [Fact]
    public async Task A_name_that_two_units_bear_is_left_to_a_person()
    {
        var match = await FindAsync("Khu phố 1");

        Assert.Empty(match.Units);
        Assert.Equal(["Khu phố 1"], match.Unknown);
        Assert.Equal(["p14-kp1"], (await FindAsync("Khu phố 1, Phường 14")).Units.Select(unit => unit.Code));
    }

    [Fact]
    public async Task Nothing_written_means_nobody()
    {
        var match = await FindAsync("  ");

        Assert.Empty(match.Units);
        Assert.Empty(match.Unknown);
    }

    [Fact]
    public async Task Groups_are_offered_with_their_units()
    {
        var groups = await house.WithServicesAsync(services => services.GetRequiredService<IUnitDirectory>().GroupsAsync(Plan, default));

        Assert.Equal(14, groups.Single(group => group.Key == "wards").UnitIds.Count);
        Assert.All(groups, group => Assert.NotEmpty(group.UnitIds));
    }

    [Fact]
    public async Task Every_unit_is_found_by_its_own_full_name()
    {
        var lost = new List<string>();
        foreach (var unit in await house.WithDbAsync(db => Task.FromResult(db.Set<UnitRow>().Where(u => u.From <= Plan && (u.To == null || u.To >= Plan)).ToList())))
        {
            var match = await FindAsync(unit.Name);
            if (match.Units.Count != 1 || match.Units[0].Id != unit.Id)
            {
                lost.Add(unit.Name);
            }
        }

        Assert.Empty(lost);
    }

    private Task<UnitMatch> FindAsync(string written, DateOnly? day = null) =>
        house.WithServicesAsync(services => services.GetRequiredService<IUnitDirectory>().FindAsync(written, day ?? Plan, default));
}
