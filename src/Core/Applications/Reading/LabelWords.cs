namespace MountainPartnership.Core.Applications.Reading;

/// <summary>The words that labels are made of, in English, French, Spanish and Russian, folded.</summary>
internal static class LabelWords
{
    public static readonly WordSet Focal = new(
        "focal focales focaux fp spoc nodal фокал*", "координатор*");

    public static readonly WordSet Second = new(
        "alternate alternates alt altern standin stand-in alternative backup back substitute substitutes",
        "suppleant* suppleance* remplacant*", "suplent* suplenc* alterno* alterna alternas sustitut* subrogant* reemplaz* relevo",
        "альтернат* запасн* резервн* дублер* дублир* замеща*");

    /// <summary>Second persons only when nothing else stands in the label: a deputy director is not an alternate.</summary>
    public static readonly WordSet Deputy = new("deputy deputies second secondary adjoint* deuxieme seconde segundo segunda secundari* заместител* зам втор*");

    /// <summary>"Otro responsable": a second person only beside the word for one.</summary>
    public static readonly WordSet Another = new("other another otro otra otros otras autre autres друг* еще");

    public static readonly WordSet Contact = new(
        "contact contacts contacter liaison representative", "interlocut* correspondant* referent* responsable representant*",
        "contacto contactos enlace", "контакт* ответственн* представител* связ*");

    public static readonly WordSet Name = new(
        "name names fullname surname", "nom noms prenom prenoms", "nombre nombres apellido apellidos", "имя имени фамилия фио ф название названия наименование отчество");

    public static readonly WordSet Email = new(
        "email emails e-mail mail", "courriel courriels electronique", "correo correos electronico electronica",
        "почт* эл имейл мейл электронн*");

    public static readonly WordSet Telephone = new(
        "phone tel telephone mobile cell whatsapp fax", "portable", "telefono movil celular", "телефон* тел моб мобильн* факс");

    public static readonly WordSet Role = new(
        "title position role function job designation", "fonction poste titre qualite", "cargo puesto funcion", "должность должности");

    public static readonly WordSet PartWords = new(
        "name* nom noms prenom* nombre* apellido* имя имени фамилия фио ф и о отчество email* e-mail mail e courriel* electroni* correo* почт* эл имейл электронн* address adresse direccion адрес",
        "phone* tel tele* mobile cell portable movil celular телефон* тел моб мобильн* number numero номер whatsapp fax факс",
        "title position role function job designation fonction poste titre qualite cargo puesto funcion должност* details datos coordonnees данные");

    public static readonly WordSet Website = new(
        "website websites web webpage site url homepage home www internet page link", "sitio pagina lien enlace", "сайт* веб* интернет* страниц* ссылка");

    public static readonly WordSet Category = new(
        "category type kind nature status sector legal form profile", "categorie statut secteur juridique forme typologie groupe majeur",
        "categoria tipo naturaleza estatus juridic* sector figura grupo", "категори* тип вид статус* форма сектор правов* групп*",
        "major group", "constituency stakeholder");

    public static readonly WordSet Country = new(
        "country countries nation nationality pays pais nacionalidad nationalite стран* государств* гражданств*",
        "location located based headquarter* hq seat siege sede domicil* registered ubicacion localisation местонахожд* местоположен* расположен* штаб*");

    public static readonly WordSet Address = new("address postal adresse postale direccion адрес* почтовый place lieu lugar место city ville ciudad город region* регион");

    public static readonly WordSet Organization = new(
        "org organization* organisation* organisme* organizacion* organiz organizzazione institution* institute institut institucion* instituto entity entite entidad* applicant* applying candidat* solicitante postulante",
        "association* asociacion* company empresa entreprise societe structure agency body ngo ong организаци* учрежден* заявител* компани* ассоциаци* нко");

    public static readonly WordSet Other = new(
        "date dates founded foundation established establishment creation created year annee ano fecha fundacion constitucion fondee дата год* основан* создан*",
        "staff employees personnel personal empleados сотрудник* budget presupuesto бюджет* fax language* langue* idioma* язык* phone* tel telephone telefono телефон* тел",
        "members membres miembros signature firma подпись place lieu lugar signed registration number numero номер* регистрац* subject objet asunto тема sent envoye enviado cc кому отправлен*",
        "president presidente presidenta director directeur directrice directora chair chairperson директор* руководител* председател* head chief executive secretary general note notes remarks remarques observaciones attachments annexes adjuntos");

    public static readonly WordSet Activities = new("activit* actividad* деятельност* мероприят* achievements realisations logros");

    /// <summary>Say "activities" only when no other subject is named.</summary>
    public static readonly WordSet Work = new(
        "work works working travail travaux action actions trabajo trabajos labor работ* project* projet* proyecto* проект* programme* program* программ* experience* experienc* опыт");

    public static readonly WordSet Doing = new("do does doing faites faisons fait hace hacemos hacen делаем делает занимает* занимаем*");

    /// <summary>What joins a place to what is done there.</summary>
    public static readonly WordSet Place = new(
        "where which you operat* active located", "ou laquelle lequel vous travaill* interven* operez exerce*", "donde que trabaja* opera* actua* desarrolla*", "где котор* вы действу* находит*");

