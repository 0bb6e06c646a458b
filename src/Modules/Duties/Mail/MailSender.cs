using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CoSo.Duties.Mail;

/// <summary>Sends one letter. Tests put a sink in its place.</summary>
internal interface IMailSender
{
    /// <summary>Whether there is a server to send through.</summary>
    bool IsConfigured { get; }

    Task SendAsync(OutboxMessage message, CancellationToken cancellation);
}

/// <summary>By SMTP, encrypted wherever the server can.</summary>
internal sealed class SmtpSender(MailOptions options) : IMailSender
{
    public bool IsConfigured => !string.IsNullOrEmpty(options.Host);

    public async Task SendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        using var letter = new MimeMessage();
        letter.From.Add(MailboxAddress.Parse(options.From));
        letter.To.Add(MailboxAddress.Parse(message.Recipient));
        letter.Subject = message.Subject;
        letter.Body = new TextPart("plain") { Text = message.Body };
        using var client = new SmtpClient();
        await client.ConnectAsync(options.Host!, options.Port, SecureSocketOptions.StartTlsWhenAvailable, cancellation);
        if (!string.IsNullOrEmpty(options.User))
        {
            await client.AuthenticateAsync(options.User, options.Password ?? "", cancellation);
        }

        await client.SendAsync(letter, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }
}
