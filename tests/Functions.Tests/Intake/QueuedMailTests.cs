using MountainPartnership.Core.Applications;
using MountainPartnership.Functions.Intake;
using MountainPartnership.Storage.Mails;

namespace MountainPartnership.Functions.Tests.Intake;

public sealed class QueuedMailTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        QueuedMail.Archived mail = new(new MailId("abc"), new RawMailName("2026/abc.eml"), "Http");

        Assert.Equal(mail, QueuedMail.Read(mail.Write()));
    }

    [Fact]
    public void An_event_of_the_drop_container_names_its_blob() => Assert.Equal(
        new QueuedMail.InDrop("gateway 1/2026-11/ärger+mail.eml"),
        QueuedMail.Read(BlobCreated("/blobServices/default/containers/drop/blobs/gateway 1/2026-11/ärger+mail.eml")));

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"mail":"abc","raw":null,"channel":"Http"}""")]
    [InlineData("""{"specversion":"1.0","type":"Microsoft.Storage.BlobDeleted","source":"/s","id":"1","subject":"/blobServices/default/containers/drop/blobs/a"}""")]
    public void Anything_else_is_refused(string message) => Assert.Throws<FormatException>(() => QueuedMail.Read(message));

    [Fact]
    public void An_event_of_another_container_is_refused() =>
        Assert.Throws<FormatException>(() => QueuedMail.Read(BlobCreated("/blobServices/default/containers/raw-mail/blobs/a.eml")));

    public static string BlobCreated(string subject) => $$"""
        {"specversion":"1.0","type":"Microsoft.Storage.BlobCreated","source":"/subscriptions/x/storageAccounts/stmp","id":"1",
         "time":"2026-11-24T09:00:00Z","subject":"{{subject}}","data":{"api":"PutBlob","contentType":"message/rfc822",
         "contentLength":1024,"blobType":"BlockBlob","url":"https://stmp.blob.example/drop/a.eml"} }
        """;
}
