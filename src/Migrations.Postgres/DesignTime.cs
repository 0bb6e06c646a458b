using CoSo.Access;
using CoSo.Cases;
using CoSo.Data;
using CoSo.Duties;
using CoSo.Folders;
using CoSo.Heads;
using CoSo.Organization;
using CoSo.Papers;
using CoSo.Plans;
using CoSo.Reports;
using CoSo.Residents;
using CoSo.Sealed;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CoSo.Migrations.Postgres;

/// <summary>What the migrations tool makes the model with; never used by the running program.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        var parts = ModelParts.In(
            typeof(AccessModule).Assembly, typeof(CasesModule).Assembly, typeof(DutiesModule).Assembly, typeof(FoldersModule).Assembly, typeof(HeadsModule).Assembly,
            typeof(OrganizationModule).Assembly, typeof(PapersModule).Assembly, typeof(PlansModule).Assembly, typeof(ReportsModule).Assembly,
            typeof(ResidentsModule).Assembly, typeof(SealedModule).Assembly);
        options.UseCoSo(new DataPlace(Path.GetTempPath(), "Host=localhost;Database=coso"), parts);
        return new AppDbContext(options.Options);
    }
}
