namespace CoSo.Cases.Letters;

/// <summary>Cấp lại mã bí mật: the old one is worth nothing from now on.</summary>
internal sealed class ReissueSecret(AppDbContext db, CaseBook book)
{
    public async Task<string> RunAsync(Case one, CancellationToken cancellation)
    {
        var secret = Secrets.NewSecret();
        one.SecretHash = Secrets.HashOf(one.Code, secret);
        book.Record(new CaseSecretReissued(one.Id, one.ReceiverUnitId));
        await db.SaveChangesAsync(cancellation);
        return secret;
    }
}
