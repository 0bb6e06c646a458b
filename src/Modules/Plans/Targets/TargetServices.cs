using CoSo.Contracts.Access;
using CoSo.Contracts.Folders;
using CoSo.Contracts.Plans;
using CoSo.Data.Files;
using CoSo.Plans.Pages.Plans.Targets.Edit;
using CoSo.Plans.Pages.Plans.Targets.Import;
using CoSo.Plans.Pages.Plans.Targets.ImportResults;
using CoSo.Plans.Pages.Plans.Targets.Proposals;
using CoSo.Plans.Pages.Plans.Targets.Result;
using CoSo.Plans.Pages.Plans.Targets.Units;
using CoSo.Ui;

namespace CoSo.Plans;

internal static class TargetServices
{
    public static void AddTargets(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, TargetsModel>();
        services.AddSingleton(new FileKind(EnterResult.OwnerKind, Capability.SeePlans));
        services.AddNavItem(new NavItem("Chỉ tiêu", "/chi-tieu", Capability.SeePlans, 110));
        services.AddScoped<TargetBoard>();
        services.AddScoped<TargetBook>();
        services.AddScoped<TargetChoices>();
        services.AddScoped<TargetSheet>();
        services.AddScoped<SaveTarget>();
        services.AddScoped<WithdrawTarget>();
        services.AddScoped<GiveTarget>();
        services.AddScoped<EnterResult>();
        services.AddScoped<ImportTargets>();
        services.AddScoped<ImportResults>();
        services.AddScoped<PassOver>();
        services.AddScoped<ITargetAccount, TargetAccount>();
        services.AddScoped<IHandOver, HandOverTargets>();
    }
}
