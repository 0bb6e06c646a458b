using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Folders;
using CoSo.Contracts.Organization;
using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;
using CoSo.Sealed.Recovery;
using CoSo.Ui;

namespace CoSo.Sealed;

/// <summary>Denunciations and information whose sender is kept secret: encrypted on receipt, opened by appointed people alone.</summary>
public static class SealedModule
{
    public static IServiceCollection AddSealed(this IServiceCollection services, Locality locality)
    {
        services.AddCoSoText(typeof(SealedModule).Assembly);
        services.AddSingleton<IModelPart, SealedModel>();
        services.AddSingleton(SealedAudit.Words);
        services.AddSingleton(AboveFile.Load(locality));
        services.AddSingleton(new PersonalSource(MatterStep.SourceKind));

        // The key stays with its person: a sealed matter passes by its own hand-over, its duties with it.
        services.AddSingleton(new PassesWithSource(MatterStep.SourceKind));
        services.AddSingleton<OpenKeys>();
        services.AddSingleton<PassphrasePace>();
        services.AddSingleton<SealedPace>();
        services.AddScoped<SealRings>();
        services.AddScoped<Appointments>();
        services.AddScoped<AppointHolder>();
        services.AddScoped<EndAppointment>();
        services.AddScoped<MakeKey>();
        services.AddScoped<SealedPlace>();
        services.AddScoped<MatterSeals>();
        services.AddScoped<MatterRecipients>();
        services.AddScoped<MatterBook>();
        services.AddScoped<MatterDays>();
        services.AddScoped<MatterPapers>();
        services.AddScoped<MatterDesk>();
        services.AddScoped<ReceiveMatter>();
        services.AddScoped<ReadMatter>();
        services.AddScoped<WriteInMatter>();
        services.AddScoped<StepInMatter>();
        services.AddScoped<DecideMatter>();
        services.AddScoped<FollowMatter>();
        services.AddScoped<Pages.Sealed.One.MatterActing>();
        services.AddScoped<RecoverAccess>();
        services.AddScoped<ResealMatters>();
        services.AddScoped<IDemoDays, SealedDemo>();
        services.AddNavItem(new NavItem("Tố cáo", "/to-cao/xu-ly", Capability.HandleSealed, Order: 120));
        services.AddNavItem(new NavItem("Phân công xử lý tố cáo", "/to-cao/phan-cong", Capability.AppointSealed, Order: 121));
        services.AddNavItem(new NavItem("Tố cáo", "/to-cao", Order: 18, Place: NavPlace.Public));
        return services;
    }

    /// <summary>Around the pages of this module; stands before what sets headers for all pages and behind what logs faults.</summary>
    public static IApplicationBuilder UseSealed(this IApplicationBuilder app) => app.UseMiddleware<SealedPages>();
}
