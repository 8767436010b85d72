using MountainPartnership.Core.Applications;

namespace MountainPartnership.Core.Review;

/// <summary>When a review closes: at an exact hour of a named time zone.</summary>
public static class ClosingTime
{
    /// <summary>The first closing hour at or after <paramref name="earliest"/>, in UTC.</summary>
    /// <remarks>An hour that the change to summer time leaves out is taken as the next one that exists; an hour that the change back gives
    /// twice, as the second.</remarks>
    public static DateTimeOffset AtOrAfter(DateTimeOffset earliest, CasePolicy policy)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(policy.TimeZone);
        DateTime day = TimeZoneInfo.ConvertTime(earliest, zone).Date;
        // The day before too: an hour left out at the end of a day is made up for at the beginning of the next.
        return Enumerable.Range(-1, 3)
            .Select(days => On(day.AddDays(days), policy.ClosingHour, zone))
            .First(closing => closing >= earliest);
    }

    private static DateTimeOffset On(DateTime day, TimeOnly hour, TimeZoneInfo zone)
    {
        DateTime local = DateTime.SpecifyKind(day + hour.ToTimeSpan(), DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, zone), TimeSpan.Zero);
    }
}