    public static readonly WordSet Interests = new(
        "seek* recherch* cherch* buscamos ищем interest* why reason* motiv* expect* benefit* purpose goal goals", "raison* pourquoi attente* but buts",
        "interes* interet* razon* expectativ* beneficio* porque proposito", "интерес* мотив* причин* почему зачем ожидан* цель цели");

    public static readonly WordSet Contributions = new(
        "contribut* give gives giving offer offers bring pledge* input* commitment*", "contribu* apport* offr* engagement*", "contribuc* aport* ofrec* compromiso*",
        "вклад* предлож* предлага* внести");

    private static readonly WordSet Companions = new(
        "correction corrected correct corrige corregido correccion исправление исправленное правильное новое new nouveau nueva nuevo denomination denominacion raison sociale intitule i ii no a an the of for your our its their his her my in on at to as is are will be and or with & full complete official legal proposed designated nominated main primary principal first lead person persons point points please indicate state if any where which what who short acronym abbreviation english",
        "de la le les l d du des un une en pour par et ou votre notre nos vos complet complete officiel officielle designe designee propose personne personnes est sera quel quelle sigle acronyme legale",
        "el los las del y e o u para por su sus nuestra nuestro vuestra un una completo completa oficial legal designado designada persona personas punto puntos es sera cual siglas principal razon social origen",
        "и или в во на о об для вашей нашей ваша наша ваш наш его ее полное официальное юридическое основное основной главный лицо лица лиц пункт назначенн* является кто сокращен* краткое",
        "registration registered origin residence incorporation operation enregistrement immatriculation registro constitucion регистрации происхождения member membership new mountain partnership candidate");

    /// <summary>Headers of a forwarded message; words of many meanings within a longer label.</summary>
    public static readonly WordSet Headers = new("from to de a para para от кому bcc cci");

    /// <summary>Signs of a text whose words' places are kept on the stack.</summary>
    private const int MostOnStack = 256;

    private static readonly WordSet And = new("and & et y e и or");

    /// <summary>The words of a label without numbering, marks, and what stands in brackets.</summary>
    public static string[] Split(ReadOnlySpan<char> folded)
    {
        Range[]? many = folded.Length > MostOnStack ? new Range[(folded.Length + 1) / 2] : null;
        Span<Range> places = many ?? stackalloc Range[MostOnStack];
        string[] words = new string[Split(folded, places)];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = folded[places[i]].ToString();
        }

        return words;
    }

    /// <summary>As the other, without a string for each word.</summary>
    /// <param name="words">Gets their places; room for half of the signs is enough.</param>
    /// <returns>How many there are.</returns>
    public static int Split(ReadOnlySpan<char> folded, Span<Range> words)
    {
        int count = 0;
        int start = -1;
        int depth = 0;
        for (int i = 0; i < folded.Length; i++)
        {
            char c = folded[i];
            depth = c is '(' or '[' ? depth + 1 : c is ')' or ']' ? Math.Max(0, depth - 1) : depth;
            if (depth == 0 && (char.IsLetter(c) || c == '&' || (c == '-' && start >= 0 && start == i - 1 && folded[start] == 'e')))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words[count++] = start..i;
                start = -1;
            }
        }

        if (start >= 0)
        {
            words[count++] = start..folded.Length;
        }

        return count;
    }

    /// <summary>Whether one word at least is of the first set, and all are of the sets or mere companions.</summary>
    public static bool OnlyOf(string[] words, WordSet heads, params ReadOnlySpan<WordSet> others)
    {
        if (!heads.In(words))
        {
            return false;
        }

        foreach (string word in words)
        {
            bool known = heads.Has(word) || Companions.Has(word);
            for (int i = 0; !known && i < others.Length; i++)
            {
                known = others[i].Has(word);
            }

            if (!known)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words of a short text as one.</summary>
    public static string Joined(string folded) => folded.Length > 30 ? "" : string.Concat(Split(folded));

    public static bool Joins(string[] words) => And.In(words);

    /// <summary>"What do you do?"</summary>
    public static bool Asks(string[] words, WordSet verbs) =>
        words.Length <= 10 && words[0] is "what" or "que" or "qu" or "qué" or "чем" or "что" && verbs.In(words);

    /// <summary>"¿Por qué …?", which is two words, as "для чего" is.</summary>
    public static bool AsksWhy(string[] words)
    {
        int por = Array.IndexOf(words, "por");
        return (por >= 0 && por + 1 < words.Length && words[por + 1] == "que") || words is ["для", "чего", ..] or ["ради", "чего", ..];
    }

    private static readonly WordSet Official = new("official officiel officielle oficial legal legale full complete complet completo полное полностью официальное denomination denominacion intitule raison razon наименование");

    /// <summary>"Official name", "полное наименование": a body has one, a person has a full name only with "full".</summary>
    public static bool NamesBody(string[] words) =>
        Official.In(words) && OnlyOf(words, Name) && !(words is ["full", "name"] or ["nombre", "completo"] or ["nom", "complet"] or ["полное", "имя"]);
}
