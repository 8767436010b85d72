using MountainPartnership.Mail.In;

namespace MountainPartnership.Mail.Tests.In;

public sealed class IdentityTests
{
    private const string Message = "From: a@member.example\nMessage-ID: <1@member.example>\nSubject: x\nContent-Type: text/plain; charset=utf-8\n";

    [Theory]
    [InlineData("Delivered-To: one@mp.example\nReceived: from x\n", "\nÀ demain, = fin\n")]
    [InlineData("X-Spam: no\n", "Content-Transfer-Encoding: quoted-printable\n\n=C3=80 demain, =3D fin\n")]
    [InlineData("", "Content-Transfer-Encoding: base64\n\nw4AgZGVtYWluLCA9IGZpbg==\n")]
    [InlineData("", "\r\nÀ demain, = fin  \r\n\r\n")]
    public async Task The_same_mail_by_two_ways_is_one(string transport, string rest)
    {
        MailIdentity first = (await Reading.Of(Message + "\nÀ demain, = fin\n")).Identity;
        MailIdentity second = (await Reading.Of(transport + Message + rest)).Identity;
        Assert.Equal(first.Content, second.Content);
    }

    [Theory]
    [InlineData("a@member.example", "a@other.example")]
    [InlineData("1@member.example", "2@member.example")]
    [InlineData("SUPPORT", "OBJECTION")]
    public async Task Another_author_id_or_content_is_another_mail(string was, string becomes)
    {
        const string Whole = Message + "\nSUPPORT\n";
        MailIdentity first = (await Reading.Of(Whole)).Identity;
        MailIdentity second = (await Reading.Of(Whole.Replace(was, becomes, StringComparison.Ordinal))).Identity;
        Assert.NotEqual(first.Content, second.Content);
    }

    [Fact]
    public async Task Another_attachment_is_another_mail()
    {
        string With(string bytes) => "From: a@member.example\nMessage-ID: <1@x.example>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\nContent-Type: application/pdf\n\n" + bytes + "\n--b--\n";
        Assert.NotEqual((await Reading.Of(With("one"))).Identity.Content, (await Reading.Of(With("two"))).Identity.Content);
    }
}
