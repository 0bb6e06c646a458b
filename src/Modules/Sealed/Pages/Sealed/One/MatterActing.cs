using CoSo.Documents.Inspection;
using CoSo.Sealed.Matters;

namespace CoSo.Sealed.Pages.Sealed.One;

/// <summary>Carries out the action that was chosen, with the verb it belongs to.</summary>
internal sealed class MatterActing(WriteInMatter write, StepInMatter steps, DecideMatter decide, MatterBook book)
{
    public async Task<Outcome<SealedMatter>> RunAsync(SealedMatter matter, string action, MatterInput input, IReadOnlyList<InspectedFile> files, CancellationToken cancellation)
    {
        var (on, text, words) = (input.On ?? book.Today, VietnameseText.Clean(input.Text), Filled(input.Words));
        var ending = (input.Ending ?? "").Split(':', 2);
        return action switch
        {
            "tom-tat" => await write.SummariseAsync(matter, text, cancellation),
            "nhan-tin" => await write.MessageAsync(matter, text, cancellation),
            "them-tep" => await write.AddFilesAsync(matter, files, input.DeciderToo, text, cancellation),
            "de-xuat" => await write.ProposeAsync(matter, text, cancellation),
            "tra-lai" => await write.SendBackAsync(matter, text, cancellation),
            "don-ky" => await steps.SignedAsync(matter, on, words, cancellation),
            "xong-buoc" => await steps.FinishAsync(matter, input.Step ?? "", on, words, cancellation),
            "tinh-chat" => await steps.FindTraitAsync(matter, input.Trait!.Value, words, cancellation),
            "mo-buoc" => await steps.BeginAsync(matter, input.Step ?? "", words, cancellation),
            "thu-ly" => await decide.AcceptAsync(matter, on, words, cancellation),
            "ket-luan" => await decide.ConcludeAsync(matter, on, words, cancellation),
            "yeu-cau" => await decide.DemandAsync(matter, on, words, cancellation),
            "gia-han" => await decide.ExtendAsync(matter, input.Step ?? "", words, cancellation),
            "ket-thuc" => await decide.EndAsync(matter, ending[0], ending.Length > 1 ? ending[1] : null, on, words, cancellation),
            "rut-mot-phan" => await decide.WithdrawPartAsync(matter, input.Secret, on, text, cancellation),
            "rut" => await decide.WithdrawAsync(matter, input.Secret, on, words, cancellation),
            _ => SealedRefusals.NotNow,
        };
    }

    private static string? Filled(string? text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? clean : null;
}
