using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>The law book as it stands on one day.</summary>
public readonly struct LawView(LawBook book, DateOnly day)
{
    /// <summary>The day.</summary>
    public DateOnly Day => day;

    /// <summary>
    /// The version of a term in force. A term not known, not in force or still to be confirmed is a <see cref="LawException"/>: what
    /// is unconfirmed is used only by one who asks for it and says so.
    /// </summary>
    public Term Term(string id, bool evenUnconfirmed = false) =>
        Choose(id, "thời hạn", book.VersionsOfTerm(id), t => t.Provision, evenUnconfirmed);

    /// <summary>The version of a share or count in force, under the same conditions.</summary>
    public LawNumber Number(string id, bool evenUnconfirmed = false) =>
        Choose(id, "con số", book.VersionsOfNumber(id), n => n.Provision, evenUnconfirmed);

    /// <summary>The version of a term in force and confirmed, or null: for terms that exist only under some laws.</summary>
    public Term? FindTerm(string id)
    {
        var on = day;
        return book.VersionsOfTerm(id).FirstOrDefault(t => t.Provision.IsConfirmed && t.Provision.Covers(on));
    }

    /// <summary>The version of a share or count in force and confirmed, or null: for numbers that exist only under some laws.</summary>
    public LawNumber? FindNumber(string id)
    {
        var on = day;
        return book.VersionsOfNumber(id).FirstOrDefault(n => n.Provision.IsConfirmed && n.Provision.Covers(on));
    }

    /// <summary>The version of a term in force, confirmed or not, or null; who asks says that it is to be confirmed.</summary>
    public Term? FindTermEvenUnconfirmed(string id)
    {
        var on = day;
        return book.VersionsOfTerm(id).FirstOrDefault(t => t.Provision.Covers(on));
    }

    /// <summary>The procedure for what begins on the day: on, or off with the reason. Throws when the book does not know it at all.</summary>
    public ProcedureInForce Procedure(string id) => ProcedureSwitch.Of(book, this, id);

    /// <summary>Every procedure of the book for what begins on the day, in the order of the files.</summary>
    public IEnumerable<ProcedureInForce> Procedures
    {
        get
        {
            var (of, view) = (book, this);
            return book.Procedures.Select(p => p.Id).Distinct().Select(id => ProcedureSwitch.Of(of, view, id));
        }
    }

    /// <summary>The terms in force, those to be confirmed included.</summary>
    public IEnumerable<Term> Terms
    {
        get
        {
            var on = day;
            return book.Terms.Where(t => t.Provision.Covers(on));
        }
    }

    /// <summary>What must be public on the day, in the order of the articles.</summary>
    public IEnumerable<DisclosureItem> Disclosures
    {
        get
        {
            var on = day;
            return book.Disclosures.Where(d => d.Provision.Covers(on));
        }
    }

    private T Choose<T>(string id, string what, IEnumerable<T> versions, Func<T, Provision> provision, bool evenUnconfirmed)
        where T : class
    {
        var (any, on) = (false, day);
        foreach (var version in versions)
        {
            any = true;
            if (!provision(version).Covers(on))
            {
                continue;
            }

            return evenUnconfirmed || provision(version).IsConfirmed
                ? version
                : throw new LawException($"Sổ tay pháp luật chưa xác nhận {what} \"{id}\" ({provision(version).Source}).");
        }

        throw new LawException(any
            ? $"Ngày {Vn.Day(on)} không có quy định nào về {what} \"{id}\" đang có hiệu lực."
            : $"Sổ tay pháp luật không có {what} \"{id}\".");
    }
}
