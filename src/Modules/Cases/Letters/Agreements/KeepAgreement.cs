using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Documents.Inspection;
using CoSo.Documents.Writing;
using CoSo.Cases.Letters.Work;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters.Agreements;

internal sealed record NewAgreement(Guid Key, DateOnly HeldOn, string Present, string Agreed, IReadOnlyList<NewPromise> Promises);

internal sealed record NewPromise(Guid UnitId, string What, DateOnly DueOn);

/// <summary>Lập biên bản: what was agreed stands in the history, what a unit promised in the ledger.</summary>
internal sealed class KeepAgreement(AppDbContext db, CaseBook book, CaseDays days, CaseDuties duties)
{
    public async Task<Outcome<CaseAgreement>> RunAsync(Case one, NewAgreement wanted, CancellationToken cancellation)
    {
        if (await db.Set<CaseAgreement>().SingleOrDefaultAsync(known => known.Key == wanted.Key && known.CaseId == one.Id, cancellation) is { } sent)
        {
            return sent;
        }

        if (!CaseAgreement.May(one))
        {
            return CaseRefusals.NotNow;
        }

        if (days.Refused(one, wanted.HeldOn) is { } refusal)
        {
            return refusal;
        }

        var made = new CaseAgreement { Id = OrderedId.New(), CaseId = one.Id, Key = wanted.Key, HeldOn = wanted.HeldOn, Present = wanted.Present, Agreed = wanted.Agreed };
        db.Add(made);
        foreach (var promise in wanted.Promises)
        {
            if (await db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == promise.UnitId, cancellation) is not { } unit || Recipients.Concerns(one.AboutPath, unit.Path))
            {
                return CaseRefusals.AboutHandler;
            }

            var kept = new AgreedPromise { Id = OrderedId.New(), AgreementId = made.Id, UnitId = promise.UnitId, What = promise.What, DueOn = promise.DueOn };
            db.Add(kept);
            await duties.RaiseAsync(one, kept, cancellation);
        }

        book.Write(one, CaseAct.Agreed, made.HeldOn, made.Agreed);
        book.Record(new CaseAgreementKept(one.Id, one.UnitId, made.HeldOn, wanted.Promises.Count));
        await db.SaveChangesAsync(cancellation);
        return made;
    }
}

