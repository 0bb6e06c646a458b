using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Ui;

namespace CoSo.Heads;

/// <summary>What the head of each unit answers for, what he says of it, what the level above says.</summary>
public static class HeadsModule
{
    public static IServiceCollection AddHeads(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(HeadsModule).Assembly);
        services.AddSingleton(HeadAudit.Words);
        services.AddSingleton<IModelPart, HeadsModel>();
        services.AddNavItem(new NavItem("Người đứng đầu", "/nguoi-dung-dau", Capability.SeeHeads, Order: 129));
        services.AddScoped<HeadDesk>();
        services.AddScoped<HeadPeriods>();
        services.AddScoped<HeadRows>();
        services.AddScoped<FindHead>();
        services.AddScoped<GradeLevels>();
        services.AddScoped<ReviewBook>();
        services.AddScoped<WriteReview>();
        services.AddScoped<GradeReview>();
        services.AddScoped<OpenRound>();
        services.AddScoped<CancelRound>();
        services.AddScoped<HeadPaper>();
        services.AddScoped<IDemoDays, HeadDemoDays>();
        return services;
    }
}
