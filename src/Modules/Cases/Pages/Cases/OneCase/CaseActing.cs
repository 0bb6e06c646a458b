using CoSo.Cases.Letters;
using CoSo.Cases.Letters.Work;
using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.OneCase;

/// <summary>Carries out the action that was chosen, with the verb it belongs to.</summary>
internal sealed class CaseActing(IServiceProvider services, CaseDesk desk, CaseBook book, Officer officer)
{
    public async Task<Outcome<Case>> RunAsync(Case one, string action, CaseInput input, CancellationToken cancellation)
    {
        var on = input.On ?? book.Today;
        var (paper, text) = (Filled(input.Paper), Filled(input.Text) ?? "");
        return action switch
        {
            "thu-ly" => await Verb<AcceptCase>().RunAsync(one, on, paper, cancellation),
            "chuyen" => await Verb<RouteCase>().RunAsync(one, input.Unit!.Value, input.DueOn, cancellation),
            "giao" => await Verb<AssignVerifier>().RunAsync(one, input.Verifier!.Value, cancellation),
            "de-xuat" => await Verb<ProposeResult>().RunAsync(one, text, cancellation),
            "tra-lai" => await Verb<ProposeResult>().SendBackAsync(one, text, cancellation),
            "quyet-dinh" => await Verb<DecideCase>().RunAsync(one, new NewDecision(paper, on, text, one.ProcedureId.Contains("second", StringComparison.Ordinal) ? input.Overturns : null, input.FollowsExecution), cancellation),
            "tinh-chat" => await Verb<FindTrait>().RunAsync(one, input.Trait!.Value, text, cancellation),
            "tam-dinh-chi" => await Verb<PauseCase>().RunAsync(one, input.PauseReason, on, paper, cancellation),
            "tiep-tuc" => await Verb<ResumeCase>().RunAsync(one, on, paper, cancellation),
            "ket-thuc" => await EndAsync(one, input, on, cancellation),
            "chuyen-co-quan" => await Verb<ForwardCase>().RunAsync(one, Filled(input.Authority)!, on, paper, cancellation),
            "rut" => await Verb<WithdrawCase>().RunAsync(one, input.Secret, on, cancellation),
            "them-buoc" => await Verb<FinishStep>().BeginAsync(one, input.Optional ?? "", input.DueOn, cancellation),
            "tiep-xuc" or "ghi-chu" => await Verb<NoteCase>().RunAsync(one, text, on, action == "tiep-xuc", cancellation),
            "nhan-tin" => await Verb<WriteMessage>().RunAsync(one, text, officer.UnitName, cancellation),
            "lien-ket" => await LinkAsync(one, input, cancellation),
            _ => await OnStepAsync(one, action, input, on, paper, cancellation),
        };
    }

    private async Task<Outcome<Case>> OnStepAsync(Case one, string action, CaseInput input, DateOnly on, string? paper, CancellationToken cancellation)
    {
        if ((await book.StepsAsync(one, cancellation)).Find(known => known.Id == input.Step) is not { } step)
        {
            return CaseRefusals.NotNow;
        }

        return action switch
        {
            "xong-buoc" => await Verb<FinishStep>().RunAsync(one, step, on, paper, cancellation),
            "gia-han" => await Verb<ExtendStep>().RunAsync(one, step, paper!, cancellation),
            "cam-ket" => await Verb<FinishStep>().PromiseAsync(one, step, input.DueOn!.Value, cancellation),
            _ => CaseRefusals.NotNow,
        };
    }

    private async Task<Outcome<Case>> EndAsync(Case one, CaseInput input, DateOnly on, CancellationToken cancellation)
    {
        var chosen = (input.Ending ?? "").Split(':', 2);
        return await Verb<EndCase>().RunAsync(one, chosen[0], chosen.Length > 1 ? chosen[1] : null, on, Filled(input.Optionally), cancellation);
    }

    private async Task<Outcome<Case>> LinkAsync(Case one, CaseInput input, CancellationToken cancellation)
    {
        var code = Secrets.CodeOf(input.OtherCode);
        var other = await desk.Cases().SingleOrDefaultAsync(known => known.Code == code, cancellation);
        return await Verb<CaseLinks>().RunAsync(one, other, input.Link ?? LinkKind.Duplicate, cancellation);
    }

    private T Verb<T>()
        where T : class => services.GetRequiredService<T>();

    private static string? Filled(string? text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? clean : null;
}
