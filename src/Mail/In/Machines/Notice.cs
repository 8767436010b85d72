namespace MountainPartnership.Mail.In.Machines;

/// <summary>A message's words, sentence by sentence, for what its wording as a whole betrays.</summary>
internal sealed class Notice
{
    private readonly List<Sentence> sentences = [];

    private Notice()
    {
    }

    private readonly record struct Sentence(NoticeWord Kinds, int Words, int Start, int Length, int Digits)
    {
        public bool Has(NoticeWord kinds) => (Kinds & kinds) == kinds;
    }

    /// <summary>All that any sentence can mean.</summary>
    public NoticeWord Kinds { get; private set; }

    /// <summary>A machine says of this very message that it is a machine's; null when none does.</summary>
    public string? Confession { get; private set; }

    /// <summary>Something arrived at a desk, or was given a number there; null when nothing did.</summary>
    public string? Receipt { get; private set; }

    /// <summary>A sentence gives a number to what arrived.</summary>
    public bool IsNumbered { get; private set; }

    public bool IsClosed => Any(NoticeWord.Closed | NoticeWord.Office);

    /// <summary>Near the beginning somebody is said to be away.</summary>
    /// <param name="within">Characters.</param>
    public string? Absence(string words, int within) =>
        sentences.Find(s => s.Start <= within && s.Has(NoticeWord.Absence)) is { Length: > 0 } found ? words.Substring(found.Start, Math.Min(found.Length, 80)).Trim() : null;

    public bool IsMoved => Any(NoticeWord.Changed | NoticeWord.Address);

    public bool IsOfList => Any(NoticeWord.List | NoticeWord.Moderated);

    /// <summary>The sender is asked not to answer.</summary>
    public bool WantsNoReply => sentences.Exists(s => s.Has(NoticeWord.Not | NoticeWord.Reply) && !s.Has(NoticeWord.Self));

    public bool HasFailedDelivery => Any(NoticeWord.Delivered | NoticeWord.Failed) || Any(NoticeWord.Delivered | NoticeWord.Not);

    /// <param name="words">Folded, as <see cref="Glance"/> gives them: paragraphs end with a line feed.</param>
    public static Notice Of(string words)
    {
        Notice notice = new();
        for (int start = 0; start < words.Length;)
        {
            int end = EndOf(words, start);
            ReadOnlySpan<char> span = words.AsSpan(start, end - start);
            (NoticeWord kinds, int count) = NoticeVocabulary.Words.Of(span);
            if (kinds.HasFlag(NoticeWord.EnglishI | NoticeWord.English) || kinds.HasFlag(NoticeWord.FrenchI | NoticeWord.French))
                kinds |= NoticeWord.Self;
            Sentence sentence = new(kinds, count, start, end - start, Digits(span));
            notice.sentences.Add(sentence);
            notice.Kinds |= kinds;
            notice.Note(sentence, words);
            start = end;
        }

        return notice;
    }

    /// <summary>
    /// Whether more than a quarter of the text is in whole sentences that say nothing of what such notices say. A machine's notice
    /// has one thing to say; a person who begins with an absence goes on to what the letter was about.
    /// </summary>
    public bool HasMoreToSay(string words)
    {
        int unexplained = 0, total = 0;
        foreach (Sentence sentence in sentences)
        {
            total += sentence.Length;
            const NoticeWord Usual = NoticeWord.Automatic | NoticeWord.Promise | NoticeWord.Absence | NoticeWord.Until | NoticeWord.Closed | NoticeWord.Greeting | NoticeWord.Reply;
            string text = words.Substring(sentence.Start, sentence.Length);
            if (sentence.Words > 3 && (sentence.Kinds & Usual) == 0 && sentence.Digits < 6 && !text.Contains('@')
                && AbsencePhrases.Openings.In(text) is null && AbsencePhrases.Companions.In(text) is null
                && ReceiptPhrases.Thanks.In(text) is null && ReceiptPhrases.Receipts.In(text) is null)
                unexplained += sentence.Length;
        }

        return unexplained * 4 > total;
    }

    private bool Any(NoticeWord kinds) => sentences.Exists(s => s.Has(kinds));

    private void Note(Sentence s, string words)
    {
        bool isConfession = words[s.Start + s.Length - 1] != '?' && s.Has(NoticeWord.Automatic | NoticeWord.Message) && !s.Has(NoticeWord.Self)
            && (s.Has(NoticeWord.This) || s.Has(NoticeWord.Made) || s.Words <= 4);
        bool isReceipt = s.Has(NoticeWord.Received | NoticeWord.Message) && !s.Has(NoticeWord.Self);
        string text() => words.Substring(s.Start, Math.Min(s.Length, 80)).Trim();
        if (isConfession)
            Confession ??= text();
        if (isReceipt)
            Receipt ??= text();
        IsNumbered |= s.Has(NoticeWord.Number) && s.Digits >= 3;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char sign in text)
            digits += char.IsDigit(sign) ? 1 : 0;
        return digits;
    }

    /// <summary>After the full stop; one after a number or a letter or two ends an abbreviation, not a sentence.</summary>
    private static int EndOf(string text, int start)
    {
        int wordStart = start;
        for (int i = start; i < text.Length; i++)
        {
            char sign = text[i];
            if (sign is '\n' or '。' or '，' or '！' or '？' or '؟' or '।')
                return i + 1;
            bool isEnd = i + 1 == text.Length || text[i + 1] is ' ' or '\n' or ')' or '"';
            if (isEnd && (sign is '!' or '?' or ';' || (sign == '.' && i - wordStart > 2 && !char.IsDigit(text[i - 1]))))
                return i + 1;
            if (sign == ':' && i + 1 < text.Length && text[i + 1] >= Vocabulary.FirstIdeograph)
                return i + 1;
            if (sign == ' ')
                wordStart = i + 1;
        }

        return text.Length;
    }
}
