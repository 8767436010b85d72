using System.Text;

namespace MountainPartnership.Workflow.Tests.Worlds;

/// <summary>Raw messages as the receiving server hands them on.</summary>
internal static class Mails
{
    public const string Applicant = "leilani.aea@highlandforum.example";

    /// <summary>Three members, four contacts.</summary>
    public const string Members = """
        organization,category,country,language,focal_point_name,focal_point_email,alternate_name,alternate_email
        Alpine Institute,MajorGroup,CH,en,Ursina Caflisch,ursina@ari.example,Beat Zgraggen,beat@ari.example
        Haute-Combe,Government,FR,fr,Solène Marchetti,solene@haute-combe.example,,
        Rwenzori Guides,PrivateSector,UG,en,Achen Biira,achen@rwenzori.example,,

        """;

    /// <summary>One member, one contact.</summary>
    public const string OneMember = """
        organization,focal_point_name,focal_point_email
        Alpine Institute,Ursina Caflisch,ursina@ari.example

        """;

    public const string Answers = """
        1. Highland Forum Inc.
        2. The central highlands, nine valleys
        3. Landslides, seed keeping
        4. An open course for rangers
        5. Partners for an early-warning project
        6. Yes
        """;

    /// <summary>Every organization has a domain of its own: by it one that writes again is known.</summary>
    public static string ApplicantOf(string organization) => "leilani.aea@" + DomainOf(organization);

    public static byte[] Application(string organization = "Highland Forum") => Raw(
        ApplicantOf(organization),
        $"Application for membership: {organization}",
        $"""
        Dear Secretariat,

        our organization would like to become a member of the partnership. We endorse its vision and mission.

        Organization: {organization}
        Type of organization: NGO
        Country: Papua New Guinea

        Activities in mountain development:
        We run tree nurseries and early-warning posts in nine valleys, and train young people as rangers.

        Interest in joining:
        We wish to exchange experience with other mountain regions on landslides and on seed keeping.

        Contributions:
        We offer our ranger training as an open course, and can host study visits of members twice a year.

        Focal point: Leilani Aea, programme director, {ApplicantOf(organization)}
        Alternate: Tomas Kuri, office manager, tomas.kuri@{DomainOf(organization)}

        With kind regards,
        Leilani Aea
        """);

    /// <summary>Without contributions and without an alternate.</summary>
    public static byte[] IncompleteApplication() => Raw(
        Applicant,
        "Application for membership: Highland Forum",
        $"""
        Dear Secretariat,

        our organization would like to become a member of the partnership.

        Organization: Highland Forum
        Type of organization: NGO
        Country: Papua New Guinea

        Activities in mountain development:
        We run tree nurseries and early-warning posts in nine valleys, and train young people as rangers.

        Interest in joining:
        We wish to exchange experience with other mountain regions on landslides and on seed keeping.

        Focal point: Leilani Aea, programme director, {Applicant}

        With kind regards,
        Leilani Aea
        """);

    /// <param name="trust">The value of Authentication-Results; null for a pass of the sender's domain; empty for no header.</param>
    /// <param name="headers">Further header lines.</param>
    public static byte[] Raw(
        string from, string subject, string body, string to = World.Address, string? trust = null, string headers = "")
    {
        string domain = from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..];
        string results = trust ?? $"{World.AuthservId}; dmarc=pass header.from={domain}";
        string id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            Encoding.UTF8.GetBytes($"{from}\n{subject}\n{body}\n{to}\n{results}\n{headers}")))[..24];
        StringBuilder text = new();
        if (results.Length > 0)
        {
            text.Append("Authentication-Results: ").Append(results).Append("\r\n");
        }

        text.Append(headers.Length > 0 ? headers.ReplaceLineEndings("\r\n").TrimEnd() + "\r\n" : "")
            .Append("From: ").Append(from).Append("\r\nTo: ").Append(to).Append("\r\nSubject: ").Append(subject)
            .Append("\r\nDate: Mon, 7 Sep 2026 07:00:00 +0000\r\nMessage-ID: <").Append(id).Append('@').Append(domain)
            .Append(">\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
            .Append(body.ReplaceLineEndings("\r\n")).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>An answer to a letter of ours, sent by whom the test says.</summary>
    /// <param name="to">Null for the letter's reply address.</param>
    public static byte[] Reply(
        TakenLetter letter, string from, string words, string? to = null, string? trust = null, string headers = "") => Raw(
            from, "Re: " + letter.Subject, words, to ?? letter.ReplyTo, trust, $"In-Reply-To: <{letter.MessageId}>\n{headers}");

    /// <summary>RFC 3464: the letter came back.</summary>
    public static byte[] Bounce(TakenLetter letter) => Encoding.UTF8.GetBytes($"""
        Return-Path: <>
        From: Mail Delivery System <mailer-daemon@mx.partnership.example>
        To: {letter.ReplyTo}
        Subject: Undelivered Mail Returned to Sender
        Date: Mon, 7 Sep 2026 07:05:00 +0000
        Message-ID: <bounce-1@mx.partnership.example>
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"

        --=_b
        Content-Type: text/plain; charset=us-ascii

        The following address had permanent fatal errors: {letter.To}

        --=_b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.partnership.example

        Final-Recipient: rfc822; {letter.To}
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 No such user here

        --=_b
        Content-Type: text/rfc822-headers

        Message-ID: <{letter.MessageId}>
        Subject: letter

        --=_b--

        """.ReplaceLineEndings("\r\n"));

    private static string DomainOf(string organization) =>
        organization.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() + ".example";
}
