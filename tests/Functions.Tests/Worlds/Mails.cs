using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.Functions.Tests.Worlds;

/// <summary>Raw messages as the receiving server hands them on.</summary>
internal static class Mails
{
    public const string Applicant = "leilani.aea@highlandforum.example";

    public const string Answers = """
        1. Highland Forum Inc.
        2. The central highlands, nine valleys
        3. Landslides, seed keeping
        4. An open course for rangers
        5. Partners for an early-warning project
        6. Yes
        """;

    public static byte[] Application() => Raw(
        Applicant,
        "Application for membership: Highland Forum",
        World.Address,
        $"""
        Dear Secretariat,

        our organization would like to become a member of the partnership. We endorse its vision and mission.

        Organization: Highland Forum
        Type of organization: NGO
        Country: Papua New Guinea

        Activities in mountain development:
        We run tree nurseries and early-warning posts in nine valleys, and train young people as rangers.

        Interest in joining:
        We wish to exchange experience with other mountain regions on landslides and on seed keeping.

        Contributions:
        We offer our ranger training as an open course, and can host study visits of members twice a year.

        Focal point: Leilani Aea, programme director, {Applicant}
        Alternate: Tomas Kuri, office manager, tomas.kuri@highlandforum.example

        With kind regards,
        Leilani Aea
        """);

    /// <summary>An answer to a letter of ours, from whom it went to.</summary>
    public static byte[] Reply(OutgoingMail letter, string words) => Raw(
        letter.EnvelopeTo,
        "Re: your letter",
        OutgoingParts.Of(letter).ReplyTo[0].Address,
        words,
        $"In-Reply-To: {OutgoingParts.Of(letter).Headers.Single(header => header.Key == "Message-Id").Value}\r\n");

    public static byte[] Raw(string from, string subject, string to, string body, string headers = "")
    {
        string domain = from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..];
        string id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{from}\n{subject}\n{to}\n{body}")))[..24];
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"Authentication-Results: {World.AuthservId}; dmarc=pass header.from={domain}\r\n{headers}From: {from}\r\nTo: {to}\r\n"
            + $"Subject: {subject}\r\nDate: Mon, 7 Sep 2026 07:00:00 +0000\r\nMessage-ID: <{id}@{domain}>\r\nMIME-Version: 1.0\r\n"
            + $"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body.ReplaceLineEndings("\r\n")}\r\n"));
    }
}
