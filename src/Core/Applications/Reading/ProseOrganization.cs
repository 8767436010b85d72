using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Finds, in prose, subject and signature, which organization applies.</summary>
internal static partial class ProseOrganization
{
    /// <summary>From this likelihood on a sentence tells what its subject does.</summary>
    private const float Does = 0.35f;

    public static void Read(Page page, IReadOnlyList<SaidSentence> sentences, Facts facts)
    {
        foreach (SaidSentence sentence in sentences)
        {
            foreach (ValueMatch match in Introduction().EnumerateMatches(page.Folded.AsSpan(sentence.Start, sentence.Length)))
            {
                Try(page, sentence.Start + match.Index + match.Length, sentence.End, sure: true, 0.85, facts);
                facts.Mentions.Add(new Evidence(page.Source, page.Words(sentence.Start, sentence.End), 0.5));
            }

            if (OrganizationNames.At(page, sentence.Start, sentence.End, sure: false) is { } name)
            {
                string behind = Bracket().Replace(page.Folded[name.End..Math.Min(sentence.End, name.End + 200)], "", 1);
                double confidence = Defines().IsMatch(behind) ? 0.8
                    : Wishes().IsMatch(behind) ? 0.75
                    : OrganizationNames.HasKind(page, name) && sentence.Says(Saying.Activities) > Does ? 0.5
                    : 0;
                if (confidence > 0)
                {
                    Add(page, name, confidence, facts);
                }

                if (confidence >= 0.8)
                {
                    Describe(page, name.End, sentence.End, facts.Descriptions);
                }
            }

            Anywhere(page, sentence, facts);
            foreach (ValueMatch match in Description().EnumerateMatches(page.Folded.AsSpan(sentence.Start, sentence.Length)))
            {
                Describe(page, sentence.Start + match.Index, sentence.End, Our().IsMatch(page.Folded.AsSpan(sentence.Start + match.Index, match.Length)) ? facts.Mentions : facts.Descriptions);
            }
        }
    }

    /// <summary>
    /// Any name with the word for a kind of organization: weak, for others are named too, but the applicant is named most.
    /// </summary>
    private static void Anywhere(Page page, SaidSentence sentence, Facts facts)
    {
        for (int at = sentence.Start; at < sentence.End; at++)
        {
            bool word = char.IsUpper(page.Text[at]) && (at == sentence.Start || !char.IsLetterOrDigit(page.Text[at - 1]));
            if (word && OrganizationNames.At(page, at, sentence.End, sure: false) is { } name)
            {
                string before = page.Folded[Math.Max(sentence.Start, at - 24)..at];
                bool likely = OrganizationNames.HasKind(page, name) || (facts.Sender.HasDomainOf(page.Words(name.Start, name.End)) && !facts.Sender.Named(page.Words(name.Start, name.End)));
                if (Words(page, name).Length >= 2 && likely && !Others().IsMatch(before))
                {
                    Add(page, name, at == sentence.Start || Subject().IsMatch(before) ? 0.45 : 0.3, facts);
                }

                at = name.End;
            }
        }
    }

    /// <summary>"… is a Colombian NGO": the words behind tell the category.</summary>
    private static void Describe(Page page, int start, int end, List<Evidence> into) =>
        into.Add(new Evidence(page.Source, page.Words(start, Math.Min(end, start + DescriptionLength)), 0.75));

    private const int DescriptionLength = 110;

    /// <summary>"Membership application – Fundación Páramo Vivo".</summary>
    public static void ReadSubject(Page page, Facts facts)
    {
        int start = 0;
        for (int at = 0; at <= page.Text.Length; at++)
        {
            bool parts = at == page.Text.Length || page.Text[at] is ':' or '|' or '/' or ',' or '–' or '—' or '(' or ')'
                || (page.Text[at] == '-' && at > 0 && page.Text[at - 1] == ' ');
            if (parts)
            {
                Segment(page, start, at, facts);
                start = at + 1;
            }
        }
    }

    /// <summary>The signature's lines that have the word for a kind of organization.</summary>
    public static void ReadSignature(Page page, Facts facts)
    {
        foreach (Line line in Signature.Of(page))
        {
            if (line.Length <= 110 && !page.Text.AsSpan(line.Start, line.Length).Contains('@')
                && OrganizationNames.At(page, line.Start, line.End, sure: false) is { } name
                && (name.Start == line.Start || page.Text.AsSpan(line.Start, name.Start - line.Start).Length < 6)
                && OrganizationNames.HasKind(page, name))
            {
                Add(page, name, 0.6, facts);
            }
            else if (line.Length <= 70 && !page.Text.AsSpan(line.Start, line.Length).ContainsAny('@', ':', '/') && !facts.Sender.Named(page.Words(line.Start, line.End)) && facts.Sender.HasDomainOf(page.Words(line.Start, line.End))
                && OrganizationNames.At(page, line.Start, line.End, sure: true) is { } spelled)
            {
                Add(page, spelled, 0.5, facts);
            }
            else if (line.Length <= 110 && page.Text.AsSpan(line.Start, line.Length).IndexOf(',') is > 0 and var comma
                && OrganizationNames.At(page, line.Start + comma + 1, line.End, sure: false) is { } behind
                && OrganizationNames.HasKind(page, behind))
            {
                Add(page, behind, 0.55, facts);
            }
        }
    }

