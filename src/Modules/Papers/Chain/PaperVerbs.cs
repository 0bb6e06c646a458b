namespace CoSo.Papers;

/// <summary>What can be done on a paper's one page, gathered for it.</summary>
internal sealed record PaperVerbs(
    SubmitPaper Submit, PassPaper Pass, ApproveOutside Outside, SendBackPaper SendBack, TakeBackPaper TakeBack, WithdrawPaper Withdraw, NumberPaper Number, IssuePaper Issue, CorrectPaper Correct);

/// <summary>What can be done with the recipients of an issued paper, gathered for its page.</summary>
internal sealed record SendingVerbs(SendPaper Send, RemindRecipients Remind, NoteDelivery Note);
