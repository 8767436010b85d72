using System.Globalization;
using MountainPartnership.Core;

namespace MountainPartnership.Letters;

/// <summary>What a country is called in a language, by the Unicode locale data of the machine.</summary>
public static class CountryName
{
    /// <param name="code">ISO 3166-1 alpha-2.</param>
    /// <returns>The code itself for a country that the machine does not know.</returns>
    public static string In(Language language, string code)
    {
        try
        {
            // The region of a culture is named in that culture's language, whatever the current culture is.
            string name = new RegionInfo($"{LanguageCode.Of(language)}-{code}").NativeName;
            return string.IsNullOrWhiteSpace(name) ? code : name;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
