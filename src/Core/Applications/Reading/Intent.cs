using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>What the writer is after. The words are folded.</summary>
internal static partial class Intent
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int TimeOut = 1000;

    /// <summary>An organization says that it applies: to join, to become a member, an application for membership.</summary>
    public static bool Applies(string folded) => Application().IsMatch(folded);

    [GeneratedRegex(@"\b(appl(y|ies|ying|ied) (for|to (be|become|join))|application (for|to (join|become)|form)|membership (application|request|form)|request (for )?(membership|admission|to join)|(wish|wishes|would like|want|wants|hope|hopes|intend|intends|like|desire|desires|pleased|glad|happy|decided|ready|propose|proposes|request|requests|seek|seeks|keen|eager) (to |that )?[^.?!]{0,40}?(join|become (a |an )?(full |new |active )?(member|partner)|be (a |an )?(admitted|accepted|part|member)|apply|adhere|membership)|interest(ed)? in (joining|becoming|membership)|asks? (for admission|to be admitted|to join)|seek(s|ing)? (membership|admission)|our (membership )?application|joining (the|your)"
        + @"|demande d'adhesion|candidature|adhesion (de|a|au|du)|adherer|rejoindre|devenir (un )?(membre|partenaire)|etre (admis|admise|membre)|souhait\p{L}+ (adherer|rejoindre|devenir|integrer)|integrer (le|votre)|notre (adhesion|demande)"
        + @"|solicitud de (membresia|adhesion|ingreso|incorporacion|afiliacion|admision|vinculacion)|solicit\p{L}+ (la |el |su |nuestra |nuestro |formalmente )*(membresia|adhesion|ingreso|incorporacion|afiliacion|admision|vinculacion|ser)|(unirnos|unirse|adherirnos|adherirse|sumarnos|sumarse|incorporarnos|incorporarse|afiliarnos|afiliarse|vincularnos|vincularse|integrarnos|integrarse|postularnos|postular)|ser (parte|miembro|admitid\p{L}+|aceptad\p{L}+)|hacer(nos|se)? (parte|miembro\p{L}*)|formar parte|convertirnos|nuestra (solicitud|postulacion|candidatura)|ingresar a"
        + @"|заявк\p{L}+ на (членств|вступлен|присоедин)\p{L}*|заявлени\p{L} (на|о) (членств|вступлен|присоедин|прием)\p{L}*|вступ(ить|лени\p{L}|ает|аем)|стать (член|участник|партнер)\p{L}*|присоедин(иться|яется|ени\p{L}|яемся)|принять (нас|нашу|наш|в)|приеме? в|членство в|войти в)\b", Options, TimeOut)]
    private static partial Regex Application();
}
