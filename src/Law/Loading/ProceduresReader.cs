namespace CoSo.Law;

/// <summary>Reads the section <c>procedures</c>; every term it names must exist.</summary>
internal sealed class ProceduresReader(LawBookReader book, List<Term> terms)
{
    private static readonly string[] Kinds = ["complaint", "denunciation", "petition", "feedback", "information", "officials", "internal", "reception"];
    private static readonly string[] Secrecies = ["internal", "restricted", "sealed"];
    private static readonly string[] Parts = ["withdrawal", "pause", "termination", "dialogue"];

    public List<Procedure> Read()
    {
        var procedures = new List<Procedure>();
        foreach (var entry in book.Section("procedures"))
        {
            var id = entry.Text("id");
            if (procedures.Exists(procedure => procedure.Id == id))
            {
                entry.Error("id", $"thủ tục \"{id}\" đã có");
            }

            var common = new Procedure
            {
                Id = id,
                Name = entry.Text("name"),
                Kind = (ProcedureKind)entry.Choice("kind", Kinds),
                Secrecy = (ProcedureSecrecy)entry.Choice("secrecy", Secrecies),
                IsRated = entry.Flag("rated", false),
                Channels = [],
                Steps = [],
                Endings = [],
                Provision = null!,
            };
            CheckRating(entry, common);
            procedures.AddRange(book.Versions(entry, $"thủ tục \"{id}\"", version => ReadVersion(version, common), procedure => procedure.Provision));
            entry.Close();
        }

        return procedures;
    }

    private static void CheckRating(Entry entry, Procedure common)
    {
        if (common is { IsRated: true, Kind: ProcedureKind.Complaint or ProcedureKind.Denunciation or ProcedureKind.Officials })
        {
            entry.Error("rated", "khiếu nại, tố cáo không lấy ý kiến hài lòng");
        }
    }

    private Procedure ReadVersion(Entry entry, Procedure common)
    {
        var procedure = common with
        {
            Provision = book.Provision(entry),
            Channels = [.. ProcedureWords.Channels(entry, "channels")],
            IntakeNote = entry.OptionalText("intake-note"),
            Steps = Steps(entry),
            Endings = [.. entry.Entries("endings").Select(Ending)],
            Pause = entry.Child("pause") is { } pause ? Pause(pause) : null,
            CarriesOver = entry.Child("carries-over") is { } carried ? Carried(carried) : null,
        };
        if (procedure.Channels.Count == 0)
        {
            entry.Error("channels", "thủ tục phải có ít nhất một cách tiếp nhận (channels)");
        }

        if (procedure.Endings.Count == 0)
        {
            entry.Error("endings", "thủ tục phải có ít nhất một cách kết thúc (endings)");
        }

        entry.Close();
        return procedure;
    }

    private List<ProcedureStep> Steps(Entry entry)
    {
        var steps = new List<ProcedureStep>();
        foreach (var child in entry.Entries("steps"))
        {
            var step = Step(child);
            if (steps.Exists(known => known.Id == step.Id))
            {
                child.Error("id", $"bước \"{step.Id}\" đã có");
            }

            steps.Add(step);
        }

        if (steps.Count == 0)
        {
            entry.Error("steps", "thủ tục phải có ít nhất một bước (steps)");
        }

        return steps;
    }

    private ProcedureStep Step(Entry entry)
    {
        var step = new ProcedureStep
        {
            Id = entry.Text("id"),
            Name = entry.Text("name"),
            Actor = ProcedureWords.Actor(entry, "actor"),
            Proposer = entry.Has("proposer") ? ProcedureWords.Actor(entry, "proposer") : null,
            After = ProcedureWords.Event(entry, "after"),
            Brings = entry.Has("brings") ? ProcedureWords.Event(entry, "brings") : null,
            Term = Term(entry, "term"),
            Alternatives = [.. entry.Entries("alternatives").Select(Alternative)],
            CautiousTerm = Term(entry, "cautious"),
            Pauses = entry.Flag("pauses", false),
            IsRequired = entry.Flag("required", true),
            Paper = entry.OptionalText("paper"),
            Note = entry.OptionalText("note"),
        };
        entry.Close();
        return step;
    }

