using MountainPartnership.Core.Applications;

namespace MountainPartnership.Core.Review;

/// <summary>When a review closes: at an exact hour of a named time zone.</summary>
public static class ClosingTime
{
    /// <summary>The first closing hour at or after <paramref name="earliest"/>, in UTC.</summary>
    /// <remarks>An hour that the change to summer time leaves out is taken as the next one that exists.</remarks>
    public static DateTimeOffset AtOrAfter(DateTimeOffset earliest, CasePolicy policy)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(policy.TimeZone);
        DateTime day = TimeZoneInfo.ConvertTime(earliest, zone).Date;
        DateTimeOffset closing = On(day, policy.ClosingHour, zone);
        return closing >= earliest ? closing : On(day.AddDays(1), policy.ClosingHour, zone);
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
