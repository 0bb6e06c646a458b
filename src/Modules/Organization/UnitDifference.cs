namespace CoSo.Organization;

/// <summary>What a sheet of units says otherwise than the tree, or what is wrong with it. Changes nothing.</summary>
internal sealed record UnitDifference(
    IReadOnlyList<UnitLine> Added, IReadOnlyList<UnitChange> Changed, int Unchanged, int NotNamed, IReadOnlyList<SheetFault> Faults)
{
    /// <summary>The tree as lines.</summary>
    public static IReadOnlyList<UnitLine> LinesOf(IReadOnlyList<Unit> units, IReadOnlyList<Succession> successions)
    {
        var codes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        var after = successions.ToLookup(succession => succession.UnitId, succession => codes[succession.SuccessorId]);
        return
        [
            .. units.Select(unit => new UnitLine
            {
                Code = unit.Code,
                Name = unit.Name,
                ShortName = unit.ShortName,
                Kind = unit.Kind,
                Parent = unit.ParentId is { } parent ? codes[parent] : null,
                ProfessionalParent = unit.ProfessionalParentId is { } professional ? codes[professional] : null,
                IsRequested = unit.IsRequested,
                From = unit.From,
                To = unit.To,
                StateCode = unit.StateCode,
                PaperSign = unit.PaperSign,
                PaperPlace = unit.PaperPlace,
                Households = unit.Households,
                Aliases = [.. unit.AliasList],
                Successors = [.. after[unit.Id].Order(StringComparer.Ordinal)],
                IsConfirmed = unit.IsConfirmed,
                Note = unit.Note,
            }),
        ];
    }

    public static UnitDifference Of(
        IReadOnlyList<UnitLine> lines, IReadOnlyList<SheetFault> faults, IReadOnlyList<Unit> units, IReadOnlyList<Succession> successions, Func<string, bool> mayManage)
    {
        // The rows hold the same list of faults: what the check finds joins what reading found.
        var present = LinesOf(units, successions).Zip(units).ToDictionary(pair => (pair.First.Code, pair.First.From), pair => pair);
        new UnitSheetCheck(lines, units, mayManage).Run();
        var added = new List<UnitLine>();
        var changed = new List<UnitChange>();
        var unchanged = 0;
        foreach (var line in lines)
        {
            if (!present.Remove((line.Code, line.From), out var known))
            {
                added.Add(line);
                continue;
            }

            var fields = FieldsThatDiffer(known.First, line);
            if (fields.Count == 0)
            {
                unchanged++;
                continue;
            }

            changed.Add(new UnitChange(known.Second, line, fields));
        }

        return new UnitDifference(added, changed, unchanged, present.Count, faults);
    }

    private static List<string> FieldsThatDiffer(UnitLine old, UnitLine line)
    {
        var fields = new List<string>();
        void Compare<T>(string title, T before, T after)
        {
            if (!EqualityComparer<T>.Default.Equals(before, after))
            {
                fields.Add(title);
            }
        }

        Compare(Key("Tên đầy đủ"), old.Name, line.Name);
        Compare(Key("Tên ngắn"), old.ShortName, line.ShortName);
        Compare(Key("Loại"), old.Kind, line.Kind);
        Compare(Key("Mã cấp trên"), old.Parent, line.Parent);
        Compare(Key("Mã cấp trên chuyên môn"), old.ProfessionalParent, line.ProfessionalParent);
        Compare(Key("Quan hệ"), old.IsRequested, line.IsRequested);
        Compare(Key("Đến ngày"), old.To, line.To);
        Compare(Key("Mã nhà nước"), old.StateCode, line.StateCode);
        Compare(Key("Ký hiệu văn bản"), old.PaperSign, line.PaperSign);
        Compare(Key("Nơi ban hành"), old.PaperPlace, line.PaperPlace);
        Compare(Key("Số hộ"), old.Households, line.Households);
        Compare(Key("Tên gọi khác"), string.Join(';', old.Aliases), string.Join(';', line.Aliases));
        Compare(Key("Mã đơn vị kế tục"), string.Join(';', old.Successors), string.Join(';', line.Successors.Order(StringComparer.Ordinal)));
        Compare(Key("Đã xác nhận"), old.IsConfirmed, line.IsConfirmed);
        Compare(Key("Ghi chú"), old.Note, line.Note);
        return fields;
    }

    private static string Key(string text) => text;
}

/// <param name="Fields">Titles of the columns that differ.</param>
internal sealed record UnitChange(Unit Unit, UnitLine Line, IReadOnlyList<string> Fields)
{
    public string Code => Unit.Code;
}
