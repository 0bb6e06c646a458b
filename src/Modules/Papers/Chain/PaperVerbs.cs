namespace CoSo.Papers;

/// <summary>What can be done on a paper's one page, gathered for it.</summary>
internal sealed record PaperVerbs(
    SubmitPaper Submit, PassPaper Pass, ApproveOutside Outside, SendBackPaper SendBack, TakeBackPaper TakeBack, WithdrawPaper Withdraw, NumberPaper Number, IssuePaper Issue, CorrectPaper Correct);
