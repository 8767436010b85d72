using MimeKit;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.Mail.Tests.Out.Transports;

public sealed class PickupFolderTransportTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "pickup-" + Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_letter_becomes_one_file_named_by_recipient_and_row()
    {
        SendResult result = await Send(Letters.To("ana@andes.example", outboxId: "mp-2026-7kq2xd-3"));

        Assert.Equal(new SendResult.Accepted("ana@andes.example_mp-2026-7kq2xd-3.eml"), result);
        Assert.Equal(["ana@andes.example_mp-2026-7kq2xd-3.eml"], Names());
    }

    [Fact]
    public async Task The_file_reads_back_as_the_letter_with_its_envelope()
    {
        OutgoingMail mail = Letters.To("ana@andes.example");

        await Send(mail);

        MimeMessage read = await MimeMessage.LoadAsync(Path.Combine(folder, Names().Single()));
        Assert.Equal(mail.Message.MessageId, read.MessageId);
        Assert.Equal(mail.Message.TextBody, read.TextBody);
        Assert.Equal($"<{mail.EnvelopeFrom}>", read.Headers["X-Sender"]);
        Assert.Equal("<ana@andes.example>", read.Headers["X-Receiver"]);
    }

    [Fact]
    public async Task A_letter_sent_again_is_accepted_and_its_file_left_as_it_is()
    {
        OutgoingMail mail = Letters.To("ana@andes.example");
        SendResult first = await Send(mail);
        string path = Path.Combine(folder, Names().Single());
        await File.WriteAllTextAsync(path, "as it was");

        SendResult second = await Send(mail);

        Assert.Equal(first, second);
        Assert.Equal("as it was", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Many_senders_at_once_write_one_file()
    {
        OutgoingMail mail = Letters.To("ana@andes.example");

        SendResult[] results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Send(mail))));

        Assert.All(results, r => Assert.IsType<SendResult.Accepted>(r));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("a/b", "a:b")]
    [InlineData("../../etc/passwd", "..\\..\\etc\\passwd")]
    [InlineData("Row-1", "row-1")]
    public async Task Ids_that_make_the_same_safe_name_stay_apart_and_inside_the_folder(string one, string other)
    {
        await Send(Letters.To("ana@andes.example", outboxId: one));
        await Send(Letters.To("ana@andes.example", outboxId: other));

        Assert.Equal(2, Names().Select(n => n.ToLowerInvariant()).Distinct().Count());
        Assert.All(Names(), n => Assert.DoesNotContain(n, c => c is '/' or '\\' or ':'));
    }

    [Fact]
    public async Task A_very_long_id_makes_a_name_that_file_systems_take()
    {
        await Send(Letters.To("ana@andes.example", outboxId: new string('x', 500) + "1"));
        await Send(Letters.To("ana@andes.example", outboxId: new string('x', 500) + "2"));

        Assert.Equal(2, Names().Length);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("ana@andes.example\r\nX-Evil: 1")]
    [InlineData("<ana@andes.example>")]
    [InlineData("")]
    public async Task What_is_no_address_is_refused_for_good(string recipient)
    {
        var refused = Assert.IsType<SendResult.Refused>(await Send(Letters.To(recipient)));

        Assert.True(refused.Permanent);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_refusal_to_try_again()
    {
        await File.WriteAllTextAsync(folder, "a file stands where the folder should be");
        try
        {
            var refused = Assert.IsType<SendResult.Refused>(await Send(Letters.To("ana@andes.example")));
            Assert.False(refused.Permanent);
        }
        finally
        {
            File.Delete(folder);
        }
    }

    private Task<SendResult> Send(OutgoingMail mail) => new PickupFolderTransport(folder).SendAsync(mail, CancellationToken.None);

    private string[] Names() => [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f))];
}
