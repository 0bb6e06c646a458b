using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Data.Files;
using CoSo.Folders.HandOvers;
using CoSo.Folders.Inspections;
using CoSo.Ui;

namespace CoSo.Folders;

/// <summary>Files put together from all modules: the minutes of a hand-over, the evidence for an inspection.</summary>
public static class FoldersModule
{
    public static IServiceCollection AddFolders(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(FoldersModule).Assembly);
        services.AddSingleton(FolderAudit.HandOverWords);
        services.AddSingleton(FolderAudit.InspectionWords);
        services.AddSingleton<IModelPart, FoldersModel>();
        services.AddNavItem(new NavItem("Bàn giao công việc", "/ban-giao", Capability.HandOverWork, Order: 130));
        services.AddNavItem(new NavItem("Hồ sơ kiểm tra", "/ho-so-kiem-tra", Capability.MakeInspectionFiles, Order: 131));
        services.AddSingleton(new FileKind(HandOver.FileKind, Capability.HandOverWork));
        services.AddSingleton(new FileKind(InspectionFile.FileKind, Capability.MakeInspectionFiles));
        services.AddScoped<HandOverDesk>();
        services.AddScoped<HandOverContent>();
        services.AddScoped<MakeHandOver>();
        services.AddScoped<BringSignedMinutes>();
        services.AddScoped<HandOverPaper>();
        services.AddScoped<Evidence>();
        services.AddScoped<InspectionDesk>();
        services.AddScoped<ContentsPaper>();
        services.AddScoped<WriteArchive>();
        services.AddScoped<MakeInspectionFile>();
        services.AddScoped<MakeQueued>();
        services.AddHostedService<InspectionJob>();
        services.AddScoped<IDemoDays, DemoDays>();
        return services;
    }
}
