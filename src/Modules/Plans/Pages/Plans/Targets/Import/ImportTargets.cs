using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.Import;

/// <summary>
/// Many targets from one table: a line for each target and unit. Looks first and says what would change, then does exactly that,
/// all or nothing. Without "Giao cho" a line is the whole; a code not known yet is a new target.
/// </summary>
internal sealed class ImportTargets(AppDbContext db, TargetBook book, IUnitDirectory directory, Officer officer, Locality locality, Clock clock)
{
    private Guid owner;
    private Guid coordinator;

    public async Task<Outcome<TablePreview>> PreviewAsync(string? text, int year, Guid? planId, CancellationToken cancellation)
    {
        var outcome = await GoAsync(text, year, planId, cancellation);
        db.ChangeTracker.Clear();
        return outcome;
    }

    public async Task<Outcome<TablePreview>> ApplyAsync(string? text, int year, Guid? planId, string? print, CancellationToken cancellation)
    {
        var outcome = await GoAsync(text, year, planId, cancellation);
        if (outcome.Value is not { } preview)
        {
            return outcome;
        }

        if (preview.Faults.Count > 0 || preview.Print != print)
        {
            db.ChangeTracker.Clear();
            return new Refusal("import-stale", "Chỉ tiêu đã thay đổi sau khi xem trước, nên chưa nhập gì. Xem trước lại.");
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return preview;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new Refusal("import-stale", "Chỉ tiêu đã thay đổi sau khi xem trước, nên chưa nhập gì. Xem trước lại.");
        }
    }

    private async Task<Outcome<TablePreview>> GoAsync(string? text, int year, Guid? planId, CancellationToken cancellation)
    {
        var read = PastedTable.Read(text, TargetColumns.Code, TargetColumns.Name);
        if (read.Value is not { } table)
        {
            return read.Refusal!;
        }

        if (planId is { } plan && !await db.Managed(officer).AnyAsync(p => p.Id == plan && p.State != PlanState.Abandoned, cancellation))
        {
            return new Refusal("target-plan", "Không có kế hoạch đã chọn, hoặc anh chị không quản lý kế hoạch đó.");
        }

        owner = await OwnerAsync(planId, cancellation);
        coordinator = await db.Set<UnitRow>().Where(unit => unit.Code == locality.CoordinatorUnit).Select(unit => unit.Id).FirstOrDefaultAsync(cancellation);
        var known = await db.ManagedTargets(officer).Where(target => target.OwnerUnitId == owner).ToDictionaryAsync(target => target.Code, cancellation);
        var lines = new List<TableLine>();
        var faults = new List<TableFault>();
        foreach (var row in table.Rows)
        {
            await LineAsync(new Line(table, row, year, planId), known, lines, faults, cancellation);
        }

        return new TablePreview(text!, lines, faults);
    }

    private async Task<Guid> OwnerAsync(Guid? planId, CancellationToken cancellation) => planId is { } plan
        ? await db.Set<Plan>().Where(p => p.Id == plan).Select(p => p.IssuerUnitId).SingleAsync(cancellation)
        : await officer.Reach(Capability.ManagePlans).Of(db.Set<UnitRow>()).OrderBy(unit => unit.Code == locality.RootUnit ? 0 : 1).ThenBy(unit => unit.Path.Length)
            .ThenBy(unit => unit.Position).Select(unit => unit.Id).FirstAsync(cancellation);

