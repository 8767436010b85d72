using System.Text;
using Azure;
using Azure.Communication.Email;
using Azure.Identity;
using MimeKit;
using Moq;
using MountainPartnership.Functions.Sending;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.Functions.Tests.Sending;

public sealed class CommunicationEmailSenderTests
{
    private readonly Mock<EmailClient> client = new();
    private EmailMessage? sent;
    private Guid sentAs;

    [Fact]
    public async Task A_letter_keeps_its_parts_its_Message_ID_and_its_threading_and_asks_that_the_Message_ID_be_checked()
    {
        Succeed();

        SendResult.Accepted accepted = Assert.IsType<SendResult.Accepted>(await SendAsync());

        Assert.Equal("op", accepted.ProviderId);
        Assert.Equal("sender@mail.partnership.example", sent!.SenderAddress);
        EmailAddress to = Assert.Single(sent.Recipients.To);
        Assert.Equal(("solene@haute-combe.example", "Solène Marchetti"), (to.Address, to.DisplayName));
        Assert.Equal("membership+key@partnership.example", Assert.Single(sent.ReplyTo).Address);
        Assert.Equal(("Réponse", "Bonjour"), (sent.Content.Subject, sent.Content.PlainText.Trim()));
        Assert.Contains("<p>", sent.Content.Html, StringComparison.Ordinal);
        Assert.Equal("<key.000001-0-k7wq2mab@partnership.example>", sent.Headers["Message-Id"]);
        Assert.Equal("<first@partnership.example>", sent.Headers["In-Reply-To"]);
        Assert.Equal("auto-generated", sent.Headers["Auto-Submitted"]);
        Assert.Equal("true", sent.Headers["x-ms-acsemail-validate-message-id"]);
        Assert.DoesNotContain(sent.Headers.Keys, name => name is "From" or "To" or "Subject" or "Date" or "Reply-To" or "MIME-Version" or "Content-Type");
        Assert.All(sent.Headers.Values, value => Assert.DoesNotContain('\n', value));
        EmailAttachment attachment = Assert.Single(sent.Attachments);
        Assert.Equal(("letter.pdf", "application/pdf", "%PDF"), (attachment.Name, attachment.ContentType, attachment.Content.ToString()));
        Assert.True(sent.UserEngagementTrackingDisabled);
    }

    [Fact]
    public async Task Every_try_of_a_row_is_one_operation_and_every_row_another()
    {
        Succeed();
        await SendAsync();
        Guid first = sentAs;
        await SendAsync();

        Assert.Equal(first, sentAs);
        Assert.Equal(first, CommunicationEmailSender.OperationIdOf("MP-2026-7KQ2XD-000001-0-k7wq2mab"));
        Assert.NotEqual(first, CommunicationEmailSender.OperationIdOf("MP-2026-7KQ2XF-000001-0-k7wq2mab"));
        Assert.Equal(8, first.Version);
    }

    [Fact]
    public async Task Too_many_is_told_with_the_time_that_the_service_names()
    {
        Fail(new RequestFailedException(new Answer(429, ("Retry-After", "37"))));
        Assert.Equal(TimeSpan.FromSeconds(37), Assert.IsType<SendResult.Throttled>(await SendAsync()).RetryAfter);

        Fail(new RequestFailedException(new Answer(
            429, ("Date", "Tue, 24 Nov 2026 09:00:00 GMT"), ("Retry-After", "Tue, 24 Nov 2026 09:10:00 GMT"))));
        Assert.Equal(TimeSpan.FromMinutes(10), Assert.IsType<SendResult.Throttled>(await SendAsync()).RetryAfter);

        Fail(new RequestFailedException(new Answer(429)));
        Assert.Equal(TimeSpan.FromMinutes(1), Assert.IsType<SendResult.Throttled>(await SendAsync()).RetryAfter);
    }

    [Theory]
    [InlineData(400, "InvalidRecipient", "The recipient address is malformed.", true)]
    [InlineData(413, "RequestTooLarge", "Ten megabytes.", true)]
    [InlineData(400, "InvalidSenderUserName", "Invalid sender username.", false)]
    [InlineData(404, "DomainNotLinked", "The domain is not linked.", false)]
    [InlineData(401, "Denied", "Who is this?", false)]
    [InlineData(403, "Forbidden", "No role.", false)]
    public async Task A_refusal_is_for_good_only_where_it_is_about_the_letter(int status, string code, string words, bool permanent)
    {
        Fail(new RequestFailedException(status, words, code, null));

        Assert.Equal(permanent, Assert.IsType<SendResult.Refused>(await SendAsync()).Permanent);
    }

    [Theory]
    [InlineData(409, "Conflict", "The operation exists.")]
    [InlineData(400, "DuplicateMessageId", "Message-ID was used before.")]
    [InlineData(400, "BadRequest", "An operation with this id already exists.")]
    public async Task A_duplicate_counts_as_sent(int status, string code, string words)
    {
        Fail(new RequestFailedException(status, words, code, null));

        Assert.IsType<SendResult.Accepted>(await SendAsync());
    }

