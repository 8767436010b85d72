using System.Text;
using MountainPartnership.Mail.Mailboxes;

namespace MountainPartnership.Mail.Tests.Mailboxes;

public sealed class TruncatedMailTests
{
    [Theory]
    [InlineData("From: a@b.example\r\nSubject: x\r\n\r\n")]
    [InlineData("From: a@b.example\r\nSubject: x\r\n")]
    [InlineData("From: a@b.example\r\nSubject: x\r\nX-Long: cut in the mid")]
    public void Whole_lines_of_the_headers_are_kept_after_the_reason_and_before_an_empty_body(string headers)
    {
        byte[] raw = TruncatedMail.Write(Encoding.ASCII.GetBytes(headers), 41, 40);

        Assert.Equal(
            "X-Membership-Truncated: 41 bytes are more than 40\r\nFrom: a@b.example\r\nSubject: x\r\n\r\n", Encoding.ASCII.GetString(raw));
        Assert.Equal("41 bytes are more than 40", TruncatedMail.ReasonOf(raw));
    }

    [Theory]
    [InlineData("")]
    [InlineData("X-Membership-Truncated: never ends")]
    [InlineData("From: a@b.example\r\nX-Membership-Truncated: a sender's own\r\n\r\n")]
    public void Any_other_message_has_no_reason(string raw) =>
        Assert.Null(TruncatedMail.ReasonOf(Encoding.ASCII.GetBytes(raw)));
}