    private async Task LineAsync(Line line, Dictionary<string, Target> known, List<TableLine> lines, List<TableFault> faults, CancellationToken cancellation)
    {
        void Fault(string message, params object[] arguments) => faults.Add(new TableFault(line.Row.Number, message, arguments));
        if (line[TargetColumns.Code] is not { } code || code.Length > Target.CodeMaxLength)
        {
            Fault("Cột Mã trống hoặc dài quá {0} ký tự", Target.CodeMaxLength);
            return;
        }

        if (!known.TryGetValue(code, out var target))
        {
            if (TargetColumns.Make(line, code, owner, coordinator, Fault) is not { } made)
            {
                return;
            }

            known[code] = target = made;
            db.Add(target);
            book.Step(target, TargetStepKind.Made, null, null, null, null, target.Name, null);
            book.Record(new TargetMade(target.Id, owner, target.PlanId, code));
            lines.Add(new TableLine(code, "", "Chỉ tiêu mới", "", target.Name));
        }

        if (target.WithdrawnAt is not null)
        {
            Fault("Chỉ tiêu {0} đã thôi theo dõi", code);
            return;
        }

        if (await UnitsAsync(line, target, Fault, lines, cancellation) is { } units)
        {
            await ValuesAsync(line, target, units, lines, Fault, cancellation);
        }
    }

    /// <summary>The units of a line, given the target where they were not; the whole where the line names nobody.</summary>
    private async Task<IReadOnlyList<(Guid Id, string Name)>?> UnitsAsync(Line line, Target target, Action<string, object[]> fault, List<TableLine> lines, CancellationToken cancellation)
    {
        if (line[TargetColumns.Units] is not { } names)
        {
            return [(target.OwnerUnitId, "")];
        }

        var match = await directory.FindAsync(names, clock.Today, cancellation);
        if (match.Unknown.Count > 0 || match.Units.Count == 0)
        {
            fault("Không rõ đơn vị: {0}", [string.Join("; ", match.Unknown.DefaultIfEmpty(names))]);
            return null;
        }

        var given = await db.Set<TargetUnit>().Where(unit => unit.TargetId == target.Id).Select(unit => unit.UnitId).ToListAsync(cancellation);
        given.AddRange(db.Set<TargetUnit>().Local.Where(unit => unit.TargetId == target.Id).Select(unit => unit.UnitId));
        var added = match.Units.Where(unit => unit.Id != target.OwnerUnitId && !given.Contains(unit.Id)).ToList();
        if (added.Count > 0)
        {
            db.AddRange(added.Select(unit => new TargetUnit { TargetId = target.Id, UnitId = unit.Id }));
            book.Step(target, TargetStepKind.Given, null, null, null, null, string.Join(", ", added.Select(unit => unit.ShortName)), null);
            book.Record(new TargetGiven(target.Id, target.OwnerUnitId, [.. added.Select(unit => unit.Id)], []));
            lines.AddRange(added.Select(unit => new TableLine(target.Code, unit.ShortName, "Giao cho đơn vị", "", "")));
        }

        return [.. match.Units.Where(unit => unit.Id != target.OwnerUnitId).Select(unit => (unit.Id, unit.ShortName))];
    }

    private async Task ValuesAsync(
        Line line, Target target, IReadOnlyList<(Guid Id, string Name)> units, List<TableLine> lines, Action<string, object[]> fault, CancellationToken cancellation)
    {
        foreach (var (period, words) in TargetPeriods.All)
        {
            if (line[words] is not { } written)
            {
                continue;
            }

            if (TargetNumbers.Read(target.Kind, target.Scale, written) is not { } value)
            {
                fault(TargetNumbers.Fault(target.Kind), [$"{target.Code}, {words}"]);
                continue;
            }

            foreach (var (id, name) in units)
            {
                var figure = await book.FigureAsync(target.Id, id, line.Year, period, cancellation);
                var before = figure.Planned;
                if (await book.PlanAsync(target, id, line.Year, period, value, cancellation))
                {
                    lines.Add(new TableLine(target.Code, name, words, TargetNumbers.Write(target.Kind, target.Scale, before), TargetNumbers.Write(target.Kind, target.Scale, value)));
                }
            }
        }
    }
}

/// <summary>A line of the table with what holds for all of them.</summary>
internal sealed record Line(PastedTable Table, PastedRow Row, int Year, Guid? PlanId)
{
    public string? this[string heading] => Table.Cell(Row, heading);
}
