using System.Text;

namespace MountainPartnership.Web.Tests;

/// <summary>What applicants and the list of members say in these tests.</summary>
internal static class SampleMail
{
    public const string Organization = "Highland Forum";

    public const string Members = """
        organization,category,country,language,website,focal_point_name,focal_point_email,alternate_name,alternate_email
        Alpine Research Institute,MajorGroup,CH,en,https://ari.example,Ursina Caflisch,ursina@ari.example,Beat Zgraggen,beat@ari.example
        Ministère de Haute-Combe,Government,FR,fr,https://haute-combe.example,Solène Marchetti,solene@haute-combe.example,,
        Red de Páramos Vivos,MajorGroup,CO,es,https://paramos.example,Yamile Ahumada,yamile@paramos.example,,
        """;

    public const string IndividualAddress = "tevita@mountaineer.example";

    public static byte[] Individual() => Encoding.UTF8.GetBytes($"""
        Authentication-Results: {TestSite.AuthservId}; dmarc=pass header.from=mountaineer.example
        From: Tevita Fale <{IndividualAddress}>
        To: membership@partnership.example
        Subject: Joining
        Date: Mon, 7 Sep 2026 09:12:41 +0200
        Message-ID: <joining@mountaineer.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        I am a retired geographer and would like to become a member of the partnership as an individual.
        """.ReplaceLineEndings("\r\n"));

    /// <summary>Organizations of different names have people and domains of their own: the same ones would be one applicant.</summary>
    public static byte[] Application(string organization)
    {
        string domain = string.Concat(organization.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(30));
        string name = organization == Organization ? "Leilani Aea" : $"Leilani {char.ToUpperInvariant(domain[0])}{domain[1..]}";
        return Encoding.UTF8.GetBytes($"""
            Delivered-To: membership@partnership.example
            Authentication-Results: {TestSite.AuthservId}; dmarc=pass header.from={domain}.example
            From: {name} <leilani@{domain}.example>
            To: membership@partnership.example
            Subject: Application for membership: {organization}
            Date: Mon, 7 Sep 2026 09:12:41 +0200
            Message-ID: <application@{domain}.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Dear Secretariat,

            our organization would like to become a member of the partnership.

            Organization: {organization}
            Type of organization: NGO
            Country: Papua New Guinea
            Website: https://{domain}.example

            Activities in mountain development:
            We run tree nurseries and early-warning posts in nine valleys, and train young people as rangers.

            Interest in joining:
            We wish to exchange experience with other mountain regions on landslides.

            Contributions:
            We offer our ranger training as an open course.

            Focal point: {name}, programme director, leilani@{domain}.example
            Alternate: Tomas Kuri, office manager, tomas@{domain}.example

            With kind regards,
            {name}
            """.ReplaceLineEndings("\r\n"));
    }
}
