using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Ui;

namespace CoSo.Papers;

/// <summary>Papers from draft to Văn thư: the chain, numbers, the register, distribution with receipt and reading confirmed.</summary>
public static class PapersModule
{
    public static IServiceCollection AddPapers(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(PapersModule).Assembly);
        services.AddSingleton<IModelPart, PapersModel>();
        services.AddNavItem(new NavItem("Văn bản", "/van-ban", Capability.SeePapers, Order: 34));
        services.AddNavItem(new NavItem("Văn bản đến", "/van-ban-den", Capability.ReceivePapers, Order: 36));
        services.AddSingleton(PaperAudit.Words);
        services.AddScoped<IAuditNames, PaperAudit>();
        services.AddScoped<PaperAccess>();
        services.AddScoped<PaperSteps>();
        services.AddScoped<PaperText>();
        services.AddScoped<PaperTurn>();
        services.AddScoped<Signers>();
        services.AddScoped<NumberBook>();
        services.AddScoped<PaperRegister>();
        services.AddScoped<DraftPaper>();
        services.AddScoped<ChangePaper>();
        services.AddScoped<SubmitPaper>();
        services.AddScoped<PassPaper>();
        services.AddScoped<ApproveOutside>();
        services.AddScoped<SendBackPaper>();
        services.AddScoped<TakeBackPaper>();
        services.AddScoped<WithdrawPaper>();
        services.AddScoped<NumberPaper>();
        services.AddScoped<IssuePaper>();
        services.AddScoped<CorrectPaper>();
        services.AddScoped<ReserveNumber>();
        services.AddScoped<CancelNumber>();
        services.AddScoped<SetPaperRules>();
        services.AddScoped<IPaperDesk, PaperDesk>();
        services.AddScoped<PaperVerbs>();
        services.AddScoped<BringInPaper>();
        services.AddScoped<RecipientUnits>();
        services.AddScoped<SendPaper>();
        services.AddScoped<RemindRecipients>();
        services.AddScoped<NoteDelivery>();
        services.AddScoped<SendingVerbs>();
        services.AddScoped<PaperInbox>();
        services.AddScoped<IDailyNotices, UnreadPapers>();
        services.AddScoped<ReceivePaper>();
        services.AddScoped<IPassesOn, PassDeliveries>();
        services.AddScoped<IPassesOn, PassPapers>();
        services.AddScoped<IDemoDays, DemoDays>();
        return services;
    }
}