    private static void Segment(Page page, int start, int end, Facts facts)
    {
        string folded = page.Folded[start..end];
        foreach (ValueMatch match in SubjectOf().EnumerateMatches(folded))
        {
            Try(page, start + match.Index + match.Length, end, sure: true, 0.6, facts);
            return;
        }

        if (!Intent.Applies(folded) && !OrganizationWords.IsOurs(folded) && folded.Trim().Length > 3 && OrganizationNames.At(page, start, end, sure: false) is { } name)
        {
            Add(page, name, 0.6, facts);
        }
    }

    private static void Try(Page page, int at, int end, bool sure, double confidence, Facts facts)
    {
        if (OrganizationNames.At(page, at, end, sure) is { } name)
        {
            Add(page, name, confidence, facts);
        }
    }

    private static void Add(Page page, (int Start, int End) name, double confidence, Facts facts)
    {
        string[] words = Words(page, name);
        bool generic = words.All(SaysNothing);
        bool person = !generic && confidence < 0.8 && !OrganizationNames.HasKind(page, name) && facts.People.Exists(found => Fold.Of(found.Contact.Name).Contains(words[0], StringComparison.Ordinal));
        if (!generic && !person)
        {
            facts.Add(Finding.Of(RequestField.Organization, page, name.Start, name.End, confidence));
        }
    }

    /// <summary>A word that is no name by itself: "our association".</summary>
    public static bool SaysNothing(string word) => OrganizationWords.Kinds.Has(word) || OrganizationWords.Connectors.Has(word) || Generic.Has(word);

    private static string[] Words(Page page, (int Start, int End) name) => LabelWords.Split(page.Folded.AsSpan(name.Start, name.End - name.Start));

    /// <summary>"(FPV)", "(г. Каракол, Кыргызстан)" behind a name.</summary>
    [GeneratedRegex(@"^[""]? ?\([^)]{1,90}\)", Options, TimeOut)]
    private static partial Regex Bracket();

    /// <summary>"Our network of nurseries" may be another than the applicant.</summary>
    [GeneratedRegex(@"^(our|notre|nuestr[oa]|наш\p{L}*)\b", Options, TimeOut)]
    private static partial Regex Our();

    /// <summary>Words before the name of another.</summary>
    [GeneratedRegex(@"\b(with|by|from|to|of|at|through|avec|par|chez|aupres de|con|por|ante|a|al|с|от|в|при|у|через)\b( (the|la|le|el|los|las|l'))*[ ""']*$", Options, TimeOut)]
    private static partial Regex Others();

    [GeneratedRegex(@"(^|[.:,] |\n)(the|la|le|el|l'|our|notre|nuestra|наша)?[ ""']*$", Options, TimeOut)]
    private static partial Regex Subject();

    private static readonly WordSet Generic = new(
        "non governmental government mountain national local regional small civil profit private adresse address email courriel correo nombre nom name telephone website contact public dear sir madam sirs all members team colleagues secretariat partnership ladies gentlemen our new research non-governmental the this as",
        "non gouvernementale madame monsieur mesdames messieurs chers chere", "no gubernamental estimados estimadas senores senoras sociales civil", "неправительственная общественная наша уважаемые коллеги международная");

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    private const string Body = @"(organi[sz]ation|association|institution|institute|foundation|company|network|ngo|cooperative|university|federation|society|centre|center|club|ministry|municipality|union|alliance|enterprise|trust|group|organisme|structure|fondation|societe|entreprise|reseau|ong|ministere|commune|institut|universite|organizacion|asociacion|fundacion|institucion|entidad|empresa|red|cooperativa|universidad|instituto|centro|municipalidad|corporacion)";

