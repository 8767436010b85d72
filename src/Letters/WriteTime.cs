using System.Globalization;
using MountainPartnership.Core;

namespace MountainPartnership.Letters;

/// <summary>Writes days and times as people of a language do.</summary>
public static class WriteTime
{
    /// <summary><c>8 December 2026 at 17:00 (Europe/Rome)</c>: the zone is named, because readers are all over the world.</summary>
    /// <param name="timeZone">An IANA name.</param>
    public static string Exact(DateTimeOffset at, string timeZone, Language language)
    {
        DateTimeOffset local = In(at, timeZone);
        string hour = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        string day = Day(local, language);
        return language switch
        {
            Language.French => $"{day} à {hour} ({timeZone})",
            Language.Spanish => $"{day} a las {hour} ({timeZone})",
            Language.Russian => $"{day}, {hour} ({timeZone})",
            _ => $"{day} at {hour} ({timeZone})",
        };
    }

    /// <summary><c>8 December 2026</c>.</summary>
    public static string Day(DateTimeOffset at, string timeZone, Language language) => Day(In(at, timeZone), language);

    private static string Day(DateTimeOffset local, Language language) => language switch
    {
        Language.French => (local.Day == 1 ? "1er" : local.ToString("%d", CultureInfo.InvariantCulture))
            + local.ToString(" MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR")),
        Language.Spanish => local.ToString("d 'de' MMMM 'de' yyyy", CultureInfo.GetCultureInfo("es-ES")),
        Language.Russian => local.ToString("d MMMM yyyy 'г.'", CultureInfo.GetCultureInfo("ru-RU")),
        _ => local.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    private static DateTimeOffset In(DateTimeOffset at, string timeZone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(timeZone));
}
