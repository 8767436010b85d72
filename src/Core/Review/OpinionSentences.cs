namespace MountainPartnership.Core.Review;

/// <summary>Parts a text into sentences, with their places.</summary>
internal static class OpinionSentences
{
    /// <summary>A line that could not have held the first word of the next one was wrapped by a client, not ended by its writer.</summary>
    private const int WrapColumn = 60;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "dr", "mr", "mrs", "ms", "prof", "st", "sr", "sra", "srta", "inc", "ltd", "m", "mme", "mlle", "ing", "lic", "ste", "nr",
        "no", "vs", "г", "им", "т", "гр", "проф", "etc",
    };

    /// <summary>
    /// The text with typographic apostrophes, spaces and dashes made plain, one character for one, so that places in it are places
    /// in the original; wrapped lines are joined by a space.
    /// </summary>
    public static string Plain(string text)
    {
        char[] plain = text.ToCharArray();
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = plain[i] switch
            {
                '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4' => '\'',
                '\u00A0' or '\u202F' or '\u2007' or '\t' or '\u3000' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' => ' ',
                '\u2010' or '\u2011' => '-',
                '\r' => ' ',
                '\uFF1F' => '?',
                '\uFF01' => '!',
                'ё' => 'е',
                'Ё' => 'Е',
                char c => c,
            };
        }
        JoinWrapped(plain);
        return new string(plain);
    }

    private static void JoinWrapped(char[] plain)
    {
        int lineStart = 0;
        for (int i = 0; i < plain.Length; i++)
        {
            if (plain[i] != '\n') continue;
            int next = i + 1;
            while (next < plain.Length && plain[next] == ' ') next++;
            int wordEnd = next;
            while (wordEnd < plain.Length && wordEnd - next < WrapColumn && !char.IsWhiteSpace(plain[wordEnd])) wordEnd++;
            bool bullet = next < plain.Length && plain[next] is '-' or '*' or '•' or '\n';
            bool wrapped = wordEnd > next && !bullet && i - lineStart + 1 + (wordEnd - next) > WrapColumn;
            lineStart = next;
            if (wrapped) plain[i] = ' ';
        }
    }

    /// <summary>Ends at full stops, question and exclamation marks and line ends; never inside an abbreviation.</summary>
    public static List<Range> Split(string plain)
    {
        List<Range> sentences = [];
        int start = 0;
        for (int i = 0; i < plain.Length; i++)
        {
            if (plain[i] is '.' or '!' or '?' or '…')
            {
                while (i + 1 < plain.Length && plain[i + 1] is '.' or '!' or '?' or '…' or ')' or '"' or '»' or '”') i++;
                bool atEnd = i + 1 == plain.Length || char.IsWhiteSpace(plain[i + 1]);
                if (!atEnd || plain[i] == '.' && IsAbbreviation(plain, start, i)) continue;
            }
            else if (plain[i] != '\n') continue;
            Add(sentences, plain, start, i + 1);
            start = i + 1;
        }
        Add(sentences, plain, start, plain.Length);
        return sentences;
    }

    private static bool IsAbbreviation(string plain, int start, int dot)
    {
        int word = dot;
        while (word > start && dot - word < 8 && char.IsLetter(plain[word - 1])) word--;
        string letters = plain[word..dot];
        bool lineEnds = dot + 1 >= plain.Length || plain[dot + 1] == '\n';
        return !lineEnds && (letters.Length == 1 && char.IsUpper(letters[0]) || Abbreviations.Contains(letters) && dot - word < 5);
    }

    private static void Add(List<Range> sentences, string plain, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(plain[start])) start++;
        while (end > start && char.IsWhiteSpace(plain[end - 1])) end--;
        if (end > start) sentences.Add(start..end);
    }
}