    [GeneratedRegex(@"\b(on behalf of|in the name of|au nom (de|du|des|d')|de la part (de|du|d')|en nombre (de|del)|a nombre (de|del)|en representacion (de|del)|от имени|от лица)( (the|la|le|les|l'|el|los|las|our|my|notre|nuestr[oa]|mi|нашей|нашего))?( " + Body + @",(?= ))?"
        + @"|\b(i represent|representing|je represente|represento a|representamos a|я представляю|представляю|мы представляем)\b"
        + @"|\b(our|my|notre|nuestra|nuestro|mi|ma|the applicant) (small |young |local |national |regional |civil society )?" + Body + @"(,| is called| called| named| s'appelle| se llama|:)"
        + @"|\bнаш[аеи]?[а-я]* (общественн\p{L}+ |неправительственн\p{L}+ |небольш\p{L}+ )?(организаци\p{L}+|ассоциаци\p{L}+|объединени\p{L}+|институт\p{L}*|фонд\p{L}*|центр\p{L}*|компани\p{L}*|университет\p{L}*|учреждени\p{L}+)(( -|,|:| называется)(?= )|(?= ?[""]))"
        + @"|\b(we are|we, |we represent|we at|nous sommes|nous, |nous representons|somos|nosotros, |nosotras, )|\bмы[,]? (-|представляем|являемся)|\bмы, "
        + @"|\b(admission|accession|membership|application|candidacy|adhesion|candidature|ingreso|incorporacion|solicitud) (of|de|del|du|d'|de la)\b(?! (le|la|membresia|ingreso|adhesion|admission|membre))|\bi (chair|lead|direct|head|run|manage|coordinate|work (for|at|with)|write (for|from)|am writing (for|from|to you (for|from)))\b|\bje (preside|dirige|coordonne|gere|travaille (pour|a))\b|\b(presido|dirijo|coordino|trabajo (en|para))\b|\bя (возглавляю|руковожу|работаю в)\b"
        + @"|\b(i am|i'm|je suis|soy|я)\b[^.;@]{0,60}\b(of|at|de|du|del|for|with) (?=(the |la |l'|el )?\p{L})", Options, TimeOut)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^[""]?( ?\([^)]{1,80}\)| ?[""])?[,]? ?(-\s)?((also |hereby )?(is|are|was|were) (a|an|the|one|based|located|registered|founded|established|dedicated|committed|working|active|responsible)\b|has been|(est|sommes) (une?|le|la|l'|active|basee?|situee?|implantee?)|es (una?|el|la)|somos|является|- это|это |(an?|the|une?|una?) (\p{L}+[ -]){0,5}(" + Body + @")\b|(?<=^[""]?( ?\([^)]{1,80}\))?, )(" + Body + @"|agency|authority|government|body)|(\p{L}+ )?(fondee?|creee?|founded|established|registered|fundad[oa]|cread[oa]|основан\p{L}*|созданн?\p{L}*|зарегистрирован\p{L}*) )|^[""]?( ?\([^)]{1,80}\)| ?[""])? ?- (?=\p{L}{4})", Options, TimeOut)]
    private static partial Regex Defines();

    [GeneratedRegex(@"^[^.;@]{0,180}?\b(would (like|love|be)|wishes|wants|hopes|hereby|aimerait|applies|requests|seeks|is (applying|pleased|interested|keen|seeking|writing)|submits|expresses|presents|asks|works|restores|souhait|desire|voudrait|sollicite|demande|presente sa|pose sa|œuvre|travaille|desea|quiere|solicita|quisiera|presenta|manifiesta|expresa|trabaja|хотел|желает|просит|подает|выражает|обращается|направляет|заинтересован|работает|занимается)", Options, TimeOut)]
    private static partial Regex Wishes();

    [GeneratedRegex(@"\b(we are|we, an?|as an?|nous sommes|en tant que|somos|como|мы -|мы являемся|является|(organi[sz]ation|association|it) is|(organisation|association|elle) est|(organizacion|asociacion) es) (an? |the |une? |la |le |una? |el )?(?!(applying|writing|pleased|happy|interested|ready|willing|convinced|looking|also|member|focal|our))(?=\p{L})|\b(our|notre|nuestra|nuestro|наша|наш|нашей|нашего) (\p{L}+ ){0,2}?(?=" + Body + @"|non|общественн|неправительствен|организаци|компани|институт|университет|фонд|ассоциаци)", Options, TimeOut)]
    private static partial Regex Description();

    [GeneratedRegex(@"\b(application|request|accession|admission|candidature|candidacy|adhesion|demande|solicitud|postulacion|membresia|ingreso|afiliacion|заявк\p{L}|заявлени\p{L}|вступлени\p{L}|membership|member)\b[^:]{0,40}?\b(of|by|from|de|del|du|d|от|для)\b '?(?!(the mountain|mountain|membership|membresia|adhesion|adhesi|ingreso|afiliacion|admision|admission|membre|member|la alianza|partenariat|incorporacion|vinculacion|vinculo|candidature))", Options, TimeOut)]
    private static partial Regex SubjectOf();
}
