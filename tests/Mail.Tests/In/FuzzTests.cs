using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MountainPartnership.Mail.In;

namespace MountainPartnership.Mail.Tests.In;

/// <summary>Random structure out of the pieces that mail is made of, whole and torn.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Types =
    [
        "text/plain", "text/html; charset=koi8-r", "text/plain; charset=\"nonsense", "text/html; charset=utf-16", "multipart/mixed; boundary=b", "multipart/alternative; boundary=b", "multipart/related; boundary=\"c\"",
        "multipart/report; report-type=delivery-status; boundary=b", "multipart/signed; boundary=c", "multipart/encrypted; boundary=b", "message/rfc822", "message/delivery-status", "message/disposition-notification",
        "message/partial; id=1; number=1; total=2", "message/external-body; access-type=x", "application/ms-tnef", "application/pkcs7-mime", "application/pdf; name*0*=utf-8''%E0%A4; name*1=\"x", "text/rfc822-headers", "text/rtf", "multipart/", "/", "", "text/calendar", "multipart/mixed",
    ];

    private static readonly string[] Encodings = ["7bit", "8bit", "base64", "quoted-printable", "x-uuencode", "binary", "zzz", ""];

    private static readonly string[] Lines =
    [
        "", "SUPPORT", "--b", "--b--", "--c", "--c--", "-- ", "> SUPPORT", "On Mon, A <a@b.example> wrote:", "Final-Recipient: rfc822;a@b.example", "Action: failed", "Status: 5.1.1", "begin 644 a.txt", "=?utf-8?B?////?=", "<div><p>", "</blockquote></table>", "<!--", "&#xD83D;&#xZZ;", "\0\0\0", "=3D=\r=ZZ=", "TUlNRQ==", "\u0411\u0430\u0440\u0441", "\ud83d\ude00",
        "-----BEGIN PGP SIGNED MESSAGE-----", "-----BEGIN PGP SIGNATURE-----", "I am out of the office", "{\\rtf1 x}", "\t folded", "Content-Type: multipart/mixed; boundary=b", "From: x@y.example", "\u202e\u0000\u00ad", "Automatic reply:",
    ];

    private static readonly string[] Fields =
    [
        "From: a@member.example", "From: \"", "From: =?utf-8?q?=ZZ?= <a@@b>", "From:", "To: membership@mp.example", "To: a:b:c:;;,<<>>", "Subject: Automatic reply: =?koi8-r?B?8uU=?=", "Subject: MP-2026-7KQ2XD", "Return-Path: <>", "Auto-Submitted: auto-replied", "List-Id: <x>", "Precedence: bulk", "X-Failed-Recipients: a@b.example", "In-Reply-To: <>", "References: <<a@b>> @", "Message-ID: @", "Date: Xyz, 99 Foo 20266 99:99",
        "Authentication-Results: mx.mp.example; dmarc=pass", "Authentication-Results: mx.mp.example; ;;=", "Authentication-Results: ((((", "DKIM-Signature: v=1; d=member.example; s=x; b=y", "MIME-Version: 1.0", "Delivered-To: <", ": no name", "Content-Disposition: attachment; filename=\"", " folded first", "Received: from x",
    ];

    [Property(MaxTest = 2_000)]
    public Property No_structure_makes_the_reader_throw_or_a_machine_speak_for_a_person() => Prop.ForAll(Messages.ToArbitrary(), message =>
    {
        MessageReading reading = Reading.Of(message, ReadAs.Reply).GetAwaiter().GetResult();
        _ = MessageReadingJson.Write(reading, "fuzz");
        bool isMachine = reading.Automatic is not null || reading.Kind is MailKind.Loop or MailKind.Bounce;
        bool threw = reading.Error?.Contains("could not be read", StringComparison.Ordinal) == true;
        return (!threw && !(isMachine && reading.Opinion is not null) && reading.Identity.Content.Length == 64)
            .Label($"{reading.Error}\n{Encoding.Latin1.GetString(message)}");
    });

    [Property(MaxTest = 300)]
    public Property Reading_twice_gives_the_same() => Prop.ForAll(Messages.ToArbitrary(), message =>
        MessageReadingJson.Write(Reading.Of(message).GetAwaiter().GetResult(), "x") == MessageReadingJson.Write(Reading.Of(message).GetAwaiter().GetResult(), "x"));

    private static Gen<byte[]> Messages =>
        from fields in Gen.Elements(Fields).ListOf()
        from entity in Entity(3)
        from latin in Gen.Elements(true, false)
        from cut in Gen.Choose(0, 9)
        select Bytes(string.Join('\n', fields) + (fields.Count > 0 ? "\n" : "") + entity, latin, cut);

    private static Gen<string> Entity(int depth) =>
        from type in Gen.Elements(Types)
        from encoding in Gen.Elements(Encodings)
        from lines in Gen.Elements(Lines).ListOf()
        from inner in depth == 0 ? Gen.Constant("") : Gen.OneOf(Gen.Constant(""), Entity(depth - 1), Entity(depth - 1))
        from more in depth == 0 ? Gen.Constant("") : Gen.OneOf(Gen.Constant(""), Entity(depth - 1))
        from boundary in Gen.Elements("--b\n", "--c\n", "", "--b--\n")
        select $"Content-Type: {type}\nContent-Transfer-Encoding: {encoding}\n\n{string.Join('\n', lines)}\n{boundary}{inner}\n{boundary}{more}\n--b--\n";

    private static byte[] Bytes(string text, bool latin, int cut)
    {
        byte[] bytes = (latin ? Encoding.Latin1 : Encoding.UTF8).GetBytes(text);
        return cut > 6 ? bytes[..(bytes.Length * (cut - 5) / 5 % (bytes.Length + 1))] : bytes;
    }
}
