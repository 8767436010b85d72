using System.Text;

namespace MountainPartnership.EndToEnd;

/// <summary>Messages as the partnership's own server hands them on, with its word for the sender.</summary>
internal static class Mails
{
    public const string Members = """
        organization,category,country,language,focal_point_name,focal_point_email,alternate_name,alternate_email
        Alpine Institute,MajorGroup,CH,en,Ursina Caflisch,ursina@ari.example,Beat Zgraggen,beat@ari.example
        Haute-Combe,Government,FR,fr,Solène Marchetti,solene@haute-combe.example,,
        Rwenzori Guides,PrivateSector,UG,en,Achen Biira,achen@rwenzori.example,,

        """;

    public const string Answers = """
        1. The full name, as registered
        2. Nine valleys
        3. Landslides, seed keeping
        4. An open course for rangers
        5. Partners for an early-warning project
        6. Yes
        """;

    /// <param name="domain">Of the applicant, whose address is <c>office@domain</c>.</param>
    public static byte[] Application(string organization, string domain) => Encoding.UTF8.GetBytes($"""
        Return-Path: <office@{domain}>
        Authentication-Results: {RunningHost.AuthservId};
         dmarc=pass header.from={domain}
        From: Marit Lindal <office@{domain}>
        To: membership@mountainpartnership.example
        Subject: {organization} applies for membership
        Date: Mon, 7 Sep 2026 09:00:00 +0200
        Message-ID: <application@{domain}>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Dear Secretariat,

        we would like to become a member of the partnership.

        Organization: {organization}
        Type of organization: NGO
        Country: Norway

        Activities in mountain development:
        We keep summer farms and their meadows alive, and teach their crafts in three valleys.

        Interest in joining:
        We wish to learn how other mountain regions keep their pastures open.

        Contributions:
        We offer study visits and our course in dairy work.

        Focal point: Marit Lindal, director, office@{domain}
        Alternate: Odd Berg, secretary, odd@{domain}

        With kind regards,
        Marit Lindal
        """.ReplaceLineEndings("\r\n"));
}
