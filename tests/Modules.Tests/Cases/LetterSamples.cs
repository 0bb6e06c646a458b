using CoSo.Cases.Letters;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Data.Files;
using CoSo.Kernel;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Cases;

/// <summary>A petition received and handled by the unit itself.</summary>
internal sealed class CaseSample : ISample
{
    public string Route => "don-thu/{id}";

    public async Task<object> MakeAsync(House house, Guid unitId) => new { id = await LetterData.MakeAsync(house, unitId) };
}

/// <summary>A file of such a petition.</summary>
internal sealed class CaseFileSample : ISample
{
    public string Route => "don-thu/{id}/tep/{fileId}";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var id = await LetterData.MakeAsync(house, unitId);
        return await house.WithServicesAsync<object>(async services =>
        {
            var file = await services.GetRequiredService<FileStore>().AttachAsync(
                new NewFile("mau.txt", "text/plain", "mẫu"u8.ToArray(), ReceiveCase.FileOwner, id, unitId, Guid.Empty, new DateTime(2024, 9, 11, 2, 0, 0, DateTimeKind.Utc)), CancellationToken.None);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
            return new { id, fileId = file.Id };
        });
    }
}

/// <summary>The answer to such a petition.</summary>
internal sealed class CasePaperSample : ISample
{
    public string Route => "don-thu/{id}/van-ban/{kind}";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var id = await LetterData.MakeAsync(house, unitId);
        await house.WithDbAsync(async db =>
        {
            db.Add(new CaseEntry { Id = OrderedId.New(), CaseId = id, Act = CaseAct.Decided, On = new DateOnly(2024, 9, 11) });
            return await db.SaveChangesAsync();
        });
        return new { id, kind = "ket-qua" };
    }
}

/// <summary>The public version of the answer to such a petition.</summary>
internal sealed class PublishSample : ISample
{
    public string Route => "don-thu/{id}/cong-khai";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var id = await LetterData.MakeAsync(house, unitId);
        await LetterData.AnswerAsync(house, id, "Đã sửa vỉa hè.");
        return new { id };
    }
}

/// <summary>Minutes of a petition that is open.</summary>
internal sealed class AgreementSample : ISample
{
    public string Route => "don-thu/{id}/thong-nhat";

    public async Task<object> MakeAsync(House house, Guid unitId) => new { id = await LetterData.MakeAsync(house, unitId) };
}

internal static class LetterData
{
    private static int made = 10_000;

    /// <summary>A case as rows, without the form: for what is about something else.</summary>
    public static Task<Guid> MakeAsync(House house, Guid unitId, Action<Builder>? change = null) => house.WithDbAsync(async db =>
    {
        var wish = new Builder();
        change?.Invoke(wish);
        var one = new Case
        {
            Id = OrderedId.New(), Code = Secrets.NewCode(), SecretHash = "", Key = OrderedId.New(), ProcedureId = wish.Procedure, Kind = wish.Kind, Secrecy = wish.Secrecy,
            Channel = IntakeChannel.Counter, ReceivedOn = wish.ReceivedOn, Year = wish.ReceivedOn.Year, Number = Interlocked.Increment(ref made), ReceiverUnitId = unitId, UnitId = unitId,
            AboutUnitId = wish.About?.Id, AboutPath = wish.About?.Path, Title = wish.Title, Content = wish.Content, SenderName = "Trần Văn Mẫu",
        };
        one.SecretHash = Secrets.HashOf(one.Code, wish.Secret);
        db.Add(one);
        db.Add(CaseInbox.TextOf(one));
        db.AddRange(TextBands.Of(one));
        db.Add(new CaseMoment { CaseId = one.Id, Event = CaseEvent.Received, On = one.ReceivedOn });
        await db.SaveChangesAsync();
        return one.Id;
    });

    /// <summary>The case as one that was answered.</summary>
    public static Task<int> AnswerAsync(House house, Guid id, string text) => house.WithDbAsync(db => db.Set<Case>().Where(one => one.Id == id).ExecuteUpdateAsync(set => set
        .SetProperty(one => one.Result, text).SetProperty(one => one.DecidedOn, new DateOnly(2024, 9, 11)).SetProperty(one => one.State, CaseState.Closed).SetProperty(one => one.EndedOn, new DateOnly(2024, 9, 11))));

    public static Task<UnitRow> UnitAsync(this House house, string code) => house.WithDbAsync(db => db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Code == code));

    public static Task<Case> CaseAsync(this House house, Guid id) => house.WithDbAsync(db => db.Set<Case>().AsNoTracking().SingleAsync(one => one.Id == id));

    internal sealed class Builder
    {
        public string Procedure { get; set; } = "petition";

        public ProcedureKind Kind { get; set; } = ProcedureKind.Petition;

        public ProcedureSecrecy Secrecy { get; set; } = ProcedureSecrecy.Internal;

        public DateOnly ReceivedOn { get; set; } = new(2024, 9, 10);

        public string Title { get; set; } = "Đề nghị sửa vỉa hè";

        public string Content { get; set; } = "Vỉa hè trước số nhà bị sụt, đề nghị sửa.";

        public string Secret { get; set; } = "AAAA-BBBB-CCCC-DDDD";

        public UnitRow? About { get; set; }
    }
}
