namespace MountainPartnership.Core;

/// <summary>A language that the partnership reads and writes.</summary>
public enum Language
{
    /// <summary>English, and the language of last resort for letters.</summary>
    English,
    French,
    Spanish,
    Russian,
}

/// <summary>ISO 639-1 codes of <see cref="Language"/>, as templates, headers and JSON spell them.</summary>
public static class LanguageCode
{
    /// <summary><c>en</c>, <c>fr</c>, <c>es</c> or <c>ru</c>.</summary>
    public static string Of(Language language) => language switch
    {
        Language.French => "fr",
        Language.Spanish => "es",
        Language.Russian => "ru",
        _ => "en",
    };

    /// <summary>The language of a code or of a tag that begins with one (<c>fr-CH</c>); null for any other.</summary>
    public static Language? Read(string? tag) => tag?.Split('-', 2)[0].Trim().ToLowerInvariant() switch
    {
        "en" => Language.English,
        "fr" => Language.French,
        "es" => Language.Spanish,
        "ru" => Language.Russian,
        _ => null,
    };
}
