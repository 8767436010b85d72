namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A run of words that can be a person's name.</summary>
internal readonly record struct PersonName(string Value, int Start, int End);

/// <summary>Finds what looks like names of persons: two to six capitalised words, a lone one after Ms, Dr, г-жа.</summary>
internal static class PersonNames
{
    private static readonly WordSet Honorifics = new(
        "mr mrs ms miss mx dr prof professor sir eng engr mag atty adv fr sh smt shri shrimati hon capt lt col maj sgt ato mama rev reverend sister brother dott dipl pastor",
        "ntate m'e mme mzee bibi baba ustad ustadz sheikh haji hajji alhaji bapak pak ibu khun daw tata taita mallku",
        "m mme mlle monsieur madame docteur pr ir mgr abbe soeur frere maitre",
        "sr sra srta senor senora don dona lic licda lcda lcdo ing dra arq mtro mtra mgs mgtr msc abg abog biol econ tec hno hna fray licenciad* ingenier* hermano hermana",
        "г-н г-жа господин* госпож* д-р проф профессор* уважаем* доц доцент акад академик инж");

    private static readonly WordSet Particles = new("de del la las los da do dos das di du des van von der den el al bin ibn ben y e le zu af av");

    /// <summary>Capitalised words that are no name: labels, roles, organizations, places, courtesies, the beginnings of sentences.</summary>
    private static readonly WordSet NotNames = new(
        "focal point contact person alternate alternative deputy name email e-mail mail tel phone telephone mobile title position role website address organization organisation country our the we my his her their your please dear and with as is will for from to in on at best kind regards sincerely yours thank thanks",
        "director* manager* coordinator* officer* president* secretary chair* head executive programme program project research* lead* engineer* advisor specialist assistant communications ceo founder dean minister* mayor department division unit office international senior chief general partnership mountain membership application board member",
        "point suppleant* nom prenom courriel adresse pays notre nos le la les nous je il elle son sa madame monsieur cordialement directeur directrice charge* responsable coordinat* secretaire chef presidente maire et avec comme",
        "punto suplente* alterno alterna nombre correo direccion telefono pais nuestro nuestra el los las yo su con como y coordinador* secretari* jefe* responsable encargad* gerente asesor* atentamente saludos estimad* cargo",
        "координатор* контакт* лицо заместител* альтернат* имя фио почта телефон эл адрес наш* мы я он она его ее и с как директор* руководител* председател* менеджер* секретар* начальник* специалист* президент* должность электронная уважением",
        "association* asociacion* fundacion* fondation* foundation* institut* universi* ministry ministerio ministere centre center centro society societe federation* federacion* network reseau red trust alliance* alianza council company cooperative cooperativa club council ngo ong assembly committee assemblee asamblea comite bureau conseil consejo junta directiva собрани* комитет* правлени* совет фонд* институт* университет* центр* союз* ассоциаци* организаци* министерств*");

    /// <param name="word">Folded.</param>
    public static bool IsTitle(string word) => Honorifics.Has(word);

    public static List<PersonName> In(Page page, int start, int end)
    {
        List<PersonName> found = [];
        int first = -1;
        int last = -1;
        int words = 0;
        bool titled = false;
        int previous = -1;
        for (int at = start; at < end;)
        {
            int stop = WordEnd(page.Text, at, end);
            if (stop == at)
            {
                at++;
                continue;
            }

            string word = page.Folded[at..stop];
            if (previous >= 0 && !Joined(page.Text.AsSpan(previous, at - previous), page.Folded.AsSpan(0, previous), titled && words == 0))
            {
                Close();
            }

            if (words == 0 && Honorifics.Has(word) && (char.IsUpper(page.Text[at]) || word[0] == 'г' || word.Length > 3))
            {
                titled = true;
            }
            else if (char.IsUpper(page.Text[at]) && !NotNames.Has(word))
            {
                first = first < 0 ? at : first;
                last = stop < end && page.Text[stop] == '.' && stop - at <= 2 ? stop + 1 : stop;
                words++;
            }
            else if (words == 0 || !Particles.Has(word))
            {
                Close();
            }

            previous = stop;
            at = stop;
        }

        Close();
        return found;

        void Close()
        {
            if (words is >= 2 and <= 6 || (titled && words == 1))
            {
                found.Add(new PersonName(page.Words(first, last), first, last));
            }

            (first, last, words, titled) = (-1, -1, 0, false);
        }
    }

    /// <summary>A blank joins two words of a name, and a full stop behind an initial or a title.</summary>
    private static bool Joined(ReadOnlySpan<char> gap, ReadOnlySpan<char> before, bool afterTitle)
    {
        ReadOnlySpan<char> marks = gap.Trim(' ');
        if (gap.Length > 3 || gap.IsEmpty)
        {
            return false;
        }

        bool initial = before.Length == 1 || (before.Length > 1 && !char.IsLetter(before[^2])) || (before.Length > 2 && !char.IsLetter(before[^3]));
        return marks.IsEmpty || (marks is "." && (afterTitle || initial));
    }

    private static int WordEnd(string text, int at, int end)
    {
        int stop = at;
        while (stop < end && (char.IsLetter(text[stop])
            || (stop > at && text[stop] is '\'' or '’' or '-' && stop + 1 < end && char.IsLetter(text[stop + 1]))))
        {
            stop++;
        }

        return stop;
    }
}
