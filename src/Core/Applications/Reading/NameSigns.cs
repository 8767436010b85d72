using System.Globalization;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>What speaks for or against a name's being the applicant's in how it is made, and in whom it fits.</summary>
internal static class NameSigns
{
    private const int Stem = 5;

    /// <param name="addresses">The message's, and the writer's.</param>
    /// <param name="inAnyCase">How often the message has the name in any case.</param>
    public static void OfValue(NameCandidate candidate, Facts facts, IReadOnlyList<NameDomain> addresses, int inAnyCase)
    {
        NameNotes notes = candidate.Notes;
        (string value, string folded, string[] words) = (candidate.Name.Value, candidate.Name.Folded, candidate.Name.Words);
        if (words.Length == 0)
        {
            return;
        }

        int kind = candidate.Name.KindAt;
        notes.Note(candidate.Name.Kind);
        Said(notes, "fc ", words[0]);
        Said(notes, "lc ", words[^1]);
        foreach (string word in words)
        {
            Said(notes, "nc ", word);
        }

        notes.Note("words ", Count(words.Length, 9));
        notes.Note("first ", Cut(words[0]));
        notes.Note("last ", Cut(words[^1]));
        if (words[0][0] >= 'а')
        {
            notes.Note("case ", words[0].Length > 3 ? words[0].AsSpan()[^2..] : words[0]);
        }

        Note("capitals", !value.Any(char.IsLower));
        Note("quotation", folded.Contains('"'));
        Note("all in quotation", folded[0] == '"');
        Note("half a quotation", folded.Count(c => c == '"') % 2 == 1);
        bool legal = LegalEndings.End(value);
        Note("legal form", legal);
        Note("legal form behind comma", legal && folded.Contains(", ", StringComparison.Ordinal));
        Note("comma", folded.Contains(',') && !legal);
        Note("organ of a body", Organs.In([.. words.Take(2)]) && words.Skip(2).Any(OrganizationWords.Kinds.Has));
        Note("article first", Articles.Has(words[0]));
        Note("connector first", OrganizationWords.Connectors.Has(words[0]) && !Articles.Has(words[0]));
        Note("connector last", OrganizationWords.Connectors.Has(words[^1]));
        Note("ends name first", OrganizationWords.Ends.Has(words[0]));
        Lower(notes, value);
        Note("bracket", folded.Contains('('));
        Note("digit", folded.Any(char.IsDigit));
        Note("lower first", char.IsLower(value[0]));
        Note("lower last", char.IsLower(value[Math.Max(0, value.LastIndexOf(' ') + 1)]));
        Note("ending word within", words.Any(OrganizationWords.Ends.Has));
        Note("ours", OrganizationWords.IsOurs(folded));
        Note("office", OrganizationWords.IsOffice(words));
        Note("person", facts.People.Exists(person => Holds(person.Contact.Name, words)));
        Note(kind < 0 ? "writer's name" : "writer's name with kind", facts.Sender.Contact is { } sender && Holds(sender.Name, words));
        List<CountryMention> countries = Countries.In(value, folded, 0, value.Length);
        Note("country", countries.Count > 0);
        Note("only country", countries.Exists(mention => mention.End - mention.Start >= folded.Length - 3));
        if (kind >= 0 && countries.Exists(mention => mention.End == folded.Length && !mention.Adjective))
        {
            bool within = words.Length > 2 && Within.Has(words[^2]);
            notes.Note(within ? "in country" : Governing.In(words) ? "government of country" : "ends with country");
        }

        Note("twice", candidate.Mentions > 1);
        Note("often", candidate.Mentions > 2);
        Note("twice in any case", inAnyCase > 1);
        Note("often in any case", inAnyCase > 2);
        foreach (NameDomain address in addresses)
        {
            address.Note(candidate);
        }

        void Note(string sign, bool there)
        {
            if (there)
            {
                notes.Note(sign);
            }
        }
    }

    public static void Said(NameNotes notes, string where, ReadOnlySpan<char> word)
    {
        foreach (string known in Sayings.Classes.Of(word))
        {
            notes.Note(where, known);
        }
    }

    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word) => word[..Math.Min(Stem, word.Length)];

    public static string Count(int number, int most) => Math.Min(number, most).ToString(CultureInfo.InvariantCulture);

    private static readonly WordSet Within = new("in en au aux a в");

    private static readonly WordSet Governing = new("minist* government* gouvernement* gobierno* министерств* правительств* agenc* агентств*");

    private static readonly WordSet Articles = new("the la le les el los las l our notre nuestra nuestro");

    /// <summary>Those that decide and act for a body that has its own name.</summary>
    private static readonly WordSet Organs = new(
        "board council committee secretariat assembly bureau head registry office conseil comite assemblee secretariat president* consejo concejo junta asamblea secretaria directorio presiden* direc* правлени* совет* собрани* секретариат* директор* председател* глав*");

    /// <summary>Words in lower case: a connecting word or an adjective makes them a name's, a run of them a sentence's.</summary>
    private static void Lower(NameNotes notes, string value)
    {
        int run = 0;
        string previous = "";
        foreach (string word in value.Split(' '))
        {
            string folded = Fold.Of(word);
            if (word.Length > 0 && char.IsLower(word[0]) && !OrganizationWords.Connectors.Has(folded) && !OrganizationWords.Kinds.Has(folded) && !folded.Contains('\'') && word.Length > 3)
            {
                run++;
                notes.Note(previous.Length == 0 ? "lower at first" : run > 1 ? "lower behind lower" : OrganizationWords.Connectors.Has(previous) ? "lower behind connector" : "lower behind capital");
                if (folded.EndsWith("mos", StringComparison.Ordinal) || word.EndsWith('ó') || OrganizationWords.EndsName(folded))
                {
                    notes.Note("verb");
                }
            }
            else if (char.IsUpper(word.Length > 0 ? word[0] : ' '))
            {
                run = 0;
            }

            previous = folded;
        }

        notes.Note("lower run ", Count(run, 4));
    }

    private static bool Holds(string name, string[] words)
    {
        string[] parts = LabelWords.Split(Fold.Of(name));
        return parts.Length > 0 && words.All(word => parts.Contains(word));
    }
}