    [Fact]
    public async Task What_may_have_arrived_is_unclear_and_what_cannot_have_left_is_not()
    {
        Fail(new RequestFailedException(503, "Later."));
        Assert.IsType<SendResult.Unclear>(await SendAsync());

        Fail(new TaskCanceledException("The time was up."));
        Assert.IsType<SendResult.Unclear>(await SendAsync());

        Fail(new RequestFailedException(0, "Broken.", new HttpRequestException(HttpRequestError.ResponseEnded)));
        Assert.IsType<SendResult.Unclear>(await SendAsync());

        Fail(new RequestFailedException(0, "No such host.", new HttpRequestException(HttpRequestError.NameResolutionError)));
        Assert.False(Assert.IsType<SendResult.Refused>(await SendAsync()).Permanent);

        Fail(new AuthenticationFailedException("No token."));
        Assert.False(Assert.IsType<SendResult.Refused>(await SendAsync()).Permanent);
    }

    [Fact]
    public async Task A_cancellation_and_a_bug_are_not_results()
    {
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        Fail(new TaskCanceledException());
        await Assert.ThrowsAsync<TaskCanceledException>(() => Sender().SendAsync(Letter(), stop.Token));

        Fail(new InvalidOperationException("A bug."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync());
    }

    [Theory]
    [InlineData("Succeeded", true)]
    [InlineData("Running", true)]
    [InlineData("Failed", false)]
    public async Task A_letter_that_may_have_left_is_asked_about_before_anything_is_sent_again(string status, bool taken)
    {
        Succeed();
        Mock<EmailSendOperation> earlier = new();
        earlier.Setup(o => o.HasCompleted).Returns(status != "Running");
        earlier.Setup(o => o.Value).Returns(EmailModelFactory.EmailSendResult("op", status));

        SendResult result = await RepeatAsync(earlier);

        Assert.Equal(taken, result is SendResult.Accepted);
        Assert.True(taken || result is SendResult.Refused { Permanent: false });
        Assert.Null(sent);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(200, false)]
    [InlineData(500, false)]
    public async Task It_is_sent_again_only_when_the_service_does_not_know_it(int status, bool again)
    {
        Succeed();
        Mock<EmailSendOperation> earlier = new();
        earlier.Setup(o => o.UpdateStatusAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new RequestFailedException(status, "As it is."));

        SendResult result = await RepeatAsync(earlier);

        Assert.Equal(again, sent is not null);
        Assert.Equal(again, result is SendResult.Accepted);
    }

    private Task<SendResult> RepeatAsync(Mock<EmailSendOperation> earlier) => new CommunicationEmailSender(
        client.Object,
        new CommunicationServicesOptions { Sender = "sender@mail.partnership.example" },
        id =>
        {
            Assert.Equal(CommunicationEmailSender.OperationIdOf(Letter().OutboxId).ToString(), id);
            return earlier.Object;
        }).SendAsync(Letter() with { IsRepeat = true }, default);

    private CommunicationEmailSender Sender() => new(client.Object, new CommunicationServicesOptions
    {
        Endpoint = "https://acs.communication.example",
        Sender = "sender@mail.partnership.example",
    });

    private Task<SendResult> SendAsync() => Sender().SendAsync(Letter(), default);

    private void Succeed()
    {
        Mock<EmailSendOperation> operation = new();
        operation.Setup(o => o.Id).Returns("op");
        client.Setup(c => c.SendAsync(WaitUntil.Started, It.IsAny<EmailMessage>(), It.IsAny<Guid>(), It.IsAny<CancellationToken>()))
            .Callback((WaitUntil _, EmailMessage message, Guid id, CancellationToken _) => (sent, sentAs) = (message, id))
            .ReturnsAsync(operation.Object);
    }

    private void Fail(Exception e) => client
        .Setup(c => c.SendAsync(It.IsAny<WaitUntil>(), It.IsAny<EmailMessage>(), It.IsAny<Guid>(), It.IsAny<CancellationToken>()))
        .ThrowsAsync(e);

    private static OutgoingMail Letter()
    {
        MimeMessage message = new()
        {
            Subject = "Réponse",
            MessageId = "key.000001-0-k7wq2mab@partnership.example",
            InReplyTo = "first@partnership.example",
            Body = new Multipart("mixed")
            {
                new MultipartAlternative(new TextPart("plain") { Text = "Bonjour" }, new TextPart("html") { Text = "<p>Bonjour</p>" }),
                new MimePart("application", "pdf")
                {
                    FileName = "letter.pdf",
                    ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
                    Content = new MimeContent(new MemoryStream(Encoding.ASCII.GetBytes("%PDF"))),
                    ContentTransferEncoding = ContentEncoding.Base64,
                },
            },
        };
        message.From.Add(new MailboxAddress("Secretariat", "membership@partnership.example"));
        message.To.Add(new MailboxAddress("Solène Marchetti", "solene@haute-combe.example"));
        message.ReplyTo.Add(new MailboxAddress("Secretariat", "membership+key@partnership.example"));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("References", "<first@partnership.example>\r\n <second@partnership.example>");
        return new OutgoingMail(message, "membership+key@partnership.example", "solene@haute-combe.example", "MP-2026-7KQ2XD-000001-0-k7wq2mab");
    }
}
