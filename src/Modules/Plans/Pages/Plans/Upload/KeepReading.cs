using CoSo.Kernel;
using CoSo.Contracts.Duties;
using CoSo.Reading;

namespace CoSo.Plans.Pages.Plans.Upload;

/// <summary>Turns what was read into the rows of a plan in review. Adds to the unit of work, never saves.</summary>
internal sealed class KeepReading(AppDbContext db, PlanNames names, MeasureBases bases)
{
    /// <returns>How many items were read.</returns>
    public async Task<int> KeepAsync(Plan plan, string text, PlanReading reading, CancellationToken cancellation)
    {
        db.Add(plan);
        db.Add(new PlanText { PlanId = plan.Id, Text = text });
        var citations = KeepParts(plan, reading);
        var workstreams = KeepWorkstreams(plan, reading);
        var reports = await KeepReportsAsync(plan, reading, cancellation);
        var kept = new Kept(plan, workstreams, reports, citations, text, reading);
        // A sentence of the content part that was read as somebody's task is not taken twice.
        var items = reading.Assignments.Select(Item.Of)
            .Concat(reading.Measures.Where(read => !reading.Assignments.Any(task => task.Span.Start < read.Span.End && read.Span.Start < task.Span.End)).Select(Item.Of))
            .Where(item => !string.IsNullOrWhiteSpace(item.Text)).OrderBy(item => item.Span.Start).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            await KeepItemAsync(kept, items[i], i + 1, cancellation);
        }