    private TermAlternative Alternative(Entry entry)
    {
        var alternative = new TermAlternative([.. ProcedureWords.Traits(entry, "when")], Term(entry, "term"));
        if (alternative.Traits.Count == 0 || (alternative.Term is null) != entry.Flag("at-once", false))
        {
            entry.Error("thời hạn thay thế phải ghi \"when\", và \"term\" hoặc \"at-once: true\"");
        }

        entry.Close();
        return alternative;
    }

    private ProcedureEnding Ending(Entry entry)
    {
        var ending = new ProcedureEnding(entry.Text("id"), entry.Text("name"), Term(entry, "term"), entry.OptionalText("paper"), Reasons(entry));
        entry.Close();
        return ending;
    }

    private List<EndingReason> Reasons(Entry entry) => [.. entry.Entries("reasons").Select(reason =>
    {
        var read = new EndingReason(reason.Text("id"), reason.Text("text"), book.Cite(reason, "cites"), reason.Flag("in-writing", false));
        reason.Close();
        return read;
    })];

    private ProcedurePause Pause(Entry entry)
    {
        var pause = new ProcedurePause(
            book.Cite(entry, "cites"),
            Term(entry, "stop-term"),
            Term(entry, "resume-term"),
            entry.OptionalText("stop-paper"),
            entry.OptionalText("resume-paper"),
            Reasons(entry));
        entry.Close();
        return pause;
    }

    private CarryOver Carried(Entry entry)
    {
        var carried = new CarryOver(book.Cite(entry, "cites"), [.. ProcedureWords.Words<CarriedPart>(entry, "parts", Parts)], ProcedureWords.Event(entry, "begun"));
        entry.Close();
        return carried;
    }

    private string? Term(Entry entry, string key)
    {
        if (entry.OptionalText(key) is not { } id)
        {
            return null;
        }

        if (!terms.Exists(term => term.Id == id))
        {
            entry.Error(key, $"\"{key}: {id}\" không có trong danh mục thời hạn");
        }

        return id;
    }
}

/// <summary>The words that stand for actors, events, traits and channels in the files.</summary>
internal static class ProcedureWords
{
    private static readonly string[] Actors = ["receiver", "verifier", "decider", "clerk", "superior", "sender"];

    private static readonly string[] Events =
    [
        "known", "received", "accepted", "dialogue", "decided", "concluded", "refused", "suspended", "resumed", "terminated", "met",
        "forwarded", "answered", "demanded",
    ];

    private static readonly string[] TraitWords = ["complex", "specially-complex", "remote", "spread", "simple", "at-office", "by-post"];
    private static readonly string[] ChannelWords = ["counter", "paper", "portal", "phone", "e-mail", "exchange", "forwarded"];

    public static CaseActor Actor(Entry entry, string key) => (CaseActor)entry.Choice(key, Actors);

    public static CaseEvent Event(Entry entry, string key) => (CaseEvent)entry.Choice(key, Events);

    public static IEnumerable<CaseTrait> Traits(Entry entry, string key) => Words<CaseTrait>(entry, key, TraitWords);

    public static IEnumerable<IntakeChannel> Channels(Entry entry, string key) => Words<IntakeChannel>(entry, key, ChannelWords);

    /// <summary>A list of words, each as the enum value of its place; an unknown word is a mistake.</summary>
    public static IEnumerable<T> Words<T>(Entry entry, string key, string[] words)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        foreach (var word in entry.Texts(key))
        {
            var place = Array.IndexOf(words, word);
            if (place < 0)
            {
                entry.Error(key, $"\"{word}\" không hợp lệ (dùng: {string.Join(", ", words)})");
                continue;
            }

            yield return values[place];
        }
    }
}
