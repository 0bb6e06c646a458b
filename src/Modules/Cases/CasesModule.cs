using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Contracts.Folders;
using CoSo.Contracts.Organization;
using CoSo.Ui;

namespace CoSo.Cases;

/// <summary>The citizen's voice: the rota of heads, the visit book, appointments.</summary>
public static class CasesModule
{
    public static IServiceCollection AddCases(this IServiceCollection services, Locality locality)
    {
        services.AddCoSoText(typeof(CasesModule).Assembly);
        services.AddSingleton<IModelPart, CasesModel>();
        services.AddSingleton(ReceptionFile.Load(locality));
        services.AddScoped<ReceptionPoints>();
        services.AddScoped<ReceptionDesk>();
        services.AddScoped<PlanReceptionDays>();
        services.AddScoped<PublishReceptionDays>();
        services.AddScoped<MoveReceptionDay>();
        services.AddScoped<CallOffReceptionDay>();
        services.AddScoped<HoldReceptionDay>();
        services.AddScoped<KeepVisit>();
        services.AddScoped<AnswerMatter>();
        services.AddScoped<NoteVisit>();
        services.AddScoped<AskAppointment>();
        services.AddScoped<AnswerAppointment>();
        services.AddScoped<WithdrawAppointment>();
        services.AddScoped<IHandOver, HandOverReception>();
        services.AddSingleton(new PersonalSource(KeepVisit.SourceKind));
        services.AddNavItem(new NavItem("Tiếp công dân", "/tiep-cong-dan", Capability.SeeReception, Order: 40));
        services.AddNavItem(new NavItem("Lịch tiếp công dân", "/lich-tiep-cong-dan", Order: 20, Place: NavPlace.Public));
        return services;
    }
}