        return items.Count;
    }

    private Dictionary<CitationRead, Guid> KeepParts(Plan plan, PlanReading reading)
    {
        db.AddRange(reading.Sections.Where(section => section.Kind == "heading").Select((section, at) => new PlanSection
        {
            Id = OrderedId.New(), PlanId = plan.Id, Path = section.Path.Cut(80) ?? "", Title = section.Title, Level = section.Level, Position = at,
        }));
        var citations = reading.Citations.Select((citation, at) => (citation, Row: new PlanCitation
        {
            Id = OrderedId.New(), PlanId = plan.Id, Position = at, Number = citation.Number.Cut(PlanCitation.NumberMaxLength) ?? "",
            Key = bases.KeyOf(citation.Number).Cut(PlanCitation.NumberMaxLength) ?? "", IssuedOn = citation.Date, Type = citation.Type,
            Issuer = citation.Issuer, Subject = citation.Subject, Flags = string.Join(' ', citation.Flags), FootnoteOnly = citation.FootnoteOnly,
            Start = citation.Span.Start, End = citation.Span.End,
        })).ToList();
        db.AddRange(citations.Select(one => one.Row));
        db.AddRange(reading.Recipients.Select((written, at) => new PlanRecipient { Id = OrderedId.New(), PlanId = plan.Id, Position = at, Written = written }));
        return citations.ToDictionary(one => one.citation, one => one.Row.Id);
    }

    private Dictionary<string, Guid> KeepWorkstreams(Plan plan, PlanReading reading)
    {
        var made = reading.Workstreams.Select((read, at) => new Workstream
        {
            Id = OrderedId.New(), PlanId = plan.Id, Number = read.Path.Cut(40) ?? "", Title = read.Title.Cut(Workstream.TitleMaxLength) ?? "", Position = at,
        }).ToList();
        db.AddRange(made);
        return made.DistinctBy(workstream => workstream.Number).ToDictionary(workstream => workstream.Number, workstream => workstream.Id);
    }

    private async Task<List<PlanReport>> KeepReportsAsync(Plan plan, PlanReading reading, CancellationToken cancellation)
    {
        var reports = new List<PlanReport>();
        foreach (var read in reading.Reports)
        {
            var from = await names.FindOrMakeAsync(plan.Id, read.From, cancellation);
            var to = read.To is null ? null : await names.FindOrMakeAsync(plan.Id, read.To, cancellation);
            reports.Add(new PlanReport
            {
                Id = OrderedId.New(), PlanId = plan.Id, Position = reports.Count, Section = read.Section, FromNameId = from.Id, ToNameId = to?.Id,
                Via = read.Via, PeriodsWritten = string.Join(", ", read.Periods).Cut(300) ?? "", Periods = RhythmOf.Write(RhythmOf.Periods(read.Periods)),
                Deadline = read.Deadline, Start = read.Span.Start, End = read.Span.End,
            });
        }

        db.AddRange(reports);
        return reports;
    }

    private async Task KeepItemAsync(Kept kept, Item item, int ordinal, CancellationToken cancellation)
    {
        var start = Math.Clamp(item.Span.Start, 0, kept.Text.Length);
        var measure = new Measure
        {
            Id = OrderedId.New(),
            PlanId = kept.Plan.Id,
            Ordinal = ordinal,
            Kind = item.Kind,
            Section = item.Section.Cut(80),
            Text = item.Text.Cut(Measure.TextMaxLength) ?? "",
            Relation = item.Relation,
            Frequency = item.Frequency.Cut(Measure.AsWrittenMaxLength),
            Rhythm = RhythmOf.Of(item.Frequency, item.DueOn),
            Deadline = item.Deadline.Cut(Measure.AsWrittenMaxLength),
            DueOn = item.DueOn,
            DueBasis = item.DueOn is null ? null : $"Văn bản ghi: {item.Deadline}".Cut(Measure.AsWrittenMaxLength),
            WorkstreamId = item.Workstream is { } path && kept.Workstreams.TryGetValue(path, out var id) ? id : null,
            ReportId = ReportOf(kept.Reports, item),
            Confidence = item.Confidence,
            Start = start,
            End = Math.Clamp(item.Span.End, start, kept.Text.Length),
        };
        db.Add(measure);
        db.AddRange(BasisReader.Of(kept.Reading, kept.Text, item.Span, item.Section).DistinctBy(citation => bases.KeyOf(citation.Number)).Take(MeasureBases.Most).Select((citation, at) => new MeasureBasis
        {
            MeasureId = measure.Id, CitationId = kept.Citations[citation], PlanId = kept.Plan.Id, Position = at,
        }));
        var position = 0;
        var used = new HashSet<Guid>();
        foreach (var (written, isPartner) in item.Units)
        {
            var name = await names.FindOrMakeAsync(kept.Plan.Id, written, cancellation);
            if (used.Add(name.Id))
            {
                db.Add(new MeasureUnit { MeasureId = measure.Id, NameId = name.Id, IsPartner = isPartner, PlanId = kept.Plan.Id, Position = position++ });
            }
        }
    }

    // A sentence that only says who reports when is followed as returns, not as one more duty beside them.
    private static Guid? ReportOf(List<PlanReport> reports, Item item) =>
        item.Units.Count == 0 ? null
        : reports.FirstOrDefault(report => report.Section == item.Section && report.Start < item.Span.End && item.Span.Start < report.End
            && VietnameseText.Fold(item.Text).StartsWith("bao cao", StringComparison.Ordinal))?.Id;

    private sealed record Kept(Plan Plan, Dictionary<string, Guid> Workstreams, List<PlanReport> Reports, Dictionary<CitationRead, Guid> Citations, string Text, PlanReading Reading);

    private sealed record Item(string? Section, string Text, MeasureKind Kind, TextSpan Span, double Confidence)
    {
        public string? Workstream { get; init; }

        public DutyRelation Relation { get; init; }

        public string? Frequency { get; init; }

        public string? Deadline { get; init; }

        public DateOnly? DueOn { get; init; }

        public IReadOnlyList<(string Written, bool IsPartner)> Units { get; init; } = [];

        public static Item Of(AssignmentRead read) => new(read.Section, read.Task, KindOf(read.Kind), read.Span, read.Confidence)
        {
            Workstream = read.Workstream,
            Relation = Relations.Read(read.Relation),
            Frequency = read.Frequency,
            Deadline = read.Deadline,
            DueOn = read.DeadlineDate,
            Units = [(read.Unit, false), .. read.CoordinatesWith.Select(name => (name, true))],
        };

        // A sentence of the content part names nobody: it cannot be a duty until a person says whose.
        public static Item Of(MeasureRead read) =>
            new(read.Workstream, read.Text, KindOf(read.Kind) == MeasureKind.General ? MeasureKind.General : MeasureKind.Content, read.Span, read.Confidence)
            {
                Workstream = read.Workstream,
            };

        private static MeasureKind KindOf(string kind) => kind switch
        {
            "duty" => MeasureKind.Duty,
            "general" => MeasureKind.General,
            _ => MeasureKind.Content,
        };
    }
}