/// <summary>The signed copy, a promise kept, minutes taken back with a reason.</summary>
internal sealed class FollowAgreement(AppDbContext db, CaseBook book, IDutyChanges changes, FileStore files, Officer officer, Clock clock)
{
    public async Task SignAsync(Case one, CaseAgreement made, InspectedFile file, CancellationToken cancellation)
    {
        var stored = await files.AttachAsync(new NewFile(file.Name, file.MediaType, file.Content, ReceiveCase.FileOwner, one.Id, one.UnitId, officer.Id, clock.UtcNow), cancellation);
        made.SignedFileId = stored.Id;
        book.Write(one, CaseAct.Agreed, book.Today, "Bản đã ký");
        book.Record(new CaseAgreementSigned(one.Id, one.UnitId));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<Refusal?> KeptAsync(Case one, CaseAgreement made, AgreedPromise promise, DateOnly on, string how, CancellationToken cancellation)
    {
        if (on > book.Today || on < made.HeldOn)
        {
            return new Refusal("promise-day", "Ngày thực hiện phải từ ngày lập biên bản {0} đến hôm nay.") { Arguments = [Vn.Day(made.HeldOn)] };
        }

        if (made.TakenBackWhy is not null || promise.DoneOn is not null)
        {
            return CaseRefusals.NotNow;
        }

        (promise.DoneOn, promise.How) = (on, how);
        await changes.FulfilAsync(new DutiesOfSource(AgreedPromise.SourceKind, promise.Id), on, "Đã thực hiện điều thống nhất với người gửi", officer.Id, cancellation);
        book.Write(one, CaseAct.Agreed, on, $"Đã thực hiện: {promise.What}. {how}");
        book.Record(new CasePromiseKept(one.Id, promise.UnitId, on));
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    public async Task<Refusal?> TakeBackAsync(Case one, CaseAgreement made, string why, CancellationToken cancellation)
    {
        if (made.TakenBackWhy is not null)
        {
            return CaseRefusals.NotNow;
        }

        made.TakenBackWhy = why;
        foreach (var promise in await db.Set<AgreedPromise>().Where(known => known.AgreementId == made.Id && known.DoneOn == null).ToListAsync(cancellation))
        {
            await changes.WithdrawAsync(new DutiesOfSource(AgreedPromise.SourceKind, promise.Id), "Biên bản đã thu hồi", officer.Id, cancellation);
        }

        book.Write(one, CaseAct.Agreed, book.Today, $"Thu hồi biên bản ngày {Vn.Day(made.HeldOn)}: {why}");
        book.Record(new CaseAgreementTakenBack(one.Id, one.UnitId));
        await db.SaveChangesAsync(cancellation);
        return null;
    }
}

internal sealed record AgreementLine(CaseAgreement Made, IReadOnlyList<PromiseLine> Promises);

internal sealed record PromiseLine(AgreedPromise Promise, string Unit);

/// <summary>The minutes of a case, as read and as a paper to sign.</summary>
internal sealed class Agreements(AppDbContext db, CasePapers papers)
{
    private static readonly string Dots = new('.', 60);

    public async Task<List<AgreementLine>> OfAsync(Guid caseId, CancellationToken cancellation)
    {
        var made = await db.Set<CaseAgreement>().Where(one => one.CaseId == caseId).OrderBy(one => one.Id).ToListAsync(cancellation);
        if (made.Count == 0)
        {
            return [];
        }

        var ids = made.ConvertAll(one => one.Id);
        var promises = await db.Set<AgreedPromise>().Where(promise => ids.Contains(promise.AgreementId)).OrderBy(promise => promise.DueOn).ThenBy(promise => promise.Id)
            .Join(db.Set<UnitRow>(), promise => promise.UnitId, unit => unit.Id, (promise, unit) => new { promise, unit.Name }).ToListAsync(cancellation);
        return made.ConvertAll(one => new AgreementLine(one, [.. promises.Where(line => line.promise.AgreementId == one.Id).Select(line => new PromiseLine(line.promise, line.Name))]));
    }

    public Task<byte[]> WriteAsync(Case one, AgreementLine line, CancellationToken cancellation) => papers.WriteAsync(
        one.UnitId,
        new CasePaper("BIÊN BẢN", "Vận động, đối thoại đạt được thống nhất", null, line.Made.HeldOn)
        {
            Body =
            [
                new PaperParagraph($"Ngày {Vn.Day(line.Made.HeldOn)}, về đơn số {one.Number}/{one.Year} của {one.SenderName ?? "người gửi"}, nội dung: {one.Title}."),
                new PaperParagraph("Thành phần:"),
                .. Lines(line.Made.Present).Select(who => new PaperBullet(who)),
                new PaperParagraph("Nội dung thống nhất:"),
                .. Lines(line.Made.Agreed).Select(text => new PaperParagraph(text)),
                .. line.Promises.Count == 0 ? [] : (PaperBlock[])
                [
                    new PaperTable(
                        [new PaperColumn("Việc sẽ làm", 3), new PaperColumn("Đơn vị", 2), new PaperColumn("Chậm nhất", 1)],
                        [.. line.Promises.Select(promise => new PaperRow([promise.Promise.What, promise.Unit, Vn.Day(promise.Promise.DueOn)]))],
                        "Việc cơ quan, đơn vị sẽ làm"),
                ],
                new PaperParagraph("Biên bản này không thay việc rút đơn. Người gửi tự quyết định rút đơn hay không, bằng biên nhận của mình."),
                new PaperParagraph($"Người gửi (ký, ghi rõ họ tên): {Dots}"),
                new PaperParagraph($"Người ghi biên bản (ký, ghi rõ họ tên): {Dots}"),
            ],
            Copies = ["Người gửi", "Lưu: VT, hồ sơ"],
            IsDraft = line.Made.SignedFileId is null,
        },
        cancellation);

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
