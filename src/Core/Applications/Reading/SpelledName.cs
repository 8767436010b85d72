namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A name in one spelling, with what is asked of it again and again.</summary>
internal sealed class SpelledName
{
    private readonly string[] latinWords;

    public SpelledName(string value)
    {
        Value = value;
        Folded = Fold.Of(value);
        Words = LabelWords.Split(Folded);
        Key = string.Concat(Folded.Where(char.IsLetterOrDigit));
        KindAt = Array.FindIndex(Words, OrganizationWords.Kinds.Has);
        latinWords = Folded.AsSpan().ContainsAnyInRange('а', 'я') ? LabelWords.Split(Transliterate.ToLatin(Folded)) : Words;
    }

    /// <summary>As the message has it.</summary>
    public string Value { get; }

    public string Folded { get; }

    public string[] Words { get; }

    /// <summary>The same for all spellings of a name.</summary>
    public string Key { get; }

    /// <summary>The same for a Russian name in each of its cases.</summary>
    public string InAnyCase => field ??= string.Concat(Words.Select(RussianCase.Stem));

    /// <summary>The place of the first word for a kind of body; -1 without one.</summary>
    public int KindAt { get; }

    public string Kind => KindAt switch { < 0 => "no kind", 0 => "kind first", 1 or 2 => "kind early", _ => "kind late" };

    /// <summary>The words that an address may be made of.</summary>
    public string[] Parts => field ??= [.. latinWords.Where(word => word.Length >= 3).Select(Transliterate.ToLetters)];

    /// <summary>The first letters of the words, as an acronym has them; null for one word.</summary>
    public string? Initials => field ??= InitialsOf(Words);

    /// <summary>As an address has them.</summary>
    public string? LatinInitials => field ??= InitialsOf(latinWords);

    private static string? InitialsOf(string[] words)
    {
        string initials = string.Concat(words.Where(word => word.Length > 3 || !OrganizationWords.Connectors.Has(word)).Select(word => word[0]));
        return initials.Length >= 2 ? Transliterate.ToLetters(initials) : null;
    }
}
