using System.Globalization;
using System.Text.Json.Nodes;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Mail.Out;
using MountainPartnership.Mail.Tests.Servers;

namespace MountainPartnership.EndToEnd;

/// <summary>The host between real mail servers: Postfix delivers into Dovecot, and everybody has a mailbox there.</summary>
[Collection(nameof(MailServersTests))]
public sealed class RealServersTests(MailServers servers)
{
    private const string Partnership = "membership@mountainpartnership.example";
    private const string Applicant = "office@realforum.example";
    private const string Member = "ursina@ari.example";

    [Fact]
    public async Task A_case_is_carried_over_SMTP_and_IMAP_and_the_servers_are_restarted_in_between()
    {
        await using RunningHost host = await RunningHost.StartAsync([.. Settings()]);
        await host.ImportMembersAsync(Mails.Members);
        await SendAsync(await MimeMessage.LoadAsync(new MemoryStream(Mails.Application("Real Forum", "realforum.example"))), Partnership);
        string number = "";
        await host.UntilAsync("the application has opened a case", async () =>
        {
            JsonNode? first = (await host.GetAsync("/api/applications"))["applications"]!.AsArray().FirstOrDefault();
            number = (string?)first?["caseNumber"] ?? "";
            return number.Length > 0;
        });

        await host.CommandAsync(number, "share", new { });
        MimeMessage invitation = await LetterAsync(host, Member, "Real Forum");

        await servers.StopAsync();
        await servers.StartAsync();

        await AnswerAsync(invitation, "SUPPORT", host.Now);
        await host.UntilAsync("the opinion is counted", async () =>
            (await host.GetAsync($"/api/applications/{number}"))["opinions"]!.AsArray() is [{ } opinion] && (bool)opinion["counts"]!);
        await host.CommandAsync(number, "close-review", new { reason = "all have spoken" });
        await host.CommandAsync(number, "decision", new { verdict = "approve" });
        await AnswerAsync(await LetterAsync(host, Applicant, "questionnaire"), Mails.Answers, host.Now);
        await host.UntilAsync("the applicant is a member", async () => await host.StageAsync(number) == "Member");

        Assert.Equal(number, (await LetterAsync(host, Applicant, "Welcome")).Subject!.Split(']')[0][1..]);
        Assert.NotEmpty(await servers.SubjectsAsync(Partnership, "Processed"));
    }

    private IEnumerable<(string, string)> Settings()
    {
        SmtpOptions smtp = servers.Smtp();
        ImapOptions imap = servers.Imap(Partnership);
        return
        [
            ("Mail__Smtp__Host", smtp.Host),
            ("Mail__Smtp__Port", smtp.Port.ToString(CultureInfo.InvariantCulture)),
            ("Mail__Smtp__Tls", "None"),
            ("Mail__Mailboxes__0__Name", "Membership"),
            ("Mail__Mailboxes__0__Host", imap.Host),
            ("Mail__Mailboxes__0__Port", imap.Port.ToString(CultureInfo.InvariantCulture)),
            ("Mail__Mailboxes__0__Tls", "None"),
            ("Mail__Mailboxes__0__User", imap.User),
            ("Mail__Mailboxes__0__Password", imap.Password!),
            ("Mail__Mailboxes__0__PollEvery", "00:00:01"),
            ("Mail__Mailboxes__0__AuthservIds__0", RunningHost.AuthservId),
        ];
    }

    private async Task SendAsync(MimeMessage message, string to)
    {
        using SmtpClient client = new();
        await client.ConnectAsync("127.0.0.1", servers.Smtp().Port, SecureSocketOptions.None);
        await client.SendAsync(message, message.From.Mailboxes.First(), [new MailboxAddress("", to)]);
        await client.DisconnectAsync(quit: true);
    }

    private async Task AnswerAsync(MimeMessage letter, string words, DateTimeOffset now)
    {
        using MemoryStream raw = new();
        await letter.WriteToAsync(raw);
        raw.Position = 0;
        MimeMessage reply = await MimeMessage.LoadAsync(new MemoryStream(await ComposeReply.ToAsync(raw, words, RunningHost.AuthservId, now)));
        await SendAsync(reply, reply.To.Mailboxes.First().Address);
    }

    /// <summary>The letter of a subject in somebody's mailbox, once it is there.</summary>
    private async Task<MimeMessage> LetterAsync(RunningHost host, string user, string subject)
    {
        MimeMessage? found = null;
        await host.UntilAsync($"{user} has a letter about {subject}", async () =>
        {
            using ImapClient client = await servers.SignInAsync(user);
            await client.Inbox.OpenAsync(FolderAccess.ReadOnly);
            for (int i = client.Inbox.Count - 1; i >= 0 && found is null; i--)
            {
                MimeMessage letter = await client.Inbox.GetMessageAsync(i);
                found = letter.Subject?.Contains(subject, StringComparison.OrdinalIgnoreCase) == true ? letter : null;
            }

            return found is not null;
        });
        return found!;
    }
}
