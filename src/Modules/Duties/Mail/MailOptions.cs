using Microsoft.Extensions.Configuration;

namespace CoSo.Duties.Mail;

/// <summary>Where letters go out: environment <c>COSO_MAIL_HOST</c>, <c>_PORT</c>, <c>_USER</c>, <c>_PASSWORD</c>, <c>_FROM</c>, and <c>COSO_PUBLIC_URL</c> for links.</summary>
internal sealed record MailOptions(string? Host, int Port, string? User, string? Password, string From, string PublicUrl)
{
    public static MailOptions Of(IConfiguration configuration) => new(
        configuration["COSO_MAIL_HOST"],
        int.TryParse(configuration["COSO_MAIL_PORT"], out var port) ? port : 587,
        configuration["COSO_MAIL_USER"],
        configuration["COSO_MAIL_PASSWORD"],
        configuration["COSO_MAIL_FROM"] ?? "coso@localhost",
        (configuration["COSO_PUBLIC_URL"] ?? "http://localhost:5080").TrimEnd('/'));
}
